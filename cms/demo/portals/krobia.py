"""The portal of the municipality of Krobia."""

from datetime import UTC, date, datetime

from cms.demo.parts import callout, contact, facts, figure, heading, links, page_links, steps, text
from cms.demo.portals.common import accessibility, privacy
from cms.demo.texts import Attachment, Content, Front, News, PortalText, Telling

PUBLISHER = "Gmina Krobia"
PHONE = "65 555 04 40"
CENTRE_EMAIL = "mgops@krobia.example"

LINKS = links(
    ("https://mapadotacji.gov.pl/", "Projekty unijne", "Mapa projektów, które powstały dzięki funduszom."),
    ("https://czystepowietrze.gov.pl/", "Program „Czyste Powietrze”", "Dopłaty z funduszu na wymianę pieców."),
)

KOOPERACJA = Telling(
    project="kooperacja-efektywna-i-skuteczna",
    slug="kooperacja-efektywna-i-skuteczna",
    title="Kooperacja – efektywna i skuteczna",
    lead="Nasza gmina sprawdza, jak instytucje mogą pomagać razem.",
    own_role=(
        "Gmina Krobia / Miejsko-Gminny Ośrodek Pomocy Społecznej w Krobi uczestniczy w projekcie, który w Wielkopolsce "
        "prowadzi Regionalny Ośrodek Polityki Społecznej w Poznaniu."
    ),
    introduction=(
        "<p>Projekt należy do programu POWER. Na poprzedniej stronie gminy nosił skróconą nazwę „Kooperacja efektywna "
        "i skuteczna”, a gminę nazywano partnerem.</p>"
    ),
    body=(
        text(
            "<h2>Co to znaczy dla mieszkańców</h2>"
            "<p>Model powstaje dla gmin miejsko-wiejskich sześciu województw: zachodniopomorskiego, pomorskiego, "
            "kujawsko-pomorskiego, wielkopolskiego, warmińsko-mazurskiego i lubuskiego. Edukacja, kultura, sport, "
            "zdrowie, policja i sądownictwo łączą siły z ośrodkiem pomocy społecznej. Osoby i rodziny mają dzięki temu "
            "nowy profil usług, w którym wykorzystuje się możliwości wszystkich instytucji.</p>"
        ),
        figure("wiatrak-w-krobi"),
        text("<h2>Inne miejsca</h2><p>Poprzednia strona gminy prowadziła stąd także do innych spraw mieszkańców.</p>"),
        LINKS,
        facts(("Znak „pzgomaz”", "stał obok tych odnośników; jego pełna nazwa nie została ustalona")),
    ),
    local_areas=("3004033",),
    local_participants=(
        ("Miejsko-Gminny Ośrodek Pomocy Społecznej w Krobi", ""),
        ("Gminne Centrum Kultury i Rekreacji w Krobi", ""),
        ("Szkoła Podstawowa w Pudliszkach", ""),
        ("Organizacje pozarządowe", "z terenu gminy"),
    ),
    unit="Miejsko-Gminny Ośrodek Pomocy Społecznej w Krobi",
    contact_role="Pracownik socjalny do spraw projektu",
    phone=PHONE,
    email=CENTRE_EMAIL,
    attachments=(Attachment("plan-spotkan-w-gminie-krobia", "harmonogram_wsparcia"),),
    created_by_unit="Miejsko-Gminny Ośrodek Pomocy Społecznej w Krobi",
    published_by="Redaktor strony gminy (kontakt: redakcja@krobia.example)",
    published_at=datetime(2019, 9, 2, 6, 36, 29, tzinfo=UTC),
    changed_at=datetime(2019, 9, 2, 6, 36, 29, tzinfo=UTC),
)

