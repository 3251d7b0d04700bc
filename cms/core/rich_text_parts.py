"""The parts a cleaned text is made of: paragraphs of runs."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_SPACES = re.compile("[ \t\r\f\v\u00a0\u2000-\u200a\u202f\u3000]{2,}|[\t\r\f\v]")

Attributes = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Run:
    """A stretch of text with one set of marks; a newline in it is a line break."""

    text: str
    bold: bool = False
    italic: bool = False
    link: Attributes | None = None


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, heading or list item; `kind` is p, h2, h3, ul or ol, the last two with a depth from 0."""

    kind: str
    runs: tuple[Run, ...]
    depth: int = 0
    key: str = ""

    @property
    def text(self) -> str:
        """The words without marks."""
        return "".join(run.text for run in self.runs)

    @property
    def is_empty(self) -> bool:
        """True where nothing can be read."""
        return not _INVISIBLE.sub("", self.text).strip()

    def tidy_runs(self) -> tuple[Run, ...]:
        """Join runs of equal marks, single the spaces, drop what is invisible and a heading's boldness."""
        joined: list[Run] = []
        for run in self.runs:
            run = replace(run, text=_INVISIBLE.sub("", run.text), bold=run.bold and self.kind not in ("h2", "h3"))
            if not run.text:
                continue
            if joined and replace(joined[-1], text="") == replace(run, text=""):
                joined[-1] = replace(run, text=joined[-1].text + run.text)
            else:
                joined.append(run)
        return _trim([replace(run, text=_SPACES.sub(" ", run.text)) for run in joined])

    def lines(self) -> list["Paragraph"]:
        """Split at line breaks; the first line keeps the key."""
        lines: list[list[Run]] = [[]]
        for run in self.runs:
            head, *rest = run.text.split("\n")
            lines[-1].append(replace(run, text=head))
            lines.extend([replace(run, text=piece)] for piece in rest)
        return [replace(self, runs=tuple(line), key=self.key if index == 0 else "") for index, line in enumerate(lines)]

    def without_start(self, length: int) -> "Paragraph":
        """Drop so many characters from the beginning."""
        runs = []
        for run in self.runs:
            cut = min(length, len(run.text))
            length -= cut
            runs.append(replace(run, text=run.text[cut:]))
        return replace(self, runs=tuple(run for run in runs if run.text))


def join_lines(lines: Iterable[Paragraph]) -> Paragraph:
    """Put lines back into one paragraph with line breaks between them."""
    first, *rest = lines
    runs = list(first.runs)
    for line in rest:
        runs += [Run("\n"), *line.runs]
    return replace(first, runs=tuple(runs))


def _trim(runs: list[Run]) -> tuple[Run, ...]:
    while runs and not runs[0].text.strip():
        runs.pop(0)
    while runs and not runs[-1].text.strip():
        runs.pop()
    if not runs:
        return ()
    runs[0] = replace(runs[0], text=runs[0].text.lstrip())
    runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip())
    # A space at the edge of two runs is one space, and none stands beside a line break.
    for index in range(1, len(runs)):
        before, after = runs[index - 1], runs[index]
        if before.text[-1:] in (" ", "\u00a0", "\n"):
            after = replace(after, text=after.text.lstrip(" \u00a0"))
        runs[index] = replace(after, text=re.sub("[ \u00a0]*\n[ \u00a0]*", "\n", after.text))
    runs[0] = replace(runs[0], text=re.sub("[ \u00a0]*\n[ \u00a0]*", "\n", runs[0].text))
    return tuple(run for run in runs if run.text)
