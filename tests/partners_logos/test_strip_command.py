"""`manage.py funding_strip`: every programme on both sides of every date, and what it says to what it cannot read."""

import json
import re
from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from wagtail.images import get_image_model

from partners_logos.models import Mark, Programme
from partners_logos.programmes import programmes

pytestmark = pytest.mark.django_db

REGIONAL_2014 = re.findall(r"\w+", "RPDS RPKP RPLU RPLB RPLD RPMP RPMA RPOP RPPK RPPD RPPM RPSL RPSW RPWM RPWP RPZP")
REGIONAL_2021 = re.findall(r"\w+", "FEDS FEKP FELU FELB FELD FEMP FEMA FEOP FEPK FEPD FEPM FESL FESW FEWM FEWP FEPZ")
REGIONS = re.findall(r"\w+", "02 04 06 08 10 12 14 16 18 20 22 24 26 28 30 32")
CODES_WITH_REGIONS = [*zip([*REGIONAL_2014, *REGIONAL_2021], [*REGIONS, *REGIONS], strict=True)]
WITHOUT_REPUBLIC, WITH_REPUBLIC = ("2014-01-01", "2017-12-31"), ("2018-01-01", "2023-12-31")
LATER = ("2021-01-01", "2023-05-01", "2029-12-31")
NATIONAL = [
    *[("POWER", day, ["FE", "EU"]) for day in WITHOUT_REPUBLIC],
    *[("POWER", day, ["FE", "RP", "EU"]) for day in WITH_REPUBLIC],
    *[("FERS", day, ["FE", "RP", "EU"]) for day in LATER],
    *[("PFRON", day, ["PFRON"]) for day in ("1991-07-01", "2017-12-31", "2026-01-01")],
    *[("BP", day, ["BP"]) for day in ("2021-05-07", "2026-01-01")],
]
REGIONAL = [
    *[(code, day, ["FE", "REGION", "EU"]) for code in REGIONAL_2014 for day in WITHOUT_REPUBLIC],
    *[(code, day, ["FE", "RP", "REGION", "EU"]) for code in REGIONAL_2014 for day in WITH_REPUBLIC],
    *[(code, day, ["FE", "RP", "EU", "|", "REGION"]) for code in REGIONAL_2021 for day in LATER],
]


def told(*arguments: str) -> dict:
    out = StringIO()
    call_command("funding_strip", *arguments, "--json", stdout=out)
    return json.loads(out.getvalue())


def rules(answer: dict) -> list[str]:
    return [row["rule"] for row in answer["findings"] if row["rule"] != "SIGN-1"]


@pytest.mark.parametrize(("code", "day", "line"), [*NATIONAL, *REGIONAL])
def test_every_programme_shows_its_marks_in_order_on_every_side_of_a_date(code, day, line):
    answer = told("--programme", code, "--signed", day)
    assert answer["lines"] == [line]
    assert rules(answer) == []
    assert all(set(row) == {"rule", "level", "sentence"} and row["level"] == "amber" for row in answer["findings"])


def test_the_table_of_cases_names_every_programme():
    assert {code for code, _day, _line in (*NATIONAL, *REGIONAL)} | {"NONE"} == set(programmes())


@pytest.mark.parametrize("code", [code for code in programmes() if code != "NONE"])
def test_a_day_before_the_first_or_after_the_last_of_a_programme_is_an_amber_finding(code):
    facts = programmes()[code]
    outside = [facts.valid_from - timedelta(days=1)]
    outside += [facts.valid_until + timedelta(days=1)] if facts.valid_until else []
    for day in outside:
        answer = told("--programme", code, "--signed", day.isoformat())
        assert len(rules(answer)) == 1
        assert answer["lines"]


@pytest.mark.parametrize(("code", "region"), CODES_WITH_REGIONS)
def test_the_region_of_a_regional_programme_is_known_without_being_given(code, region):
    assert programmes()[code].region == region
    assert rules(told("--programme", code, "--signed", "2023-01-01", "--region", region)) == []
    other = "22" if region != "22" else "28"
    answer = told("--programme", code, "--signed", "2023-01-01", "--region", other)
    assert rules(answer) == ["FE14-1" if code in REGIONAL_2014 else "FE21-1"]


def test_own_money_has_no_strip_and_no_findings_whatever_is_given():
    assert told("--programme", "NONE") == {"lines": [], "findings": []}
    assert told("--programme", "NONE", "--signed", "2017-12-31", "--extra", "pfron") == {"lines": [], "findings": []}


@pytest.mark.parametrize("code", [code for code in programmes() if code != "NONE"])
def test_without_the_day_of_the_contract_there_is_one_amber_finding(code):
    assert len(rules(told("--programme", code))) == 1
    assert len(rules(told("--programme", code, "--starts", "2022-01-01"))) == 1


