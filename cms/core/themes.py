"""Colour themes a portal may choose from.

Each theme names five colours; ``static/css/tokens.css`` repeats them as custom properties and a test holds both equal
and computes their contrast (WCAG 2.2, 1.4.3 and 1.4.6). The themes change the accent only: text, lines and grounds are
the same on every portal.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Theme:
    """One accent with the shades in which the pages use it; colours are ``#rrggbb``."""

    key: str
    name: str | Promise
    accent: str
    deep: str
    tint: str
    light: str
    night: str


THEMES: tuple[Theme, ...] = (
    Theme("granat", _("Navy"), "#1d4180", "#12294f", "#eef2f9", "#a3c1f7", "#1b2435"),
    Theme("zielen", _("Green"), "#1b6140", "#0f3d28", "#edf5ef", "#8fd4b0", "#182a21"),
    Theme("bordo", _("Burgundy"), "#8b1e3f", "#571126", "#faf0f2", "#f3a9bb", "#311c23"),
    Theme("morski", _("Sea green"), "#07606f", "#063f49", "#e9f4f5", "#83d0de", "#15292d"),
    Theme("fiolet", _("Violet"), "#593687", "#38215a", "#f4f0fa", "#cab4ee", "#261f33"),
    Theme("grafit", _("Graphite"), "#434a54", "#292e36", "#f1f2f4", "#c0c9d4", "#23272d"),
)

DEFAULT_THEME = "granat"

# The designed high-contrast theme: black, white and yellow only.
HIGH_CONTRAST_PAPER = "#000000"
HIGH_CONTRAST_INK = "#ffffff"
HIGH_CONTRAST_ACCENT = "#ffe600"


def theme_choices() -> list[tuple[str, str | Promise]]:
    """Return key and name of every theme, for a form."""
    return [(theme.key, theme.name) for theme in THEMES]


def theme_for(key: str) -> Theme:
    """Return the theme with this key, or the default one for a key nobody knows."""
    by_key = {theme.key: theme for theme in THEMES}
    return by_key.get(key, by_key[DEFAULT_THEME])


def relative_luminance(colour: str) -> float:
    """Return the relative luminance of ``#rrggbb`` as WCAG 2.2 defines it, from 0 to 1."""
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast_ratio(first: str, second: str) -> float:
    """Return the WCAG contrast ratio of two ``#rrggbb`` colours, from 1 to 21."""
    lighter, darker = sorted((relative_luminance(first), relative_luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
