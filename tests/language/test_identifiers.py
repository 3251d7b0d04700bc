import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from cms.language import identifiers as ids
from cms.language.phones import format_phone, phone_digits


@pytest.mark.parametrize(
    "typed", ["1234563218", "123-456-32-18", "PL 123 456 32 18", "123\u00a0456\u00a032\u00a018", "5260250274"]
)
def test_a_right_nip_is_taken(typed):
    ids.validate_nip(typed)
    assert ids.is_nip(typed)


@pytest.mark.parametrize(
    "typed", ["1234563219", "123456321", "12345632180", "0000000000", "", "١٢٣٤٥٦٣٢١٨", "abc", "1234567890"]
)
def test_a_wrong_nip_is_refused_with_an_example(typed):
    with pytest.raises(ValidationError, match="123-456-32-18"):
        ids.validate_nip(typed)


def test_a_nip_whose_remainder_is_ten_does_not_exist():
    tens = [f"{number:09}" for number in range(1, 400) if ids._checksum(f"{number:09}", ids._NIP_WEIGHTS) == 10]
    assert tens
    assert not any(ids.is_nip(nine + str(digit)) for nine in tens for digit in range(10))


@pytest.mark.parametrize("typed", ["123456785", "123 456 785", "000331501", "12345678512347"])
def test_a_right_regon_is_taken(typed):
    ids.validate_regon(typed)


@pytest.mark.parametrize("typed", ["123456784", "12345678", "12345678512346", "12345678412347", "000000000", "", "x"])
def test_a_wrong_regon_is_refused_with_an_example(typed):
    with pytest.raises(ValidationError, match="123456785"):
        ids.validate_regon(typed)


@given(st.integers(min_value=1, max_value=10**9 - 1), st.integers(min_value=0, max_value=9), st.integers(1, 9))
def test_one_wrong_digit_in_a_nip_is_always_noticed(number, place, change):
    nine = f"{number:09}"
    control = ids._checksum(nine, ids._NIP_WEIGHTS)
    if control == 10:
        return
    right = nine + str(control)
    wrong = right[:place] + str((int(right[place]) + change) % 10) + right[place + 1 :]
    assert ids.is_nip(right)
    assert not ids.is_nip(wrong)


@pytest.mark.parametrize(
    "typed", ["AE:PL-12345-67890-ABCDE-12", "ae:pl-12345-67890-abcde-12", " AE:PL–12345–67890–ABCDE–12 "]
)
def test_an_electronic_delivery_address_is_taken(typed):
    ids.validate_ade(typed)
    assert ids.normalise_ade(typed) == "AE:PL-12345-67890-ABCDE-12"


@pytest.mark.parametrize(
    "typed", ["", "AE:PL-1234-67890-ABCDE-12", "PL-12345-67890-ABCDE-12", "AE:PL-12345-67890-ABCD1-12"]
)
def test_another_text_is_refused_with_an_example(typed):
    with pytest.raises(ValidationError, match="AE:PL-12345-67890-ABCDE-12"):
        ids.validate_ade(typed)


def test_a_postal_code_has_a_hyphen():
    ids.validate_postal_code("10-959")
    for wrong in ("10959", "10-95", "1O-959", "10-959\n", ""):
        with pytest.raises(ValidationError, match="10-959"):
            ids.validate_postal_code(wrong)


def test_a_nip_is_written_in_groups():
    assert ids.format_nip("1234563218") == "123-456-32-18"
    assert ids.format_nip("brak") == "brak"


@pytest.mark.parametrize(
    ("typed", "digits", "written"),
    [
        ("58 555 01 09", "+48585550109", "58~555~01~09"),
        ("(58) 555-01-09", "+48585550109", "58~555~01~09"),
        ("+48 58 555 01 09", "+48585550109", "58~555~01~09"),
        ("0048585550109", "+48585550109", "58~555~01~09"),
        ("tel. 58 555 01 09 wew. 12", "+48585550109", "58~555~01~09~wew.~12"),
        ("600555123", "+48600555123", "600~555~123"),
        ("800 555 123", "+48800555123", "800~555~123"),
        ("112", "112", "112"),
        ("116 123", "116123", "116~123"),
        ("+44 20 7946 0000", "+442079460000", "+442079460000"),
        ("brak", None, "brak"),
        ("12", None, "12"),
        ("", None, ""),
    ],
)
def test_a_telephone_number_is_grouped_and_dialled(typed, digits, written):
    assert phone_digits(typed) == digits
    assert format_phone(typed).replace("\u00a0", "~") == written
