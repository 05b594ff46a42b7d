"""From one plan to the next: every goal of the old is accounted for once, and the new one is whole."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlr_cli.edit.succession.fates_file import decisions_file
from mlr_cli.edit.succession.files import next_files
from mlr_cli.edit.working_copy import WorkingCopy
from mlr_cli.flows.check import Checked, check
from mlr_cli.load import load
from mlr_cli.model.kinds import Fate
from mlr_cli.period import parse
from mlr_cli.queries.succession.carry_over import Adjustment, CarryOver
from mlr_cli.queries.succession.next_plan import next_period
from mlr_cli.queries.succession.reconciliation import Obstacle, Reconciliation, reconcile
from mlr_cli.queries.succession.successors import Succession
from mlr_cli.source.snapshot import Snapshot

if TYPE_CHECKING:
    from collections.abc import Mapping

AS_OF = date(2026, 12, 1)
FRAME = {
    "plan.yaml": "format: 1\nid: plan-2026\ntitle: Plan 2026\nperiod: 2026\n",
    "cooperation.yaml": "name: Ekbygden\ndescription: Ett samarbete\nmembers:\n"
    "  - {id: eka, name: Eka}\n  - {id: alby, name: Alby}\n",
    "areas.yaml": "areas:\n  - {id: skola, title: Skola}\n",
    "bodies/styrelsen.yaml": "id: styrelsen\nname: Styrelsen\nkind: board\n",
}


class AdjustmentKind(NamedTuple):
    """What came of a carry_over: the old plan, the new one checked, its files, the account of it."""

    old: Checked
    new: Checked
    files: Mapping[str, bytes]
    account: Reconciliation
    adjustments: tuple[Adjustment, ...]


def plan(files: Mapping[str, str | bytes], as_of: date = AS_OF) -> Checked:
    whole = {**FRAME, **files}
    snapshot = Snapshot("plan", {path: one.encode() if isinstance(one, str) else one for path, one in whole.items()})
    return check(snapshot, as_of)


def proposed(files: Mapping[str, str | bytes], as_of: date = AS_OF) -> dict[str, str | bytes]:
    """Return a plan's files with the proposal among them."""
    old = plan(files, as_of).plan
    period = next_period(old)
    assert period is not None
    assert period.first is not None
    content = decisions_file(old, period, as_of, ())
    return {**FRAME, **files, f"rollover-{period.first.year}.yaml": content}


def turned(files: Mapping[str, str | bytes], as_of: date = AS_OF) -> AdjustmentKind:
    """Carry out what has been decided in a plan's files."""
    old = plan(files, as_of)
    assert [one.message.en for one in old.diagnostics if one.severity == "error"] == []
    snapshot = Snapshot("plan", {path: one.encode() if isinstance(one, str) else one for path, one in files.items()})
    loaded = load(snapshot)
    carry_over = CarryOver(Succession(loaded.plan, loaded.plan.rollovers[-1]), as_of)
    made = next_files(WorkingCopy(snapshot, loaded), carry_over)
    new = check(Snapshot("plan-next", made), as_of)
    return AdjustmentKind(old, new, made, reconcile(carry_over.succession, new.plan, as_of), carry_over.adjustments())


def errors(checked: Checked) -> list[str]:
    return [f"{one.code} {one.message.en}" for one in checked.diagnostics if one.severity == "error"]


GOALS = """\
# Om läger.
id: lager
title: Läger
area: skola
participants: alla
goals:
  # Det första.
  - id: plats
    text: Platsen är vald.
    due: 2026-03
    reports:
      - date: 2026-03-01
        state: met
  - id: bokning
    text: Platsen är bokad.
    due: när lager.plats
    depends_on: [plats]
    reading: [depends_on]
  - id: ledare
    text: Ledarna är utsedda. # av alla
    due: 2026-10
    part_of: bokning
    moved:
      - {was: 2026-05, reason: Sjukdom.}
  - id: ute
    text: Lägret är utvärderat.
    due: 2027-02
    depends_on: [ledare]
steering:
  - body: styrelsen
    role: responsible
  - body: styrelsen
    role: decides
    goals: [plats]
  - body: styrelsen
    role: consulted
    goals: [plats, ledare]
follow_up:
  when: 2026-11
  reports:
    - date: 2026-11-20
      note: Gjord.
"""


def decided(**fates: str) -> str:
    """Return a file of decisions on the goals of the camp: what stands after `fate:`, carried on if nothing."""
    lines = [f"  - goal: lager.{goal}\n    fate: {fates.get(goal, 'carried-on')}\n" for goal in GOAL_IDS]
    return "period: 2027\nid: plan-2027\ntitle: Plan 2027\ngoals:\n" + "".join(lines)


GOAL_IDS = ("plats", "bokning", "ledare", "ute")


