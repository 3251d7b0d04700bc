"""`manage.py check_projects`: what the rules say of every project page and record that is public."""

import json
from argparse import ArgumentParser
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from cms.core.portal import Portal
from cms.core.rules.examining import Finding
from cms.core.rules.kinds import KINDS, Examined, examine_published
from cms.language.dates import DateError, parse_date

KINDS_OF_PROJECTS = ("page", "project")


class Command(BaseCommand):
    """Print the findings of the rules on projects."""

    help = "Check the pages and records of projects by the rules of publishing, on a day."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which portal, which day."""
        parser.add_argument("--portal", metavar="HOST", help="only the portal that answers on this host")
        parser.add_argument("--on", metavar="DATE", help="the day of the rules and values; today if it is left out")
        parser.add_argument("--json", action="store_true", help="print JSON")

    def handle(self, *args: object, **options: Any) -> None:
        """Read, examine, print."""
        portals = {row.pk: row for row in Portal.objects.select_related("site")}
        wanted = None if options["portal"] is None else [_portal(options["portal"], portals.values()).pk]
        kinds = [KINDS[name] for name in KINDS_OF_PROJECTS]
        rows = findings_of(examine_published(wanted, _day(options["on"]), kinds=kinds), portals)
        if options["json"]:
            self.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1))
            return
        for row in rows:
            self.stdout.write("\t".join(str(row[name]) for name in ("level", "rule", "portal", "page", "sentence")))
        counts = {level: sum(1 for row in rows if row["level"] == level) for level in ("block", "warn", "ok")}
        self.stdout.write(_("Blocks: %(block)d, to be looked at: %(warn)d, met: %(ok)d") % counts)


def findings_of(examined: Iterable[Examined], portals: dict[int, Portal]) -> list[dict[str, str]]:
    """Plain findings by portal, page and project; in each, what blocks first, then in the order of the rules."""
    rows = [_row(portals.get(row.case.portal), row, finding) for row in examined for finding in row.findings]
    return sorted(rows, key=lambda row: (row["portal"], row["page"], row["project"]))


def _row(portal: Portal | None, examined: Examined, finding: Finding) -> dict[str, str]:
    return {
        "portal": portal.site.hostname if portal else "",
        "page": examined.case.url,
        "project": examined.case.record,
        "rule": finding.rule,
        "level": str(finding.level),
        "sentence": finding.sentence,
        "source": finding.source,
    }


def _portal(host: str, portals: Iterable[Portal]) -> Portal:
    """The portal of a host, with or without a port; raises CommandError for an unknown one."""
    name = host.strip().casefold().rpartition("//")[2].partition("/")[0].partition(":")[0]
    found = next((row for row in portals if row.site.hostname.casefold() == name), None)
    if found is None:
        raise CommandError(_("No portal answers on the host “%(host)s”.") % {"host": host})
    return found


def _day(text: str | None) -> date | None:
    try:
        return parse_date(text) if text else None
    except DateError as error:
        raise CommandError(str(error)) from error
