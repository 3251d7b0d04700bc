"""Merge the catalogues of the rooms into the project's catalogues, and compile them.

`locale/<language>/parts/<room>.po` go into `LC_MESSAGES/django.po`, `<room>.js.po` into `LC_MESSAGES/djangojs.po`. A
message that two rooms translate in the same way is merged; one they translate differently, one without a translation,
and one whose placeholders differ from its translation's stop the merge. `--check` writes nothing and fails where the
merged catalogues are not those that would be written. English needs no catalogue: it is the language of the messages.
"""

import argparse
import re
import sys
from collections.abc import Iterable
from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parent.parent

# The plural forms of Django's own catalogues: with another rule its plurals and ours would not meet.
PLURAL_FORMS = {
    "pl": (
        "nplurals=4; plural=(n==1 ? 0 : (n%10>=2 && n%10<=4) && (n%100<12 || n%100>14) ? 1 : "
        "n!=1 && (n%10>=0 && n%10<=1) || (n%10>=5 && n%10<=9) || (n%100>=12 && n%100<=14) ? 2 : 3);"
    ),
    "uk": (
        "nplurals=4; plural=(n % 1 == 0 && n % 10 == 1 && n % 100 != 11 ? 0 : "
        "n % 1 == 0 && n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14) ? 1 : "
        "n % 1 == 0 && (n % 10 ==0 || (n % 10 >=5 && n % 10 <=9) || (n % 100 >=11 && n % 100 <=14 )) ? 2: 3);"
    ),
    "de": "nplurals=2; plural=(n != 1);",
}
FORMS = {"pl": 4, "uk": 4, "de": 2}
_PLACEHOLDER = re.compile(r"%\([a-zA-Z_]\w*\)[sdf]|(?<![%\w])%[sd](?!\w)|(?<!\{)\{[a-zA-Z_]*\}(?!\})")


class ConflictError(Exception):
    """The parts cannot be merged; the message lists why."""


def merge(paths: Iterable[Path], language: str = "pl") -> polib.POFile:
    """Return one catalogue of all parts, in the order of messages; raise `ConflictError` naming every fault."""
    merged: dict[tuple[str, str], polib.POEntry] = {}
    origins: dict[tuple[str, str], Path] = {}
    faults: list[str] = []
    for path in sorted(paths):
        for entry in polib.pofile(str(path)):
            if entry.obsolete:
                continue
            tidy = _tidy(entry, FORMS[language])
            faults += [f"{path.name}: {entry.msgid!r} {fault}" for fault in _faults(tidy, FORMS[language])]
            key = (tidy.msgctxt or "", tidy.msgid)
            other = merged.setdefault(key, tidy)
            origins.setdefault(key, path)
            if _translation(other) != _translation(tidy):
                faults.append(f"{path.name} and {origins[key].name} translate {entry.msgid!r} differently")
    if faults:
        raise ConflictError("\n".join(faults))
    return _catalogue((merged[key] for key in sorted(merged, key=lambda key: (key[1], key[0]))), language)


def _tidy(entry: polib.POEntry, forms: int) -> polib.POEntry:
    """Return an entry with what a compiled catalogue needs; three plural forms are filled up to Django's four."""
    plurals = [entry.msgstr_plural[index] for index in sorted(entry.msgstr_plural)]
    if len(plurals) == 3 and forms == 4:
        plurals.append(plurals[2])
    flags = [flag for flag in entry.flags if flag != "fuzzy"]
    return polib.POEntry(
        msgid=entry.msgid,
        msgctxt=entry.msgctxt,
        msgid_plural=entry.msgid_plural,
        msgstr=entry.msgstr,
        msgstr_plural=dict(enumerate(plurals)) if entry.msgid_plural else {},
        flags=flags,
    )


def _translation(entry: polib.POEntry) -> tuple[str, ...]:
    """Return all that an entry says, to compare two of them."""
    return entry.msgstr, entry.msgid_plural, *entry.msgstr_plural.values()


def _faults(entry: polib.POEntry, forms: int) -> list[str]:
    """Return what is wrong with one entry."""
    texts = list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
    if not all(texts) or (entry.msgid_plural and len(texts) != forms):
        return ["lacks a translation or a plural form"]
    wanted = set(_PLACEHOLDER.findall(entry.msgid)) | set(_PLACEHOLDER.findall(entry.msgid_plural))
    if any(not set(_PLACEHOLDER.findall(text)) <= wanted for text in texts):
        return ["has a placeholder in its translation that the message does not have"]
    if not entry.msgid_plural and set(_PLACEHOLDER.findall(entry.msgstr)) != wanted:
        return ["loses a placeholder in its translation"]
    return []


def _catalogue(entries: Iterable[polib.POEntry], language: str) -> polib.POFile:
    """Return a catalogue with our header and these entries."""
    catalogue = polib.POFile(wrapwidth=120)
    catalogue.metadata = {
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Language": language,
        "Plural-Forms": PLURAL_FORMS[language],
    }
    catalogue.extend(entries)
    return catalogue


def parts_of(folder: Path) -> dict[str, list[Path]]:
    """Return the parts by the catalogue they go into."""
    parts = sorted(folder.glob("*.po"))
    return {
        "django": [part for part in parts if not part.name.endswith(".js.po")],
        "djangojs": [part for part in parts if part.name.endswith(".js.po")],
    }


def merge_language(language: str, *, write: bool) -> list[Path]:
    """Merge the parts of a language; return the files that were out of date, which are written if asked."""
    folder = ROOT / "locale" / language
    target = folder / "LC_MESSAGES"
    stale = []
    for name, parts in parts_of(folder / "parts").items():
        if not parts:
            continue
        catalogue = merge(parts, language)
        text, compiled = f"{catalogue}\n".encode(), catalogue.to_binary()
        for path, content in ((target / f"{name}.po", text), (target / f"{name}.mo", compiled)):
            if path.exists() and path.read_bytes() == content:
                continue
            stale.append(path.relative_to(ROOT))
            if write:
                target.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
    return stale


def main(arguments: list[str]) -> int:
    """Merge, compile and report; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing, fail if the catalogues are out of date")
    check = parser.parse_args(arguments).check
    stale = []
    try:
        for language in PLURAL_FORMS:
            stale += merge_language(language, write=not check)
    except ConflictError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if stale:
        sys.stdout.write("".join(f"{'stale' if check else 'written'}: {path}\n" for path in stale))
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
