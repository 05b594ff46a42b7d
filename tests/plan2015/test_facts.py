"""The files of `plan/` say what the adopted plan says; read as plain YAML, without the toolkit's loader."""

from __future__ import annotations

from typing import Any

import pytest

from tests.plan2015.facts import (
    ACTIVITIES,
    AREAS,
    BODIES,
    CONTACT,
    COUNTED,
    DEPENDS_ON,
    DIRECTIONS,
    GOALS,
    MEMBERS,
    PRIORITIES,
    VALUES,
    Activity,
    Body,
    Goal,
)
from tests.plan2015.files import read, stems
from tests.plan2015.steering import STEERING, Role


def _activity(name: str) -> dict[str, Any]:
    return read(f"activities/{name}.yaml")


def _goals() -> dict[str, dict[str, Any]]:
    return {f"{activity}.{goal['id']}": goal for activity in ACTIVITIES for goal in _activity(activity)["goals"]}


def _reading(thing: dict[str, Any]) -> tuple[str, ...]:
    return tuple(thing.get("reading", ()))


def _role(row: dict[str, Any]) -> Role:
    lists = (" ".join(row.get(key, ())) for key in ("goals", "source", "reading"))
    return Role(row["body"], row["role"], *lists)


def test_the_plan_has_eleven_members_eleven_bodies_twelve_activities_and_twenty_five_goals() -> None:
    """The counts of the adopted plan, against the files and against the tables of this test."""
    files = (len(read("cooperation.yaml")["members"]), len(stems("bodies")), len(stems("activities")))
    assert (*files, len(_goals())) == (11, 11, 12, 25)
    assert (len(MEMBERS), len(BODIES), len(ACTIVITIES), len(GOALS)) == (11, 11, 12, 25)


def test_the_cooperation_is_the_printed_one() -> None:
    """Name, members in the alphabet's order, and the chair that Malmö and Lund share."""
    cooperation = read("cooperation.yaml")
    assert cooperation["name"] == "MalmöLundregionen"
    assert tuple(member["name"] for member in cooperation["members"]) == MEMBERS
    assert cooperation["chair"]["rotates"] == ["malmo", "lund"]
    assert "terms" not in cooperation["chair"]
    assert len(cooperation["tasks"]) == 4


def test_the_action_programme_is_the_printed_one() -> None:
    """Its year, three areas, two things stressed, and five directions in their order."""
    programme = read("cooperation.yaml")["programme"]
    assert programme["year"] == "2012"
    assert tuple(programme["priorities"]) == PRIORITIES
    assert programme["emphasis"] == ["praktisk samverkan", "profilering"]
    for direction, words in zip(programme["directions"], DIRECTIONS, strict=True):
        assert words in direction["text"]


def test_the_values_are_the_printed_ones_among_others() -> None:
    """Six values, and the list is not complete."""
    values = read("cooperation.yaml")["values"]
    assert tuple(values["words"]) == VALUES
    assert values["complete"] == "nej"


def test_the_head_names_year_contact_and_the_principle_of_a_quarter() -> None:
    """Period, contact and the only share that the plan prints."""
    header = read("plan.yaml")
    assert (header["id"], header["period"], header["contact"]) == ("verksamhetsplan-2015", "2015", CONTACT)
    shares = {fund["id"]: fund["principle"]["share"] for fund in header["funds"] if "principle" in fund}
    assert shares == {"sssv": "25 %"}
    assert "reporting" not in header


def test_the_areas_stand_in_the_documents_order() -> None:
    """Six areas, three of them focus areas, and one heading inside one of them."""
    areas = read("areas.yaml")["areas"]
    assert tuple((area["id"], area["title"], area["kind"]) for area in areas) == AREAS
    groups = [(area["id"], group["id"], group["title"]) for area in areas for group in area.get("groups", ())]
    assert groups == [("praktisk-samverkan", "uppfoljning", "Uppföljning")]


@pytest.mark.parametrize("name", BODIES)
def test_a_body_is_the_printed_one(name: str) -> None:
    """Name, kind, line of reporting, and what is our own reading."""
    body = read(f"bodies/{name}.yaml")
    assert body["id"] == name
    assert Body(body["name"], body["kind"], body.get("reports_to"), _reading(body)) == BODIES[name]


def test_the_board_has_two_seats_for_each_member() -> None:
    """Twenty-two politicians, and the directors co-opted."""
    assert read("bodies/styrelsen.yaml")["seats"] == {
        "who": "politiska representanter",
        "per_member": "2",
        "total": "22",
        "co_opted": "kommundirektörerna",
    }


@pytest.mark.parametrize("name", ACTIVITIES)
def test_an_activity_is_the_printed_one(name: str) -> None:
    """Title, area, kind, follow-up, priority, everybody taking part, and what is our own reading."""
    activity = _activity(name)
    follow_up = activity["follow_up"]
    when = follow_up if isinstance(follow_up, str) else follow_up["when"]
    assert activity["id"] == name
    assert activity["participants"] == "alla"
    found = (activity["title"], activity["area"], activity["kind"], when, activity.get("priority"))
    assert Activity(*found, reading=_reading(activity)) == ACTIVITIES[name]


