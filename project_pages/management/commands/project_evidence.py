"""`manage.py project_evidence`: what project pages showed on a day, as a ZIP for an auditor."""

import hashlib
import os
from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.language.dates import DateError, parse_date
from project_pages.evidence.archive import NothingStoredError, Order, archive
from project_pages.evidence.finding import NothingFoundError, find
from project_pages.evidence.records import WrongDayError, check_day, records_on


class Command(BaseCommand):
    """Write the archive of one project, or of one page, for one day."""

    help = "Write a ZIP with what project pages showed on a day, who published it, and hashes of their files."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which pages, which day, into which file."""
        parser.add_argument("name", help="contract number, address (slug) of the project, or address of a page")
        parser.add_argument("--on", help="the day at whose end the pages were shown so; today if it is left out")
        parser.add_argument("--out", required=True, help="the file to write; a file of this name is replaced")

    def handle(self, *args: object, **options: Any) -> None:
        """Find, read, write; tell of every page that has no record."""
        target = _target(options["out"])
        try:
            day = check_day(_day(options["on"]))
            wanted = find(options["name"])
            records = records_on(wanted.keys, day, wanted.project)
            content = archive(Order(wanted.title, tuple(records), day))
        except (DateError, WrongDayError, NothingFoundError, NothingStoredError) as error:
            raise CommandError(str(error)) from error
        _write(target, content)
        for record in records:
            if record.snapshot is None:
                self.stdout.write(f"{record.address}: {record.sentence}")
        told = {"file": target, "pages": sum(1 for record in records if record.snapshot)}
        self.stdout.write(_("Written: %(file)s, pages with a record: %(pages)d") % told)
        self.stdout.write(f"SHA-256: {hashlib.sha256(content).hexdigest()}")


def _day(text: str | None) -> date:
    return parse_date(text) if text else timezone.localdate()


def _target(text: str) -> Path:
    target = Path(text)
    if not text.strip() or target.is_dir() or not target.parent.is_dir():
        raise CommandError(
            _("“%(file)s” is no file that could be written: name one in a folder that exists.") % {"file": text}
        )
    return target


def _write(target: Path, content: bytes) -> None:
    """Write the whole file or none."""
    fresh = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        fresh.write_bytes(content)
        fresh.replace(target)
    except OSError as error:
        fresh.unlink(missing_ok=True)
        told = {"file": target, "reason": error.strerror}
        raise CommandError(_("“%(file)s” cannot be written (%(reason)s).") % told) from error
