"""The committed files of the demonstration are small, and the documents among them accessible."""

from pathlib import Path

import pypdf
import pytest
from PIL import Image

FILES = Path(__file__).resolve().parents[2] / "cms" / "demo" / "files"
DOCUMENTS = sorted((FILES / "documents").glob("*.pdf"))
PICTURES = sorted((FILES / "pictures").glob("*.jpg"))


def test_there_are_documents_pictures_and_a_film():
    assert len(DOCUMENTS) >= 11
    assert len(PICTURES) >= 10
    assert {path.suffix for path in (FILES / "film").iterdir()} == {".mp4", ".vtt", ".txt", ".jpg"}


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_a_document_is_tagged_polish_and_shows_its_title(path):
    reader = pypdf.PdfReader(path)
    catalogue = reader.trailer["/Root"]
    assert path.stat().st_size < 120_000
    assert bool(catalogue["/MarkInfo"]["/Marked"])
    assert "/StructTreeRoot" in catalogue
    assert str(catalogue["/Lang"]).startswith("pl")
    assert bool(catalogue["/ViewerPreferences"]["/DisplayDocTitle"])
    assert reader.metadata.title
    assert reader.metadata.title.split()[0] in reader.pages[0].extract_text()


@pytest.mark.parametrize("path", PICTURES, ids=lambda path: path.stem)
def test_a_picture_is_wide_and_light(path):
    with Image.open(path) as picture:
        assert picture.size == (1600, 900)
    assert path.stat().st_size < 120_000


def test_the_film_is_light_and_its_words_are_written_down():
    film = FILES / "film"
    assert next(film.glob("*.mp4")).stat().st_size < 300_000
    captions = next(film.glob("*.vtt")).read_text(encoding="utf-8")
    transcript = next(film.glob("*.txt")).read_text(encoding="utf-8")
    assert captions.startswith("WEBVTT")
    spoken = [line for line in captions.split("\n") if line and "-->" not in line and ":" not in line][1:]
    assert spoken
    assert all(line in transcript for line in spoken)
