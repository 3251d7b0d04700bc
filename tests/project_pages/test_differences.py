"""Two states of a record compared in words: every kind of value, nothing told twice, nothing raw."""

from copy import deepcopy

import pytest

from project_pages.differences import Names, differences, document_keys
from project_pages.payload import KINDS, OWN_FIELDS

ORIGIN = {"annex": "", "since": None, "until": None, "seen_at": "", "seen_on": None}
NAMES = Names({7: "Aneks nr 1"}, {"goal": "cel", "title": "tytuł"})
ROWS = {
    "partnerships": {
        **ORIGIN,
        **dict.fromkeys(KINDS["partnerships"].fields),
        "organisation": 1,
        "legal_name": "Gmina Próbna",
        "role": "partner",
        "note": "",
        "gone_seen_at": "",
    },
    "budgets": {**dict.fromkeys(KINDS["budgets"].fields), **ORIGIN, "scope": "whole", "total": "100.00", "note": ""},
    "target_groups": {**ORIGIN, "name": "gmin", "count": 40, "audience": "institutions"},
    "effects": {
        **ORIGIN,
        "label": "modele",
        "number": "3.00",
        "unit": "modele",
        "kind": "product",
        "achieved": None,
        "as_of": None,
    },
    "tasks": {**ORIGIN, "name": "Badanie", "text": "Opis.", "starts": "2018-05-01", "ends": None},
    "areas": {"code": "04"},
    "recruitments": {**dict.fromkeys(KINDS["recruitments"].fields), "name": "Nabór", "is_supplementary": False},
    "sessions": {**dict.fromkeys(KINDS["sessions"].fields), "day": "2019-03-01", "form": "training", "topic": "Prawo"},
    "amendments": {
        **dict.fromkeys(KINDS["amendments"].fields),
        "number": "1",
        "signed_on": "2020-06-01",
        "new_ends_on": "2022-03-31",
        "reason": "",
        "seen_at": "",
    },
    "unknowns": {"fact": "signed_on", "reason": "brak umowy", "noted_by": "", "noted_on": None},
    "sources": {"fact": "ends_on", "kind": "page", "page": "strona", "quote": "", "noted_by": "", "noted_on": None},
}
OWN = {**dict.fromkeys(OWN_FIELDS, ""), "title": "Projekt", "programme": "POWER"}
OWN |= dict.fromkeys(("signed_on", "starts_on", "ends_on", "durable_until"))


def record(**changes):
    """A payload with one row of every kind; a change names a kind and the row that stands there."""
    rows = {name: [deepcopy(ROWS[name])] for name in KINDS}
    return {**OWN, **rows, **changes}


def told(before, after):
    """Heading, label, before and after of every difference, hard spaces as plain ones."""
    return [
        tuple(text.replace("\xa0", " ") for text in (group.heading, row.label, row.before, row.after))
        for group in differences(before, after, NAMES)
        for row in group.rows
    ]


def changed(rows, **values):
    return record(**{rows: [{**ROWS[rows], **values}]})


def test_two_equal_states_differ_in_nothing():
    assert told(record(), record()) == []


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (record(ends_on="2021-03-31"), ("Wartości", "Zakończenie projektu", "", "31 marca 2021 r.")),
        (record(programme="FERS"), ("Wartości", "Program", "POWER", "FERS")),
        (changed("budgets", total="120.00"), ("Wartości", "Wartość projektu: cały projekt", "100,00 zł", "120,00 zł")),
        (changed("budgets", note="Bez VAT."), ("Kwoty", "cały projekt: uwaga", "", "Bez VAT.")),
        (changed("effects", number="4.00"), ("Wartości", "Efekty: modele", "3 modele", "4 modele")),
        (changed("effects", as_of="2019-01-02"), ("Efekty", "modele: osiągnięto na dzień", "", "2 stycznia 2019 r.")),
        (changed("effects", kind="result"), ("Efekty", "modele: rodzaj", "produkt", "rezultat")),
        (
            changed("tasks", starts="2018-06-01"),
            ("Zadania", "Badanie: początek", "1 maja 2018 r.", "1 czerwca 2018 r."),
        ),
        (changed("tasks", text="Inny opis."), ("Zadania", "Badanie: opis", "Opis.", "Inny opis.")),
        (changed("sessions", is_online=True), None),
        (changed("sessions", starts="09:30:00"), None),
        (changed("recruitments", opens_at="2019-03-01T08:00:00+00:00"), None),
        (changed("recruitments", area="2204"), None),
        (changed("amendments", document=7), None),
        (changed("amendments", reason="Epidemia."), None),
        (changed("unknowns", reason="nie ma jej w aktach"), None),
        (changed("sources", quote="do 31.03.2021"), None),
        (changed("target_groups", audience="seniors"), None),
        (changed("partnerships", budget_part="10.00"), None),
        (record(goal="Nowy cel."), ("Słowa", "Cel", "", "Nowy cel.")),
    ],
)
def test_a_change_is_told_once_in_words(after, expected):
    found = told(record(), after)
    assert len(found) == 1, found
    for text in found[0]:
        assert "None" not in text
        assert not any(sign in text for sign in "{}[]")
    assert expected is None or found == [expected]


@pytest.mark.parametrize("kind", KINDS)
def test_a_row_that_came_or_went_is_told_as_one(kind):
    without = record(**{kind: []})
    for before, after, is_new in ((without, record(), True), (record(), without, False)):
        rows = told(before, after)
        assert rows
        for _heading, label, was, now in rows:
            assert label
            assert bool(now) is is_new
            assert bool(was) is not is_new


def test_documents_are_named_by_their_titles():
    after = changed("amendments", document=7)
    assert document_keys(record(), after) == {7}
    assert told(record(), after)[0][3] == "Aneks nr 1"


def test_rows_of_one_subject_are_matched_one_to_one():
    first, second = ROWS["budgets"], {**ROWS["budgets"], "annex": "1", "total": "120.00"}
    later = {**second, "note": "Po aneksie."}
    found = told(record(budgets=[first, second]), record(budgets=[first, later]))
    assert found == [("Kwoty", "cały projekt: uwaga", "", "Po aneksie.")]


def test_an_annex_that_moves_the_end_is_no_correction_and_one_with_another_date_is():
    before = record(amendments=[])
    added, moved = record(), changed("amendments", new_ends_on="2022-06-30")
    notes = [
        row.note for group in differences(before, added, NAMES) for row in group.rows if group.heading == "Wartości"
    ]
    assert notes == ["zmiana wynika z aneksu albo późniejszej strony"]
    rows = [row for group in differences(added, moved, NAMES) for row in group.rows]
    assert [row.note for row in rows] == ["sprostowanie zapisu"]
