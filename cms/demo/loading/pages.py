"""Pages of one portal: front page, contact, project pages, news and content pages."""

from datetime import datetime, time

from django.utils import timezone
from wagtail.models import Page

from cms.core.base_page import BasePage
from cms.core.portal import Portal
from cms.demo.loading.files import Shelf
from cms.demo.loading.order import ordered
from cms.demo.texts import Content, News, PortalText, Telling
from home.models import ContactPage, ContentPage
from media.models import Image
from news.models import NewsAttachment, NewsIndexPage, NewsPage
from project_pages.models import Project, ProjectIndexPage, ProjectPage
from project_pages.pages import LocalParticipant, ProjectAttachment, ProjectPageArea


class PortalPages:
    """Fills the bare tree of a new portal."""

    def __init__(self, portal: Portal, text: PortalText, projects: dict[str, Project]) -> None:
        self.portal = portal
        self.text = text
        self.projects = projects
        self.shelf = Shelf(portal)
        self.home = portal.site.root_page.specific

    def load(self) -> None:
        """Make every page of the portal."""
        for content in self.text.pages:
            self._content(self.home, content)
        self._contact()
        self._front()
        for telling in self.text.projects:
            if telling.project in self.projects:
                self._telling(telling)
        for item in self.text.news:
            self._news(item)

    def _front(self) -> None:
        front = self.text.front
        self.home.title, self.home.lead = front.title, front.lead
        self.home.introduction = front.introduction
        self.home.body = self.shelf.body(front.body)
        self.home.save_revision().publish()

    def _contact(self) -> None:
        page = ContactPage.objects.child_of(self.home).get()
        page.lead = f"Adres, telefony i godziny pracy: {self.text.publisher}."
        page.body = self.shelf.body(self.text.contact)
        page.save_revision().publish()
        self.shelf.page_keys[page.slug] = page.pk
        Page.objects.get(pk=page.pk).move(self.home, pos="last-child")
        self.home.refresh_from_db()

    def _content(self, parent: Page, content: Content) -> None:
        page = ContentPage(
            title=content.title,
            slug=content.slug,
            lead=content.lead,
            show_in_menus=content.in_menu,
            body=self.shelf.body(content.body),
        )
        self._publish(parent, page)
        self.shelf.page_keys[content.slug] = page.pk
        for child in content.children:
            self._content(page, child)

    def _telling(self, telling: Telling) -> None:
        page = ProjectPage(
            title=telling.title,
            slug=telling.slug,
            lead=telling.lead,
            project=self.projects[telling.project],
            own_role=telling.own_role,
            introduction=telling.introduction,
            body=self.shelf.body(telling.body),
            selection_criteria=telling.selection_criteria,
            unit_in_charge=telling.unit,
            contact_role=telling.contact_role,
            contact_phone=telling.phone,
            contact_email=telling.email,
            contact_hours=telling.hours,
            film=self.shelf.body(telling.film),
            created_by_unit=telling.created_by_unit,
            published_by=telling.published_by,
        )
        page.local_areas = ordered(ProjectPageArea(code=code) for code in telling.local_areas)
        page.local_participants = ordered(
            LocalParticipant(name=name, note=note) for name, note in telling.local_participants
        )
        page.attachments = ordered(
            ProjectAttachment(document=self.shelf.document(row.document), category=row.category, note=row.note)
            for row in telling.attachments
        )
        index_page = ProjectIndexPage.objects.child_of(self.home).get()
        self._publish(index_page, page, telling.published_at, telling.changed_at)

    def _news(self, item: News) -> None:
        page = NewsPage(
            title=item.title,
            slug=item.slug,
            lead=item.lead,
            date=item.day,
            category=item.category,
            body=self.shelf.body(item.body),
            image=self._picture(item.picture),
            pinned_until=item.pinned_until,
        )
        page.attachments = ordered(NewsAttachment(document=self.shelf.document(name)) for name in item.documents)
        page.projects = [self.projects[name] for name in item.projects if name in self.projects]
        index_page = NewsIndexPage.objects.child_of(self.home).get()
        moment = timezone.make_aware(datetime.combine(item.day, time(9, 0)))
        self._publish(index_page, page, moment, moment)

    def _picture(self, name: str) -> Image | None:
        return self.shelf.image(name) if name else None

    def _publish(
        self,
        parent: Page,
        page: BasePage,
        published_at: datetime | None = None,
        changed_at: datetime | None = None,
    ) -> None:
        """Publish as an editor would, then give the page the dates it had where it comes from."""
        page.locale = parent.locale
        page.live = False
        parent.add_child(instance=page)
        page.save_revision().publish()
        dates = {"first_published_at": published_at, "last_published_at": changed_at}
        known = {name: moment for name, moment in dates.items() if moment}
        if known:
            Page.objects.filter(pk=page.pk).update(**known)