@pytest.mark.parametrize(("day", "line"), [("2017-12-31", ["FE", "EU"]), ("2018-01-01", ["FE", "RP", "EU"])])
def test_the_start_decides_where_the_day_of_the_contract_is_unknown(day, line):
    assert told("--programme", "POWER", "--starts", day)["lines"] == [line]
    assert told("--programme", "POWER")["lines"] == [["FE", "RP", "EU"]]


def test_extra_marks_stand_in_lines_of_their_own_four_in_each_in_their_order():
    marks = ["wojewodztwo-22", "PFRON", "gmina-krobia", "BP", "prow"]
    answer = told("--programme", "FEWM", "--signed", "2023-01-01", "--extra", *marks[:2], "--extra", *marks[2:])
    assert answer["lines"] == [["FE", "RP", "EU", "|", "REGION"], marks[:4], marks[4:]]


@pytest.mark.parametrize("typed", ["power", " Power ", "P O W E R", "POWR"])
def test_codes_are_read_in_any_case_and_with_any_spaces(typed):
    answer = told("--programme", typed, "--signed", "1 stycznia 2018 r.", "--extra", " Gmina-KROBIA ")
    assert answer["lines"] == [["FE", "RP", "EU"], ["gmina-krobia"]]


@pytest.mark.parametrize("region", ["28", "2816", "2816033", "2816034", " 28 16 03 3 "])
def test_a_county_or_a_municipality_gives_its_voivodeship(region):
    assert rules(told("--programme", "FEWM", "--signed", "2023-01-01", "--region", region)) == []
    assert rules(told("--programme", "FEPM", "--signed", "2023-01-01", "--region", region)) == ["FE21-1"]


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["--programme", "POKL"], "POWER"),
        (["--programme", ""], "POWER"),
        (["--programme", "POWER", "--signed", "31.02.2018"], "2018-01-01"),
        (["--programme", "POWER", "--signed", "kiedyś"], "2018-01-01"),
        (["--programme", "POWER", "--starts", "01/02/18"], "2018-01-01"),
        (["--programme", "FEWM", "--region", "99"], "TERYT"),
        (["--programme", "FEWM", "--region", "2899"], "TERYT"),
        (["--programme", "FEWM", "--region", "28160"], "TERYT"),
        (["--programme", "FEWM", "--region", "pomorskie"], "TERYT"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_sentence_and_ends_with_one(arguments, named):
    with pytest.raises(CommandError) as refused:
        told(*arguments)
    sentence = str(refused.value)
    assert named in sentence
    assert "\n" not in sentence
    assert sentence.endswith(".")
    assert sentence.count(". ") == 0
    assert refused.value.returncode == 1


def test_a_mark_that_nobody_drew_yet_has_its_place_and_is_to_be_looked_at():
    answer = told("--programme", "FEWM", "--signed", "2024-01-01", "--extra", "A", "B", "C", "D", "E")
    assert answer["lines"][1:] == [["A", "B", "C", "D"], ["E"]]
    assert [row["level"] for row in answer["findings"] if row["rule"] == "SIGN-3"] == ["amber"]


def test_programmes_and_marks_that_were_added_later_are_known():
    Programme.objects.create(code="NOWY", name="Nowy program", perspective="2021-2027")
    Mark.objects.create(code="nowy-znak", name="Nowy znak", alt_text="Nowy znak.", drawing="prow")
    answer = told("--programme", "nowy", "--signed", "2024-01-01", "--extra", "nowy-znak")
    assert answer["lines"] == [["RP", "EU"], ["nowy-znak"]]
    assert [row["level"] for row in answer["findings"] if row["rule"] == "FE21-1"] == ["red"]


def test_official_artwork_ends_the_finding_on_stand_ins():
    image = get_image_model().objects.create(title="fe", file="fe.png", width=700, height=300)
    Mark.objects.create(code="fe-fers", name="Fundusze Europejskie", alt_text="Znak.", drawing="fe-fers", image=image)
    answer = told("--programme", "FERS", "--signed", "2023-01-01")
    assert answer == {"lines": [["FE", "RP", "EU"]], "findings": []}


def test_people_read_the_strip_line_by_line():
    out = StringIO()
    call_command("funding_strip", "--programme", "FEPM", "--signed", "2023-01-01", "--extra", "pfron", stdout=out)
    assert out.getvalue().splitlines()[:2] == ["FE RP EU | REGION", "PFRON"]
    assert out.getvalue().splitlines()[2].startswith("SIGN-1 amber: ")
    out = StringIO()
    call_command("funding_strip", "--programme", "NONE", stdout=out)
    assert out.getvalue() == "Zestawienie znaków nie jest pokazywane.\n"


def test_the_last_day_of_a_table_is_the_day_it_names():
    assert programmes()["POWER"].valid_until == date(2023, 12, 31)