def camp(**fates: str) -> AdjustmentKind:
    return turned({**FRAME, "activities/lager.yaml": GOALS, "rollover-2027.yaml": decided(**fates)})


def test_a_goal_that_is_met_leaves_nothing_that_points_at_it() -> None:
    turn = camp(plats="met")
    goals = {one.id: one for one in turn.new.plan.activity_by_id["lager"].goals}
    assert [*goals] == ["bokning", "ledare", "ute"]
    assert goals["bokning"].due == parse("från 2026-03-01")
    assert goals["bokning"].depends_on == ()
    assert [(one.role, one.goals) for one in turn.new.plan.activities[0].steering] == [
        ("responsible", ()),
        ("consulted", ("ledare",)),
    ]
    assert [(one.turn, one.field) for one in turn.adjustments] == [
        ("moved", "follow_up"),
        ("fulfilled", "due"),
        ("fulfilled", "depends_on"),
        ("no-role", "steering"),
    ]
    assert errors(turn.new) == []
    assert turn.account.obstacles == ()


def test_what_belongs_to_the_old_year_stays_with_it() -> None:
    turn = camp(plats="met")
    content = turn.files["activities/lager.yaml"].decode()
    assert "reports" not in content
    assert turn.new.plan.activities[0].follow_up is not None
    assert turn.new.plan.activities[0].follow_up.when == parse("2027-11")
    assert {path for path in turn.files if path.startswith(("rollover", "adopted", "meetings"))} == set()


def test_comments_and_former_times_are_kept() -> None:
    content = camp(plats="met").files["activities/lager.yaml"].decode()
    assert [line for line in GOALS.splitlines() if "#" in line and line.split("#")[0].strip() == ""] == [
        line for line in content.splitlines() if "#" in line and line.split("#")[0].strip() == ""
    ]
    assert "# av alla" in content
    assert "was: 2026-05, reason: Sjukdom." in content


def test_a_time_beyond_the_old_plan_stays() -> None:
    turn = camp(plats="met")
    assert turn.new.plan.goal_by_id["lager.ute"].goal.due == parse("2027-02")
    assert turn.new.plan.goal_by_id["lager.ute"].goal.moved == ()


def test_a_condition_that_can_never_be_fulfilled_is_told() -> None:
    turn = camp(plats="met", bokning="lapsed", ledare="lapsed")
    assert turn.new.plan.goal_by_id["lager.ute"].goal.depends_on == ()
    assert ("in-vain", "depends_on", "lager.ute") in [(one.turn, one.field, one.id) for one in turn.adjustments]


def test_a_goal_that_is_split_is_so_wherever_it_is_named() -> None:
    parts = ("{id: a, text: A är klar., due: 2027-05}", "{id: b, text: B är klar., due: 2027-06}")
    into = "split\n    into:\n" + "\n".join(f"      - {part}" for part in parts)
    turn = camp(plats="met", ledare=into)
    assert turn.new.plan.goal_by_id["lager.ute"].goal.depends_on == ("a", "b")
    assert {one.goals for one in turn.new.plan.activities[0].steering} == {(), ("a", "b")}
    assert [placed.goal.was for placed in turn.new.plan.goals if placed.goal.id in {"a", "b"}] == [("ledare",)] * 2
    assert [len(one.next_goals) for one in turn.account.accounts] == [0, 1, 2, 1]


def test_a_goal_moves_to_another_name_and_is_found_by_the_old() -> None:
    turn = camp(plats="met", ledare="rephrased\n    into:\n      - {id: folk, text: Folk är utsett., due: 2027-05}")
    new = turn.new.plan.goal_by_id["lager.folk"].goal
    assert (new.was, new.carried_since, len(new.moved)) == (("ledare",), parse("2026"), 2)
    assert turn.account.accounts[2].next_goals[0].id == "lager.folk"


def test_goals_are_merged_in_one_that_goes_on() -> None:
    turn = camp(plats="met", ledare="merged\n    into:\n      - id: ute")
    assert turn.new.plan.goal_by_id["lager.ute"].goal.was == ("ledare",)
    assert turn.new.plan.goal_by_id["lager.ute"].goal.depends_on == ()
    assert sum(turn.account.counted.values()) == 4


def test_a_goal_that_is_merged_with_what_waits_for_it_leaves_no_condition() -> None:
    turn = camp(plats="merged\n    into:\n      - id: bokning", ledare="merged\n    into:\n      - id: ute")
    bokning, ute = (turn.new.plan.goal_by_id[f"lager.{one}"].goal for one in ("bokning", "ute"))
    assert (bokning.due, bokning.depends_on, ute.depends_on) == (None, (), ())
    assert [one.field for one in turn.adjustments if one.turn == "joined"] == ["due", "depends_on", "depends_on"]


