"""What to do, in order."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .base import GROUP_FACTS, PartBlock, RowBlock, preview_text
from .inputs import PassageBlock


class StepBlock(RowBlock):
    """One step."""

    title = blocks.CharBlock(label=_("Step"), max_length=160)
    text = PassageBlock(label=_("Explanation"), required=False)

    class Meta:
        icon = "list-ol"
        label = _("Step")
        label_format = "{title}"


class StepsBlock(PartBlock):
    """Numbered steps."""

    steps = blocks.ListBlock(StepBlock(), label=_("Steps"), min_num=2)

    class Meta:
        icon = "list-ol"
        label = _("Steps")
        group = GROUP_FACTS
        description = _("What to do, in order; the numbers appear by themselves.")
        template = "blocks/steps.html"
        preview_value = {
            "steps": [
                {"title": "Pobierz formularz", "text": preview_text("Formularz jest na liście plików.")},
                {"title": "Wypełnij i podpisz", "text": ""},
                {"title": "Wyślij do ośrodka", "text": preview_text("Przez e-Doręczenia albo pocztą.")},
            ]
        }
