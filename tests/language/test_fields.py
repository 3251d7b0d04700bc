import datetime
from decimal import Decimal

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.migrations.writer import MigrationWriter
from django.test.utils import isolate_apps
from wagtail.admin.forms.models import WagtailAdminModelForm, formfield_for_dbfield

from cms.language import fields
from cms.language.admin_widgets import PolishAdminDateInput, PolishSlugInput


class FactsForm(forms.Form):
    amount = fields.AmountFormField()
    day = fields.PolishDateFormField(required=False)
    number = fields.ContractNumberFormField(required=False)


def errors_of(**data: str) -> dict[str, list[str]]:
    return FactsForm({"amount": "1", **data}).errors


def test_what_people_paste_is_stored_exactly():
    form = FactsForm(
        {
            "amount": "11\u00a0977\u00a0479,39\u00a0PLN PLN",
            "day": "1\u00a0kwietnia 2018\u00a0r.",
            "number": "Nr powr.02.05.00–00–0207/17-00",
        }
    )
    assert form.is_valid(), form.errors
    assert form.cleaned_data == {
        "amount": Decimal("11977479.39"),
        "day": datetime.date(2018, 4, 1),
        "number": "POWR.02.05.00-00-0207/17-00",
    }


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("amount", "dużo", "Proszę podać kwotę, na przykład: 11 977 479,39 zł"),
        ("amount", "", "To pole jest wymagane"),
        ("amount", "\u00a0", "To pole jest wymagane"),
        ("amount", "9" * 10_000, "za długi"),
        ("day", "31.02.2018", "Proszę podać datę, na przykład: 01.04.2018"),
        ("number", "POWR.0205.00-00-0207/17", "Czy chodziło o POWR.02.05.00-00-0207/17?"),
        ("number", "RPLU.11.02", "na przykład: RPLU.11.02.00-06-0002/18"),
        ("number", "nie wiem, jaki", "To nie jest numer umowy"),
        ("number", "X1" * 5_000, "najwyżej 60 znaków"),
    ],
)
def test_what_cannot_be_read_gets_a_sentence_that_says_what_is_accepted(field, typed, sentence):
    errors = errors_of(**{field: typed})
    assert list(errors) == [field]
    assert len(errors[field]) == 1
    assert sentence in errors[field][0]


@pytest.mark.parametrize(
    "number", ["POWR.02.05.00-IP.03-00-014/17", "WFOŚ/12/2018".replace("Ś", "S"), "DPS-IV/7/2019", ""]
)
def test_calls_and_numbers_of_other_programmes_are_let_through(number):
    assert errors_of(number=number) == {}


def test_an_amount_below_the_least_allowed_is_refused():
    assert fields.AmountFormField(required=False).clean("") is None
    with pytest.raises(ValidationError):
        fields.AmountFormField(min_value=5).clean("4")


def test_stored_values_are_shown_as_offices_write_them():
    form = FactsForm(initial={"amount": Decimal("11977479.39"), "day": datetime.date(2018, 4, 1)})
    assert 'value="11\u00a0977\u00a0479,39"' in str(form["amount"])
    assert 'inputmode="decimal"' in str(form["amount"])
    assert 'type="text"' in str(form["amount"])
    assert 'value="01.04.2018"' in str(form["day"])


def test_a_refused_text_is_shown_as_it_was_typed():
    form = FactsForm({"amount": "dużo", "day": "wczoraj"})
    assert 'value="dużo"' in str(form["amount"])
    assert 'value="wczoraj"' in str(form["day"])


def test_a_shown_value_sent_back_is_no_change():
    initial = {"amount": Decimal("1200.00"), "day": datetime.date(2018, 4, 1)}
    assert not FactsForm({"amount": "1\u00a0200,00", "day": "01.04.2018"}, initial=initial).has_changed()
    assert FactsForm({"amount": "1\u00a0200,01", "day": "01.04.2018"}, initial=initial).changed_data == ["amount"]


@isolate_apps("cms.language")
def test_a_form_of_the_admin_takes_the_fields_of_a_model():
    class Facts(models.Model):
        amount = fields.AmountField("value", blank=True, null=True)
        day = fields.PolishDateField("day")
        number = fields.ContractNumberField("number", blank=True)
        slug = models.SlugField()

        class Meta:
            app_label = "language"

        def __str__(self):
            return self.number

    class Form(WagtailAdminModelForm):
        class Meta(WagtailAdminModelForm.Meta):
            model = Facts
            fields = ("amount", "day", "number", "slug")

    form = Form({"amount": "1,3 mln zł", "day": "1 IV 2018", "number": "", "slug": "a"})
    assert form.is_valid(), form.errors
    assert form.instance.amount == Decimal("1300000.00")
    assert form.instance.day == datetime.date(2018, 4, 1)
    assert isinstance(form.fields["day"].widget, PolishAdminDateInput)
    assert isinstance(form.fields["slug"].widget, PolishSlugInput)
    shown = Form(instance=Facts(amount=Decimal("1.00"), day=datetime.date(2018, 4, 1)))
    assert 'value="01.04.2018"' in str(shown["day"])
    assert 'value="1,00"' in str(shown["amount"])


def test_the_date_picker_writes_polish_dates_and_keeps_what_was_typed():
    config = formfield_for_dbfield(fields.PolishDateField("day")).widget.get_config()
    assert config == {"dayOfWeekStart": 1, "format": "d.m.Y", "validateOnBlur": False}


@pytest.mark.parametrize(
    ("field", "written"),
    [
        (fields.AmountField(), "cms.language.fields.AmountField()"),
        (fields.AmountField(max_digits=8), "cms.language.fields.AmountField(max_digits=8)"),
        (fields.PolishDateField(null=True), "cms.language.fields.PolishDateField(null=True)"),
        (fields.ContractNumberField(blank=True), "cms.language.fields.ContractNumberField(blank=True)"),
    ],
)
def test_migrations_name_the_field_and_nothing_more(field, written):
    assert MigrationWriter.serialize(field)[0] == written
    assert type(field.clone()) is type(field)


def test_a_negative_amount_cannot_be_saved_by_other_ways_either():
    with pytest.raises(ValidationError):
        fields.AmountField().clean(Decimal(-1), None)
    assert fields.AmountField().clean(Decimal("9999999999999.99"), None) == Decimal("9999999999999.99")


def test_a_slug_typed_by_hand_loses_the_marks_of_its_letters():
    attributes = PolishSlugInput().attrs["data-w-slug-formatters-value"]
    assert '"l"' in attributes
    assert "\\u0142" in attributes
