"""The sentences themselves: enough of them, well formed, and none in both sets."""

import pytest

from tests.project_pages.drift.records import FACTS
from tests.project_pages.drift.sentences import HELD_OUT, SENTENCES, read_sentences

FACT_NAMES = {
    "ends_on",
    "starts_on",
    "total",
    "eu",
    "state",
    "own",
    "share",
    "partners",
    "municipalities",
    "counties",
    "voivodeships",
    "contract_number",
    "call_number",
}


@pytest.mark.parametrize(("name", "least"), [(SENTENCES, 60), (HELD_OUT, 40)])
def test_a_set_holds_enough_sentences_that_contradict_and_that_do_not(name: str, least: int) -> None:
    sentences = read_sentences(name)
    assert sum(bool(row.expected) for row in sentences) >= least
    assert sum(not row.expected for row in sentences) >= least
    assert {row.project for row in sentences} == set(FACTS)


@pytest.mark.parametrize("name", [SENTENCES, HELD_OUT])
def test_the_words_that_contradict_stand_once_in_their_sentence(name: str) -> None:
    for row in read_sentences(name):
        for fact, said in row.expected:
            assert fact in FACT_NAMES
            assert row.text.count(said) == 1, row.id


def test_no_sentence_stands_in_both_sets() -> None:
    texts = [row.text for name in (SENTENCES, HELD_OUT) for row in read_sentences(name)]
    assert len(set(texts)) == len(texts)
