"""What people may do at home, and what their own forms must not take from next door."""

import json

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, PageLogEntry, TaskState

from cms.core.reach import Reach
from home.models import ContentPage
from media.models import Document, Image
from news.models import NewsPage
from tests.isolation.walk import BACKEND, fields_of
from tests.isolation.world import CANARY, HOST, PDF, User, World, picture

pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("isolation")]


def signed_in(world: World, role: str) -> Client:
    client = Client(HTTP_HOST=HOST)
    client.force_login(world.people[role], backend=BACKEND)
    return client


def filled(client: Client, url: str, **changes: object) -> dict[str, object]:
    """The form at an address as a browser would send it, with some fields changed."""
    return {**dict(fields_of(client.get(url))), **changes}


@pytest.fixture
def page(world) -> ContentPage:
    """A page of the first portal that nothing holds up."""
    home = Page.objects.get(pk=world.own.site.root_page_id)
    page = home.add_child(instance=ContentPage(title="Strona", slug="strona"))
    page.save_revision()
    return page


def test_an_editor_edits_own_pages_and_does_not_publish(world, page):
    client = signed_in(world, "editor")
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    answer = client.post(url, filled(client, url, title="Poprawiony tytuł", **{"action-publish": "1"}))
    assert answer.status_code == 302
    page = ContentPage.objects.get(pk=page.pk)
    assert page.title == "Strona"
    assert page.get_latest_revision_as_object().title == "Poprawiony tytuł"


def test_a_chief_editor_publishes(world, page):
    client = signed_in(world, "chief")
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    client.post(url, filled(client, url, title="Ogłoszony tytuł", **{"action-publish": "1"}))
    assert ContentPage.objects.get(pk=page.pk).title == "Ogłoszony tytuł"


def test_an_editor_submits_and_the_chief_editor_of_the_same_portal_approves(world, page):
    editor = signed_in(world, "editor")
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    mail.outbox.clear()
    editor.post(url, filled(editor, url, title="Do akceptacji", **{"action-submit": "1"}))
    told = {address for message in mail.outbox for address in message.recipients()}
    assert world.people["chief"].email in told
    assert not any(CANARY in address for address in told)
    state = TaskState.objects.get(workflow_state__object_id=str(page.pk), status=TaskState.STATUS_IN_PROGRESS)
    action = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    assert signed_in(world, "neighbour_chief").post(action, {"comment": ""}).status_code == 404
    editor.post(action, {"comment": ""})
    state.refresh_from_db()
    assert state.status == TaskState.STATUS_IN_PROGRESS
    signed_in(world, "chief").post(action, {"comment": ""})
    assert ContentPage.objects.get(pk=page.pk).title == "Do akceptacji"


def test_the_task_waiting_for_a_chief_editor_is_on_no_other_ones_desk(world):
    for role, seen in (("chief", True), ("neighbour_chief", False), ("editor", False)):
        desk = TaskState.objects.reviewable_by(world.people[role])
        assert (world.mine.task_state in desk) is seen, role


def test_an_editor_uploads_into_the_own_collection_only(world):
    client = signed_in(world, "editor")
    for url, name, model in (
        (reverse("wagtailimages:add"), "obraz", Image),
        (reverse("wagtaildocs:add"), "pismo", Document),
    ):
        file = picture(name) if model is Image else None
        upload = {"title": name, "file": file or _pdf(name)}
        assert client.post(url, {**upload, "collection": world.foreign.collection.pk}).status_code == 404
        upload = {"title": name, "file": picture(name) if model is Image else _pdf(name)}
        assert client.post(url, {**upload, "collection": world.own.collection.pk}).status_code == 302
        assert model.objects.get(title=name).collection == world.own.collection


