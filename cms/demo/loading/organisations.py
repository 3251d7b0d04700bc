"""Organisations of the projects."""

from cms.demo.organisations import ORGANISATIONS
from partners_logos.models import Organisation


def load_organisations() -> None:
    """Make the organisations, those that act for another after it."""
    made: dict[str, Organisation] = {}
    for body in ORGANISATIONS:
        organisation = Organisation(
            legal_name=body.legal_name,
            short_name=body.short_name,
            kind=body.kind,
            acts_for=made.get(body.acts_for),
            voivodeship=body.voivodeship,
            seat=body.seat,
        )
        organisation.full_clean()
        organisation.save()
        made[body.key] = organisation


def organisations_by_key() -> dict[str, Organisation]:
    """The organisations by their keys in the texts; one that somebody renamed or deleted is left out."""
    by_name = {row.legal_name: row for row in Organisation.objects.select_related("acts_for")}
    return {body.key: by_name[body.legal_name] for body in ORGANISATIONS if body.legal_name in by_name}
