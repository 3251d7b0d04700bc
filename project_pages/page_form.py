"""The form of a project page: what stands in place of the funding strip is given whole or not at all."""

from django.utils.translation import gettext as _

from cms.core.admin_scope.page_form import PortalPageForm


class ProjectPageForm(PortalPageForm):
    """The model asks for names and a reason beside a picture; the form also asks for the picture beside those."""

    def clean(self) -> dict[str, object]:
        """Names or a reason without a picture would say something of a strip that nobody sees."""
        data = super().clean()
        has_words = any((data.get(name) or "").strip() for name in ("strip_names", "strip_reason"))
        if has_words and not data.get("strip_picture") and "strip_picture" not in self.errors:
            message = _("Choose the picture, or clear the names of its signs and the reason.")
            self.add_error("strip_picture", message)
        return data
