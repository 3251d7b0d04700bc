"""The portal of Warmińsko-Mazurskie."""

from datetime import UTC, date, datetime

from cms.demo.parts import callout, contact, facts, figure, heading, page_links, quote, steps, table, text
from cms.demo.portals.common import accessibility, privacy
from cms.demo.texts import Attachment, Content, Front, News, PortalText, Telling

PUBLISHER = "Regionalny Ośrodek Polityki Społecznej w Olsztynie"
PHONE = "89 555 01 20"
PROJECTS_EMAIL = "projekty@rops-olsztyn.example"

KOOPERACJA = Telling(
    project="kooperacja-efektywna-i-skuteczna",
    slug="kooperacja-efektywna-i-skuteczna",
    title="Kooperacja – efektywna i skuteczna",
    lead="Pięć gmin i trzy powiaty Warmii i Mazur uczą się wspólnej pracy instytucji.",
    own_role=(
        "Partner projektu: Województwo Warmińsko-Mazurskie – Regionalny Ośrodek Polityki Społecznej w Olsztynie. "
        "Ośrodek prowadzi pracę nad modelem w swoim regionie i wspiera zaproszone samorządy."
    ),
    introduction=(
        "<p>Opis partnerstwa na naszej stronie obejmował 6 partnerów wraz z Uniwersytetem Mikołaja Kopernika "
        "w Toruniu. Późniejsza lista na stronie portalu pomorskiego uczelni już nie wymienia; różnicę pokazują zmiany "
        "w projekcie.</p>"
    ),
    body=(
        text(
            "<h2>Co wnosi projekt</h2>"
            "<p>Szkoła, przychodnia, dom kultury, klub sportowy, sąd i policja spotykają te same rodziny co pracownik "
            "socjalny. Model łączy je w sieć współpracy i wprowadza nowy profil usług: instytucje korzystają nawzajem "
            "ze swoich możliwości, zamiast działać obok siebie.</p>"
            "<p>Wzmocnione mechanizmy współpracy mają sprawić, że usługi na rzecz włączenia społecznego staną się "
            "komplementarne, czyli będą się uzupełniać.</p>"
        ),
        facts(
            ("Sektory w sieci współpracy", "edukacja, kultura, sport, zdrowie, policja i sądownictwo"),
            ("Dla kogo powstaje nowy profil usług", "dla osób i rodzin zagrożonych wykluczeniem"),
            (
                "Makroregion II",
                "zachodniopomorskie, pomorskie, kujawsko-pomorskie, wielkopolskie, warmińsko-mazurskie i lubuskie",
            ),
        ),
        figure("wspolny-stol", "Zespół kooperacyjny to kilka instytucji przy jednym stole."),
    ),
    selection_criteria=(
        "<p>Do pracy nad modelem zaproszono 5 gmin miejsko-wiejskich i 3 powiaty. Wyboru dokonano w kwietniu; strona, "
        "z której pochodzi ta informacja, nie podaje roku.</p>"
        "<p>Wszystkie te samorządy zgodziły się na udział.</p>"
        "<p><strong>Jak wybierano</strong></p>"
        "<ol>"
        "<li>Województwo podzielono na trzy subregiony: olsztyński, elbląski i ełcki.</li>"
        "<li>Z subregionu ełckiego, który jest najmniejszy, zaproszono jedną gminę, z pozostałych po dwie.</li>"
        "<li>Gminy porównano według wskaźników, które zawiera Ocena zasobów pomocy społecznej województwa "
        "warmińsko-mazurskiego za 2016 rok.</li>"
        "<li>Najważniejsze było to, ile rodzin i ile osób w tych rodzinach korzysta z pomocy społecznej.</li>"
        "</ol>"
        "<p><strong>Na co jeszcze zwrócono uwagę</strong></p>"
        "<ul>"
        "<li>ilu rodzinom i osobom ośrodki pomagają z powodu bezradności opiekuńczo-wychowawczej,</li>"
        "<li>jaki odsetek mieszkańców gminy korzysta ze świadczeń pomocy społecznej,</li>"
        "<li>ile rodzin ma wsparcie asystenta rodziny,</li>"
        "<li>jak zróżnicowane są dochody gmin w przeliczeniu na jednego mieszkańca.</li>"
        "</ul>"
    ),
    local_areas=("2816033", "2815083", "2815073", "2808043", "2808053", "2816", "2815", "2808"),
    unit="Zespół do spraw projektów",
    contact_role="Koordynator projektu w województwie warmińsko-mazurskim",
    phone=PHONE,
    email=PROJECTS_EMAIL,
    attachments=(Attachment("kryteria-wyboru-gmin-i-powiatow", "inne", "Objaśnienie metody wyboru"),),
    created_by_unit="Zespół do spraw projektów",
    published_at=datetime(2018, 5, 14, 9, 30, tzinfo=UTC),
)

