"""The house stands: imports point strictly down, topics keep to themselves, and only the hands touch the world."""

from __future__ import annotations

import ast
import re
import sys
from graphlib import CycleError, TopologicalSorter
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
TOPICS = ("document", "states", "meetings", "goals", "versions", "year", "lookup", "succession", "checks", "editor")
"""The topics from the ground up, the same on every floor: each may ask those before it."""
ALONE = {"cli.commands", "rules"}
"""Rooms whose sub-rooms are found by name and ask each other nothing: commands, and families of rules."""
MOST_FILES = 25
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


def modules(file: str) -> Iterator[str]:
    """Yield the modules of the package that a file imports, below `mlr_cli`, also those only for a type checker."""
    for node in ast.walk(FILES[file]):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("mlr_cli"):
            named = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
            yield from (below for name in named if (below := (name or "").removeprefix("mlr_cli.")) in NAMES)


NAMES = {".".join(Path(file).with_suffix("").parts): file for file in FILES}
PACKAGES = sorted({Path(file).parent for file in FILES})


def package(name: str) -> str:
    return name.rpartition(".")[0]


def topic(name: str) -> int | None:
    """Return the place of the topic that a module stands in, None where it stands in none."""
    return next((TOPICS.index(part) for part in package(name).split(".")[1:] if part in TOPICS), None)


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


def test_no_files_import_each_other_in_a_ring() -> None:
    rings = TopologicalSorter({name: {*modules(file)} - {name} for name, file in NAMES.items()})
    try:
        rings.prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


@pytest.mark.parametrize("folder", PACKAGES, ids=str)
def test_a_room_can_be_taken_in_at_a_glance(folder: Path) -> None:
    files = [path for path in (PACKAGE / folder).glob("*.py") if path.name != "__init__.py"]
    assert len(files) <= MOST_FILES


@pytest.mark.parametrize("name", [name for name in NAMES if topic(name) is not None and not name.startswith("cli.")])
def test_a_topic_asks_only_those_below_it(name: str) -> None:
    room, own = name.partition(".")[0], topic(name)
    asked = {one for one in modules(NAMES[name]) if one.startswith(f"{room}.") and one not in PACKAGE_NAMES}
    assert own is not None
    assert {one for one in asked if (other := topic(one)) is not None and other > own} == set()


PACKAGE_NAMES = {".".join(folder.parts) for folder in PACKAGES}


@pytest.mark.parametrize(
    "name", [name for name in NAMES if package(name).startswith(tuple(f"{one}." for one in ALONE))]
)
def test_commands_and_families_of_rules_keep_to_themselves(name: str) -> None:
    room = next(room for room in ALONE if name.startswith(f"{room}."))
    inside = {one for one in modules(NAMES[name]) if package(one).startswith(f"{room}.")}
    assert {one for one in inside if package(one) != package(name)} == set()


HANDS_OUT = re.compile(r"^Hands out (.*?)\.$", re.DOTALL | re.MULTILINE)


def handed_out(folder: Path) -> set[str]:
    """Return the files that a room says it hands out, by its own docstring."""
    says = HANDS_OUT.search(ast.get_docstring(FILES[str(folder / "__init__.py")]) or "")
    return set(re.findall(r"`(\w+)`", says[1])) if says else set()


@pytest.mark.parametrize(
    "folder", [one for one in PACKAGES if len(one.parts) > 1 and one.parts[0] not in {"cli", "rules"}], ids=str
)
def test_a_topic_says_what_it_hands_out_and_nobody_reaches_past_it(folder: Path) -> None:
    room = ".".join(folder.parts)
    outside = [file for name, file in NAMES.items() if not name.startswith(f"{room}.")]
    asked = {one for file in outside for one in modules(file) if package(one) == room}
    assert {one.rpartition(".")[2] for one in asked} == handed_out(folder)
