"""Images and documents of the portals. The bytes live in `var/`, never in this folder."""

from contextlib import suppress
from pathlib import PurePath

from django.conf import settings
from django.core.files.storage import Storage, storages
from django.db import models
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.search import index

from cms.language.sizes import format_size
from cms.language.slugs import slugify_polish


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


def document_storage() -> Storage:
    """Where documents lie: a place that no web server shows on its own."""
    return storages["documents"]


class Document(AbstractDocument):
    """A file to download, at an address that lasts: `/pobierz/<slug>`."""

    file = models.FileField(_("file"), upload_to="documents", storage=document_storage)
    uploaded_by_user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        related_name="uploaded_documents",
        null=True,
        blank=True,
        editable=False,
        verbose_name=_("uploaded by"),
    )
    uploaded_by_user.wagtail_reference_index_ignore = True
    tags = TaggableManager(blank=True, related_name="portal_documents", verbose_name=_("tags"))
    slug = models.SlugField(
        _("address"),
        max_length=100,
        unique=True,
        blank=True,
        help_text=_("Last part of the download address; once printed it should stay."),
    )
    language = models.CharField(_("language"), max_length=5, default="pl")
    published_on = models.DateField(_("published on"), null=True, blank=True)

    admin_form_fields = ("title", "file", "slug", "published_on", "collection", "tags")
    search_fields = [*AbstractDocument.search_fields, index.FilterField("slug")]

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        permissions = [("choose_document", "Can choose document")]

    def save(self, *args: object, **kwargs: object) -> None:
        """Find a free address for a new document, and read its size while no visitor waits for it."""
        if not self.slug:
            self.slug = self._free_slug()
        if self.file_size is None and self.file and "update_fields" not in kwargs:
            with suppress(FileNotFoundError):
                self.file_size = self.file.size
        super().save(*args, **kwargs)

    @property
    def url(self) -> str:
        """The lasting address, the same on every portal."""
        return reverse("download", args=[self.slug])

    @property
    def kind(self) -> str:
        """The file's kind as people know it: PDF, DOCX …"""
        return PurePath(self.file.name).suffix.lstrip(".").upper()

    @property
    def size_text(self) -> str:
        """Size in Polish notation, `3,25 MB`."""
        return format_size(self.get_file_size() or 0)

    @cached_property
    def label(self) -> str:
        """`Tytuł (PDF, 3,25 MB)`."""
        return f"{self.title} ({self.kind}, {self.size_text})"

    def _free_slug(self) -> str:
        base = slugify_polish(self.title)[:90] or "dokument"
        taken = set(Document.objects.filter(slug__startswith=base).values_list("slug", flat=True))
        slug, number = base, 2
        while slug in taken:
            slug, number = f"{base}-{number}", number + 1
        return slug
