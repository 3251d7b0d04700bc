"""Lists of projects in the admin: one's own first, and those that the whole network may read."""

from __future__ import annotations

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import IndexView
from wagtail.admin.widgets.button import Button, HeaderButton

from cms.core.snippets import PortalIndexView, SearchedRows
from project_pages.project import Project
from project_pages.sheet import FactSheet


class OwnProjectsView(PortalIndexView):
    """Projects that the person's portals keep."""

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        """The way to what other portals publish beside the way to a new one."""
        url = reverse(f"{self.index_url_name.rpartition(':')[0]}:shared")
        return [*super().header_buttons, HeaderButton(_("Shared projects"), url=url, icon_name="view")]

    def get_context_data(self, *args: object, **kwargs: object) -> dict[str, object]:
        """What an empty list leads to."""
        url = reverse(f"{self.index_url_name.rpartition(':')[0]}:shared")
        return super().get_context_data(*args, shared_url=url, **kwargs)


class PeriodColumn(Column):
    """Where a project stands today."""

    def get_value(self, instance: Project) -> str:
        """`Projekt zakończony 30 listopada 2023 r.`"""
        return FactSheet(instance.facts()).status.sentence


class SharedProjectsView(SearchedRows, IndexView):
    """Every published project of the network as it is published; drafts show nowhere in it."""

    is_for_readers = True
    page_title = _("Shared projects")
    template_name = "project_pages/admin/shared_projects.html"
    results_template_name = "project_pages/admin/shared_projects_results.html"
    list_filter = ["steward", "programme"]
    list_display = [
        "title",
        Column("steward", label=_("Kept by portal"), sort_key="steward"),
        "contract_number",
        PeriodColumn("period", label=_("Period")),
    ]
    default_ordering = "title"

    def get_base_queryset(self) -> QuerySet:
        """Published projects with what a row shows."""
        return Project.objects.live().for_lists().select_related("steward", "programme")

    def get_edit_url(self, instance: Project) -> None:
        """The title leads to the record as it is published, one's own included."""
        return

    def get_list_buttons(self, instance: Project) -> list[Button]:
        """No other way from here."""
        return []

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        """The way back to one's own."""
        return [HeaderButton(_("Projects of your portal"), url=reverse(self.own_url_name), icon_name="list-ul")]

    def get_breadcrumbs_items(self) -> list[dict[str, object]]:
        """Below one's own projects."""
        own = {"url": reverse(self.own_url_name), "label": capfirst(Project._meta.verbose_name_plural)}
        *before, here = super().get_breadcrumbs_items()
        return [*before, own, here]

    @property
    def own_url_name(self) -> str:
        """The name of the list of one's own projects."""
        return f"{self.index_url_name.rpartition(':')[0]}:list"
