"""`manage.py keep_evidence`: compare every project page with what is stored of it, and store what changed."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from project_pages.evidence.review import review_all


class Command(BaseCommand):
    """The daily review; meant to run soon after midnight, and safe to run again."""

    help = "Compare every project page with what is stored of it, and store what changed."

    def handle(self, *args: Any, **options: Any) -> None:
        """Review all pages and tell what came of it; end with an error where a page could not be stored."""
        outcome = review_all(timezone.localdate())
        self.stdout.write(_("Pages compared: %(checked)d, stored: %(stored)d, failed: %(failed)d") % vars(outcome))
        if outcome.failed:
            raise CommandError(_("Some pages could not be stored. The log says why; the next run tries them again."))
