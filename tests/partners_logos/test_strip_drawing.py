"""The strip as one picture: all signs in order, on white, 1200 pixels wide, and nothing fetched from anywhere."""

import io
import re
from base64 import b64decode
from datetime import date
from xml.etree import ElementTree

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image as Raster

from partners_logos.programmes import programme_facts, programmes
from partners_logos.signs import PictureSign, sign
from partners_logos.strip import compose_strip, picture_strip
from partners_logos.strip_drawing import MARGIN, WIDTH, sign_data, strip_png, strip_svg

SVG = "{http://www.w3.org/2000/svg}"
DAY = date(2022, 1, 1)


def strip_for(code, *extra):
    return compose_strip(programme_facts(code), DAY, None, extra=[sign(one) for one in extra])


def stored_sign(name, size, colour):
    stream = io.BytesIO()
    Raster.new("RGB", size, colour).save(stream, "PNG")
    stored = default_storage.save(f"images/{name}.png", ContentFile(stream.getvalue()))
    return PictureSign(name, "Znak partnera", "Znak.", "picture", False, *size, stored=stored)


@pytest.mark.parametrize("code", [code for code in programmes() if code != "NONE"])
def test_every_programme_gives_a_picture_of_one_width_with_a_white_ground(code):
    picture = Raster.open(io.BytesIO(strip_png(strip_for(code, "pfron", "gmina-krobia"))))
    assert picture.format == "PNG"
    assert picture.width == WIDTH
    assert picture.width / picture.height <= 1.92
    edge = [picture.convert("RGB").getpixel((x, y)) for x in (0, 600, 1199) for y in (0, picture.height - 1)]
    assert set(edge) == {(255, 255, 255)}
    assert (0, 51, 153) in {colour for _count, colour in picture.convert("RGB").getcolors(1 << 24)} or code in (
        "BP",
        "PFRON",
    )


def test_signs_stand_in_order_within_the_margins_and_the_line_before_the_region():
    strip = strip_for("FEWM")
    root = ElementTree.fromstring(strip_svg(strip, lambda one: f"data:{one.code}"))
    group = root.find(f"{SVG}g")
    scale = float(re.search(r"scale\(([\d.]+)\)", group.get("transform"))[1])
    drawn = [(part.tag.removeprefix(SVG), part.get("href")) for part in group]
    codes = [item.sign.code for item in strip.lines[0]]
    assert drawn == [
        *(("image", f"data:{code}") for code in codes[:3]),
        ("path", None),
        ("image", f"data:{codes[3]}"),
    ]
    ends = [(float(one.get("x")), float(one.get("x")) + float(one.get("width"))) for one in group.iter(f"{SVG}image")]
    assert ends == sorted(ends)
    assert all(left[1] < right[0] for left, right in zip(ends, ends[1:], strict=False))
    assert ends[0][0] * scale >= MARGIN - 1
    assert ends[-1][1] * scale <= WIDTH - MARGIN + 1


def test_nothing_but_data_is_named_in_the_picture():
    text = strip_svg(strip_for("RPWM", "pfron"), sign_data)
    assert len(re.findall(r'href="data:image/svg\+xml;base64,', text)) == text.count("href=") == 5
    assert "http" not in text.replace("http://www.w3.org/2000/svg", "")
    drawings = [b64decode(part).decode() for part in re.findall(r"base64,([^\"]+)", text)]
    assert all("http" not in one.replace("http://www.w3.org/2000/svg", "") for one in drawings)


def test_an_uploaded_sign_is_drawn_in_its_place(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    red = stored_sign("czerwony", (300, 200), (200, 10, 10))
    strip = compose_strip(programme_facts("FERS"), DAY, None, extra=[red])
    picture = Raster.open(io.BytesIO(strip_png(strip))).convert("RGB")
    assert (200, 10, 10) in {colour for _count, colour in picture.getcolors(1 << 24)}


def test_a_replaced_strip_is_drawn_as_the_picture_it_is(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    strip = picture_strip(stored_sign("pasek", (1200, 120), (10, 120, 10)), [], [])
    picture = Raster.open(io.BytesIO(strip_png(strip))).convert("RGB")
    assert picture.getpixel((WIDTH // 2, picture.height // 2)) == (10, 120, 10)


def test_a_sign_whose_file_is_gone_is_told(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    gone = PictureSign("p", "Znak", "Znak.", "picture", False, 30, 20, stored="images/nie-ma.png")
    with pytest.raises(OSError, match="nie-ma"):
        strip_png(compose_strip(programme_facts("FERS"), DAY, None, extra=[gone]))
