"""What counts as shown, and a page as one file that opens without a server."""

import re
from urllib.parse import unquote

import pytest

from project_pages.evidence.offline import self_contained
from project_pages.evidence.shown import digest_of, main_of, parsed, shown_lines, spoken_lines
from project_pages.evidence.strip_picture import shown_strip

PAGE = """<!doctype html><html lang="pl"><head><title>Razem</title>
<link rel="preload" href="/static/fonts/a.woff2" as="font">
<link rel="stylesheet" href="/static/css/base.0123456789ab.css">
<link rel="stylesheet" href="/static/css/print.css" media="print"><script src="/static/js/menu.js"></script></head>
<body onload="zrob()"><form method="post" action="/widok/">
<input type="hidden" name="csrfmiddlewaretoken" value="tajne"></form>
<main id="tresc"><div class="funding-strip"><div role="img" aria-label="Fundusze, Unia">
<div class="funding-strip__line">
<img class="funding-strip__sign" src="/static/signs/fe.0123456789ab.svg" width="100" height="40" alt="Fundusze">
<span class="funding-strip__rule"></span><img src="/static/signs/ue.svg" width="60" height="40" alt="Unia">
</div></div></div>
<h1>Razem</h1><p>Trwa do <time datetime="2027-03-31">31 marca 2027 r.</time> i <a href="/kontakt/">pyta</a>.</p>
<svg><text>dziś</text><use href="/static/icons/icons.svg#menu"></use></svg><p data-volatile>Stan na dziś: 5 maja</p>
<img src="/media/images/zdjecie.width-800.webp" srcset="/a 1x" alt="Zdjęcie"><script>alert(1)</script>
<a href="javascript:alert(1)">źle</a></main></body></html>"""

ASSETS = {
    "/static/css/base.0123456789ab.css": b"@font-face { src: url(x.woff2) } p { color: navy } </style><b>",
    "/static/css/print.css": b"p { color: black }",
    "/static/signs/fe.0123456789ab.svg": b'<svg xmlns="http://www.w3.org/2000/svg"><rect fill="#003399"/></svg>',
    "/static/signs/ue.svg": b'<svg xmlns="http://www.w3.org/2000/svg"/>',
    "/static/icons/icons.svg": b'<svg><symbol id="menu"><path d="M0 0"/></symbol></svg>',
}


def digest(text: str) -> str:
    return digest_of(shown_lines(main_of(parsed(text))))


def offline(text: str = PAGE) -> str:
    return self_contained(parsed(text), "https://torun.example/projekty/razem/", ASSETS.get)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("tajne", "inne"),
        ("5 maja", "6 maja"),
        ("<text>dziś</text>", "<text>jutro</text>"),
        ("fe.0123456789ab.svg", "fe.ba9876543210.svg"),
        ("alert(1)</script>", "alert(2)</script>"),
        ("Trwa do ", "Trwa\n   do "),
        ('class="funding-strip__sign"', 'class="inna"'),
        ("menu.js", "inny.js"),
    ],
)
def test_what_changes_with_the_request_the_day_or_the_build_is_not_shown_content(before, after):
    assert before in PAGE
    assert digest(PAGE.replace(before, after)) == digest(PAGE)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("31 marca", "30 marca"),
        ('datetime="2027-03-31"', 'datetime="2027-03-30"'),
        ('href="/kontakt/"', 'href="/kontakty/"'),
        ('alt="Fundusze"', 'alt="Fundusz"'),
        ('aria-label="Fundusze, Unia"', 'aria-label="Unia, Fundusze"'),
        ("zdjecie.width-800", "inne.width-800"),
        ("<h1>Razem</h1>", "<h1>Ra</h1><h1>zem</h1>"),
        ("signs/fe.", "signs/rp."),
    ],
)
def test_words_addresses_and_alternative_texts_are(before, after):
    assert before in PAGE
    assert digest(PAGE.replace(before, after)) != digest(PAGE)


def test_people_compare_words_without_addresses():
    assert "Trwa do 31 marca 2027 r. i pyta." in spoken_lines(main_of(parsed(PAGE)))


@pytest.mark.parametrize("text", ["", "   ", "<html></html>", "sam tekst", "<main></main>", "\x00"])
def test_an_answer_without_content_has_a_digest_and_a_file_too(text):
    assert len(digest(text)) == 64
    assert "<!doctype html>" in offline(text)


def test_the_file_needs_nothing_and_runs_nothing():
    text = offline()
    assert "<script" not in text
    assert "onload" not in text
    assert "javascript:" not in text
    assert "<link" not in text
    assert "srcset" not in text
    assert "url(" not in text
    assert "p { color: navy }" in text
    assert re.search(r"@media print \{\s*p \{ color: black \}\s*\}", text)
    assert text.count("</style>") == 1
    assert "Content-Security-Policy" in text


def test_its_signs_are_inside_and_its_other_addresses_are_whole():
    text = offline()
    assert "#003399" in unquote(text)
    assert text.count("data:image/svg+xml,") == 2
    assert 'href="https://torun.example/kontakt/"' in text
    assert 'src="https://torun.example/media/images/zdjecie.width-800.webp"' in text
    assert re.search(r'<use href="#rysunek-1">', text)
    assert '<symbol id="rysunek-1">' in text


def test_a_sign_that_cannot_be_read_stays_at_its_address():
    text = self_contained(parsed(PAGE), "https://torun.example/projekty/razem/", lambda address: None)
    assert 'src="https://torun.example/static/signs/ue.svg"' in text


def test_the_strip_of_the_file_has_its_name_its_signs_and_one_picture():
    strip = shown_strip(parsed(offline()))
    assert strip.name == "Fundusze, Unia"
    assert [(sign.name, sign.width, sign.after_line) for sign in strip.lines[0]] == [
        ("Fundusze", 100, False),
        ("Unia", 60, True),
    ]
    svg = strip.as_svg()
    assert svg.count("<image") == 2
    assert svg.count("<rect") == 2  # the ground and the vertical line
    assert "<title>Fundusze, Unia</title>" in svg
    assert strip.as_data()["lines"][0][0]["sha256"] != strip.as_data()["lines"][0][1]["sha256"]


def test_a_page_without_a_strip_has_an_empty_one():
    strip = shown_strip(parsed("<main><p>Bez znaków</p></main>"))
    assert (strip.name, strip.lines, strip.as_svg()) == ("", (), "")
