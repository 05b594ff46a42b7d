"""The questions to a plan, from the words typed to the exit code."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.paths import PLAN

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.said import Said

QUESTIONS = [
    ["overdue"],
    ["status"],
    ["steering"],
    ["show", "strukturplan"],
    ["list", "activities"],
    ["list", "goals"],
    ["list", "bodies"],
    ["list", "areas"],
    ["list", "members"],
    ["checklist"],
    ["evaluation"],
    ["explain"],
]
PARAMETERS = [pytest.param(words, id=" ".join(words)) for words in QUESTIONS]


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """Return a copy of the plan with two errors in it."""
    copy = tmp_path / "plan"
    shutil.copytree(PLAN, copy)
    forum = copy / "activities" / "forum.yaml"
    text = forum.read_text(encoding="utf-8")
    forum.write_text(
        text.replace("body: ordforandekommunen", "body: ordforandekomunen") + "fel: ja\n", encoding="utf-8"
    )
    return copy


@pytest.mark.parametrize("words", PARAMETERS)
@pytest.mark.parametrize("kind", ["table", "markdown", "csv", "json"])
def test_every_question_answers_in_every_form(words: list[str], kind: str, mlr: Callable[..., Said]) -> None:
    said = mlr(*words, "--as-of", "2016-01-01", "--to", kind)
    assert (said.code, said.err) == (0, "")
    assert said.out.strip()


@pytest.mark.parametrize("words", [words for words in PARAMETERS if words.values != (["explain"],)])
def test_a_plan_with_errors_is_answered_as_far_as_it_goes(
    words: list[str], faulty: Path, mlr: Callable[..., Said]
) -> None:
    said = mlr(*words, "--plan", str(faulty), "--as-of", "2015-07-01")
    assert said.code == 0
    caveat = "Planen har 2 fel, så svaret kan vara ofullständigt. Kör ”mlr validate”.\n"
    assert said.err == caveat
    assert said.out.startswith(caveat)
    assert said.out.removeprefix(caveat).strip()


def test_an_answer_for_machines_says_how_many_errors_the_plan_has(faulty: Path, mlr: Callable[..., Said]) -> None:
    def errors(*words: str) -> object:
        return mlr(*words, "--to", "json").json["plan"]["errors"]

    assert errors("status") == errors("validate") == 0
    assert errors("status", "--plan", str(faulty)) == errors("validate", "--plan", str(faulty)) == 2


def test_a_saved_answer_says_that_the_plan_has_errors(faulty: Path, tmp_path: Path, mlr: Callable[..., Said]) -> None:
    page = tmp_path / "lage.md"
    mlr("status", "--plan", str(faulty), "-o", str(page))
    assert "Planen har 2 fel, så svaret kan vara ofullständigt." in page.read_text(encoding="utf-8")


def test_quiet_leaves_the_answer(faulty: Path, mlr: Callable[..., Said]) -> None:
    assert mlr("status", "--plan", str(faulty), "--quiet").err == ""


def test_one_error_is_one(faulty: Path, mlr: Callable[..., Said]) -> None:
    forum = faulty / "activities" / "forum.yaml"
    forum.write_text(forum.read_text(encoding="utf-8").replace("fel: ja\n", ""), encoding="utf-8")
    said = mlr("status", "--plan", str(faulty), "--lang", "en")
    assert said.err == "The plan has 1 error, so the answer may be incomplete. Run “mlr validate”.\n"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--as-of", "2015-05-31"], 0),
        (["--as-of", "2015-05-31", "--exit-code"], 0),
        (["--as-of", "2015-06-01"], 0),
        (["--as-of", "2015-06-01", "--exit-code"], 1),
        (["--as-of", "2015-06-01", "--exit-code", "--body", "styrelsen"], 0),
    ],
)
def test_overdue_tells_scripts_only_if_asked(words: list[str], code: int, mlr: Callable[..., Said]) -> None:
    assert mlr("overdue", *words).code == code


def test_overdue_has_the_numbers_of_the_real_plan(mlr: Callable[..., Said]) -> None:
    found = mlr("overdue", "--as-of", "2016-01-01", "--to", "json").json
    assert (len(found["items"]), len(found["follow_ups"])) == (19, 9)
    assert found["items"][0] == {
        "id": "fler-foretag.broschyr",
        "activity": "fler-foretag",
        "text": "Broschyren är färdig.",
        "kind": "milestone",
        "state": "late",
        "reported": False,
        "due": {"text": "2015-04/2015-05", "first": "2015-04-01", "last": "2015-05-31", "words": "april–maj 2015"},
        "days_late": 215,
        "act": [{"body": "naringslivsgruppen", "role": "responsible"}],
        "progress": None,
    }


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("late", {"fler-foretag"}),
        ("försenade", {"fler-foretag"}),
        ("tiden ute", {"fler-foretag"}),
        ("sena", {"fler-foretag"}),
        ("klar", set()),
        ("väntar", {"besoksnaring"}),
        ("långsiktigt", {"ungt-entreprenorskap"}),
        ("uppfyllt", set()),
    ],
)
def test_a_state_is_understood_in_swedish(typed: str, ids: set[str], mlr: Callable[..., Said]) -> None:
    found = mlr("list", "goals", "--as-of", "2015-07-01", "--state", typed, "--to", "json").json
    assert {row["activity"] for row in found["items"]} == ids


def test_a_role_and_an_id_may_be_typed_as_people_do(mlr: Callable[..., Said]) -> None:
    found = mlr("list", "activities", "--body", "Näringslivsgruppen", "--role", "styrgrupp", "--to", "json").json
    assert [row["id"] for row in found["items"]] == ["fler-foretag", "besoksnaring"]


@pytest.mark.parametrize("role", ["responsible", "ansvarar", "ansvarig", "Ansvariga"])
def test_a_role_is_understood_as_whoever_has_it(role: str, mlr: Callable[..., Said]) -> None:
    found = mlr("list", "bodies", "--role", role, "--kind", "secretariat", "--to", "json").json
    assert [row["activities"] for row in found["items"]] == [["effektivt-samarbete", "kommunikation", "yttranden"]]


def test_a_body_may_be_called_what_the_tables_call_it(mlr: Callable[..., Said]) -> None:
    assert mlr("show", "direktörerna", "--to", "json").json["item"]["id"] == "kommundirektorsgruppen"
    assert mlr("overdue", "--body", "Direktörerna", "--to", "json").json["filter"]["body"] == "kommundirektorsgruppen"


@pytest.mark.parametrize("typed", ["idag", "I dag", "today"])
def test_today_may_be_said(typed: str, mlr: Callable[..., Said]) -> None:
    assert mlr("status", "--as-of", typed, "--to", "json").json["as_of"] == mlr("status", "--to", "json").json["as_of"]


def test_dates_before_and_after_are_exclusive(mlr: Callable[..., Said]) -> None:
    def ids(*words: str) -> list[str]:
        return [row["id"] for row in mlr("list", "goals", *words, "--to", "json").json["items"]]

    assert ids("--due-before", "2015-06") == ["fler-foretag.broschyr"]
    assert ids("--due-before", "2015-05-31") == []
    assert ids("--due-after", "2015") == ["strukturplan.radslag", "strukturplan.beslut"]


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (
            ["overdue", "--body", "naringslivgruppen"],
            "Ingen grupp har id ”naringslivgruppen”. Menade du ”naringslivsgruppen”?",
        ),
        (["steering", "--area", "xyz"], "Inget område har id ”xyz”."),
        (["show", "strukturpln"], "Inget i planen har id ”strukturpln”. Menade du ”strukturplan”?"),
        (
            ["show", "kommunikation"],
            (
                "”kommunikation” kan vara flera saker. Skriv en av dem:\n"
                "  activity:kommunikation  aktivitet: Utveckling av kommunikation\n"
                "  area:kommunikation      område: Kommunikation"
            ),
        ),
        (["explain", "MLR2011"], "Ingen regel har koden ”MLR2011”. Menade du ”MLR201”?"),
        (["list", "goals", "--due-before", "löpande"], "”löpande” har ingen första dag."),
        (["list", "goals", "--due-after", "snarast"], "--due-after: ”snarast” är ingen tidpunkt."),
        (
            ["list", "goals", "--state", "rött"],
            "”rött” går inte att välja för --state. Skriv uppfyllt (met), delvis uppfyllt (partly)",
        ),
        (["list", "mål"], "Kommandot ”mål” finns inte. Menade du ”goals”?"),
        (["list", "kommuner"], "Kommandot ”kommuner” finns inte. Menade du ”members”?"),
        (["grupper"], "Kommandot ”grupper” finns inte. Menade du ”mlr list bodies”?"),
        (["strukturplan"], "Kommandot ”strukturplan” finns inte. Menade du ”mlr show strukturplan”?"),
        (["--plan", "/nowhere", "strukturplan"], "Kommandot ”strukturplan” finns inte.\n"),
        (["list", "goals", "--grupp", "x"], "Valet ”--grupp” finns inte. Menade du ”--body”?"),
        (["show", "foo:bar"], "”foo” är inget som kan stå före ett kolon här. Skriv aktivitet, mål, grupp, område,"),
        (["overdue", "--body", "mål:x"], "”mål” är inget som kan stå före ett kolon här. Skriv grupp.\n"),
    ],
)
def test_wrong_use_is_met_with_the_near_word(words: list[str], complaint: str, mlr: Callable[..., Said]) -> None:
    said = mlr(*words)
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith(complaint)


@pytest.mark.parametrize("typed", ["area:kommunikation", "område:kommunikation", "omrade:kommunikation"])
def test_the_kind_chooses_among_equal_ids(typed: str, mlr: Callable[..., Said]) -> None:
    assert mlr("show", typed, "--to", "json").json["kind"] == "area"


@pytest.mark.parametrize("typed", ["MLR201", "mlr201", "201", "1"])
def test_a_rule_is_found_by_its_number_too(typed: str, mlr: Callable[..., Said]) -> None:
    said = mlr("explain", typed)
    assert said.out.startswith(f"MLR{typed[-3:].zfill(3)}, fel\n===========\n")


def test_a_rule_as_markdown_is_a_page_with_its_example(mlr: Callable[..., Said]) -> None:
    page = mlr("explain", "201", "--to", "markdown", "--lang", "en").out
    assert page.startswith("# MLR201, error\n\nA body is named that is not in the plan.\n\n## Why\n")
    assert "\n```yaml\n# bodies/" in page


def test_all_rules_as_markdown_are_one_page(mlr: Callable[..., Said]) -> None:
    page = mlr("explain", "--to", "markdown").out
    codes = [row["code"] for row in mlr("explain", "--to", "json").json["items"]]
    assert [line[3:9] for line in page.splitlines() if line.startswith("## ")] == codes
    assert codes == sorted(codes)


def test_a_dossier_is_filled_to_the_width(mlr: Callable[..., Said]) -> None:
    assert max(map(len, mlr("explain", "001").out.splitlines())) <= 100


def test_ids_are_completed(
    mlr: Callable[..., Said], monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("_MLR_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", "mlr show strukturplan.")
    monkeypatch.setenv("COMP_CWORD", "2")
    with pytest.raises(SystemExit):
        mlr()
    assert capfd.readouterr().out.split() == [
        "strukturplan.forberedelser",
        "strukturplan.radslag",
        "strukturplan.beslut",
    ]
