"""The funding strip by programme, date and region."""

import gzip
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from django.template.loader import render_to_string

from partners_logos.programmes import facts_of, programme_facts, programmes
from partners_logos.signs import sign
from partners_logos.strip import compose_strip
from partners_logos.strip_layout import FLAG_RATIO, ROW_HEIGHT, ROW_STEPS, full_width
from partners_logos.strip_rules import read_table, stored_table

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
        ("BP", date(2021, 5, 7), ["budzet-panstwa"]),
        ("PFRON", date(2019, 1, 1), ["pfron"]),
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


@pytest.mark.parametrize(
    ("code", "day"),
    [("POWER", date(2024, 1, 1)), ("FERS", date(2020, 12, 31)), ("BP", date(2021, 5, 6)), ("FEWM", date(2030, 1, 1))],
)
def test_a_date_outside_the_years_of_the_programme_is_pointed_out(code, day):
    strip = compose_strip(programme_facts(code), day, None)
    assert levels(strip) == {"amber"}
    assert strip.lines


def test_a_regional_programme_without_its_region_is_a_red_finding():
    programme = replace(programme_facts("FEWM"), region="99")
    strip = compose_strip(programme, date(2023, 1, 1), None)
    assert "red" in levels(strip)
    assert codes(strip) == [["fe-region-28", "rp", "ue-dofinansowane"]]


@pytest.mark.parametrize(("region", "expected"), [("28", set()), ("", set()), ("22", {"amber"})])
def test_a_regional_programme_shows_its_own_region_and_says_when_another_was_given(region, expected):
    strip = compose_strip(programme_facts("FEWM"), date(2023, 1, 1), None, region=region)
    assert codes(strip)[0][-1] == "wojewodztwo-28"
    assert levels(strip) == expected
    assert all("pomorskie" in str(row.message) for row in strip.findings if row.rule == "FE21-1")


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


def test_a_sign_stands_in_the_strip_once_however_often_it_is_named():
    extra = [sign("pfron"), sign("rp"), sign("pfron")]
    strip = compose_strip(programme_facts("FERS"), date(2023, 1, 1), None, extra=extra)
    assert strip.codes == [["FE", "RP", "EU"], ["PFRON"]]
    assert [row.level for row in strip.findings if row.rule == "FE21-2"] == ["amber"]


def test_a_stand_in_is_an_amber_finding_wherever_it_stands_and_never_a_line():
    strip = compose_strip(programme_facts("FERS"), date(2023, 1, 1), None, extra=[sign("gmina-krobia")])
    found = [row for row in strip.findings if row.rule == "SIGN-1"]
    assert [row.level for row in found] == ["amber"]
    assert "Gmina Krobia" in str(found[0].message)
    assert "SIGN-1" not in [code for line in strip.codes for code in line]


def test_without_a_stand_in_nothing_is_said_of_them():
    drawn = replace(programme_facts("FERS"), sign="rp")
    assert compose_strip(drawn, date(2023, 1, 1), None).findings == ()


def test_extra_signs_are_never_higher_or_wider_than_the_european_flag():
    strip = compose_strip(programme_facts("FERS"), date(2023, 1, 1), None, extra=[sign("pfron"), sign("portal-siec")])
    assert all(item.width <= ROW_HEIGHT * 1.5 and item.height <= ROW_HEIGHT for item in strip.lines[1])


@pytest.mark.parametrize("code", [code for code in programmes() if code != "NONE"])
def test_in_a_row_the_european_flag_is_never_narrower_than_forty_pixels(code):
    strip = compose_strip(programme_facts(code), FIRST_DAY, None, extra=[sign("pfron"), sign("gmina-krobia")])
    factor = min(1, strip.row_from / max(map(full_width, strip.lines)))
    assert ROW_HEIGHT * FLAG_RATIO * factor >= 40
    assert strip.row_from in ROW_STEPS


@pytest.mark.parametrize("code", ["BP", "FERS", "RPWM"])
def test_all_lines_are_filled_up_to_one_width_so_that_they_shrink_alike(code):
    extra = [sign(f"wojewodztwo-{region}") for region in ("22", "30", "32", "04", "08")]
    strip = compose_strip(programme_facts(code), date(2022, 1, 1), None, extra=extra)
    assert len({full_width(row.items) + row.filler for row in strip.rows}) == 1
    assert [row.is_extra for row in strip.rows] == [False, True, True]


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
    assert html.count('class="funding-strip__rule"') == 1
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


def table_with(**row):
    return replace(stored_table(), lines=(*stored_table().lines, replace(stored_table().lines[-1], **row)))


def test_a_later_rule_replaces_an_earlier_one_for_contracts_of_its_first_day_and_not_of_the_day_before():
    table = table_with(
        scope="national", perspective="2021-2027", valid_from=date(2026, 5, 20), line=("union", "programme")
    )
    day_before, first_day = (
        compose_strip(programme_facts("FERS"), date(2026, 5, day), None, table=table) for day in (19, 20)
    )
    assert day_before.codes == [["FE", "RP", "EU"]]
    assert first_day.codes == [["EU", "FE"]]


def test_a_duty_that_ended_shows_no_strip_and_finds_nothing():
    table = table_with(scope="BP", perspective="state", valid_from=date(2026, 1, 1), line=())
    strip = compose_strip(programme_facts("BP"), date(2026, 1, 1), None, table=table)
    assert (strip.lines, strip.findings) == ((), ())


def test_a_rule_for_one_programme_wins_over_that_for_its_kind():
    table = table_with(scope="FEWM", perspective="2021-2027", valid_from=date(2021, 1, 1), line=("programme", "union"))
    shown = {
        code: compose_strip(programme_facts(code), date(2023, 1, 1), None, table=table) for code in ("FEWM", "FEPM")
    }
    assert shown["FEWM"].codes == [["FE", "EU"]]
    assert shown["FEPM"].codes == [["FE", "RP", "EU", "|", "REGION"]]


def test_a_vertical_line_never_begins_a_line_of_signs():
    table = replace(stored_table(), marks_in_a_line=3)
    strip = compose_strip(programme_facts("FEWM"), date(2023, 1, 1), None, table=table)
    assert strip.codes == [["FE", "RP", "EU"], ["REGION"]]


def test_a_table_with_an_unknown_part_is_refused():
    table = table_with(scope="FERS", perspective="2021-2027", valid_from=date(2021, 1, 1), line=("herb",))
    with pytest.raises(ValueError, match="herb"):
        compose_strip(programme_facts("FERS"), date(2023, 1, 1), None, table=table)
    with pytest.raises(ValueError, match="day is out of range"):
        read_table('{"lines": [{"valid_from": "2021-02-31", "line": []}]}')
