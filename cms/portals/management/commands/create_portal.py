"""`manage.py create_portal`: another portal, complete, in one step."""

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from cms.portals.services import create_portal


class Command(BaseCommand):
    """Make a portal with its tree, collection, groups and workflow."""

    help = "Create a portal: site, page tree, collection, groups, permissions and workflow."

    def add_arguments(self, parser: CommandParser) -> None:
        """Code, name and host are needed; the rest can be edited later."""
        parser.add_argument("code", help="short name used in addresses, for example torun")
        parser.add_argument("name", help="full name of the portal")
        parser.add_argument("host", help="host name on which it answers, for example torun.localhost")
        parser.add_argument("--short-name", default="", help="name used where space is short")
        parser.add_argument("--voivodeship", default="", help="TERYT code of the voivodeship, two digits")
        parser.add_argument("--port", type=int, help="port printed in addresses; by default that of the network")
        parser.add_argument("--network", action="store_true", help="make the network's own front page")
        parser.add_argument("--theme", default="", help="colour theme")

    def handle(self, *args: object, **options: object) -> None:
        """Create it and say where it answers."""
        details = {key: options[key] for key in ("voivodeship", "theme") if options[key]}
        try:
            portal = create_portal(
                code=options["code"],
                name=options["name"],
                host=options["host"],
                short_name=options["short_name"],
                port=options["port"],
                is_network=options["network"],
                **details,
            )
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        self.stdout.write(_("The portal answers at %(url)s") % {"url": portal.url})
