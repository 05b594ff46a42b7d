"""Every record for machines fits its schema in `docs/schemas`, and `docs/json.md` tells of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.said import Said

DOCS = Path(__file__).parents[2] / "docs"
SCHEMAS: dict[str, Any] = {
    path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted((DOCS / "schemas").glob("*.json"))
}
REGISTRY: Registry[Any] = Registry().with_resources(
    (f"{name}.json", Resource.from_contents(schema)) for name, schema in SCHEMAS.items()
)
QUESTIONS = [
    "overdue",
    "overdue --soon 40 --stale 30 --as-of 2015-12-01 --area naringsliv",
    "decisions",
    "decisions --body styrelsen",
    "followup 2015-H1",
    "meetings",
    "status",
    "wheel",
    "wheel --body naringslivsgruppen",
    "brief styrelsen --as-of 2015-11-15",
    "brief koordinatorn --since 2015-11-01",
    "steering",
    "steering --body styrelsen",
    "list activities",
    "list goals",
    "list bodies",
    "list areas",
    "list members",
    "list meetings",
    "list statements",
    "show strukturplan",
    "show besoksnaring.paborjade",
    "show effektivt-samarbete.alla-grupper",
    "show naringslivsgruppen",
    "show area:kommunikation",
    "show malmo",
    "show arena",
    "show sssv",
    "show kontakt",
    "checklist",
    "checklist --body styrelsen",
    "rollover 2016 --dry-run",
    "evaluation",
    "explain",
    "explain MLR201 --lang en",
    "validate",
]


def name(record: dict[str, Any]) -> str:
    schema: str = record["schema"]
    return schema.split("/")[1]


def faults(record: dict[str, Any]) -> list[str]:
    validator = Draft202012Validator(SCHEMAS[name(record)], registry=REGISTRY)
    return [f"{fault.json_path}: {fault.message}" for fault in validator.iter_errors(record)]


@pytest.mark.parametrize("words", QUESTIONS)
def test_an_answer_fits_its_schema(words: str, mlr: Callable[..., Said]) -> None:
    assert faults(mlr("--as-of", "2016-01-01", *words.split(), "--to", "json").json) == []


def test_what_does_not_fit_is_found(mlr: Callable[..., Said]) -> None:
    record = mlr("overdue", "--as-of", "2016-01-01", "--to", "json").json
    record["items"][0]["due"]["last"] = 31
    record["items"][1]["extra"] = None
    assert [fault.partition(":")[0] for fault in faults(record)] == ["$.items[0].due", "$.items[1]"]


@pytest.mark.parametrize("schema", SCHEMAS)
def test_a_schema_is_a_schema(schema: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[schema])


def test_the_example_in_the_documentation_is_real(mlr: Callable[..., Said]) -> None:
    text = (DOCS / "json.md").read_text(encoding="utf-8")
    example = text.partition("```json\n")[2].partition("```")[0]
    assert example == mlr("overdue", "--as-of", "2015-06-01", "--to", "json").out


def test_every_record_has_a_schema_an_example_and_a_chapter() -> None:
    # These are asked of a repository, in test_diff.py and test_adopt.py.
    names = set(SCHEMAS) - {"common"}
    asked = {words.split()[1] if words.startswith("list") else words.split()[0] for words in QUESTIONS}
    text = (DOCS / "json.md").read_text(encoding="utf-8")
    told = {
        line.removeprefix("## `mlr/").removesuffix("/1`") for line in text.splitlines() if line.startswith("## `mlr/")
    }
    assert names <= asked | {"adopted", "diff", "log", "meeting-list"}
    assert told >= names
