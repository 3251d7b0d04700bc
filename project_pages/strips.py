"""The funding strip of a project."""

from partners_logos.strip import Strip
from project_pages.facts import Record


def strip_of(record: Record) -> Strip | None:
    """Compose the strip."""
    return None
