"""MLR303: a goal is due after its activity is followed up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.rules.rule import Finding, Pointer, Severity, Text, rule
from mlr_cli.rules.times.words import in_a_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan

_THERE = Text(sv="uppföljningen står här", en="the follow-up stands here")


@rule(
    "MLR303",
    Severity.WARNING,
    Text(
        sv="Målet ska vara nått {due}, men aktiviteten följs upp {follow_up}.",
        en="The goal is to be met {due}, but the activity is followed up {follow_up}.",
    ),
    Text(
        sv="Flytta uppföljningen eller målet, så att uppföljningen kommer sist.",
        en="Move the follow-up or the goal, so that the follow-up comes last.",
    ),
    local=True,
)
def due_after_follow_up(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A goal is due after its activity is followed up.

    ## Why

    When the activity is followed up the goal's time has not yet run out, so nobody can say whether it was met.
    The last days are compared; the same last day is fine. A follow-up after completion, or one without a last
    day, comes late enough by itself.

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
        due: 2026-12
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
        due: 2026-12
    steering:
      - body: kansliet
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-12
    ```
    """
    for activity in plan.activities:
        follow_up = activity.follow_up
        if follow_up is None or follow_up.when.soft or (last := follow_up.when.last) is None:
            continue
        for goal in activity.goals:
            due = goal.due
            if due is not None and due.last is not None and due.last > last and not due.soft:
                words = {"due": in_a_sentence(due), "follow_up": in_a_sentence(follow_up.when)}
                yield Finding(goal, "due", words, (Pointer(follow_up, "when", _THERE),))