def test_choosers_upload_into_the_own_collection_only(world):
    client = signed_in(world, "editor")
    url = reverse("wagtailimages_chooser:create")
    prefix = "image-chooser-upload"
    client.post(
        url,
        {
            f"{prefix}-title": "cudze",
            f"{prefix}-file": picture("x"),
            f"{prefix}-collection": world.foreign.collection.pk,
        },
    )
    assert not Image.objects.filter(title="cudze", collection__in=Reach(world.people["neighbour"])._collection_keys)


def _pdf(name: str):
    from django.core.files.uploadedfile import SimpleUploadedFile

    return SimpleUploadedFile(f"{name}.pdf", PDF)


@pytest.mark.parametrize(
    ("field", "thing"), [("image", "image"), ("projects", "draft_project"), ("attachments-0-document", "document")]
)
def test_a_page_cannot_name_what_belongs_to_another_portal(world, field, thing):
    client = signed_in(world, "editor")
    url = reverse("wagtailadmin_pages:edit", args=[world.mine.news_page.pk])
    changes = {field: getattr(world.theirs, thing).pk, "title": ""}
    if field.startswith("attachments"):
        changes |= {"attachments-TOTAL_FORMS": "1", "attachments-0-ORDER": "1", "attachments-0-id": ""}
    before = NewsPage.objects.get(pk=world.mine.news_page.pk).latest_revision_id
    answer = client.post(url, filled(client, url, **changes), follow=True)
    assert CANARY not in answer.content.decode()
    assert NewsPage.objects.get(pk=world.mine.news_page.pk).latest_revision_id == before


def test_blocks_and_rich_text_cannot_name_what_belongs_to_another_portal(world):
    client = signed_in(world, "editor")
    url = reverse("wagtailadmin_pages:edit", args=[world.mine.news_page.pk])
    link = {"type": "LINK", "mutability": "MUTABLE", "data": {"id": world.theirs.live_page.pk}}
    text = {
        "blocks": [
            {
                "key": "a",
                "text": "tutaj",
                "type": "unstyled",
                "depth": 0,
                "inlineStyleRanges": [],
                "entityRanges": [{"offset": 0, "length": 5, "key": 0}],
            }
        ],
        "entityMap": {"0": link},
    }
    block = {"body-count": "1", "body-0-deleted": "", "body-0-order": "0", "body-0-type": "text", "body-0-id": ""}
    answer = client.post(url, filled(client, url, **block, **{"body-0-value": json.dumps(text)}), follow=True)
    assert "Przepraszamy" in answer.content.decode() or "uprawnie" in answer.content.decode()
    assert CANARY not in answer.content.decode()
    link["data"]["id"] = world.mine.live_page.pk
    assert client.post(url, filled(client, url, **block, **{"body-0-value": json.dumps(text)})).status_code == 302


def test_what_a_superuser_put_into_a_page_may_stay(world):
    page = world.mine.news_page
    NewsPage.objects.filter(pk=page.pk).update(image=world.theirs.image)
    page = NewsPage.objects.get(pk=page.pk)
    page.save_revision()
    client = signed_in(world, "editor")
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    answer = client.post(url, filled(client, url, title="Z obrazem sieci", image=world.theirs.image.pk))
    assert answer.status_code == 302


@pytest.mark.parametrize("role", ["editor", "chief", "administrator"])
def test_a_project_cannot_name_an_organisation_of_another_portal(world, role):
    client = signed_in(world, role)
    url = reverse("wagtailsnippets_project_pages_project:edit", args=[world.mine.draft_project.pk])
    row = {
        "partnerships-TOTAL_FORMS": "1",
        "partnerships-0-organisation": world.theirs.organisation.pk,
        "partnerships-0-role": "partner",
        "partnerships-0-ORDER": "1",
        "partnerships-0-id": "",
    }
    answer = client.post(url, filled(client, url, **row), follow=True)
    assert CANARY not in answer.content.decode()
    assert not world.mine.draft_project.partnerships.filter(organisation=world.theirs.organisation).exists()


