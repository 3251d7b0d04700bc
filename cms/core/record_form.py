"""Forms of portal records; the network's administrators see one field more, the portal that keeps the record."""

from __future__ import annotations

from django.db.models import Model
from django.forms import ModelChoiceField
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, ObjectList, TabbedInterface
from wagtail.admin.panels.group import PanelGroup

from cms.core.admin_scope.forms import WithinReach
from cms.core.portal import Portal

KEPT_BY = "kept_by"


class KeptBy:
    """Adds the choice of the portal; Wagtail takes the field away from everybody but superusers."""

    portal_field = ""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        if KEPT_BY in self.fields:
            self.fields[KEPT_BY].required = not self._meta.model._meta.get_field(self.portal_field).null
            self.initial.setdefault(KEPT_BY, getattr(self.instance, f"{self.portal_field}_id"))

    def _post_clean(self) -> None:
        if KEPT_BY in self.cleaned_data and self.add_prefix(KEPT_BY) in self.data:
            chosen = self.cleaned_data[KEPT_BY]
            if chosen is not None or self._meta.model._meta.get_field(self.portal_field).null:  # a draft may lack it
                setattr(self.instance, self.portal_field, chosen)
        super()._post_clean()


def record_edit_handler(model: type[Model], portal_field: str) -> PanelGroup:
    """The model's panels over a form that keeps to one's reach, with one more to choose the portal."""
    base = getattr(model, "base_form_class", WagtailAdminModelForm)
    if not portal_field:
        form_class = type(f"{model.__name__}Form", (WithinReach, base), {})
        return ObjectList(model.panels, base_form_class=form_class)
    choice = ModelChoiceField(
        queryset=Portal.objects.all(),
        label=_("Kept by portal"),
        help_text=_("Its staff edit the record. Without a portal the network keeps it."),
    )
    form_class = type(
        f"{model.__name__}Form", (KeptBy, WithinReach, base), {KEPT_BY: choice, "portal_field": portal_field}
    )
    keeper = FieldPanel(KEPT_BY, permission="superuser")
    if hasattr(model, "edit_handler"):
        tabs = [*model.edit_handler.children, ObjectList([keeper], heading=_("Portal"))]
        return TabbedInterface(tabs, base_form_class=form_class)
    return ObjectList([*model.panels, keeper], base_form_class=form_class)