def test_a_draft_where_a_goal_was_lost_or_kept_by_hand_does_not_agree() -> None:
    turn = camp(plats="met")
    succession = turn.account.succession
    lost = turn.new.plan.activities[0].model_copy(update={"goals": turn.new.plan.activities[0].goals[1:]})
    from msgspec.structs import replace

    draft = replace(turn.new.plan, activities=(lost,))
    assert [(one.placed.id, why) for one, why in reconcile(succession, draft, AS_OF).obstacles] == [
        ("lager.bokning", Obstacle.VANISHED)
    ]
    kept = reconcile(succession, turn.old.plan, AS_OF)
    assert [(one.placed.id, why) for one, why in kept.obstacles] == [("lager.plats", Obstacle.STILL_THERE)]


@pytest.mark.parametrize(
    ("fate", "why"),
    [("carried-on", Obstacle.CONTRADICTED), ("lapsed", Obstacle.CONTRADICTED)],
)
def test_a_fate_that_the_outcome_contradicts_is_named(fate: str, why: Obstacle) -> None:
    found = [(one.placed.id, kind) for one, kind in camp(plats=fate).account.obstacles]
    assert ("lager.plats", why) in found


def test_what_closed_a_goal_rules_whatever_was_forecast_later() -> None:
    closed = (
        "id: lager\ntitle: Läger\narea: skola\ngoals:\n"
        "  - id: plats\n    text: Platsen är vald.\n    due: 2026-03\n    reports:\n"
        "      - {date: 2026-03-01, state: met}\n      - {date: 2026-05-01, forecast: at-risk}\n"
        "  - id: buss\n    text: Bussen är bokad.\n    due: 2026-04\n    reports:\n"
        "      - {date: 2026-04-01, state: dropped, reason: Alla cyklar., by: Styrelsen}\n"
        "      - {date: 2026-05-01, forecast: at-risk, reason: Det regnar., by: Kim}\n"
        "steering:\n  - {body: styrelsen, role: responsible}\n"
    )
    content = proposed({"activities/lager.yaml": closed})["rollover-2027.yaml"]
    assert isinstance(content, bytes)
    text = content.decode()
    assert text.count("Rapporterat den 1 mars 2026: uppfyllt.") == 1
    assert "Inte avslutat" not in text
    assert "reason: Alla cyklar." in text
    assert "Kontrollera body" not in text


def test_a_fate_that_nobody_has_reported_is_named() -> None:
    found = [(one.placed.id, why) for one, why in camp(plats="met", ledare="met").account.obstacles]
    assert found == [("lager.ledare", Obstacle.UNCONFIRMED)]


def test_twice_in_a_row_keeps_since_when_a_goal_is_carried_on() -> None:
    first = turned(proposed({"activities/lager.yaml": GOALS}))
    second = turned(proposed({**first.files}, date(2027, 12, 1)), date(2027, 12, 1))
    assert second.new.plan.header.period == parse("2028")
    assert {placed.goal.carried_since for placed in second.new.plan.goals} == {parse("2026")}
    assert errors(second.new) == []


@pytest.mark.parametrize(
    ("period", "following", "follow_up"),
    [
        ("2026/2029", "2030/2033", "2030-11"),
        ("2025-07/2026-06", "2026-07/2027-06", "2026-11"),
        ("2026-H1/2026-H2", "2027-H1/2027-H2", "2027-11"),
    ],
)
def test_a_term_of_office_and_a_fiscal_year(period: str, following: str, follow_up: str) -> None:
    header = FRAME["plan.yaml"].replace("period: 2026", f"period: {period}")
    turn = turned(proposed({"plan.yaml": header, "activities/lager.yaml": GOALS}))
    assert turn.new.plan.header.period == parse(following)
    assert turn.new.plan.activities[0].follow_up is not None
    assert turn.new.plan.activities[0].follow_up.when == parse(follow_up)
    assert errors(turn.new) == []


@pytest.mark.parametrize("period", ["2026-H1", "2026-03/2026-12", "från 2026", "löpande"])
def test_a_plan_that_is_not_for_whole_years_has_no_next(period: str) -> None:
    header = FRAME["plan.yaml"].replace("period: 2026", f"period: {period}")
    assert next_period(plan({"plan.yaml": header}).plan) is None


def test_the_chair_passes_to_the_next_in_turn_and_is_asked_for_when_unknown() -> None:
    known = FRAME["cooperation.yaml"] + "chair:\n  rotates: [eka, alby]\n  terms:\n    - {member: alby, period: 2026}\n"
    unknown = FRAME["cooperation.yaml"] + "chair:\n  rotates: [eka, alby]\n"
    said = [proposed({"cooperation.yaml": one})["rollover-2027.yaml"] for one in (known, unknown)]
    chairs = [load(Snapshot("plan", {"rollover-2027.yaml": bytes(one)})).plan.rollovers[0].chair for one in said]  # type: ignore[arg-type] # the proposal is bytes
    assert [[term.member for term in one] for one in chairs] == [["eka"], []]


