"""What many blocks of one page choose, fetched at once: images with their renditions, and documents.

Wagtail asks the database once for every kind of block and every chooser in it. `read_bodies` reads all chosen images
and documents of a page together; while it does, the choosers of our blocks take them from here.
"""

from collections.abc import Iterable, Sequence
from contextvars import ContextVar
from copy import copy
from typing import Any

from django.db.models import Model
from wagtail.blocks.stream_block import StreamValue
from wagtail.documents import get_document_model
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageBlock, ImageChooserBlock

Shelf = dict[type[Model], dict[int, Model]]
_shelf: ContextVar[Shelf | None] = ContextVar("shelf", default=None)

IMAGE_NAMES = frozenset({"image", "poster"})
DOCUMENT_NAMES = frozenset({"document", "file", "captions"})


class ShelfMixin:
    """A chooser that takes what was fetched already and asks the database for nothing else."""

    def bulk_to_python(self, values: Sequence[int | None]) -> list[Model | None]:
        """The chosen objects in their order, a copy for each time one is chosen, as Wagtail gives them."""
        objects = (_shelf.get() or {}).get(self.model_class)
        if objects is None:
            return super().bulk_to_python(values)
        return [copy(objects[value]) if value in objects else None for value in values]


class ShelvedImageChooserBlock(ShelfMixin, ImageChooserBlock):
    """An image of the library."""


class ShelvedDocumentChooserBlock(ShelfMixin, DocumentChooserBlock):
    """A document of the library."""


class ShelvedImageBlock(ImageBlock):
    """An image with its alternative text."""

    def __init__(self, required: bool = True, **options: Any) -> None:
        super().__init__(required=required, **options)
        chooser = ShelvedImageChooserBlock(required=required)
        chooser.set_name("image")
        self.child_blocks["image"] = chooser


def read_bodies(
    bodies: Iterable[StreamValue], images: Iterable[Any] = (), documents: Iterable[int] = ()
) -> dict[int, Model]:
    """Read all blocks of these bodies, the renditions of further images, and further documents by their keys.

    Two queries: the renditions with their images, and the documents; one more for images without a rendition. All
    documents that were found are returned by their keys.
    """
    bodies = [body for body in bodies if body]
    further = [image for image in images if image is not None]
    chosen: dict[str, set[int]] = {"images": {image.pk for image in further}, "documents": set(documents)}
    for body in bodies:
        _collect([block.get("value") for block in body.raw_data if block], chosen)
    found = _images(chosen["images"], further)
    read = _documents(chosen["documents"])
    token = _shelf.set({get_image_model(): found, get_document_model(): read})
    try:
        for body in bodies:
            list(body)
    finally:
        _shelf.reset(token)
    return read


def _collect(value: Any, chosen: dict[str, set[int]], name: str = "") -> None:
    """Note the keys of images and documents in stored blocks."""
    if isinstance(value, dict):
        for key, inside in value.items():
            _collect(inside, chosen, key)
    elif isinstance(value, (list, tuple)):
        for inside in value:
            _collect(inside, chosen, name)
    elif isinstance(value, int) and name in IMAGE_NAMES:
        chosen["images"].add(value)
    elif isinstance(value, int) and name in DOCUMENT_NAMES:
        chosen["documents"].add(value)


def _images(keys: set[int], known: Sequence[Any]) -> dict[int, Any]:
    if not keys:
        return {}
    model = get_image_model()
    found = {image.pk: image for image in known}
    renditions: dict[int, list[Any]] = {key: [] for key in keys}
    for rendition in model.get_rendition_model()._default_manager.filter(image__in=keys).select_related("image"):
        found.setdefault(rendition.image_id, rendition.image)
        renditions[rendition.image_id].append(rendition)
    if missing := keys - set(found):
        found |= model._default_manager.in_bulk(missing)
    for key, image in found.items():
        image.prefetched_renditions = renditions[key]
    return found


def _documents(keys: set[int]) -> dict[int, Any]:
    return get_document_model()._default_manager.in_bulk(keys) if keys else {}
