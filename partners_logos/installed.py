"""Programmes and marks of this installation: what its administrators keep, or the tables that came with it."""

from django.db import connection

from partners_logos.mark_signs import known_marks, mark_sign
from partners_logos.models import Mark, Programme
from partners_logos.programmes import ProgrammeFacts, facts_of, programmes
from partners_logos.reference import NOT_MARKS
from partners_logos.signs import Sign, signs

STATE_MARKS = {"BP": "budzet-panstwa", "PFRON": "pfron"}
PARTS_OF_STRIPS = {"european_funds", "republic", "union"}


def installed_programmes() -> list[ProgrammeFacts]:
    """Return the stored programmes, those of the table first; the table alone before the database is made."""
    if Programme._meta.db_table not in connection.introspection.table_names():
        return [*programmes().values()]
    stored = {row.code: facts_of(row) for row in Programme.objects.all()}
    return [*({**programmes(), **stored}).values()]


def installed_artwork() -> dict[str, Sign]:
    """Return the uploaded pictures that strips show, by the codes of their signs; none is opened."""
    if Mark._meta.db_table not in connection.introspection.table_names():
        return {}
    marks = Mark.objects.with_artwork().select_related("image")
    return {mark.drawing or mark.code: mark_sign(mark) for mark in marks}


def installed_marks() -> dict[str, Sign]:
    """Return the marks that may stand beside a strip by their codes: all but those a strip is made of.

    The signs of the state's money also go by their codes in a strip.
    """
    found: dict[str, Sign] = {code: row for code, row in signs().items() if row.kind not in NOT_MARKS}
    if Mark._meta.db_table in connection.introspection.table_names():
        found |= known_marks()
    found = {code: row for code, row in found.items() if row.kind not in PARTS_OF_STRIPS}
    return found | {name: found[code] for name, code in STATE_MARKS.items() if code in found}


def state_sentence() -> str:
    """Return the sentence on the state budget (BP-4): what administrators keep, nothing where they cleared it."""
    stored = Programme.objects.filter(code="BP").values_list("required_sentence", flat=True).first()
    return programmes()["BP"].required_sentence if stored is None else stored
