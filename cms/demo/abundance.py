"""A project page, a portal and a text with more of everything than any real one has: for budgets and measurements."""

from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO

from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.db import transaction
from django.db.models import Max
from PIL import Image as Drawing
from wagtail.models import Collection

from cms.core.portal import Portal, SocialLink
from cms.demo.bulk import add_news, add_partners
from media.models import Document, Image
from news.models import NewsAttachment, NewsPage
from partners_logos.models import Mark, PortalMark
from project_pages.models import (
    Amendment,
    Area,
    Effect,
    LocalParticipant,
    Partnership,
    ProjectAttachment,
    ProjectPage,
    ProjectPageArea,
    Task,
)

PARTNERS, EFFECTS, AMENDMENTS, ATTACHMENTS, PICTURES, NEWS, MARKS = 30, 60, 40, 100, 30, 50, 20
MUNICIPALITIES = ("3004032", "2807042", "1206022", "1805092", "2210032")


@transaction.atomic
def fill_project_page(page: ProjectPage) -> None:
    """Give the page's project, text, files, film, gallery and news as many rows as a page could ever have."""
    portal = page.portal
    images, documents = add_images(portal, PICTURES), add_documents(portal, ATTACHMENTS)
    _fill_record(page)
    ProjectAttachment.objects.bulk_create(
        ProjectAttachment(
            page=page,
            document=document,
            category=ProjectAttachment.Category.values[number % len(ProjectAttachment.Category.values)],
            sort_order=number,
        )
        for number, document in enumerate(documents)
    )
    ProjectPageArea.objects.bulk_create(ProjectPageArea(page=page, code=code) for code in MUNICIPALITIES)
    LocalParticipant.objects.bulk_create(LocalParticipant(page=page, name=f"Placówka {n}") for n in range(10))
    page.introduction = "<p>Wstęp do projektu w gminach.</p>"
    page.selection_criteria = "<p>Gminy wybrano w otwartym naborze.</p>"
    page.unit_in_charge, page.contact_phone, page.contact_email = "Wydział", "58 555 01 09", "projekt@osrodek.example"
    page.body = full_body(images, documents)
    page.film = [film(documents[0], images[0]), gallery(images)]
    page.save()
    fill_news(portal, page, images, documents)


def fill_news(portal: Portal, page: ProjectPage, images: list[Image], documents: list[Document]) -> list[NewsPage]:
    """Add news of the project, each with a picture, a text of many blocks and documents."""
    news = add_news(portal, NEWS)
    NewsPage.projects.through.objects.bulk_create(
        NewsPage.projects.through(newspage_id=item.pk, project_id=page.project_id) for item in news
    )
    for number, item in enumerate(news):
        item.image = images[number % len(images)]
    NewsPage.objects.bulk_update(news, ["image"])
    NewsAttachment.objects.bulk_create(
        NewsAttachment(page=item, document=documents[number % len(documents)], sort_order=number)
        for item in news[:2]
        for number in range(10)
    )
    newest = news[0]
    newest.body = full_body(images, documents)
    newest.save()
    return news


