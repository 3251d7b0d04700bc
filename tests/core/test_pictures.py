"""Pictures of blocks: sizes, alternative texts, and a number of queries that does not grow."""

import io

import pytest
from django.core.exceptions import ValidationError
from django.core.files.images import ImageFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from lxml import html as lxml_html
from PIL import Image as Drawing
from wagtail.images import get_image_model

from cms.core.blocks import BodyStreamBlock
from cms.core.pictures import content_picture, width_specs

PALETTE = BodyStreamBlock()


def make_image(width: int = 900, height: int = 600, description: str = "Sala gminna."):
    stream = io.BytesIO()
    Drawing.new("RGB", (width, height), (120, 150, 180)).save(stream, "JPEG")
    stream.seek(0)
    return get_image_model().objects.create(
        title="obraz", description=description, file=ImageFile(stream, name="obraz.jpg")
    )


def gallery(images: list, **more: object) -> list[dict]:
    items = [{"image": {"image": one.pk, "alt_text": "", "decorative": False}, "caption": "Podpis"} for one in images]
    return [{"type": "gallery", "value": {"title": "Galeria", "images": items, **more}}]


def queries_of(raw: list[dict]) -> int:
    with CaptureQueriesContext(
        connection,
    ) as captured:
        PALETTE.render(PALETTE.to_python(raw))
    return len(captured)


@pytest.fixture(autouse=True)
def own_media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.mark.django_db
def test_a_gallery_of_thirty_costs_as_many_queries_as_one_of_two():
    images = [make_image(60, 40) for _number in range(30)]
    PALETTE.render(PALETTE.to_python(gallery(images)))
    few, many = queries_of(gallery(images[:2])), queries_of(gallery(images))
    assert many == few
    assert many <= 3


@pytest.mark.django_db
def test_many_figures_cost_as_many_queries_as_one():
    figures = [
        {"type": "figure", "value": {"image": {"image": make_image(60, 40).pk, "alt_text": "x", "decorative": False}}}
        for _number in range(8)
    ]
    PALETTE.render(PALETTE.to_python(figures))
    assert queries_of(figures) == queries_of(figures[:1])


@pytest.mark.django_db
def test_a_figure_offers_widths_up_to_its_own_as_webp():
    picture = content_picture(make_image(900, 600), "Opis.")
    assert [part.split()[1] for part in picture.srcset.split(", ")] == ["480w", "800w", "900w"]
    assert picture.src.endswith(".webp")
    assert (picture.width, picture.height) == (800, 533)


@pytest.mark.django_db
def test_a_small_picture_is_not_enlarged():
    image = make_image(300, 200)
    picture = content_picture(image, "")
    assert (picture.width, picture.srcset) == (300, "")
    assert len(width_specs(image, (480, 800))) == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("chosen", "alt"),
    [
        ({"alt_text": "Własny opis.", "decorative": False}, "Własny opis."),
        ({"alt_text": "", "decorative": False}, "Sala gminna."),
        ({"alt_text": "Własny opis.", "decorative": True}, ""),
    ],
)
def test_the_text_for_those_who_do_not_see_comes_from_the_block_or_the_library(chosen: dict, alt: str):
    raw = [{"type": "figure", "value": {"image": {"image": make_image().pk, **chosen}, "caption": "x"}}]
    tree = lxml_html.fragment_fromstring(PALETTE.render(PALETTE.to_python(raw)), create_parent="div")
    assert tree.xpath("//img/@alt") == [alt]
    assert tree.xpath("//img[@width and @height and @loading='lazy']")


@pytest.mark.django_db
def test_a_picture_without_words_is_refused_unless_it_is_decorative():
    block = PALETTE.child_blocks["figure"]
    image = make_image(description="").pk
    with pytest.raises(ValidationError):
        block.clean(block.to_python({"image": {"image": image, "alt_text": "", "decorative": False}}))
    block.clean(block.to_python({"image": {"image": image, "alt_text": "", "decorative": True}}))


@pytest.mark.django_db
def test_a_page_stands_without_a_picture_whose_file_is_gone():
    image = make_image()
    image.file.storage.delete(image.file.name)
    raw = [{"type": "figure", "value": {"image": {"image": image.pk, "alt_text": "x", "decorative": False}}}]
    assert "<img" not in PALETTE.render(PALETTE.to_python(raw))
