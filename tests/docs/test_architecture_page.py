"""What the page of the architecture leads through is there: files, functions, and the pages of decisions."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "mlr_cli"
PAGE = ROOT / "docs" / "architecture.md"
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
STEP = re.compile(r"^\| `(?P<file>[\w/]+\.py)` \| `(?P<function>[\w.]+)` \| \d+ \|", re.MULTILINE)
FILE = re.compile(r"`((?:mlr_cli/|tests/|docs/)?\w+(?:/\w+)+\.(?:py|md))`")


@cache
def functions(file: str) -> dict[str, int]:
    """Return the lines of every function in a file of the package, by name; a method's has its class before a dot."""
    found: dict[str, int] = {}
    tree = ast.parse((PACKAGE / file).read_text(encoding="utf-8"))
    homes = [("", tree.body), *((f"{one.name}.", one.body) for one in tree.body if isinstance(one, ast.ClassDef))]
    for home, body in homes:
        for one in body:
            if isinstance(one, ast.FunctionDef):
                found[f"{home}{one.name}"] = (one.end_lineno or one.lineno) - one.lineno + 1
    return found


def test_the_walks_lead_through_functions_that_are_there(request: pytest.FixtureRequest) -> None:
    def counted(step: re.Match[str]) -> str:
        lines = functions(step["file"])[step["function"]]
        return f"| `{step['file']}` | `{step['function']}` | {lines} |"

    text = PAGE.read_text(encoding="utf-8")
    assert len(STEP.findall(text)) > 20
    renewed = STEP.sub(counted, text)
    if request.config.getoption("--update-golden"):
        PAGE.write_text(renewed, encoding="utf-8", newline="\n")
    assert PAGE.read_text(encoding="utf-8") == renewed


@pytest.mark.parametrize("page", [PAGE, *DECISIONS], ids=lambda page: page.name)
def test_every_file_that_is_named_is_there(page: Path) -> None:
    named = set(FILE.findall(page.read_text(encoding="utf-8")))
    assert {one for one in named if not any((root / one).is_file() for root in (ROOT, PACKAGE))} == set()


def test_every_decision_is_on_the_page() -> None:
    named = re.findall(r"\]\(decisions/([\w-]+\.md)\)", PAGE.read_text(encoding="utf-8"))
    assert sorted(named) == [page.name for page in DECISIONS]


@pytest.mark.parametrize("page", DECISIONS, ids=lambda page: page.name)
def test_a_decision_is_dated_and_says_what_was_turned_down(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert re.match(r"# .+\n\nDecided 20\d\d-\d\d-\d\d\.\n", text)
    assert text.partition("## Turned down\n\n")[2]
