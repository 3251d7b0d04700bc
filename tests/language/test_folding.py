"""Text folded for comparing, with a way back to the text as it was written."""

from hypothesis import given
from hypothesis import strategies as st

from cms.language.folding import fold, words_of


def test_marks_case_dashes_and_spaces_do_not_matter() -> None:
    assert fold("ŻÓŁĆ\u00a02018–2021 „Ą”").text == 'zolc 2018-2021 "a"'


def test_line_breaks_stay() -> None:
    assert fold("a\nb").text == "a\nb"


def test_invisible_characters_are_taken_out_and_the_way_back_is_kept() -> None:
    source = "par\u00adtner\u200bzy i lider"
    folded = fold(source)
    word = words_of(folded.text)[0]
    assert word.text == "partnerzy"
    start, end = folded.span(word.start, word.end)
    assert source[start:end] == "par\u00adtner\u200bzy"


def test_a_letter_that_grows_when_made_small_stays_in_its_place() -> None:
    assert len(fold("İstanbul 5").text) == len("İstanbul 5")


@given(st.text())
def test_every_word_points_at_itself(source: str) -> None:
    folded = fold(source)
    assert len(folded.text) == len(folded.written) == len(source) - len(folded.removed)
    for word in words_of(folded.text):
        start, end = folded.span(word.start, word.end)
        assert fold(source[start:end]).text == word.text
