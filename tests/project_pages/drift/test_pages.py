"""Pages that contradict the record: found, shown to their editors, exchanged in the draft, reported, told by mail."""

from datetime import date
from decimal import Decimal

import pytest
from django.contrib.auth import get_user_model
from django.core import mail
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from cms.core.portal import Portal
from cms.portals.services import create_portal
from news.models import NewsIndexPage, NewsPage
from partners_logos.models import Organisation
from project_pages.drift.free_texts import free_texts, with_text
from project_pages.drift.pages import GoneError, drift_of, replace_by_fact
from project_pages.models import Project, ProjectIndexPage, ProjectPage
from project_pages.rows import Amendment, Budget, Partnership

pytestmark = pytest.mark.django_db

PERIOD = {"title": "Czas", "text": "<p>Realizacja potrwa do 31 grudnia 2020 r.</p>"}
BODY = [
    {"type": "text", "value": "<p>Wartość projektu to <b>12,5 mln zł</b>, prowadzi go z 3 partnerami.</p>", "id": "a"},
    {"type": "accordion", "value": {"parts": [{"type": "item", "id": "c", "value": PERIOD}]}, "id": "b"},
]


@pytest.fixture
def portals() -> dict[str, Portal]:
    codes = ("a", "b")
    made = {code: create_portal(code=code, name=f"Portal {code}", host=f"{code}.localhost") for code in codes}
    for code, portal in made.items():
        user = get_user_model().objects.create_user(f"redaktor-{code}", f"redaktor@{code}.example", "haslo-haslo-1")
        user.groups.add(portal.chief_editors)
    return made


@pytest.fixture
def project(portals: dict[str, Portal]) -> Project:
    made = Project(
        title="Wspólna sprawa", steward=portals["a"], live=False, starts_on=date(2018, 4, 1), ends_on=date(2021, 3, 31)
    )
    made.budgets = [Budget(scope="whole", total=Decimal("11977479.39"), eu=Decimal("10094619.62"))]
    bodies = [Organisation.objects.create(legal_name=f"Organizacja {n}", kind="ngo") for n in range(3)]
    made.partnerships = [
        Partnership(organisation=body, role="partner" if place else "lead") for place, body in enumerate(bodies)
    ]
    made.save()
    made.save_revision().publish()
    return Project.objects.get(pk=made.pk)


def tell(portal: Portal, project: Project, **values: object) -> ProjectPage:
    index = ProjectIndexPage.objects.descendant_of(portal.site.root_page).get()
    page = index.add_child(instance=ProjectPage(title=project.title, slug="sprawa", project=project, **values))
    page.save_revision().publish()
    return ProjectPage.objects.get(pk=page.pk)


def signed_in(code: str) -> Client:
    client = Client(SERVER_NAME=f"{code}.localhost")
    client.force_login(get_user_model().objects.get(username=f"redaktor-{code}"))
    return client


def said(page: Page) -> list[str]:
    return [row.finding.said for row in drift_of(page)]


def test_every_text_of_a_page_is_read(portals, project):
    page = tell(portals["a"], project, introduction="<p>Projekt trwa do 31.12.2022 r.</p>", own_role="Z 4 partnerami.")
    page.body = BODY
    texts = [text.source for text in free_texts(page)]
    assert "Z 4 partnerami." in texts
    assert any("31 grudnia 2020" in text for text in texts)
    assert {"12,5 mln zł", "3 partnerami", "31 grudnia 2020 r.", "31.12.2022 r."} <= set(said(page))


def test_a_page_that_agrees_has_no_findings(portals, project):
    introduction = (
        "<p>Projekt trwa do 31.03.2021 r. Prowadzimy go z 2 partnerami. Spotkanie odbędzie się 5.05.2026 r.</p>"
    )
    assert drift_of(tell(portals["a"], project, introduction=introduction)) == ()


def test_words_in_rich_text_become_a_quoted_fact_that_follows_the_record(portals, project):
    page = tell(portals["b"], project, introduction="<p>Projekt prowadzimy z 5 partnerami do 30 czerwca 2022 r.</p>")
    for _word in range(2):
        page = ProjectPage.objects.get(pk=page.pk)
        replace_by_fact(page=page, key=drift_of(page.get_latest_revision_as_object())[0].key, user=None)
    ProjectPage.objects.get(pk=page.pk).get_latest_revision().publish()
    page = ProjectPage.objects.get(pk=page.pk)
    assert 'fact="partner_count"' in page.introduction
    assert 'form="instrumental"' in page.introduction
    html = Client(SERVER_NAME="b.localhost").get("/projekty/sprawa/").content.decode().replace("\u00a0", " ")
    assert "z 2 partnerami" in html
    draft = project.get_latest_revision_as_object()
    draft.amendments = [Amendment(number="1", signed_on=date(2020, 1, 1), new_ends_on=date(2023, 11, 30))]
    draft.save_revision().publish()
    html = Client(SERVER_NAME="b.localhost").get("/projekty/sprawa/").content.decode().replace("\u00a0", " ")
    assert "do 30 listopada 2023" in html.partition('id="o-projekcie"')[2].replace('<time datetime="2023-11-30">', "")


def test_words_in_a_plain_line_become_the_current_value(portals, project):
    page = tell(portals["b"], project, own_role="Jesteśmy jednym z 5 partnerów projektu.")
    (found,) = drift_of(page)
    replace_by_fact(page=page, key=found.key, user=None)
    assert (
        page.get_latest_revision_as_object().own_role.replace("\u00a0", " ")
        == "Jesteśmy jednym z 2 partnerów projektu."
    )
    assert ProjectPage.objects.get(pk=page.pk).own_role == "Jesteśmy jednym z 5 partnerów projektu."


