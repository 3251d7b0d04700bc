"""The files that belong to the project, as git lists them."""

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BINARY = {
    ".avif", ".gif", ".ico", ".jpg", ".jpeg", ".mo", ".mp4", ".ogg", ".pdf", ".png", ".ttf", ".webm", ".webp", ".woff2"
}  # fmt: skip


@cache
def tracked_files() -> tuple[Path, ...]:
    """Every file git knows or would take in; without git, every file outside the ignored folders."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    if listed.returncode == 0:
        names = [name for name in listed.stdout.decode("utf-8").split("\0") if name]
        return tuple(ROOT / name for name in sorted(names) if (ROOT / name).is_file())
    ignored = {".git", ".venv", "var", "__pycache__", ".ruff_cache", ".pytest_cache"}
    found = (path for path in ROOT.rglob("*") if path.is_file())
    return tuple(path for path in found if not ignored & set(path.relative_to(ROOT).parts))


def text_files() -> tuple[Path, ...]:
    """Those that hold text."""
    return tuple(path for path in tracked_files() if path.suffix not in BINARY)