def test_pages_are_not_copied_or_moved_into_another_portal(world):
    client = signed_in(world, "administrator")
    page, target = world.mine.draft_page, world.theirs.home
    before = Page.objects.descendant_of(target).count()
    copy = reverse("wagtailadmin_pages:copy", args=[page.pk])
    sent = {"new_title": "Kopia", "new_slug": "kopia", "new_parent_page": target.pk}
    assert client.post(copy, sent).status_code == 404
    assert client.post(reverse("wagtailadmin_pages:move_confirm", args=[page.pk, target.pk])).status_code == 404
    bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "move"]) + f"?id={page.pk}"
    client.post(bulk, {"chooser": target.pk, "move_applies_to_all": "1"})
    assert Page.objects.descendant_of(target).count() == before


def test_all_in_a_bulk_action_means_all_of_ones_own(world):
    client = signed_in(world, "administrator")
    world.mine.mark.delete()
    NewsPage.objects.filter(pk=world.mine.news_page.pk).update(image=None)
    url = reverse("wagtail_bulk_action", args=["media", "image", "delete"]) + "?id=all"
    text = client.get(url).content.decode()
    assert "alfa obraz" in text
    assert CANARY not in text
    client.post(url)
    assert Image.objects.filter(pk=world.theirs.image.pk).exists()
    assert not Image.objects.filter(pk=world.mine.image.pk).exists()


def test_a_portal_administrator_keeps_own_redirects_and_only_for_the_own_site(world):
    client = signed_in(world, "administrator")
    add = reverse("wagtailredirects:add")
    sent = {"old_path": "/nowy", "redirect_link": "https://urzad.example/", "is_permanent": "on"}
    assert client.post(add, {**sent, "site": world.foreign.site.pk}).status_code == 404
    assert client.post(add, {**sent, "site": ""}).status_code == 200
    assert client.post(add, {**sent, "site": world.own.site.pk}).status_code == 302
    assert signed_in(world, "editor").get(reverse("wagtailredirects:index")).status_code == 302


def test_an_address_of_another_portal_stays_an_address(world):
    client = signed_in(world, "editor")
    url = reverse("wagtailadmin_choose_page_external_link")
    for thing, is_page in ((world.mine.live_page, True), (world.theirs.live_page, False)):
        answer = client.post(url, {"external-link-chooser-url": thing.full_url, "external-link-chooser-link_text": "x"})
        assert ("id" in answer.json()["result"]) is is_page


def test_nobody_gives_rights_or_reads_the_list_of_people(world):
    client = signed_in(world, "administrator")
    for name in ("wagtailusers_users:index", "wagtailusers_groups:index", "wagtailsites:index"):
        assert client.get(reverse(name)).status_code == 302
    client.post(
        reverse("wagtailadmin_account"),
        {"is_superuser": "on", "groups": world.foreign.administrators.pk, "name_email-first_name": "X"},
    )
    person = User.objects.get(pk=world.people["administrator"].pk)
    assert not person.is_superuser
    assert list(person.groups.all()) == [world.own.administrators]


def test_somebody_who_works_for_two_portals_sees_both_and_the_root_above(world):
    world.people["editor"].groups.add(world.foreign.editors)
    client = signed_in(world, "editor")
    text = client.get(reverse("wagtailadmin_choose_page")).content.decode()
    assert "Alfa" in text
    assert CANARY in text
    assert client.get(reverse("wagtailadmin_pages:edit", args=[world.theirs.live_page.pk])).status_code == 200


def test_somebody_without_a_portal_sees_nothing(world):
    stranger = User.objects.create_user("nowy", "nowy@portale.example", "x")
    stranger.groups.add(world.own.editors)
    world.own.editors.permissions.all()
    stranger.groups.clear()
    reach = Reach(stranger)
    assert not reach.of(Page).exists()
    assert not reach.of(Image).exists()
    assert not reach.of(PageLogEntry).exists()
