"""`make messages`: collect the messages of code and templates, merge the rooms' catalogues and compile them."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PARTS = Path("locale/pl/parts")
IGNORED = (".venv", "var", "tests", "node_modules", "deploy", "docs")


def main() -> None:
    """Write and compile locale/pl/LC_MESSAGES/django.po and djangojs.po."""
    os.chdir(ROOT)
    for domain in ("django", "djangojs"):
        template = collect(domain)
        parts = [
            path for path in sorted(PARTS.glob("*.po")) if path.stem.endswith((".js", "_js")) == (domain == "djangojs")
        ]
        if not parts and not template.exists():
            continue
        merge(domain, parts, template)
        template.unlink(missing_ok=True)


def collect(domain: str) -> Path:
    """Gather the msgids into locale/DOMAIN.pot with Django's own collector."""
    ignored = [part for name in IGNORED for part in ("--ignore", name)]
    run(sys.executable, "manage.py", "makemessages", "--domain", domain, "--keep-pot", "--no-wrap", *ignored)
    return Path("locale") / f"{domain}.pot"


def merge(domain: str, parts: list[Path], template: Path) -> None:
    """Put the rooms' translations first and the untranslated rest last, and compile."""
    catalogue = Path("locale/pl/LC_MESSAGES") / f"{domain}.po"
    catalogue.parent.mkdir(parents=True, exist_ok=True)
    sources = [*parts, *([template] if template.exists() else [])]
    merged = ["msgcat", "--use-first", "--no-wrap", "--no-location", "--sort-output", "--output-file", str(catalogue)]
    run(*merged, *map(str, sources))
    run("msgfmt", "--check-format", "--output-file", str(catalogue.with_suffix(".mo")), str(catalogue))


def run(*command: str) -> None:
    """Run a program and stop where it fails."""
    subprocess.run(command, check=True)  # noqa: S603


if __name__ == "__main__":
    main()
