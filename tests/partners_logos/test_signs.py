"""The register of signs, the drawings, and the table of programmes."""

import re
from math import hypot
from pathlib import Path
from xml.etree import ElementTree

import pytest

from partners_logos.programmes import programmes
from partners_logos.signs import sign, signs

STATIC = Path(__file__).resolve().parents[2] / "static"
SVG = "{http://www.w3.org/2000/svg}"


def drawing(code):
    return ElementTree.fromstring((STATIC / sign(code).file).read_text(encoding="utf-8"))


@pytest.mark.parametrize("code", list(signs()))
def test_every_sign_has_a_drawing_of_the_recorded_size(code):
    root = drawing(code)
    assert root.get("viewBox") == f"0 0 {sign(code).width} {sign(code).height}"
    assert root.find(f"{SVG}title").text == sign(code).name


@pytest.mark.parametrize("code", list(signs()))
def test_every_sign_is_described_in_words_and_not_by_a_file_name(code):
    one = sign(code)
    assert " " in one.alt
    assert one.alt[0].isupper()
    assert not re.search(r"\.(svg|png|jpg)|logotyp|_", one.alt)


@pytest.mark.parametrize("code", [code for code, one in signs().items() if one.is_stand_in])
def test_a_stand_in_says_that_it_is_one(code):
    assert "zastępczy" in drawing(code).find(f"{SVG}desc").text


@pytest.mark.parametrize("code", list(signs()))
def test_a_drawing_brings_no_font_script_or_style(code):
    text = (STATIC / sign(code).file).read_text(encoding="utf-8")
    assert not re.search(r"<text|<script|<style|style=|<image|http(?!://www\.w3\.org/2000/svg)", text)
    assert len(text) < 12_000


def test_no_drawing_stands_outside_the_register():
    assert {file.stem for file in (STATIC / "signs").glob("*.svg")} == set(signs())


def test_the_european_flag_has_twelve_stars_on_a_circle_of_a_third_of_its_height():
    root = drawing("flaga-ue")
    centre, height = (225, 150), 300
    stars = [(float(use.get("x")), float(use.get("y"))) for use in root.iter(f"{SVG}use")]
    assert len(set(stars)) == 12
    for x, y in stars:
        assert hypot(x - centre[0], y - centre[1]) == pytest.approx(height / 3, abs=0.01)
    points = re.findall(r"(-?[\d.]+) (-?[\d.]+)", root.find(f".//{SVG}path[@id='s']").get("d"))
    radii = [hypot(float(x), float(y)) for x, y in points]
    assert radii[0::2] == [pytest.approx(height / 18, abs=0.01)] * 5
    assert (float(points[0][0]), float(points[0][1])) == (0, pytest.approx(-height / 18, abs=0.01))


def test_the_polish_flag_is_five_by_eight():
    one = sign("flaga-polski")
    assert one.width / one.height == pytest.approx(8 / 5, abs=0.005)


@pytest.mark.parametrize(
    ("code", "number"),
    [
        ("POWER", "POWR.02.05.00-00-0207/17-00"),
        ("POWER", "POWR.02.05.00-00-0209/17"),
        ("RPLU", "RPLU.11.02.00-06-0002/18"),
        ("FEPZ", "FEPZ.06.09-IP.01-0034/23"),
        ("FERS", "FERS.04.13-IP.06-0001/23"),
    ],
)
def test_the_pattern_of_a_programme_accepts_its_contract_numbers(code, number):
    assert re.fullmatch(programmes()[code].contract_pattern, number)


@pytest.mark.parametrize(
    ("code", "number"),
    [("POWER", "POWR.0205.00-00-0209/17"), ("RPLU", "RPLU.11.02.00-28-0002/18"), ("FERS", "FEPZ.06.09-IP.01-0034/23")],
)
def test_the_pattern_of_a_programme_refuses_wrong_numbers(code, number):
    assert not re.fullmatch(programmes()[code].contract_pattern, number)


def test_every_programme_names_a_drawn_sign_and_a_sentence():
    for code, programme in programmes().items():
        assert code == "NONE" or programme.sign in signs()
        assert code == "NONE" or programme.required_sentence.endswith(".")
        assert len(code) <= 12
