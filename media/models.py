"""Images and documents of the portals. The bytes live in `var/`, never in this folder."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from wagtail.images.models import AbstractImage, AbstractRendition

from media.documents import Document, DocumentCategory, DocumentVersion, FormerAddress, document_storage

__all__ = [
    "Document",
    "DocumentCategory",
    "DocumentVersion",
    "FormerAddress",
    "Image",
    "Rendition",
    "document_storage",
]


class Image(AbstractImage):
    """A picture with its author and licence; `description` is its alternative text."""

    uploaded_by_user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        related_name="uploaded_images",
        null=True,
        blank=True,
        editable=False,
        verbose_name=_("uploaded by"),
    )
    uploaded_by_user.wagtail_reference_index_ignore = True
    tags = TaggableManager(blank=True, related_name="portal_images", verbose_name=_("tags"))
    author = models.CharField(
        _("author"), max_length=160, blank=True, help_text=_("Institution or role, as the credit.")
    )
    licence = models.CharField(_("licence"), max_length=120, blank=True)

    admin_form_fields = (
        "title",
        "file",
        "description",
        "author",
        "licence",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")
        permissions = [("choose_image", "Can choose image")]

    @property
    def credit(self) -> str:
        """Author and licence in one line."""
        return ", ".join(part for part in (self.author, self.licence) if part)


class Rendition(AbstractRendition):
    """A size of an image, made once."""

    image = models.ForeignKey(Image, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        verbose_name = _("rendition")
        verbose_name_plural = _("renditions")
        constraints = [
            models.UniqueConstraint(fields=("image", "filter_spec", "focal_point_key"), name="unique_rendition"),
        ]