NEWS = (
    News(
        "zebrania-sprawozdawcze-w-solectwach",
        "Zebrania w sołectwach: terminy",
        date(2026, 11, 12),
        "komunikat",
        "Od stycznia zapraszamy mieszkańców na zebrania. Tematem są usługi blisko domu.",
        (
            text(
                "<p>Na każdym zebraniu będzie pracownik ośrodka pomocy społecznej. Można zapytać o usługi opiekuńcze, "
                "dowóz do lekarza i zajęcia w świetlicy.</p>"
            ),
        ),
        pinned_until=date(2027, 1, 31),
    ),
    News(
        "swietlica-w-pudliszkach-otwarta-dluzej",
        "Świetlica w Pudliszkach otwarta dłużej",
        date(2026, 9, 1),
        "komunikat",
        "Od września dzieci mogą zostać w świetlicy do godziny 17.00.",
        (
            text(
                "<p>Zmianę zaproponował zespół, w którym pracują szkoła, dom kultury i ośrodek pomocy społecznej. "
                "Zajęcia są bezpłatne.</p>"
            ),
            callout("Zapisy", "Zgłoszenia przyjmuje sekretariat szkoły."),
        ),
        picture="warsztat-kooperacyjny",
        projects=("kooperacja-efektywna-i-skuteczna",),
    ),
    News(
        "dozynki-razem-z-seniorami",
        "Dożynki razem z seniorami",
        date(2026, 8, 24),
        "wydarzenie",
        "Starsi mieszkańcy pojadą na dożynki gminnym autobusem.",
        (
            facts(("Wyjazd", "z każdej wsi, według planu na tablicach ogłoszeń"), ("Koszt", "przejazd jest bezpłatny")),
            text("<p>Potrzebę pomocy przy wsiadaniu prosimy zgłosić w ośrodku pomocy społecznej.</p>"),
        ),
        picture="wiatrak-w-krobi",
    ),
    News(
        "spotkanie-zespolu-w-krobi",
        "Pierwsze spotkanie zespołu w Krobi",
        date(2019, 9, 2),
        "relacja",
        "Ośrodek, dom kultury, szkoła i organizacje usiedli przy jednym stole.",
        (text("<p>Ustalono porządek kolejnych spotkań i sposób przekazywania ustaleń. Plan jest do pobrania.</p>"),),
        picture="wspolny-stol",
        projects=("kooperacja-efektywna-i-skuteczna",),
        documents=("plan-spotkan-w-gminie-krobia",),
    ),
)

KROBIA = PortalText(
    code="krobia",
    name="Gmina Krobia – sprawy społeczne",
    short_name="Krobia",
    publisher=PUBLISHER,
    voivodeship="30",
    theme="grafit",
    sign="portal-krobia",
    city="Krobia",
    phone=PHONE,
    email="urzad@krobia.example",
    office_hours="poniedziałek 8.00–16.00, wtorek–piątek 7.00–15.00",
    bip_url="https://bip.krobia.example/",
    social=(("youtube", "https://youtube.example/gmina-krobia"),),
    front=Front(
        "Gmina Krobia – sprawy społeczne",
        "Pomoc, zajęcia i projekty dla mieszkańców miasta i wsi gminy Krobia.",
        body=(
            heading("Na skróty"),
            page_links(
                ("pomoc-spoleczna", "Rozmowa, wywiad, decyzja: jak przebiega pomoc."),
                ("o-nas", "Kto w gminie zajmuje się sprawami społecznymi."),
                ("kontakt", "Urząd i ośrodek pomocy społecznej."),
            ),
        ),
    ),
    contact=(
        contact("Urząd Miejski", PHONE, "urzad@krobia.example", "poniedziałek 8.00–16.00\nwtorek–piątek 7.00–15.00"),
        contact("Miejsko-Gminny Ośrodek Pomocy Społecznej", "65 555 04 44", CENTRE_EMAIL),
    ),
    projects=(KOOPERACJA,),
    news=NEWS,
    pages=(
        Content(
            "o-nas",
            "O nas",
            "Miejsko-wiejska gmina na południu Wielkopolski, z miastem Krobia i okolicznymi wsiami.",
            (
                text(
                    "<p>Sprawami społecznymi zajmują się u nas ośrodek pomocy społecznej, centrum kultury, szkoły "
                    "i organizacje. Znamy się i umawiamy się na wspólne zadania.</p>"
                ),
                figure("wiatrak-w-krobi"),
            ),
            in_menu=True,
        ),
        Content(
            "pomoc-spoleczna",
            "Pomoc społeczna",
            "Jak uzyskać pomoc w gminie Krobia.",
            (
                steps(
                    ("Rozmowa", "Można przyjść do ośrodka, zadzwonić albo poprosić o wizytę w domu."),
                    ("Wywiad środowiskowy", "Pracownik socjalny pyta o sytuację rodziny i wspólnie szuka rozwiązań."),
                    ("Decyzja", "Decyzja przychodzi na piśmie, z informacją, jak się odwołać."),
                ),
                facts(
                    ("Usługi opiekuńcze", "pomoc w domu osobom starszym i chorym"),
                    ("Posiłki", "w szkołach i z dowozem do domu"),
                    ("Asystent rodziny", "wsparcie rodziców w codziennych sprawach"),
                ),
            ),
            in_menu=True,
        ),
        Content(
            "odnosniki",
            "Odnośniki",
            "Inne miejsca ważne dla mieszkańców gminy.",
            (LINKS,),
        ),
        privacy(PUBLISHER, "iod@krobia.example"),
        accessibility("Urząd Miejski, Krobia", PHONE),
    ),
)
