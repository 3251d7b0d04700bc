"""The funding strip by programme, date and region."""

import gzip
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from django.template.loader import render_to_string

from partners_logos.programmes import facts_of, programme_facts, programmes
from partners_logos.signs import sign
from partners_logos.strip import ROW_HEIGHT, ROW_STEPS, SMALLEST_FLAG, SMALLEST_GAP, compose_strip

STATIC = Path(__file__).resolve().parents[2] / "static"
BEFORE, FIRST_DAY = date(2017, 12, 31), date(2018, 1, 1)
REGIONAL_2014 = [code for code, one in programmes().items() if one.perspective == "2014-2020" and one.region]
REGIONAL_2021 = [code for code, one in programmes().items() if one.perspective == "2021-2027" and one.region]


def codes(strip):
    return [[item.sign.code for item in line] for line in strip.lines]


def levels(strip):
    return {finding.level for finding in strip.findings if finding.rule != "SIGN-1"}


@pytest.mark.parametrize(
    ("code", "signed_on", "expected"),
    [
        ("POWER", BEFORE, ["fe-power", "ue-efs"]),
        ("POWER", FIRST_DAY, ["fe-power", "rp", "ue-efs"]),
        ("POWER", date(2023, 11, 30), ["fe-power", "rp", "ue-efs"]),
        ("FERS", date(2021, 1, 1), ["fe-fers", "rp", "ue-dofinansowane"]),
        ("FERS", date(2024, 1, 1), ["fe-fers", "rp", "ue-dofinansowane"]),
        ("BP", None, ["budzet-panstwa"]),
        ("PFRON", None, ["pfron"]),
    ],
)
def test_a_national_programme_shows_its_signs_in_order(code, signed_on, expected):
    strip = compose_strip(programme_facts(code), signed_on, None)
    assert codes(strip) == [expected]
    assert levels(strip) == set()


@pytest.mark.parametrize("code", REGIONAL_2014)
def test_a_regional_programme_of_2014_has_the_region_third_and_the_union_last(code):
    programme = programme_facts(code)
    region = f"wojewodztwo-{programme.region}"
    before, after = (compose_strip(programme, day, None) for day in (BEFORE, FIRST_DAY))
    assert codes(before) == [["fe-program-regionalny", region, "ue-efs"]]
    assert codes(after) == [["fe-program-regionalny", "rp", region, "ue-efs"]]
    assert not any(item.after_line for item in after.lines[0])


@pytest.mark.parametrize("code", REGIONAL_2021)
def test_a_regional_programme_of_2021_has_the_region_after_a_vertical_line(code):
    programme = programme_facts(code)
    strip = compose_strip(programme, date(2023, 10, 1), None)
    expected = [f"fe-region-{programme.region}", "rp", "ue-dofinansowane", f"wojewodztwo-{programme.region}"]
    assert codes(strip) == [expected]
    assert [item.after_line for item in strip.lines[0]] == [False, False, False, True]


def test_all_sixteen_regions_have_programmes_in_both_perspectives():
    assert len(REGIONAL_2014) == len(REGIONAL_2021) == 16
    assert {programme_facts(code).region for code in REGIONAL_2014} == {
        programme_facts(code).region for code in REGIONAL_2021
    }


@pytest.mark.parametrize(("starts_on", "has_republic"), [(BEFORE, False), (FIRST_DAY, True)])
def test_without_a_contract_date_the_start_decides_and_an_amber_finding_says_so(starts_on, has_republic):
    strip = compose_strip(programme_facts("POWER"), None, starts_on)
    assert ("rp" in codes(strip)[0]) is has_republic
    assert levels(strip) == {"amber"}
    assert strip.findings[0].rule == "FE14-1"


def test_the_contract_date_wins_over_the_start():
    strip = compose_strip(programme_facts("POWER"), BEFORE, date(2018, 4, 1))
    assert codes(strip) == [["fe-power", "ue-efs"]]


def test_without_any_date_the_newest_rule_holds_with_an_amber_finding():
    strip = compose_strip(programme_facts("POWER"), None, None)
    assert codes(strip) == [["fe-power", "rp", "ue-efs"]]
    assert levels(strip) == {"amber"}


@pytest.mark.parametrize(("code", "day"), [("POWER", date(2024, 1, 1)), ("FERS", date(2020, 12, 31))])
def test_a_date_outside_the_years_of_the_programme_is_pointed_out(code, day):
    strip = compose_strip(programme_facts(code), day, None)
    assert levels(strip) == {"amber"}
    assert strip.lines


