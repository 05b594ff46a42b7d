"""MLR308: a condition in words that is somebody's id."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.activity import Activity
    from mlr_cli.model.plan import Plan
    from mlr_cli.model.types import Frozen
    from mlr_cli.period import Period

_Time: TypeAlias = "tuple[Activity, Frozen, str, Period | None]"
"""A time with its activity, and the thing and the field that it stands in."""

_OF_GOAL = Text(sv="ett mål", en="a goal")
_OF_ACTIVITY = Text(sv="en aktivitet", en="an activity")


@rule(
    "MLR308",
    Severity.WARNING,
    Text(
        sv="”{words}” är id för {kind} men läses här som vanliga ord.",
        en="“{words}” is the id of {kind} but is read here as ordinary words.",
    ),
    Text(
        sv="Skriv aktivitetens id, en punkt och målets id.",
        en="Write the id of the activity, a dot and the id of the goal.",
    ),
    local=True,
)
def id_as_words(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A condition in words is the id of a goal or an activity.

    ## Why

    `when the grant is decided` is a condition in words: it is shown to people, and nobody can reckon with it. To wait
    for a goal it must be named in full, `activity.goal`. With the short id alone the goal waits for ever, also when
    the other has been met.

    ## Example

    ```yaml
    # activities/lovskola.yaml
    id: lovskola
    title: Lovskola
    area: skola
    participants: alla
    goals:
      - id: kurs
        text: Kursen är genomförd.
        due: när uppgifter
      - id: uppgifter
        text: Uppgifterna till kursen är klara.
        due: 2026-05
    steering:
      - body: kansliet
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ```

    ## Use instead

    ```yaml
    # activities/lovskola.yaml
    id: lovskola
    title: Lovskola
    area: skola
    participants: alla
    goals:
      - id: kurs
        text: Kursen är genomförd.
        due: när lovskola.uppgifter
      - id: uppgifter
        text: Uppgifterna till kursen är klara.
        due: 2026-05
    steering:
      - body: kansliet
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ```
    """
    for activity, thing, field, time in _times(plan):
        if time is not None and time.condition is not None:
            words, keyword = time.condition, time.code.partition(" ")[0]
            if f"{activity.id}.{words}" in plan.goal_by_id:
                full = f"{keyword} {activity.id}.{words}"
                yield Finding(thing, field, {"words": words, "kind": _OF_GOAL}, suggestion=full)
            elif other := plan.activity_by_id.get(words):
                suggestion = _only_goal(other, keyword)
                yield Finding(thing, field, {"words": words, "kind": _OF_ACTIVITY}, suggestion=suggestion)


def _times(plan: Plan) -> Iterator[_Time]:
    for activity in plan.activities:
        yield activity, activity, "start", activity.start
        if activity.follow_up is not None:
            yield activity, activity.follow_up, "when", activity.follow_up.when
        for goal in activity.goals:
            yield activity, goal, "due", goal.due


def _only_goal(activity: Activity, keyword: str) -> str | None:
    """Return the condition on an activity's goal, if it has just one."""
    return f"{keyword} {activity.id}.{activity.goals[0].id}" if len(activity.goals) == 1 else None
