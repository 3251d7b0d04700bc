"""What the rules of projects read: frozen values of a project and of a page that tells it. No database."""

from dataclasses import dataclass
from datetime import date

from partners_logos.strip import Strip
from partners_logos.strip_layout import StripItem
from project_pages.facts import Facts
from project_pages.values import Record

NO_PROGRAMME = "NONE"


@dataclass(frozen=True)
class ReplacedStrip:
    """A picture in place of the strip: the names of its signs, and why it is there."""

    names: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class ProjectSubject:
    """A project as it is in force on a day.

    `strip` is what the rules compose, with the further signs of the page that is looked at; `replacement` what that
    page shows in its place. The last three are texts of the programme's record.
    """

    facts: Facts
    strip: Strip | None = None
    replacement: ReplacedStrip | None = None
    complaints_contact: str = ""
    privacy_notice: str = ""
    hashtags: str = ""

    @property
    def record(self) -> Record:
        """The record behind the facts."""
        return self.facts.record

    @property
    def perspective(self) -> str:
        """`2014-2020`, `2021-2027`, `state`, `none` for own means, `unchosen` while there is no programme."""
        programme = self.record.programme
        if programme is None:
            return "unchosen"
        return "none" if programme.code == NO_PROGRAMME else programme.perspective

    @property
    def signs(self) -> tuple[StripItem, ...]:
        """The signs that the programme asks for, from left to right."""
        lines = self.strip.lines if self.strip else ()
        return tuple(item for line in lines for item in line if not item.is_extra)

    @property
    def further_signs(self) -> tuple[StripItem, ...]:
        """The signs beside those of the programme."""
        lines = self.strip.lines if self.strip else ()
        return tuple(item for line in lines for item in line if item.is_extra)


@dataclass(frozen=True, kw_only=True)
class RecordSubject:
    """A record on its way to be published: what it corrects without an explanation, and whether a page tells it."""

    project: ProjectSubject
    corrections: tuple[str, ...] = ()
    has_page: bool = False


@dataclass(frozen=True)
class AttachmentSubject:
    """A document to download: its category and title, and the name of its file."""

    category: str
    title: str
    file_name: str = ""


@dataclass(frozen=True, kw_only=True)
class PageSubject:
    """A page that tells a project. `words` is all its running text, without marks of HTML."""

    project: ProjectSubject
    is_project_live: bool = True
    is_leads: bool = False
    introduction: str = ""
    words: str = ""
    own_role: str = ""
    unit: str = ""
    contact_role: str = ""
    phone: str = ""
    email: str = ""
    prepared_by: str = ""
    published_by: str = ""
    has_privacy_page: bool = False
    expires_on: date | None = None
    attachments: tuple[AttachmentSubject, ...] = ()