def test_a_regional_programme_without_its_region_is_a_red_finding():
    programme = replace(programme_facts("FEWM"), region="99")
    strip = compose_strip(programme, date(2023, 1, 1), None)
    assert "red" in levels(strip)
    assert codes(strip) == [["fe-region-28", "rp", "ue-dofinansowane"]]


def test_a_national_programme_never_shows_a_region():
    strip = compose_strip(programme_facts("FERS"), date(2023, 1, 1), None, region="22")
    assert codes(strip) == [["fe-fers", "rp", "ue-dofinansowane"]]


def test_the_fund_decides_the_words_of_the_european_sign_until_2020():
    programme = replace(programme_facts("RPWM"), fund="Europejski Fundusz Rozwoju Regionalnego")
    assert codes(compose_strip(programme, FIRST_DAY, None))[0][-1] == "ue-efrr"


def test_the_accessible_name_lists_the_signs_in_order():
    strip = compose_strip(programme_facts("FERS"), date(2023, 1, 1), None)
    assert strip.label == (
        "Fundusze Europejskie dla Rozwoju Społecznego, Rzeczpospolita Polska, Dofinansowane przez Unię Europejską"
    )


def test_a_project_paid_from_own_money_has_no_strip():
    strip = compose_strip(programme_facts("NONE"), None, date(2024, 1, 1))
    assert (strip.lines, strip.label, strip.findings) == ((), "", ())
    assert render_to_string("components/funding_strip.html", {"strip": strip}).strip() == ""


def test_at_most_four_signs_stand_in_a_line_and_extra_ones_in_lines_of_their_own():
    extra = [sign(f"wojewodztwo-{code}") for code in ("22", "28", "30", "32", "04")]
    strip = compose_strip(programme_facts("FERS"), date(2023, 1, 1), None, extra=extra)
    assert [len(line) for line in strip.lines] == [3, 4, 1]


def test_extra_signs_are_never_higher_or_wider_than_the_european_flag():
    strip = compose_strip(programme_facts("FERS"), date(2023, 1, 1), None, extra=[sign("pfron"), sign("portal-siec")])
    assert all(item.width <= ROW_HEIGHT * 1.5 and item.height <= ROW_HEIGHT for item in strip.lines[1])


@pytest.mark.parametrize("code", [code for code in programmes() if code != "NONE"])
def test_in_a_row_the_european_flag_is_never_narrower_than_forty_pixels(code):
    strip = compose_strip(programme_facts(code), FIRST_DAY, None)
    line = strip.lines[0]
    gaps = len(line) - 1 + sum(item.after_line for item in line)
    factor = min(1, (strip.row_from - gaps * SMALLEST_GAP) / sum(item.width for item in line))
    assert ROW_HEIGHT * 1.5 * factor >= SMALLEST_FLAG
    assert strip.row_from in ROW_STEPS


def test_the_style_sheet_knows_every_step():
    css = (STATIC / "css" / "strip.css").read_text(encoding="utf-8")
    for step in ROW_STEPS:
        assert f"(inline-size < {step}px)" in css
        assert f".funding-strip__ground--row-{step} " in css


@pytest.mark.parametrize("code", [code for code in programmes() if code != "NONE"])
def test_the_signs_of_a_strip_weigh_at_most_fifteen_kilobytes_over_the_wire(code):
    strip = compose_strip(programme_facts(code), FIRST_DAY, None)
    files = [(STATIC / item.sign.file).read_bytes() for line in strip.lines for item in line]
    assert sum(len(gzip.compress(content)) for content in files) <= 15 * 1024


def test_the_component_names_the_strip_once_and_each_sign_has_its_words():
    strip = compose_strip(programme_facts("FEWM"), date(2023, 1, 1), None)
    html = render_to_string("components/funding_strip.html", {"strip": strip})
    assert html.count('role="img"') == 1
    assert f'aria-label="{strip.label}"' in html
    assert 'alt="Rzeczpospolita Polska"' in html
    assert "style=" not in html


def test_what_an_editor_changed_in_a_stored_programme_wins_over_the_table():
    stored = replace(programme_facts("RPWM"), name="Nowa nazwa", fund="Europejski Fundusz Rozwoju Regionalnego")
    facts = facts_of(stored)
    assert (facts.name, facts.sign) == ("Nowa nazwa", "fe-program-regionalny")
    assert codes(compose_strip(facts, FIRST_DAY, None))[0][-1] == "ue-efrr"


def test_a_stored_programme_without_a_sign_is_a_red_finding():
    stored = replace(programme_facts("FERS"), code="NOWY")
    strip = compose_strip(facts_of(stored), date(2023, 1, 1), None)
    assert codes(strip) == [["rp", "ue-dofinansowane"]]
    assert levels(strip) == {"red"}
