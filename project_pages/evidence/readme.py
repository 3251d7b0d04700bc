"""The first file of the archive: what it is, for which day, and how its hashes are checked."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from textwrap import fill

from django.utils.translation import gettext as _

from cms.language.dates import exact_moment, long_date
from project_pages.evidence.records import PageRecord

WIDTH = 100


def readme(title: str, day: date, records: Iterable[PageRecord]) -> str:
    """The text, in Polish, for the day named; the moment of writing stands nowhere in it."""
    parts = [
        title,
        "=" * min(len(title), WIDTH),
        "",
        _wrapped(
            _(
                "These are the pages about the project as this installation showed them on %(day)s, at the end of that "
                "day; if the day is not over, at the moment of its last record."
            )
            % {"day": long_date(day)}
        ),
        "",
        _("Pages:"),
        "",
        *(line for record in records for line in _page_lines(record)),
        _("In the folder of each page:"),
        "",
        *_contents(),
        "",
        _("How to check the files"),
        "",
        _wrapped(
            _(
                "SHA256SUMS holds the SHA-256 hash of every other file of the archive. Linux: sha256sum -c SHA256SUMS; "
                "macOS: shasum -a 256 -c SHA256SUMS; Windows PowerShell: Get-FileHash FILE, to be compared with the "
                "line of the file. The hashes in zalaczniki.csv are those of the files that citizens downloaded; the "
                "files themselves are not in the archive."
            )
        ),
        "",
        _wrapped(
            _(
                "A page is stored whenever what it shows changes, and all pages are compared every day. Between two "
                "records a page did not change, apart from the day of today and the drawings that show it. For days "
                "before the first record there is none. Records are never changed or deleted by the application; they "
                "bear no electronic signature."
            )
        ),
        "",
        _wrapped(
            _(
                "Roles of persons in publikacje.csv are those of today, except for the rows about records of the "
                "page, which give the role at that moment. Names of staff of other portals are left out."
            )
        ),
    ]
    return "\n".join(parts) + "\n"


def _page_lines(record: PageRecord) -> list[str]:
    lines = [f"- {record.folder}", f"  {record.address}", f"  {record.sentence}"]
    if record.snapshot is not None:
        times = {"moment": exact_moment(record.snapshot.taken_at), "cause": record.snapshot.get_cause_display()}
        lines.append("  " + _("record of %(moment)s (%(cause)s)") % times)
    return [*lines, ""]


def _contents() -> list[str]:
    rows = {
        "strona.html": _("the page as it was published, to be opened in a browser; it runs nothing"),
        "strona.pdf": _("the same words as a document, with the signs and the addresses of links"),
        "znaki.svg, znaki.json": _("the signs as shown, and their names in order"),
        "publikacje.csv": _("who published what when, up to this day"),
        "obowiazki.csv": _("the report on obligations at the moment of the record"),
        "zalaczniki.csv": _("attachments: title, address, size and SHA-256"),
        "fakty.json": _("the record of the project as known on this day, in force on this day"),
    }
    width = max(map(len, rows))
    return [f"  {name:<{width}}  {words}" for name, words in rows.items()]


def _wrapped(text: str) -> str:
    return fill(text.replace("\N{NO-BREAK SPACE}", " "), WIDTH)
