"""Facts quoted in rich text, as they are stored: `<a linktype="fact" fact="ends_on" form="long">30.11.2023</a>`.

The words inside are those of the day of writing; a page prints the current ones (telling.py). It is an `<a linktype>`
because nothing else survives translation inside one sentence. Everything here is pure: HTML in, HTML out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from html import escape, unescape

from django.utils.html import format_html
from django.utils.safestring import SafeString

from .rich_text_parts import Attributes, Paragraph, Run
from .rich_text_reader import read_paragraphs
from .rich_text_writer import write_html

LINK_TYPE = "fact"
MARK = f'linktype="{LINK_TYPE}"'
"""What a text with quoted facts contains."""

_QUOTE = re.compile(rf"<a\b(?P<attributes>[^>]*\b{MARK}[^>]*)>(?P<inside>.*?)</a>", re.DOTALL)
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
_START, _END = "\ue0f0", "\ue0f1"  # of a private area: no text has them
_EMPHASIS = re.compile(r"<(strong|em|b|i)>")


@dataclass(frozen=True)
class FactQuote:
    """Which fact stands in a text, and in which form.

    `fact` is a code such as `ends_on` or `effect:modele-uslug`, `form` a way to write it, `noun` the noun beside a
    count where it is not the usual one, `project` the key of a project; empty, it is the project of the page itself.
    """

    fact: str
    form: str
    noun: str = ""
    project: str = ""

    @classmethod
    def of(cls, attributes: Mapping[str, str | None]) -> FactQuote:
        """Read the attributes of the element; those it lacks are empty."""
        return cls(**{name: attributes.get(name) or "" for name in ("fact", "form", "noun", "project")})

    @property
    def attributes(self) -> Attributes:
        """The attributes of the element, in their order, without empty ones."""
        pairs = (("fact", self.fact), ("form", self.form), ("noun", self.noun), ("project", self.project))
        return (("linktype", LINK_TYPE), *((name, value) for name, value in pairs if value))


@dataclass(frozen=True)
class PrintedFact:
    """What a page prints: plain words, or a day or amount that machines can read too.

    `element` is `time` or `data` with `machine` as its `datetime` or `value`; empty for plain words. `is_known` tells
    a value from the phrase that stands where there is none, `is_lost` a quote that belongs to no project. `language`
    is given where the words are in another language than the page.
    """

    text: str
    element: str = ""
    machine: str = ""
    is_known: bool = True
    is_lost: bool = False
    language: str = ""

    @property
    def html(self) -> SafeString:
        """The words in their element."""
        if self.element == "time":
            return format_html('<time datetime="{}">{}</time>', self.machine, self.text)
        if self.element == "data":
            return format_html('<data value="{}">{}</data>', self.machine, self.text)
        if self.language:
            return format_html('<span lang="{}">{}</span>', self.language, self.text)
        return format_html("{}", self.text)


def as_quote(fact: str, form: str, text: str = "…", *, noun: str = "", project: str | int = "") -> str:
    """The stored HTML of a quoted fact; `text` is what it says today."""
    attributes = FactQuote(fact, form, noun, str(project)).attributes
    return write_html([Paragraph("p", (Run(text, link=attributes),))])[len("<p>") : -len("</p>")]


def quotes_in(html: str) -> Iterator[FactQuote]:
    """The quoted facts of a text, in their order."""
    if MARK in html:
        yield from (_quote_of(found) for found in _QUOTE.finditer(html))


def print_with(html: str, print_fact: Callable[[FactQuote], PrintedFact | None]) -> str:
    """Put what `print_fact` gives in place of quoted facts, with their emphasis; their words where it gives None."""

    def printed(found: re.Match[str]) -> str:
        fact = print_fact(_quote_of(found))
        return found["inside"] if fact is None else _emphasised(found["inside"], fact.html)

    return _QUOTE.sub(printed, html) if MARK in html else html


def renew_with(html: str, print_fact: Callable[[FactQuote], PrintedFact | None]) -> str:
    """Bring the words inside every quoted fact up to date, and leave it a quoted fact."""

    def renewed(found: re.Match[str]) -> str:
        fact = print_fact(_quote_of(found))
        if fact is None:
            return found[0]
        return f"<a{found['attributes']}>{_emphasised(found['inside'], escape(fact.text, quote=False))}</a>"

    return _QUOTE.sub(renewed, html) if MARK in html else html


def _quote_of(found: re.Match[str]) -> FactQuote:
    pairs = _ATTRIBUTE.findall(found["attributes"])
    return FactQuote.of({name: unescape(value) for name, value in pairs})


def _emphasised(inside: str, html: str) -> str:
    """The new words in the emphasis of the old ones."""
    for tag in reversed(dict.fromkeys(_EMPHASIS.findall(inside))):
        html = f"<{tag}>{html}</{tag}>"
    return html


def plain_text(html: str) -> str:
    """The words of a rich text: one line for each paragraph, heading, item or line break.

    Positions in it are those that `replace_by_quote` takes.
    """
    return "\n".join(paragraph.text for paragraph in read_paragraphs(html))


def replace_by_quote(
    html: str, start: int, end: int, fact: str, form: str, *, noun: str = "", project: str | int = ""
) -> str:
    """Make the words between two positions of `plain_text` a quoted fact.

    Emphasis stays, a link the words stood in is split around them, keys of paragraphs are kept. Raises ValueError
    where there are no such words, or where they run over the end of a line.
    """
    paragraphs = read_paragraphs(html)
    for index, paragraph in enumerate(paragraphs):
        if start <= len(paragraph.text):
            words = paragraph.text[max(start, 0) : end]
            if start < 0 or end > len(paragraph.text) or not words.strip() or "\n" in words:
                break
            link = FactQuote(fact, form, noun, str(project)).attributes
            paragraphs[index] = replace(paragraph, runs=tuple(_linked(paragraph.runs, start, end, link)))
            return write_html(paragraphs)
        start, end = start - len(paragraph.text) - 1, end - len(paragraph.text) - 1
    raise ValueError("there are no words of one line between these positions")


def replace_source_by_quote(
    html: str, first: int, after: int, fact: str, form: str, *, noun: str = "", project: str | int = ""
) -> str:
    """`replace_by_quote` for words between two places of the HTML itself, none of them inside a tag or an entity."""
    marked = f"{html[:first]}{_START}{html[first:after]}{_END}{html[after:]}"
    text = plain_text(marked)
    start, end = text.find(_START), text.find(_END) - 1
    return replace_by_quote(html, start, end, fact, form, noun=noun, project=project)


def _linked(runs: tuple[Run, ...], start: int, end: int, link: Attributes) -> Iterator[Run]:
    """The runs with one run of the words between two positions, which has the emphasis of its first letter."""
    start, end = _with_whole_quotes(runs, start, end)
    words = "".join(run.text for run in runs)[start:end]
    for run, first, last in _placed(runs):
        if first < start:
            yield replace(run, text=run.text[: start - first])
        if first <= start < last:
            yield replace(run, text=words, link=link)
        if last > end:
            yield replace(run, text=run.text[max(end - first, 0) :])


def _with_whole_quotes(runs: tuple[Run, ...], start: int, end: int) -> tuple[int, int]:
    """The positions, moved apart where they would cut a quoted fact in two."""
    quoted = [(first, last) for run, first, last in _placed(runs) if ("linktype", LINK_TYPE) in (run.link or ())]
    cut = [(first, last) for first, last in quoted if first < end and start < last]
    return min([start, *(first for first, _last in cut)]), max([end, *(last for _first, last in cut)])


def _placed(runs: tuple[Run, ...]) -> Iterator[tuple[Run, int, int]]:
    """Runs that say something, with the positions of their first letter and after their last."""
    position = 0
    for run in runs:
        if run.text:
            yield run, position, position + len(run.text)
        position += len(run.text)
