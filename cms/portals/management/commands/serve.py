"""The second half of `make run`: everything that needs Django, in one process, and then the server."""

import os
import sys
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import DatabaseError, OperationalError
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Site

from cms.core.own_addresses import outward_addresses
from cms.portals import preparation
from cms.portals.addresses import Addresses
from cms.portals.hosts import follow_address
from cms.portals.problems import (
    Problem,
    check_listening,
    check_writable,
    database_sentence,
    file_sentence,
    read_addresses,
)
from cms.portals.progress import Steps
from cms.portals.server import serve

STEPS = 7


class Command(BaseCommand):
    """Prepare the database, the demonstration and the static files where needed, and serve the portals."""

    help = "Prepare what is missing and serve every portal on HOST and PORT."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        """Turn what can be foreseen into one sentence; anything else is a defect and keeps its traceback."""
        try:
            self._run()
        except Problem as problem:
            self._stop(str(problem))
        except OperationalError as error:
            self._stop(self._database_sentence(error))
        except DatabaseError as error:
            if type(error) is not DatabaseError:
                raise
            self._stop(self._database_sentence(error))
        except OSError as error:
            self._stop(file_sentence(error, None if error.filename else settings.VAR_DIR))
        except KeyboardInterrupt:
            self._stop(_("Stopped before the end: the next start goes on from here."), code=130)

    def _run(self) -> None:
        place = read_addresses(os.environ.get("HOST") or "127.0.0.1", os.environ.get("PORT") or "8000")
        check_writable(settings.VAR_DIR)
        check_listening(place)
        self._prepare(Steps(STEPS, sys.stdout))
        follow_address(place)
        preparation.write_error_pages()
        password = preparation.first_administrator()
        sites = list(Site.objects.order_by("-is_default_site", "site_name"))
        check_listening(place)
        serve(place, lambda: self._announce(place, sites, password))
        self.stdout.write("\n" + _("The portals have stopped."))

    def _prepare(self, steps: Steps) -> None:
        if preparation.migrations_missing():
            with steps.step(4, _("Preparing the database")):
                preparation.migrate()
        else:
            steps.skip(4, _("Database"), _("unchanged"))
        if preparation.static_files_stale():
            with steps.step(5, _("Collecting and compressing style sheets and scripts")):
                preparation.collect_static_files()
        else:
            steps.skip(5, _("Style sheets and scripts"), _("unchanged"))
        if preparation.demonstration_exists():
            with steps.step(6, _("Loading the demonstration portals where they are missing")):
                preparation.load_demonstration()

    def _announce(self, place: Addresses, sites: list[Site], password: str | None) -> None:
        width = max((len(site.site_name) for site in sites), default=0)
        lines = [f"[{STEPS}/{STEPS}] " + _("The portals answer at these addresses:"), ""]
        lines += [f"  {site.site_name:<{width}}  {site.root_url}/" for site in sites]
        if sites:
            lines += ["", _("Sign-in for staff: %s") % f"{sites[0].root_url}{reverse('wagtailadmin_home')}"]
        if password is not None:
            lines += [
                "",
                _("User: %s") % preparation.ADMINISTRATOR,
                _("Password: %s (shown only now; please write it down)") % password,
            ]
        if place.is_everywhere:
            lines += ["", *self._seen_from_elsewhere(place)]
        lines += ["", _("Ctrl+C ends the work of the server.")]
        self.stdout.write("\n".join(lines))
        sys.stdout.flush()

    def _seen_from_elsewhere(self, place: Addresses) -> list[str]:
        """Under what other computers find the network's front page, and what the portals need to be found as well."""
        own = [place.url(address) for address in outward_addresses(with_ipv6=":" in place.listen[0])]
        lines = [_("From other computers the network’s front page answers at: %s") % ", ".join(own)] if own else []
        return [
            *lines,
            _(
                "The portals answer at their names, which only this computer knows as long as they end in localhost: "
                "for other computers please give a name that leads here, for instance make run HOST=portale.example."
            ),
        ]

    def _stop(self, sentence: str, *, code: int = 1) -> None:
        self.stderr.write(sentence)
        sys.exit(code)

    def _database_sentence(self, error: DatabaseError) -> str:
        return database_sentence(error, str(settings.DATABASES["default"]["NAME"]))
