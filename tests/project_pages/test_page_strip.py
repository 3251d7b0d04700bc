"""The strip of a project page: further signs in lines of their own, and a picture in its place only for a reason."""

import io
from datetime import date

import pytest
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.core.files.images import ImageFile
from django.http import QueryDict
from django.test import Client
from lxml import html as lxml_html
from PIL import Image as Drawing
from wagtail.models import PageLogEntry
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from cms.core.hosts import known_hosts
from cms.portals.services import create_portal
from media.models import Image
from partners_logos.models import Mark, Programme
from project_pages.models import Project, ProjectIndexPage, ProjectPage, ProjectPageMark

pytestmark = pytest.mark.django_db

NAMES = "Fundusze Europejskie, Rzeczpospolita Polska, Dofinansowane przez Unię Europejską"
REASON = "Instytucja pośrednicząca wymaga innego układu."
LISTS = ("local_areas", "local_participants", "attachments", "extra_marks", "comments")


@pytest.fixture
def page(settings, tmp_path) -> ProjectPage:
    settings.MEDIA_ROOT = tmp_path
    cache.clear()
    known_hosts.forget()
    create_portal(code="siec", name="Sieć portali", host="localhost", is_network=True)
    portal = create_portal(code="torun", name="Toruń", host="torun.localhost")
    programme = Programme.objects.get(code="FERS")
    project = Project.objects.create(
        title="Razem", slug="razem", steward=portal, programme=programme, signed_on=date(2023, 10, 1)
    )
    index = ProjectIndexPage.objects.descendant_of(portal.site.root_page).get()
    return index.add_child(instance=ProjectPage(title="Razem", slug="razem", project=project))


def make_image(name: str = "pasek", size: tuple[int, int] = (1200, 120)) -> Image:
    stream = io.BytesIO()
    Drawing.new("RGB", size, (255, 255, 255)).save(stream, "PNG")
    stream.seek(0)
    return Image.objects.create(title=name, file=ImageFile(stream, name=f"{name}.png"))


def bound_form(page: ProjectPage, **data: object):
    user = get_user_model().objects.create_superuser("admin", password="haslo")  # noqa: S106
    handler = ProjectPage.get_edit_handler()
    form_class = handler.get_form_class()
    values = {"title": page.title, "slug": page.slug, "project": page.project_id, **data}
    fields = {name: "" for name in form_class.base_fields if name not in ("body", "film")} | values
    streams = {f"{name}-count": "0" for name in ("body", "film")}
    fields |= dict.fromkeys(("introduction", "selection_criteria"), "null")
    posted = QueryDict(mutable=True)
    for key, value in nested_form_data({**fields, **streams, **{name: inline_formset([]) for name in LISTS}}).items():
        posted[key] = str(value)
    return form_class(posted, instance=page, for_user=user)


def shown(path: str = "/projekty/razem/") -> lxml_html.HtmlElement:
    answer = Client(SERVER_NAME="torun.localhost").get(path)
    assert answer.status_code == 200
    return lxml_html.fromstring(answer.content)


def replace_strip(page: ProjectPage, **values: object) -> ProjectPage:
    for name, value in values.items():
        setattr(page, name, value)
    page.save_revision(user=get_user_model().objects.filter(is_superuser=True).first()).publish()
    return ProjectPage.objects.get(pk=page.pk)


def entries(page: ProjectPage) -> list[tuple[str, str]]:
    rows = PageLogEntry.objects.filter(page=page.pk, action__startswith="project_pages.strip").order_by("pk")
    return [(row.action.rpartition("_")[2], row.data.get("reason", "")) for row in rows]


@pytest.mark.parametrize(
    ("given", "refused"),
    [
        ({}, {"strip_names", "strip_reason"}),
        ({"strip_names": NAMES}, {"strip_reason"}),
        ({"strip_reason": REASON}, {"strip_names"}),
        ({"strip_names": "  ", "strip_reason": "  "}, {"strip_names", "strip_reason"}),
        ({"strip_names": "pasek_2023.png", "strip_reason": REASON}, {"strip_names"}),
        ({"strip_names": "logotypy unijne", "strip_reason": REASON}, {"strip_names"}),
        ({"strip_names": "Pasek znaków UE 2023", "strip_reason": REASON}, {"strip_names"}),
        ({"strip_names": NAMES, "strip_reason": REASON}, set()),
    ],
)
def test_a_picture_needs_the_names_of_its_signs_and_a_reason_each_told_beside_its_field(page, given, refused):
    form = bound_form(page, strip_picture=make_image().pk, **given)
    assert set(form.errors) == refused
    assert form.is_valid() is not bool(refused)
    assert all(len(messages) == 1 for messages in form.errors.values())


