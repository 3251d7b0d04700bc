"""The screens of evidence: for those who answer for a portal, each for their own, and safe to open."""

import io
import zipfile
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from lxml import html

from project_pages.evidence import keeping
from project_pages.evidence.differences import Kind, passages
from project_pages.evidence.record_views import policy
from project_pages.models import PageSnapshot
from tests.project_pages.evidence.conftest import User

pytestmark = pytest.mark.django_db


@pytest.fixture
def as_role(told, person):
    """A browser of a person by role: of the steward's portal unless another one is named."""

    def sign_in(role: str, portal=None) -> Client:
        client = Client(SERVER_NAME="torun.localhost")
        user = User.objects.create_superuser("siec", "s@siec.example", "x") if role == "superuser" else None
        client.force_login(user or person(role, portal), backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return sign_in


def page_url(told, other: bool = False) -> str:
    return reverse("stored_pages", args=[(told.other_page if other else told.page).pk])


def project_url(told) -> str:
    return reverse("wagtailsnippets_project_pages_project:evidence", args=[told.project.pk])


def record_url(told, place: int = -1, other: bool = False) -> str:
    return reverse("stored_page", args=[told.records(told.other_page if other else told.page)[place].pk])


def words(answer) -> str:
    return " ".join(html.fromstring(answer.content).text_content().split())


def names_in(answer) -> set[str]:
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        return {name.partition("/")[0] for name in archive.namelist() if "/" in name}


@pytest.mark.parametrize("role", ["chief", "administrator", "superuser"])
def test_who_answers_for_the_portal_reads_and_downloads(told, as_role, role):
    client = as_role(role)
    for address in (page_url(told), project_url(told)):
        answer = client.get(address)
        assert answer.status_code == 200
        assert "publikacja strony" in words(answer)
        archive = client.get(address, {"day": timezone.localdate().isoformat(), "pages": told.page.pk})
        assert archive["Content-Type"] == "application/zip"
        assert archive["Content-Disposition"].startswith('attachment; filename="dowody-')
        assert "no-store" in archive["Cache-Control"]
    assert client.get(record_url(told)).status_code == 200


def test_an_editor_is_sent_away(told, as_role):
    client = as_role("editor")
    for address in (page_url(told), project_url(told)):
        assert client.get(address).status_code == 302
    assert client.get(record_url(told)).status_code == 404
    assert client.get(reverse("stored_pages_compared", args=[told.records()[0].pk] * 2)).status_code == 404
    edit = client.get(reverse("wagtailadmin_pages:edit", args=[told.page.pk])).text
    assert page_url(told) not in edit


@pytest.mark.parametrize("role", ["editor", "chief", "administrator"])
def test_staff_of_another_portal_meet_nothing_of_it(told, as_role, role):
    client = as_role(role, told.other)
    pair = [told.records()[0].pk, told.records()[0].pk]
    compared = reverse("stored_pages_compared", args=pair)
    for address in (page_url(told), project_url(told), record_url(told), compared):
        assert client.get(address).status_code == 404


def test_a_project_shows_its_steward_only_the_steward_s_own_pages(told, as_role):
    client = as_role("chief")
    text = words(client.get(project_url(told)))
    assert "torun.localhost" in text
    assert "opole.localhost" not in text
    refused = client.get(project_url(told), {"day": timezone.localdate().isoformat(), "pages": told.other_page.pk})
    assert refused.status_code == 200
    day = {"day": timezone.localdate().isoformat()}
    assert {name.partition("-")[0] for name in names_in(client.get(project_url(told), day))} == {"torun"}


def test_the_network_chooses_among_the_pages_of_all_portals(told, as_role):
    client = as_role("superuser")
    day = timezone.localdate().isoformat()
    both = client.get(project_url(told), {"day": day, "pages": [told.page.pk, told.other_page.pk]})
    assert len(names_in(both)) == 2
    one = client.get(project_url(told), {"day": day, "pages": [told.other_page.pk]})
    assert {name.partition("-")[0] for name in names_in(one)} == {"opole"}


def test_the_other_portal_reads_of_its_own_page_without_the_names_of_the_steward_s_people(
    told, as_role, committed, person
):
    with committed():
        told.publish_project(user=person("administrator"), goal="Nowy cel.")
    answer = as_role("chief", told.other).get(page_url(told, other=True))
    assert "publikacja projektu" in words(answer)
    assert "administrator-torun" not in answer.text
    assert "administrator portalu Toruń" in words(answer)


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("", "To pole jest wymagane"),
        ("wczoraj", "To nie jest data"),
        ("31.02.2026", "31.02.2026"),
        ("1.01.2090", "jeszcze nie nadszedł"),
        ("1.01.2020", "Brak zapisu"),
    ],
)
def test_a_day_that_cannot_be_had_is_said_beside_the_field(told, as_role, day, sentence):
    answer = as_role("chief").get(page_url(told), {"day": day})
    assert answer.status_code == 200
    assert sentence in words(answer)


def test_a_stored_page_opens_where_nothing_runs(told, as_role):
    answer = as_role("chief").get(record_url(told))
    directives = dict(row.strip().partition(" ")[::2] for row in answer["Content-Security-Policy"].split(";"))
    assert directives["sandbox"] == ""
    assert directives["default-src"] == "'none'"
    assert directives["img-src"] == "data: http://torun.localhost"
    assert "script-src" not in directives
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["X-Frame-Options"] == "DENY"
    assert "no-store" in answer["Cache-Control"]
    assert "<script" not in answer.text
    assert "To nie jest dzisiejsza strona" in words(answer)


