"""Names in `Content-Disposition`."""

import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from media.disposition import attachment, readable_name


@pytest.mark.parametrize(
    ("name", "header"),
    [
        ("regulamin.pdf", 'attachment; filename="regulamin.pdf"'),
        (
            "Załącznik nr 1 – zgłoszenie.pdf",
            'attachment; filename="Zalacznik nr 1 - zgloszenie.pdf"; '
            "filename*=UTF-8''Za%C5%82%C4%85cznik%20nr%201%20%E2%80%93%20zg%C5%82oszenie.pdf",
        ),
        ('a"b\\c.pdf', 'attachment; filename="a_b_c.pdf"'),
        ("../../etc/passwd", 'attachment; filename="_.._etc_passwd"'),
        ("x\r\nSet-Cookie: a=b.pdf", 'attachment; filename="xSet-Cookie_ a_b.pdf"; '
         "filename*=UTF-8''xSet-Cookie_%20a%3Db.pdf"),
        ("\u202efdp.exe", 'attachment; filename="fdp.exe"'),
        ("", 'attachment; filename="plik"'),
    ],
)  # fmt: skip
def test_a_name_is_given_to_old_and_new_programs(name, header):
    assert attachment(name) == header


def test_a_long_name_keeps_its_ending():
    assert readable_name("ż" * 400 + ".pdf").endswith("ż.pdf")
    assert len(readable_name("ż" * 400 + ".pdf")) <= 150


@given(st.text())
def test_no_name_breaks_the_header(name):
    header = attachment(name)
    assert header.isascii()
    assert header.isprintable()
    _kind, plain, *encoded = header.split("; ")
    assert re.fullmatch(r'filename="[^"\\\\/:;,]+"', plain)
    assert (unquote(encoded[0].removeprefix("filename*=UTF-8''")) if encoded else plain[10:-1]) == readable_name(name)
