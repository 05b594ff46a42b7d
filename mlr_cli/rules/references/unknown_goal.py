"""MLR203: a goal is named that its activity does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.rules.rule import Finding, Severity, Text, rule
from mlr_cli.rules.unknown_ids import unknown_goals

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan


@rule(
    "MLR203",
    Severity.ERROR,
    Text(
        sv="Aktiviteten ”{activity}” har inget mål med id ”{goal}”.",
        en="The activity “{activity}” has no goal with the id “{goal}”.",
    ),
    Text(
        sv="Skriv id för ett mål som finns, eller lägg till målet.",
        en="Write the id of a goal that is there, or add the goal.",
    ),
    local=True,
)
def unknown_goal(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A goal is named that its activity does not have.

    ## Why

    A condition on a goal that is not there is never fulfilled, and a role for such a goal holds for nothing.
    Goals are named in `depends_on`, in `due: when …`, in `part_of`, in the `goals` of a role, in times that
    begin with `when`, and in what a matter at a meeting or a statement `concerns`. A goal of the same
    activity may be named by its short id; of another, by both: `activity.goal`.

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
        due: 2026-08
        depends_on: [uppgift]
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
        due: 2026-08
        depends_on: [uppgifter]
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
    for thing, field, written, full in unknown_goals(plan):
        name, _, goal = full.partition(".")
        activity = plan.activity_by_id.get(name)
        if goal and activity is not None and name not in plan.partial:
            words = {"activity": activity.title, "goal": goal}
            around = written.removesuffix(goal), ""
            yield Finding(thing, field, words, word=goal, known=[one.id for one in activity.goals], around=around)
