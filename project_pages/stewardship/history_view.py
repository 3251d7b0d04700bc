"""The history of a project: its versions as citizens see them, above who did what in the admin."""

from __future__ import annotations

from wagtail.snippets.views.snippets import HistoryView

from project_pages.stewardship.version_list import version_entries


class ProjectHistoryView(HistoryView):
    """Wagtail's log, with the versions of the record."""

    def get_context_data(self, *args: object, **kwargs: object) -> dict[str, object]:
        """The versions go with the whole page, not with its parts."""
        versions = [] if self.results_only else version_entries(self.object, names_people=True)
        return super().get_context_data(*args, versions=versions, **kwargs)
