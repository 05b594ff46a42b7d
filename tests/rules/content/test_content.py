"""Goals, descriptions, titles, months, members and reports: MLR601 to MLR606, MLR704 and MLR740 to MLR742."""

from __future__ import annotations

from datetime import date

import pytest

from mlr_cli.flows.check import check_folder
from tests.paths import PLAN
from tests.rules.example import edited, found, places

HEAD = """\
id: badplatser
title: Badplatser
area: turism
participants: alla
follow_up: 2026-12
steering:
  - body: turismgruppen
    role: responsible
  - body: styrelsen
    role: decides
"""
GOAL = """\
goals:
  - id: skotsel
    text: En gemensam skötselplan är antagen.
    due: 2026-09
"""
LEDER, LOVSKOLA = "activities/leder.yaml", "activities/lovskola.yaml"


def codes(rest: str) -> list[str]:
    return [one.code for one in found({"activities/badplatser.yaml": HEAD + rest})]


# MLR601


@pytest.mark.parametrize("rest", ["", "goals: []\n", "goals:\n"])
def test_an_activity_has_goals(rest: str) -> None:
    assert codes(rest) == ["MLR601"]


def test_no_goals_are_missed_where_none_could_be_read() -> None:
    assert codes("goals: skötsel\n") == ["MLR005"]


# MLR602


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("", ["MLR602"]),
        ("due: löpande", []),
        ("due: 2026", []),
        ("due: när pengarna finns", []),
        ("target: {count: 3, unit: badplatser}", []),
        ("depends_on: [leder.karta]", []),
        ("target: {count: tre, unit: badplatser}", ["MLR023"]),
    ],
)
def test_a_direction_says_how_much_or_by_when(rest: str, expected: list[str]) -> None:
    goal = f"goals:\n  - id: badare\n    text: Fler badar i sjön.\n    kind: direction\n    {rest}\n"
    assert codes(goal) == expected


# MLR603


@pytest.mark.parametrize(("words", "expected"), [(40, []), (41, ["MLR603"])])
def test_a_description_keeps_to_the_plans_limit(words: int, expected: list[str]) -> None:
    assert codes(f"{GOAL}description: {'ord ' * words}\n") == expected


def test_a_plan_without_a_limit_counts_nothing() -> None:
    header = edited("plan.yaml", ("description_limit: 40\n", ""))
    activity = {"activities/badplatser.yaml": f"{HEAD}{GOAL}description: {'ord ' * 200}\n"}
    assert found({**header, **activity}) == ()


# MLR604


@pytest.mark.parametrize(
    ("title", "twin"),
    [
        ("Vandringsleder", True),
        ("vandringsleder", True),
        ("VANDRINGS LEDER", True),
        ("Vandrings-leder!", True),
        ("Våndringsleder", True),
        ("Vandringsled", False),
        ("Vandringsleder 2", False),
    ],
)
def test_titles_that_differ_in_letters_and_figures_only_are_told_apart(title: str, twin: bool) -> None:
    named = HEAD.replace("title: Badplatser", f"title: '{title}'")
    made = found({"activities/xleder.yaml": named.replace("id: badplatser", "id: xleder") + GOAL})
    assert places(made) == (["MLR604 activities/xleder.yaml:2:8"] if twin else [])


def test_each_further_twin_is_shown_with_the_first() -> None:
    twins = {f"activities/x{n}.yaml": f"{HEAD}{GOAL}".replace("id: badplatser", f"id: x{n}") for n in (1, 2, 3)}
    made = [one for one in found(twins) if one.code == "MLR604"]
    assert [one.span.file for one in made] == ["plan/activities/x2.yaml", "plan/activities/x3.yaml"]
    assert [one.related[0].span.file for one in made] == ["plan/activities/x1.yaml"] * 2


