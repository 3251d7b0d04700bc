"""The order of loading: portals, organisations, projects, then what each portal tells."""

from collections.abc import Callable

from django.db import transaction

from cms.core.portal import Portal
from cms.demo.loading.ledger import Ledger
from cms.demo.loading.organisations import load_organisations, organisations_by_key
from cms.demo.loading.pages import PortalPages
from cms.demo.loading.portals import load_portal
from cms.demo.loading.records import load_record
from cms.demo.loading.staff import load_staff
from cms.demo.portals import PORTALS
from cms.demo.records import RECORDS
from project_pages.models import Project


@transaction.atomic
def load_demonstration(
    *,
    domain: str = "localhost",
    staff_password: str | None = None,
    tell: Callable[[str], None] = lambda sentence: None,
) -> list[str]:
    """Load what was never loaded before; return the codes of the new portals. `tell` is called before each step."""
    ledger = Ledger()
    new = {}
    for text in PORTALS:
        if f"portal:{text.code}" not in ledger:
            tell(text.name)
            new[text.code] = load_portal(text, domain)
            ledger.add(f"portal:{text.code}")
    _load_records(ledger)
    if new:
        _fill(new, staff_password, tell)
    return list(new)


def _load_records(ledger: Ledger) -> None:
    if "organisations" not in ledger:
        load_organisations()
        ledger.add("organisations")
    missing = [record for record in RECORDS if f"project:{record.slug}" not in ledger]
    if not missing:
        return
    organisations = organisations_by_key()
    stewards = {portal.code: portal for portal in Portal.objects.all()}
    for record in missing:
        if record.steward in stewards:
            load_record(record, stewards[record.steward], organisations)
            ledger.add(f"project:{record.slug}")


def _fill(new: dict[str, Portal], staff_password: str | None, tell: Callable[[str], None]) -> None:
    projects = {project.slug: project for project in Project.objects.all()}
    for text in PORTALS:
        if text.code in new:
            tell(text.name)
            PortalPages(new[text.code], text, projects).load()
            load_staff(new[text.code], staff_password)