@pytest.mark.parametrize("address", ["", "http://x.pl;script-src *", "http://a b/", "javascript:alert(1)", "http://["])
def test_no_address_adds_a_directive(address):
    assert policy(address).count("script-src") == 0
    assert policy(address).startswith("sandbox; default-src 'none';")


def test_two_records_are_compared_in_words(told, as_role, committed):
    with committed():
        told.publish_page(own_role="Prowadzimy cały projekt.")
    pair = [row.pk for row in told.records()]
    client = as_role("chief")
    answer = client.get(page_url(told), {"older": pair[1], "newer": pair[0]})
    assert answer.status_code == 302
    answer = client.get(answer["Location"])
    page = html.fromstring(answer.content)
    assert [row.text_content().split(": ")[1].strip() for row in page.iter("ins")] == ["cały"]
    assert not list(page.iter("del"))
    assert "wierszy bez zmian" in words(answer)


@pytest.mark.parametrize("pair", [("x", "1"), ("1", ""), ("9" * 30, "1"), ("-1", "1"), ("999999", "999998")])
def test_records_that_do_not_exist_are_not_compared(told, as_role, pair):
    answer = as_role("chief").get(page_url(told), {"older": pair[0], "newer": pair[1]}, follow=True)
    assert answer.status_code == 404


def test_records_of_two_pages_are_not_compared(told, as_role):
    pair = [told.records()[0].pk, told.records(told.other_page)[0].pk]
    assert as_role("superuser").get(reverse("stored_pages_compared", args=pair)).status_code == 404


def test_a_withdrawn_page_has_a_row_and_nothing_to_open(told, as_role, committed):
    with committed():
        told.page.unpublish()
    client = as_role("chief")
    assert "wycofanie z publikacji" in words(client.get(page_url(told)))
    assert client.get(record_url(told)).status_code == 404


def test_many_records_are_shown_leaf_by_leaf(told, as_role):
    first = told.records()[0]
    for number in range(120):
        first.pk, first.taken_at = None, timezone.now() + timedelta(seconds=number)
        first.save(force_insert=True)
    client = as_role("chief")
    assert words(client.get(page_url(told))).count("Obejrzyj stronę") == 50
    assert words(client.get(page_url(told), {"p": 3})).count("Obejrzyj stronę") == 21
    assert client.get(page_url(told), {"p": "nic"}).status_code == 200
    assert words(client.get(project_url(told))).count("Obejrzyj stronę") == 10


def test_a_page_without_a_record_says_so(told, as_role):
    PageSnapshot.objects.filter(page_key=told.page.pk).delete()
    assert "Brak zapisu" in words(as_role("chief").get(page_url(told)))


def test_editors_of_pages_and_projects_lead_there(told, as_role):
    client = as_role("chief")
    assert page_url(told) in client.get(reverse("wagtailadmin_pages:edit", args=[told.page.pk])).text
    edit = reverse("wagtailsnippets_project_pages_project:edit", args=[told.project.pk])
    assert project_url(told) in client.get(edit).text
    home = told.steward.site.root_page
    assert "stored-pages" not in client.get(reverse("wagtailadmin_pages:edit", args=[home.pk])).text


def test_what_could_not_be_stored_is_told_on_the_dashboard_to_those_concerned(told, as_role, committed, monkeypatch):
    monkeypatch.setattr(keeping, "draw", lambda page: 1 / 0)
    with committed():
        told.publish_page(own_role="Badamy potrzeby.")
    home = reverse("wagtailadmin_home")
    notice = "nie udało się zapisać jako dowód"
    chief = as_role("chief")
    assert notice in words(chief.get(home))
    assert "ZeroDivisionError" not in chief.get(home).text
    assert "Nie udało się zapisać strony" in words(chief.get(page_url(told)))
    assert "ZeroDivisionError" in as_role("superuser").get(home).text
    assert notice not in words(as_role("chief", told.other).get(home))
    assert notice not in words(as_role("editor").get(home))


def test_words_that_changed_are_found_and_the_rest_is_counted():
    found = passages(["a", "jeden dwa trzy", "z"], ["a", "jeden trzy cztery", "z", "nowy"])
    assert [row.unchanged for row in found] == [1, 0, 1, 0]
    assert [(piece.kind, piece.text) for piece in found[1].pieces] == [
        (Kind.SAME, "jeden"),
        (Kind.REMOVED, "dwa"),
        (Kind.SAME, "trzy"),
        (Kind.ADDED, "cztery"),
    ]
    assert [piece.kind for piece in found[3].pieces] == [Kind.ADDED]


def test_a_very_long_passage_is_compared_as_a_whole():
    pieces = passages(["a " * 4000], ["b " * 4000])[0].pieces
    assert [piece.kind for piece in pieces] == [Kind.REMOVED, Kind.ADDED]


def test_the_queries_of_the_timeline_do_not_grow_with_records(told, as_role, django_assert_max_num_queries):
    client = as_role("chief")
    client.get(page_url(told))
    first = told.records()[0]
    for number in range(30):
        first.pk, first.taken_at = None, timezone.now() + timedelta(seconds=number)
        first.save(force_insert=True)
    with django_assert_max_num_queries(60):
        client.get(page_url(told))
