"""The band of partners' marks: sentences, sizes, and a number of queries that does not grow."""

import io

import pytest
from django.core.files.images import ImageFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from lxml import html as lxml_html
from PIL import Image as Drawing
from wagtail.images import get_image_model

from partners_logos.blocks import HEIGHT, WIDEST, PageBodyStreamBlock
from partners_logos.models import Mark
from partners_logos.signs import signs

PALETTE = PageBodyStreamBlock()


def make_mark(number: int) -> Mark:
    stream = io.BytesIO()
    Drawing.new("RGB", (300, 120), (10, 90, 60)).save(stream, "PNG")
    stream.seek(0)
    image = get_image_model().objects.create(
        title="znak", description="Znak.", file=ImageFile(stream, name=f"znak-{number}.png")
    )
    return Mark.objects.create(
        code=f"znak-{number}", name=f"Znak {number}", alt_text=f"Znak partnera {number}.", image=image
    )


def band(marks: list[Mark]) -> list[dict]:
    return [{"type": "partner_marks", "value": {"title": "Partnerzy", "marks": [mark.pk for mark in marks]}}]


def render(marks: list[Mark]) -> str:
    return PALETTE.render(PALETTE.to_python(band(marks)))


@pytest.mark.django_db
def test_a_band_of_twelve_marks_costs_as_many_queries_as_one_of_two(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    marks = [make_mark(number) for number in range(12)]
    render(marks)
    counts = []
    for chosen in (marks[:2], marks):
        with CaptureQueriesContext(connection) as captured:
            render(chosen)
        counts.append(len(captured))
    assert counts[0] == counts[1]


@pytest.mark.django_db
def test_marks_are_told_by_their_sentences_and_fit_their_box(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    drawn = Mark.objects.create(code="rysowany", name="Znak rysowany", alt_text="Rysunek.", drawing=next(iter(signs())))
    tree = lxml_html.fragment_fromstring(render([make_mark(1), drawn]), create_parent="div")
    assert tree.xpath("//img/@alt") == ["Znak partnera 1.", "Rysunek."]
    for image in tree.xpath("//img"):
        assert int(image.get("width")) <= WIDEST
        assert int(image.get("height")) <= HEIGHT


@pytest.mark.django_db
def test_a_mark_that_was_deleted_leaves_no_trace():
    assert not lxml_html.fragment_fromstring(render([Mark(pk=987654)])).xpath("./*")
