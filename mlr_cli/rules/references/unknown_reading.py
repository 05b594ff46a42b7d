"""MLR217: `reading` names no field of the thing that it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from mlr_cli.model.activity import Activity, Goal, Steering, Target
from mlr_cli.model.body import Body
from mlr_cli.model.cooperation import Principle
from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan

_Thing: TypeAlias = Activity | Goal | Target | Steering | Body | Principle

_CALLED: dict[type[_Thing], Text] = {
    Activity: Text(sv="en aktivitet", en="an activity"),
    Goal: Text(sv="ett mål", en="a goal"),
    Target: Text(sv="ett antal", en="a target"),
    Steering: Text(sv="en roll", en="a role"),
    Body: Text(sv="en grupp", en="a body"),
    Principle: Text(sv="en princip", en="a principle"),
}
_FIELDS = {model: frozenset(model.model_fields) - {"reading"} for model in _CALLED}


@rule(
    "MLR217",
    Severity.WARNING,
    Text(sv="”{word}” är ingen nyckel för {thing}.", en="“{word}” is no key of {thing}."),
    Text(
        sv="Under ”reading” räknas de nycklar upp vars värde är en tolkning.",
        en="Under “reading” stand the keys whose value is a reading.",
    ),
)
def unknown_reading(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """`reading` names something that is no key of the thing it stands in.

    ## Why

    `reading` tells which values are a reading of the printed plan and not in print; the document marks them. A
    misspelt key marks nothing, and then a reading passes for what was adopted.

    ## Example

    ```yaml
    # activities/lovskola.yaml
    id: lovskola
    title: Lovskola
    area: skola
    participants: alla
    reading: [deltagare]
    goals:
      - id: sommar
        text: Lovskolan är genomförd i alla kommuner.
        due: 2026-08
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
    reading: [participants]
    goals:
      - id: sommar
        text: Lovskolan är genomförd i alla kommuner.
        due: 2026-08
    steering:
      - body: kansliet
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ```
    """
    for thing in _things(plan):
        if thing.reading:
            yield from _unknown(thing)


def _unknown(thing: _Thing) -> Iterator[Finding]:
    known = _FIELDS[type(thing)]
    for index, word in enumerate(thing.reading):
        if word not in known:
            words = {"word": word, "thing": _CALLED[type(thing)]}
            yield Finding(thing, ("reading", index), words, word=word, known=known)


def _things(plan: Plan) -> Iterable[_Thing]:
    for activity in plan.activities:
        yield activity
        yield from activity.steering
    for _, goal in plan.goals:
        yield goal
        if goal.target is not None:
            yield goal.target
    yield from plan.bodies
    for fund in plan.header.funds:
        if fund.principle is not None:
            yield fund.principle
