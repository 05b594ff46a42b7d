"""Who is responsible, who decides, and who is named without a role: MLR401 to MLR409."""

from __future__ import annotations

import pytest

from tests.rules.example import edited, found, places

HEAD = """\
id: badplatser
title: Badplatser
area: turism
participants: alla
follow_up: 2026-11
goals:
  - id: skotsel
    text: En gemensam skötselplan är antagen.
    due: 2026-09
  - id: bryggor
    text: Bryggorna är besiktigade.
    due: 2026-05
"""
RUN = """\
steering:
  - body: kansliet
    role: responsible
  - body: styrelsen
    role: decides
"""
GROUPS = "activities/badplatser.yaml"


def codes(activity: str, **more: str) -> list[str]:
    return [one.code for one in found({GROUPS: activity, **more})]


def steering(*entries: str) -> str:
    """Return the steering of an activity: `body responsible [goals]`, a body in front unless it says otherwise."""
    return HEAD + "steering:\n" + "".join(_entry(*entry.split(maxsplit=2)) for entry in entries)


def _entry(who: str, role: str, goals: str = "") -> str:
    holder = who.replace(":", ": ") if ":" in who else f"body: {who}"
    return f"  - {holder}\n    role: {role}\n" + (f"    goals: {goals}\n" if goals else "")


# MLR401


@pytest.mark.parametrize("holder", ["turismgruppen", "member:ekby", "party:Länsstyrelsen"])
def test_a_body_a_member_or_a_party_may_be_responsible(holder: str) -> None:
    assert codes(steering(f"{holder} responsible", "styrelsen decides")) == []


def test_an_activity_that_is_only_a_title_needs_somebody_responsible() -> None:
    only_a_title = "id: badplatser\ntitle: Badplatser\narea: turism\nfollow_up: löpande\n"
    assert codes(only_a_title) == ["MLR401", "MLR601"]


def test_a_recurring_activity_needs_somebody_responsible() -> None:
    assert codes(f"{steering('styrelsen decides')}kind: recurring\n") == ["MLR401"]


@pytest.mark.parametrize(
    "unread",
    [
        "steering: kansliet\n",
        "steering:\n  - body: kansliet\n    role: responsibel\n",
        "steering:\n  - body: kansliet\n    role: [responsible\n",
    ],
)
def test_nobody_is_missed_where_the_steering_could_not_be_read(unread: str) -> None:
    assert {code[:4] for code in codes(HEAD + unread)} == {"MLR0"}


def test_an_activity_may_be_excused() -> None:
    excuse = "ignore:\n  - rule: MLR401\n    reason: Styrelsen utser någon i mars.\n"
    assert codes(steering("styrelsen decides") + excuse) == []


# MLR402


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        (["kansliet responsible"], []),
        (["kansliet responsible [skotsel, bryggor]"], []),
        (["kansliet responsible [skotsel]", "member:ekby responsible [bryggor]"], []),
        (["kansliet responsible [skotsel]", "member:ekby responsible"], []),
        (["kansliet responsible [skotsel]", "turismgruppen prepares [bryggor]"], ["MLR402"]),
        (["turismgruppen prepares [skotsel]"], ["MLR401"]),
    ],
)
def test_every_goal_has_somebody_where_the_activity_has(entries: list[str], expected: list[str]) -> None:
    assert codes(steering(*entries, "styrelsen decides")) == expected


def test_the_goal_is_shown_beside_the_steering_that_leaves_it_out() -> None:
    (one,) = found({GROUPS: steering("kansliet responsible [skotsel]", "styrelsen decides")})
    assert one.message.sv == "Ingen ansvarar för målet ”bryggor”."
    assert (one.span.line, [place.span.line for place in one.related]) == (13, [10])


# MLR403


@pytest.mark.parametrize("role", ["decides", "steering-group"])
def test_whoever_decides_on_or_steers_one_goal_is_enough(role: str) -> None:
    assert codes(steering("kansliet responsible", f"styrelsen {role} [skotsel]")) == []


@pytest.mark.parametrize("role", ["prepares", "consulted", "informed", "anchors", "reports-to"])
def test_no_other_role_decides_or_steers(role: str) -> None:
    assert codes(steering("kansliet responsible", f"styrelsen {role}")) == ["MLR403"]


# MLR404 and MLR405


