"""What a reader of a page gets: its words, the words that stand for pictures, its links."""

import re

from lxml import html


def visible_words(source: bytes) -> str:
    """All text of a page with the words of signs and pictures; white space, hard or not, is one space."""
    tree = html.fromstring(source)
    for element in tree.xpath("//script | //style | //head"):
        element.drop_tree()
    pieces = [" ".join(tree.itertext()), "".join(tree.itertext())]
    pieces += tree.xpath("//img/@alt | //@aria-label")
    return re.sub(r"\s+", " ", " ".join(pieces))


def links(source: bytes) -> list[str]:
    """Targets of all links and forms of a page."""
    return [str(value) for value in html.fromstring(source).xpath("//@href | //@action")]


def sources(source: bytes) -> list[str]:
    """What a browser fetches by itself: pictures, scripts, style sheets, posters."""
    tree = html.fromstring(source)
    fetched = tree.xpath("//@src | //@poster | //link[@rel='stylesheet' or @rel='preload' or @rel='icon']/@href")
    return [str(value) for value in fetched]


def dates(source: bytes) -> set[str]:
    """Machine form of every date on a page."""
    return {str(value) for value in html.fromstring(source).xpath("//time/@datetime")}


def dates_in_plain_words(source: bytes) -> list[str]:
    """Whole dates in Polish words that stand in no `<time>` element."""
    tree = html.fromstring(source)
    for element in tree.xpath("//script | //style | //head | //time"):
        element.drop_tree()
    months = "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia"
    return re.findall(rf"\d{{1,2}}\s(?:{months})\s\d{{4}}", " ".join(tree.itertext()))
