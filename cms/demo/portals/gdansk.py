"""The portal of Pomorskie."""

from datetime import UTC, date, datetime

from cms.demo.parts import accordion, callout, contact, facts, figure, film, gallery, heading, page_links, steps, text
from cms.demo.portals.common import accessibility, privacy
from cms.demo.texts import Attachment, Content, Front, News, PortalText, Telling

PUBLISHER = "Regionalny Ośrodek Polityki Społecznej Urzędu Marszałkowskiego Województwa Pomorskiego w Gdańsku"
UNIT = "Referat Koordynacji Polityki Społecznej"
PHONE = "58 555 01 09"
PROJECTS_EMAIL = "kooperacja@rops-gdansk.example"

TRANSCRIPT = (
    "<p>Film nie ma dźwięku. Każda z sześciu plansz pokazuje rysunek i jedno zdanie.</p>"
    "<ol>"
    "<li>Napis: Kooperacja – efektywna i skuteczna. Obraz: znaki sześciu instytucji wokół domu.</li>"
    "<li>Napis: Jedna rodzina spotyka wiele instytucji. Obraz: kolorowe kamienice i żurawie portowe nad wodą.</li>"
    "<li>Napis: Zespół układa z nią jeden wspólny plan. Obraz: okrągły stół z ośmioma różnymi krzesłami.</li>"
    "<li>Napis: Model sprawdzono w gminach i powiatach. Obraz: jezioro z żaglówką i lasem na brzegu.</li>"
    "<li>Napis: Pracownicy socjalni pracowali z coachem. Obraz: dwa fotele przy oknie.</li>"
    "<li>Napis: Wnioski zebrała księga rekomendacyjna. Obraz: mapa Polski z trzema makroregionami.</li>"
    "</ol>"
)

FILM = film(
    "kooperacja-efektywna-i-skuteczna",
    "Realizacja projektu „Kooperacja – efektywna i skuteczna”",
    "19 s",
    TRANSCRIPT,
)

KOOPERACJA = Telling(
    project="kooperacja-efektywna-i-skuteczna",
    slug="kooperacja-efektywna-i-skuteczna",
    title="Kooperacja – efektywna i skuteczna",
    lead="Od modelu współpracy do centrów usług społecznych: co projekt przyniósł Pomorzu.",
    own_role=(
        "Partner projektu: Województwo Pomorskie. Umowę o dofinansowanie podpisało Województwo Kujawsko-Pomorskie, "
        "które reprezentuje Regionalny Ośrodek Polityki Społecznej w Toruniu."
    ),
    introduction=(
        "<p>Projekt wzmacnia instytucje Pomorza, które na co dzień pracują z osobami zagrożonymi wykluczeniem. "
        "Partnerstwo współtworzą samorządy północy i zachodu kraju.</p>"
    ),
    body=(
        text(
            "<h2>Sieć zamiast osobnych okienek</h2>"
            "<p>Edukacja, kultura, sport, zdrowie, policja i sądownictwo tworzą z pomocą społeczną sieć współpracy. "
            "Wspólnie przygotowują nowy profil usług dla osób i rodzin, a ich działania zaczynają się uzupełniać. "
            "Takie podejście nazywa się komplementarnym.</p>"
            "<h2>Deinstytucjonalizacja i centra usług społecznych</h2>"
            "<p>Deinstytucjonalizacja (DI) oznacza przechodzenie od opieki w dużych placówkach do usług blisko domu. "
            "Centrum usług społecznych (CUS) to miejsce, które organizuje takie usługi w gminie. Projekt popularyzuje "
            "CUS i upowszechnia proces DI.</p>"
            "<h2>Działania w czasie pandemii</h2>"
            "<p>Na terenie województw tworzących partnerstwo projekt ogranicza skutki COVID-19 i rozprzestrzenianie "
            "się wirusa. Wybrane instytucje mogą dzięki temu pracować na właściwym poziomie, a na wypadek następnej "
            "epidemii są zabezpieczone.</p>"
        ),
        facts(
            (
                "Ścieżka postępowania",
                "specjaliści (PZK) opisują zasady współpracy międzysektorowej na czas, gdy kontakt "
                "bezpośredni jest ograniczony",
            ),
            ("Podstawa ścieżki", "analiza potrzeb z okresu COVID-19 i metod pracy, które wtedy wdrożono"),
            (
                "Narzędzie internetowe",
                "pozwala osobom pomagającym i rodzinie wymieniać dane bezpiecznie i zgodnie "
                "z zasadami ich przekazywania",
            ),
            (
                "Rekomendacja na wypadek nawrotu pandemii",
                "opisuje kooperację także w innych zdarzeniach losowych, które "
                "mogłyby zakłócić pracę, z punktu widzenia wielu sektorów",
            ),
            (
                "Środki ochrony osobistej i sprzęt",
                "instytucje pomocowe powinny mieć je stale; obecnie dostają je od ROPS jako formę wsparcia",
            ),
        ),
        figure("siec-instytucji", "Instytucje, które spotykają tę samą rodzinę."),
    ),
    unit=f"{UNIT}, {PUBLISHER}",
    contact_role="Specjalista do spraw projektu",
    phone=PHONE,
    email=PROJECTS_EMAIL,
    attachments=(
        Attachment("regulamin-rekrutacji", "regulamin_rekrutacji"),
        Attachment("harmonogramy-wsparcia", "harmonogram_wsparcia"),
        Attachment("model-kooperacji-calosc", "model_produkt"),
        Attachment("model-kooperacji-wersja-skrocona", "model_produkt"),
        Attachment("sprawozdanie-z-pilotazu-modelu", "raport_ewaluacja"),
        Attachment("prezentacja-spotkanie-16-06-2021", "materialy_szkoleniowe"),
        Attachment("ksiega-rekomendacyjna", "ksiega_rekomendacji"),
    ),
    film=(
        FILM,
        gallery(
            "Rysunki do filmu",
            ("wspolny-stol", "Wspólny stół zespołu"),
            ("rozmowa-coachingowa", "Rozmowa z coachem"),
            ("warsztat-kooperacyjny", "Warsztat kooperacyjny"),
        ),
    ),
    created_by_unit=UNIT,
    published_at=datetime(2018, 6, 12, 11, 0, tzinfo=UTC),
)

