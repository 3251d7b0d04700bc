"""Make the files of the demonstration again: pictures, documents, film. Its output is committed under cms/demo/files/.

Run from the root of the repository: ``python -m scripts.make_demo_files [pictures] [documents] [film]``.
Needs Chromium and ffmpeg (Debian packages) and typst (PyPI); nothing of this is needed to run the portals.
"""

import sys
import tempfile
from pathlib import Path

FILES = Path(__file__).resolve().parent.parent / "cms" / "demo" / "files"


def make_pictures(only: list[str]) -> None:
    """Draw the illustrations, all of them or those named."""
    from scripts.demo_files.canvas import HEIGHT, WIDTH
    from scripts.demo_files.pictures import SCENES
    from scripts.demo_files.render import save_jpeg, screenshot

    with tempfile.TemporaryDirectory() as folder:
        for name, draw in SCENES.items():
            if only and name not in only:
                continue
            raw = Path(folder) / f"{name}.png"
            screenshot(draw(), raw, WIDTH, HEIGHT)
            save_jpeg(raw, FILES / "pictures" / f"{name}.jpg")


def main(arguments: list[str]) -> None:
    """Make what is named, or everything."""
    wanted = arguments or ["pictures", "documents", "film"]
    if "pictures" in wanted:
        make_pictures([name for name in wanted if name not in {"pictures", "documents", "film"}])
    if "documents" in wanted:
        from scripts.demo_files.documents import make_documents

        make_documents(FILES / "documents")
    if "film" in wanted:
        from scripts.demo_files.film import make_film

        make_film(FILES / "film")


if __name__ == "__main__":
    main(sys.argv[1:])
