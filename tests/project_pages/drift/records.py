"""The records that the sentences are held against: three cooperation projects of PO WER and two of FERS."""

from datetime import date
from decimal import Decimal

from cms.places.places import place
from project_pages.facts import Amendment, Budget, Effect, Facts, Origin, Partner, Record, Role, Scope, facts_on

TODAY = date(2026, 11, 22)


def _partnership(lead: str, *partners: str) -> tuple[Partner, ...]:
    return (Partner(lead, "", Role.LEAD), *(Partner(name, "", Role.PARTNER) for name in partners))


def _seen(day: date, ends_on: date) -> Amendment:
    return Amendment(Origin(seen_at="strona projektu", seen_on=day), ends_on=ends_on)


def _areas(*codes: str) -> tuple:
    return tuple(place(code) for code in codes)


LIDERZY = Record(
    title="Liderzy kooperacji",
    starts_on=date(2018, 4, 1),
    ends_on=date(2021, 3, 31),
    organisations=_partnership("Rzeszów", "Białystok", "Lublin", "Kielce", "Warszawa"),
    budgets=(Budget(Scope.WHOLE, total=Decimal("27773272.46")),),
    areas=_areas("06", "14", "18", "20", "26"),
    amendments=(_seen(date(2026, 11, 1), date(2021, 6, 30)),),
)
KOOPERACJA = Record(
    title="Kooperacja – efektywna i skuteczna",
    contract_number="POWR.02.05.00-00-0207/17-00",
    call_number="POWR.02.05.00-IP.03-00-014/17",
    starts_on=date(2018, 4, 1),
    ends_on=date(2021, 3, 31),
    organisations=_partnership("Toruń", "Zielona Góra", "Gdańsk", "Olsztyn", "Poznań", "Szczecin"),
    budgets=(Budget(Scope.NOT_ESTABLISHED, total=Decimal("11977479.39"), eu=Decimal("10094619.62")),),
    effects=(
        Effect("sprawdza model", Decimal(30), "gmin miejsko-wiejskich"),
        Effect("sprawdza model razem z gminami", Decimal(20), "powiatów"),
        Effect("współpracuje przy tworzeniu modelu", Decimal(288), "podmiotów"),
    ),
    areas=_areas("04", "08", "22", "28", "30", "32"),
    amendments=(_seen(date(2019, 9, 2), date(2021, 12, 31)), _seen(date(2026, 11, 1), date(2023, 11, 30))),
)
KOOPERACJE_3D = Record(
    title="KOOPERACJE 3D – model wielosektorowej współpracy na rzecz wsparcia osób i rodzin",
    short_title="KOOPERACJE 3D",
    contract_number="POWR.02.05.00-00-0209/17",
    starts_on=date(2018, 4, 1),
    ends_on=date(2021, 3, 31),
    organisations=_partnership("Katowice", "Łódź", "Kraków", "Opole"),
    budgets=(
        Budget(Scope.PART, total=Decimal("9966995.50"), eu=Decimal("8400183.80"), part_of="ROPS w Krakowie"),
        Budget(Scope.WHOLE, eu=Decimal("20761034.04")),
        Budget(Scope.WHOLE, eu=Decimal("22681431.03"), origin=Origin(seen_at="strony", seen_on=date(2026, 11, 1))),
    ),
    effects=(
        Effect("testuje model", Decimal(30), "gmin"),
        Effect("testuje model razem z gminami", Decimal(20), "powiatów"),
    ),
    areas=_areas("10", "12", "16", "24"),
    amendments=(
        _seen(date(2026, 11, 1), date(2021, 6, 30)),
        _seen(date(2026, 11, 2), date(2022, 9, 30)),
        _seen(date(2026, 11, 3), date(2023, 9, 30)),
    ),
)
WLACZAMY = Record(
    title="Włączamy Pomorskie!",
    starts_on=date(2023, 10, 1),
    ends_on=date(2028, 12, 31),
    organisations=_partnership("Gdańsk"),
    budgets=(
        Budget(Scope.WHOLE, total=Decimal("21792255.74"), eu=Decimal("17982969.43"), state=Decimal("3809286.31")),
    ),
    areas=_areas("22"),
)
OPOLSKIE = Record(
    title="Opolskie Spójne i Aktywne Społecznie",
    starts_on=date(2023, 10, 1),
    ends_on=date(2028, 12, 31),
    organisations=_partnership("Opole"),
    budgets=(Budget(Scope.WHOLE, total=Decimal("10032520.40")),),
    areas=_areas("16"),
)
FACTS: dict[str, Facts] = {
    slug: facts_on(record, TODAY)
    for slug, record in {
        "liderzy-kooperacji": LIDERZY,
        "kooperacja-efektywna-i-skuteczna": KOOPERACJA,
        "kooperacje-3d": KOOPERACJE_3D,
        "wlaczamy-pomorskie": WLACZAMY,
        "opolskie-spojne-i-aktywne-spolecznie": OPOLSKIE,
    }.items()
}
"""What is in force today, by the slug of the project."""
