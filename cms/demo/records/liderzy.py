"""The record of the project of Macro-region I. Its EU contribution is unknown and therefore not stored."""

from datetime import date
from decimal import Decimal

from cms.demo.records.shared import PODKARPACKIE_PAGE, POWER_MEASURE, POWER_PRIORITY
from cms.demo.texts import READ_ON, Amounts, Change, Group, Member, ProjectRecord, Result, Stage

LIDERZY = ProjectRecord(
    slug="liderzy-kooperacji",
    title="Liderzy kooperacji",
    short_title="Liderzy kooperacji",
    steward="rzeszow",
    programme="POWER",
    priority=POWER_PRIORITY,
    measure=POWER_MEASURE,
    unknowns=(
        ("contract_number", "Strony, z których pochodzą fakty, nie podają numeru umowy."),
        ("signed_on", "Strony projektu nie podają dnia podpisania umowy."),
        ("eu", "Strony projektu podają tylko jego wartość."),
    ),
    starts_on=date(2018, 4, 1),
    ends_on=date(2021, 3, 31),
    summary="Pięć regionów przygotowuje sposób wspólnej pracy instytucji w gminach wiejskich.",
    goal=(
        "Opracować i wdrożyć model kooperacji, w którym instytucje pomocy i integracji społecznej z gmin wiejskich "
        "Makroregionu I pracują wspólnie z innymi sektorami ważnymi dla włączenia społecznego i walki z ubóstwem. "
        "Drugim celem jest pomoc instytucjom w ograniczaniu rozprzestrzeniania się choroby COVID-19, którą wywołuje "
        "wirus SARS-CoV-2, oraz przygotowanie ich na możliwy nawrót epidemii."
    ),
    target_group=(
        "350 podmiotów gminnych, powiatowych i wojewódzkich: instytucje pomocy i integracji społecznej oraz innych "
        "polityk sektorowych, które na terenach wiejskich pięciu województw (podkarpackie, lubelskie, mazowieckie, "
        "podlaskie i świętokrzyskie) mają znaczenie dla włączenia społecznego i przeciwdziałania ubóstwu."
    ),
    members=(
        Member("rops-18", "lead"),
        Member("rops-20", "partner"),
        Member("rops-06", "partner"),
        Member("rops-26", "partner"),
        Member("rops-14", "partner"),
    ),
    amounts=(
        Amounts(
            "whole",
            total=Decimal("27773272.46"),
            note="Strony projektu nie podają wysokości wkładu Funduszy Europejskich.",
        ),
    ),
    target_groups=(Group("podmiotów gminnych, powiatowych i wojewódzkich", 350, "institutions"),),
    results=(
        Result(1, "model kooperacji", "gotowy do wdrożenia w każdej gminie wiejskiej i w każdym powiecie"),
        Result(1, "platforma edukacyjna", "dla osób, które pracują z rodzinami"),
    ),
    tasks=(
        Stage("Opracowanie modelu", "Diagnoza potrzeb i opis współpracy w gminach wiejskich."),
        Stage("Pilotażowe wdrożenie", "Model przechodzi próbę w gminach wiejskich, zanim zostanie upowszechniony."),
        Stage("Pomoc w czasie epidemii", "Instytucje są zabezpieczane przed COVID-19 i przed powrotem zakażeń."),
    ),
    areas=("06", "14", "18", "20", "26"),
    changes=(Change(PODKARPACKIE_PAGE, READ_ON, ends_on=date(2021, 6, 30)),),
)
