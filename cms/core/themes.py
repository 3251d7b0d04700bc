"""Colour themes a portal can choose from."""

THEMES = [("granat", "Granat")]
DEFAULT_THEME = "granat"


def theme_choices() -> list[tuple[str, str]]:
    """Key and Polish name of every theme, for a form."""
    return list(THEMES)
