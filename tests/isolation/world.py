"""Two portals and their people; everything of the second one carries a word that nobody of the first may ever see."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import timedelta
from types import SimpleNamespace

from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image as Picture
from wagtail.admin.models import EditingSession
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, Comment, Locale, Page, PageViewRestriction, UploadedFile
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from cms.core.portal import Portal
from cms.portals.services import create_portal
from home.models import ContentPage
from media.models import Document, Image
from news.models import NewsPage
from partners_logos.models import Mark, Organisation, Programme
from project_pages.evidence.keeping import keep_page
from project_pages.models import ChangeProposal, PageSnapshot, Partnership, Project, ProjectPage
from tests.isolation.traces import Ledger, added, snapshot

CANARY = "zqkanarek"
HOST = "alfa.localhost"
ROLES = ("editor", "chief", "administrator")
PDF = b"%PDF-1.4\n%%EOF\n"

User = get_user_model()


@dataclass
class World:
    """The portals, their people by role, the objects of each portal by kind, and the rows of the second one."""

    network: Portal
    own: Portal
    foreign: Portal
    people: dict[str, User]
    mine: SimpleNamespace
    theirs: SimpleNamespace
    ledger: Ledger


def build() -> World:
    """Make the world; the caller wraps it in a transaction."""
    network = create_portal(code="siec", name="Sieć", host="localhost", is_network=True)
    own = create_portal(code="alfa", name="Alfa", host=HOST)
    people = {role: person(role, own, role) for role in ROLES}
    people["superuser"] = User.objects.create_superuser("superuser", "superuser@siec.example", "x")
    mine = furnish(own, people["editor"], people["chief"], "alfa")
    before = snapshot()
    foreign = create_portal(code=CANARY, name=f"{CANARY} portal", host=f"{CANARY}.localhost")
    _make_public(foreign)
    people["neighbour"] = person(f"{CANARY}-editor", foreign, "editor")
    people["neighbour_chief"] = person(f"{CANARY}-chief", foreign, "chief")
    people["neighbour_administrator"] = person(f"{CANARY}-administrator", foreign, "administrator")
    theirs = furnish(foreign, people["neighbour"], people["neighbour_chief"], CANARY)
    after = snapshot()
    ledger = Ledger(added(before, after))
    ledger.baseline = after
    return World(network, own, foreign, people, mine, theirs, ledger)


def _make_public(portal: Portal) -> None:
    """The name and host of a portal are known to everybody: they lose the word that its groups and files keep."""
    portal.name, portal.short_name = "Portal Beta", "Beta"
    portal.save()
    portal.site.hostname = "beta.localhost"
    portal.site.save()


def person(name: str, portal: Portal, role: str) -> User:
    """Somebody with one role in one portal."""
    user = User.objects.create_user(name, f"{name}@portale.example", "x", first_name=name, last_name=name)
    group = {"editor": portal.editors, "chief": portal.chief_editors, "administrator": portal.administrators}[role]
    user.groups.add(group)
    return user


def picture(name: str) -> ContentFile:
    """A picture of a few pixels."""
    bytes_ = io.BytesIO()
    Picture.new("RGB", (8, 8), "navy").save(bytes_, "PNG")
    return ContentFile(bytes_.getvalue(), name=f"{name}.png")


def furnish(portal: Portal, editor: User, chief: User, word: str) -> SimpleNamespace:
    """One of everything a portal can hold."""
    things = SimpleNamespace(portal=portal, site=portal.site, home=portal.site.root_page, user=editor)
    _file(things, portal, editor, word)
    _write_pages(things, portal, editor, chief, word)
    _keep_records(things, portal, editor, chief, word)
    _discuss(things, editor, chief, word)
    _translate(things, word)
    things.redirect = Redirect.objects.create(
        old_path=f"/{word}-dawny", site=portal.site, redirect_page=things.live_page, redirect_link=""
    )
    things.session = EditingSession.objects.create(
        user=editor, content_object=things.live_page.page_ptr, last_seen_at=timezone.now()
    )
    things.group = portal.editors
    things.workflow = portal.workflow
    things.task = portal.workflow.workflow_tasks.get().task
    return things


def _file(things: SimpleNamespace, portal: Portal, editor: User, word: str) -> None:
    things.collection = portal.collection
    things.folder = Collection.objects.get(pk=portal.collection.pk).add_child(name=f"{word} teczka")
    things.image = Image(title=f"{word} obraz", file=picture(word), collection=portal.collection)
    things.image.uploaded_by_user = editor
    things.image.save()
    things.image.tags.add(f"{word} tag")
    things.document = Document(title=f"{word} dokument", file=SimpleUploadedFile(f"{word}.pdf", PDF))
    things.document.collection = portal.collection
    things.document.uploaded_by_user = editor
    things.document.save()
    things.document.tags.add(f"{word} etykieta")
    things.image_upload = UploadedFile.objects.create(
        for_content_type=ContentType.objects.get_for_model(Image), file=picture(f"{word}-w-drodze")
    )
    things.document_upload = UploadedFile.objects.create(
        for_content_type=ContentType.objects.get_for_model(Document),
        file=SimpleUploadedFile(f"{word}-w-drodze.pdf", PDF),
    )
    UploadedFile.objects.filter(pk__in=[things.image_upload.pk, things.document_upload.pk]).update(
        uploaded_by_user=editor
    )


def _write_pages(things: SimpleNamespace, portal: Portal, editor: User, chief: User, word: str) -> None:
    home = Page.objects.get(pk=portal.site.root_page_id)
    things.draft_page = home.add_child(
        instance=ContentPage(title=f"{word} szkic", slug=f"{word}-szkic", live=False, owner=editor)
    )
    things.draft_page.save_revision(user=editor, log_action=True)
    things.live_page = home.add_child(instance=ContentPage(title=f"{word} strona", slug=f"{word}-strona"))
    things.live_page.save_revision(user=editor, log_action=True).publish(user=chief)
    things.first_revision = things.live_page.latest_revision
    things.live_page.title = f"{word} zmieniony tytuł"
    things.second_revision = things.live_page.save_revision(
        user=editor, log_action=True, approved_go_live_at=timezone.now() + timedelta(days=9)
    )
    things.live_page = ContentPage.objects.get(pk=things.live_page.pk)
    news = home.get_children().get(slug="aktualnosci")
    things.news_page = news.add_child(
        instance=NewsPage(title=f"{word} wiadomość", slug=f"{word}-wiadomosc", lead=f"{word} skrót", image=things.image)
    )
    things.news_page.save_revision(user=editor, log_action=True).publish(user=chief)
    things.locked_page = home.add_child(instance=ContentPage(title=f"{word} zamknięta", slug=f"{word}-zamknieta"))
    things.locked_page.locked, things.locked_page.locked_by = True, editor
    things.locked_page.locked_at = timezone.now()
    things.locked_page.save()
    things.alias_page = things.live_page.create_alias(parent=news.get_parent(), update_slug=f"{word}-alias")
    PageViewRestriction.objects.create(
        page=things.locked_page, restriction_type=PageViewRestriction.PASSWORD, password=f"{word} hasło"
    )


def _keep_records(things: SimpleNamespace, portal: Portal, editor: User, chief: User, word: str) -> None:
    programme = Programme.objects.first() or Programme.objects.create(code="X", name="Program", perspective="2014-2020")
    things.programme = programme
    things.organisation = Organisation.objects.create(legal_name=f"{word} instytucja", kind="unit", portal=portal)
    things.mark = Mark.objects.create(
        code=word, name=f"{word} znak", alt_text=f"{word} opis", image=things.image, portal=portal
    )
    things.draft_project = Project(title=f"{word} projekt", slug=f"{word}-projekt", steward=portal, live=False)
    things.draft_project.programme = programme
    things.draft_project.full_clean()
    things.draft_project.save()
    things.draft_project.save_revision(user=editor, log_action=True)
    things.live_project = Project(title=f"Projekt publiczny {portal.pk}", slug=f"projekt-{portal.pk}", steward=portal)
    things.live_project.programme = programme
    things.live_project.save()
    things.public_organisation = Organisation.objects.create(
        legal_name=f"Instytucja publiczna {portal.pk}", kind="unit", portal=portal
    )
    Partnership.objects.create(project=things.live_project, organisation=things.public_organisation, role="lead")
    things.live_project.save_revision(user=editor, log_action=True).publish()
    things.live_project.title = f"{word} nowy tytuł projektu"
    things.project_revision = things.live_project.save_revision(user=editor, log_action=True)
    things.live_project.refresh_from_db()
    things.proposal = ChangeProposal.objects.create(
        project=things.live_project, portal=Portal.objects.get(is_network=True), explanation=f"{word} wyjaśnienie"
    )
    index = portal.site.root_page.get_children().get(slug="projekty")
    things.project_page = index.add_child(
        instance=ProjectPage(title=f"Strona projektu {portal.pk}", slug=f"p-{portal.pk}", project=things.live_project)
    )
    things.project_page.save_revision(user=editor, log_action=True).publish(user=chief)
    things.first_record = keep_page(things.project_page.pk, PageSnapshot.Cause.PAGE, chief)
    things.project_page.unit_in_charge = f"{word} komórka"
    things.project_page.save_revision(user=editor, log_action=True).publish(user=chief)
    things.second_record = keep_page(things.project_page.pk, PageSnapshot.Cause.PAGE, chief)
    things.project_page.title = f"{word} nowy tytuł strony projektu"
    things.project_page.save_revision(user=editor, log_action=True)
    things.project_page = ProjectPage.objects.get(pk=things.project_page.pk)


def _discuss(things: SimpleNamespace, editor: User, chief: User, word: str) -> None:
    things.comment = Comment.objects.create(
        page=things.live_page.page_ptr, user=editor, text=f"{word} uwaga", contentpath="title"
    )
    workflow = things.portal.workflow
    things.workflow_state = workflow.start(things.draft_page, editor)
    things.task_state = things.workflow_state.current_task_state
    things.news_page.latest_revision  # noqa: B018 the finished state needs a revision
    finished = workflow.start(things.news_page, editor)
    finished.current_task_state.reject(user=chief, comment=f"{word} zwrot")
    things.rejected_state = finished
    things.project_workflow_state = workflow.start(things.draft_project, editor)
    things.project_task_state = things.project_workflow_state.current_task_state


def _translate(things: SimpleNamespace, word: str) -> None:
    english = Locale.objects.get_or_create(language_code="en")[0]
    source, _ = TranslationSource.update_or_create_from_instance(things.live_page)
    translation = Translation.objects.create(source=source, target_locale=english)
    segment = source.stringsegment_set.first()
    StringTranslation.objects.create(
        translation_of=segment.string,
        locale=english,
        context=segment.context,
        data=f"{word} title",
        translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
    )
    things.home.copy_for_translation(english)
    translation.save_target(publish=True)
    things.source, things.translation, things.segment = source, translation, segment
    things.overridable = source.overridablesegment_set.first() or segment
    things.locale = english
    things.translated_home = things.home.get_translation(english)
