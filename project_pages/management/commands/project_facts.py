"""`manage.py project_facts`: the record of a project in force on a day, as known now or as known then."""

import json
from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from cms.language.dates import DateError, long_date, parse_date
from project_pages.facts import Facts, facts_on
from project_pages.facts_json import facts_as_data
from project_pages.known import record_known
from project_pages.lookup import NoSuchProjectError, find_project
from project_pages.project import Project
from project_pages.record import stored_record
from project_pages.values import Record


class Command(BaseCommand):
    """Print the facts of one project."""

    help = "Print the record of a project in force on a day, as known now or as known then."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which project, which day, as known when."""
        parser.add_argument("project", help="contract number, with or without its annex, or address (slug)")
        parser.add_argument("--on", help="the day on which the values are in force; today if it is left out")
        parser.add_argument("--known", help="the day at whose end the record was known; now if it is left out")
        parser.add_argument("--json", action="store_true", help="print JSON")

    def handle(self, *args: object, **options: Any) -> None:
        """Find, compute, print."""
        today = date.today()
        on, known = _day(options["on"]) or today, _day(options["known"])
        try:
            project = find_project(options["project"])
        except NoSuchProjectError as error:
            message = _("There is no project with the contract number or address “%(name)s”.")
            raise CommandError(message % {"name": options["project"]}) from error
        facts = facts_on(_record(project, known), on, known or today)
        if options["json"]:
            data = {"slug": project.slug, "on": on.isoformat(), "known": known.isoformat() if known else None}
            self.stdout.write(json.dumps({**data, **facts_as_data(facts)}, ensure_ascii=False, indent=2))
        else:
            self.stdout.write("\n".join(_lines(facts)))


def _day(text: str | None) -> date | None:
    try:
        return parse_date(text) if text else None
    except DateError as error:
        raise CommandError(str(error)) from error


def _record(project: Project, known: date | None) -> Record:
    if known is None:
        return stored_record(project)
    record = record_known(project, known)
    if record is None:
        raise CommandError(_("Nothing was recorded of this project by %(day)s.") % {"day": long_date(known)})
    return record


def _lines(facts: Facts) -> list[str]:
    data = facts_as_data(facts)
    width = max(len(name) for name in data)
    return [f"{name:<{width}}  {json.dumps(value, ensure_ascii=False)}" for name, value in data.items() if value]
