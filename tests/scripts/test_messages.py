from pathlib import Path

import polib
import pytest

from scripts import messages

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def part(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(HEADER + text)
    return path


def entry(msgid: str, msgstr: str) -> str:
    return f'msgid "{msgid}"\nmsgstr "{msgstr}"\n\n'


def test_the_committed_catalogues_are_those_that_the_parts_give():
    assert messages.main(["--check"]) == 0


def test_parts_are_merged_and_the_same_translation_is_kept_once(tmp_path):
    merged = messages.merge(
        [
            part(tmp_path, "b.po", entry("Save", "Zapisz") + entry("Áll", "Wszystko")),
            part(tmp_path, "a.po", entry("Save", "Zapisz")),
        ]
    )
    assert [(found.msgid, found.msgstr) for found in merged] == [("Save", "Zapisz"), ("Áll", "Wszystko")]


def test_two_translations_of_one_message_stop_the_merge(tmp_path):
    parts = [part(tmp_path, "a.po", entry("Save", "Zapisz")), part(tmp_path, "b.po", entry("Save", "Zachowaj"))]
    with pytest.raises(messages.ConflictError, match="b.po and a.po translate 'Save' differently"):
        messages.merge(parts)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (entry("Save", ""), "lacks a translation"),
        (entry("%(count)s items", "pozycje"), "loses a placeholder"),
        (entry("Items", "pozycje %(count)s"), "does not have"),
        ('msgid "a"\nmsgid_plural "b"\nmsgstr[0] "x"\nmsgstr[1] "y"\n', "lacks a translation or a plural form"),
    ],
)
def test_a_faulty_translation_stops_the_merge(tmp_path, text, fault):
    with pytest.raises(messages.ConflictError, match=fault):
        messages.merge([part(tmp_path, "a.po", text)])


def test_three_plural_forms_are_filled_up_to_those_of_django(tmp_path):
    text = 'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "x"\nmsgstr[1] "y"\nmsgstr[2] "z"\n'
    merged = messages.merge([part(tmp_path, "a.po", text)])
    assert merged[0].msgstr_plural == {0: "x", 1: "y", 2: "z", 3: "z"}
    assert polib.mofile(merged.to_binary() and _compiled(tmp_path, merged))[0].msgstr_plural[3] == "z"


def _compiled(folder: Path, catalogue: polib.POFile) -> str:
    path = folder / "x.mo"
    catalogue.save_as_mofile(str(path))
    return str(path)


def test_parts_for_scripts_go_into_a_catalogue_of_their_own(tmp_path):
    page, script = part(tmp_path, "a.po", ""), part(tmp_path, "a.js.po", "")
    assert messages.parts_of(tmp_path) == {"django": [page], "djangojs": [script]}
