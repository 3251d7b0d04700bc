"""Files to download."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from ..shelf import ShelvedDocumentChooserBlock
from .base import GROUP_LINKS, PartBlock, RowBlock


@dataclass(frozen=True)
class Download:
    """One file in a list: `label` is "Tytuł (PDF, 3,25 MB)"."""

    label: str
    address: str
    note: str = ""
    language: str = ""


def download_of(document: Any, note: str = "") -> Download:
    """Give a document of the library as a list shows it; a language is told only where it is not Polish."""
    language = getattr(document, "language", "") or ""
    return Download(
        label=str(getattr(document, "label", "") or document.title),
        address=document.url,
        note=note,
        language="" if language == "pl" else language,
    )


class DownloadItemBlock(RowBlock):
    """One file of a list."""

    document = ShelvedDocumentChooserBlock(label=_("File"))
    note = blocks.CharBlock(label=_("Note"), required=False, max_length=200)

    class Meta:
        icon = "doc-full"
        label = _("File")


class DownloadsValue(blocks.StructValue):
    """Files that exist."""

    @property
    def downloads(self) -> list[Download]:
        """The files in their order."""
        return [
            download_of(item["document"], item.get("note") or "")
            for item in self.get("files") or ()
            if item.get("document")
        ]


class SampleDownloadsValue(DownloadsValue):
    """Made-up files for the preview."""

    @property
    def downloads(self) -> list[Download]:
        """Two files."""
        return [
            Download("Formularz zgłoszeniowy (PDF, 148 kB)", "#"),
            Download("Regulamin rekrutacji (PDF, 1,2 MB)", "#", "Obowiązuje od 1 kwietnia 2018 r."),
        ]


class DownloadsBlock(PartBlock):
    """A plain list of files with their type and size."""

    title = blocks.CharBlock(label=_("Title of the list"), required=False, max_length=120)
    files = blocks.ListBlock(DownloadItemBlock(), label=_("Files"), min_num=1)

    def get_preview_value(self) -> DownloadsValue:
        """Show made-up files."""
        return SampleDownloadsValue(self, self.meta.preview_value)

    class Meta:
        icon = "download"
        label = _("Files to download")
        group = GROUP_LINKS
        description = _("Files with their type and size, read from the files themselves.")
        template = "blocks/downloads.html"
        value_class = DownloadsValue
        preview_value = {"title": "Dokumenty rekrutacji", "files": []}
