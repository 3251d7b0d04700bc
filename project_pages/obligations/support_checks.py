"""Rules on recruitment and on the schedule of support. Pure."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.utils import timezone

from cms.core.rules.book import RULES, Look, fill
from cms.core.rules.outcomes import Outcome, broken, doubtful, met
from cms.language.dates import long_date
from project_pages.obligations.record_checks import fact_is_given
from project_pages.obligations.subjects import ProjectSubject
from project_pages.values import Phase, Recruitment, Session


@RULES.check
def recruitments_are_complete(subject: ProjectSubject, look: Look) -> Iterator[Outcome]:
    """A call that is open or to come says until when, for whom, how many and where; a past one gives its results."""
    labels = look.rule.arguments["labels"]
    limit = look.day - timedelta(days=int(look.rule.number("days")))
    rows = subject.record.recruitments
    faults = []
    for row in rows:
        closes = _day(row)
        missing = _missing(row)
        if missing and (closes is None or closes >= look.day):
            faults.append(broken(name=row.name, missing=", ".join(labels[name] for name in missing)))
        elif closes and closes < limit and not (row.results.strip() or row.results_list):
            words = {"name": row.name, "day": long_date(closes)}
            faults.append(doubtful(fill(look.rule.arguments["results"], words)))
    if rows:
        yield from faults or [met()]


def _missing(row: Recruitment) -> list[str]:
    given = {
        "opens_at": row.opens_at,
        "closes_at": row.closes_at,
        "places": row.places,
        "who": row.who.strip(),
        "how_to_apply": row.how_to_apply.strip(),
    }
    return [name for name, value in given.items() if not value]


def _day(row: Recruitment) -> date | None:
    return timezone.localdate(row.closes_at) if row.closes_at else None


@RULES.check
def no_recruitment_after_end(subject: ProjectSubject, look: Look) -> Iterator[Outcome]:
    """A finished project takes nobody in any more."""
    if not subject.facts.is_finished or not subject.record.recruitments:
        return
    late = [row.name for row in subject.record.recruitments if _takes_in(row, look.day)]
    yield broken(names=", ".join(f"„{name}”" for name in late)) if late else met()


def _takes_in(row: Recruitment, day: date) -> bool:
    """Whether it is open or to come; one without any day is neither."""
    closes = _day(row)
    return closes >= day if closes else row.opens_at is not None


@RULES.check
def schedule_is_given(subject: ProjectSubject, look: Look) -> Iterator[Outcome]:
    """While a project runs, controllers and participants find its schedule."""
    if subject.facts.phase is Phase.RUNNING:
        yield from fact_is_given(subject, look)


@RULES.check
def sessions_are_complete(subject: ProjectSubject, look: Look) -> Iterator[Outcome]:
    """Whoever wants to come to a meeting knows at what hour and where it is."""
    coming = [row for row in subject.record.sessions if row.day >= look.day and not row.is_cancelled]
    bare = [row for row in coming if not _can_be_found(row)]
    if coming:
        yield broken(days=", ".join(dict.fromkeys(long_date(row.day) for row in bare))) if bare else met()


def _can_be_found(row: Session) -> bool:
    return bool(row.starts and (row.is_online or row.venue.strip() or row.place))
