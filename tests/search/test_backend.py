"""Search with queries nobody expects, on pages, pictures, documents and records; on both databases."""

import pytest
from django.test import Client
from wagtail.models import Page
from wagtail.search.backends import get_search_backend
from wagtail.search.query import And, Or, Phrase, PlainText

from cms.portals.services import create_portal
from home.models import ContentPage
from media.models import Document, Image
from partners_logos.models import Organisation
from project_pages.models import Project

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

HOSTILE = [
    '"',
    '""',
    '"plan',
    'plan"',
    '"plan usług" sieć',
    "'",
    "it's",
    "\\",
    "plan AND",
    "AND",
    "NOT plan",
    "NEAR(plan, 2)",
    "title:plan",
    "plan*",
    "^plan",
    "{title} : plan",
    "a + b",
    "-plan",
    "(",
    ")",
    "((plan)",
    "!!!",
    "%",
    "%s %(x)s",
    "100%",
    "_",
    ":",
    "|",
    "&",
    "<->",
    "plan\x00usług",
    "\x00",
    "\ufffd",
    "ą\u0301",
    "🙂",
    "\u202eplan",
    "x" * 10_000,
    "słowo " * 2000,
    '" ' * 1000,
]
A_FEW = ['"', '"plan usług" sieć', "'", "NOT plan", "(", "!!!", "plan\x00usług", "100%", "x" * 10_000, "słowo " * 2000]


@pytest.fixture
def portal():
    portal = create_portal(code="proba", name="Próba", host="proba.localhost")
    root = portal.site.root_page
    for title, lead in [
        ("Plan usług społecznych", "Usługi w gminie."),
        ("Spotkanie", "Mowa była o tym, że plan jest potrzebny, a rozwój usług potrwa, zanim ruszy cokolwiek."),
        ("Plan ogólny", "Bez usług."),
        ("Rekrutacja", "Formularze."),
    ]:
        root.add_child(instance=ContentPage(title=title, lead=lead))
    return portal


@pytest.mark.parametrize("model", [Page, Image, Document, Organisation, Project])
def test_no_query_breaks_the_search(model):
    backend = get_search_backend()
    for typed in HOSTILE:
        for found in (backend.search(typed, model), backend.autocomplete(typed, model)):
            assert found.count() == len(list(found)), typed


def test_quotation_marks_and_operators_are_read_as_words_or_left_out(portal):
    expected = {page.title for page in Page.objects.search("plan")}
    assert len(expected) == 3
    for typed in ('"plan', 'plan"', "plan!!!", "(plan)", "plan \x00"):
        assert {page.title for page in Page.objects.search(typed)} == expected


@pytest.mark.parametrize(
    "query",
    [
        "plan usług",
        PlainText("plan usług", operator="and"),
        And([PlainText("plan"), PlainText("usług")]),
        Or([PlainText("plan"), PlainText("usług")]),
        And([Phrase("plan usług"), PlainText("społecznych")]),
    ],
    ids=["typed", "plain", "and", "or", "phrase"],
)
def test_the_best_hit_comes_first(portal, query):
    assert [page.title for page in Page.objects.search(query)][0] == "Plan usług społecznych"


def test_a_search_in_one_field_finds_what_stands_there(portal):
    found = {page.title for page in Page.objects.search("plan", fields=["title"])}
    assert found == {"Plan usług społecznych", "Plan ogólny"}
    organisation = Organisation.objects.create(legal_name="Gmina Krobia", kind="municipality")
    assert list(get_search_backend().search("Krobia", Organisation, fields=["legal_name"])) == [organisation]


def test_the_visitors_search_answers_whatever_is_typed(portal):
    visitor = Client(SERVER_NAME="proba.localhost")
    for typed in HOSTILE:
        assert visitor.get("/szukaj/", {"q": typed}).status_code == 200, typed


@pytest.mark.parametrize(
    "address",
    [
        "/admin/pages/search/",
        "/admin/images/",
        "/admin/images/results/",
        "/admin/documents/",
        "/admin/images/chooser/results/",
        "/admin/documents/chooser/results/",
        "/admin/choose-page/search/",
        "/admin/snippets/project_pages/project/",
        "/admin/snippets/partners_logos/organisation/",
        "/admin/users/",
    ],
)
def test_the_search_of_the_admin_answers_whatever_is_typed(portal, admin_client: Client, address: str):
    for typed in A_FEW:
        response = admin_client.get(address, {"q": typed}, SERVER_NAME="proba.localhost")
        assert response.status_code == 200, typed
