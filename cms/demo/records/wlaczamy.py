"""The record of a running project of the present perspective, with contributions that add up."""

from datetime import date
from decimal import Decimal

from cms.demo.texts import Amounts, Member, ProjectRecord

WLACZAMY = ProjectRecord(
    slug="wlaczamy-pomorskie",
    title="Włączamy Pomorskie!",
    short_title="Włączamy Pomorskie!",
    steward="gdansk",
    programme="FERS",
    priority="IV Spójność społeczna i zdrowie",
    measure="04.13 Wysokiej jakości system włączenia społecznego",
    unknowns=(
        ("contract_number", "Strona, z której pochodzą fakty, nie podaje numeru umowy."),
        ("signed_on", "Strona, z której pochodzą fakty, nie podaje dnia podpisania umowy."),
        ("tasks", "Strona, z której pochodzą fakty, nie wymienia zadań."),
        ("effects", "Strona, z której pochodzą fakty, nie wymienia efektów z liczbami."),
    ),
    starts_on=date(2023, 10, 1),
    ends_on=date(2028, 12, 31),
    summary="Województwo pomorskie wzmacnia system włączenia społecznego razem z gminami i powiatami.",
    goal="Podnieść jakość systemu włączenia społecznego w województwie pomorskim.",
    target_group="Instytucje systemu pomocy i integracji społecznej w województwie pomorskim.",
    members=(Member("rops-22", "lead"),),
    amounts=(Amounts("whole", total=Decimal("21792255.74"), eu=Decimal("17982969.43"), state=Decimal("3809286.31")),),
    areas=("22",),
)