PRZYKLAD = Telling(
    project="projekt-pokazowy-uslugi-blisko-domu",
    slug="projekt-pokazowy",
    title="Projekt pokazowy: usługi społeczne blisko domu",
    lead="Dane tego projektu są zmyślone. Pokazują nabór, harmonogram wsparcia i znaki programu regionalnego.",
    own_role="W tym przykładzie ośrodek jest liderem projektu.",
    introduction=(
        "<p>Ta strona jest przykładem dla redaktorów. Wszystkie dane są zmyślone: kwoty, terminy, miejsca spotkań "
        "i zasady naboru.</p>"
    ),
    body=(),
    unit="Redakcja portalu",
    contact_role="Redaktor",
    phone="89 555 02 44",
    email="przyklad@rops-olsztyn.example",
    local_areas=("2816033", "2808053", "2815083"),
    created_by_unit="Redakcja portalu",
    published_at=datetime(2025, 1, 15, 9, 0, tzinfo=UTC),
)

NEWS = (
    News(
        "jesienne-spotkanie-zespolow-kooperacyjnych",
        "Jesienne spotkanie zespołów kooperacyjnych",
        date(2026, 10, 15),
        "wydarzenie",
        "Zespoły z pięciu gmin wracają do wspólnego stołu, aby porównać plany pracy z rodzinami.",
        (
            text(
                "<p>Spotkanie odbędzie się w Olsztynie. Każdy zespół przyniesie jeden plan, który przyniósł zmianę, "
                "i jeden, który trzeba było ułożyć od nowa. Rozmowy poprowadzi animator z regionu.</p>"
                "<p>Zgłoszenia przyjmuje zespół do spraw projektów, telefonicznie lub pocztą elektroniczną. "
                "Na miejscu będzie pętla indukcyjna.</p>"
            ),
        ),
        picture="wspolny-stol",
        projects=("kooperacja-efektywna-i-skuteczna",),
        pinned_until=date(2026, 12, 31),
    ),
    News(
        "ocena-zasobow-pomocy-spolecznej-jak-z-niej-korzystac",
        "Ocena zasobów pomocy społecznej: jak z niej korzystać",
        date(2026, 6, 30),
        "publikacja",
        "Roczny dokument pokazuje, czego potrzebują mieszkańcy i czym dysponują gminy.",
        (
            text(
                "<p>Gminy i powiaty przygotowują ocenę do końca kwietnia, a województwo do końca czerwca. Dane "
                "pozwalają zaplanować budżet usług i wybrać miejsca, w których warto zacząć współpracę instytucji.</p>"
            ),
            steps(
                ("Porównanie lat", "Pojedyncza liczba mówi mało; ważny jest kierunek zmiany."),
                ("Rozmowa z ośrodkiem", "Pracownicy gminy wiedzą, co stoi za liczbami."),
                ("Decyzja", "Wnioski warto zapisać w planie na następny rok."),
            ),
        ),
    ),
    News(
        "asystent-rodziny-rozmowa-o-zawodzie",
        "Asystent rodziny: rozmowa o zawodzie",
        date(2026, 3, 12),
        "relacja",
        "Co robi asystent rodziny i dlaczego jego praca łączy instytucje.",
        (
            quote("Najpierw słucham. Dopiero potem pytam, kogo jeszcze zaprosić do stołu.", "asystentka rodziny"),
            text(
                "<p>Asystent odwiedza rodzinę w domu, pomaga uporządkować sprawy urzędowe i pilnuje ustalonego planu. "
                "Zwykle pierwszy zauważa, że szkoła i przychodnia powinny porozmawiać ze sobą.</p>"
            ),
        ),
        picture="rozmowa-coachingowa",
    ),
    News(
        "wnioski-z-pilotazu-w-gminach",
        "Wnioski z pilotażu w gminach",
        date(2021, 2, 18),
        "relacja",
        "Zespoły z Pisza, Morąga, Miłomłyna, Korsz i Reszla podsumowały pierwszą próbę modelu.",
        (
            text(
                "<p>Uczestnicy pilotażu najwyżej ocenili stały termin spotkań i jedną osobę, do której rodzina może "
                "zadzwonić. Najwięcej czasu zajęło uzgodnienie, jakie informacje wolno sobie przekazywać.</p>"
            ),
            callout("Co dalej", "Uwagi zespołów posłużyły do poprawienia modelu przed upowszechnieniem."),
        ),
        picture="warsztat-kooperacyjny",
        projects=("kooperacja-efektywna-i-skuteczna",),
    ),
    News(
        "samorzady-zgodzily-sie-na-udzial",
        "Samorządy zgodziły się na udział",
        date(2018, 5, 14),
        "komunikat",
        "Wiadomo, które gminy i powiaty regionu będą pracować nad modelem kooperacji.",
        (
            text(
                "<p>Zaproszone gminy i powiaty potwierdziły udział. Kryteria wyboru i lista samorządów są na stronie "
                "projektu, a sposób postępowania wyjaśnia dokument do pobrania.</p>"
            ),
        ),
        picture="jeziora-warmii",
        projects=("kooperacja-efektywna-i-skuteczna",),
        documents=("kryteria-wyboru-gmin-i-powiatow",),
    ),
)

