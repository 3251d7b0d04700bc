"""The portal of Małopolskie."""

from datetime import UTC, date, datetime

from cms.demo.parts import accordion, callout, contact, facts, figure, heading, page_links, quote, text, timeline
from cms.demo.portals.common import accessibility, privacy
from cms.demo.texts import Attachment, Content, Front, News, PortalText, Telling

PUBLISHER = "Regionalny Ośrodek Polityki Społecznej w Krakowie"
PHONE = "12 555 02 10"
PROJECTS_EMAIL = "kooperacje3d@rops-krakow.example"

KOOPERACJE_3D = Telling(
    project="kooperacje-3d",
    slug="kooperacje-3d",
    title="KOOPERACJE 3D – model wielosektorowej współpracy na rzecz wsparcia osób i rodzin",
    lead="Trzy poziomy współpracy: instytucje, pracownicy, klient.",
    own_role=(
        "Partner projektu. Regionalny Ośrodek Polityki Społecznej w Krakowie prowadzi prace w Małopolsce; bierze "
        "w nich udział 5 gmin i 5 powiatów z Małopolski."
    ),
    introduction=(
        "<p><strong>Różne wymiary współpracy, współpraca w różnych wymiarach</strong> – tak brzmi hasło projektu, "
        "który partnersko prowadzą ośrodki w Krakowie, Katowicach, Opolu i Łodzi.</p>"
    ),
    body=(
        text("<h2>Trzy poziomy modelu</h2>"),
        facts(
            ("Poziom pierwszy", "współpraca między instytucjami"),
            ("Poziom drugi", "pracownik socjalny i pracownicy innych instytucji"),
            ("Poziom trzeci", "pracownik socjalny i klient"),
        ),
        text(
            "<h2>Wsparcie edukacyjne</h2>"
            "<p>Uczą się kadry pomocy i integracji społecznej, a razem z nimi pracownicy innych sektorów:</p>"
            "<ul>"
            "<li>na konferencjach edukacyjnych,</li>"
            "<li>na szkoleniach i warsztatach,</li>"
            "<li>na spotkaniach konsultacyjnych i edukacyjnych,</li>"
            "<li>podczas coachingu dla pracowników socjalnych,</li>"
            "<li>z pomocą animatora – moderatora, który pomaga zawiązać partnerskie zespoły kooperacyjne i wspiera "
            "ich pracę.</li>"
            "</ul>"
            "<h3>Zajęcia pracowników socjalnych zaangażowanych w projekt</h3>"
            "<ul>"
            "<li>szkolenia międzysektorowe i warsztaty kooperacyjne,</li>"
            "<li>konferencje edukacyjne,</li>"
            "<li>spotkania konsultacyjne i edukacyjne,</li>"
            "<li>coaching.</li>"
            "</ul>"
            "<h3>Po co coaching</h3>"
            "<p>Coaching wzmacnia pracowników socjalnych z gmin, które biorą udział w projekcie. Pomaga im w rozwoju "
            "osobistym i zawodowym, opiera się na zasobach uczestnika, to znaczy na jego wiedzy i umiejętnościach, "
            "i ma poprawić efektywność pracy z klientami ośrodków pomocy społecznej.</p>"
        ),
        figure("rozmowa-coachingowa", "Coaching jest rozmową, w której odpowiedzi szuka uczestnik."),
        text(
            "<h2>Co zostaje po projekcie</h2>"
            "<p>Końcowym wynikiem są rekomendacje wielosektorowej współpracy, dopasowane do miast powyżej 20 tys. "
            "mieszkańców. Trafiają do księgi rekomendacyjnej, w której zespoły z 3 makroregionów w Polsce podsumowują "
            "swoje modele.</p>"
        ),
    ),
    unit="Zespół do spraw projektów systemowych",
    contact_role="Koordynator projektu w Małopolsce",
    phone=PHONE,
    email=PROJECTS_EMAIL,
    attachments=(
        Attachment("program-szkolen-miedzysektorowych", "materialy_szkoleniowe"),
        Attachment("ksiega-rekomendacyjna", "ksiega_rekomendacji"),
    ),
    created_by_unit="Zespół do spraw projektów systemowych",
    published_at=datetime(2018, 6, 4, 10, 15, tzinfo=UTC),
)

