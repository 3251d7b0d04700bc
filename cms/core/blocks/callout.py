"""A message set apart from the text."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .base import GROUP_TEXT, PartBlock, preview_text
from .inputs import PassageBlock

TONES = [("info", _("Information")), ("warning", _("Attention")), ("success", _("Good news"))]


class CalloutValue(blocks.StructValue):
    """A message whose tone is told in words, not by colour alone."""

    @property
    def tone_label(self) -> str:
        """The word for the tone."""
        return dict(TONES).get(self.get("tone"), TONES[0][1])


class CalloutBlock(PartBlock):
    """A short message: information, attention, good news."""

    tone = blocks.ChoiceBlock(label=_("Kind"), choices=TONES, default="info")
    title = blocks.CharBlock(label=_("Title"), required=False, max_length=120)
    text = PassageBlock(label=_("Message"))

    class Meta:
        icon = "info-circle"
        label = _("Call-out")
        group = GROUP_TEXT
        description = _("A short message set apart: information, attention, good news.")
        template = "blocks/callout.html"
        value_class = CalloutValue
        preview_value = {
            "tone": "warning",
            "title": "Zmiana terminu",
            "text": preview_text("Zgłoszenia przyjmujemy do 14 maja 2018 r."),
        }