WLACZAMY = Telling(
    project="wlaczamy-pomorskie",
    slug="wlaczamy-pomorskie",
    title="Włączamy Pomorskie!",
    lead="Projekt, który wzmacnia system włączenia społecznego w regionie.",
    own_role="Lider projektu: Województwo Pomorskie – Regionalny Ośrodek Polityki Społecznej w Gdańsku.",
    introduction=(
        "<p>Projekt pomaga gminom i powiatom przygotować usługi, które są blisko mieszkańców. Środki pochodzą z Unii "
        "Europejskiej i z budżetu państwa.</p>"
    ),
    body=(
        text(
            "<h2>Dlaczego ten projekt</h2>"
            "<p>Gminy przygotowują się do organizowania usług bliżej mieszkańców. Potrzebują do tego wiedzy, czasu "
            "i partnerów. Ośrodek pomaga im to połączyć.</p>"
        ),
        figure("port-w-gdansku"),
    ),
    unit=UNIT,
    contact_role="Koordynator projektu",
    phone="58 555 01 14",
    email="wlaczamy@rops-gdansk.example",
    created_by_unit=UNIT,
    published_at=datetime(2023, 10, 16, 9, 0, tzinfo=UTC),
)

NEWS = (
    News(
        "wlaczamy-pomorskie-spotkanie-gmin",
        "Jesienne spotkanie gmin o centrach usług społecznych",
        date(2026, 11, 4),
        "wydarzenie",
        "Gminy, które planują centra usług społecznych, wymienią się doświadczeniami.",
        (
            text(
                "<p>W programie są trzy krótkie wystąpienia i praca przy stolikach. Każda gmina wyjdzie z listą spraw "
                "do załatwienia przed utworzeniem centrum.</p>"
            ),
            steps(
                ("Zgłoszenie", "Gmina zgłasza do trzech osób."),
                ("Przygotowanie", "Uczestnicy odpowiadają na pięć pytań o usługi w gminie."),
                ("Spotkanie", "Odpowiedzi są punktem wyjścia do rozmowy."),
            ),
        ),
        picture="warsztat-kooperacyjny",
        projects=("wlaczamy-pomorskie",),
        pinned_until=date(2026, 12, 31),
    ),
    News(
        "pytania-o-centra-uslug-spolecznych",
        "Najczęstsze pytania o centra usług społecznych",
        date(2026, 9, 21),
        "komunikat",
        "Zebraliśmy odpowiedzi na pytania, które najczęściej zadają pracownicy gmin.",
        (
            accordion(
                (
                    "Czy centrum zastępuje ośrodek pomocy społecznej",
                    "Gmina może przekształcić ośrodek albo prowadzić centrum obok niego.",
                ),
                ("Od czego zacząć", "Od spisu usług, które już działają, także tych prowadzonych przez organizacje."),
                ("Kto może korzystać z usług", "Mieszkańcy gminy, nie tylko osoby uprawnione do świadczeń."),
            ),
        ),
        picture="siec-instytucji",
    ),
    News(
        "wolne-miejsca-na-szkoleniu-o-uslugach",
        "Wolne miejsca na szkoleniu o usługach",
        date(2026, 5, 11),
        "rekrutacja",
        "Na czerwcowym szkoleniu o usługach blisko domu zostało sześć miejsc.",
        (text("<p>Pierwszeństwo mają osoby z gmin, które jeszcze nie brały udziału w zajęciach.</p>"),),
        projects=("wlaczamy-pomorskie",),
    ),
    News(
        "ksiega-rekomendacyjna-juz-dostepna",
        "Księga rekomendacyjna już dostępna",
        date(2021, 9, 28),
        "publikacja",
        "Wnioski trzech makroregionów można pobrać i omówić we własnej gminie.",
        (
            text(
                "<p>Księga ma osobne rozdziały dla gmin wiejskich, miejsko-wiejskich i dla miast. Proponujemy zacząć "
                "od tabeli na pierwszych stronach.</p>"
            ),
        ),
        picture="trzy-makroregiony",
        projects=("kooperacja-efektywna-i-skuteczna",),
        documents=("ksiega-rekomendacyjna",),
    ),
    News(
        "spotkanie-edukacyjno-szkoleniowe",
        "Po spotkaniu edukacyjno-szkoleniowym",
        date(2021, 6, 18),
        "relacja",
        "Prezentacja z czerwcowego spotkania dla gmin jest do pobrania.",
        (
            callout("Dla nieobecnych", "Prezentację można przejść samodzielnie w pół godziny."),
            text("<p>Najwięcej pytań dotyczyło roli animatora i tego, kto zaprasza ochronę zdrowia.</p>"),
        ),
        picture="wspolny-stol",
        projects=("kooperacja-efektywna-i-skuteczna",),
        documents=("prezentacja-spotkanie-16-06-2021",),
    ),
    News(
        "rekrutacja-na-szkolenia",
        "Rekrutacja na szkolenia projektu",
        date(2019, 1, 15),
        "rekrutacja",
        "Regulamin i harmonogram pokazują, jak zgłosić się na zajęcia.",
        (text("<p>Zgłoszenia przyjmujemy na formularzu. Można w nim wpisać szczególne potrzeby.</p>"),),
        projects=("kooperacja-efektywna-i-skuteczna",),
        documents=("regulamin-rekrutacji", "harmonogramy-wsparcia"),
    ),
)

