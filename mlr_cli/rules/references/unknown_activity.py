"""MLR204: a goal is named in an activity that is not in the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.rules.rule import Finding, Severity, Text, rule
from mlr_cli.rules.unknown_ids import unknown_goals

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan


@rule(
    "MLR204",
    Severity.ERROR,
    Text(sv="Ingen aktivitet har id ”{activity}”.", en="No activity has the id “{activity}”."),
    Text(
        sv="Före punkten står aktivitetens id. Det heter också filen i ”activities”.",
        en="Before the dot stands the activity's id, which is also the name of its file in “activities”.",
    ),
    local=True,
)
def unknown_activity(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A goal is named in an activity that is not in the plan.

    ## Why

    What stands before the dot is the id of an activity, the same as the name of its file. If there is no such
    activity the condition is never fulfilled, and the goal waits for ever without anybody seeing why.

    ## Example

    ```yaml
    # activities/lovskola.yaml
    id: lovskola
    title: Lovskola
    area: skola
    participants: alla
    goals:
      - id: sommar
        text: Lovskolan är genomförd i alla kommuner.
        due: när ledar.skyltar
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
      - id: sommar
        text: Lovskolan är genomförd i alla kommuner.
        due: när leder.skyltar
    steering:
      - body: kansliet
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ```
    """
    known = plan.activity_by_id
    for thing, field, written, full in unknown_goals(plan):
        activity, dot, goal = full.partition(".")
        if activity not in known and activity not in plan.partial:
            around = written.removesuffix(full), f"{dot}{goal}"
            yield Finding(thing, field, {"activity": activity}, word=activity, known=known, around=around)
