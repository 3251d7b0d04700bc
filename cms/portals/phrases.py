"""Translations for what is printed before Django, or even its installation, is there."""

import gettext
from pathlib import Path

LOCALE = Path(__file__).resolve().parent.parent.parent / "locale"

_ = gettext.translation("django", LOCALE, languages=["pl"], fallback=True).gettext
