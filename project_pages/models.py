"""Models of the room, gathered where Django looks for them."""

from project_pages.pages import (
    LocalParticipant,
    ProjectAttachment,
    ProjectIndexPage,
    ProjectPage,
    ProjectPageArea,
)
from project_pages.project import Project
from project_pages.rows import Amendment, Area, Budget, Effect, Partnership, Task

__all__ = [
    "Amendment",
    "Area",
    "Budget",
    "Effect",
    "LocalParticipant",
    "Partnership",
    "Project",
    "ProjectAttachment",
    "ProjectIndexPage",
    "ProjectPage",
    "ProjectPageArea",
    "Task",
]
