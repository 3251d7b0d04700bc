"""What our rich text adds to Wagtail's editor."""

from typing import Any

from django.utils.html import format_html
from wagtail.admin.rich_text.editors.draftail.features import Feature
from wagtail.rich_text import LinkHandler
from wagtail.rich_text.feature_registry import FeatureRegistry

from .web_addresses import is_allowed


class ScriptFeature(Feature):
    """A feature that only brings a script along with the editor."""

    def construct_options(self, options: dict[str, Any]) -> None:
        """Change nothing about the editor's options."""


class ExternalLinkHandler(LinkHandler):
    """Links out of the portal: told apart for style and machines, never in a new window (WCAG 3.2.5)."""

    identifier = "external"

    @staticmethod
    def expand_db_attributes(attrs: dict[str, str]) -> str:
        """Write the opening tag; an address that no link may carry leads nowhere."""
        address = attrs.get("href", "")
        return format_html('<a href="{}" rel="external">', address) if is_allowed(address) else "<a>"


def register_features(features: FeatureRegistry) -> None:
    """Register the paste cleaner and the handler of external links."""
    features.register_editor_plugin(
        "draftail", "word-paste", ScriptFeature(js=["admin/js/word_clean.js", "admin/js/word_paste.js"])
    )
    features.register_link_type(ExternalLinkHandler)
