import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.language.contract_numbers import (
    DEFAULT_PATTERNS,
    REGIONS,
    check,
    looks_like_number,
    normalise,
    pattern_for,
    split_annex,
)

POWER = DEFAULT_PATTERNS["POWER"]


@pytest.mark.parametrize(
    ("typed", "tidy"),
    [
        ("POWR.02.05.00-00-0207/17-00", "POWR.02.05.00-00-0207/17-00"),
        ("Nr POWR.02.05.00-00-0207/17", "POWR.02.05.00-00-0207/17"),
        ("nr: powr.02.05.00 – 00 – 0207/17", "POWR.02.05.00-00-0207/17"),
        ("umowa nr POWR.02.05.00—00\u20110207/17.", "POWR.02.05.00-00-0207/17"),
        ("Umowa o dofinansowanie nr\u00a0RPLU.11.02.00-06-0002/18", "RPLU.11.02.00-06-0002/18"),
        ("Nabór nr RPWM.11.02.03-IZ.00-28-001/21", "RPWM.11.02.03-IZ.00-28-001/21"),
        ("", ""),
    ],
)
def test_a_number_is_tidied(typed, tidy):
    assert normalise(typed) == tidy


def test_the_annex_is_split_from_the_agreement():
    assert split_annex("POWR.02.05.00-00-0207/17-03") == ("POWR.02.05.00-00-0207/17", "03")
    assert split_annex("POWR.02.05.00-00-0207/17") == ("POWR.02.05.00-00-0207/17", None)


@pytest.mark.parametrize(
    ("programme", "kind", "number"),
    [
        ("POWER", "contract", "POWR.02.05.00-00-0207/17-00"),
        ("POWER", "contract", "POWR.02.05.00-00-0209/17"),
        ("POWER", "call", "POWR.02.05.00-IP.03-00-014/17"),
        ("RPLU", "contract", "RPLU.11.02.00-06-0002/18"),
        ("RPWM", "call", "RPWM.11.02.03-IZ.00-28-001/21"),
        ("FEZP", "contract", "FEZP.06.09-IP.01-0034/23"),
        ("FERS", "contract", "FERS.04.13-IP.06-0001/23-00"),
        ("POKL", "contract", "UDA-POKL.08.03.00-22-008/09-00"),
    ],
)
def test_a_real_number_fits_its_programme(programme, kind, number):
    found = check(number, getattr(DEFAULT_PATTERNS[programme], kind))
    assert found.fits
    assert found.suggestion is None


@pytest.mark.parametrize(
    ("typed", "suggestion"),
    [
        ("POWR.0205.00-00-0207/17", "POWR.02.05.00-00-0207/17"),
        ("POWR 02 05 00 00 0207 17", "POWR.02.05.00-00-0207/17"),
        ("POWR.02.05.00.00.0207/17.00", "POWR.02.05.00-00-0207/17-00"),
        ("POWR.O2.O5.00-00-02O7/l7", "POWR.02.05.00-00-0207/17"),
        ("P0WR.02.05.00-00-0207/17", "POWR.02.05.00-00-0207/17"),
        ("POWR.02.05.00-00-207/17", None),
        ("POWR", None),
        ("zupełnie co innego", None),
    ],
)
def test_a_slip_brings_the_number_that_was_meant(typed, suggestion):
    found = check(typed, POWER.contract)
    assert not found.fits
    assert found.suggestion == suggestion


def test_every_region_has_patterns_that_fit_their_own_examples():
    assert len(REGIONS) == 16
    for patterns in DEFAULT_PATTERNS.values():
        assert patterns.contract.fits(patterns.contract.example)
        assert patterns.call is None or patterns.call.fits(patterns.call.example)


def test_a_regional_number_names_the_voivodeship_of_its_programme():
    assert not DEFAULT_PATTERNS["RPLU"].contract.fits("RPLU.11.02.00-28-0002/18")


def test_the_programme_is_known_by_its_letters():
    assert pattern_for("POWR.0205.00") is POWER
    assert pattern_for("UDA-POKL.08.03.00-22-008/09-00") is DEFAULT_PATTERNS["POKL"]
    assert pattern_for("WFOSIGW/12/2018") is None
    assert pattern_for("12/2018") is None


@given(st.text(max_size=300))
def test_any_text_can_be_checked(text):
    found = check(text, POWER.contract)
    assert found.suggestion is None or POWER.contract.fits(found.suggestion)
    assert normalise(normalise(text)) == normalise(text) or not looks_like_number(normalise(text))


@given(st.from_regex(POWER.contract.pattern, fullmatch=True, alphabet=st.characters(codec="ascii")))
def test_a_number_without_its_marks_is_always_put_right(number):
    bare = "".join(character for character in number if character.isalnum())
    assert check(bare, POWER.contract).suggestion == number