def test_the_activities_stand_in_the_printed_order() -> None:
    """By area, then by heading, then by order: as the table has them."""
    areas = [area for area, _, _ in AREAS]

    def place(name: str) -> tuple[int, bool, int]:
        activity = _activity(name)
        return areas.index(activity["area"]), "group" not in activity, int(activity["order"])

    assert sorted(ACTIVITIES, key=place) == list(ACTIVITIES)
    assert {name for name in ACTIVITIES if "group" in _activity(name)} == {"integration", "gymnasiesamverkan"}


def test_leader_and_budget_are_said_of_one_project_and_invented_for_none() -> None:
    """Strukturplan has both, without name or amount; no activity is tied to a direction."""
    for name in ACTIVITIES:
        said = {key: _activity(name).get(key) for key in ("leader", "budget", "directions", "action_plan")}
        exists = "finns, inte angivet" if name == "strukturplan" else None
        assert said == {"leader": exists, "budget": exists, "directions": None, "action_plan": None}


def test_only_the_dialogue_has_a_printed_start() -> None:
    """It was expected to begin in the first half of the year."""
    starts = {name: _activity(name)["start"] for name in ACTIVITIES if "start" in _activity(name)}
    assert starts == {"arbetsformedlingen": "2015-H1"}


def test_no_description_is_longer_than_the_limit() -> None:
    """The limit is in words."""
    limit = int(read("plan.yaml")["description_limit"])
    assert {name for name in ACTIVITIES if len(_activity(name)["description"].split()) > limit} == set()


def test_the_goals_stand_in_the_printed_order() -> None:
    """Every goal of the table, and no other."""
    assert list(_goals()) == list(GOALS)


@pytest.mark.parametrize("name", GOALS)
def test_a_goal_is_the_printed_one(name: str) -> None:
    """Kind, deadline, what it counts, and what is our own reading."""
    goal = _goals()[name]
    target = goal.get("target")
    counted = (target["count"], target["unit"]) if target else None
    assert Goal(goal["kind"], goal.get("due"), counted, _reading(goal)) == GOALS[name]
    assert goal["text"].endswith(".")


def test_goals_wait_for_others_only_where_the_plan_says_so() -> None:
    """The council waits for its preparations, the tourism work for its plan of action."""
    assert {name: goal["depends_on"] for name, goal in _goals().items() if "depends_on" in goal} == DEPENDS_ON


def test_two_statements_are_asked_for_if_there_are_cases_for_them() -> None:
    """The only proviso of the plan."""
    provisos = {name: goal["proviso"] for name, goal in _goals().items() if "proviso" in goal}
    assert provisos == {"yttranden.tva-yttranden": "lämpliga ärenden finns"}


def test_targets_count_meetings_and_statements() -> None:
    """Six bodies one meeting each at least, two meetings of the board, and two statements."""
    targets = {name: goal["target"] for name, goal in _goals().items() if "target" in goal}
    assert {name: target["counts"] for name, target in targets.items()} == {
        "integration.styrelsemote": "meetings",
        "gymnasiesamverkan.styrelsemote": "meetings",
        "effektivt-samarbete.alla-grupper": "meetings",
        "yttranden.tva-yttranden": "statements",
    }
    everywhere = targets["effektivt-samarbete.alla-grupper"]
    assert (tuple(everywhere["per"]), everywhere["at_least"]) == (COUNTED, "ja")


@pytest.mark.parametrize("name", STEERING)
def test_the_steering_is_the_printed_one(name: str) -> None:
    """Every row in its order, with where it is printed and what is our own reading."""
    assert tuple(map(_role, _activity(name)["steering"])) == STEERING[name]


def test_every_body_has_a_role_and_every_activity_somebody_responsible() -> None:
    """As the tables say of themselves."""
    rows = [(name, row["body"], row["role"]) for name in ACTIVITIES for row in _activity(name)["steering"]]
    assert {body for _, body, _ in rows} == set(BODIES)
    assert {name for name, _, role in rows if role == "responsible"} == set(ACTIVITIES)


def test_whose_meetings_count_is_said_and_what_of_it_is_a_reading() -> None:
    targets = {name: goal["target"] for name, goal in _goals().items() if "target" in goal}
    assert targets["integration.styrelsemote"]["body"] == "styrelsen"
    assert targets["gymnasiesamverkan.styrelsemote"]["body"] == "styrelsen"
    assert targets["effektivt-samarbete.alla-grupper"]["reading"] == ["per"]


def test_when_the_communication_group_began() -> None:
    assert read("bodies/kommunikationsgruppen.yaml")["start"] == "2014-Q4"


def test_the_cooperation_s_tasks_decisions_and_participation_are_data() -> None:
    cooperation = read("cooperation.yaml")
    tasks = " ".join(cooperation["tasks"])
    for fact in ("övergripande strategier", "hela regionens styrkor och bredd", "praktiska frågor", "remisser"):
        assert fact in tasks
    assert "konsensus" in cooperation["decisions"]
    assert "lika stort inflytande" in cooperation["decisions"]
    assert "Aktivt deltagande" in cooperation["participation"]
