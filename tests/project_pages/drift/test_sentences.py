"""The sentences: enough of them, well formed, none in two sets; and how well the detector does on them."""

import pytest

from tests.project_pages.drift.measure import measure
from tests.project_pages.drift.records import FACTS
from tests.project_pages.drift.sentences import HELD_OUT, SEEDS, SENTENCES, SETS, read_sentences

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


@pytest.mark.parametrize("name", SETS)
def test_the_words_that_contradict_stand_once_in_their_sentence(name: str) -> None:
    for row in read_sentences(name):
        for fact, said in row.expected:
            assert fact in FACT_NAMES
            assert row.text.count(said) == 1, row.id


def test_no_sentence_stands_in_two_sets() -> None:
    texts = [row.text for name in SETS if name != SEEDS for row in read_sentences(name)]
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("name", SETS)
def test_the_detector_is_precise_and_misses_little(name: str) -> None:
    found = measure(read_sentences(name))
    assert found.precision >= 0.95, found.wrong
    assert found.recall >= 0.90, found.missed
