"""The stored page on paper: tagged, in Polish, with every word of the page and no markup taken for a command."""

import io
import logging
from datetime import UTC, datetime
from html import escape

import pytest
from pypdf import PdfReader

from project_pages.evidence.pdf import Stored, page_document
from project_pages.evidence.printed import Printer, printable
from project_pages.evidence.shown import main_of, parsed

MOMENT = datetime(2026, 11, 5, 11, 1, 2, tzinfo=UTC)
ADDRESS = "https://torun.example/projekty/razem/"
SIGN = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='10' height='10'%3E"
    "%3Crect width='9' height='9'/%3E%3C/svg%3E"
)
STRIP = (
    '<div class="funding-strip"><div role="img" aria-label="Fundusze Europejskie, Unia Europejska"><div>'
    f'<img src="{SIGN}" width="100" height="60" alt="Fundusze Europejskie"></div></div></div>'
)


def document(body: str, lang: str = "pl", title: str = "Razem") -> PdfReader:
    html = f'<html lang="{lang}"><body><main>{body}</main></body></html>'
    return PdfReader(io.BytesIO(page_document(Stored(html, title, ADDRESS, MOMENT, "Portal Toruń"))))


def words(reader: PdfReader) -> str:
    text = " ".join(page.extract_text() for page in reader.pages)
    return " ".join(text.replace("\N{NO-BREAK SPACE}", " ").split())


def tags(reader: PdfReader) -> list[str]:
    """Names of the structure elements, in the order of reading."""
    found: list[str] = []

    def walk(node: object) -> None:
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            for child in node:
                walk(child)
        elif isinstance(node, dict):
            if "/S" in node:
                found.append(str(node["/S"]))
            if "/K" in node:
                walk(node["/K"])

    walk(reader.trailer["/Root"]["/StructTreeRoot"]["/K"])
    return found


def blocks(body: str) -> list[dict]:
    return Printer("pl").blocks(main_of(parsed(f"<main>{body}</main>")))


def test_a_document_is_tagged_polish_titled_and_says_that_it_is_accessible():
    reader = document(f"{STRIP}<h1>Razem</h1><p>Tekst</p>")
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "pl"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata.title == "Razem"
    assert b"pdfuaid:part>1" in root["/Metadata"].get_object().get_data()
    assert reader.pages[0].mediabox.width == pytest.approx(595.28, abs=0.1)


def test_its_structure_is_that_of_the_page():
    reader = document(
        f"{STRIP}<h1>Razem</h1><section><h2>Cel</h2><p>Akapit <b>ważny</b></p><ul><li>raz</li><li>dwa</li></ul>"
        "<dl><div><dt>Wartość</dt><dd>100 zł</dd></div></dl>"
        "<table><tr><th>Rok</th><th>Kwota</th></tr><tr><td>2026</td><td>5</td></tr></table></section>"
        '<p><a href="https://example.pl/a">odnośnik</a></p>'
    )
    found = tags(reader)
    for name in ("/H1", "/H2", "/P", "/L", "/LI", "/Table", "/TH", "/TD", "/Figure", "/Note"):
        assert name in found, name
    assert found.index("/Figure") < found.index("/H1") < found.index("/H2") < found.index("/L") < found.index("/Table")


def test_the_picture_of_the_signs_has_its_name():
    reader = document(f"{STRIP}<h1>Razem</h1>")
    assert "Fundusze Europejskie, Unia Europejska" in words(reader)
    figures = [row for row in _elements(reader) if row.get("/S") == "/Figure"]
    assert [str(row["/Alt"]) for row in figures] == ["Fundusze Europejskie, Unia Europejska"]


def _elements(reader: PdfReader) -> list[dict]:
    rows = (reader.get_object(number) for number in range(1, int(reader.trailer["/Size"])))
    return [row for row in rows if isinstance(row, dict)]


def test_every_page_says_when_and_where_and_its_number():
    text = words(document("<h1>Razem</h1>" + "<p>Długi akapit, który zajmuje miejsce.</p>" * 90))
    assert text.count("Zapis z dnia 5 listopada 2026 r., godz. 12:01:02") == 3
    assert ADDRESS in text
    assert "strona 1 z 3" in text
    assert "strona 3 z 3" in text


def test_links_have_their_addresses_in_notes_each_once():
    text = words(document('<h1>R</h1><p><a href="https://a.pl/x">raz</a>, <a href="https://a.pl/x">znów</a></p>'))
    assert text.replace("\N{ZERO WIDTH SPACE}", "").count("https://a.pl/x") == 1


