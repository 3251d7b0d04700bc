"""The rules of projects: each is met by a good project and broken by the smallest fault."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from cms.core.rules.book import RULES, Level
from cms.core.rules.examining import Case, Finding, examine
from cms.core.rules.settings import Settings
from partners_logos.programmes import programme_facts
from project_pages.obligations.record_checks import future_words
from project_pages.obligations.subjects import ReplacedStrip
from project_pages.obligations.words import words_of
from project_pages.values import FactName, Scope
from tests.project_pages.obligation_cases import (
    BROKEN,
    FERS,
    NAMES,
    POWER,
    RECORDS,
    STATE,
    TODAY,
    budget,
    case_of,
    official,
    unknown,
    without,
)


def findings(case: Case, rule: str = "", settings: Settings | None = None) -> list[Finding]:
    found = examine(case, settings or Settings(), TODAY)
    return [row for row in found if not rule or row.rule == rule]


def levels(case: Case, rule: str) -> list[str]:
    return [str(row.level) for row in findings(case, rule)]


def test_every_rule_has_a_case_that_breaks_it() -> None:
    assert set(RULES.ids) == set(BROKEN)


@pytest.mark.parametrize("rule", RULES.ids)
def test_a_rule_is_met_by_a_good_project(rule: str) -> None:
    met = {row.level for record in RECORDS.values() for row in findings(case_of(record), rule)}
    assert met == {Level.OK}


@pytest.mark.parametrize("rule", RULES.ids)
def test_a_rule_is_broken_by_one_fault(rule: str) -> None:
    assert RULES.newest(rule).level in levels(BROKEN[rule](), rule)


@pytest.mark.parametrize("rule", RULES.ids)
def test_a_sentence_has_all_its_words(rule: str) -> None:
    said = [row.sentence for case in (BROKEN[rule](), *map(case_of, RECORDS.values())) for row in findings(case, rule)]
    assert said
    assert not any("{" in sentence for sentence in said)


def test_every_rule_names_its_source_and_a_function() -> None:
    for rule in map(RULES.newest, RULES.ids):
        assert rule.source
        assert rule.certainty in ("V", "V2", "K", "?")
        assert rule.check in RULES.checks
        assert rule.anchor.partition(":")[0] in ("project", "page", "programme", "organisation")


@pytest.mark.parametrize("record", RECORDS.values(), ids=RECORDS)
def test_nothing_blocks_a_good_project(record) -> None:
    assert [row for row in findings(case_of(record)) if row.level is not Level.OK] == []


KNOWABLE = {
    "KZP-1b": FactName.CONTRACT_NUMBER,
    "KZP-1c": FactName.STARTS_ON,
    "KZP-1d": FactName.ENDS_ON,
    "KZP-1e": FactName.LEAD,
    "FE21-5c": FactName.TASKS,
    "FE21-5d": FactName.TARGET_GROUPS,
    "FE21-5e": FactName.GOAL,
    "FE21-5f": FactName.EFFECTS,
    "FE21-5g": FactName.TOTAL,
    "FE21-5h": FactName.EU,
}


@pytest.mark.parametrize(("rule", "fact"), KNOWABLE.items(), ids=KNOWABLE)
def test_missing_blocks_and_unknown_with_a_reason_is_amber(rule: str, fact: FactName) -> None:
    assert levels(case_of(without(fact)), rule) == ["block"]
    (said,) = findings(case_of(unknown(fact)), rule)
    assert said.level is Level.WARN
    assert said.is_unknown
    assert "Strona go nie podaje (Redakcja, 22\N{NO-BREAK SPACE}listopada 2026\N{NO-BREAK SPACE}r.)" in said.sentence


def test_own_means_are_held_to_no_rule_of_funds() -> None:
    own = replace(FERS, programme=programme_facts("NONE"), contract_number="", budgets=(), effects=(), goal="")
    found = findings(case_of(own, page={"has_privacy_page": False}))
    assert not [row for row in found if row.level is Level.BLOCK]
    assert not [row for row in found if row.rule.startswith(("FE", "BP", "RODO", "PFRON"))]


def test_a_project_without_a_programme_is_asked_for_one_and_for_nothing_of_funds() -> None:
    found = findings(case_of(replace(FERS, programme=None, budgets=(), effects=(), goal="")))
    assert [row.rule for row in found if row.level is Level.BLOCK] == ["KZP-1a"]


def test_each_perspective_is_held_to_its_own_rules() -> None:
    old, new = ({row.rule for row in findings(case_of(record))} for record in (POWER, FERS))
    assert not old & {"FE21-1", "FE21-5g", "FE21-11", "RODO-3a"}
    assert not [rule for rule in new if rule.startswith("FE14")]
    assert {"FE14-1", "FE14-2c"} <= old
    assert {"FE21-1", "FE21-5g", "FE21-11", "RODO-3a"} <= new


THRESHOLDS = [
    ("state money alone, at the threshold", replace(STATE, budgets=(budget(STATE, state=Decimal(50000)).budgets)), []),
    ("state money alone, above", budget(STATE, state=Decimal("50000.01")), ["ok"]),
    ("with EU money, at the threshold", budget(eu=Decimal(2_000_000), state=Decimal(125_000)), []),
    ("with EU money, above", budget(eu=Decimal(2_000_000), state=Decimal("125000.10")), ["ok"]),
    ("no state money", budget(state=Decimal(0)), []),
    ("a project that ended before the duty", replace(FERS, ends_on=date(2021, 5, 6)), []),
]


@pytest.mark.parametrize(("record", "told"), [row[1:] for row in THRESHOLDS], ids=[row[0] for row in THRESHOLDS])
def test_state_money_is_told_above_its_threshold_only(record, told: list[str]) -> None:
    assert levels(case_of(record), "BP-1") == told


def test_the_sentence_stands_for_the_sign_of_the_state_budget() -> None:
    words = "Realizacja zadania jest dofinansowana ze środków budżetu państwa."
    strip = {"strip": official(FERS)}
    assert levels(case_of(project=strip, page={"words": words}), "BP-1") == ["ok"]
    assert levels(case_of(project=strip), "BP-1") == ["warn"]


def test_a_project_that_ran_before_the_duty_needs_no_poster_of_the_state_budget() -> None:
    assert levels(case_of(POWER, page={"attachments": ()}), "BP-3") == ["ok"]


def test_an_open_scope_is_amber() -> None:
    assert levels(case_of(budget(scope=Scope.NOT_ESTABLISHED)), "PRJ-8") == ["warn"]


def test_amounts_of_different_scopes_are_not_compared() -> None:
    part = replace(FERS.budgets[0], scope=Scope.PART, part_of="Słupsk", total=Decimal(100), eu=None)
    whole = replace(FERS.budgets[0], total=None)
    assert levels(case_of(replace(FERS, budgets=(part, whole))), "KZP-2") == []


def test_a_replaced_strip_is_amber_with_its_reason_and_must_name_the_signs_in_order() -> None:
    told = case_of(project={"replacement": ReplacedStrip(NAMES, "Wzór operatora")})
    (said,) = findings(told, "SIGN-2")
    assert said.level is Level.WARN
    assert "Wzór operatora" in said.sentence
    assert levels(told, "FE21-1") == ["ok"]
    assert levels(told, "FE21-10") == ["ok"]
    backwards = ", ".join(reversed(NAMES.split(", ")))
    assert levels(case_of(project={"replacement": ReplacedStrip(backwards, "Wzór")}), "FE21-1") == ["block"]
    partly = "Fundusze Europejskie, Rzeczpospolita Polska"
    (said,) = findings(case_of(project={"replacement": ReplacedStrip(partly, "Wzór")}), "FE21-1")
    assert "Dofinansowane przez Unię Europejską" in said.sentence


def test_an_unknown_day_of_the_agreement_is_amber_on_the_strip() -> None:
    record = replace(POWER, signed_on=None)
    assert levels(case_of(record, project={"strip": official(record)}), "FE14-1") == ["warn"]


def test_a_number_that_does_not_fit_comes_with_what_was_meant() -> None:
    (said,) = findings(BROKEN["KZP-6"](), "KZP-6")
    assert "POWR.02.05.00-00-0207/17-00?" in said.sentence


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Osoby zostaną przeszkolone w pracy z rodziną.", ["zostaną przeszkolone w pracy"]),
        ("Model zostanie opisany. Powstaną dwa raporty.", ["zostanie opisany", "Powstaną dwa raporty"]),
        ("Osoby zostały przeszkolone.", []),
        ("Bezpowstaniec", []),
    ],
)
def test_words_of_what_is_to_come_are_quoted(text: str, quoted: list[str]) -> None:
    assert future_words(text, RULES.newest("KZP-7").lines("words")) == quoted


def test_a_running_project_may_speak_of_what_is_to_come() -> None:
    assert levels(case_of(replace(FERS, goal="Osoby zostaną przeszkolone.")), "KZP-7") == []


def test_the_link_to_the_lead_is_asked_of_partners_only() -> None:
    assert levels(case_of(role="lead"), "PRJ-10b") == []


def test_the_words_of_blocks_are_read_without_their_marks() -> None:
    body = [
        {"type": "text", "id": "x", "value": "<p>Równość&nbsp;szans</p><p>i dostępność</p>"},
        {"value": {"a": ["b"]}},
    ]
    assert words_of(body) == "Równość szans i dostępność b"
