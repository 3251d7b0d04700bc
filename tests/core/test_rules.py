"""The book of rules: what holds on which day, for whom, and what was decided about it."""

from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import ValidationError

from cms.core.rules.book import RULES, Level, Look, RuleBook, fill, read_rules
from cms.core.rules.changes import PortalRuleChoice, RuleChange
from cms.core.rules.examining import Case, Finding, examine
from cms.core.rules.forms import RuleChangeForm
from cms.core.rules.outcomes import Outcome, broken, doubtful, met, unknown
from cms.core.rules.settings import Change, Settings
from cms.core.rules.stored import choose_levels, enact_change, propose_change, stored_settings, withdraw_change
from cms.portals.services import create_portal

TODAY = date(2026, 11, 25)
ROWS = """[
{"id": "A-1", "title": "Długość", "check": "is_short", "part": "text", "level": "block", "valid_from": "2021-01-01",
 "sentence": "Za długie: {length}, a może być {limit}.", "met": "Dobrze.", "source": "Ustawa", "certainty": "K",
 "anchor": "page:title", "traits": ["a|b", "c"],
 "parameters": [{"name": "limit", "label": "Najwięcej", "kind": "number", "value": "3"}]},
{"id": "A-1", "title": "Długość", "check": "is_short", "part": "text", "level": "warn", "valid_from": "2026-06-01",
 "sentence": "Za długie.", "met": "Dobrze.", "source": "Nowa ustawa", "certainty": "V", "anchor": "page:title",
 "traits": ["a|b", "c"], "parameters": [{"name": "limit", "label": "Najwięcej", "kind": "number", "value": "5"}]}
]"""


def outcome(subject: str, look: Look) -> list[Outcome]:
    """What a word stands for."""
    if subject == "?":
        return [unknown("Nikt nie wie.", "Redakcja")]
    if subject == "~":
        return [doubtful("Sprawdź.")]
    length = str(len(subject))
    return [met() if len(subject) <= look.rule.number("limit") else broken(length=length)]


@pytest.fixture
def book() -> RuleBook:
    made = RuleBook()
    made.read(ROWS)
    outcome.__name__ = "is_short"
    made.check(outcome)
    return made


def found(book: RuleBook, subject: str, day: date = date(2025, 1, 1), **settings: object) -> list[Finding]:
    case = Case("page", 1, "Strona", 7, {"text": subject}, traits=frozenset({"a", "c"}))
    return examine(case, Settings(book, **settings), day)


def change(valid_from: date, level: Level = Level.OFF, **values: object) -> Change:
    decided = {"enacted_at": datetime(2026, 1, 1, tzinfo=UTC), **values}
    return Change("A-1", level, decided.pop("sentence", ""), valid_from, **decided)


@pytest.mark.parametrize(
    ("subject", "level", "sentence"),
    [
        ("abc", Level.OK, "Dobrze."),
        ("abcd", Level.BLOCK, "Za długie: 4, a może być 3."),
        ("~", Level.WARN, "Sprawdź."),
        ("?", Level.WARN, "Długość: nie wiadomo. Nikt nie wie (Redakcja)."),
    ],
)
def test_an_outcome_becomes_a_finding(book, subject, level, sentence) -> None:
    [finding] = found(book, subject)
    assert (finding.level, finding.sentence, finding.source, finding.rule) == (level, sentence, "Ustawa", "A-1")


def test_the_version_of_the_day_holds(book) -> None:
    assert [row.level for row in found(book, "abcdef", date(2026, 5, 31))] == [Level.BLOCK]
    assert [row.level for row in found(book, "abcdef", date(2026, 6, 1))] == [Level.WARN]
    assert [row.level for row in found(book, "abcd", date(2026, 6, 1))] == [Level.OK]
    assert found(book, "abcdef", date(2020, 12, 31)) == []