@pytest.mark.parametrize("given", [{"strip_names": NAMES}, {"strip_reason": REASON}])
def test_names_or_a_reason_without_a_picture_are_refused_beside_the_picture(page, given):
    assert set(bound_form(page, **given).errors) == {"strip_picture"}


def test_a_page_that_keeps_its_strip_needs_neither(page):
    form = bound_form(page)
    assert form.is_valid(), form.errors


def test_no_other_way_of_saving_takes_a_picture_without_a_reason(page):
    page.strip_picture, page.strip_names = make_image(), NAMES
    with pytest.raises(ValidationError) as refused:
        page.save()
    assert set(refused.value.message_dict) == {"strip_reason"}


def test_the_page_shows_the_picture_first_in_main_under_the_names_of_its_signs(page):
    replace_strip(page, strip_picture=make_image(), strip_names=NAMES, strip_reason=REASON)
    main = shown().find(".//main")
    strip = main.xpath(".//*[@role='img']")[0]
    assert strip.get("aria-label") == NAMES
    [picture] = strip.xpath(".//img")
    assert picture.get("alt") == NAMES
    assert "/images/" in picture.get("src")
    assert main.xpath(".//*[contains(@class, 'funding-strip')][1]/preceding::*[ancestor::main]") == []


def test_a_replaced_strip_is_an_amber_finding_with_its_reason(page):
    kept = replace_strip(page, strip_picture=make_image(), strip_names=NAMES, strip_reason=REASON)
    [finding] = [row for row in kept.strip.findings if row.rule == "SIGN-2"]
    assert finding.level == "amber"
    assert REASON in str(finding.message)
    restored = replace_strip(kept, strip_picture=None, strip_names="", strip_reason="")
    assert "SIGN-2" not in {row.rule for row in restored.strip.findings}
    assert restored.strip.codes == [["FE", "RP", "EU"]]


def test_a_picture_whose_file_is_gone_gives_way_to_the_strip_of_the_rules(page):
    image = make_image()
    kept = replace_strip(page, strip_picture=image, strip_names=NAMES, strip_reason=REASON)
    image.file.storage.delete(image.file.name)
    assert kept.strip.codes == [["FE", "RP", "EU"]]


def test_the_history_of_the_page_keeps_every_reason_and_when_the_strip_came_back(page):
    image = make_image()
    page = replace_strip(page, strip_picture=image, strip_names=NAMES, strip_reason=REASON)
    page = replace_strip(page, title="Razem raźniej")
    page = replace_strip(page, strip_reason="Nowy powód.")
    page = replace_strip(page, strip_picture=None, strip_names="", strip_reason="")
    page = replace_strip(page, title="Razem")
    assert entries(page) == [("replaced", REASON), ("replaced", "Nowy powód."), ("restored", "")]


def test_the_history_tells_the_reason_in_the_admin_and_who_gave_it(page):
    user = get_user_model().objects.create_superuser("szef", password="haslo")  # noqa: S106
    page = replace_strip(page, strip_picture=make_image(), strip_names=NAMES, strip_reason=REASON)
    client = Client(SERVER_NAME="torun.localhost")
    client.force_login(user)
    told = client.get(f"/admin/pages/{page.pk}/history/").text
    assert f"Powód: {REASON}" in told
    entry = PageLogEntry.objects.get(action="project_pages.strip_replaced")
    assert (entry.user, entry.data["names"]) == (user, NAMES)


def test_further_signs_stand_below_in_a_line_of_their_own_in_their_order(page):
    for order, code in enumerate(["gmina-krobia", "pfron", "prow", "polska-rosja", "wojewodztwo-22"]):
        ProjectPageMark.objects.create(page=page, mark=Mark.objects.get(code=code), sort_order=order)
    kept = ProjectPage.objects.get(pk=page.pk)
    assert kept.strip.codes[1:] == [["gmina-krobia", "PFRON", "prow", "polska-rosja"], ["wojewodztwo-22"]]
    label = shown().xpath("//main//*[@role='img']/@aria-label")[0]
    assert label.endswith(
        "Gmina Krobia, Państwowy Fundusz Rehabilitacji Osób Niepełnosprawnych, "
        + ", ".join(Mark.objects.get(code=code).name for code in ("prow", "polska-rosja", "wojewodztwo-22"))
    )


def test_an_uploaded_sign_stands_below_a_replaced_strip_and_never_outgrows_the_box_of_the_flag(page):
    mark = Mark.objects.create(
        code="partner", name="Partner", alt_text="Znak partnera.", image=make_image("p", (300, 900))
    )
    ProjectPageMark.objects.create(page=page, mark=mark)
    kept = replace_strip(
        ProjectPage.objects.get(pk=page.pk), strip_picture=make_image(), strip_names=NAMES, strip_reason=REASON
    )
    assert kept.strip.label == f"{NAMES}, Partner"
    [item] = kept.strip.lines[1]
    assert (item.width, item.height) == (19, 56)


