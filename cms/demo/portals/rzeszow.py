"""The portal of Podkarpackie."""

from datetime import UTC, date, datetime

from cms.demo.parts import callout, contact, facts, figure, heading, page_links, steps, table, text
from cms.demo.portals.common import accessibility, privacy
from cms.demo.texts import Attachment, Content, Front, News, PortalText, Telling

PUBLISHER = "Regionalny Ośrodek Polityki Społecznej w Rzeszowie"
PHONE = "17 555 03 30"
PROJECTS_EMAIL = "liderzy@rops-rzeszow.example"

LIDERZY = Telling(
    project="liderzy-kooperacji",
    slug="liderzy-kooperacji",
    title="Liderzy kooperacji",
    lead="Model współpracy instytucji dla gmin wiejskich pięciu województw.",
    own_role=(
        "Lider projektu. Regionalny Ośrodek Polityki Społecznej w Rzeszowie reprezentuje w nim Województwo "
        "Podkarpackie i koordynuje pracę partnerów."
    ),
    introduction=(
        "<p>Projekt powstał z myślą o gminach wiejskich Makroregionu I, w których do specjalisty jest daleko, "
        "a do sąsiada blisko.</p>"
    ),
    body=(
        text(
            "<h2>Na co wpływa projekt</h2>"
            "<ul>"
            "<li>Zasoby ochrony zdrowia, edukacji, kultury, sportu i rekreacji, policji oraz wymiaru sprawiedliwości "
            "służą wspólnie osobom i rodzinom w trudnej sytuacji.</li>"
            "<li>Instytucje pomocowe i sektorowe wiedzą więcej o skutecznej kooperacji i lepiej ją prowadzą.</li>"
            "<li>Rośnie potencjał instytucji, które pracują na rzecz włączenia społecznego.</li>"
            "<li>Pomoc staje się bardziej profesjonalna, ponieważ kooperacja jest jej stałym elementem.</li>"
            "<li>Powstaje narzędzie wielowymiarowego wsparcia rodzin, które ułatwia im wypełnianie ról i aktywność "
            "w miejscowej społeczności.</li>"
            "<li>Osoby i rodziny są aktywizowane społecznie i mogą się usamodzielnić.</li>"
            "</ul>"
            "<h2>Do czego przyczynia się projekt</h2>"
            "<ul>"
            "<li>Kooperacja międzyinstytucjonalna jest lepsza niż dotąd.</li>"
            "<li>Jest gotowy wielopłaszczyznowy model postępowania, który prowadzi osoby i rodziny przez "
            "aktywizację społeczną.</li>"
            "</ul>"
        ),
        steps(
            ("Opracowanie", "Zespoły opisują, kto i kiedy włącza się w pomoc rodzinie."),
            ("Pilotażowe wdrożenie", "Gminy wiejskie sprawdzają opis w praktyce."),
            ("Upowszechnienie", "Platforma edukacyjna uczy, jak stosować model."),
        ),
        text(
            "<h2>Pomoc w czasie COVID-19</h2><p>Instytucje otrzymały wsparcie w zapobieganiu zakażeniom i przygotowały "
            "się na powrót epidemii.</p>"
        ),
        facts(
            ("Banery projektu", "„Liderzy Kooperacji” oraz „Lepsze jutro”"),
            ("Informacja o projekcie", "plakat w wersji do czytania jest wśród plików do pobrania"),
        ),
        figure("pogorze-karpackie", "Gminy wiejskie łączy bliskość, a dzieli odległość do specjalistów."),
    ),
    unit="Biuro projektu Liderzy kooperacji",
    contact_role="Kierownik biura projektu",
    phone=PHONE,
    email=PROJECTS_EMAIL,
    attachments=(
        Attachment("informacja-o-projekcie-liderzy-kooperacji", "plakat"),
        Attachment("ksiega-rekomendacyjna", "ksiega_rekomendacji"),
    ),
    created_by_unit="Biuro projektu Liderzy kooperacji",
    published_at=datetime(2018, 7, 2, 8, 0, tzinfo=UTC),
)

