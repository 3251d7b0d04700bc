"""Ranges that are asked for (RFC 9110, section 14)."""

import pytest

from media.ranges import Part, Unsatisfiable, asked_part

SIZE = 1000


@pytest.mark.parametrize(
    ("header", "start", "stop"),
    [
        ("bytes=0-0", 0, 1),
        ("bytes=0-499", 0, 500),
        ("bytes=500-", 500, 1000),
        ("bytes=-200", 800, 1000),
        ("bytes=-5000", 0, 1000),
        ("bytes=990-2000", 990, 1000),
        ("BYTES=1-2", 1, 3),
        (" bytes=1-2 ", 1, 3),
    ],
)
def test_a_range_gives_its_bytes(header, start, stop):
    assert asked_part(header, SIZE) == Part(start, stop)


@pytest.mark.parametrize(
    "header",
    ["", "bytes", "bytes=", "bytes=-", "bytes=5-2", "bytes=0-1,5-6", "items=0-1", "bytes=a-b", "bytes=1-2-3",
     "bytes=٣-٤", "bytes=" + "9" * 400 + "-", "bytes=0x1-2", "\x00"],
)  # fmt: skip
def test_what_is_no_single_range_gives_the_whole_file(header):
    assert asked_part(header, SIZE) is None


@pytest.mark.parametrize("header", ["bytes=1000-", "bytes=1000-1001", "bytes=-0", "bytes=9999999999999999999-"])
def test_a_range_without_a_byte_of_the_file_is_not_satisfiable(header):
    with pytest.raises(Unsatisfiable):
        asked_part(header, SIZE)


@pytest.mark.parametrize("header", ["bytes=0-", "bytes=-1"])
def test_an_empty_file_has_no_range(header):
    with pytest.raises(Unsatisfiable):
        asked_part(header, 0)
