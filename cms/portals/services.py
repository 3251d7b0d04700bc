"""Making portals: the tree, collections, groups, permissions and workflow of one, complete, in one step."""

from dataclasses import dataclass

from django.contrib.auth.models import Group, Permission
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Locale,
    Page,
    Site,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from cms.core.hosts import known_hosts
from cms.core.portal import Portal
from cms.portals.host_names import checked_port, free_host
from home.models import ContactPage, HomePage, NetworkPage
from news.models import NewsIndexPage
from partners_logos.reference import add_missing_records
from project_pages.models import ProjectIndexPage

NETWORK_CODE = "siec"

PAGE_RIGHTS = {
    "editors": ("add_page", "change_page"),
    "chief_editors": ("add_page", "change_page", "publish_page", "lock_page", "unlock_page"),
    "administrators": ("add_page", "change_page", "publish_page", "lock_page", "unlock_page", "bulk_delete_page"),
}
FILE_RIGHTS = {
    "editors": ("add", "change", "choose"),
    "chief_editors": ("add", "change", "choose"),
    "administrators": ("add", "change", "delete", "choose"),
}
SNIPPET_RIGHTS = {
    "editors": (
        ("project_pages", "add_project"),
        ("project_pages", "change_project"),
        ("partners_logos", "add_organisation"),
        ("partners_logos", "change_organisation"),
    ),
    "chief_editors": (
        ("project_pages", "publish_project"),
        ("project_pages", "lock_project"),
        ("project_pages", "unlock_project"),
        ("partners_logos", "add_mark"),
        ("partners_logos", "change_mark"),
    ),
    "administrators": (
        ("project_pages", "delete_project"),
        ("partners_logos", "delete_organisation"),
        ("partners_logos", "delete_mark"),
        ("core", "change_portal"),
        ("wagtailredirects", "add_redirect"),
        ("wagtailredirects", "change_redirect"),
        ("wagtailredirects", "delete_redirect"),
    ),
}


@dataclass(frozen=True)
class Titles:
    """Titles and addresses of the pages every portal begins with."""

    projects: tuple[str, str] = ("Projekty", "projekty")
    news: tuple[str, str] = ("Aktualności", "aktualnosci")
    contact: tuple[str, str] = ("Kontakt", "kontakt")


@transaction.atomic
def create_portal(
    *,
    code: str,
    name: str,
    host: str,
    short_name: str = "",
    port: int | None = None,
    is_network: bool = False,
    **details: object,
) -> Portal:
    """Make a portal with everything it needs; it answers on `host` from the next request on.

    `details` are further fields of `Portal`. Raises ValidationError with a sentence for each field that cannot be used;
    then nothing was made.
    """
    name, short_name = " ".join(name.split()), " ".join(short_name.split())
    _clear_welcome_page()
    add_missing_records()
    host, port = _check(code, host, port, short_name or name, is_network=is_network)
    home = _tree(name=name, code=code, is_network=is_network)
    site = Site.objects.create(
        hostname=host,
        port=port,
        site_name=short_name or name,
        root_page=home,
        is_default_site=is_network,
    )
    collection = Collection.get_first_root_node().add_child(name=name)
    groups = {role: Group.objects.create(name=label) for role, label in _group_names(short_name or name).items()}
    workflow = _workflow(name, home, groups["chief_editors"])
    portal = Portal(
        code=code,
        name=name,
        short_name=short_name or name,
        site=site,
        is_network=is_network,
        collection=collection,
        workflow=workflow,
        **groups,
        **details,
    )
    portal.full_clean()
    portal.save()
    for role, group in groups.items():
        grant(role, group, home, collection)
    known_hosts.forget()
    return portal


def default_port() -> int:
    """The port the network's front page answers on; a new portal answers on the same."""
    network = Site.objects.filter(is_default_site=True).first()
    return network.port if network else 80


def grant(role: str, group: Group, home: Page, collection: Collection) -> None:
    """Give a group its rights in one tree and one collection."""
    permissions = Permission.objects.filter(content_type__app_label="wagtailcore", codename__in=PAGE_RIGHTS[role])
    for permission in permissions:
        GroupPagePermission.objects.get_or_create(group=group, page=home, permission=permission)
    for kind in ("image", "document"):
        for permission in Permission.objects.filter(
            content_type__app_label="media", codename__in=[f"{action}_{kind}" for action in FILE_RIGHTS[role]]
        ):
            GroupCollectionPermission.objects.get_or_create(group=group, collection=collection, permission=permission)
    group.permissions.add(Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin"))
    for app_label, codename in _snippet_rights(role):
        group.permissions.add(Permission.objects.get(content_type__app_label=app_label, codename=codename))


def _snippet_rights(role: str) -> list[tuple[str, str]]:
    """Rights of a role and of all below it."""
    order = ["editors", "chief_editors", "administrators"]
    return [right for name in order[: order.index(role) + 1] for right in SNIPPET_RIGHTS[name]]


def _check(code: str, host: str, port: int | None, label: str, *, is_network: bool) -> tuple[str, int]:
    """Host and port as they are stored; raises ValidationError with a sentence for each field that cannot be used."""
    errors: dict[str, str | ValidationError] = {}
    try:
        host = free_host(host)
    except ValidationError as error:
        errors["host"] = error
    try:
        port = default_port() if port is None else checked_port(port)
    except ValidationError as error:
        errors["port"] = error
    if is_network and Portal.objects.filter(is_network=True).exists():
        errors["code"] = _("The network has its front page already.")
    elif Portal.objects.filter(code=code).exists():
        errors["code"] = _("There is already a portal with the code “%(code)s”. Choose another one.") % {"code": code}
    if Group.objects.filter(name__in=_group_names(label).values()).exists():
        errors["short_name"] = _(
            "There are already groups of a portal called “%(name)s”. Choose another short name."
        ) % {"name": label}
    if errors:
        raise ValidationError(errors)
    return host, port


def _clear_welcome_page() -> None:
    """Take away the page and site that Wagtail's first migration leaves behind."""
    for site in Site.objects.filter(portal=None, root_page__depth=2).select_related("root_page"):
        if site.root_page.specific_class is Page:
            site.delete()
            site.root_page.delete()


def _tree(*, name: str, code: str, is_network: bool) -> Page:
    root = Page.get_first_root_node()
    kind = NetworkPage if is_network else HomePage
    home = root.add_child(instance=kind(title=name, slug=code, locale=Locale.get_default()))
    titles = Titles()
    index_pages: list[tuple[type[Page], tuple[str, str]]] = [(ContactPage, titles.contact)]
    if not is_network:
        index_pages = [(ProjectIndexPage, titles.projects), (NewsIndexPage, titles.news), *index_pages]
    for page_class, (title, slug) in index_pages:
        home.add_child(instance=page_class(title=title, slug=slug, show_in_menus=True, locale=home.locale))
    for page in home.get_descendants(inclusive=True).specific():
        page.save_revision().publish()
    return home


def _workflow(name: str, home: Page, chief_editors: Group) -> Workflow:
    workflow = Workflow.objects.create(name=_("Publishing: %(portal)s") % {"portal": name})
    task = GroupApprovalTask.objects.create(name=_("Chief editor's approval: %(portal)s") % {"portal": name})
    task.groups.add(chief_editors)
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowPage.objects.create(workflow=workflow, page=home)
    return workflow


def _group_names(portal: str) -> dict[str, str]:
    labels = {
        "editors": _("editors"),
        "chief_editors": _("chief editors"),
        "administrators": _("portal administrators"),
    }
    return {role: f"{portal}: {label}" for role, label in labels.items()}
