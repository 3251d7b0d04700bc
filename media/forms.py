"""The forms in which images and documents are described."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm


class ImageForm(BaseImageForm):
    """Wagtail's form, which asks for a description without saying who reads it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "description" in self.fields:
            self.fields["description"].help_text = _(
                "What the picture shows, in one sentence: it is read to people who cannot see it."
            )


class DocumentForm(BaseDocumentForm):
    """Wagtail's form, which keeps the file that is replaced, and asks what changed."""

    version_note = forms.CharField(
        label=_("What changed"),
        max_length=300,
        required=False,
        help_text=_(
            "Where you choose a new file: one sentence for citizens. "
            "The former file stays at the address of its version."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by = kwargs.get("user")
        if "file" not in self.fields or not self.instance.pk:
            del self.fields["version_note"]

    def save(self, commit: bool = True) -> Any:
        """Store the document; a new file becomes its newest version."""
        self.original_file = None  # Wagtail would delete it, but it belongs to its version
        self.instance.version_note = self.cleaned_data.get("version_note", "")
        self.instance.version_by = self.by
        return super().save(commit=commit)

    class Meta(BaseDocumentForm.Meta):
        pass
