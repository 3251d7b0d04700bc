"""The colours of the portals: readable by measure, and the same in Python and in the style sheet."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cms.core.themes import (
    HIGH_CONTRAST_ACCENT,
    HIGH_CONTRAST_INK,
    HIGH_CONTRAST_PAPER,
    THEMES,
    Theme,
    contrast_ratio,
    theme_for,
)

STYLES = Path(__file__).resolve().parents[2] / "static" / "css"
WHITE = "#ffffff"
INK = "#1b1a18"
INK_SOFT = "#57534d"
NIGHT_PAPER = "#16171a"
NIGHT_INK = "#eeebe5"
NIGHT_INK_SOFT = "#b9b4ab"


def declared(block: str, property_name: str) -> str:
    """Return the value of a custom property within one rule of a style sheet."""
    found = re.search(rf"--{property_name}:\s*(#[0-9a-f]{{6}})", block)
    assert found, f"--{property_name} is not declared"
    return found[1]


def test_contrast_of_black_and_white_is_twenty_one() -> None:
    assert contrast_ratio("#000000", "#ffffff") == pytest.approx(21)
    assert contrast_ratio("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.key)
def test_accent_is_readable_on_white_on_its_tint_and_under_white(theme: Theme) -> None:
    assert contrast_ratio(theme.accent, WHITE) >= 4.5
    assert contrast_ratio(theme.accent, theme.tint) >= 4.5
    assert contrast_ratio(theme.deep, WHITE) >= 7
    assert contrast_ratio(INK, theme.tint) >= 12
    assert contrast_ratio(INK_SOFT, theme.tint) >= 4.5


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.key)
def test_accent_is_readable_in_the_dark(theme: Theme) -> None:
    assert contrast_ratio(theme.light, NIGHT_PAPER) >= 7
    assert contrast_ratio(theme.light, theme.night) >= 4.5
    assert contrast_ratio(theme.light, "#101114") >= 7
    assert contrast_ratio(NIGHT_INK, theme.night) >= 7
    assert contrast_ratio(NIGHT_INK_SOFT, theme.night) >= 4.5


def test_text_is_at_least_twelve_to_one_on_paper() -> None:
    assert contrast_ratio(INK, WHITE) >= 12
    assert contrast_ratio(NIGHT_INK, NIGHT_PAPER) >= 12


def test_high_contrast_is_at_least_seven_to_one() -> None:
    assert contrast_ratio(HIGH_CONTRAST_INK, HIGH_CONTRAST_PAPER) >= 7
    assert contrast_ratio(HIGH_CONTRAST_ACCENT, HIGH_CONTRAST_PAPER) >= 7


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.key)
def test_style_sheet_says_the_same_as_the_list(theme: Theme) -> None:
    text = (STYLES / "tokens.css").read_text()
    block = text.split(f'[data-theme="{theme.key}"]', 1)[1].split("}", 1)[0]
    for part in ("accent", "deep", "tint", "light", "night"):
        assert declared(block, f"theme-{part}") == getattr(theme, part)


def test_tokens_hold_the_colours_measured_here() -> None:
    text = (STYLES / "tokens.css").read_text()
    day, night = text.split("prefers-color-scheme: dark", 1)
    high = night.split('[data-contrast="high"] {', 1)[1]
    assert declared(day, "ink") == INK
    assert declared(day, "ink-soft") == INK_SOFT
    assert declared(night, "paper") == NIGHT_PAPER
    assert declared(night, "ink") == NIGHT_INK
    assert declared(night, "ink-soft") == NIGHT_INK_SOFT
    assert declared(high, "paper") == HIGH_CONTRAST_PAPER
    assert declared(high, "ink") == HIGH_CONTRAST_INK
    assert declared(high, "accent") == HIGH_CONTRAST_ACCENT


def test_unknown_key_gives_the_default_theme() -> None:
    assert theme_for("nobody").key == "granat"
    assert theme_for("bordo").key == "bordo"
