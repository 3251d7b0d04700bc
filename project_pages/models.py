"""Models of the room, gathered where Django looks for them."""

from project_pages.notes import UnknownValue, ValueSource
from project_pages.page_strip import ProjectPageMark
from project_pages.pages import (
    LocalParticipant,
    ProjectAttachment,
    ProjectIndexPage,
    ProjectPage,
    ProjectPageArea,
)
from project_pages.project import Project
from project_pages.proposals import ChangeProposal
from project_pages.rows import Amendment, Area, Budget, Effect, Partnership, TargetGroup, Task
from project_pages.snapshots import DueSnapshot, EvidenceReview, PageSnapshot
from project_pages.support import Recruitment, Session
from project_pages.texts import ProjectText, ProjectTextLine
from project_pages.versions import RecordVersion

__all__ = [
    "Amendment",
    "Area",
    "Budget",
    "ChangeProposal",
    "DueSnapshot",
    "Effect",
    "EvidenceReview",
    "LocalParticipant",
    "PageSnapshot",
    "Partnership",
    "Project",
    "ProjectAttachment",
    "ProjectIndexPage",
    "ProjectPage",
    "ProjectPageArea",
    "ProjectPageMark",
    "ProjectText",
    "ProjectTextLine",
    "RecordVersion",
    "Recruitment",
    "Session",
    "TargetGroup",
    "Task",
    "UnknownValue",
    "ValueSource",
]
