"""The funding strip of a project."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from partners_logos.signs import Sign
from partners_logos.strip import AMBER, Finding, Strip, compose_strip, picture_strip
from project_pages.facts import Record


@dataclass(frozen=True)
class Replacement:
    """A picture in place of the strip, under the names of its signs, and why it is there."""

    sign: Sign
    reason: str


def strip_of(
    record: Record,
    extra: Sequence[Sign] = (),
    replacement: Replacement | None = None,
    artwork: Mapping[str, Sign] | None = None,
) -> Strip | None:
    """Compose the strip from the project's programme, the day of its contract and its start.

    `extra` signs stand below it, `artwork` in place of the drawings of its codes. A replacement stands in place of all,
    with an amber finding that tells the reason.
    """
    if replacement:
        message = _("The strip is replaced by a picture: {reason}")
        finding = Finding("SIGN-2", AMBER, format_lazy(message, reason=replacement.reason))
        return picture_strip(replacement.sign, extra, [finding])
    if record.programme is None:
        return None
    return compose_strip(record.programme, record.signed_on, record.starts_on, extra=extra, artwork=artwork)
