"""Dates in sentences become readable for machines."""

import pytest
from django.template import Context, Template

from cms.language.dated import mark_dates

LONG = '<time datetime="2023-11-30">30\u00a0listopada 2023\u00a0r.</time>'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Koniec 30\u00a0listopada 2023\u00a0r., odczyt", f"Koniec {LONG}, odczyt"),
        ("od 1.04.2018 r. do dziś", 'od <time datetime="2018-04-01">1.04.2018 r.</time> do dziś'),
        ("31 lutego 2020 r.", "31 lutego 2020 r."),
        ("umowa 02.05.00-00-0207/17", "umowa 02.05.00-00-0207/17"),
        (LONG, LONG),
        ('<a title="1 maja 2020 r.">x</a>', '<a title="1 maja 2020 r.">x</a>'),
        ("w 2018 r.", "w 2018 r."),
    ],
)
def test_each_date_is_marked_once(before, after):
    assert mark_dates(before) == after
    assert mark_dates(after) == after


def test_the_filter_escapes_what_is_not_safe():
    template = Template("{% load polish %}{{ words|polish|dated }}")
    assert template.render(Context({"words": "<b> 1 maja 2020 r."})) == (
        '&lt;b&gt; <time datetime="2020-05-01">1\u00a0maja 2020\u00a0r.</time>'
    )
