"""The archive for an auditor: what is stored of pages for a day, as one ZIP whose bytes follow from what is stored."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from cms.language.dates import local_moment, long_date
from project_pages.evidence.history import Historian
from project_pages.evidence.pdf import Stored, page_document
from project_pages.evidence.people import Viewer
from project_pages.evidence.readme import readme
from project_pages.evidence.records import PageRecord, end_of
from project_pages.evidence.sheets import sheet
from project_pages.evidence.shown import parsed
from project_pages.evidence.strip_picture import shown_strip
from project_pages.facts import facts_on
from project_pages.facts_json import facts_as_data
from project_pages.known import record_known
from project_pages.project import Project
from project_pages.snapshots import PageSnapshot

SUMS = "SHA256SUMS"
MODE = 0o644 << 16
UNIX = 3


class NothingStoredError(LookupError):
    """Nothing was stored of any of the pages by the day; the text says so."""


@dataclass(frozen=True)
class Order:
    """What is asked for: a title for the first file, the pages, the day, and for whom."""

    title: str
    records: tuple[PageRecord, ...]
    day: date
    viewer: Viewer = Viewer()


def archive(order: Order) -> bytes:
    """The ZIP; raises `NothingStoredError` where no page has a record.

    The same records give the same bytes: names are sorted, and every file bears the day itself as its time.
    """
    if not any(record.timeline for record in order.records):
        raise NothingStoredError(
            _("no record: nothing had been stored of these pages by %(day)s") % {"day": long_date(order.day)}
        )
    zone = timezone.get_default_timezone()
    with translation.override(settings.LANGUAGE_CODE), timezone.override(zone):
        files = dict(_files(order))
    files[SUMS] = sums(files)
    return packed(files, order.day)


def _files(order: Order) -> Iterator[tuple[str, bytes]]:
    yield "README.txt", readme(order.title, order.day, order.records).encode()
    for record in order.records:
        for name, content in _page_files(record, order):
            yield f"{record.folder}/{name}", content


def _page_files(record: PageRecord, order: Order) -> Iterator[tuple[str, bytes]]:
    snapshot = record.snapshot
    if snapshot is None:
        yield "brak-zapisu.txt", f"{record.sentence}\n".encode()
    else:
        stored = PageSnapshot.objects.get(pk=snapshot.pk)
        yield from _shown(stored) if stored.is_shown else [("niepubliczna.txt", f"{record.sentence}\n".encode())]
    historian = Historian(end_of(order.day), order.viewer)
    entries = historian.history(record.timeline, record.key, record.project)
    heading = [_("when (Polish time)"), _("person"), _("role"), _("of what"), _("act"), _("details")]
    rows = [[exact(row.moment), row.who, row.role, row.subject, row.act, row.detail] for row in entries]
    yield "publikacje.csv", sheet(heading, rows)
    yield "fakty.json", as_json(facts_then(record.project, order.day))


def _shown(stored: PageSnapshot) -> Iterator[tuple[str, bytes]]:
    text = stored.text
    yield "strona.html", text.encode()
    author = stored.portal.name if stored.portal else ""
    yield "strona.pdf", page_document(Stored(text, stored.title, stored.url, stored.taken_at, author))
    yield "znaki.json", as_json(stored.strip)
    svg = shown_strip(parsed(text)).as_svg()
    if svg:
        yield "znaki.svg", svg.encode()
    heading = [_("rule"), _("outcome"), _("sentence"), _("source")]
    names = {"block": _("blocks publication"), "warn": _("warning"), "ok": _("met")}
    rows = [
        [row.get("rule"), names.get(str(row.get("level")), row.get("level")), row.get("sentence"), row.get("source")]
        for row in stored.obligations
    ]
    yield "obowiazki.csv", sheet(heading, rows)
    heading = [_("title"), _("address"), _("size in bytes"), "SHA-256", _("state")]
    states = {"served": _("to download"), "missing": _("the file is missing"), "closed": _("not public")}
    rows = [
        [row.get("title"), row.get("address"), row.get("size"), row.get("sha256"), states.get(row.get("state"), "")]
        for row in stored.files
    ]
    yield "zalaczniki.csv", sheet(heading, rows)


def facts_then(project: Project | None, day: date) -> dict[str, Any]:
    """The record as known at the end of a day and in force on it, or a word that there is none."""
    head = {"slug": project.slug if project else None, "on": day.isoformat(), "known": day.isoformat()}
    record = record_known(project, day) if project else None
    if record is None:
        return {**head, "note": _("no record")}
    return {**head, **facts_as_data(facts_on(record, day, day))}


def exact(moment: datetime) -> str:
    """A moment by the clocks in Poland, in a form that tables sort."""
    return f"{local_moment(moment):%Y-%m-%d %H:%M:%S}"


def as_json(data: Any) -> bytes:
    """JSON written in one way only."""
    return (json.dumps(data, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def sums(files: Mapping[str, bytes]) -> bytes:
    """A line for each file, as `sha256sum -c` reads them."""
    return "".join(f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files)).encode()


def packed(files: Mapping[str, bytes], day: date) -> bytes:
    """The files as a ZIP, in the order of their names."""
    content = io.BytesIO()
    moment = (max(day.year, 1980), day.month, day.day, 0, 0, 0)
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as target:
        for name in sorted(files):
            info = zipfile.ZipInfo(name, moment)
            info.external_attr, info.create_system, info.compress_type = MODE, UNIX, zipfile.ZIP_DEFLATED
            target.writestr(info, files[name])
    return content.getvalue()