@pytest.mark.parametrize(
    ("entries", "meets"),
    [
        (["turismgruppen {one}", "turismgruppen {other}"], True),
        (["turismgruppen {other}", "turismgruppen {one}"], True),
        (["turismgruppen {one} [skotsel]", "turismgruppen {other}"], True),
        (["turismgruppen {one} [skotsel, bryggor]", "turismgruppen {other} [bryggor]"], True),
        (["turismgruppen {one} [skotsel]", "turismgruppen {other} [bryggor]"], False),
        (["turismgruppen {one}", "kansliet {other}"], False),
        (["member:ekby {one}", "member:ekby {other}"], True),
        (["member:ekby {one}", "member:lindo {other}"], False),
        (["party:Länsstyrelsen {one}", "party:Länsstyrelsen {other}"], True),
    ],
)
@pytest.mark.parametrize(
    ("code", "one", "other"), [("MLR404", "prepares", "decides"), ("MLR405", "consulted", "informed")]
)
def test_two_roles_meet_in_one_holder_and_one_goal(
    entries: list[str], meets: bool, code: str, one: str, other: str
) -> None:
    roles = [entry.format(one=one, other=other) for entry in entries]
    said = codes(steering("kansliet responsible", "styrelsen decides", *roles))
    assert said == ([code] if meets else [])


def test_other_pairs_of_roles_are_left_alone() -> None:
    roles = ["styrelsen decides", "turismgruppen prepares", "turismgruppen consulted", "styrelsen informed"]
    assert codes(steering("kansliet responsible", *roles)) == []


def test_both_places_are_shown_and_the_words_are_those_of_the_house() -> None:
    both = steering("kansliet responsible", "turismgruppen prepares", "turismgruppen decides")
    (one,) = found({GROUPS: both})
    assert one.message.sv == "Turismgruppen både bereder och beslutar."
    assert one.hint
    assert one.hint.sv == "Är det meningen? Skriv i så fall skälet under ”ignore”."
    assert (one.span.line, [place.span.line for place in one.related]) == (17, [19])


def test_a_body_that_both_prepares_and_decides_may_be_excused() -> None:
    both = steering("kansliet responsible", "turismgruppen prepares", "turismgruppen decides")
    assert codes(f"{both}ignore:\n  - rule: mlr404\n    reason: Gruppen har fått det uppdraget.\n") == []


# MLR406


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Turismgruppen pekar ut platserna.", True),
        ("Underlag: Turismgruppens karta.", True),
        ("Platserna pekas ut av Turismgruppen", True),
        ("(Turismgruppen)", True),
        ("turismgruppen pekar ut platserna", False),
        ("Turismgruppenheten pekar ut platserna", False),
        ("Sjö-Turismgruppen pekar ut platserna", False),
        ("Turismgruppen-Öst pekar ut platserna", False),
        ("SydTurismgruppen pekar ut platserna", False),
        ("Kansliet pekar ut platserna.", False),
    ],
)
@pytest.mark.parametrize("key", ["description", "title", "text", "note"])
def test_a_body_is_named_by_its_whole_name(text: str, named: bool, key: str) -> None:
    changes = {
        "description": ("area: turism", f"area: turism\ndescription: '{text}'"),
        "title": ("title: Badplatser", f"title: '{text}'"),
        "text": ("text: Bryggorna är besiktigade.", f"text: '{text}'"),
        "note": ("follow_up: 2026-11", f"follow_up:\n  when: 2026-11\n  note: '{text}'"),
    }
    assert codes(HEAD.replace(*changes[key]) + RUN) == (["MLR406"] if named else [])


def test_a_longer_name_is_not_the_shorter_one_in_it() -> None:
    longer = "id: turismgruppen-ost\nname: Turismgruppen Öst\nkind: project-group\n"
    entry = "  - body: turismgruppen-ost\n    role: prepares\n"
    described = HEAD.replace("area: turism", "area: turism\ndescription: Turismgruppen Öst pekar ut platserna.")
    assert codes(described + RUN + entry, **{"bodies/turismgruppen-ost.yaml": longer}) == []


def test_a_name_may_be_broken_over_two_lines() -> None:
    longer = "id: ost\nname: Projektgruppen Öst\nkind: project-group\n"
    elsewhere = edited(
        "activities/leder.yaml", ("  - body: styrelsen", "  - body: ost\n    role: prepares\n  - body: styrelsen")
    )
    described = HEAD.replace("area: turism", "area: turism\ndescription: |-\n  Sköts av Projektgruppen\n  Öst.")
    (one,) = found({GROUPS: described + RUN, "bodies/ost.yaml": longer, **elsewhere})
    assert one.message.sv == "Projektgruppen Öst nämns här men har ingen roll i aktiviteten."