def test_a_case_is_held_to_rules_of_its_traits_and_parts(book) -> None:
    settings = Settings(book)
    day = date(2025, 1, 1)
    assert examine(Case("page", 1, "", 7, {"text": "abcd"}, traits=frozenset({"b", "c"})), settings, day)
    assert not examine(Case("page", 1, "", 7, {"text": "abcd"}, traits=frozenset({"a"})), settings, day)
    assert not examine(Case("page", 1, "", 7, {"other": "abcd"}, traits=frozenset({"a", "c"})), settings, day)


def test_a_change_holds_from_its_day_until_the_book_says_otherwise(book) -> None:
    changes = (change(date(2025, 3, 1), Level.WARN, parameters={"limit": "4"}),)
    assert [row.level for row in found(book, "abcd", date(2025, 2, 28), changes=changes)] == [Level.BLOCK]
    assert [row.level for row in found(book, "abcd", date(2025, 3, 1), changes=changes)] == [Level.OK]
    assert [row.level for row in found(book, "abcde", date(2025, 3, 1), changes=changes)] == [Level.WARN]
    assert [row.level for row in found(book, "abcde", date(2026, 6, 1), changes=changes)] == [Level.OK]


def test_of_two_changes_of_one_day_the_later_decision_holds(book) -> None:
    first = change(date(2025, 3, 1), Level.OFF)
    second = change(date(2025, 3, 1), Level.WARN, enacted_at=datetime(2026, 1, 2, tzinfo=UTC))
    for changes in ((first, second), (second, first)):
        assert [row.level for row in found(book, "abcd", date(2025, 3, 1), changes=changes)] == [Level.WARN]


def test_a_rule_that_is_switched_off_says_nothing(book) -> None:
    changes = (change(date(2025, 1, 1), Level.OFF),)
    assert found(book, "abcd", changes=changes, choices={(7, "A-1"): Level.BLOCK}) == []


def test_a_portal_chooses_for_itself_and_for_nobody_else(book) -> None:
    assert [row.level for row in found(book, "abcd", choices={(7, "A-1"): Level.WARN})] == [Level.WARN]
    assert [row.level for row in found(book, "abcd", choices={(8, "A-1"): Level.WARN})] == [Level.BLOCK]


def test_words_fill_only_the_places_that_are_known() -> None:
    assert fill("{a} {b} {c.d} {", {"a": "{b}", "b": "x"}) == "{b} x {c.d} {"


def test_a_parameter_that_a_rule_does_not_have_is_an_error(book) -> None:
    with pytest.raises(KeyError, match="A-1"):
        book.newest("A-1").value("nothing")


def test_rules_that_cannot_be_read_are_refused() -> None:
    with pytest.raises(ValueError, match="nonsense"):
        read_rules(ROWS.replace('"block"', '"nonsense"'))


# What is stored -----------------------------------------------------------------------------------------------------


@pytest.fixture
def portals(db: None):
    create_portal(code="siec", name="Sieć", host="localhost", is_network=True)
    return [create_portal(code=code, name=code, host=f"{code}.localhost") for code in ("torun", "opole")]


def proposed(**values: object) -> RuleChange:
    return propose_change(
        **{
            "rule": "BP-1",
            "level": "off",
            "sentence": "Zdanie.",
            "valid_from": TODAY,
            "note": "Uchylono art. 35a.",
            **values,
        }
    )


def level_on(day: date, rule: str = "BP-1") -> Level:
    return stored_settings().rule_on(rule, day).level


def test_a_change_takes_effect_when_it_is_decided_and_stays_readable(db) -> None:
    row = proposed()
    assert level_on(TODAY) is Level.WARN
    enact_change(change=row)
    assert level_on(TODAY) is Level.OFF
    assert level_on(date(2026, 11, 24)) is Level.WARN
    again = enact_change(change=proposed(level="block", note="Jednak obowiązuje."))
    assert level_on(TODAY) is Level.BLOCK
    assert [change.level for change in RuleChange.objects.order_by("pk")] == ["off", "block"]
    assert again.decided_at


