"""What the history of a page says of its funding strip: when a picture took its place and why, and when it came back.

The entries stand apart from the versions of the page, which may be cleared away one day.
"""

from django.dispatch import receiver
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogFormatter, log
from wagtail.models import PageLogEntry, Revision
from wagtail.signals import page_published

from project_pages.pages import ProjectPage

REPLACED, RESTORED = "project_pages.strip_replaced", "project_pages.strip_restored"


class StripReplaced(LogFormatter):
    """A picture took the place of the strip."""

    label = gettext_lazy("Replace the funding strip")

    def format_message(self, log_entry: PageLogEntry) -> str:
        """The reason, as it was given."""
        return _("Funding strip replaced by a picture. Reason: %(reason)s") % {"reason": log_entry.data["reason"]}


class StripRestored(LogFormatter):
    """The strip follows from the rules again."""

    label = gettext_lazy("Restore the funding strip")
    message = gettext_lazy("The funding strip follows from the rules again")


@receiver(page_published, sender=ProjectPage)
def keep_reason(instance: ProjectPage, revision: Revision | None = None, **kwargs: object) -> None:
    """Write down what changed on the strip since the page was last published, whichever way it is published."""
    last = (
        PageLogEntry.objects.filter(page=instance.pk, action__in=(REPLACED, RESTORED))
        .order_by("-timestamp", "-pk")
        .first()
    )
    user = revision.user if revision else None
    if instance.strip_picture_id:
        data = {
            "reason": instance.strip_reason,
            "names": instance.strip_names,
            "picture": instance.strip_picture_id,
        }
        if last is None or last.action != REPLACED or last.data != data:
            log(instance, REPLACED, user=user, revision=revision, data=data)
    elif last and last.action == REPLACED:
        log(instance, RESTORED, user=user, revision=revision)
