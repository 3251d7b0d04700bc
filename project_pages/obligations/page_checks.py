"""Rules on what a page adds to the record: its own words, contact, clauses, documents. Pure."""

import re
from collections.abc import Iterator
from pathlib import PurePath

from cms.core.rules.book import RULES, Look
from cms.core.rules.outcomes import Outcome, broken, met
from cms.language.amounts import format_amount
from cms.language.dates import long_date
from project_pages.obligations.amount_checks import in_euro
from project_pages.obligations.state_budget import has_poster
from project_pages.obligations.subjects import PageSubject
from project_pages.values import Scope

FILE_LIKE = re.compile(r"^(?:skan|scan|img|dsc|dok|doc|document|plik|file)?[\W_]*\d*(?:\.\w{2,4})?$", re.IGNORECASE)
OTHER = "inne"


@RULES.check
def record_is_public(subject: PageSubject, look: Look) -> Iterator[Outcome]:
    """A page shows nothing before the project's record is published."""
    yield met() if subject.is_project_live else broken()


@RULES.check
def page_describes_project(subject: PageSubject, look: Look) -> Iterator[Outcome]:
    """The description stands on the page itself."""
    record = subject.project.record
    yield met() if any(text.strip() for text in (subject.words, record.summary, record.goal)) else broken()


@RULES.check
def page_stays_long_enough(subject: PageSubject, look: Look) -> Iterator[Outcome]:
    """The page is not taken down before the project and its durability are over."""
    facts = subject.project.facts
    last = max((day for day in (facts.ends_on, facts.record.durable_until) if day), default=None)
    if subject.expires_on is None:
        yield met()
    elif last is not None:
        days = {"expires": long_date(subject.expires_on), "last": long_date(last)}
        yield (met if subject.expires_on > last else broken)(**days)


@RULES.check
def page_has_own_words(subject: PageSubject, look: Look) -> Iterator[Outcome]:
    """The portal introduces the project in its own words."""
    yield met() if subject.introduction.strip() else broken()


@RULES.check
def role_is_told(subject: PageSubject, look: Look) -> Iterator[Outcome]:
    """The page says what the portal's institution does in the project."""
    yield met() if subject.own_role.strip() else broken()


@RULES.check
def partners_are_named(subject: PageSubject, look: Look) -> Iterator[Outcome]:
    """Where a page speaks of a partner, the record names partners."""
    speaks = "partner" in subject.own_role.casefold()
    if subject.project.facts.partners:
        yield met()
    elif speaks and not subject.project.facts.participants:
        yield broken()


@RULES.check
def lead_is_linked(subject: PageSubject, look: Look) -> Iterator[Outcome]:
    """A partner's page leads to the lead's."""
    lead = subject.project.facts.lead
    if lead is not None:
        yield (met if lead.website else broken)(lead=lead.acting_body or lead.name)


@RULES.check
def contact_is_given(subject: PageSubject, look: Look) -> Iterator[Outcome]:
    """Somebody to ask: a unit or role, and a telephone or an e-mail address."""
    if not (subject.unit.strip() or subject.contact_role.strip()):
        yield broken(anchor="page:unit_in_charge")
    elif not (subject.phone.strip() or subject.email.strip()):
        yield broken(anchor="page:contact_phone")
    else:
        yield met()


@RULES.check
def metadata_is_given(subject: PageSubject, look: Look) -> Iterator[Outcome]:
    """Who prepared the information and who published it."""
    fields = (("created_by_unit", subject.prepared_by), ("published_by", subject.published_by))
    missing = [name for name, text in fields if not text.strip()]
    yield broken(anchor=f"page:{missing[0]}") if missing else met()


@RULES.check
def privacy_page_is_given(subject: PageSubject, look: Look) -> Iterator[Outcome]:
    """The institution's own clause on personal data, on a page that can be read."""
    yield met() if subject.has_privacy_page else broken()


@RULES.check
def equality_is_told(subject: PageSubject, look: Look) -> Iterator[Outcome]:
    """The page says that the project keeps to the principles of equality."""
    record = subject.project.record
    text = " ".join((subject.words, record.goal, record.summary, record.target_group)).casefold()
    yield met() if any(words.casefold() in text for words in look.rule.lines("words")) else broken()


@RULES.check
def attachments_have_categories(subject: PageSubject, look: Look) -> Iterator[Outcome]:
    """Every document has a category of its own."""
    others = [row.title for row in subject.attachments if row.category == OTHER]
    if subject.attachments:
        yield broken(titles=_quoted(others)) if others else met()


@RULES.check
def attachments_have_titles(subject: PageSubject, look: Look) -> Iterator[Outcome]:
    """A document's title says what it is; the name of a file does not."""
    bare = [row.title or row.file_name for row in subject.attachments if _is_file_name(row.title, row.file_name)]
    if subject.attachments:
        yield broken(titles=_quoted(bare)) if bare else met()


def _is_file_name(title: str, file_name: str) -> bool:
    tidy = title.strip().casefold()
    return bool(FILE_LIKE.fullmatch(tidy)) or (
        tidy == file_name.casefold() or ("_" in tidy and tidy == PurePath(file_name).stem.casefold())
    )


def _quoted(titles: list[str]) -> str:
    return ", ".join(f"„{title}”" for title in titles)


@RULES.check
def board_is_shown(subject: PageSubject, look: Look) -> Iterator[Outcome]:
    """The poster, or above a threshold the board, is among the documents."""
    totals = [row.total for row in subject.project.facts.budgets if row.scope != Scope.PART and row.total is not None]
    if not totals:
        return
    limit, euro = look.rule.number("limit_eur"), in_euro(totals[0], look.rule.number("rate"))
    what = look.rule.arguments["board" if euro > limit else "poster"]
    yield (met if has_poster(subject) else broken)(what=what, total=format_amount(totals[0]))