OLSZTYN = PortalText(
    code="olsztyn",
    name="Polityka społeczna Warmii i Mazur",
    short_name="Warmia i Mazury",
    publisher=PUBLISHER,
    voivodeship="28",
    theme="morski",
    sign="portal-olsztyn",
    city="Olsztyn",
    phone=PHONE,
    email="sekretariat@rops-olsztyn.example",
    bip_url="https://bip.rops-olsztyn.example/",
    marks=("rybactwo-i-morze", "prow", "polska-rosja", "interreg-litwa-polska"),
    front=Front(
        "Polityka społeczna Warmii i Mazur",
        "Regionalny Ośrodek Polityki Społecznej w Olsztynie pomaga gminom i powiatom wspierać rodziny, seniorów "
        "i osoby w kryzysie.",
        body=(
            heading("Na skróty"),
            page_links(
                ("pomoc-spoleczna", "Pierwsze kroki, gdy potrzebna jest pomoc: instytucje i sprawy."),
                ("o-nas", "Czym zajmuje się ośrodek na Warmii i Mazurach."),
                ("kontakt", "Numery telefonów, adresy i godziny pracy."),
            ),
        ),
    ),
    contact=(
        contact("Sekretariat ośrodka", PHONE, "sekretariat@rops-olsztyn.example", "poniedziałek–piątek, 7.30–15.30"),
        contact("Zespół do spraw projektów", "89 555 01 24", PROJECTS_EMAIL),
    ),
    projects=(KOOPERACJA, PRZYKLAD),
    news=NEWS,
    pages=(
        Content(
            "o-nas",
            "O nas",
            "Samorządowa jednostka, która koordynuje politykę społeczną w województwie.",
            (
                text(
                    "<p>Ośrodek nie zastępuje gminnych ośrodków pomocy społecznej ani powiatowych centrów pomocy "
                    "rodzinie. Szkoli ich pracowników, bada potrzeby regionu, prowadzi projekty i łączy instytucje.</p>"
                    "<h2>Czym się zajmujemy</h2>"
                    "<ul><li>badaniem potrzeb mieszkańców,</li><li>szkoleniem kadr pomocy społecznej,</li>"
                    "<li>wspieraniem rodziny i pieczy zastępczej,</li><li>ekonomią społeczną,</li>"
                    "<li>projektami z Funduszy Europejskich.</li></ul>"
                ),
                figure("jeziora-warmii"),
            ),
            in_menu=True,
        ),
        Content(
            "pomoc-spoleczna",
            "Pomoc społeczna",
            "Do kogo zwrócić się w trudnej sytuacji i jak działa pomoc na Warmii i Mazurach.",
            (
                text("<p>Pierwszym adresem jest zawsze ośrodek pomocy społecznej w gminie zamieszkania.</p>"),
                table(
                    "Która instytucja w jakiej sprawie",
                    ("Sprawa", "Instytucja"),
                    ("zasiłek, usługi opiekuńcze, praca socjalna", "ośrodek pomocy społecznej w gminie"),
                    ("rodzina zastępcza, orzeczenie o niepełnosprawności", "powiatowe centrum pomocy rodzinie"),
                    ("szkolenia kadr, badania, projekty", "regionalny ośrodek polityki społecznej"),
                ),
                callout(
                    "Zagrożenie życia lub zdrowia", "W nagłym niebezpieczeństwie pomaga numer alarmowy 112.", "warning"
                ),
            ),
            in_menu=True,
        ),
        privacy(PUBLISHER, "iod@rops-olsztyn.example"),
        accessibility("Olsztyn", PHONE),
    ),
)
