"""Plural forms, slugs, order and sizes."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.language.collation import sort_key
from cms.language.plural import counted, plural
from cms.language.sizes import format_size
from cms.language.slugs import slugify_polish

PROJECTS = ("projekt", "projekty", "projektów")


@pytest.mark.parametrize(
    ("count", "form"),
    [(0, 2), (1, 0), (2, 1), (3, 1), (4, 1), (5, 2), (11, 2), (12, 2), (13, 2), (14, 2), (15, 2), (21, 2), (22, 1)]
    + [
        (24, 1),
        (25, 2),
        (101, 2),
        (102, 1),
        (111, 2),
        (112, 2),
        (114, 2),
        (122, 1),
        (1000, 2),
        (1002, 1),
        (-1, 0),
        (-3, 1),
    ],
)
def test_a_number_asks_for_one_of_three_forms(count, form):
    assert plural(count, *PROJECTS) == PROJECTS[form]


def test_a_fraction_takes_the_genitive_singular():
    assert plural(Decimal("2.5"), *PROJECTS, "projektu") == "projektu"
    assert plural(1.5, *PROJECTS) == "projektów"
    assert plural(Decimal("2.00"), *PROJECTS, "projektu") == "projekty"


def test_a_counted_word_keeps_to_its_number():
    assert counted(1200, *PROJECTS) == "1\u00a0200\u00a0projektów"
    assert counted(Decimal("1.5"), *PROJECTS, "projektu") == "1,5\u00a0projektu"


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Łódź", "lodz"),
        ("Żółć gęślą jaźń", "zolc-gesla-jazn"),
        ("ŁĄKA ŻÓŁTA", "laka-zolta"),
        ("Kooperacja – efektywna i skuteczna", "kooperacja-efektywna-i-skuteczna"),
        ("„Włączamy Pomorskie!”", "wlaczamy-pomorskie"),
        ("Pożytek\u00a0w 2018 r.", "pozytek-w-2018-r"),
        ("Straße in Köln", "strasse-in-koln"),
        ("Підтримка", "pidtrimka"),
        ("a_b--c", "a-b-c"),
        ("!!!", ""),
        ("", ""),
    ],
)
def test_a_slug_keeps_every_letter(title, slug):
    assert slugify_polish(title) == slug


def test_a_long_slug_is_cut_at_a_word():
    assert slugify_polish("pierwsze drugie trzecie", 15) == "pierwsze-drugie"
    assert slugify_polish("pierwsze drugie trzecie", 14) == "pierwsze"
    assert slugify_polish("pierwsze", 4) == "pier"


@given(st.text(max_size=60), st.integers(min_value=1, max_value=40))
def test_a_slug_holds_only_letters_digits_and_single_hyphens(title, length):
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slugify_polish(title))
    cut = slugify_polish(title, length)
    assert len(cut) <= length
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", cut)
    assert slugify_polish(slugify_polish(title)) == slugify_polish(title)


@pytest.mark.parametrize(
    "ordered",
    [
        list("aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż"),
        ["Cieszyn", "Ćmielów", "Dębno"],
        ["las", "lato", "Lato", "Łask", "Łódź", "Malbork"],
        ["Sanok", "Słupsk", "Sopot", "Ścinawa", "Śrem", "Toruń"],
        ["Etap 1", "Etap 2", "Etap 10", "Etap A"],
        ["2 gminy", "10 gmin", "Gmina"],
        ["Bielawa", "Bielsk Podlaski", "Bielsko-Biała"],
        ["zażalenie", "zbiór", "źródło", "żaba"],
        ["Muller", "Müller", "Mulnik"],
        ["Kraków", "Київ"],
    ],
)
def test_words_stand_in_the_order_of_the_polish_alphabet(ordered):
    backwards = list(reversed(ordered))
    assert sorted(backwards, key=sort_key) == ordered
    assert sorted(ordered, key=sort_key) == ordered


NEAR_TEXTS = st.text(alphabet="aAąĄlłŁzźżü12 0-߀\u0301", max_size=6) | st.text(max_size=8)


@given(NEAR_TEXTS, NEAR_TEXTS, NEAR_TEXTS)
def test_the_order_is_total(one, two, three):
    assert (sort_key(one) == sort_key(two)) == (one == two)
    assert (sort_key(one) < sort_key(two)) != (sort_key(one) >= sort_key(two))
    if sort_key(one) < sort_key(two) < sort_key(three):
        assert sort_key(one) < sort_key(three)


def test_a_very_long_number_can_be_sorted():
    assert sort_key("9" * 10_000) < sort_key("1" + "0" * 10_000)


@pytest.mark.parametrize(
    ("size", "written"),
    [
        (0, "0~B"),
        (12, "12~B"),
        (999, "999~B"),
        (1000, "1~kB"),
        (850_400, "850~kB"),
        (999_499, "999~kB"),
        (999_500, "1~MB"),
        (3_250_000, "3,25~MB"),
        (3_204_999, "3,2~MB"),
        (999_995_000, "1~GB"),
        (1_500_000_000, "1,5~GB"),
        (10**16, "10~000~TB"),
    ],
)
def test_a_size_is_written_with_a_comma_and_a_hard_space(size, written):
    assert format_size(size).replace("\u00a0", "~") == written


def test_a_negative_size_is_refused():
    with pytest.raises(ValueError, match="negative"):
        format_size(-1)