NEWS = (
    News(
        "dzien-otwarty-w-osrodku",
        "Dzień otwarty w ośrodku",
        date(2026, 11, 16),
        "wydarzenie",
        "W grudniu zapraszamy gminy, organizacje i mieszkańców do siedziby przy ul. Hetmańskiej 9.",
        (
            text("<p>Można obejrzeć lekcje z platformy edukacyjnej, porozmawiać z doradcami i zostawić pytanie.</p>"),
            table(
                "Program dnia otwartego",
                ("Godzina", "Temat"),
                ("9.00", "Zespół kooperacyjny w małej gminie"),
                ("11.00", "Jak rozmawiać o zgodzie rodziny"),
                ("13.00", "Dyżur doradców"),
            ),
        ),
        picture="wspolny-stol",
        pinned_until=date(2026, 12, 15),
    ),
    News(
        "lekcje-dla-zespolow-wiejskich",
        "Nowe lekcje dla zespołów w gminach wiejskich",
        date(2026, 8, 25),
        "publikacja",
        "Platforma edukacyjna zyskała trzy krótkie lekcje o pracy z rodziną na odległość.",
        (
            text(
                "<p>Lekcje trwają po kwadransie i kończą się jednym zadaniem do wykonania w zespole. Dostęp zgłasza "
                "kierownik jednostki.</p>"
            ),
        ),
        picture="warsztat-kooperacyjny",
        projects=("liderzy-kooperacji",),
    ),
    News(
        "wolontariusze-z-pogorza",
        "Wolontariusze z pogórza",
        date(2026, 4, 7),
        "relacja",
        "Młodzież z czterech szkół pomaga starszym sąsiadom w drobnych pracach.",
        (text("<p>Każda para wolontariuszy ma opiekuna w ośrodku pomocy społecznej i stały dzień odwiedzin.</p>"),),
        picture="pogorze-karpackie",
    ),
    News(
        "srodki-ochrony-dla-instytucji",
        "Środki ochrony dotarły do instytucji",
        date(2020, 12, 3),
        "komunikat",
        "Ośrodki i placówki odebrały maseczki, rękawice i płyny do dezynfekcji.",
        (
            callout("Zasada podziału", "Pierwszeństwo miały miejsca, w których mieszkają osoby starsze i chore."),
            text("<p>Zapasy są przeglądane dwa razy w roku, aby były gotowe na wypadek powrotu zakażeń.</p>"),
        ),
        projects=("liderzy-kooperacji",),
    ),
    News(
        "start-projektu-liderzy-kooperacji",
        "Start projektu Liderzy kooperacji",
        date(2018, 7, 2),
        "komunikat",
        "Pięć województw rozpoczyna wspólną pracę nad modelem dla gmin wiejskich.",
        (
            text(
                "<p>W Rzeszowie spotkali się przedstawiciele lidera i partnerów. Uzgodnili podział zadań i rytm "
                "spotkań.</p>"
            ),
        ),
        picture="trzy-makroregiony",
        projects=("liderzy-kooperacji",),
        documents=("informacja-o-projekcie-liderzy-kooperacji",),
    ),
)

RZESZOW = PortalText(
    code="rzeszow",
    name="Polityka społeczna Podkarpacia",
    short_name="Podkarpackie",
    publisher=PUBLISHER,
    voivodeship="18",
    theme="zielen",
    sign="portal-rzeszow",
    city="Rzeszów",
    street="ul. Hetmańska 9",
    directions_url="https://www.openstreetmap.org/search?query=Hetma%C5%84ska%209%2C%20Rzesz%C3%B3w",
    phone=PHONE,
    email="sekretariat@rops-rzeszow.example",
    bip_url="https://bip.rops-rzeszow.example/",
    social=(("facebook", "https://facebook.example/rops-rzeszow"),),
    front=Front(
        "Polityka społeczna Podkarpacia",
        "Regionalny Ośrodek Polityki Społecznej w Rzeszowie wspiera gminy, rodziny i organizacje w całym województwie.",
        body=(
            heading("Na skróty"),
            page_links(
                ("pomoc-spoleczna", "Co załatwia gmina, co powiat, a co województwo."),
                ("o-nas", "Kim jesteśmy i jak sprawdzamy nowe rozwiązania."),
                ("kontakt", "Sekretariat i biuro projektu."),
            ),
        ),
    ),
    contact=(
        contact("Sekretariat ośrodka", PHONE, "sekretariat@rops-rzeszow.example", "poniedziałek–piątek, 7.30–15.30"),
        contact("Biuro projektu Liderzy kooperacji", "17 555 03 34", PROJECTS_EMAIL),
    ),
    projects=(LIDERZY,),
    news=NEWS,
    pages=(
        Content(
            "o-nas",
            "O nas",
            "Jednostka Województwa Podkarpackiego z siedzibą przy ul. Hetmańskiej 9 w Rzeszowie.",
            (
                text(
                    "<p>Prowadzimy badania, szkolenia i projekty. Najbliżej nam do gmin wiejskich, w których jeden "
                    "pracownik socjalny odpowiada często za kilka wsi.</p>"
                    "<h2>Jak pracujemy</h2>"
                ),
                steps(
                    ("Słuchamy", "Pytamy gminy, co utrudnia pracę."),
                    ("Sprawdzamy", "Nowe rozwiązanie zaczynamy od kilku miejsc."),
                    ("Uczymy", "To, co się sprawdziło, przekazujemy dalej."),
                ),
            ),
            in_menu=True,
        ),
        Content(
            "pomoc-spoleczna",
            "Pomoc społeczna",
            "Gdzie szukać pomocy na Podkarpaciu.",
            (
                facts(
                    ("W gminie", "ośrodek pomocy społecznej: świadczenia, usługi opiekuńcze, praca socjalna"),
                    (
                        "W powiecie",
                        "powiatowe centrum pomocy rodzinie: piecza zastępcza, wsparcie osób z niepełnosprawnościami",
                    ),
                    ("W województwie", "regionalny ośrodek: szkolenia, badania, projekty, ekonomia społeczna"),
                    ("W nagłym zagrożeniu", "numer alarmowy 112"),
                ),
            ),
            in_menu=True,
        ),
        privacy(PUBLISHER, "iod@rops-rzeszow.example"),
        accessibility("ul. Hetmańska 9, Rzeszów", PHONE),
    ),
)
