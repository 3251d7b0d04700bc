"""Pictures and documents of one portal, made when the first page asks for them, each in the portal's collection."""

from pathlib import Path
from typing import Any

from django.core.files import File
from django.core.files.images import ImageFile

from cms.core.portal import Portal
from cms.demo.parts import Part, Ref
from cms.demo.pictures import DOCUMENTS, LICENCE, PICTURES
from media.models import Document, Image

FILES = Path(__file__).resolve().parent.parent / "files"
DESCRIPTIONS = {picture.name: picture for picture in PICTURES}


class Shelf:
    """The files of one portal by their names in the texts."""

    def __init__(self, portal: Portal) -> None:
        self.portal = portal
        self._images: dict[str, Image] = {}
        self._documents: dict[str, Document] = {}
        self.page_keys: dict[str, int] = {}

    def image(self, name: str) -> Image:
        """The illustration of this name."""
        if name not in self._images:
            self._images[name] = self._add_image(name)
        return self._images[name]

    def document(self, name: str) -> Document:
        """The document, film or caption file of this name."""
        if name not in self._documents:
            self._documents[name] = self._add_document(name)
        return self._documents[name]

    def body(self, parts: tuple[Part, ...]) -> list[dict[str, Any]]:
        """Stored form of a body, with references replaced by keys."""
        return self._resolve(list(parts))

    def _resolve(self, value: Any) -> Any:
        match value:
            case Ref(kind="picture", name=name):
                return self.image(name).pk
            case Ref(kind="alt", name=name):
                return DESCRIPTIONS[name].alt
            case Ref(kind="page", name=name):
                return self.page_keys[name]
            case Ref(name=name):
                return self.document(name).pk
            case dict():
                return {key: self._resolve(item) for key, item in value.items()}
            case list():
                return [self._resolve(item) for item in value]
        return value

    def _add_image(self, name: str) -> Image:
        described = DESCRIPTIONS[name]
        folder = "pictures" if (FILES / "pictures" / f"{name}.jpg").exists() else "film"
        with (FILES / folder / f"{name}.jpg").open("rb") as stream:
            image = Image(
                title=described.title,
                description=described.alt,
                licence=LICENCE,
                collection=self.portal.collection,
                file=ImageFile(stream, name=f"{self.portal.code}-{name}.jpg"),
            )
            image.save()
        image.get_file_size()
        image.get_file_hash()
        return image

    def _add_document(self, name: str) -> Document:
        title, published_on = DOCUMENTS[name]
        path = FILES / ("film" if Path(name).suffix else "documents") / (name if Path(name).suffix else f"{name}.pdf")
        document = Document(
            title=title,
            slug=self._free_slug(name.replace(".", "-")),
            published_on=published_on,
            collection=self.portal.collection,
        )
        with path.open("rb") as stream:
            document.file.save(path.name, File(stream), save=False)
            document.save()
        document.get_file_size()
        document.get_file_hash()
        return document

    def _free_slug(self, name: str) -> str:
        return f"{name}-{self.portal.code}" if Document.objects.filter(slug=name).exists() else name