def test_a_change_is_decided_about_once(db) -> None:
    row = proposed()
    withdraw_change(change=row)
    assert level_on(TODAY) is Level.WARN
    with pytest.raises(ValidationError):
        enact_change(change=row)


@pytest.mark.parametrize("values", [{"rule": "X-1"}, {"level": "red"}, {"sentence": ""}, {"note": ""}])
def test_a_change_that_cannot_be_is_refused(db, values) -> None:
    with pytest.raises(ValidationError):
        proposed(**values)
    assert not RuleChange.objects.exists()


def test_a_change_of_a_rule_that_is_gone_disturbs_nothing(db) -> None:
    row = proposed()
    RuleChange.objects.filter(pk=row.pk).update(rule="GONE-1", state="enacted")
    assert stored_settings().changes == ()


def test_the_choices_of_portals_are_kept_one_after_another(portals) -> None:
    torun, opole = portals
    assert choose_levels(portal=torun, levels={"BP-1": "block", "KON-5": ""}) == 1
    assert choose_levels(portal=torun, levels={"BP-1": "block"}) == 0
    rule = RULES.newest("BP-1")
    assert stored_settings().level_of(rule, torun.pk) is Level.BLOCK
    assert stored_settings().level_of(rule, opole.pk) is Level.WARN
    choose_levels(portal=torun, levels={"BP-1": ""})
    assert stored_settings().level_of(rule, torun.pk) is Level.WARN
    assert [row.level for row in PortalRuleChoice.objects.all()] == ["block", ""]


@pytest.mark.parametrize("levels", [{"BP-1": "off"}, {"X-1": "warn"}, {"BP-1": "ok"}])
def test_a_portal_cannot_switch_a_rule_off_or_choose_about_one_that_is_not_there(portals, levels) -> None:
    with pytest.raises(ValidationError):
        choose_levels(portal=portals[0], levels=levels)


def test_the_settings_are_read_in_two_queries(portals, django_assert_num_queries) -> None:
    choose_levels(portal=portals[0], levels={"BP-1": "block"})
    enact_change(change=proposed())
    with django_assert_num_queries(2):
        stored_settings()


# The form of a change -----------------------------------------------------------------------------------------------


def form(rule: str, **values: str) -> RuleChangeForm:
    data = {"level": "warn", "sentence": "Zdanie.", "valid_from": "25.11.2026", "note": "Bo tak.", **values}
    return RuleChangeForm(data, rule=RULES.newest(rule))


def test_the_form_reads_thresholds_days_and_lines() -> None:
    numbers = {"parameter_limit_pln": "60 000,50", "parameter_limit_eur": "500000", "parameter_rate": "4,31"}
    made = form("BP-2", **numbers, parameter_since="7 maja 2021 r.")
    assert made.is_valid(), made.errors
    assert made.parameters == {"limit_pln": "60000.50", "limit_eur": "500000", "rate": "4.31", "since": "2021-05-07"}
    words = form("KZP-7", parameter_words="zostanie\n\n  będzie ")
    assert words.is_valid(), words.errors
    assert words.parameters == {"words": ["zostanie", "będzie"]}


@pytest.mark.parametrize("value", ["0", "-1", "dużo", "1e99", "NaN", ""])
def test_the_form_takes_no_threshold_that_is_no_number_above_zero(value) -> None:
    assert "parameter_limit" in form("FE21-6", parameter_limit=value).errors


def test_a_sentence_names_only_what_the_rule_fills_in() -> None:
    good = form("FE21-6", parameter_limit="150", sentence="Skróć tytuł o {length} znaków.")
    assert good.is_valid(), good.errors
    assert "{autor}" in str(form("FE21-6", parameter_limit="150", sentence="{autor}, skróć.").errors["sentence"])
