"""The record of a project of which little is known: what its page does not say is unknown, with the reason."""

from datetime import date
from decimal import Decimal

from cms.demo.texts import Amounts, Member, ProjectRecord

OPOLSKIE = ProjectRecord(
    slug="opolskie-spojne-i-aktywne-spolecznie",
    title="Opolskie Spójne i Aktywne Społecznie",
    short_title="Opolskie Spójne i Aktywne Społecznie",
    steward="krakow",
    programme="FERS",
    priority="IV Spójność społeczna i zdrowie",
    measure="04.13 Wysokiej jakości system włączenia społecznego",
    unknowns=(
        ("contract_number", "Strona, z której pochodzą fakty, nie podaje numeru umowy."),
        ("signed_on", "Strona, z której pochodzą fakty, nie podaje dnia podpisania umowy."),
        ("eu", "Strona, z której pochodzą fakty, podaje tylko wartość projektu."),
        ("tasks", "Wiadomo, że zadania są trzy; ich nazw nie ustalono."),
        ("effects", "Strona, z której pochodzą fakty, nie wymienia efektów z liczbami."),
    ),
    starts_on=date(2023, 10, 1),
    ends_on=date(2028, 12, 31),
    summary="Województwo opolskie wzmacnia system włączenia społecznego.",
    goal="Podnieść jakość systemu włączenia społecznego w województwie opolskim.",
    target_group="Instytucje systemu pomocy i integracji społecznej w województwie opolskim.",
    members=(Member("rops-16", "lead"),),
    amounts=(Amounts("whole", total=Decimal("10032520.40")),),
    areas=("16",),
)
