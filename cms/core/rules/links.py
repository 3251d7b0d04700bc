"""Where a person mends what a rule found: the field in the open form, another form, or a way to propose a change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.apps import apps
from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Model
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail.snippets.models import get_snippet_models

from cms.core.rules.examining import Case

FIELD = "pole-"
"""What an address ends with so that a form opens at a field: `#pole-budgets`; static/admin/js/go_to_field.js."""


@dataclass(frozen=True)
class Link:
    """An address with its label."""

    url: str
    label: str


Way = Callable[[AbstractBaseUser, int], Link | None]
WAYS: dict[str, Way] = {}
"""By the label of a model: where a person can ask for a change of a record that they may not edit."""


def register_way(label: str, way: Way) -> None:
    """Say where a person asks for a change of a record of a model (`app.Model`) that is not theirs."""
    WAYS[label] = way


class Links:
    """The links of one person; each record is looked up once, however many findings lead to it."""

    def __init__(self, user: AbstractBaseUser, here: Model | None = None) -> None:
        self.user = user
        self.here = (here._meta.label, here.pk) if here is not None else None
        self._forms: dict[tuple[str, int], str] = {}

    def to(self, case: Case, anchor: str) -> Link | None:
        """The link to the field that an anchor names; None where the person can do nothing about it."""
        home, _colon, field = anchor.partition(":")
        label, key = case.homes.get(home, ("", None))
        if not label:
            return None
        if self.here == (label, key):
            return Link(f"#{FIELD}{field}", _("Go to the field"))
        if key is None:
            return None
        form = self._form(label, key)
        if form:
            return Link(f"{form}#{FIELD}{field}", _("Go to the field"))
        return WAYS[label](self.user, key) if label in WAYS else None

    def _form(self, label: str, key: int) -> str:
        if (label, key) not in self._forms:
            model = apps.get_model(label)
            self._forms[(label, key)] = page_form(self.user, model, key) or record_form(self.user, model, key)
        return self._forms[(label, key)]


def page_form(user: AbstractBaseUser, model: type[Model], key: int) -> str:
    """The address of a page's form; empty where the person may not edit the page."""
    if not issubclass(model, Page):
        return ""
    page = model.objects.filter(pk=key).first()
    may_edit = page is not None and page.permissions_for_user(user).can_edit()
    return reverse("wagtailadmin_pages:edit", args=[key]) if may_edit else ""


def record_form(user: AbstractBaseUser, model: type[Model], key: int) -> str:
    """The address of a record's form; empty where the person may not edit the record."""
    if model not in get_snippet_models():
        return ""
    viewset = model.snippet_viewset
    record = viewset.records_for(user).filter(pk=key).first()
    if record is None or not viewset.permission_policy.user_has_permission_for_instance(user, "change", record):
        return ""
    return reverse(viewset.get_url_name("edit"), args=[key])


def form_of(user: AbstractBaseUser, thing: Model) -> str:
    """The address of the form of a page or record; empty where the person may not open it."""
    return page_form(user, type(thing), thing.pk) or record_form(user, type(thing), thing.pk)