def test_many_further_signs_cost_as_many_queries_as_two(page, django_assert_num_queries):
    marks = list(Mark.objects.exclude(drawing="").exclude(code__startswith="fe-")[:12])
    assert ProjectPage.objects.get(pk=page.pk).further_marks == []  # SQLite is asked once whether it knows JSON
    for count, queries in ((0, 1), (2, 2), (12, 2)):
        ProjectPageMark.objects.filter(page=page).delete()
        for mark in marks[:count]:
            ProjectPageMark.objects.create(page=page, mark=mark)
        kept = ProjectPage.objects.get(pk=page.pk)
        with django_assert_num_queries(queries):  # rows of the page, which are read anyway, and the marks themselves
            assert len(kept.further_marks) == count


def test_official_artwork_takes_the_place_of_a_stand_in_on_every_page_and_ends_its_finding(page):
    stand_in = Mark.objects.get(code="fe-fers")
    assert "SIGN-1" in {row.rule for row in ProjectPage.objects.get(pk=page.pk).strip.findings}
    stand_in.image = make_image("fe", (700, 350))
    stand_in.full_clean()
    stand_in.save()
    strip = ProjectPage.objects.get(pk=page.pk).strip
    assert strip.codes == [["FE", "RP", "EU"]]
    assert "SIGN-1" not in {row.rule for row in strip.findings}
    assert (strip.lines[0][0].width, strip.lines[0][0].height) == (112, 56)
    [first, *_others] = shown().xpath("//main//*[@role='img']//img")
    assert "/images/" in first.get("src")
    assert first.get("alt") == stand_in.name


@pytest.mark.parametrize(("perspective", "code"), [("2021-2027", "FE"), ("state", "NOWY")])
def test_a_programme_that_was_added_shows_the_mark_of_its_code(page, perspective, code):
    page.project.programme = Programme.objects.create(code="NOWY", name="Nowy", perspective=perspective)
    page.project.save()
    strip = ProjectPage.objects.get(pk=page.pk).strip
    [finding] = [row for row in strip.findings if row.level == "red"]
    assert "„nowy”" in str(finding.message)
    Mark.objects.create(code="nowy", name="Nowy program", alt_text="Znak programu.", image=make_image("n", (600, 300)))
    strip = ProjectPage.objects.get(pk=page.pk).strip
    assert strip.codes[0][0] == code
    assert strip.label.startswith("Nowy program")
    assert "red" not in {row.level for row in strip.findings}


def test_a_mark_that_a_portal_keeps_never_becomes_the_sign_of_a_programme(page):
    page.project.programme = Programme.objects.create(code="NOWY", name="Nowy", perspective="2021-2027")
    page.project.save()
    mark = Mark.objects.create(code="nowy", name="Nasz", alt_text="Znak.", image=make_image("n", (600, 300)))
    Mark.objects.filter(pk=mark.pk).update(portal=page.project.steward)
    assert ProjectPage.objects.get(pk=page.pk).strip.codes == [["RP", "EU"]]


def test_artwork_whose_file_is_gone_gives_way_to_the_drawing(page):
    image = make_image("fe", (700, 350))
    Mark.objects.filter(code="fe-fers").update(image=image)
    image.file.storage.delete(image.file.name)
    assert ProjectPage.objects.get(pk=page.pk).strip.lines[0][0].sign.src.endswith("fe-fers.svg")


def test_a_sign_chosen_twice_stands_once_and_is_pointed_out(page):
    for order in (1, 2):
        ProjectPageMark.objects.create(page=page, mark=Mark.objects.get(code="pfron"), sort_order=order)
    strip = ProjectPage.objects.get(pk=page.pk).strip
    assert strip.codes == [["FE", "RP", "EU"], ["PFRON"]]
    assert "FE21-2" in {row.rule for row in strip.findings}


def test_the_signs_of_another_page_stay_there(page):
    other = page.get_parent().add_child(instance=ProjectPage(title="Inna", slug="inna", project=page.project))
    for one in (page, other):
        ProjectPageMark.objects.create(page=one, mark=Mark.objects.get(code="pfron"))
    ProjectPageMark.objects.create(page=other, mark=Mark.objects.get(code="prow"))
    assert ProjectPage.objects.get(pk=page.pk).strip.codes[1:] == [["PFRON"]]


def test_a_draft_shows_the_signs_of_its_form(page):
    page.extra_marks.add(page.extra_marks.model(mark=Mark.objects.get(code="pfron")))
    draft = page.save_revision().as_object()
    assert draft.strip.codes == [["FE", "RP", "EU"], ["PFRON"]]
    assert ProjectPage.objects.get(pk=page.pk).strip.codes == [["FE", "RP", "EU"]]
