"""`manage.py bench`: CPU and queries per page type on many projects and news, as ratios within one run."""

from importlib import import_module
from types import ModuleType

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.test.utils import override_settings
from django.urls import path
from django.utils.translation import gettext as _

from cms.core.portal import Portal
from cms.demo.abundance import fill_portal, fill_project_page
from cms.demo.bulk import add_news, add_partners, add_projects
from cms.demo.measurement import frameless, measure, one_line, table
from cms.portals.services import create_portal
from home.models import ContentPage


class Command(BaseCommand):
    """Fill an empty database and measure; `make bench` gives it one of its own."""

    help = "Measure CPU time and queries per page type in an empty database."

    def add_arguments(self, parser: CommandParser) -> None:
        """How much to generate."""
        parser.add_argument("--projects", type=int, default=1000)
        parser.add_argument("--news", type=int, default=20_000)
        parser.add_argument("--partners", type=int, default=1000)

    def handle(self, *args: object, **options: int) -> None:
        """Generate, measure, print."""
        call_command("migrate", verbosity=0)
        if Portal.objects.exists():
            raise CommandError(_("The database is not empty. Run: make bench"))
        with override_settings(ROOT_URLCONF=_addresses()):
            self._fill(**{key: options[key] for key in ("projects", "news", "partners")})
            self._measure()

    def _fill(self, *, projects: int, news: int, partners: int) -> None:
        create_portal(code="siec", name="Sieć", host="localhost", is_network=True)
        portal = create_portal(code="pomiar", name="Pomiar", host="pomiar.localhost", voivodeship="28")
        add_partners(partners)
        pages = add_projects(portal, projects)
        add_news(portal, news)
        fill_project_page(pages[2])
        fill_portal(portal)
        portal.site.root_page.add_child(instance=ContentPage(title="Strona bez treści", slug="pusta"))
        counts = {"projects": projects, "news": news, "partners": partners}
        self.stdout.write(_("%(projects)d projects, %(news)d news, %(partners)d organisations") % counts)

    def _measure(self) -> None:
        host = "pomiar.localhost"
        view = measure("one-line view", host, "/pomiar/")
        with frameless():
            bare = measure("bare Wagtail page", host, "/pusta/")
        framed = measure("empty page of ours", host, "/pusta/")
        rows = [
            view,
            bare,
            framed,
            measure("front page", host, "/"),
            measure("project index", host, "/projekty/"),
            measure("project page", host, "/projekty/projekt-00001/"),
            measure("full project page", host, "/projekty/projekt-00002/"),
            measure("news index", host, "/aktualnosci/"),
            measure("news page", host, "/aktualnosci/aktualnosc-1/"),
            measure("contact page", host, "/kontakt/"),
            measure("search", host, "/szukaj/?q=projekt"),
            measure("network front page", "localhost", "/"),
        ]
        for line in table(rows, view, framed, bare):
            self.stdout.write(line)


def _addresses() -> ModuleType:
    """The installation's addresses and one more: the view of one line that measurements are compared with."""
    installed = import_module(settings.ROOT_URLCONF)
    extended = ModuleType("addresses_of_the_measurement")
    vars(extended).update({name: value for name, value in vars(installed).items() if name.startswith("handler")})
    extended.urlpatterns = [path("pomiar/", one_line), *installed.urlpatterns]
    return extended
