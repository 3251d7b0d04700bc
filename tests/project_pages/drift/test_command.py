"""`manage.py find_drift`: JSON lines in, JSON lines out, and one sentence where something is wrong."""

import json
from datetime import date
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from cms.portals.services import create_portal
from project_pages.models import Project
from project_pages.rows import Amendment

pytestmark = pytest.mark.django_db

TEXT = "Projekt trwa do 31 marca 2021 r."


@pytest.fixture
def project() -> Project:
    portal = create_portal(code="torun", name="Portal", host="torun.localhost")
    made = Project(
        title="Razem",
        steward=portal,
        contract_number="POWR.02.05.00-00-0207/17-00",
        starts_on=date(2018, 4, 1),
        ends_on=date(2021, 3, 31),
    )
    made.amendments = [Amendment(number="1", effective_on=date(2021, 1, 1), new_ends_on=date(2023, 11, 30))]
    made.full_clean()
    made.save()
    made.save_revision().publish()
    return made


def batch(folder: Path, *lines: str) -> str:
    path = folder / "texts.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return str(path)


def run(name: str, path: str, *options: str) -> list[dict]:
    out = StringIO()
    call_command("find_drift", name, "--batch", path, "--json", *options, stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


@pytest.mark.parametrize(
    "name",
    [
        "razem",
        "POWR.02.05.00-00-0207/17-00",
        "POWR.02.05.00-00-0207/17",
        "powr.02.05.00-00-0207/17-03",
        "nr POWR.02.05.00 – 00 – 0207/17",
    ],
)
def test_every_line_is_answered_by_one_line_whatever_the_project_is_called(
    project: Project, tmp_path: Path, name: str
) -> None:
    path = batch(tmp_path, json.dumps({"id": "a", "text": TEXT}), "", json.dumps({"id": 2, "text": "Dzień dobry."}))
    assert run(name, path) == [
        {
            "id": "a",
            "findings": [
                {
                    "fact": "ends_on",
                    "said": "31 marca 2021 r.",
                    "current": "30\u00a0listopada 2023\u00a0r.",
                    "start": 16,
                    "end": 32,
                }
            ],
        },
        {"id": 2, "findings": []},
    ]


def test_a_text_with_line_separators_or_half_a_surrogate_pair_is_one_text(project: Project, tmp_path: Path) -> None:
    text = f"{TEXT}\u2028\x85\ud800"
    line = json.dumps({"id": "\ud800", "text": text})
    (row,) = run("razem", batch(tmp_path, line))
    assert row["id"] == "\ud800"
    assert len(row["findings"]) == 1


def test_without_json_people_read_the_answer(project: Project, tmp_path: Path) -> None:
    out = StringIO()
    path = batch(tmp_path, json.dumps({"id": "a", "text": TEXT}))
    call_command("find_drift", "razem", "--batch", path, stdout=out)
    assert out.getvalue() == "a: 1 sprzeczność\n  ends_on: 31 marca 2021 r. → 30\u00a0listopada 2023\u00a0r.\n"


def test_the_standard_input_is_read_too(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = json.dumps({"id": "a", "text": TEXT}).encode("utf-8")
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(lines)))
    assert [len(row["findings"]) for row in run("razem", "-")] == [1]


def test_a_project_that_nobody_knows_is_named(project: Project, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="POWR.99"):
        run("POWR.99", batch(tmp_path))


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("{", "Wiersz 2 nie jest w formacie JSON."),
        ("[1]", "Wiersz 2 nie jest obiektem z polami „id” i „text”"),
        ('{"id": "b"}', "Wiersz 2 nie jest obiektem z polami „id” i „text”"),
        ('{"text": "b"}', "Wiersz 2 nie jest obiektem z polami „id” i „text”"),
        ('{"id": "b", "text": 5}', "Wiersz 2 nie jest obiektem z polami „id” i „text”"),
        ("[" * 100_000, "Wiersz 2 nie jest w formacie JSON."),
    ],
)
def test_a_broken_line_is_named_by_its_number_and_nothing_is_printed(
    project: Project, tmp_path: Path, line: str, sentence: str
) -> None:
    out = StringIO()
    path = batch(tmp_path, json.dumps({"id": "a", "text": TEXT}), line)
    with pytest.raises(CommandError, match=sentence):
        call_command("find_drift", "razem", "--batch", path, "--json", stdout=out)
    assert out.getvalue() == ""


def test_a_file_that_is_missing_or_not_text_is_named(project: Project, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="Nie można odczytać pliku"):
        run("razem", str(tmp_path / "brak.jsonl"))
    (tmp_path / "binary").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(CommandError, match="nie jest zapisany w UTF-8"):
        run("razem", str(tmp_path / "binary"))
