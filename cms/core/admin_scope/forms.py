"""Forms of pages and records: they offer what is within reach, and refuse whatever else is sent to them.

A chooser's field accepts any key, and an invalid form shows the title of what was sent. So what a form names is looked
at before anything is checked or shown; only what stood in the object already may stay.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.core.exceptions import FieldDoesNotExist, PermissionDenied
from django.db.models import Model, Q
from django.forms import Field, ModelChoiceField, ModelForm, ModelMultipleChoiceField

from cms.core.reach import Reach, reach_of

Reference = tuple[type[Model], str]


class WithinReach:
    """Mixin of a Wagtail form: nothing of another portal can be named, in fields, rows, blocks or rich text."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        if self.for_user is not None:
            limit_choices(self, reach_of(self.for_user))

    def full_clean(self) -> None:
        """Refuse the whole form before a field of it is looked at."""
        if self.is_bound and self.for_user is not None:
            refuse_strangers(self, reach_of(self.for_user))
        super().full_clean()


def limit_choices(form: ModelForm, reach: Reach) -> None:
    """Leave what may be named, and what the object names already, in every field that chooses among rows."""
    for name, form_field in form.fields.items():
        if isinstance(form_field, ModelChoiceField) and reach.knows(form_field.queryset.model):
            kept = [key for _model, key in _named_before(form, name, form_field) if key.isdecimal()]
            offered = reach.offered(form_field.queryset.model).values("pk")
            form_field.queryset = form_field.queryset.filter(Q(pk__in=offered) | Q(pk__in=kept))


def refuse_strangers(form: ModelForm, reach: Reach) -> None:
    """Raise PermissionDenied where a form, or a row of it, names something of another portal."""
    for part in _parts(form):
        for name, form_field in part.fields.items():
            before = set(_named_before(part, name, form_field))
            for reference in _named_now(part, name, form_field):
                if reference not in before and not reach.offers(*reference):
                    raise PermissionDenied


def _parts(form: ModelForm) -> Iterator[ModelForm]:
    yield form
    for formset in getattr(form, "formsets", {}).values():
        for row in formset.forms:
            yield from _parts(row)


def _named_now(form: ModelForm, name: str, form_field: Field) -> Iterator[Reference]:
    value = form_field.widget.value_from_datadict(form.data, form.files, form.add_prefix(name))
    if isinstance(form_field, ModelMultipleChoiceField):
        yield from ((form_field.queryset.model, str(key)) for key in value or [])
    elif isinstance(form_field, ModelChoiceField):
        yield from [(form_field.queryset.model, str(value))] if value else []
    else:
        yield from _in_text(form, name, value)


def _named_before(form: ModelForm, name: str, form_field: Field) -> Iterator[Reference]:
    value = form.initial.get(name)
    if isinstance(form_field, ModelMultipleChoiceField):
        yield from ((form_field.queryset.model, _key(row)) for row in value or [])
    elif isinstance(form_field, ModelChoiceField):
        yield from [(form_field.queryset.model, _key(value))] if value else []
    else:
        yield from _in_text(form, name, getattr(form.instance, name, None))


def _in_text(form: ModelForm, name: str, value: object) -> Iterable[Reference]:
    """References inside rich text and blocks; other fields have none."""
    try:
        model_field = form._meta.model._meta.get_field(name)
    except FieldDoesNotExist:
        return []
    if value in (None, "") or not hasattr(model_field, "extract_references"):
        return []
    return [(model, str(key)) for model, key, *_path in model_field.extract_references(value)]


def _key(row: object) -> str:
    return str(row.pk if isinstance(row, Model) else row)