GDANSK = PortalText(
    code="gdansk",
    name="Polityka społeczna Pomorza",
    short_name="Pomorskie",
    publisher=PUBLISHER,
    voivodeship="22",
    theme="granat",
    sign="portal-gdansk",
    city="Gdańsk",
    phone=PHONE,
    email="sekretariat@rops-gdansk.example",
    bip_url="https://bip.rops-gdansk.example/",
    front=Front(
        "Polityka społeczna Pomorza",
        "Regionalny Ośrodek Polityki Społecznej w Gdańsku koordynuje pomoc i integrację społeczną w województwie "
        "pomorskim.",
        body=(
            heading("Na skróty"),
            page_links(
                ("pomoc-spoleczna", "Pierwsza rozmowa, dokumenty, odwołanie."),
                ("o-nas", "Trzy zespoły: badania, szkolenia, projekty."),
                ("kontakt", "Sekretariat ośrodka i referat prowadzący projekty."),
            ),
        ),
    ),
    contact=(
        contact("Sekretariat ośrodka", PHONE, "sekretariat@rops-gdansk.example", "poniedziałek–piątek, 7.45–15.45"),
        contact(UNIT, "58 555 01 12", PROJECTS_EMAIL),
    ),
    projects=(KOOPERACJA, WLACZAMY),
    news=NEWS,
    pages=(
        Content(
            "o-nas",
            "O nas",
            "Departament samorządu województwa, który planuje i koordynuje politykę społeczną Pomorza.",
            (
                text(
                    "<p>Pracujemy w trzech zespołach. Jeden bada potrzeby, drugi szkoli i doradza, trzeci prowadzi "
                    "projekty.</p>"
                ),
                facts(
                    ("Badania", "ocena zasobów pomocy społecznej, diagnozy, mapy usług"),
                    ("Szkolenia i doradztwo", "dla gmin, powiatów i organizacji społecznych"),
                    ("Projekty", UNIT),
                ),
                figure("port-w-gdansku"),
            ),
            in_menu=True,
        ),
        Content(
            "pomoc-spoleczna",
            "Pomoc społeczna",
            "Od ośrodka w gminie po centra usług społecznych.",
            (
                text(
                    "<p>Najbliższą instytucją jest ośrodek pomocy społecznej lub centrum usług społecznych w gminie. "
                    "Rozmowa z pracownikiem socjalnym jest bezpłatna i poufna.</p>"
                ),
                accordion(
                    (
                        "Co zabrać na pierwszą rozmowę",
                        "Dowód tożsamości i pisma w sprawie, z którą przychodzi się po "
                        "pomoc. Brak dokumentów nie jest przeszkodą w rozmowie.",
                    ),
                    (
                        "Jak długo czeka się na decyzję",
                        "Zwykle do miesiąca; w pilnych sprawach pomoc przychodzi wcześniej.",
                    ),
                    ("Gdzie się odwołać", "Do samorządowego kolegium odwoławczego, za pośrednictwem ośrodka."),
                ),
            ),
            in_menu=True,
        ),
        privacy(PUBLISHER, "iod@rops-gdansk.example"),
        accessibility("Gdańsk", PHONE),
    ),
)