OPOLSKIE = Telling(
    project="opolskie-spojne-i-aktywne-spolecznie",
    slug="opolskie-spojne-i-aktywne-spolecznie",
    title="Opolskie Spójne i Aktywne Społecznie",
    lead="Projekt sąsiedniego regionu, o którym warto wiedzieć także w Małopolsce.",
    own_role=(
        "Nie prowadzimy tego projektu. Informujemy o nim, bo z ośrodkiem w Opolu łączy nas partnerstwo w projekcie "
        "KOOPERACJE 3D."
    ),
    introduction=(
        "<p>Projekt prowadzi Regionalny Ośrodek Polityki Społecznej w Opolu. O szczegóły najlepiej pytać jego "
        "pracowników; my pomożemy znaleźć kontakt.</p>"
    ),
    body=(),
    unit="Zespół do spraw projektów systemowych",
    contact_role="Redakcja portalu",
    phone=PHONE,
    email=PROJECTS_EMAIL,
    created_by_unit="Zespół do spraw projektów systemowych",
    published_at=datetime(2024, 2, 5, 9, 30, tzinfo=UTC),
)

NEWS = (
    News(
        "otwarte-konsultacje-dla-gmin",
        "Otwarte konsultacje dla gmin",
        date(2026, 11, 9),
        "wydarzenie",
        "Raz w miesiącu doradcy odpowiadają na pytania o zespoły kooperacyjne.",
        (
            text(
                "<p>Konsultacje są bezpłatne i odbywają się zdalnie w każdy pierwszy wtorek miesiąca. Można przyjść "
                "z jednym pytaniem albo z gotowym planem.</p>"
            ),
            accordion(
                ("Kto może skorzystać", "Pracownicy instytucji publicznych i organizacji z Małopolski."),
                ("Jak się zgłosić", "Wystarczy wiadomość z nazwą gminy i tematem, najpóźniej dwa dni wcześniej."),
            ),
        ),
        picture="siec-instytucji",
        pinned_until=date(2026, 12, 31),
    ),
    News(
        "szkolenia-miedzysektorowe-ruszaja-ponownie",
        "Szkolenia międzysektorowe ruszają ponownie",
        date(2026, 9, 2),
        "publikacja",
        "Program pięciu modułów jest dostępny do pobrania i można go prowadzić we własnej gminie.",
        (
            text(
                "<p>W jednej grupie uczą się pracownicy socjalni, nauczyciele, policjanci i kuratorzy. Program powstał "
                "w czasie projektu KOOPERACJE 3D, a doświadczeni trenerzy pomagają dopasować go do gminy.</p>"
            ),
        ),
        picture="warsztat-kooperacyjny",
        projects=("kooperacje-3d",),
        documents=("program-szkolen-miedzysektorowych",),
    ),
    News(
        "seniorzy-ucza-seniorow",
        "Seniorzy uczą seniorów",
        date(2026, 5, 20),
        "relacja",
        "W świetlicach trzech gmin starsi mieszkańcy pokazują sobie nawzajem, jak załatwić sprawę przez internet.",
        (
            text(
                "<p>Zajęcia są krótkie, w małych grupach i bez oceniania. Każdy uczestnik uczy potem jedną osobę.</p>"
            ),
            quote("Wnuki tłumaczą za szybko. Koleżanka pokazuje dwa razy.", "uczestniczka zajęć"),
        ),
    ),
    News(
        "coaching-pracownikow-socjalnych",
        "Coaching pracowników socjalnych",
        date(2019, 10, 8),
        "komunikat",
        "Rozpoczęły się spotkania, na których pracownicy socjalni pracują nad własnymi celami.",
        (text("<p>Spotkania są poufne. Coach nie ocenia pracy i nie przekazuje treści rozmów przełożonym.</p>"),),
        picture="rozmowa-coachingowa",
        projects=("kooperacje-3d",),
    ),
    News(
        "pierwsza-konferencja-edukacyjna",
        "Pierwsza konferencja edukacyjna projektu",
        date(2018, 11, 27),
        "relacja",
        "Przedstawiciele gmin i powiatów rozmawiali w Krakowie o tym, kto powinien zasiąść w zespole.",
        (
            text(
                "<p>Uczestnicy narysowali mapy instytucji swoich gmin. Okazało się, że najczęściej brakuje na nich "
                "ochrony zdrowia.</p>"
            ),
            callout("Materiały", "Wnioski z konferencji wykorzystano w programie szkoleń międzysektorowych."),
        ),
        picture="dachy-krakowa",
        projects=("kooperacje-3d",),
    ),
)

