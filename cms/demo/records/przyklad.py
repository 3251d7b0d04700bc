"""A made-up project, plainly called so: it shows an open recruitment, a schedule and a regional programme."""

from datetime import date
from decimal import Decimal

from cms.demo.texts import Amounts, Call, Group, Meeting, Member, ProjectRecord, Result, Stage

LOOP = "pętla indukcyjna, podjazd"

PRZYKLAD = ProjectRecord(
    slug="projekt-pokazowy-uslugi-blisko-domu",
    title="Projekt pokazowy: usługi społeczne blisko domu",
    short_title="Projekt pokazowy",
    steward="olsztyn",
    programme="FEWM",
    priority="Włączenie i integracja",
    measure="Usługi społeczne",
    unknowns=(
        ("contract_number", "To projekt pokazowy z danymi zmyślonymi, nie zawarto umowy."),
        ("signed_on", "To projekt pokazowy z danymi zmyślonymi, nie zawarto umowy."),
    ),
    starts_on=date(2025, 1, 1),
    ends_on=date(2027, 12, 31),
    durable_until=date(2029, 12, 31),
    summary="Dane tego projektu są zmyślone: pokazują nabór, harmonogram wsparcia i znaki programu regionalnego.",
    goal="Pokazać, jak portal opowiada o projekcie, w którym trwa nabór i odbywają się szkolenia.",
    target_group="Opiekunowie osób zależnych i pracownicy ośrodków pomocy społecznej (dane zmyślone).",
    target_groups=(
        Group("opiekunów osób zależnych", 120, "carers"),
        Group("pracowników ośrodków pomocy społecznej", 60, "institutions"),
    ),
    members=(Member("rops-28", "lead"), Member("pisz", "partner"), Member("reszel", "partner")),
    amounts=(
        Amounts(
            "whole",
            total=Decimal("2400000.00"),
            eu=Decimal("2040000.00"),
            state=Decimal("240000.00"),
            own=Decimal("120000.00"),
        ),
    ),
    results=(
        Result(120, "opiekunów", "korzysta z opieki wytchnieniowej", "result"),
        Result(60, "pracowników", "kończy szkolenie z organizowania usług", "result"),
        Result(4, "kluby", "spotkań opiekunów działają w gminach"),
    ),
    tasks=(
        Stage("Kluby opiekunów", "Spotkania i rozmowy w czterech gminach.", date(2025, 1, 1), date(2026, 6, 30)),
        Stage("Opieka wytchnieniowa", "Zastępstwo w opiece w domu.", date(2025, 7, 1), date(2027, 9, 30)),
        Stage("Szkolenia pracowników", "Sześć modułów dla ośrodków.", date(2026, 1, 1), date(2027, 12, 31)),
    ),
    areas=("28",),
    calls=(
        Call(
            "Nabór opiekunów do trzeciej edycji",
            opens_in=-10,
            closes_in=45,
            places=40,
            audience="carers",
            who="Osoby, które opiekują się w domu bliskim wymagającym stałej pomocy i mieszkają w województwie.",
            criteria="Decyduje kolejność zgłoszeń; pierwszeństwo mają osoby, które opiekują się samotnie.",
            how_to_apply="Formularz można złożyć w siedzibie ośrodka, e-mailem albo przez e-Doręczenia.",
        ),
    ),
    meetings=(
        Meeting(
            -20,
            "9:00",
            "15:00",
            "training",
            "Jak rozmawiać o potrzebach opiekuna",
            "Dom kultury",
            "2816033",
            persons=20,
            accessibility=LOOP,
        ),
        Meeting(
            7,
            "10:00",
            "13:00",
            "meeting",
            "Klub opiekunów: spotkanie otwarte",
            "Biblioteka miejska",
            "2808053",
            persons=15,
            accessibility=LOOP,
        ),
        Meeting(
            14,
            "9:00",
            "12:00",
            "workshop",
            "Plan opieki wytchnieniowej",
            is_online=True,
            persons=25,
            accessibility="napisy na żywo",
        ),
        Meeting(
            28,
            "9:00",
            "15:00",
            "training",
            "Usługi społeczne w małej gminie",
            "Ośrodek kultury",
            "2815083",
            persons=20,
            accessibility=f"{LOOP}, tłumacz PJM",
        ),
    ),
)
