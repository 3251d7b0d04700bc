"""Two revisions of a project side by side: values in words, and why they changed."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import prefetch_related_objects
from django.http import Http404
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.admin.compare import diff_text
from wagtail.admin.views.generic import RevisionsCompareView as WagtailComparison
from wagtail.models import Revision
from wagtail.snippets.views.snippets import RevisionsCompareView

from cms.language.dates import long_moment
from media.models import Document
from project_pages.comparison import WORDS
from project_pages.differences import Difference, DifferenceGroup, Names, differences, document_keys
from project_pages.payload import Payload, payload_of
from project_pages.project import Project


@dataclass(frozen=True)
class Side:
    """A state of the record, with its name."""

    heading: str
    project: Project


def payload_of_state(project: Project) -> Payload:
    """The payload of a revision or of the database, its organisations read together."""
    rows = [*project.partnerships.all()]
    prefetch_related_objects(rows, "organisation__acts_for")
    project.partnerships = rows
    return payload_of(project)


def compare(before: Project, after: Project) -> tuple[DifferenceGroup, ...]:
    """What differs between two states of a project."""
    payloads = (payload_of_state(before), payload_of_state(after))
    titles = dict(Document.objects.filter(pk__in=document_keys(*payloads)).values_list("pk", "title"))
    words = {name: str(Project._meta.get_field(name).verbose_name) for name in WORDS}
    found = differences(*payloads, Names(titles, words))
    if before.slug == after.slug:
        return found
    label = capfirst(str(Project._meta.get_field("slug").verbose_name))
    return (*found, DifferenceGroup(label, (Difference(label, before.slug, after.slug),)))


def marked_text(row: Difference) -> SafeString:
    """Long words with what was taken out and put in; Wagtail escapes both."""
    return diff_text(row.before, row.after).to_html()


class ProjectCompareView(RevisionsCompareView):
    """Wagtail's comparison, told in values."""

    template_name = "wagtailsnippets/snippets/project_pages/project/revisions_compare.html"

    def side(self, name: str) -> Side:
        """What `live`, `earliest`, `latest` or the key of a revision stands for; raises Http404 where there is none."""
        if name == "live":
            if not self.object.live:
                raise Http404
            return Side(_("Published now"), self.object)
        ordered = self.object.revisions.order_by("created_at", "pk").select_related("user")
        found = {"earliest": ordered.first, "latest": ordered.last}.get(name)
        revision = found() if found else ordered.filter(pk=name).first()
        if revision is None:
            raise Http404
        return Side(_heading(revision), revision.as_object())

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        """Both sides and what differs; Wagtail's own comparison of the form's fields is not asked for."""
        before, after = self.side(self.revision_id_a), self.side(self.revision_id_b)
        groups = [
            (group.heading, [(row, marked_text(row) if row.is_text else "") for row in group.rows])
            for group in compare(before.project, after.project)
        ]
        return super(WagtailComparison, self).get_context_data(
            object=self.object,
            before=before,
            after=after,
            groups=groups,
            reason=after.project.correction_reason,
            **kwargs,
        )


def _heading(revision: Revision) -> str:
    moment = long_moment(revision.created_at)
    who = revision.user.get_full_name() or revision.user.get_username() if revision.user else ""
    return _("Version of %(moment)s, %(person)s") % {"moment": moment, "person": who} if who else moment
