"""Takes the place of Wagtail's command of the same name, which ends at the first page that fails."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.portals.scheduled_publishing import publish_due


class Command(BaseCommand):
    """Publish and unpublish what is due; meant to run every minute."""

    help = "Publish and unpublish what is due, going on where one page fails."

    def handle(self, *args: Any, **options: Any) -> None:
        """Run one round and tell what it did."""
        outcome = publish_due(timezone.now())
        self.stdout.write(
            _("Published: %(published)d, taken down: %(unpublished)d, failed: %(failed)d") % vars(outcome)
        )
