"""The funding strip of a project."""

from partners_logos.strip import Strip, compose_strip
from project_pages.facts import Record


def strip_of(record: Record) -> Strip | None:
    """Compose the strip from the project's programme, the day of its contract and its start."""
    if record.programme is None:
        return None
    return compose_strip(record.programme, record.signed_on, record.starts_on)
