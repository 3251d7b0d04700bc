"""Many projects, partners and news in little time: for budgets and measurements, not for people to read."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import islice
from typing import TypeVar

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from cms.core.portal import Portal
from news.models import NewsPage
from partners_logos.models import Organisation, Programme
from project_pages.models import Area, Budget, Effect, Partnership, Project, ProjectPage

Row = TypeVar("Row")
PageType = TypeVar("PageType", bound=Page)

BATCH = 500
FIRST_DAY = date(2018, 1, 1)
REGIONS = ("12", "18", "22", "28", "30")


@transaction.atomic
def add_projects(portal: Portal, count: int, partners: int = 3) -> list[ProjectPage]:
    """Add published projects, each with partners, amounts, effects and a page in the portal."""
    start = Project.objects.count()
    programmes = list(Programme.objects.order_by("pk")[:5])
    organisations = _organisations(partners + 1)
    projects = Project.objects.bulk_create(
        (_project(portal, start + number, programmes) for number in range(count)), batch_size=BATCH
    )
    Partnership.objects.bulk_create(
        (
            Partnership(
                project=project, organisation=organisation, role="partner" if place else "lead", sort_order=place
            )
            for project in projects
            for place, organisation in enumerate(organisations)
        ),
        batch_size=BATCH,
    )
    Budget.objects.bulk_create(
        (Budget(project=row, total=Decimal("1000000.00"), eu=Decimal("842800.00"), sort_order=0) for row in projects),
        batch_size=BATCH,
    )
    Effect.objects.bulk_create(
        (
            Effect(project=row, number=Decimal(number + 1), label=f"Efekt {number}", sort_order=number)
            for row in projects
            for number in range(3)
        ),
        batch_size=BATCH,
    )
    Area.objects.bulk_create(
        (Area(project=row, code=REGIONS[number % len(REGIONS)], sort_order=0) for number, row in enumerate(projects)),
        batch_size=BATCH,
    )
    parent = portal.site.root_page.get_children().get(slug="projekty")
    return _add_pages(parent, projects, lambda row: ProjectPage(title=row.title, slug=row.slug, project=row))


@transaction.atomic
def add_news(portal: Portal, count: int) -> list[NewsPage]:
    """Add published news, one a day back in time."""
    parent = portal.site.root_page.get_children().get(slug="aktualnosci")
    start = parent.numchild
    today = date.today()
    return _add_pages(
        parent,
        range(start, start + count),
        lambda number: NewsPage(
            title=f"Aktualność {number}",
            slug=f"aktualnosc-{number}",
            date=today - timedelta(days=number % 3000),
            lead="Zdanie o tym, co się wydarzyło.",
        ),
    )


def add_partners(count: int) -> list[Organisation]:
    """Add organisations that belong to nobody in particular."""
    return _organisations(count)


def _organisations(count: int) -> list[Organisation]:
    names = [f"Organizacja {number:04}" for number in range(count)]
    known = {row.legal_name: row for row in Organisation.objects.filter(legal_name__in=names)}
    missing = [Organisation(legal_name=name, kind=Organisation.Kind.NGO) for name in names if name not in known]
    return [*known.values(), *Organisation.objects.bulk_create(missing)]


def _project(portal: Portal, number: int, programmes: Sequence[Programme]) -> Project:
    starts = FIRST_DAY + timedelta(days=number % 2500)
    return Project(
        title=f"Projekt {number:05}",
        slug=f"projekt-{number:05}",
        steward=portal,
        programme=programmes[number % len(programmes)] if programmes else None,
        starts_on=starts,
        ends_on=starts + timedelta(days=900),
        summary="Zdanie o celu projektu.",
        goal="Cel projektu.",
        live=True,
    )


def _add_pages(parent: Page, rows: Sequence[Row], make: Callable[[Row], PageType]) -> list[PageType]:
    """Add live pages below a parent without saving them one by one; they are not in the search index."""
    now = timezone.now()
    pages: list[Page] = []
    for number, row in enumerate(rows, start=parent.numchild + 1):
        page = make(row)
        page.path = Page._get_path(parent.path, parent.depth + 1, number)
        page.depth = parent.depth + 1
        page.locale = parent.locale
        page.url_path = f"{parent.url_path}{page.slug}/"
        page.draft_title = page.title
        page.content_type = ContentType.objects.get_for_model(type(page))
        page.live = True
        page.first_published_at = page.last_published_at = page.latest_revision_created_at = now
        pages.append(page)
    for batch in _batches(pages):
        _insert(batch)
    Page.objects.filter(pk=parent.pk).update(numchild=parent.numchild + len(pages))
    parent.refresh_from_db()
    return pages


def _insert(pages: Sequence[Page]) -> None:
    """Insert the parts of a page that Wagtail keeps in two tables, each in one statement."""
    fields = [field for field in Page._meta.local_concrete_fields if not field.primary_key]
    bases = [Page(**{field.attname: getattr(page, field.attname) for field in fields}) for page in pages]
    for page, base in zip(pages, Page.objects.bulk_create(bases), strict=True):
        page.pk = page.id = page.page_ptr_id = base.pk
    kind = type(pages[0])
    kind._base_manager._insert(list(pages), fields=kind._meta.local_concrete_fields, using="default")
    for page in pages:
        page._state.adding, page._state.db = False, "default"


def _batches(rows: Sequence[Page]) -> Iterator[Sequence[Page]]:
    iterator = iter(rows)
    while batch := list(islice(iterator, BATCH)):
        yield batch
