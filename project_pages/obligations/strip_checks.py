"""Rules on the signs of funds: the strip that the rules compose, or the names of the picture in its place. Pure."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from cms.core.rules.book import RULES, Look, fill
from cms.core.rules.outcomes import Outcome, broken, doubtful, met
from partners_logos.strip import RED
from partners_logos.strip_layout import FLAG_WIDTH, ROW_HEIGHT, StripItem
from project_pages.obligations.subjects import ProjectSubject

UNION = "EU"
NAMED = {
    "FE": re.compile(r"fundusz\w* europejsk|program", re.IGNORECASE),
    "RP": re.compile(r"rzeczpospolit|barw\w* (?:rp|narodow)|flag\w* (?:polsk|rp)", re.IGNORECASE),
    "EU": re.compile(r"uni\w+ europejsk", re.IGNORECASE),
    "REGION": re.compile(r"wojew[óo]dztw|herb|samorz[ąa]d", re.IGNORECASE),
    "BP": re.compile(r"bud[żz]et\w* pa[ńn]stwa", re.IGNORECASE),
    "PFRON": re.compile(r"pfron|rehabilitacji osób", re.IGNORECASE),
}
"""By the code of a sign, how people name it."""
OF_ALL_SIGNS = ("SIGN-1", "SIGN-2", "FE21-2")
FILE_NAME = re.compile(r"\.(?:avif|gif|jpe?g|png|svg|webp)\b|\w_\w", re.IGNORECASE)


@RULES.check
def signs_in_order(subject: ProjectSubject, look: Look) -> Iterator[Outcome]:
    """The signs that the programme asks for stand in their order, also in a picture that replaces the strip."""
    if not subject.signs and not (subject.strip and subject.strip.findings):
        return
    found = [*(_in_picture(subject) if subject.replacement else _as_composed(subject))]
    yield from found or [met(signs=", ".join(item.sign.name for item in subject.signs))]


def _as_composed(subject: ProjectSubject) -> Iterator[Outcome]:
    for row in subject.strip.findings:
        if row.rule not in OF_ALL_SIGNS:
            yield (broken if row.level == RED else doubtful)(str(row.message))


def _in_picture(subject: ProjectSubject) -> Iterator[Outcome]:
    names = subject.replacement.names
    places = {item.sign.name: _place(item, names) for item in subject.signs}
    missing = [name for name, place in places.items() if place < 0]
    if missing:
        sentence = _("The picture in place of the strip does not name these signs: %(signs)s.")
        yield broken(sentence % {"signs": ", ".join(missing)}, anchor="page:strip_names")
    elif list(places.values()) != sorted(places.values()):
        sentence = _("The signs of the picture stand in another order than the rules ask: %(signs)s.")
        yield broken(sentence % {"signs": ", ".join(places)}, anchor="page:strip_names")


def _place(item: StripItem, names: str) -> int:
    """Where a list of names names a sign; -1 where it does not."""
    parts = [part.strip() for part in names.split(",")]
    pattern = NAMED.get(item.code)
    exact = item.sign.name.casefold()
    fits = (index for index, part in enumerate(parts) if part.casefold() == exact or (pattern and pattern.search(part)))
    return next(fits, -1)


@RULES.check
def european_flag_is_shown(subject: ProjectSubject, look: Look) -> Iterator[Outcome]:
    """The flag of the Union is in the strip, which a page shows before everything else."""
    if subject.record.programme is None:
        return
    if subject.replacement:
        yield met() if NAMED[UNION].search(subject.replacement.names) else broken(anchor="page:strip_names")
    else:
        yield met() if any(item.code == UNION for item in subject.signs) else broken()


@RULES.check
def required_signs_are_shown(subject: ProjectSubject, look: Look) -> Iterator[Outcome]:
    """The fact of support is shown by the three signs."""
    codes = {item.code for item in subject.signs}
    missing = [name for code, name in look.rule.arguments["signs"].items() if code not in codes]
    yield broken(missing=", ".join(missing)) if missing else met()


@RULES.check
def few_signs_in_line(subject: ProjectSubject, look: Look) -> Iterator[Outcome]:
    """No line holds more signs than the rule allows."""
    most = look.rule.number("most")
    if subject.replacement:
        counts = [len([name for name in subject.replacement.names.split(",") if name.strip()])]
    else:
        counts = [len(line) for line in subject.strip.lines] if subject.strip else []
    if counts:
        yield (met if max(counts) <= most else broken)(count=str(max(counts)))


@RULES.check
def further_signs_are_small(subject: ProjectSubject, look: Look) -> Iterator[Outcome]:
    """No further sign is higher or wider than the flag of the Union."""
    rows = subject.further_signs
    large = [row.sign.name for row in rows if row.width > FLAG_WIDTH or row.height > ROW_HEIGHT]
    if rows:
        yield broken(signs=", ".join(large)) if large else met()


@RULES.check
def strip_has_name(subject: ProjectSubject, look: Look) -> Iterator[Outcome]:
    """Whoever does not see the strip hears every sign in its order."""
    if subject.replacement:
        names = subject.replacement.names
        is_list = names.count(",") + 1 >= min(len(subject.signs), 2) and not FILE_NAME.search(names)
        yield met(names=names) if names.strip() and is_list else broken(anchor="page:strip_names")
    elif subject.signs:
        yield met(names=subject.strip.label)


@RULES.check
def emblem_is_official(subject: ProjectSubject, look: Look) -> Iterator[Outcome]:
    """The emblem of the Union is drawn as its rules ask."""
    emblems = [item for item in subject.signs if item.code == UNION]
    if emblems and not subject.replacement:
        yield broken() if any(item.sign.is_stand_in for item in emblems) else met()


@RULES.check
def signs_are_official(subject: ProjectSubject, look: Look) -> Iterator[Outcome]:
    """No sign only stands in for the official drawing."""
    items = (*subject.signs, *subject.further_signs)
    names = [item.sign.name for item in items if item.sign.is_stand_in]
    if items and not subject.replacement:
        yield broken(signs=", ".join(names)) if names else met()


@RULES.check
def strip_is_composed(subject: ProjectSubject, look: Look) -> Iterator[Outcome]:
    """A picture in place of the strip has a reason, and is looked at again from time to time."""
    if subject.replacement is None:
        yield from [met()] * bool(subject.signs)
        return
    if subject.replacement.reason.strip():
        reason = subject.replacement.reason.rstrip(". ")
        yield doubtful(fill(look.rule.arguments["replaced"], {"reason": reason}))
    else:
        yield broken()
