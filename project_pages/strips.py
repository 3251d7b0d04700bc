"""The funding strip of a project."""

from partners_logos.programmes import facts_of
from partners_logos.strip import Strip, compose_strip
from project_pages.facts import Record


def strip_of(record: Record) -> Strip | None:
    """Compose the strip from the project's programme, the day of its contract and its start."""
    if record.programme is None:
        return None
    return compose_strip(facts_of(record.programme), record.signed_on, record.starts_on)
