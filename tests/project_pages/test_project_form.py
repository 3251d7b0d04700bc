"""What the project's form accepts and refuses."""

from datetime import date
from decimal import Decimal

import pytest
from django.http import QueryDict
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from cms.core.portal import Portal
from cms.portals.services import create_portal
from partners_logos.models import Organisation
from project_pages.models import Project
from project_pages.payload import KINDS

LISTS = tuple(KINDS)


def bound_form(steward: Portal | None = None, **data: object):
    lists = {name: inline_formset(data.pop(name, [])) for name in LISTS}
    fields = {"title": "Projekt", "starts_on": "1.04.2018", "ends_on": "31.03.2021 r.", **data, **lists}
    posted = QueryDict(mutable=True)
    for key, value in nested_form_data(fields).items():
        posted[key] = str(value)
    return Project.edit_handler.bind_to_model(Project).get_form_class()(
        posted, instance=Project(steward=steward) if steward else Project()
    )


@pytest.fixture
def two_organisations(db: None) -> list[Organisation]:
    return [Organisation.objects.create(legal_name=name, kind="ngo") for name in ("A", "B")]


@pytest.mark.django_db
def test_amounts_and_dates_are_taken_as_people_type_them_and_stored_exactly() -> None:
    form = bound_form(
        starts_on="1 kwietnia 2018 r.",
        budgets=[{"scope": "whole", "total": "11\u00a0977\u00a0479,39 zł", "eu": "10094619.62 PLN PLN"}],
    )
    assert form.is_valid(), form.errors
    assert form.instance.starts_on == date(2018, 4, 1)
    row = form.formsets["budgets"].forms[0].instance
    assert (row.total, row.eu) == (Decimal("11977479.39"), Decimal("10094619.62"))


@pytest.mark.django_db
def test_a_contract_number_is_tidied() -> None:
    form = bound_form(contract_number=" nr: POWR.02.05.00–00–0207/17-00 ")
    assert form.is_valid(), form.errors
    assert form.cleaned_data["contract_number"] == "POWR.02.05.00-00-0207/17-00"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("field", "typed"),
    [("starts_on", "31.02.2018"), ("contract_number", "POWR.0205.00-00-0207/17"), ("ends_on", "kiedyś")],
)
def test_a_wrong_value_is_refused_beside_its_field(field: str, typed: str) -> None:
    form = bound_form(**{field: typed})
    assert not form.is_valid()
    assert list(form.errors) == [field]


@pytest.mark.django_db
def test_the_union_cannot_pay_more_than_the_project_costs() -> None:
    form = bound_form(budgets=[{"scope": "whole", "total": "100", "eu": "100,01"}])
    assert not form.is_valid()
    assert "eu" in form.formsets["budgets"].forms[0].errors


@pytest.mark.django_db
def test_a_project_cannot_end_before_it_starts() -> None:
    form = bound_form(ends_on="31.03.2018")
    assert not form.is_valid()
    assert "ends_on" in form.errors


@pytest.mark.django_db
def test_two_leads_on_one_day_are_refused(two_organisations: list[Organisation]) -> None:
    rows = [{"organisation": row.pk, "role": "lead"} for row in two_organisations]
    form = bound_form(partnerships=rows)
    assert not form.is_valid()
    assert "role" in form.formsets["partnerships"].forms[1].errors


@pytest.mark.django_db
def test_a_new_lead_may_follow_the_former_one(two_organisations: list[Organisation]) -> None:
    first, second = two_organisations
    rows = [
        {"organisation": first.pk, "role": "lead", "until": "31.12.2019"},
        {"organisation": second.pk, "role": "lead", "since": "1.01.2020"},
    ]
    form = bound_form(partnerships=rows)
    assert form.is_valid(), [row.errors for row in form.formsets["partnerships"].forms]


@pytest.mark.django_db
def test_a_row_without_its_organisation_is_an_error_and_no_crash() -> None:
    form = bound_form(partnerships=[{"organisation": "", "role": "lead", "until": "31.12.2019"}])
    assert not form.is_valid()


@pytest.mark.django_db
def test_who_noted_an_unknown_value_and_when_is_filled_in() -> None:
    portal = create_portal(code="proba", name="Próba", host="proba.localhost", short_name="ROPS Próba")
    form = bound_form(unknowns=[{"fact": "eu", "reason": "Nie podano."}], steward=portal)
    assert form.is_valid(), form.errors
    row = form.formsets["unknowns"].forms[0].instance
    assert (row.noted_by, row.noted_on) == ("ROPS Próba", date.today())


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("rows", "field", "name"),
    [
        ({"effects": [{"label": "model", "kind": "product", "annex": "3"}]}, "annex", "effects"),
        ({"amendments": [{"number": "1"}, {"number": "1"}]}, "number", "amendments"),
        ({"tasks": [{"name": "I", "since": "1.02.2020", "until": "1.01.2020"}]}, "until", "tasks"),
        ({"unknowns": [{"fact": "ends_on", "reason": "nie wiadomo"}]}, "fact", "unknowns"),
        ({"unknowns": [{"fact": "eu", "reason": "a"}, {"fact": "eu", "reason": "b"}]}, "fact", "unknowns"),
        (
            {"recruitments": [{"name": "Nabór", "opens_at": "2026-05-02 08:00", "closes_at": "2026-05-01 08:00"}]},
            "closes_at",
            "recruitments",
        ),
        (
            {"sessions": [{"day": "1.05.2026", "form": "training", "starts": "12:00", "ends": "11:00"}]},
            "ends",
            "sessions",
        ),
    ],
)
def test_rows_that_contradict_the_record_are_refused_beside_their_field(rows: dict, field: str, name: str) -> None:
    form = bound_form(**rows)
    assert not form.is_valid()
    errors = [list(row.errors) for row in form.formsets[name].forms]
    assert errors[-1] == [field]


@pytest.mark.django_db
def test_an_annex_of_the_list_dates_the_rows_that_name_it() -> None:
    form = bound_form(
        amendments=[{"number": "1", "effective_on": "1.06.2020"}],
        effects=[{"label": "model", "kind": "product", "annex": "1"}],
    )
    assert form.is_valid(), form.errors


@pytest.mark.django_db
@pytest.mark.parametrize("writing", ["POWR.02.05.00-00-0207/17-03", "nr POWR.02.05.00–00–0207/17"])
def test_a_contract_is_one_project_whatever_annex_its_number_counts(writing: str) -> None:
    portal = create_portal(code="proba", name="Próba", host="proba.localhost")
    Project.objects.create(
        title="Pierwszy", slug="pierwszy", steward=portal, contract_number="POWR.02.05.00-00-0207/17"
    )
    form = bound_form(contract_number=writing)
    assert not form.is_valid()
    assert "contract_number" in form.errors
