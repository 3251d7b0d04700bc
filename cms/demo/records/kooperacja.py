"""The record of the project of Macro-region II. Values differ between its pages; each says where it was seen."""

from datetime import date
from decimal import Decimal

from cms.demo.records.shared import KROBIA_CHANGED_ON, KROBIA_PAGE, POMORSKIE_PAGE, POWER_MEASURE, POWER_PRIORITY
from cms.demo.texts import READ_ON, Amounts, Change, Group, Member, ProjectRecord, Result, Stage


def _later(number: int, unit: str, label: str, kind: str = "product") -> Result:
    return Result(number, unit, label, kind, seen_at=POMORSKIE_PAGE, seen_on=READ_ON)


KOOPERACJA = ProjectRecord(
    slug="kooperacja-efektywna-i-skuteczna",
    title="Kooperacja – efektywna i skuteczna",
    short_title="Kooperacja – efektywna i skuteczna",
    steward="gdansk",
    programme="POWER",
    priority=POWER_PRIORITY,
    measure=POWER_MEASURE,
    specific_objective=(
        "Cel szczegółowy nr 2 PO WER: Wzmocnienie potencjału instytucji działających na rzecz włączenia społecznego"
    ),
    operation_type=(
        "Wypracowanie i wdrożenie modeli kooperacji pomiędzy instytucjami pomocy i integracji społecznej a podmiotami "
        "innych polityk sektorowych m.in. pomocy społecznej, edukacji, zdrowia, sądownictwa i policji"
    ),
    contract_number="POWR.02.05.00-00-0207/17-00",
    call_number="POWR.02.05.00-IP.03-00-014/17",
    call_announced_by="Ministerstwo Rodziny, Pracy i Polityki Społecznej",
    starts_on=date(2018, 4, 1),
    ends_on=date(2021, 3, 31),
    summary=(
        "Instytucje pomocy i integracji społecznej uczą się działać razem ze szkołą, przychodnią, policją i sądem "
        "w gminach miejsko-wiejskich sześciu województw."
    ),
    goal=(
        "Opracować i sprawdzić w praktyce model kooperacji, w którym instytucje pomocy i integracji społecznej "
        "współpracują z instytucjami edukacji, zdrowia, kultury, sportu, sądownictwa i policji w gminach "
        "miejsko-wiejskich Makroregionu II, a także upowszechnić deinstytucjonalizację (DI) i centra usług "
        "społecznych (CUS)."
    ),
    target_group=(
        "Podmioty polityk sektorowych ważnych dla włączenia społecznego i walki z ubóstwem, określone w SZOOP PO WER "
        "2014–2020: instytucje rynku pracy, instytucje oświaty, jednostki ochrony zdrowia, sądy i policja "
        "z 30 gmin miejsko-wiejskich różnej wielkości i 20 powiatów w Makroregionie II.\n\n"
        "W czasie pandemii koronawirusa SARS-CoV-2 krąg odbiorców poszerzono o placówki, które musiały kupić środki "
        "ochrony osobistej i wyposażenie: domy pomocy społecznej (DPS), placówki opiekuńczo-wychowawcze, powiatowe "
        "centra pomocy rodzinie (PCPR), hospicja, ośrodki pomocy społecznej (OPS), mieszkania chronione, "
        "specjalistyczne ośrodki wsparcia ofiar przemocy oraz dom dla samotnych matek, na obszarze wszystkich sześciu "
        "województw."
    ),
    members=(
        Member("rops-04", "lead"),
        Member("rops-08", "partner"),
        Member("rops-22", "partner"),
        Member("rops-28", "partner"),
        Member("rops-30", "partner", note="prowadzi projekt w Wielkopolsce, także w gminie Krobia"),
        Member("rops-32", "partner"),
        Member(
            "umk",
            "partner",
            note="wcześniej wymieniony wśród partnerów na stronie portalu województwa warmińsko-mazurskiego",
            gone_seen_at=POMORSKIE_PAGE,
            gone_seen_on=READ_ON,
        ),
        *(
            Member(key, "participant")
            for key in (
                "pisz",
                "morag",
                "milomlyn",
                "korsze",
                "reszel",
                "powiat-piski",
                "powiat-ostrodzki",
                "powiat-ketrzynski",
            )
        ),
        Member("mgops-krobia", "participant"),
    ),
    amounts=(
        Amounts(
            "not_established",
            total=Decimal("11977479.39"),
            eu=Decimal("10094619.62"),
            note="Kwoty podaje strona portalu województwa warmińsko-mazurskiego.",
        ),
    ),
    target_groups=(
        Group("podmiotów, które współpracują przy tworzeniu modelu", 288, "institutions"),
        Group("pracowników socjalnych objętych coachingiem", 100, "institutions"),
        Group("gmin miejsko-wiejskich, które biorą udział w projekcie", 30, "institutions"),
        Group("powiatów, które biorą udział w projekcie", 20, "institutions"),
    ),
    unknowns=(("signed_on", "Strony projektu nie podają dnia podpisania umowy."),),
    results=(
        Result(1, "model", "współpracy pomocy i integracji społecznej z innymi sektorami"),
        Result(50, "jednostek samorządu terytorialnego", "sprawdza model w pilotażu", "result"),
        Result(288, "podmiotów", "współpracuje przy tworzeniu modelu", "result"),
        Result(100, "pracowników socjalnych", "korzysta z coachingu indywidualnego i grupowego", "result"),
        Result(1, "raport", "o wynikach pilotażu w gminach miejsko-wiejskich, z zaleceniami dla całego kraju"),
        _later(830, "podmiotów", "otrzymuje wsparcie w walce z pandemią COVID-19 i jej skutkami", "result"),
        _later(
            300,
            "osób",
            "zdobywa kompetencje w pracy z osobami zagrożonymi ubóstwem lub wykluczeniem: kadra zarządzająca "
            "i pracownicy pomocy i integracji społecznej oraz pracownicy socjalni zatrudnieni gdzie indziej",
            "result",
        ),
        _later(14, "spotkań ogólnoinformacyjnych", "o deinstytucjonalizacji (DI)"),
        _later(
            12,
            "szkoleń specjalistycznych",
            "dla kadr CUS i przedstawicieli samorządów, zgodnych z rozporządzeniem Rady Ministrów",
        ),
        _later(2, "spotkania edukacyjne", "dla pracowników ROPS o deinstytucjonalizacji (DI) i CUS"),
        _later(1, "ogólnopolska diagnoza", "deinstytucjonalizacji usług społecznych"),
    ),
    tasks=(
        Stage(
            "Opracowanie modelu",
            "Instytucje pomocy i integracji razem z instytucjami sektorowymi opisują model dla wybranych obszarów "
            "kooperacyjnych.",
        ),
        Stage(
            "Spotkania grup na poziomie powiatów",
            "Pracują w nich lokalne podmioty polityk sektorowych z powiatu i z gminy.",
        ),
        Stage(
            "Grupy refleksyjne w województwach",
            "Doświadczenia omawiają przedstawiciele podmiotów sektorowych z poziomu województwa i regionu.",
        ),
        Stage(
            "Spotkania przedstawicieli samorządów",
            "Reprezentanci gminy i powiatu dbają o wdrażanie modelu w wymiarze integracji w gminie.",
        ),
        Stage("Testy wdrażania modelu", "Rozwiązania przechodzą próbę w codziennej pracy instytucji."),
        Stage("Działania edukacyjne", "Szkolenia i spotkania dla wszystkich współpracujących instytucji."),
        Stage("Wsparcie kadry socjalnej", "Coaching indywidualny i grupowy pracowników socjalnych."),
    ),
    areas=("04", "08", "22", "28", "30", "32"),
    changes=(
        Change(KROBIA_PAGE, KROBIA_CHANGED_ON, ends_on=date(2021, 12, 31)),
        Change(POMORSKIE_PAGE, READ_ON, ends_on=date(2023, 11, 30)),
        Change(
            "cel i grupa docelowa na stronie portalu województwa pomorskiego",
            READ_ON,
            reason=(
                "Do celu dopisano popularyzację deinstytucjonalizacji i centrów usług społecznych, a do grupy "
                "docelowej placówki potrzebujące ochrony przed COVID-19."
            ),
        ),
    ),
)
