"""`manage.py load_demo`: the demonstration portals, once."""

from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import gettext as _

from cms.demo.loading.run import load_demonstration


class Command(BaseCommand):
    """Load the portals of the demonstration that were never loaded; change nothing that is there."""

    help = "Load the demonstration portals, each once; what was edited or deleted since stays as it is."

    def add_arguments(self, parser: CommandParser) -> None:
        """Where the portals answer, and a password of the demonstration staff for tests."""
        parser.add_argument("--domain", default="localhost", help="the network answers here, portals on subdomains")
        parser.add_argument("--staff-password", default=None, help="password of the demonstration staff (for tests)")

    def handle(self, *args: object, **options: object) -> None:
        """Load, telling each step."""
        quiet = options["verbosity"] == 0
        new = load_demonstration(
            domain=options["domain"],
            staff_password=options["staff_password"],
            tell=(lambda sentence: None) if quiet else self.stdout.write,
        )
        if not quiet:
            self.stdout.write(
                _("Portals loaded: %(count)d") % {"count": len(new)} if new else _("The demonstration is complete.")
            )
