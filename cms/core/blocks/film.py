"""A film that loads after a click, with its transcript."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from ..films import ExternalFilm, recognise_film
from ..pictures import Picture, content_picture
from ..shelf import ShelvedDocumentChooserBlock, ShelvedImageChooserBlock
from .base import GROUP_MEDIA, PartBlock, preview_text
from .inputs import PassageBlock, WebAddressBlock

FILM_TYPES = {"mp4": "video/mp4", "webm": "video/webm", "ogv": "video/ogg"}


class FilmValue(blocks.StructValue):
    """A film of ours or of another service."""

    @property
    def external(self) -> ExternalFilm | None:
        """The film in another service, or None."""
        try:
            return recognise_film(self.get("address") or "")
        except ValueError:
            return None

    @property
    def media_type(self) -> str:
        """The type of the film's file, or nothing where no browser plays it."""
        return FILM_TYPES.get(_extension(self.get("file")), "")

    @property
    def poster_picture(self) -> Picture | None:
        """The picture shown before the film plays."""
        image = self.get("poster")
        return content_picture(image, "") if image else None


def _extension(document: Any) -> str:
    return (getattr(document, "file_extension", "") or "").lower()


class FilmBlock(PartBlock):
    """A film from the portal's files or from another service; the transcript is required.

    The transcript is what those who neither hear nor see the film get: Act of 4 April 2019 on the digital
    accessibility of websites, WCAG 1.2.1–1.2.3.
    """

    title = blocks.CharBlock(label=_("Title of the film"), max_length=160)
    file = ShelvedDocumentChooserBlock(label=_("File of the film (MP4, WebM)"), required=False)
    address = WebAddressBlock(
        label=_("Or its address on YouTube or Vimeo"),
        required=False,
        help_text=_("The service is asked for nothing before the reader starts the film."),
    )
    duration = blocks.CharBlock(
        label=_("Length"), required=False, max_length=40, help_text=_("For example: 4 min 12 s")
    )
    poster = ShelvedImageChooserBlock(label=_("Picture before the film"), required=False)
    captions = ShelvedDocumentChooserBlock(
        label=_("Captions (WebVTT file)"), required=False, help_text=_("For a film kept in the portal's files.")
    )
    transcript = PassageBlock(
        label=_("Transcript"), help_text=_("What is said and what can be seen, for those who do not hear or see it.")
    )

    def find_errors(self, value: FilmValue) -> dict[str, str]:
        """Ask for exactly one source that can be played, and for captions in their format."""
        document, address = value.get("file"), value.get("address")
        errors: dict[str, str] = {}
        if document and address:
            errors["address"] = _("Choose a file or give an address, not both.")
        elif not document and not address:
            errors["file"] = _("Choose a file of the film or give its address.")
        elif document and not value.media_type:
            errors["file"] = _("Browsers do not play this file. Choose an MP4 or WebM file.")
        elif address:
            try:
                recognise_film(address)
            except ValueError as error:
                errors["address"] = str(error)
        if value.get("captions") and _extension(value.get("captions")) != "vtt":
            errors["captions"] = _("Captions must be a WebVTT file, with a name that ends in .vtt.")
        return errors

    class Meta:
        icon = "media"
        label = _("Film")
        group = GROUP_MEDIA
        description = _("A film that loads only after a click, with its transcript.")
        template = "blocks/film.html"
        value_class = FilmValue
        preview_value = {
            "title": "Jak powstaje plan usług w gminie",
            "address": "https://vimeo.com/76979871",
            "duration": "4 min 12 s",
            "transcript": preview_text("Spotkanie w sali gminnej. Prowadząca wyjaśnia, od czego zaczyna się plan."),
        }
