"""What our rich text adds to Wagtail's editor."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse_lazy
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from draftjs_exporter.dom import DOM
from wagtail.admin.rich_text import DraftailRichTextArea
from wagtail.admin.rich_text.converters.html_to_contentstate import InlineEntityElementHandler
from wagtail.admin.rich_text.editors.draftail.features import EntityFeature, Feature
from wagtail.rich_text import LinkHandler
from wagtail.rich_text.feature_registry import FeatureRegistry

from .fact_quotes import MARK, FactQuote
from .telling import renew_quotes
from .web_addresses import is_allowed

FACT = "FACT"
"""What the editor calls a quoted fact."""


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


class RichTextArea(DraftailRichTextArea):
    """Wagtail's editor, which shows quoted facts with their words of today."""

    def format_value(self, value: str | None) -> str:
        """Bring quoted facts up to date before the editor gets the text."""
        return super().format_value(renew_quotes(value) if value else value)


class FactFeature(EntityFeature):
    """Quoted facts: an entity that is chosen in a dialogue, and a plugin that lets nobody type inside one."""

    def construct_options(self, options: dict[str, Any]) -> None:
        """Add the entity and the plugin, which the script calls by the same name."""
        super().construct_options(options)
        options.setdefault("plugins", []).append({"type": FACT})


class FactElementHandler(InlineEntityElementHandler):
    """Reads a quoted fact into the editor."""

    mutability = "IMMUTABLE"

    def get_attribute_data(self, attrs: Mapping[str, str | None]) -> dict[str, str]:
        """Which fact, in which form."""
        return dict(FactQuote.of(attrs).attributes[1:])


def fact_element(properties: Mapping[str, Any]) -> Any:
    """Writes a quoted fact of the editor as it is stored."""
    quote = FactQuote.of({name: str(value) for name, value in properties.items() if value and name != "children"})
    return DOM.create_element("a", dict(quote.attributes), properties["children"])


def register_quoted_facts(features: FeatureRegistry) -> None:
    """Register the button, the way into the editor and the way back; what the dialogue offers is a higher room's."""
    feature = FactFeature(
        {
            "type": FACT,
            "icon": "tag",
            "description": _("Fact of a project"),
            "attributes": ["fact", "form", "noun", "project"],
            "chooserUrls": {"factChooser": reverse_lazy("quoted_fact")},
        },
        js=["wagtailadmin/js/modal-workflow.js", "admin/js/quoted_facts.js"],
        css={"all": ["admin/css/quoted_facts.css"]},
    )
    features.register_editor_plugin("draftail", "quoted-fact", feature)
    features.register_converter_rule(
        "contentstate",
        "quoted-fact",
        {
            "from_database_format": {f"a[{MARK}]": FactElementHandler(FACT)},
            "to_database_format": {"entity_decorators": {FACT: fact_element}},
        },
    )


def register_features(features: FeatureRegistry) -> None:
    """Register the paste cleaner, quoted facts and the handler of external links."""
    register_quoted_facts(features)
    features.register_editor_plugin(
        "draftail", "word-paste", ScriptFeature(js=["admin/js/word_clean.js", "admin/js/word_paste.js"])
    )
    features.register_link_type(ExternalLinkHandler)