def test_titles_of_signs_alone_are_compared_as_they_stand() -> None:
    one, other = (f"{HEAD}{GOAL}".replace("title: Badplatser", f"title: '{title}'") for title in ("!!", "??"))
    files = {"activities/badplatser.yaml": one, "activities/x.yaml": other.replace("id: badplatser", "id: x")}
    assert found(files) == ()


# MLR605: the base plan has three goals with a last day, in June, August and October.


def goals(*dues: str) -> str:
    return "goals:\n" + "".join(f"  - {{id: g{n}, text: Något är klart., due: {due}}}\n" for n, due in enumerate(dues))


@pytest.mark.parametrize(
    ("dues", "crowded"),
    [
        (["2026-12", "2026", "senast 2026-12-01", "2026-H2"], True),
        (["2026-12", "2026", "senast 2026-12-01"], False),
        (["2026-06"], False),
        (["2026-06", "2026-06-15", "2026-06"], True),
        (["2026-12", "2026", "2026-12", "2027-12"], False),
        (["2026-12", "2026", "2026-12", "efter avslut 2026-12"], False),
        (["2026-12", "2026", "2026-12", "löpande", "från 2026-12"], False),
    ],
)
def test_more_than_half_of_the_goals_with_a_last_day_end_together(dues: list[str], crowded: bool) -> None:
    made = found({"activities/badplatser.yaml": HEAD + goals(*dues)})
    assert ("MLR605 plan.yaml:4:9" in places(made)) is crowded


@pytest.mark.parametrize("broken", ["id: lovskola\n  title: [\n", "id: lovskola\ntitle: Lovskola\nkind: projekt\n"])
def test_the_goals_are_not_counted_while_something_is_unread_or_refused(broken: str) -> None:
    dues = ["2026-12", "2026", "senast 2026-12-01", "2026-H2"]
    made = found({"activities/badplatser.yaml": HEAD + goals(*dues), LOVSKOLA: broken})
    assert "MLR605" not in [one.code for one in made]


def test_a_plan_with_few_goals_is_not_crowded() -> None:
    few = edited(LEDER, ("due: 2026-06", "due: 2026-10")) | {LOVSKOLA: None}
    assert "MLR605" not in [one.code for one in found(few)]


def test_the_plan_of_2015_is_told_that_most_of_its_goals_end_in_december() -> None:
    made = check_folder(PLAN, date(2015, 1, 1)).diagnostics
    (one,) = [one for one in made if one.code == "MLR605"]
    assert f"{one.message.sv} {one.hint.sv if one.hint else ''}" == (
        "16 av 21 mål ska vara klara i december 2015. Kan något av dem bli klart tidigare?"
    )


# MLR606


def participants(leder: str, lovskola: str) -> dict[str, str]:
    chosen = ("participants: alla", "participants: {}")
    return {
        **edited(LEDER, (chosen[0], chosen[1].format(leder))),
        **edited(LOVSKOLA, (chosen[0], chosen[1].format(lovskola))),
    }


SOME = "{members: [ekby, granby], reason: De vill.}"
OTHERS = "{members: [granby, lindo], reason: De vill.}"


@pytest.mark.parametrize(
    ("leder", "lovskola", "missed"),
    [
        (SOME, SOME, ["Lindö"]),
        (SOME, OTHERS, []),
        (SOME, "alla", []),
        (SOME, "", ["Lindö"]),
        ("", "", []),
        ("alla", "alla", []),
    ],
)
def test_every_member_takes_part_in_something(leder: str, lovskola: str, missed: list[str]) -> None:
    made = [one for one in found(participants(leder, lovskola)) if one.code == "MLR606"]
    assert [one.message.sv.partition(" är ")[0] for one in made] == missed


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        (LEDER, "follow_up: 2026-12", "  - member: lindo\n    role: consulted\nfollow_up: 2026-12"),
        ("bodies/kansliet.yaml", "kind: secretariat", "kind: rotating-role\nrotates: [lindo, ekby]"),
        ("cooperation.yaml", "name: Lindö", "name: Lindö\n    since: 2027"),
        ("cooperation.yaml", "name: Lindö", "name: Lindö\n    until: 2025"),
    ],
)
def test_a_member_with_a_role_or_that_is_no_member_now_is_not_missed(path: str, before: str, after: str) -> None:
    files = participants(SOME, SOME)
    changed = {path: files[path].replace(before, after)} if path in files else edited(path, (before, after))
    assert changed[path] != files.get(path)
    assert "MLR606" not in [one.code for one in found(files | changed)]


