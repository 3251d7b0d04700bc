"""The archive for an auditor: what it holds for a day, and that the same day gives the same bytes."""

import csv
import hashlib
import io
import json
import zipfile
from datetime import date, datetime, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from pypdf import PdfReader

from project_pages.evidence.archive import Order, archive
from project_pages.evidence.people import Viewer, viewer_of
from project_pages.evidence.records import check_day, keys_of_project, records_on
from project_pages.evidence.sheets import harmless
from project_pages.models import Amendment, PageSnapshot, Project, ProjectPage, RecordVersion
from tests.project_pages.evidence.conftest import Telling

pytestmark = pytest.mark.django_db

STEWARD, OTHER = "torun-localhost-projekty-razem", "opole-localhost-projekty-razem"


def opened(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive_file:
        return {name: archive_file.read(name) for name in archive_file.namelist()}


def made(told: Telling, day: date, viewer: Viewer | None = None) -> dict[str, bytes]:
    records = records_on(keys_of_project(told.project), day, told.project)
    return opened(archive(Order("Razem", tuple(records), day, viewer or Viewer())))


def folder(files: dict[str, bytes], beginning: str) -> str:
    return next(name for name in files if name.startswith(beginning)).partition("/")[0]


def table(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))


def plain(content: bytes | str) -> str:
    text = content.decode() if isinstance(content, bytes) else content
    return " ".join(text.replace("\N{NO-BREAK SPACE}", " ").split())


@pytest.fixture
def since_last_week(told):
    """Everything was stored and recorded eight days ago."""
    moment = timezone.now() - timedelta(days=8)
    PageSnapshot.objects.update(taken_at=moment)
    RecordVersion.objects.update(recorded_at=moment)
    return moment.astimezone(timezone.get_default_timezone()).date()


def test_each_page_has_what_an_auditor_asks_for(told):
    files = made(told, timezone.localdate())
    where = folder(files, STEWARD)
    names = {name.partition("/")[2] for name in files if name.startswith(where)}
    assert names == {
        "strona.html",
        "strona.pdf",
        "znaki.svg",
        "znaki.json",
        "publikacje.csv",
        "obowiazki.csv",
        "zalaczniki.csv",
        "fakty.json",
    }
    assert "Prowadzimy projekt." in files[f"{where}/strona.html"].decode()
    document = PdfReader(io.BytesIO(files[f"{where}/strona.pdf"]))
    assert "Prowadzimy projekt." in plain(" ".join(page.extract_text() for page in document.pages))
    assert json.loads(files[f"{where}/znaki.json"])["codes"] == [["FE", "RP", "EU"]]
    assert files[f"{where}/znaki.svg"].startswith(b"<svg")
    with told.document.file.storage.open(told.document.file.name) as file:
        content = file.read()
    title, address, size, sha256, state = table(files[f"{where}/zalaczniki.csv"])[1]
    assert (title, address) == ("Regulamin", "http://torun.localhost/pobierz/regulamin")
    assert (size, sha256, state) == (str(len(content)), hashlib.sha256(content).hexdigest(), "do pobrania")
    facts = json.loads(files[f"{where}/fakty.json"])
    assert (facts["slug"], facts["ends_on"]) == ("razem", "2027-03-31")
    assert folder(files, OTHER)


def test_the_hashes_are_those_of_the_files(told):
    files = made(told, timezone.localdate())
    lines = files.pop("SHA256SUMS").decode().splitlines()
    found = dict(line.split("  ", 1)[::-1] for line in lines)
    assert found == {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}


@pytest.mark.both_databases
def test_the_same_day_gives_the_same_bytes(told, since_last_week):
    records = tuple(records_on(keys_of_project(told.project), since_last_week))
    order = Order("Razem", records, since_last_week)
    first = archive(order)
    told.publish_page(own_role="Po terminie.")
    assert (
        archive(Order("Razem", tuple(records_on(keys_of_project(told.project), since_last_week)), since_last_week))
        == first
    )
    with zipfile.ZipFile(io.BytesIO(first)) as archive_file:
        names = archive_file.namelist()
        assert names == sorted(names)
        day = (since_last_week.year, since_last_week.month, since_last_week.day, 0, 0, 0)
        assert {info.date_time for info in archive_file.infolist()} == {day}


def test_the_first_file_tells_in_polish_what_it_is(told):
    text = plain(made(told, timezone.localdate())["README.txt"])
    assert "Jak sprawdzić pliki" in text
    assert "http://torun.localhost/projekty/razem/" in text
    assert "sha256sum -c SHA256SUMS" in text
    assert "%(" not in text


