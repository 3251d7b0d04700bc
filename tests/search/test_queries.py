"""Typed queries, made harmless."""

import pytest
from wagtail.search.query import MATCH_ALL, MATCH_NONE, And, Boost, Fuzzy, Not, Or, Phrase, PlainText

from cms.search.queries import LONGEST_WORD, MOST_WORDS, tidied, words


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("kooperacje miejskie", ["kooperacje", "miejskie"]),
        ('"kooperacje', ["kooperacje"]),
        ('a"b', ["a", "b"]),
        ("nul\x00w środku", ["nul", "w", "środku"]),
        ("!!! ?? — _", []),
        ("* OR NEAR(", ["OR", "NEAR("]),
        ("84,28%", ["84,28%"]),
        ("POWR.02.05.00-00-0211/17", ["POWR.02.05.00-00-0211/17"]),
        ("", []),
    ],
)
def test_a_typed_query_keeps_its_words_and_loses_what_databases_refuse(typed: str, kept: list[str]):
    assert words(typed) == kept


def test_a_query_has_a_limit_of_words_and_of_their_length():
    assert len(words("słowo " * 500)) == MOST_WORDS
    assert [len(word) for word in words("x" * 10_000)] == [LONGEST_WORD]


@pytest.mark.parametrize(
    "query",
    [
        PlainText("!!!"),
        Phrase('"'),
        And([PlainText("?"), Phrase("-")]),
        Or([]),
        Not(PlainText('""')),
        Boost(PlainText("\x00"), 2),
    ],
)
def test_a_query_without_words_finds_nothing(query):
    assert tidied(query) is MATCH_NONE


def test_what_remains_of_a_composed_query_is_no_longer_composed():
    left = tidied(And([PlainText("plan"), PlainText('"')]))
    assert (type(left), left.query_string) == (PlainText, "plan")


def test_everything_stays_everything():
    assert tidied(MATCH_ALL) is MATCH_ALL


def test_an_approximate_query_becomes_a_plain_one():
    left = tidied(Fuzzy("plna usług"))
    assert (type(left), left.query_string, left.operator) == (PlainText, "plna usług", "and")
