"""The contents list of a project page: its sections in their order, only those that are there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from django import template
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from project_pages.pages import ProjectPage

register = template.Library()


class Section(NamedTuple):
    """A section with the anchor it has on the page."""

    id: str
    title: str


@register.simple_tag
def project_sections(page: ProjectPage, news: Sequence[object], privacy_url: str = "") -> list[Section]:
    """List the sections that this page has; the template draws a section under the same condition."""
    facts, unknown = page.facts, page.facts.not_known
    programme = page.project.programme
    is_present = {
        Section("o-projekcie", _("About the project")): page.introduction or page.own_role or page.body,
        Section("cel", _("Goal")): facts.goal or "goal" in unknown,
        Section("grupa-docelowa", _("Target group")): (
            facts.target_group or facts.target_groups or "target_groups" in unknown
        ),
        Section("nabor", pgettext("heading", "Recruitment")): page.calls or "recruitment" in unknown,
        Section("efekty", _("Effects")): facts.effects or "effects" in unknown,
        Section("zadania", _("Tasks")): facts.tasks or "tasks" in unknown,
        Section("harmonogram", _("Schedule of support")): page.schedule or "schedule" in unknown,
        Section("partnerzy", _("Lead and partners")): facts.lead or facts.partners,
        Section("uczestnicy", _("Participants and how they were chosen")): (
            facts.participants or page.local_places or page.selection_criteria or page.local_institutions
        ),
        Section("do-pobrania", _("Downloads")): page.attachment_groups,
        Section("film", _("Film and gallery")): page.film,
        Section("aktualnosci", _("News of the project")): news,
        Section("kontakt", _("Contact")): page.contact,
        Section("zgloszenia", _("Reporting breaches of rights")): (
            facts.is_of_present_perspective and programme.complaints_contact
        ),
        Section("dane-osobowe", _("Personal data")): privacy_url or (programme and programme.privacy_notice),
        Section("zmiany", _("Changes in the project")): page.history or page.sources,
    }
    return [section for section, content in is_present.items() if content]