@pytest.mark.parametrize(
    "hostile",
    [
        "#panic()",
        '#read("/etc/passwd")',
        '#import "@preview/x:1.0.0"',
        "*gwiazdki* _podkreślenia_ `kod` $x^2$ = Tytuł",
        "] #strong[x",
        '"); #let x = "',
        "\\u{0041} \\ // komentarz /* dalej */ @etykieta <etykieta>",
        "~ -- --- ... - lista + lista / pojęcie: opis",
        "%(nazwa)s {{ x }} {% y %}",
    ],
)
@pytest.mark.parametrize(
    "place", ["<p>{}</p>", "<h2>{}</h2>", "<ul><li>{}</li></ul>", "<dl><dt>{}</dt><dd>{}</dd></dl>"]
)
def test_no_word_of_a_page_is_taken_for_markup(hostile, place):
    reader = document("<h1>Razem</h1>" + place.replace("{}", escape(hostile)), title=hostile)
    shown = words(reader).replace("\N{ZERO WIDTH SPACE}", "")
    for word in hostile.split():
        assert word in shown
    assert reader.metadata.title == hostile


@pytest.mark.parametrize(
    "address", ['https://a.pl/#")]#panic()[', "https://a.pl/<b>?x=1&y=[2]#z", "https://" + "a" * 3000]
)
def test_no_address_is_taken_for_markup(address):
    assert "raz" in words(document(f'<h1>R</h1><p><a href="{escape(address)}">raz</a></p>'))


def test_what_the_typeface_lacks_is_shown_as_a_square_and_nothing_breaks():
    text = words(document("<h1>Razem 😀</h1><p>漢字 שלום Київ Łódź ½ → ≤ 100\u200d\u202e\ud7ff</p>", title="😀"))
    assert "Київ Łódź ½ → ≤ 100" in text
    assert "□" in text
    assert printable("a\u0301\x00\x1b[1m") == "á[1m"


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<p></p><ul></ul><dl></dl><table></table><blockquote></blockquote>",
        "<h4>Najpierw czwarty</h4><h2>Potem drugi</h2><h6>i szósty</h6>",
        "<table><tr><td colspan=99999999>a</td></tr><tr><td rowspan=9>b</td></tr></table>",
        "<table><tr><td colspan=2 rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td></tr></table>",
        "<table>" + "<tr>" + "<td>x</td>" * 60 + "</tr></table>",
        "<table><caption>Kwoty</caption><tr><td><table><tr><td>w środku</td></tr></table></td></tr></table>",
        "<ul><li>a<ul><li>b<ol><li>c</li></ol></li></ul></li></ul>",
        "<dl><dt>bez opisu</dt></dl><dl><dd>bez pojęcia</dd></dl>",
        "<div>" * 120 + "głęboko" + "</div>" * 120,
        "<p>" + "słowo" * 4000 + "</p>",
        '<p lang="en">English <span lang="uk">Київ</span></p><p lang="zażółć gęślą">x</p>',
        "<details><summary>Pytanie</summary><p>Odpowiedź</p></details>",
        "<a href='https://a.pl'><p>blok w odnośniku</p></a>",
    ],
)
def test_any_page_becomes_a_document(body):
    assert len(document(body).pages) >= 1


def test_levels_of_headings_leave_none_out():
    found = blocks("<h3>a</h3><h5>b</h5><h2>c</h2><h6>d</h6>")
    assert [row["level"] for row in found] == [1, 2, 2, 3]


def test_navigation_drawings_and_forms_are_not_printed():
    text = words(document("<h1>R</h1><nav>menu</nav><svg><text>rys</text></svg><form><p>pole</p></form><p>treść</p>"))
    assert "treść" in text
    assert not {"menu", "rys", "pole"} & set(text.split())


def test_the_same_page_gives_the_same_bytes():
    stored = Stored(f"<html><main>{STRIP}<h1>Razem</h1></main></html>", "Razem", ADDRESS, MOMENT)
    assert page_document(stored) == page_document(stored)


def test_a_sign_that_cannot_be_drawn_is_named_and_the_document_stands(caplog):
    broken = STRIP.replace(SIGN, "data:image/svg+xml,%3Csvg")
    with caplog.at_level(logging.ERROR):
        text = words(document(f"{broken}<h1>Razem</h1>"))
    assert "Fundusze Europejskie, Unia Europejska" in text


def test_a_page_in_another_language_says_so():
    assert document("<h1>Together</h1>", lang="en").trailer["/Root"]["/Lang"] == "en"
