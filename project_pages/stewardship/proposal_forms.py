"""Forms of proposals: what is proposed, and what is decided."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from cms.core.portal import Portal
from project_pages.notes import FactChoices
from project_pages.stewardship.drafting import How

EXAMPLES = _(
    "Write dates and amounts as they stand in the contract: 30.11.2023, 11 977 479,39 zł. For a list, say in the "
    "explanation what should change in it."
)
WAYS = {
    How.FILL: _("Fill the value in: the record has none"),
    How.AMENDMENT: _("As a later value: an annex changed it; the former value stays in the history"),
    How.CORRECTION: _("As a correction: the value was recorded wrongly"),
    How.BY_HAND: _("Open the form, I will change it myself"),
}


class ProposalForm(forms.Form):
    """A change of one value, or of something else that the explanation names."""

    fact = forms.ChoiceField(label=_("Value"), required=False)
    proposed_value = forms.CharField(label=_("Proposed value"), max_length=300, required=False, help_text=EXAMPLES)
    explanation = forms.CharField(
        label=_("Explanation"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("What should change and why. The portal that keeps the project reads it."),
    )
    source = forms.CharField(
        label=_("Where it can be checked"),
        max_length=300,
        required=False,
        help_text=_("A document, annex or page. It becomes the source of the value."),
    )
    portal = forms.ModelChoiceField(label=_("On behalf of"), queryset=Portal.objects.none(), empty_label=None)

    def __init__(self, *args: object, portals: Iterable[Portal], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        choices = [(value, capfirst(str(label))) for value, label in FactChoices.choices]
        self.fields["fact"].choices = [("", _("Something else")), *choices]
        keys = [portal.pk for portal in portals]
        if len(keys) == 1:
            del self.fields["portal"]
        else:
            self.fields["portal"].queryset = Portal.objects.filter(pk__in=keys)


class AcceptForm(forms.Form):
    """How the record takes the change over."""

    how = forms.ChoiceField(label=_("How the record takes it over"), widget=forms.RadioSelect)
    answer = forms.CharField(
        label=_("Word to the portal that proposed it"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args: object, ways: Iterable[How], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        ways = list(ways)
        self.fields["how"].choices = [(way.value, WAYS[way]) for way in ways]
        self.fields["how"].initial = ways[0].value


class RefuseForm(forms.Form):
    """Why not."""

    answer = forms.CharField(
        label=_("Answer"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("The portal that proposed the change reads it."),
    )