def test_yesterdays_page_is_readable_for_yesterday(told, committed, since_last_week):
    project = Project.objects.get(pk=told.project.pk)
    project.amendments = [Amendment(number="1", signed_on=date(2026, 1, 5), new_ends_on=date(2028, 6, 30))]
    with committed():
        project.save_revision().publish()
    yesterday = timezone.localdate() - timedelta(days=1)
    before, after = made(told, yesterday), made(told, timezone.localdate())
    where = folder(before, OTHER)
    assert "31 marca 2027" in plain(before[f"{where}/strona.html"])
    assert "30 czerwca 2028" not in plain(before[f"{where}/strona.html"])
    assert "30 czerwca 2028" in plain(after[f"{where}/strona.html"])
    assert json.loads(before[f"{where}/fakty.json"])["ends_on"] == "2027-03-31"
    assert json.loads(after[f"{where}/fakty.json"])["ends_on"] == "2028-06-30"


def test_a_day_before_the_first_record_has_none_and_says_so(told, since_last_week):
    PageSnapshot.objects.filter(page_key=told.page.pk).update(taken_at=timezone.now())
    day = since_last_week + timedelta(days=1)
    files = made(told, day)
    where = folder(files, STEWARD)
    assert "brak zapisu" in files[f"{where}/brak-zapisu.txt"].decode()
    assert f"{where}/strona.html" not in files
    assert "brak zapisu" in files["README.txt"].decode()
    assert f"{folder(files, OTHER)}/strona.html" in files


def test_a_withdrawn_page_is_said_to_be_withdrawn(told, committed):
    with committed():
        told.page.unpublish()
    files = made(told, timezone.localdate())
    where = folder(files, STEWARD)
    assert "nie była publiczna" in files[f"{where}/niepubliczna.txt"].decode()
    assert f"{where}/strona.html" not in files
    assert f"{where}/publikacje.csv" in files


def test_it_says_who_published_what_when_and_in_which_role(told, committed, person):
    chief = person("chief")
    chief.first_name, chief.last_name = "Anna", "Próbna"
    chief.save()
    with committed():
        told.publish_page(user=chief, own_role="Badamy potrzeby.")
        told.publish_project(user=person("administrator"), goal="Nowy cel.")
    files = made(told, timezone.localdate())
    rows = table(files[f"{folder(files, STEWARD)}/publikacje.csv"])
    assert rows[0] == ["kiedy (czas polski)", "osoba", "rola", "czego dotyczy", "czynność", "szczegóły"]
    acts = [tuple(row[1:5]) for row in rows]
    assert ("Anna Próbna (chief-torun)", "redaktor naczelny portalu Toruń", "strona", "Opublikowano") in acts
    assert ("administrator-torun", "administrator portalu Toruń", "projekt", "Opublikowano") in acts
    assert [row[0] for row in rows[1:]] == sorted(row[0] for row in rows[1:])


def test_staff_of_another_portal_get_no_names_and_no_drafts(told, committed, person):
    with committed():
        told.publish_project(user=person("administrator"), goal="Nowy cel.")
        Project.objects.get(pk=told.project.pk).save_revision(user=person("editor"), log_action=True)
    files = made(told, timezone.localdate(), viewer_of(person("chief", told.other)))
    text = files[f"{folder(files, OTHER)}/publikacje.csv"].decode()
    assert "opublikowano kartę projektu" in text
    assert "administrator-torun" not in text
    assert "editor-torun" not in text
    assert len([row for row in table(text.encode()) if row[3] == "projekt"]) == 2


def test_a_version_of_a_record_that_had_another_shape_is_told_by_its_bare_name(told):
    RecordVersion.objects.update(changes=[{"fact": "dawna", "before": "1", "after": "2", "inne": True}])
    files = made(told, timezone.localdate())
    assert "dawna: 1 → 2" in files[f"{folder(files, STEWARD)}/publikacje.csv"].decode()


def test_a_page_that_told_another_project_on_that_day_is_left_out(told, committed):
    other = Project.objects.create(title="Inny", slug="inny", steward=told.steward)
    with committed():
        other.save_revision().publish()
        told.publish_page(project=other)
    records = records_on(keys_of_project(told.project), timezone.localdate(), told.project)
    assert [row.key for row in records] == [told.other_page.pk]
    assert [row.key for row in records_on(keys_of_project(other), timezone.localdate(), other)] == [told.page.pk]


@pytest.mark.parametrize(
    ("text", "cell"),
    [("=1+1", "'=1+1"), ("+48", "'+48"), ("@x", "'@x"), ("-5", "'-5"), ("zwykły", "zwykły"), (None, ""), (5, "5")],
)
def test_a_spreadsheet_runs_no_cell(text, cell):
    assert harmless(text) == cell


def test_names_in_the_archive_are_safe(told):
    PageSnapshot.objects.update(url="http://torun.localhost/../..\\C:/" + "ą" * 300 + "/?x#y")
    for name in made(told, timezone.localdate()):
        assert ".." not in name
        assert "\\" not in name
        assert len(name) < 140
        assert name.isascii()


