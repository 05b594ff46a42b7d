"""The house stands: imports point strictly down, and only the hands and the door touch the world."""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(__file__).parent.parent / "mlr_cli"
FILES = {str(path.relative_to(PACKAGE)): ast.parse(path.read_text(encoding="utf-8")) for path in PACKAGE.rglob("*.py")}

FLOORS = (
    {"lang", "source", "figures"},
    {"period", "document", "events", "diagnostics", "forms"},
    {"model"},
    {"load", "queries", "diff"},
    {"rules", "edit", "reports", "render"},
    {"store"},
    {"flows"},
    {"cli"},
    {"__main__"},
)
# What no line of code needs an import for stands in the package itself, below every floor.
FLOOR = {"__init__": -1} | {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
THIRD_PARTY = {
    "source": {"ruamel", "_ruamel_yaml"},
    "model": {"pydantic", "pydantic_core"},
    "load": {"pydantic", "pydantic_core"},
    "forms": {"openpyxl", "xlsxwriter"},
    "reports": {"markdown_it"},
    "render": {"docx", "icalendar", "jinja2", "markdown_it", "markupsafe", "rich", "typst"},
    "cli": {"click", "rich", "typer"},
}

HANDS = {"store", "cli", "__main__"}
# The one file below them that reads: what the package itself brought along.
READS_ITS_OWN = {"render/templates.py"}
WORLDLY = {
    "asyncio", "fileinput", "glob", "locale", "multiprocessing", "os", "platform", "random", "secrets",
    "shutil", "signal", "socket", "subprocess", "sys", "tempfile", "threading", "time", "urllib.request",
}  # fmt: skip
WORLDLY_CALLS = {
    "Path", "input", "open", "print",
    ".now", ".open", ".read_bytes", ".read_text", ".today", ".utcnow", ".write_bytes", ".write_text",
}  # fmt: skip


def room(file: str) -> str:
    return Path(file).parts[0].removesuffix(".py")


def imports(tree: ast.AST) -> Iterator[str]:
    """Yield the dotted names of the modules that a file imports, wherever in it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: imports are written out in full"
            # `from mlr_cli import document` names a room, `from mlr_cli import __version__` does not.
            rooms = [f"mlr_cli.{alias.name}" for alias in node.names if alias.name in FLOOR]
            yield from rooms if node.module == "mlr_cli" else [node.module or ""]


def when_run(tree: ast.Module) -> Iterator[ast.stmt]:
    """Yield the statements of a file but for those that only a type checker reads."""
    for statement in tree.body:
        if not (isinstance(statement, ast.If) and ast.unparse(statement.test) == "TYPE_CHECKING"):
            yield statement


@pytest.mark.parametrize("file", FILES)
def test_imports_point_strictly_down(file: str) -> None:
    used = {name.split(".")[1] for name in imports(FILES[file]) if name.startswith("mlr_cli.")} - {room(file)}
    assert {name for name in used if FLOOR[name] >= FLOOR[room(file)]} == set()


@pytest.mark.parametrize("file", FILES)
def test_each_room_has_the_libraries_of_its_trade(file: str) -> None:
    used = {name.split(".")[0] for name in imports(FILES[file])} - {"mlr_cli"} - sys.stdlib_module_names
    assert used <= THIRD_PARTY.get(room(file), set()) | {"msgspec"}


@pytest.mark.parametrize("file", FILES)
def test_what_holds_values_is_quick_to_declare(file: str) -> None:
    # A dataclass writes its methods as text and compiles them at each start of the program.
    assert "dataclasses" not in {*imports(FILES[file])}


@pytest.mark.parametrize("file", [file for file in FILES if room(file) not in HANDS and file not in READS_ITS_OWN])
def test_only_the_hands_and_the_door_touch_the_world(file: str) -> None:
    for statement in when_run(FILES[file]):
        assert WORLDLY & {*imports(statement)} == set()
        called = {ast.unparse(node.func) for node in ast.walk(statement) if isinstance(node, ast.Call)}
        assert [name for name in called if {name, f".{name.rpartition('.')[2]}"} & WORLDLY_CALLS] == []