KRAKOW = PortalText(
    code="krakow",
    name="Małopolska – polityka społeczna",
    short_name="Małopolska",
    publisher=PUBLISHER,
    voivodeship="12",
    theme="bordo",
    sign="portal-krakow",
    city="Kraków",
    phone=PHONE,
    email="biuro@rops-krakow.example",
    bip_url="https://bip.rops-krakow.example/",
    front=Front(
        "Małopolska – polityka społeczna",
        "Informacje o wsparciu dla mieszkańców, szkoleniach dla kadr i projektach prowadzonych w regionie.",
        body=(
            heading("Na skróty"),
            page_links(
                ("pomoc-spoleczna", "Odpowiedzi na cztery pytania, z którymi przychodzą mieszkańcy."),
                ("o-nas", "Jak pracuje ośrodek i co zrobił do tej pory."),
                ("kontakt", "Biuro ośrodka i zespół projektów."),
            ),
        ),
    ),
    contact=(
        contact("Biuro ośrodka", PHONE, "biuro@rops-krakow.example", "poniedziałek–piątek, 8.00–16.00"),
        contact("Zespół do spraw projektów systemowych", "12 555 02 14", PROJECTS_EMAIL),
    ),
    projects=(KOOPERACJE_3D, OPOLSKIE),
    news=NEWS,
    pages=(
        Content(
            "o-nas",
            "O nas",
            "Jednostka Województwa Małopolskiego, która łączy instytucje pomocy i integracji.",
            (
                text(
                    "<p>Badamy, czego potrzebują mieszkańcy, szkolimy kadry i sprawdzamy nowe rozwiązania, zanim "
                    "trafią do wszystkich gmin.</p>"
                ),
                timeline(
                    ("2018-11-27", "Pierwsza konferencja edukacyjna", "Powstają mapy instytucji w gminach."),
                    ("2026-09-02", "Powrót szkoleń międzysektorowych", "Program jest dostępny dla każdej gminy."),
                ),
            ),
            in_menu=True,
        ),
        Content(
            "pomoc-spoleczna",
            "Pomoc społeczna",
            "Krótki przewodnik po instytucjach, które pomagają w Małopolsce.",
            (
                accordion(
                    ("Brakuje pieniędzy na życie", "Pomoże ośrodek pomocy społecznej w gminie zamieszkania."),
                    ("Potrzebna jest opieka w domu", "Usługi opiekuńcze organizuje gmina, po rozmowie w domu."),
                    (
                        "W rodzinie jest przemoc",
                        "Policja i ośrodek pomocy społecznej mogą rozpocząć procedurę "
                        "Niebieskiej Karty. W nagłym zagrożeniu działa numer 112.",
                    ),
                    (
                        "Rodzina chce przyjąć dziecko",
                        "O rodzicielstwie zastępczym informuje powiatowe centrum pomocy rodzinie.",
                    ),
                ),
            ),
            in_menu=True,
        ),
        privacy(PUBLISHER, "iod@rops-krakow.example"),
        accessibility("Kraków", PHONE),
    ),
)
