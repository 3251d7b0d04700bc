import datetime
from decimal import Decimal

import pytest
from django.template import Context, Template

APRIL = datetime.date(2018, 4, 1)
MARCH = datetime.date(2021, 3, 31)
VALUES = {
    "amount": Decimal("11977479.39"),
    "share": Decimal("84.28"),
    "start": APRIL,
    "end": MARCH,
    "moment": datetime.datetime(2018, 3, 31, 22, 30, tzinfo=datetime.UTC),
    "none": None,
    "five": 5,
    "size": 3_250_000,
    "phone": "585550109",
    "evil": '<script>"',
}


def rendered(source: str) -> str:
    return Template("{% load polish %}" + source).render(Context(VALUES)).replace("\u00a0", "~")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{{ amount|amount }}", "11~977~479,39~zł"),
        ("{{ amount|short_amount }}", "12~mln~zł"),
        ("{{ share|percent }}", "84,28%"),
        ("{{ 1200|number }}", "1~200"),
        ("{{ start|long_date }}", "1~kwietnia 2018~r."),
        ("{{ start|short_date }}", "01.04.2018"),
        ("{{ start|month_year }}", "kwiecień~2018"),
        ("{% date_tag start %}", '<time datetime="2018-04-01">1~kwietnia 2018~r.</time>'),
        ("{% date_tag start 'short' %}", '<time datetime="2018-04-01">01.04.2018</time>'),
        ("{% date_tag start style='month' %}", '<time datetime="2018-04">kwiecień~2018</time>'),
        ("{% date_tag moment %}", '<time datetime="2018-04-01">1~kwietnia 2018~r.</time>'),
        (
            "{% date_tag moment 'moment' %}",
            '<time datetime="2018-04-01T00:30+02:00">1~kwietnia 2018~r., godz.~0:30</time>',
        ),
        (
            "{% date_range_tag start end %}",
            '<time datetime="2018-04-01">1.04.2018~r.</time>~– <time datetime="2021-03-31">31.03.2021~r.</time>',
        ),
        ("{% date_range_tag start none %}", 'od~<time datetime="2018-04-01">1.04.2018~r.</time>'),
        ("{% date_range_tag none end 'long' %}", 'do~<time datetime="2021-03-31">31~marca 2021~r.</time>'),
        ("{{ five }} {{ five|polish_plural:'projekt,projekty,projektów' }}", "5 projektów"),
        ("{{ five|counted:'projekt, projekty, projektów' }}", "5~projektów"),
        ("{{ size|file_size }}", "3,25~MB"),
        ("{{ phone|phone_link }}", '<a href="tel:+48585550109">58~555~01~09</a>'),
        ("{{ evil|phone_link }}", "&lt;script&gt;&quot;"),
        ("{{ evil|polish }}", "&lt;script&gt;&quot;"),
        (
            "{% filter polish %}do {% date_tag start %}.{% endfilter %}",
            'do <time datetime="2018-04-01">1~kwietnia 2018~r.</time>',
        ),
    ],
)
def test_a_value_is_shown_in_polish(source, expected):
    assert rendered(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        f"{{{{ none|{name} }}}}"
        for name in (
            "polish",
            "amount",
            "short_amount",
            "percent",
            "number",
            "long_date",
            "short_date",
            "month_year",
            "file_size",
        )
    ]
    + ["{{ none|phone_link }}", "{{ none|counted:'a,b,c' }}", "{{ none|polish_plural:'a,b,c' }}"]
    + ["{% date_tag none %}", "{% date_range_tag none none %}"],
)
def test_nothing_is_shown_for_a_missing_value(source):
    assert rendered(source) == ""
