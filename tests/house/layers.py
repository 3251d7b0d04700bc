"""Reading the imports, string references and migration dependencies of every room, without importing any of them."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TOP = "settings / urls / wsgi"
ROOMS = (
    TOP,
    "cms.demo",
    "cms.portals",
    "cms.legacy_import",
    "cms.open_data",
    "cms.search",
    "cms.subscriptions",
    "cms.upload_desk",
    "home",
    "news",
    "project_pages",
    "partners_logos",
    "cms.core",
    "media",
    "cms.places",
    "cms.language",
    "cms.mail",
    "cms.users",
)
FOLDERS = ("cms", "home", "news", "project_pages", "partners_logos", "media")
LABELS = {room.rpartition(".")[2]: room for room in ROOMS if room != TOP}
MODEL_NAME = re.compile(r"([a-z_]+)\.[A-Z]\w+")
MODULE_NAME = re.compile(r"[a-z_]+(\.\w+)+")


@dataclass(frozen=True, order=True)
class Reference:
    """One place where a room names another one."""

    file: str
    line: int
    source: str
    target: str

    @property
    def points_up(self) -> bool:
        """Whether the room named stands above the one that names it."""
        return ROOMS.index(self.target) < ROOMS.index(self.source)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.source} names {self.target}, which stands above it"


def room_of(module: str) -> str | None:
    """The room a dotted name belongs to; None for what is not ours."""
    parts = module.split(".")
    if parts[0] not in FOLDERS:
        return None
    if parts[0] != "cms":
        return parts[0]
    room = ".".join(parts[:2])
    return room if room in ROOMS else TOP


def references(root: Path) -> Iterator[Reference]:
    """Every reference of every room to another one below `root`."""
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*.py")):
            module = ".".join(path.relative_to(root).with_suffix("").parts)
            source = room_of(module)
            tree = ast.parse(path.read_text(encoding="utf-8"))
            for line, target in sorted(set(_named(tree, module, is_package=path.name == "__init__.py"))):
                if source is not None and target != source:
                    yield Reference(str(path.relative_to(root)), line, source, target)


def _named(tree: ast.Module, module: str, *, is_package: bool) -> Iterator[tuple[int, str]]:
    documentation = _docstrings(tree)
    for node in ast.walk(tree):
        for name in _names(node, module, documentation, is_package=is_package):
            room = room_of(name)
            if room is not None:
                yield node.lineno, room


def _names(node: ast.AST, module: str, documentation: set[int], *, is_package: bool) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        base = _absolute(node, module, is_package=is_package)
        yield from (f"{base}.{alias.name}" for alias in node.names)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation:
        yield from _in_text(node.value)
    elif isinstance(node, ast.Tuple):
        yield from _migration_dependency(node)


def _absolute(node: ast.ImportFrom, module: str, *, is_package: bool) -> str:
    if not node.level:
        return node.module or ""
    package = module.removesuffix(".__init__").split(".")
    package = package[: len(package) - node.level + is_package]
    return ".".join([*package, *([node.module] if node.module else [])])


def _in_text(text: str) -> Iterator[str]:
    """`label.Model`, as in a foreign key, and dotted paths of modules of ours."""
    model = MODEL_NAME.fullmatch(text)
    if model and model.group(1) in LABELS:
        yield LABELS[model.group(1)]
    elif MODULE_NAME.fullmatch(text) and (text.startswith("cms.") or text.split(".")[0] in FOLDERS[1:]):
        yield text


def _migration_dependency(node: ast.Tuple) -> Iterator[str]:
    """`("label", "0001_initial")`."""
    values = [item.value for item in node.elts if isinstance(item, ast.Constant)]
    if len(values) == 2 and values[0] in LABELS and re.match(r"\d{4}_|__first__", str(values[1])):
        yield LABELS[values[0]]


def _docstrings(tree: ast.Module) -> set[int]:
    kinds = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    first = (node.body[0] for node in ast.walk(tree) if isinstance(node, kinds) and node.body)
    return {id(item.value) for item in first if isinstance(item, ast.Expr)}
