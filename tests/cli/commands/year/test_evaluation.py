"""The year's questions as a document, and how the year went."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.paths import PLAN

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.said import Said

REPORTS = [
    "fler-foretag.broschyr --state met --date 2015-12-10 --evidence Broschyren. --by Näringslivsgruppen",
    (
        "fler-foretag.uppfoljningsstrategi --state missed --date 2015-12-10 --reason Tidsbrist. --next Omtag. "
        "--who Alla --due 2016-03"
    ),
    "fler-foretag.ny-utgava --state partly --date 2015-12-10 --reason Bordlagt.",
    "motesplatser.motesplatser --forecast continues --date 2015-12-10",
    "yttranden.tva-yttranden --state met --date 2015-12-11",
    "besoksnaring.handlingsplan --forecast at-risk --date 2015-06-10",
    "motesplatser --follow-up --date 2015-12-10",
]
ANSWERS = """\
evaluation:
  agreed: 2015-12-10
  answers:
    - question: outside-plan
      date: 2015-12-10
      text: Ett studiebesök i Helsingborg.
    - question: financing
      date: 2015-12-10
      text: Pengarna räckte.
"""
MEETING = """\
id: op-2015-11
body: op-gruppen
date: 2015-11-18
status: held
agenda:
  - title: Höghastighetståg
    kind: discussion
    outside: ja
  - title: Lönerna
    kind: discussion
    outside: ja
    internal: ja
  - title: Strukturplanen
    kind: information
    concerns: [strukturplan]
"""


@pytest.fixture
def answered(mlr: Callable[..., Said], tmp_path: Path) -> Path:
    """Return a copy of the plan of which some is answered."""
    copy = tmp_path / "plan"
    shutil.copytree(PLAN, copy)
    for line in REPORTS:
        assert mlr("report", *line.split(), "--plan", str(copy)).code == 0
    body = copy / "bodies" / "naringslivsgruppen.yaml"
    body.write_text(body.read_text(encoding="utf-8") + ANSWERS, encoding="utf-8")
    (copy / "meetings").mkdir(exist_ok=True)
    (copy / "meetings" / "op-2015-11.yaml").write_text(MEETING, encoding="utf-8")
    return copy


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_the_checklist_reads_well(
    lang: str, answered: Path, mlr: Callable[..., Said], golden: Callable[[str, bytes], None]
) -> None:
    words = ("--body", "naringslivsgruppen", "--plan", str(answered), "--as-of", "2015-12-15", "--doc-lang", lang)
    golden(f"checklist.{lang}.md", mlr("checklist", *words, "--to", "markdown").out.encode())


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_the_evaluation_reads_well(
    lang: str, answered: Path, mlr: Callable[..., Said], golden: Callable[[str, bytes], None]
) -> None:
    words = ("--plan", str(answered), "--as-of", "2015-12-15", "--doc-lang", lang)
    golden(f"evaluation.{lang}.md", mlr("evaluation", *words, "--to", "markdown").out.encode())


def test_every_goal_is_counted_once_in_the_whole(answered: Path, mlr: Callable[..., Said]) -> None:
    found = mlr("evaluation", "--plan", str(answered), "--as-of", "2015-12-15", "--to", "json").json
    outcomes = {"met": 2, "partly": 1, "missed": 1, "dropped": 0, "lapsed": 0, "continues": 1}
    assert found["summary"] == {"goals": 25, "outcomes": outcomes, "unanswered": 20}
    for part in ("areas", "kinds"):
        assert sum(row["goals"] for row in found[part]) == 25
    assert found["missing"]["goals"] == 20
    assert [(row["body"], row["text"], row["meeting"]) for row in found["beside"]] == [
        ("naringslivsgruppen", "Ett studiebesök i Helsingborg.", None),
        ("op-gruppen", "Höghastighetståg", "op-2015-11"),
    ]


def test_a_forecast_of_the_year_is_no_answer(answered: Path, mlr: Callable[..., Said]) -> None:
    rows = mlr("checklist", "--plan", str(answered), "--as-of", "2015-12-15", "--to", "json").json["items"]
    outcomes = {row["id"]: row["outcome"] for row in rows}
    assert outcomes["besoksnaring.handlingsplan"] is None
    assert outcomes["motesplatser.motesplatser"] == "continues"


def test_what_came_later_is_not_known(answered: Path, mlr: Callable[..., Said]) -> None:
    found = mlr("evaluation", "--plan", str(answered), "--as-of", "2015-11-01", "--to", "json").json
    assert found["summary"]["unanswered"] == 25
    assert found["beside"] == []
    assert {body["agreed"] for body in found["bodies"]} == {None}


def test_strict_refuses_while_answers_are_missing(answered: Path, tmp_path: Path, mlr: Callable[..., Said]) -> None:
    target = tmp_path / "utvardering.docx"
    said = mlr("evaluation", "--strict", "--plan", str(answered), "--as-of", "2015-12-15", "-o", str(target))
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("Svar saknas: 20 mål, 9 uppföljningar, 40 frågor till grupper och 8 grupper som inte")
    assert not target.exists()


def test_an_internal_report_tells_no_reason(answered: Path, mlr: Callable[..., Said]) -> None:
    file = answered / "activities" / "fler-foretag.yaml"
    text = file.read_text(encoding="utf-8").replace("reason: Tidsbrist.", "reason: Tidsbrist.\n        internal: ja")
    file.write_text(text, encoding="utf-8")
    page = mlr("evaluation", "--plan", str(answered), "--as-of", "2015-12-15", "--to", "markdown").out
    assert "Tidsbrist" not in page
    assert "Omtag" not in page


def test_questions_of_its_own_are_asked_where_the_plan_has_them(answered: Path, mlr: Callable[..., Said]) -> None:
    head = answered / "plan.yaml"
    own = (
        "questions:\n  - question: klimat\n    text: Vad har gjorts för klimatet?\n    bodies: [koordinatorn]\noutline:"
    )
    head.write_text(head.read_text(encoding="utf-8").replace("outline:", own, 1), encoding="utf-8")
    bodies = mlr("checklist", "--plan", str(answered), "--as-of", "2015-12-15", "--to", "json").json["bodies"]
    asked = {body["body"]: [one["text"] for one in body["questions"]] for body in bodies}
    assert asked["koordinatorn"] == ["Vad har gjorts för klimatet?"]
    assert asked["op-gruppen"] == []


def test_a_body_shows_what_it_has_answered(answered: Path, mlr: Callable[..., Said]) -> None:
    def shown(day: str) -> str:
        return mlr("show", "naringslivsgruppen", "--plan", str(answered), "--as-of", day).out

    assert "Vad har gjorts som inte stod i planen? Ett studiebesök i Helsingborg." in shown("2015-12-15")
    assert "Avstämt i gruppen den 10 december 2015." in shown("2015-12-15")
    assert "studiebesök" not in shown("2015-12-01")
