"""Turn SVG text into pictures with a headless Chromium."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from PIL import Image

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
)


def screenshot(svg: str, target: Path, width: int, height: int) -> None:
    """Render the SVG into a PNG file of exactly ``width`` by ``height`` pixels."""
    program = shutil.which("chromium")
    if program is None:
        raise SystemExit("Chromium is needed: apt-get install chromium")
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(
            f'<!doctype html><meta charset="utf-8"><style>body{{margin:0}}svg{{display:block}}</style>{svg}',
            encoding="utf-8",
        )
        command = [
            program,
            *FLAGS,
            f"--user-data-dir={folder}/profile",
            f"--window-size={width},{height}",
            f"--screenshot={target}",
            page.as_uri(),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=120)  # noqa: S603 - fixed program, own arguments


def save_jpeg(source: Path, target: Path, limit: int = 120_000) -> None:
    """Save the picture as JPEG in the best quality that stays under ``limit`` bytes."""
    with Image.open(source) as picture:
        plain = picture.convert("RGB")
        for quality in (88, 84, 80, 76, 72, 68, 64, 60):
            plain.save(target, "JPEG", quality=quality, optimize=True, progressive=True)
            if target.stat().st_size <= limit:
                return
    raise SystemExit(f"{target.name} does not fit into {limit} bytes")