_FATES = st.sampled_from([*Fate])
_DUES = st.sampled_from(["2026", "senast 2026-06", "2027-02", "löpande", "före 2027", "", "2026-W53"])


@st.composite
def decided_plans(draw: st.DrawFn) -> dict[str, str | bytes]:
    """Return a plan with a fate for every goal, in the shapes that people write them."""
    names = [f"{activity}.{goal}" for activity in "ab"[: draw(st.integers(1, 2))] for goal in ("x", "y", "z")]
    fates = {name: draw(_FATES) for name in names}
    files: dict[str, str | bytes] = {**FRAME, "rollover-2027.yaml": _decisions(names, fates, draw)}
    for activity in dict.fromkeys(name[0] for name in names):
        goals = [name for name in names if name[0] == activity]
        files[f"activities/{activity}.yaml"] = _activity(activity, goals, names, draw)
    return files


def _activity(activity: str, goals: list[str], names: list[str], draw: st.DrawFn) -> str:
    lines = [f"id: {activity}", f"title: Aktivitet {activity.upper()}", "area: skola", "participants: alla", "goals:"]
    for name in goals:
        lines += [f"  - id: {name[2:]}", f"    text: Målet {name} är nått. # {name}"]
        before = names[: names.index(name)]
        wait = draw(st.sampled_from(["", *before]))
        due = f"när {wait}" if wait and draw(st.booleans()) else draw(_DUES)
        lines += [f"    due: {due}"] if due else []
        lines += [f"    depends_on: [{wait}]", "    reading: [depends_on, text]"] if wait else []
        if before and before[-1][0] == activity and draw(st.booleans()):
            lines += [f"    part_of: {before[-1][2:]}"]
    lines += ["steering:", "  - {body: styrelsen, role: responsible}"]
    lines += [f"  - {{body: styrelsen, role: decides, goals: [{name[2:]}]}}" for name in goals]
    return "\n".join(
        [*lines, f"follow_up: {draw(st.sampled_from(['2026-12', 'efter avslut 2026', f'när {names[0]}']))}", ""]
    )


def _decisions(names: list[str], fates: Mapping[str, Fate], draw: st.DrawFn) -> str:
    lines = ["period: 2027", "id: plan-2027", "title: Plan 2027", "goals:"]
    living = [name for name in names if fates[name] is Fate.CARRIED_ON]
    for place, name in enumerate(names):
        lines += [f"  - goal: {name}", f"    fate: {fates[name].value}"]
        match fates[name]:
            case Fate.DROPPED:
                lines += ["    reason: Behövs inte.", "    body: styrelsen"]
            case Fate.REPHRASED:
                own = draw(st.sampled_from(["", f"id: ny-{place}, "]))
                lines += ["    into:", f"      - {{{own}text: Omskrivet., due: 2027-05}}"]
            case Fate.SPLIT:
                first = draw(st.sampled_from([name[2:], f"del-{place}"]))
                lines += [
                    "    into:",
                    f"      - {{id: {first}, text: Ett.}}",
                    f"      - {{id: annan-{place}, text: Två.}}",
                ]
            case Fate.MERGED:
                into = draw(st.sampled_from([*living, "a.gemensamt"]))
                text = ", text: Gemensamt." if into == "a.gemensamt" else ""
                lines += ["    into:", f"      - {{id: {into}{text}}}"]
            case _:
                pass
    return "\n".join([*lines, ""])


_RING = ("MLR208", "MLR220")


@given(decided_plans())
def test_goals_in_are_the_sum_of_fates_and_the_new_plan_is_whole(files: dict[str, str | bytes]) -> None:
    turn = turned(files)
    accounts = turn.account.accounts
    assert [one.placed.id for one in accounts] == [placed.id for placed in turn.old.plan.goals]
    assert sum(turn.account.counted.values()) == len(turn.old.plan.goals)
    # Goals that waited for each other's parts may come to wait for each other: that is told, and nothing is written.
    assert [one for one in errors(turn.new) if not one.startswith(_RING)] == []
    assert {why for _, why in turn.account.obstacles} <= {Obstacle.UNCONFIRMED}
    assert turn.account.new == ()
    assert all(one.decided for one in accounts)
    kept = {f"# {placed.id}" for placed in turn.old.plan.goals if placed.activity.id in turn.new.plan.activity_by_id}
    assert kept == {one for one in kept if one in b"".join(turn.files.values()).decode()}


@given(decided_plans())
def test_carrying_out_is_the_same_every_time(files: dict[str, str | bytes]) -> None:
    assert turned(files).files == turned(files).files
