"""Projects and pages that meet every rule, and for each rule the smallest change that breaks it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from cms.core.rules.examining import Case
from cms.places.places import place
from partners_logos.programmes import programme_facts
from partners_logos.signs import PictureSign, signs
from partners_logos.strip import compose_strip
from project_pages.facts import facts_on
from project_pages.obligations.subjects import (
    AttachmentSubject,
    PageSubject,
    ProjectSubject,
    RecordSubject,
    ReplacedStrip,
)
from project_pages.values import (
    Amendment,
    Budget,
    Effect,
    FactName,
    Origin,
    Partner,
    Record,
    Recruitment,
    Role,
    Scope,
    Session,
    TargetGroup,
    Task,
    Unknown,
)

TODAY = date(2026, 11, 25)
WARSAW = ZoneInfo("Europe/Warsaw")
WHOLE = Budget(
    Scope.WHOLE,
    total=Decimal("10000000.00"),
    eu=Decimal("8252000.00"),
    state=Decimal("1448000.00"),
    own=Decimal("300000.00"),
)
CALL = Recruitment(
    name="Pierwsza edycja",
    opens_at=datetime(2026, 11, 2, 8, 0, tzinfo=WARSAW),
    closes_at=datetime(2026, 12, 4, 15, 0, tzinfo=WARSAW),
    places=40,
    who="Opiekunowie osób starszych z województwa.",
    how_to_apply="Formularz w sekretariacie.",
)
TRAINING = Session(day=date(2026, 12, 10), starts=time(9, 0), venue="ul. Długa 1, Gdańsk", topic="Szkolenie")
FERS = Record(
    title="Blisko domu",
    summary="Gminy uczą się organizować usługi blisko domu.",
    goal="Zwiększyć dostępność usług społecznych.",
    programme=programme_facts("FERS"),
    measure="04.13 Wysokiej jakości system włączenia społecznego",
    contract_number="FERS.04.13-IP.06-0012/23",
    signed_on=date(2023, 9, 1),
    starts_on=date(2023, 10, 1),
    ends_on=date(2028, 12, 31),
    organisations=(
        Partner("Województwo Pomorskie", "ROPS", Role.LEAD, website="https://rops.example/", voivodeship="22"),
        Partner("Miasto Słupsk", "", Role.PARTNER, voivodeship="22"),
    ),
    budgets=(WHOLE,),
    target_groups=(TargetGroup("opiekunów", 40),),
    effects=(Effect("osób przeszkolonych", Decimal(40)),),
    tasks=(Task("Szkolenia"),),
    areas=(place("22"),),
    recruitments=(CALL,),
    sessions=(TRAINING,),
    amendments=(Amendment(Origin("1", date(2025, 1, 2)), reason="Nowe zadanie"),),
)
POWER = replace(
    FERS,
    programme=programme_facts("POWER"),
    measure="2.5 Skuteczna pomoc społeczna",
    contract_number="POWR.02.05.00-00-0207/17-00",
    signed_on=date(2018, 3, 1),
    starts_on=date(2018, 4, 1),
    ends_on=date(2023, 11, 30),
    budgets=(replace(WHOLE, eu=Decimal("8428000.00"), state=Decimal("1572000.00"), own=Decimal(0)),),
    recruitments=(replace(CALL, closes_at=datetime(2020, 1, 9, 15, 0, tzinfo=WARSAW), results="Przyjęto 40 osób."),),
    sessions=(),
)
STATE = replace(
    FERS,
    programme=programme_facts("BP"),
    contract_number="",
    budgets=(Budget(Scope.WHOLE, total=Decimal("80000.00"), state=Decimal("80000.00")),),
)
RECORDS = {"FERS": FERS, "POWER": POWER, "BP": STATE}


def official(record: Record, extra: tuple = ()) -> Any:
    """The strip of a record, drawn with official signs."""
    strip = compose_strip(record.programme, record.signed_on, record.starts_on, extra=extra)
    lines = tuple(
        tuple(replace(item, sign=replace(item.sign, is_stand_in=False)) for item in line) for line in strip.lines
    )
    return replace(strip, lines=lines, findings=tuple(row for row in strip.findings if row.rule != "SIGN-1"))


def project_of(record: Record, **changes: object) -> ProjectSubject:
    """A project as the rules read it."""
    values = {
        "strip": official(record, (signs()["budzet-panstwa"],)) if record.programme else None,
        "complaints_contact": "Ministerstwo, ul. Wspólna 2/4, Warszawa",
        "privacy_notice": "Odrębnym administratorem danych jest minister.",
        "hashtags": "#FunduszeUE #FunduszeEuropejskie",
        **changes,
    }
    return ProjectSubject(facts=facts_on(record, TODAY, TODAY), **values)


def page_of(project: ProjectSubject, **changes: object) -> PageSubject:
    """A page that tells it."""
    values = {
        "is_leads": True,
        "introduction": "Projekt pomaga gminom.",
        "words": "Projekt pomaga gminom i realizuje zasadę równości szans i niedyskryminacji, w tym dostępności.",
        "own_role": "Lider projektu, wraz z partnerem.",
        "unit": "Referat projektów",
        "phone": "58 555 01 09",
        "email": "projekt@rops.example",
        "prepared_by": "Referat projektów",
        "published_by": "Redakcja portalu",
        "has_privacy_page": True,
        "attachments": (
            AttachmentSubject("plakat", "Plakat projektu", "plakat.pdf"),
            AttachmentSubject("regulamin_rekrutacji", "Regulamin rekrutacji", "regulamin.pdf"),
        ),
        **changes,
    }
    return PageSubject(project=project, **values)


def case_of(record: Record = FERS, /, *, role: str = "partner", **changes: dict[str, object]) -> Case:
    """A page's case and, beside it, what only a record's case holds; `changes` by the name of the part."""
    project = project_of(record, **changes.get("project", {}))
    page = page_of(project, **changes.get("page", {}))
    own = RecordSubject(project=project, **{"has_page": True, **changes.get("record", {})})
    return Case(
        kind="page",
        key=1,
        name=record.title,
        portal=1,
        parts={"project": project, "page": page, "record": own},
        traits=frozenset({project.perspective, role}),
    )


def without(fact: FactName, record: Record = FERS) -> Record:
    """The record without one of its values."""
    amounts = {
        FactName.TOTAL: "total",
        FactName.EU: "eu",
    }
    if fact in amounts:
        bare = tuple(replace(row, **{amounts[fact]: None}) for row in record.budgets)
        return replace(record, budgets=bare)
    if fact is FactName.LEAD:
        return replace(record, organisations=record.organisations[1:])
    names = {FactName.SCHEDULE: "sessions"}
    name = names.get(fact, str(fact))
    empty = () if isinstance(getattr(record, name), tuple) else None if name.endswith("_on") else ""
    return replace(record, **{name: empty})


def unknown(fact: FactName, record: Record = FERS) -> Record:
    """The record in which a value is said to be unknown."""
    said = Unknown(fact, "Strona go nie podaje.", "Redakcja", date(2026, 11, 22))
    return replace(without(fact, record), unknowns=(said,))


def budget(record: Record = FERS, **changes: object) -> Record:
    """The record with other amounts."""
    return replace(record, budgets=(replace(record.budgets[0], **changes),))


def big_sign() -> Any:
    """The strip with a further sign that nobody made smaller."""
    strip = official(FERS, (PictureSign("znak", "Znak partnera", "Znak", "picture", False, 400, 300, ""),))
    lines = tuple(tuple(replace(item, height=90) if item.is_extra else item for item in line) for line in strip.lines)
    return replace(strip, lines=lines)


def crowded() -> Any:
    """The strip with six signs in one line."""
    strip = official(FERS)
    return replace(strip, lines=(strip.lines[0] * 2,))


def stand_ins(record: Record = FERS) -> Any:
    """The strip as it is drawn before the official files are uploaded."""
    strip = official(record)
    return replace(
        strip,
        lines=tuple(
            tuple(replace(item, sign=replace(item.sign, is_stand_in=True)) for item in line) for line in strip.lines
        ),
    )


def missing_sign(record: Record) -> Any:
    """The strip of a programme whose sign nobody knows."""
    bare = replace(record, programme=replace(record.programme, sign=""))
    return compose_strip(bare.programme, bare.signed_on, bare.starts_on)


NAMES = "Fundusze Europejskie dla Rozwoju Społecznego, Rzeczpospolita Polska, Dofinansowane przez Unię Europejską"
FINISHED_LATE = replace(POWER, recruitments=(replace(CALL, closes_at=None),))

Broken = Callable[[], Case]
BROKEN: dict[str, Broken] = {
    "KZP-1a": lambda: case_of(replace(FERS, programme=None)),
    "KZP-1b": lambda: case_of(without(FactName.CONTRACT_NUMBER)),
    "KZP-1c": lambda: case_of(without(FactName.STARTS_ON)),
    "KZP-1d": lambda: case_of(without(FactName.ENDS_ON)),
    "KZP-1e": lambda: case_of(without(FactName.LEAD)),
    "KZP-1f": lambda: case_of(replace(FERS, organisations=FERS.organisations[:1])),
    "KZP-1g": lambda: case_of(replace(FERS, measure=" ")),
    "KZP-1h": lambda: case_of(without(FactName.TARGET_GROUPS, POWER)),
    "KZP-2": lambda: case_of(budget(eu=Decimal("10000000.01"))),
    "KZP-2a": lambda: case_of(budget(POWER, eu=Decimal("8430000.00"))),
    "KZP-3": lambda: case_of(budget(own=Decimal("300000.02"))),
    "KZP-4": lambda: case_of(replace(FERS, ends_on=date(2023, 10, 1))),
    "KZP-5": lambda: case_of(replace(POWER, ends_on=date(2024, 1, 1))),
    "KZP-6": lambda: case_of(replace(POWER, contract_number="POWR.0205.00-00-0207/17-00")),
    "KZP-7": lambda: case_of(replace(POWER, goal="Osoby zostaną przeszkolone w pracy z rodziną.")),
    "FE14-1": lambda: case_of(POWER, project={"strip": missing_sign(POWER)}),
    "FE14-2a": lambda: case_of(without(FactName.GOAL, POWER)),
    "FE14-2b": lambda: case_of(without(FactName.EFFECTS, POWER)),
    "FE14-2c": lambda: case_of(without(FactName.TOTAL, POWER)),
    "FE14-2d": lambda: case_of(without(FactName.EU, POWER)),
    "FE14-3": lambda: case_of(POWER, project={"strip": None}),
    "FE14-4": lambda: case_of(POWER, project={"hashtags": ""}),
    "FE14-5": lambda: case_of(POWER, page={"expires_on": date(2023, 11, 30)}),
    "FE14-5a": lambda: case_of(POWER, record={"has_page": False}),
    "FE21-1": lambda: case_of(project={"strip": missing_sign(FERS)}),
    "FE21-2": lambda: case_of(project={"strip": crowded()}),
    "FE21-3": lambda: case_of(project={"strip": big_sign()}),
    "FE21-4": lambda: case_of(replace(FERS, summary="", goal=""), page={"words": " "}),
    "FE21-4a": lambda: case_of(record={"has_page": False}),
    "FE21-5a": lambda: case_of(replace(FERS, title="")),
    "FE21-5b": lambda: case_of(project={"strip": missing_sign(FERS)}),
    "FE21-5c": lambda: case_of(without(FactName.TASKS)),
    "FE21-5d": lambda: case_of(without(FactName.TARGET_GROUPS)),
    "FE21-5e": lambda: case_of(without(FactName.GOAL)),
    "FE21-5f": lambda: case_of(without(FactName.EFFECTS)),
    "FE21-5g": lambda: case_of(without(FactName.TOTAL)),
    "FE21-5h": lambda: case_of(without(FactName.EU)),
    "FE21-5i": lambda: case_of(project={"hashtags": ""}),
    "FE21-6": lambda: case_of(replace(FERS, title="Tytuł " * 26)),
    "FE21-7": lambda: case_of(without(FactName.TASKS)),
    "FE21-8": lambda: case_of(page={"attachments": ()}),
    "FE21-9": lambda: case_of(project={"strip": stand_ins()}),
    "FE21-10": lambda: case_of(project={"replacement": ReplacedStrip("logotypy unijne", "Wzór operatora")}),
    "FE21-11": lambda: case_of(project={"complaints_contact": " "}),
    "BP-1": lambda: case_of(project={"strip": official(FERS)}),
    "BP-2": lambda: case_of(replace(STATE, budgets=())),
    "BP-3": lambda: case_of(page={"attachments": ()}),
    "BP-4": lambda: case_of(without(FactName.SIGNED_ON)),
    "PFRON-1": lambda: case_of(STATE, project={"strip": missing_sign(STATE)}),
    "PRJ-1": lambda: case_of(page={"introduction": ""}),
    "PRJ-2": lambda: case_of(page={"attachments": (AttachmentSubject("inne", "Pismo", "pismo.pdf"),)}),
    "PRJ-3": lambda: case_of(page={"attachments": (AttachmentSubject("plakat", "skan_001.pdf", "skan_001.pdf"),)}),
    "PRJ-4": lambda: case_of(replace(FERS, recruitments=(replace(CALL, how_to_apply=""),))),
    "PRJ-5a": lambda: case_of(without(FactName.SCHEDULE)),
    "PRJ-5b": lambda: case_of(replace(FERS, sessions=(replace(TRAINING, venue=""),))),
    "PRJ-6": lambda: case_of(page={"words": "Projekt pomaga gminom."}),
    "PRJ-7": lambda: case_of(FINISHED_LATE),
    "PRJ-8": lambda: case_of(budget(scope=Scope.PART)),
    "PRJ-9": lambda: case_of(replace(FERS, amendments=(Amendment(Origin(), ends_on=date(2029, 1, 1)),))),
    "PRJ-9a": lambda: case_of(record={"corrections": ("wartość projektu (1 zł → 2 zł)",)}),
    "PRJ-10": lambda: case_of(page={"is_project_live": False}),
    "PRJ-10a": lambda: case_of(page={"own_role": ""}),
    "PRJ-10b": lambda: case_of(replace(FERS, organisations=(replace(FERS.organisations[0], website=""),))),
    "SIGN-1": lambda: case_of(project={"strip": stand_ins()}),
    "SIGN-2": lambda: case_of(project={"replacement": ReplacedStrip(NAMES, " ")}),
    "BIP-2": lambda: case_of(page={"published_by": ""}),
    "KON-5": lambda: case_of(page={"phone": "", "email": ""}),
    "RODO-3a": lambda: case_of(page={"has_privacy_page": False}),
    "RODO-3b": lambda: case_of(project={"privacy_notice": ""}),
}
"""For each rule a case that breaks it."""