def test_a_body_is_told_of_once_in_an_activity_at_its_first_place() -> None:
    twice = HEAD.replace("En gemensam", "Turismgruppens gemensamma").replace("Bryggorna", "Turismgruppens bryggor")
    assert places(found({GROUPS: twice + RUN})) == ["MLR406 activities/badplatser.yaml:8:11"]


def test_a_name_that_is_also_an_areas_title_is_an_ordinary_word() -> None:
    body = {"bodies/turismgruppen.yaml": "id: turismgruppen\nname: Turism\nkind: project-group\n"}
    described = HEAD.replace("area: turism", "area: turism\ndescription: Turism betyder mycket för bygden.")
    assert codes(described + RUN, **body) == []


def test_nobody_is_a_stranger_where_the_steering_could_not_be_read() -> None:
    described = HEAD.replace("area: turism", "area: turism\ndescription: Turismgruppen pekar ut platserna.")
    assert codes(f"{described}{RUN}  - body: turismgruppen\n    role: 'prepares\n") == ["MLR001"]


def test_a_body_without_a_readable_name_is_named_nowhere() -> None:
    nameless = {"bodies/turismgruppen.yaml": "id: turismgruppen\nkind: project-group\nreports_to: styrelsen\n"}
    described = HEAD.replace("area: turism", "area: turism\ndescription: Platserna … pekas ut.")
    assert codes(described + RUN, **nameless) == ["MLR004"]


# MLR407


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("working-group", ["MLR407 bodies/turismgruppen.yaml:1:1"]),
        ("subgroup", ["MLR407 bodies/turismgruppen.yaml:1:1"]),
        ("project-group", []),
        ("board", []),
        ("secretariat", []),
    ],
)
def test_working_groups_and_subgroups_report_to_somebody(kind: str, expected: list[str]) -> None:
    body = f"id: turismgruppen\nname: Turismgruppen\nkind: {kind}\n"
    assert places(found({"bodies/turismgruppen.yaml": body})) == expected


# MLR408


@pytest.mark.parametrize(
    ("entries", "lines"),
    [
        (["styrelsen steering-group", "kansliet steering-group"], [19]),
        (["styrelsen steering-group", "kansliet steering-group [bryggor]"], [19]),
        (["styrelsen steering-group [skotsel, bryggor]", "kansliet steering-group [bryggor]"], [20]),
        (["styrelsen steering-group [skotsel]", "kansliet steering-group [bryggor]"], []),
        (["styrelsen steering-group [skotsel]", "styrelsen steering-group [bryggor]"], []),
        (["styrelsen steering-group", "kansliet steering-group", "member:ekby steering-group"], [19, 21]),
    ],
)
def test_a_goal_has_one_steering_group(entries: list[str], lines: list[int]) -> None:
    made = found({GROUPS: steering("turismgruppen responsible", *entries)})
    assert [(one.code, one.span.line) for one in made] == [("MLR408", line) for line in lines]


def test_an_error_is_not_excused() -> None:
    two = steering("turismgruppen responsible", "styrelsen steering-group", "kansliet steering-group")
    assert "MLR408" in codes(f"{two}ignore:\n  - rule: MLR408\n    reason: Vi vill ha två.\n")


# MLR409


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("", "ingen av dem"),
        ("body: kansliet\n    member: ekby\n    ", "”body” och ”member”"),
        ("member: ekby\n    party: Länsstyrelsen\n    ", "”member” och ”party”"),
        ("body: kansliet\n    member: ekby\n    party: Länsstyrelsen\n    ", "”body”, ”member” och ”party”"),
    ],
)
def test_a_role_has_one_holder(named: str, said: str) -> None:
    (one,) = found({GROUPS: f"{HEAD}{RUN}  - {named}role: consulted\n"})
    assert one.code == "MLR409"
    assert one.message.sv == f"En roll ska ha en av ”body”, ”member” och ”party”. Här står {said}."


def test_nobody_is_missed_where_the_holder_could_not_be_read() -> None:
    assert codes(f"{HEAD}{RUN}  - member: Ekby!\n    role: consulted\n") == ["MLR008"]
