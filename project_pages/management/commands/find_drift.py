"""`manage.py find_drift`: what texts say of a project, held against its record of today."""

import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from project_pages.drift.batch import BatchRow, BrokenLineError, as_json, rows_of
from project_pages.drift.claims import Finding
from project_pages.drift.detector import find_drift
from project_pages.lookup import NoSuchProjectError, find_project


class Command(BaseCommand):
    """Find places of texts that contradict the record of one project."""

    help = "Find places of texts that contradict the record of a project, by the detector of the editor's panel."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which project, which texts."""
        parser.add_argument("project", help="contract number, with or without its annex, or address (slug)")
        parser.add_argument(
            "--batch", required=True, help="file of JSON lines with id and text; - reads the standard input"
        )
        parser.add_argument("--json", action="store_true", help="print one JSON line for each text")

    def handle(self, *args: object, **options: Any) -> None:
        """Read all texts, then print: a broken line prints nothing of the others."""
        try:
            project = find_project(options["project"])
        except NoSuchProjectError as error:
            message = _("There is no project with the contract number or address “%(name)s”.")
            raise CommandError(message % {"name": options["project"]}) from error
        facts = project.facts()
        for row in _rows(options["batch"]):
            findings = find_drift(row.text, facts)
            if options["json"]:
                self.stdout.write(as_json(row, findings))
            else:
                self.stdout.writelines(_lines(row, findings))


def _rows(name: str) -> list[BatchRow]:
    try:
        text = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return list(rows_of(text.decode("utf-8-sig").split("\n")))
    except OSError as error:
        raise CommandError(_("The file “%(name)s” cannot be read.") % {"name": name}) from error
    except UnicodeDecodeError as error:
        raise CommandError(_("The file “%(name)s” is not in UTF-8.") % {"name": name}) from error
    except BrokenLineError as error:
        raise CommandError(str(error)) from error


def _lines(row: BatchRow, findings: tuple[Finding, ...]) -> Iterator[str]:
    count = ngettext("%(count)d contradiction", "%(count)d contradictions", len(findings))
    yield f"{row.id}: {count % {'count': len(findings)}}\n"
    for finding in findings:
        yield f"  {finding.fact}: {finding.said} → {finding.current}\n"