def fill_portal(portal: Portal) -> None:
    """Give a portal as many social profiles and marks in its footer as fit."""
    SocialLink.objects.bulk_create(
        SocialLink(portal=portal, kind="facebook", url=f"https://example.org/{n}", sort_order=n) for n in range(MARKS)
    )
    image = add_images(portal, 1)[0]
    known = list(Mark.objects.all()[: MARKS // 2])
    made = Mark.objects.bulk_create(
        Mark(code=f"znak-{portal.code}-{n}", name=f"Znak {n}", alt_text="Znak programu.", image=image, portal=portal)
        for n in range(MARKS - len(known))
    )
    PortalMark.objects.bulk_create(
        PortalMark(portal=portal, mark=mark, sort_order=number) for number, mark in enumerate([*known, *made])
    )


def add_images(portal: Portal, count: int) -> list[Image]:
    """Add pictures to the portal's collection; they share one small file."""
    stream = BytesIO()
    Drawing.new("RGB", (90, 60), (110, 140, 170)).save(stream, "JPEG")
    size = stream.tell()
    stream.seek(0)
    file = ImageFile(stream, name="obraz.jpg")
    first = Image.objects.create(
        title="Obraz 0", description="Sala.", collection=portal.collection, file=file, file_size=size
    )
    return [
        first,
        *(
            Image.objects.create(
                title=f"Obraz {number}",
                description="Sala.",
                collection=portal.collection,
                file=first.file.name,
                file_size=size,
                width=90,
                height=60,
            )
            for number in range(1, count)
        ),
    ]


def add_documents(portal: Portal, count: int) -> list[Document]:
    """Add documents to the portal's collection; they share one small file."""
    start = (Document.objects.aggregate(last=Max("pk"))["last"] or 0) + 1
    first = Document(title="Dokument 0", slug=f"dokument-{start}", collection=portal.collection, file_size=8)
    first.file.save("dokument.pdf", ContentFile(b"%PDF-1.7"), save=False)
    first.save()
    more = Document.objects.bulk_create(
        Document(
            title=f"Dokument {number}",
            slug=f"dokument-{start + number}",
            collection=Collection.objects.get(pk=portal.collection_id),
            file=first.file.name,
            file_size=8,
            published_on=date(2024, 1, 1),
        )
        for number in range(1, count)
    )
    return [first, *more]


def full_body(images: list[Image], documents: list[Document]) -> list[dict]:
    """A text with pictures, galleries, films and files, two of each kind, as it is stored."""
    half = len(images) // 2
    return [
        {"type": "heading", "value": {"text": "Przebieg", "level": "2"}},
        {"type": "text", "value": "<p>O przebiegu prac w gminach.</p>"},
        *({"type": "figure", "value": {"image": _chosen(image), "caption": "Podpis"}} for image in images[:3]),
        gallery(images[:half]),
        gallery(images[half:]),
        film(documents[0], images[0]),
        film(documents[1], images[1]),
        downloads(documents[:20]),
        downloads(documents[20:40]),
    ]


def film(document: Document, poster: Image) -> dict:
    """A film block, as it is stored."""
    value = {
        "title": "Film",
        "address": "https://vimeo.com/76979871",
        "poster": poster.pk,
        "transcript": "<p>Słowa.</p>",
    }
    return {"type": "film", "value": {**value, "captions": document.pk}}


def gallery(images: list[Image]) -> dict:
    """A gallery block, as it is stored."""
    items = [{"image": _chosen(image), "caption": "Podpis"} for image in images]
    return {"type": "gallery", "value": {"title": "Galeria", "images": items}}


def downloads(documents: list[Document]) -> dict:
    """A block of files, as it is stored."""
    files = [{"document": document.pk, "note": ""} for document in documents]
    return {"type": "downloads", "value": {"title": "Pliki", "files": files}}


def _chosen(image: Image) -> dict:
    return {"image": image.pk, "alt_text": "Sala.", "decorative": False}


def _fill_record(page: ProjectPage) -> None:
    project = page.project
    Partnership.objects.bulk_create(
        Partnership(project=project, organisation=organisation, role="partner", sort_order=100 + number)
        for number, organisation in enumerate(add_partners(PARTNERS))
    )
    Effect.objects.bulk_create(
        Effect(project=project, number=Decimal(number), label=f"Efekt {number}", sort_order=100 + number)
        for number in range(EFFECTS)
    )
    Amendment.objects.bulk_create(
        Amendment(
            project=project,
            number=str(number + 1),
            signed_on=project.starts_on + timedelta(days=number * 10),
            new_ends_on=project.ends_on + timedelta(days=number * 10),
            sort_order=number,
        )
        for number in range(AMENDMENTS)
    )
    Task.objects.bulk_create(Task(project=project, name=f"Zadanie {n}", sort_order=n) for n in range(20))
    Area.objects.bulk_create(Area(project=project, code=code, sort_order=10) for code in MUNICIPALITIES)
