"""The obligations of a page at one moment: the only place where evidence asks the rules."""

from __future__ import annotations

from typing import Any

from project_pages.pages import ProjectPage

Finding = dict[str, Any]


def findings_on(page: ProjectPage) -> list[Finding]:
    """Every finding on the page: rule, level (`block`, `warn`, `ok`), sentence, source."""
    strip = page.strip
    return [
        {"rule": row.rule, "level": "warn", "sentence": str(row.message), "source": ""}
        for row in (strip.findings if strip else ())
    ]


def verdicts_of(findings: list[Finding]) -> list[list[str]]:
    """Rules with their levels, in order: what has to change for the report to be stored anew."""
    return sorted([str(row["rule"]), str(row["level"])] for row in findings)
