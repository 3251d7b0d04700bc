"""The drawing of tasks and milestones on the years of a project, with today. Pure.

The list of the tasks with their dates says the same in words; the drawing is for the eye alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from project_pages.drawing import Tick, axis_of, label_side
from project_pages.facts import Task

ROW = 30
BAR = 10
TOP = 20


@dataclass(frozen=True)
class TaskBar:
    """A task on the drawing: a bar between its two days, or a milestone on its only one; `number` is its place."""

    number: int
    x: str
    width: str
    is_milestone: bool
    label_side: str
    label_y: int
    y: int
    middle: int


@dataclass(frozen=True)
class Timeline:
    """All tasks that have days, on one axis of years."""

    ticks: tuple[Tick, ...]
    bars: tuple[TaskBar, ...]
    today: str
    today_side: str
    foot: int
    height: int


def timeline(tasks: Sequence[Task], starts_on: date | None, ends_on: date | None, today: date) -> Timeline | None:
    """The drawing, or None where no task has a day. A task that only begins lasts as long as the project."""
    spans = [(number, *_span(task, ends_on)) for number, task in enumerate(tasks, start=1) if task.starts or task.ends]
    if not spans:
        return None
    days = [day for _number, first, last in spans for day in (first, last)]
    days += [day for day in (starts_on, ends_on) if day]
    axis = axis_of(min(days), max(days), today)
    bars = [
        TaskBar(
            number=number,
            x=axis.position(first),
            width=axis.width(first, last),
            is_milestone=first == last,
            label_side="middle" if first == last else _start_or_end(axis.place(first)),
            label_y=TOP + ROW * row + 13,
            y=TOP + ROW * row + 18,
            middle=TOP + ROW * row + 18 + BAR // 2,
        )
        for row, (number, first, last) in enumerate(spans)
    ]
    foot = TOP + ROW * len(bars) + 8
    return Timeline(
        ticks=axis.ticks,
        bars=tuple(bars),
        today=axis.position(today) if axis.shows(today) else "",
        today_side=label_side(axis.place(today)),
        foot=foot,
        height=foot + 24,
    )


def _span(task: Task, ends_on: date | None) -> tuple[date, date]:
    if task.starts is None:
        return task.ends, task.ends
    last = task.ends or ends_on or task.starts
    return task.starts, max(task.starts, last)


def _start_or_end(place: float) -> str:
    return "end" if label_side(place) == "end" else "start"