# The command --------------------------------------------------------------------------------------------------------


def ran(capsys, *arguments: str) -> str:
    call_command("project_evidence", *arguments)
    return capsys.readouterr().out


@pytest.mark.parametrize(
    "name",
    [
        "razem",
        "FERS.01.01-IP.01-0001/23",
        "fers.01.01-ip.01-0001/23-02",
        "http://torun.localhost/projekty/razem/",
        "https://torun.localhost:8000/projekty/razem?x=1#zmiany",
    ],
)
def test_the_command_writes_the_archive(told, capsys, tmp_path, name):
    out = tmp_path / "dowody.zip"
    text = ran(capsys, name, "--out", str(out))
    assert hashlib.sha256(out.read_bytes()).hexdigest() in text
    pages = {path.partition("/")[0] for path in opened(out.read_bytes()) if "/" in path}
    assert len(pages) == (1 if "://" in name else 2)
    assert [path.name for path in tmp_path.iterdir()] == ["dowody.zip"]


@pytest.mark.both_databases
def test_the_command_knows_a_deleted_project_and_a_page_that_is_gone(told, committed, capsys, tmp_path):
    with committed():
        told.page.delete()
        told.other_page.delete()
    Project.objects.get(pk=told.project.pk).delete()
    for name in ("razem", "FERS.01.01-IP.01-0001/23", "http://torun.localhost/projekty/razem/"):
        assert "SHA-256" in ran(capsys, name, "--out", str(tmp_path / "x.zip"))


def test_a_page_without_a_record_is_named_and_the_command_succeeds(told, since_last_week, capsys, tmp_path):
    PageSnapshot.objects.filter(page_key=told.page.pk).update(taken_at=timezone.now())
    day = (since_last_week + timedelta(days=1)).isoformat()
    text = ran(capsys, "razem", "--on", day, "--out", str(tmp_path / "x.zip"))
    assert "http://torun.localhost/projekty/razem/: brak zapisu" in text


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["razem", "--on", "1.01.2020"], "Brak zapisu: do dnia 1 stycznia 2020 r."),
        (["razem", "--on", "1.01.2090"], "jeszcze nie nadszedł"),
        (["razem", "--on", "wczoraj"], "To nie jest data"),
        (["razem", "--on", "31.02.2026"], "31.02.2026"),
        (["nic-takiego"], "Nie ma projektu"),
        (["http://torun.localhost/nie-ma/"], "nie ma i nie było strony projektu"),
        (["http://torun.localhost/"], "nie ma i nie było strony projektu"),
        (["http://[::1"], "nie ma i nie było strony projektu"),
        ([""], "Nie ma projektu"),
    ],
)
def test_what_cannot_be_had_is_said_in_one_sentence(told, tmp_path, arguments, sentence):
    out = tmp_path / "x.zip"
    with pytest.raises(CommandError) as refused:
        call_command("project_evidence", *arguments, "--out", str(out))
    text = plain(str(refused.value))
    assert sentence in text
    assert "\n" not in text
    assert not out.exists()


def test_a_project_that_no_page_tells_has_no_evidence(told, tmp_path):
    Project.objects.create(title="Cichy", slug="cichy", steward=told.steward)
    with pytest.raises(CommandError, match="nie opisywała dotąd żadna strona"):
        call_command("project_evidence", "cichy", "--out", str(tmp_path / "x.zip"))


@pytest.mark.parametrize("out", ["", "{}", "{}/nie-ma/x.zip", "{}/plik/x.zip"])
def test_a_file_that_cannot_be_written_is_said(told, tmp_path, out):
    (tmp_path / "plik").write_text("")
    with pytest.raises(CommandError) as refused:
        call_command("project_evidence", "razem", "--out", out.format(tmp_path))
    assert "plik" in str(refused.value).lower()


def test_today_is_a_day_and_tomorrow_is_not():
    today = timezone.localdate()
    assert check_day(today) == today
    with pytest.raises(ValueError, match="jeszcze nie nadszedł"):
        check_day(today + timedelta(days=1))


def test_midnight_in_poland_parts_the_days(told):
    winter = timezone.make_aware(datetime(2026, 1, 10, 0, 0))
    PageSnapshot.objects.update(taken_at=winter)
    assert not records_on([told.page.pk], date(2026, 1, 9))[0].timeline
    assert records_on([told.page.pk], date(2026, 1, 10))[0].timeline


def test_pages_that_were_never_public_stand_in_no_archive(told):
    page = ProjectPage.objects.get(pk=told.page.pk)
    draft = ProjectPage(title="Szkic", slug="szkic", project=told.project, live=False)
    page.get_parent().add_child(instance=draft)
    assert draft.pk not in keys_of_project(told.project)
