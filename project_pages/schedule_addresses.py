"""The schedule of support as files under the address of its project page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.http import Http404, HttpRequest, HttpResponse
from wagtail.url_routing import RouteResult

from cms.core.portal import Portal
from project_pages.schedule_files import Source, schedule_calendar, schedule_csv
from project_pages.schedule_log import revisions

if TYPE_CHECKING:
    from project_pages.pages import ProjectPage

CSV, CALENDAR = "harmonogram.csv", "harmonogram.ics"
CONTENT_TYPES = {CSV: "text/csv; charset=utf-8", CALENDAR: "text/calendar; charset=utf-8"}


class ScheduleFilesMixin:
    """For a project page: its address followed by the name of a file gives its schedule in that form."""

    def route(self, request: HttpRequest, path_components: Sequence[str]) -> RouteResult:
        """The page itself answers for the files."""
        if len(path_components) == 1 and path_components[0] in CONTENT_TYPES and self.live:
            return RouteResult(self, kwargs={"schedule_file": path_components[0]})
        return super().route(request, path_components)

    def serve(self, request: HttpRequest, *args: object, schedule_file: str = "", **kwargs: object) -> HttpResponse:
        """The page, or the file that was asked for."""
        if schedule_file:
            return schedule_response(self, request, schedule_file)
        return super().serve(request, *args, **kwargs)


def schedule_response(page: ProjectPage, request: HttpRequest, name: str) -> HttpResponse:
    """The schedule as a file to keep; raises Http404 where the project has none."""
    if not page.schedule:
        raise Http404
    if name == CSV:
        content = schedule_csv(page.schedule)
    else:
        changes = [(row["recorded_at"], row["schedule_changes"]) for row in page.versions]
        content = schedule_calendar(page.schedule, _source(page, request), revisions(changes))
    response = HttpResponse(content, content_type=CONTENT_TYPES[name])
    response["Content-Disposition"] = f'attachment; filename="{page.slug}-{name}"'
    return response


def _source(page: ProjectPage, request: HttpRequest) -> Source:
    network = Portal.objects.network_for_request(request)
    return Source(
        title=page.facts.short_title or page.facts.title,
        address=page.full_url,
        host=network.site.hostname if network else request.get_host(),
        published_at=page.project.first_published_at or page.first_published_at or page.now,
    )
