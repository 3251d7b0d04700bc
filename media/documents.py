"""Documents: a lasting address each, for a series of versions none of which is ever written over."""

from __future__ import annotations

from contextlib import suppress
from pathlib import PurePath

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.core.files.storage import Storage, storages
from django.db import models, transaction
from django.db.models import Max
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from wagtail.documents.models import AbstractDocument
from wagtail.search import index

from cms.language.sizes import format_size
from cms.language.slugs import slugify_polish
from media.fingerprints import sha256_of
from media.kinds import mime_type_of

LONGEST_SLUG = 100


def document_storage() -> Storage:
    """Where documents lie: a place that no web server shows on its own."""
    return storages["documents"]


class DocumentCategory(models.Model):
    """What kind of document it is, in the words of project pages (PRJ-2): data, since centres add their own."""

    code = models.SlugField(_("code"), max_length=40, unique=True)
    name = models.CharField(_("name"), max_length=80)
    name_en = models.CharField(_("name in English"), max_length=80, blank=True)
    name_uk = models.CharField(_("name in Ukrainian"), max_length=80, blank=True)
    name_de = models.CharField(_("name in German"), max_length=80, blank=True)
    sort_order = models.PositiveSmallIntegerField(_("place in lists"), default=100)

    class Meta:
        verbose_name = _("category of documents")
        verbose_name_plural = _("categories of documents")
        ordering = ("sort_order", "name")

    def __str__(self) -> str:
        return self.name

    @property
    def label(self) -> str:
        """The name in the language of the page; Polish where it has no other."""
        return getattr(self, f"name_{get_language()}", "") or self.name


class Document(AbstractDocument):
    """A file to download, at an address that lasts: `/pobierz/<slug>`; `file` is that of its newest version."""

    file = models.FileField(_("file"), upload_to="documents", max_length=255, storage=document_storage)
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
        max_length=LONGEST_SLUG,
        unique=True,
        blank=True,
        help_text=_("Last part of the download address; once printed it should stay."),
    )
    category = models.ForeignKey(
        DocumentCategory,
        on_delete=models.PROTECT,
        related_name="documents",
        null=True,
        blank=True,
        verbose_name=_("category"),
    )
    category.wagtail_reference_index_ignore = True
    language = models.CharField(_("language"), max_length=5, default="pl")
    published_on = models.DateField(_("published on"), null=True, blank=True)
    stands_alone = models.BooleanField(
        _("public by itself"),
        default=False,
        help_text=_(
            "Everybody who has the address gets the file, even if no page shows it. "
            "Otherwise it is public only while a published page shows it."
        ),
    )

    admin_form_fields = ("title", "file", "slug", "category", "published_on", "stands_alone", "collection", "tags")
    search_fields = [
        *AbstractDocument.search_fields,
        index.SearchField("text_for_search"),
        index.FilterField("slug"),
        index.FilterField("category"),
        index.FilterField("stands_alone"),
    ]

    version_note = ""
    """What changed, to be kept with the version that the next `save()` makes of a new file."""
    version_name = ""
    version_by: AbstractBaseUser | None = None
    received_sha256 = ""

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        permissions = [("choose_document", "Can choose document")]

    @classmethod
    def from_db(cls, db: str | None, field_names: list[str], values: list[object]) -> Document:
        """Remember the address as stored, so that one that is changed goes on leading here."""
        document = super().from_db(db, field_names, values)
        document._stored_slug = document.__dict__.get("slug", "")
        return document

    def clean(self) -> None:
        """Refuse an address under which another document was once found."""
        if self.slug and FormerAddress.objects.filter(slug=self.slug).exclude(document=self.pk).exists():
            raise ValidationError({"slug": _("Another document had this address once. Choose a different one.")})
        super().clean()

    def save(self, *args: object, **kwargs: object) -> None:
        """Find a free address for a new document, keep a former one, and keep every file as a version."""
        written = kwargs.get("update_fields")
        if not self.slug:
            self.slug = self._free_slug()
        if self.file_size is None and self.file and written is None:
            with suppress(FileNotFoundError):
                self.file_size = self.file.size
        name, digest = self._fresh_file() if written is None or "file" in written else ("", "")
        with transaction.atomic():
            super().save(*args, **kwargs)
            if written is None or "slug" in written:
                self._keep_former_address()
            if self.file and (written is None or "file" in written):
                keep_version(self, name=name, sha256=digest)

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

    @property
    def current_version(self) -> DocumentVersion | None:
        """The newest version."""
        return self.versions.order_by("-number").first()

    def text_for_search(self) -> str:
        """Text read from the newest version."""
        version = self.current_version
        return version.text if version else ""

    def _fresh_file(self) -> tuple[str, str]:
        """Name and SHA-256 of a file that `save()` is going to store, read before it leaves our hands."""
        if not self.file or self.file._committed:
            return "", ""
        return PurePath(self.file.name).name, sha256_of(self.file.file)

    def _keep_former_address(self) -> None:
        stored, self._stored_slug = getattr(self, "_stored_slug", ""), self.slug
        if stored and stored != self.slug:
            FormerAddress.objects.filter(slug=self.slug, document=self).delete()
            FormerAddress.objects.get_or_create(slug=stored, defaults={"document": self})

    def _free_slug(self) -> str:
        base = slugify_polish(self.title)[:90] or "dokument"
        taken = set(Document.objects.filter(slug__startswith=base).values_list("slug", flat=True))
        taken |= set(FormerAddress.objects.filter(slug__startswith=base).values_list("slug", flat=True))
        slug, number = base, 2
        while slug in taken:
            slug, number = f"{base}-{number}", number + 1
        return slug


