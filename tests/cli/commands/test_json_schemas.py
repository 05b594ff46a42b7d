"""Every record for machines fits its schema in `docs/schemas`, and `docs/json.md` tells of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator

from tests import example_year
from tests.paths import DOCS
from tests.queries import registers
from tests.schemas import SCHEMAS, faults

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.said import Said

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
OF_THE_EXAMPLE_YEAR = (
    "decisions",
    "decisions --decided-by styrelsen",
    "followup 2015-H1",
    "meetings",
    "meetings --body styrelsen",
    "overdue --soon 60 --stale 60",
    "overdue --area naringsliv --soon 60",
    "status",
    "wheel",
    "wheel --body op-gruppen",
)


@pytest.mark.parametrize("words", QUESTIONS)
def test_an_answer_fits_its_schema(words: str, mlr: Callable[..., Said]) -> None:
    assert faults(mlr("--as-of", "2016-01-01", *words.split(), "--to", "json").json) == []


@pytest.mark.parametrize(
    "words",
    [
        "overdue --soon 30 --stale 60",
        "decisions",
        "decisions --decided-by styrelsen --all",
        "meetings",
        "meetings --body orkestern",
        "wheel",
        "status",
        "followup 2015-H1",
        "followup 2015-T1 --body orkestern",
        "brief styrelsen",
        "brief kansliet",
        "brief orkestern --meeting orkestern-2015-08-25",
    ],
)
def test_an_answer_about_a_small_year_fits_its_schema(words: str, mlr: Callable[..., Said], tmp_path: Path) -> None:
    plan = registers.write(tmp_path)
    assert faults(mlr(*words.split(), "--plan", str(plan), "--as-of", "2015-06-01", "--to", "json").json) == []


@pytest.mark.parametrize("day", ["2015-01-01", "2015-06-30", "2015-10-01", "2016-01-15"])
@pytest.mark.parametrize("words", OF_THE_EXAMPLE_YEAR)
def test_an_answer_about_the_example_year_fits_its_schema(
    words: str, day: str, mlr: Callable[..., Said], tmp_path: Path
) -> None:
    folder = example_year.write(tmp_path / "plan")
    assert faults(mlr(*words.split(), "--plan", str(folder), "--as-of", day, "--to", "json").json) == []


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