def test_words_inside_blocks_are_exchanged_where_they_stand(portals, project):
    page = tell(portals["b"], project)
    page.body = BODY
    page.save_revision()
    row = next(row for row in drift_of(page.get_latest_revision_as_object()) if row.finding.fact == "ends_on")
    replace_by_fact(page=page, key=row.key, user=None)
    raw = list(ProjectPage.objects.get(pk=page.pk).get_latest_revision_as_object().body.raw_data)
    assert 'fact="ends_on"' in raw[1]["value"]["parts"][0]["value"]["text"]
    assert raw[0]["value"] == BODY[0]["value"]


def test_words_that_have_changed_are_not_exchanged(portals, project):
    page = tell(portals["b"], project, own_role="Jesteśmy jednym z 5 partnerów projektu.")
    (found,) = drift_of(page)
    page.own_role = "Jesteśmy jednym z 6 partnerów projektu."
    page.save_revision()
    with pytest.raises(GoneError):
        replace_by_fact(page=page, key=found.key, user=None)


def test_a_text_put_back_changes_nothing_else(portals, project):
    page = tell(portals["a"], project)
    page.body = BODY
    for text in list(free_texts(page)):
        with_text(page, text.place, text.source)
    assert list(page.body.raw_data) == BODY


def test_the_editor_shows_the_sentence_the_value_and_the_way_to_mend_it(portals, project):
    page = tell(portals["b"], project, introduction="<p>Projekt trwa do 30 czerwca 2022 r.</p>")
    html = signed_in("b").get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "<mark>30 czerwca 2022 r.</mark>" in html
    (found,) = drift_of(page)
    address = reverse("replace_drift", args=[page.pk, found.key])
    assert address in html
    client = signed_in("b")
    assert "30 czerwca 2022" in client.get(address).content.decode()
    assert client.post(address).status_code == 302
    assert 'fact="ends_on"' in ProjectPage.objects.get(pk=page.pk).get_latest_revision_as_object().introduction
    assert client.get(address).status_code == 404


def test_nobody_exchanges_words_on_another_portal(portals, project):
    page = tell(portals["b"], project, own_role="Jesteśmy jednym z 5 partnerów projektu.")
    (found,) = drift_of(page)
    address = reverse("replace_drift", args=[page.pk, found.key])
    client = signed_in("a")
    assert client.get(address).status_code == 404
    assert client.post(address).status_code == 404
    assert drift_of(page.get_latest_revision_as_object())


def test_the_report_shows_ones_own_portals_alone(portals, project):
    tell(portals["a"], project, own_role="Projekt prowadzimy z 7 partnerami.")
    tell(portals["b"], project, own_role="Projekt prowadzimy z 8 partnerami.")
    html = signed_in("b").get(reverse("drift_report")).content.decode()
    assert "<mark>8 partnerami</mark>" in html
    assert "7 partnerami" not in html
    get_user_model().objects.create_superuser("glowny", "glowny@siec.example", "haslo-haslo-1")
    client = Client(SERVER_NAME="a.localhost")
    client.force_login(get_user_model().objects.get(username="glowny"))
    html = client.get(reverse("drift_report")).content.decode()
    assert "7 partnerami" in html
    assert "8 partnerami" in html


def test_an_amendment_writes_to_the_editors_of_pages_that_disagree_now(
    portals, project, django_capture_on_commit_callbacks
):
    tell(portals["a"], project, introduction="<p>Wszystko się zgadza.</p>")
    tell(portals["b"], project, introduction="<p>Projekt trwa do 31 marca 2021 r.</p>")
    mail.outbox.clear()
    draft = project.get_latest_revision_as_object()
    draft.amendments = [Amendment(number="1", signed_on=date(2020, 1, 1), new_ends_on=date(2023, 11, 30))]
    with django_capture_on_commit_callbacks(execute=True):
        draft.save_revision().publish()
    (letter,) = mail.outbox
    assert letter.to == ["redaktor@b.example"]
    assert "31 marca 2021 r." in letter.body
    assert "30\u00a0listopada 2023" in letter.body
    assert "http://b.localhost" in letter.body


def test_a_change_of_words_writes_to_nobody(portals, project, django_capture_on_commit_callbacks):
    tell(portals["b"], project, introduction="<p>Projekt trwa do 30 czerwca 2022 r.</p>")
    mail.outbox.clear()
    draft = project.get_latest_revision_as_object()
    draft.goal = "Inny opis."
    with django_capture_on_commit_callbacks(execute=True):
        draft.save_revision().publish()
    assert mail.outbox == []


def test_news_must_agree_with_what_was_in_force_on_their_day(portals, project):
    draft = project.get_latest_revision_as_object()
    draft.amendments = [Amendment(number="1", effective_on=date(2021, 1, 1), new_ends_on=date(2023, 11, 30))]
    draft.save_revision().publish()
    index = NewsIndexPage.objects.descendant_of(portals["b"].site.root_page).get()
    words = "<p>Projekt Wspólna sprawa trwa do 31 marca 2021 r.</p>"
    old, new = (
        NewsPage(title=f"Wiadomość {day.year}", date=day, body=[{"type": "text", "value": words}])
        for day in (date(2020, 5, 5), date(2022, 5, 5))
    )
    for item in (old, new):
        index.add_child(instance=item)
        item.projects.set([project])
        item.save()
    assert drift_of(old) == ()
    assert said(new) == ["31 marca 2021 r."]
