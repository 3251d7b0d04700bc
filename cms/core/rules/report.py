"""The report “Publishing control”: what the rules say of everything public, on the portals a person works for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import ReportView

from cms.core.portal import Portal
from cms.core.portal_records import portal_keys
from cms.core.rules.book import RULES, Level
from cms.core.rules.kinds import Examined, examine_published
from cms.core.rules.links import Links

LEVELS = [(Level.BLOCK, _("blocks publishing")), (Level.WARN, _("to be looked at")), (Level.OK, _("met"))]


@dataclass(frozen=True)
class Line:
    """One finding as the report shows it."""

    portal_key: int | None
    portal: str
    name: str
    address: str
    rule: str
    title: str
    level: Level
    level_label: str
    sentence: str
    source: str
    link: str


def lines_for(user: AbstractBaseUser, examined: Iterable[Examined], portals: dict[int, Portal]) -> list[Line]:
    """The findings of cases in the order of portals and addresses, what blocks first."""
    links = Links(user)
    labels = dict(LEVELS)
    rows = []
    for row in examined:
        portal = portals.get(row.case.portal)
        for finding in row.findings:
            link = links.to(row.case, finding.anchor) if finding.level is not Level.OK else None
            rows.append(
                Line(
                    portal_key=row.case.portal,
                    portal=portal.short_name if portal else "",
                    name=row.case.name,
                    address=row.case.url,
                    rule=finding.rule,
                    title=finding.title,
                    level=finding.level,
                    level_label=str(labels[finding.level]),
                    sentence=finding.sentence,
                    source=finding.source,
                    link=link.url if link else "",
                )
            )
    order = [Level.BLOCK, Level.WARN, Level.OK]
    return sorted(rows, key=lambda line: (order.index(line.level), line.portal, line.address, line.name))


class ControlFilterSet(WagtailFilterSet):
    """By portal, level and rule; what is met is left out until it is asked for."""

    portal = ChoiceFilter(label=_("Portal"))
    level = ChoiceFilter(label=_("Level"), choices=LEVELS)
    rule = ChoiceFilter(label=_("Rule"))

    class Meta:
        model = Portal
        fields: list[str] = []

    def __init__(self, *args: Any, portals: Iterable[Portal] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rules = [(rule_id, f"{rule_id} {RULES.newest(rule_id).title}") for rule_id in RULES.ids]
        self.form.fields["portal"].choices = [("", "---------"), *((str(row.pk), row.name) for row in portals)]
        self.form.fields["rule"].choices = [("", "---------"), *rules]

    def filter_queryset(self, queryset: Sequence[Line]) -> list[Line]:
        """The lines that fit; they are no rows of a table."""
        asked = self.form.cleaned_data
        return [
            line
            for line in queryset
            if (asked["portal"] or str(line.portal_key)) == str(line.portal_key)
            and (asked["rule"] or line.rule) == line.rule
            and (asked["level"] == line.level if asked["level"] else line.level is not Level.OK)
        ]


class ControlReportView(ReportView):
    """Every page and record that is public, with what the rules say of it."""

    index_url_name = "publishing_control_report"
    index_results_url_name = "publishing_control_report_results"
    header_icon = "clipboard-list"
    page_title = _("Publishing control")
    filterset_class = ControlFilterSet
    results_template_name = "rules/admin/report_results.html"
    is_searchable = False
    any_permission_required = None
    permission_policy = None
    list_export = ["portal", "name", "address", "rule", "title", "level_label", "sentence", "source"]
    export_headings = {
        "portal": _("Portal"),
        "name": _("Page or project"),
        "address": _("Address"),
        "rule": _("Rule"),
        "title": _("What it is about"),
        "level_label": _("Level"),
        "sentence": _("Sentence"),
        "source": _("Source"),
    }
    columns = [Column("name"), Column("sentence")]

    def get_filename(self) -> str:
        """The name of an exported file."""
        return f"kontrola-publikacji-{timezone.localdate():%Y-%m-%d}"

    @cached_property
    def portals(self) -> dict[int, Portal]:
        """The portals the person works for, by their keys."""
        keys = portal_keys(self.request.user)
        return {row.pk: row for row in Portal.objects.filter(pk__in=keys).order_by("name")}

    def get_filterset_kwargs(self) -> dict[str, Any]:
        """Offer the person's own portals."""
        return {**super().get_filterset_kwargs(), "portals": self.portals.values(), "queryset": Portal.objects.none()}

    def get_queryset(self) -> list[Line]:
        """Every line of the person's portals."""
        examined = examine_published(list(self.portals))
        return lines_for(self.request.user, examined, self.portals)

    def filter_queryset(self, queryset: list[Line] | QuerySet) -> list[Line]:
        """Without a filter, what is met is left out."""
        if self.filters and self.filters.is_valid():
            return self.filters.filter_queryset(queryset)
        return [line for line in queryset if line.level is not Level.OK]