class FormerAddress(models.Model):
    """An address a document had before; it goes on leading there and is given to no other."""

    document = models.ForeignKey(
        Document, on_delete=models.CASCADE, related_name="former_addresses", verbose_name=_("document")
    )
    document.wagtail_reference_index_ignore = True
    slug = models.SlugField(_("address"), max_length=LONGEST_SLUG, unique=True)

    class Meta:
        verbose_name = _("former address")
        verbose_name_plural = _("former addresses")

    def __str__(self) -> str:
        return self.slug


class DocumentVersion(models.Model):
    """A file as it was published under a document's address, with what was read from it; kept for good."""

    document = models.ForeignKey(
        Document, on_delete=models.CASCADE, related_name="versions", verbose_name=_("document")
    )
    document.wagtail_reference_index_ignore = True
    number = models.PositiveIntegerField(_("version"))
    file = models.FileField(_("file"), upload_to="documents", max_length=255, storage=document_storage)
    name = models.CharField(_("name of the file"), max_length=255)
    note = models.CharField(_("what changed"), max_length=300, blank=True)
    published_at = models.DateTimeField(_("published"), default=timezone.now)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        related_name="published_versions",
        null=True,
        blank=True,
        verbose_name=_("published by"),
    )
    published_by.wagtail_reference_index_ignore = True
    sha256 = models.CharField(_("SHA-256 of the published file"), max_length=64, blank=True, db_index=True)
    received_sha256 = models.CharField(_("SHA-256 of the received file"), max_length=64, blank=True)
    size = models.PositiveBigIntegerField(_("size"), default=0)
    mime_type = models.CharField(_("type"), max_length=120, default="application/octet-stream")
    pages = models.PositiveIntegerField(_("pages"), null=True, blank=True)
    title = models.CharField(_("title in the file"), max_length=500, blank=True)
    language = models.CharField(_("language in the file"), max_length=35, blank=True)
    text = models.TextField(_("text"), blank=True)
    accessibility = models.JSONField(_("accessibility"), default=dict, blank=True)
    read_at = models.DateTimeField(_("read"), null=True, blank=True)

    class Meta:
        verbose_name = _("version of a document")
        verbose_name_plural = _("versions of documents")
        ordering = ("-number",)
        constraints = [models.UniqueConstraint(fields=("document", "number"), name="unique_version_number")]

    def __str__(self) -> str:
        return f"{self.document} ({self.number})"

    @property
    def url(self) -> str:
        """The address of just this version, `/pobierz/<slug>/v2`."""
        return reverse("download_version", args=[self.document.slug, self.number])

    @property
    def kind(self) -> str:
        """The file's kind as people know it: PDF, DOCX …"""
        return PurePath(self.file.name).suffix.lstrip(".").upper()

    @property
    def size_text(self) -> str:
        """Size in Polish notation, `3,25 MB`."""
        return format_size(self.size)


def keep_version(document: Document, *, name: str = "", sha256: str = "") -> DocumentVersion | None:
    """Make a version of the document's file unless its newest version is just that file.

    `name` is the file's name as people sent it. Returns the version made, if one was.
    """
    newest = document.versions.order_by("-number").values_list("file", flat=True).first()
    if newest == document.file.name:
        return None
    Document.objects.select_for_update().get(pk=document.pk)  # two people replacing it at once: one after the other
    number = (document.versions.aggregate(last=Max("number"))["last"] or 0) + 1
    name = document.version_name or name or PurePath(document.file.name).name
    sha256, size = _measured(document, sha256)
    version = DocumentVersion.objects.create(
        document=document,
        number=number,
        file=document.file.name,
        name=name[-255:],
        note=document.version_note,
        published_by=document.version_by or (document.uploaded_by_user if number == 1 else None),
        sha256=sha256,
        received_sha256=document.received_sha256 or sha256,
        size=size,
        mime_type=mime_type_of(document.file.name),
    )
    document.version_note = document.version_name = document.received_sha256 = ""
    document.version_by = None
    return version


def _measured(document: Document, sha256: str) -> tuple[str, int]:
    """Hash and size of the stored file; of one that is not there, nothing."""
    file: File = document.file
    try:
        size = file.size
        if not sha256:
            with file.storage.open(file.name) as stored:
                sha256 = sha256_of(stored)
    except OSError:
        return sha256, document.file_size or 0
    return sha256, size
