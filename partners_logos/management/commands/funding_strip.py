"""`manage.py funding_strip`: which signs a project of a programme shows, in which order, and what is to be said."""

import json

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from partners_logos.installed import installed_artwork, installed_marks, installed_programmes
from partners_logos.strip import Strip, compose_strip
from partners_logos.strip_codes import CodeError, find_day, find_marks, find_programme, find_region


class Command(BaseCommand):
    """Compose a funding strip as the pages of this installation do."""

    help = "Tell which signs the funding strip of a project shows, line by line, and what is to be looked at."

    def add_arguments(self, parser: CommandParser) -> None:
        """The programme is needed; without the day of the contract the start decides."""
        parser.add_argument("--programme", required=True, help="code of the programme, for example POWER, FEWM or NONE")
        parser.add_argument("--signed", default="", help="day of the contract, for example 2018-01-01")
        parser.add_argument("--starts", default="", help="first day of the project, where the contract's is unknown")
        parser.add_argument("--region", default="", help="TERYT code of a voivodeship, county or municipality")
        parser.add_argument(
            "--extra", nargs="+", action="extend", default=[], metavar="MARK", help="codes of further marks"
        )
        parser.add_argument("--json", action="store_true", help="print one JSON object")

    def handle(self, *args: object, **options: object) -> None:
        """Print the lines and the findings."""
        try:
            strip = compose_strip(
                find_programme(options["programme"], installed_programmes()),
                find_day(options["signed"], "--signed"),
                find_day(options["starts"], "--starts"),
                find_region(options["region"]),
                find_marks(options["extra"], installed_marks()),
                artwork=installed_artwork(),
            )
        except CodeError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(as_json(strip) if options["json"] else as_text(strip))


def as_json(strip: Strip) -> str:
    """The strip as one JSON object."""
    findings = [{"rule": row.rule, "level": row.level, "sentence": str(row.message)} for row in strip.findings]
    return json.dumps({"lines": strip.codes, "findings": findings}, ensure_ascii=False)


def as_text(strip: Strip) -> str:
    """The strip for people: a line of codes for each line of signs, then a line for each finding."""
    lines = [" ".join(line) for line in strip.codes] or [_("No funding strip is shown.")]
    return "\n".join([*lines, *(f"{row.rule} {row.level}: {row.message}" for row in strip.findings)])
