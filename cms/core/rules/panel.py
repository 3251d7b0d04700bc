"""PublishingControlPanel: in the form of a page or record, what the rules say of the draft as it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Model
from django.forms import Media
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.panels import Panel

from cms.core.rules.book import Level
from cms.core.rules.examining import Finding, examine
from cms.core.rules.kinds import case_of
from cms.core.rules.links import Link, Links
from cms.core.rules.stored import stored_settings


@dataclass(frozen=True)
class Row:
    """A finding with the way to its field."""

    finding: Finding
    link: Link | None


@dataclass(frozen=True)
class Control:
    """What the rules say of one draft: what blocks, what warns, what is met."""

    red: tuple[Row, ...]
    amber: tuple[Row, ...]
    green: tuple[Row, ...]

    @property
    def is_blocked(self) -> bool:
        """Whether it could not be published as it is."""
        return bool(self.red)


def control_of(thing: Model, user: AbstractBaseUser) -> Control | None:
    """What the rules say of a draft, with links for the person; None for what no rule looks at."""
    day = timezone.localdate()
    case = case_of(thing, day)
    if case is None:
        return None
    links = Links(user, thing)
    rows = [
        Row(finding, links.to(case, finding.anchor) if finding.level is not Level.OK else None)
        for finding in examine(case, stored_settings(), day)
    ]
    return Control(*(_of(rows, level) for level in (Level.BLOCK, Level.WARN, Level.OK)))


def _of(rows: Sequence[Row], level: Level) -> tuple[Row, ...]:
    return tuple(row for row in rows if row.finding.level is level)


class PublishingControlPanel(Panel):
    """A tab of its own: every rule that applies, what blocks first; it follows each save of the draft."""

    clean_name = "publishing_control"

    class BoundPanel(Panel.BoundPanel):
        """The panel of one draft."""

        template_name = "wagtailadmin/panels/publishing_control.html"

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            """The findings, and the address at which they are read again after a save."""
            context = super().get_context_data(parent_context)
            context["control"] = control_of(self.instance, self.request.user)
            context["address"] = control_address(self.instance)
            return context

        @property
        def media(self) -> Media:
            """Its own style and behaviour."""
            own = Media(css={"all": ["admin/css/publishing_control.css"]}, js=["admin/js/publishing_control.js"])
            return super().media + own


def control_address(thing: Model) -> str:
    """Where the findings of a draft are read again; the key is 0 until there is one."""
    label = thing._meta
    return reverse("publishing_control", args=[label.app_label, label.model_name, thing.pk or 0])
