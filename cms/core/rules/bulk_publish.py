"""Publishing many pages at once: those that a rule blocks stay drafts and are named, the others are published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from wagtail.admin import messages
from wagtail.admin.views.pages.bulk_actions.publish import PublishBulkAction
from wagtail.models import Page

from cms.core.rules.answers import refusal_message
from cms.core.rules.gate import PublishingRefused


class GatedPublishBulkAction(PublishBulkAction):
    """Wagtail's action, in which one page that is refused holds up no other."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.refused: list[PublishingRefused] = []

    def get_execution_context(self) -> dict[str, object]:
        """Let the refusals be collected."""
        return {**super().get_execution_context(), "refused": self.refused}

    @classmethod
    def execute_action(
        cls,
        objects: Iterable[Page],
        include_descendants: bool = False,
        user: AbstractBaseUser | None = None,
        refused: list[PublishingRefused] | None = None,
        **kwargs: object,
    ) -> tuple[int, int]:
        """Publish what can be published; return how many pages and how many below them."""
        found = [] if refused is None else refused
        parents = sum(_publish(page, user, found) for page in objects)
        children = 0
        if include_descendants:
            children = sum(_publish(page, user, found) for parent in objects for page in _drafts(parent, user))
        return parents, children

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str | None:
        """Name what was refused; say nothing of success where there was none."""
        for refusal in self.refused:
            messages.error(self.request, refusal_message(self.request, refusal))
        if not num_parent_objects + num_child_objects:
            return None
        return super().get_success_message(num_parent_objects, num_child_objects)


def _publish(page: Page, user: AbstractBaseUser | None, refused: list[PublishingRefused]) -> bool:
    try:
        with transaction.atomic():
            revision = page.get_latest_revision() or page.specific.save_revision(user=user)
            revision.publish(user=user)
    except PublishingRefused as refusal:
        refused.append(refusal)
        return False
    return True


def _drafts(parent: Page, user: AbstractBaseUser | None) -> Iterator[Page]:
    for page in parent.get_descendants().not_live().defer_streamfields().specific().iterator():
        if user is None or page.permissions_for_user(user).can_publish():
            yield page
