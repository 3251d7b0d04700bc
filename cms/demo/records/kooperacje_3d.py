"""The record of the project of Macro-region III: amounts of one part and EU money of the whole stand side by side."""

from datetime import date
from decimal import Decimal

from cms.demo.records.shared import MALOPOLSKIE_PAGE, POWER_MEASURE, POWER_PRIORITY
from cms.demo.texts import READ_ON, Amounts, Change, Group, Member, ProjectRecord, Result, Stage

PARTNERSHIP_PAGES = "strony projektu prowadzone przez partnerów z Katowic i Łodzi"

KOOPERACJE_3D = ProjectRecord(
    slug="kooperacje-3d",
    title="KOOPERACJE 3D – model wielosektorowej współpracy na rzecz wsparcia osób i rodzin",
    short_title="KOOPERACJE 3D",
    steward="krakow",
    programme="POWER",
    priority=POWER_PRIORITY,
    measure=POWER_MEASURE,
    contract_number="POWR.02.05.00-00-0209/17",
    starts_on=date(2018, 4, 1),
    ends_on=date(2021, 3, 31),
    summary="Cztery regiony sprawdzają, jak instytucje dużych gmin mogą razem wspierać osoby i rodziny.",
    goal=(
        "Zwiększyć kooperację i poprawić współpracę między instytucjami pomocy i integracji społecznej a sektorami "
        "innych polityk, które decydują o włączeniu społecznym i o skuteczności walki z ubóstwem. Służy temu model "
        "kooperacji, tworzony i testowany w 20 powiatach i 30 gminach, z których każda ma powyżej 20 tys. "
        "mieszkańców. Leżą w 4 województwach: małopolskim, śląskim, opolskim i łódzkim."
    ),
    target_group=(
        "Instytucje pomocy i integracji społecznej, instytucje rynku pracy i systemu oświaty, jednostki ochrony "
        "zdrowia, sądownictwo i policja. W każdej gminie ze wsparcia opisanego w modelu korzysta ponadto od 5 do 10 "
        "osób lub rodzin."
    ),
    members=(
        Member("rops-24", "lead"),
        Member("rops-12", "partner"),
        Member("rops-16", "partner"),
        Member("rops-10", "partner"),
    ),
    amounts=(
        Amounts(
            "part",
            total=Decimal("9966995.50"),
            eu=Decimal("8400183.80"),
            part_of="rops-12",
            note=(
                "Kwoty podaje strona portalu małopolskiego. Są niższe niż wkład Funduszy Europejskich w całym "
                "projekcie, dlatego przypisano je części partnera."
            ),
        ),
        Amounts("whole", eu=Decimal("20761034.04")),
        Amounts(
            "whole",
            eu=Decimal("22681431.03"),
            note="Wartość całego projektu nie jest znana; znany jest wkład Funduszy Europejskich.",
            seen_at=PARTNERSHIP_PAGES,
            seen_on=READ_ON,
        ),
    ),
    target_groups=(
        Group("instytucji pomocy i integracji społecznej oraz innych sektorów", None, "institutions"),
        Group("osób i rodzin w każdej gminie: od 5 do 10", None, "families"),
    ),
    unknowns=(
        ("signed_on", "Strony projektu nie podają dnia podpisania umowy."),
        (
            "total",
            "Strony partnerów podają wkład Funduszy Europejskich w całym projekcie, a wartość tylko jednej części.",
        ),
    ),
    results=(
        Result(1, "model", "kooperacji na trzech poziomach: instytucji, pracowników i klienta"),
        Result(30, "gmin", "powyżej 20 tys. mieszkańców testuje model", "result"),
        Result(20, "powiatów", "testuje model razem z gminami", "result"),
        Result(None, "", "Od 5 do 10 osób lub rodzin w każdej gminie korzysta ze wsparcia według modelu", "result"),
        Result(None, "", "Rekomendacje wielosektorowej współpracy dla miast, włączone do księgi rekomendacyjnej"),
    ),
    tasks=(
        Stage("Wypracowanie modelu", "Zespoły opisują współpracę instytucji, pracowników i klientów."),
        Stage("Testowanie modelu", "Zespoły kooperacyjne pracują z osobami i rodzinami."),
        Stage("Wsparcie edukacyjne kadr", "Konferencje, szkolenia, warsztaty, spotkania i coaching."),
        Stage("Rekomendacje", "Wnioski trafiają do księgi, wspólnej dla trzech makroregionów."),
    ),
    areas=("10", "12", "16", "24"),
    changes=(
        Change(PARTNERSHIP_PAGES, READ_ON, ends_on=date(2021, 6, 30)),
        Change(PARTNERSHIP_PAGES, READ_ON, ends_on=date(2022, 9, 30)),
        Change(f"{MALOPOLSKIE_PAGE}, lista projektów zakończonych", READ_ON, ends_on=date(2023, 9, 30)),
    ),
)