def test_no_member_is_missed_where_an_activity_could_not_be_read() -> None:
    files = participants(SOME, SOME) | {"activities/badplatser.yaml": "id: badplatser\ntitle: 'Bad\n"}
    assert [one.code for one in found(files)] == ["MLR001"]


# MLR704


@pytest.mark.parametrize(
    ("report", "said"),
    [
        ("state: met, source: protokoll", None),
        ("forecast: at-risk", None),
        ("note: Ett utkast finns.", "En rapport har ”state” eller ”forecast”. Här står ingen av dem."),
        (
            "state: met, source: protokoll, forecast: on-track",
            "En rapport har ”state” eller ”forecast”. Här står båda.",
        ),
    ],
)
def test_a_report_closes_a_goal_or_says_how_it_looks(report: str, said: str | None) -> None:
    activity = f"{HEAD}{GOAL}    reports:\n      - {{date: 2026-02-12, {report}}}\n"
    made = found({"activities/badplatser.yaml": activity})
    assert [(one.code, one.message.sv) for one in made] == ([("MLR704", said)] if said else [])


def test_a_report_whose_state_could_not_be_read_is_not_called_unclear() -> None:
    assert codes(f"{GOAL}    reports:\n      - {{date: 2026-02-12, state: klar}}\n") == ["MLR006"]


# MLR740 to MLR742

ANSWER = "evaluation:\n  answers:\n    - {{question: {question}, date: 2026-12-01, text: Bra.}}\n"
BODY = "id: turismgruppen\nname: Turismgruppen\narea: turism\nreports_to: styrelsen\n"


def test_an_answer_is_to_a_question_that_is_asked() -> None:
    own = edited("plan.yaml", ("outline:", "questions:\n  - {question: klimat, text: Klimatet}\noutline:"))
    asked = {"bodies/turismgruppen.yaml": BODY + ANSWER.format(question="klimat")}
    assert [one.code for one in found(asked)] == ["MLR740"]
    assert found(own | asked) == ()
    standard = {"bodies/turismgruppen.yaml": BODY + ANSWER.format(question="financing")}
    assert [one.code for one in found(own | standard)] == ["MLR740"]


def test_the_near_question_is_suggested() -> None:
    (one,) = found({"bodies/turismgruppen.yaml": BODY + ANSWER.format(question="finansing")})
    assert (one.code, one.suggestion) == ("MLR740", "financing")


def test_two_questions_may_not_share_an_id() -> None:
    twice = edited("plan.yaml", ("outline:", "questions:\n  - question: financing\n  - question: financing\noutline:"))
    assert [one.code for one in found(twice)] == ["MLR101"]


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        ("{date: 2026-02-01, state: met, source: protokoll}", []),
        ("{date: 2026-02-01, state: lapsed}", []),
        ("{date: 2026-02-01, state: partly}", ["MLR742"]),
        ("{date: 2026-02-01, state: dropped, note: Styrelsen beslutade det.}", []),
        ("{date: 2026-02-01, state: missed, reason: Ingen hann.}", []),
        ("{date: 2026-02-01, state: missed}, {date: 2026-02-02, state: met, source: protokoll}", []),
        (
            "{date: 2026-02-02, state: missed}, {date: 2026-02-01, state: met, source: protokoll}",
            ["MLR707", "MLR742"],
        ),
    ],
)
def test_what_is_not_met_has_a_reason(reports: str, expected: list[str]) -> None:
    assert codes(f"{GOAL}    reports: [{reports}]\n") == expected
