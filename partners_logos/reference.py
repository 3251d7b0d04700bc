"""Programmes and marks that every installation begins with; what an administrator changed later stays."""

from django.db import transaction

from partners_logos.models import Mark, Programme
from partners_logos.programmes import STORED, programmes
from partners_logos.signs import signs

NOT_MARKS = ("flag", "portal")
PROGRAMME_FIELDS = ("name", "perspective", "fund", *STORED)


@transaction.atomic
def add_missing_records() -> None:
    """Add the programmes and marks of the tables that are not there yet; change nothing that is."""
    known = set(Programme.objects.values_list("code", flat=True))
    Programme.objects.bulk_create(
        Programme(code=row.code, **{field: getattr(row, field) for field in PROGRAMME_FIELDS})
        for row in programmes().values()
        if row.code not in known
    )
    known = set(Mark.objects.values_list("code", flat=True))
    Mark.objects.bulk_create(
        Mark(code=row.code, name=row.name, alt_text=row.alt, drawing=row.code)
        for row in signs().values()
        if row.code not in known and row.kind not in NOT_MARKS
    )
