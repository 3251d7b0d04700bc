"""The messages that source code asks gettext for, found without the gettext tools."""

import ast
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from babel.messages.extract import extract_javascript
from django.utils.translation.template import templatize

CONTEXT_SEPARATOR = "\x04"

# Where each function of gettext takes the context, the singular and the plural.
ARGUMENTS: Mapping[str, tuple[int | None, int, int | None]] = {
    "gettext": (None, 0, None),
    "ngettext": (None, 0, 1),
    "pgettext": (0, 1, None),
    "npgettext": (0, 1, 2),
}
TEMPLATE_CALL = re.compile(r"(?<!\w)(?:_|n?p?gettext)\(")
SCRIPT_KEYWORDS = {"gettext": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2), "npgettext": ((1, "c"), 2, 3)}
# A bundle exports its own gettext and ngettext under short names: `n.d(t,{AP:()=>r,WI:()=>i})`.
BUNDLE_EXPORTS = re.compile(r"window\.django\?\.ngettext.{0,200}?\{(\w+):\(\)=>\w+,(\w+):\(\)=>\w+\}", re.DOTALL)
SCRIPT_TEXT = r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')"""
OUR_FOLDERS = ("cms", "home", "media", "news", "partners_logos", "project_pages", "scripts", "templates")
FOREIGN_FOLDERS = {"migrations", "node_modules", "project_template", "static", "static_src", "test", "tests", "vendor"}


class Message(NamedTuple):
    """One message: its singular, and the plural and the context where it has them."""

    singular: str
    plural: str = ""
    context: str = ""

    @property
    def key(self) -> str:
        """The key under which a compiled catalogue holds the message."""
        return f"{self.context}{CONTEXT_SEPARATOR}{self.singular}" if self.context else self.singular


def python_messages(source: str) -> Iterator[Message]:
    """The messages of Python code, whatever names it gave to the functions of gettext."""
    nodes = list(ast.walk(ast.parse(source)))
    names = {"_": "gettext"}
    for node in nodes:
        if isinstance(node, ast.ImportFrom) and (node.module or "").endswith("translation"):
            names |= {alias.asname or alias.name: plain_name(alias.name) for alias in node.names}
    for node in nodes:
        if isinstance(node, ast.Call) and (message := called_message(node, names)):
            yield message


def plain_name(function: str) -> str:
    """The function of gettext of which this one is a variant: `gettext` for `gettext_lazy`."""
    return function.removesuffix("_lazy").removesuffix("_noop")


def called_message(call: ast.Call, names: Mapping[str, str]) -> Message | None:
    """The message that a call asks gettext for, or nothing when it is another call or its text is computed."""
    if isinstance(call.func, ast.Name):
        function = names.get(call.func.id) or plain_name(call.func.id)
    elif isinstance(call.func, ast.Attribute):
        function = plain_name(call.func.attr)
    else:
        function = ""
    if function not in ARGUMENTS:
        return None
    texts = [literal_text(argument) for argument in call.args]
    return message_of_arguments(function, texts)


def literal_text(node: ast.expr) -> str:
    """The text that an expression writes out; empty when it is anything else."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def message_of_arguments(function: str, texts: list[str]) -> Message | None:
    """The message of a call of gettext with these arguments; nothing when it has no singular."""
    context, singular, plural = (
        texts[place] if place is not None and place < len(texts) else "" for place in ARGUMENTS[function]
    )
    return Message(singular, plural, context) if singular else None


def template_messages(source: str) -> Iterator[Message]:
    """The messages of a Django template."""
    names = {"_": "gettext"}
    code = templatize(source)
    for match in TEMPLATE_CALL.finditer(code):
        call = ast.parse(code[match.start() : end_of_call(code, match.end())], mode="eval").body
        if isinstance(call, ast.Call) and (message := called_message(call, names)):
            yield message


def end_of_call(code: str, start: int) -> int:
    """The place just after the bracket that closes the call whose arguments begin at `start`."""
    quote = ""
    place = start
    while place < len(code):
        character = code[place]
        if character == "\\":
            place += 1
        elif quote:
            quote = "" if character == quote else quote
        elif character in "'\"":
            quote = character
        elif character == ")":
            return place + 1
        place += 1
    raise ValueError(f"No bracket closes the call at {code[start : start + 60]!r}")


def script_messages(source: str) -> Iterator[Message]:
    """The messages of a script as people wrote it (JavaScript or TypeScript)."""
    found = extract_javascript(BytesIO(source.encode()), SCRIPT_KEYWORDS, (), {"jsx": True, "encoding": "utf-8"})
    for _line, function, texts, _comments in found:
        arguments = [texts] if isinstance(texts, str) else [text or "" for text in texts]
        if message := message_of_arguments(function, arguments):
            yield message


def bundle_messages(bundles: Iterable[str]) -> Iterator[Message]:
    """The messages of bundled scripts, one of which exports gettext and ngettext to the others under short names."""
    sources = list(bundles)
    for one, many in {exported.groups() for source in sources for exported in BUNDLE_EXPORTS.finditer(source)}:
        singular = re.compile(rf"\.{one}\)\({SCRIPT_TEXT}")
        plural = re.compile(rf"\.{many}\)\({SCRIPT_TEXT},{SCRIPT_TEXT}")
        for source in sources:
            yield from (Message(ast.literal_eval(text)) for text in singular.findall(source))
            yield from (Message(*map(ast.literal_eval, texts)) for texts in plural.findall(source))


READERS: Mapping[str, Callable[[str], Iterator[Message]]] = {
    ".py": python_messages,
    ".html": template_messages,
    ".txt": template_messages,
}


def folder_messages(folder: Path, *, other_apps: frozenset[Path] = frozenset()) -> dict[Message, Path]:
    """The messages of the Python code and the templates under a folder, each with a file that asks for it.

    Folders of tests and migrations and the folders of other applications are left out.
    """
    found: dict[Message, Path] = {}
    for path in sorted(folder.iterdir()):
        if path.is_dir():
            if path.name not in FOREIGN_FOLDERS and path not in other_apps:
                found = folder_messages(path, other_apps=other_apps) | found
        elif reader := READERS.get(path.suffix):
            source = path.read_text()
            if "gettext" in source or "{%" in source or "_(" in source:
                found = dict.fromkeys(reader(source), path) | found
    return found


def page_messages(root: Path) -> dict[Message, Path]:
    """The messages of the code and templates of this project, each with a file that asks for it."""
    found: dict[Message, Path] = {}
    for name in OUR_FOLDERS:
        found |= folder_messages(root / name)
    return found


def our_script_messages(root: Path) -> set[Message]:
    """The messages of the scripts of this project."""
    return {message for path in root.glob("static/**/*.js") for message in script_messages(path.read_text())}
