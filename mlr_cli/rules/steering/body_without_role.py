"""MLR406: a body that an activity's text names and its steering does not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from mlr_cli.model.activity import Activity
    from mlr_cli.model.plan import Plan
    from mlr_cli.model.types import Frozen

_WORD = re.compile(r"\w")


@rule(
    "MLR406",
    Severity.ADVICE,
    Text(
        sv="{name} nämns här men har ingen roll i aktiviteten.",
        en="{name} is named here but has no role in the activity.",
    ),
    Text(
        sv="Ge gruppen en roll under ”steering” om den har någon.",
        en="Give it a role under “steering” if it has one.",
    ),
)
def body_without_role(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A body is named in an activity's text but has no role in it.

    ## Why

    The matrix of who does what, the extract for a body and the paper for its meeting are made from the
    roles alone. A body that stands only in the text is missed there. The title, the description, the
    goals and the note to the follow-up are read, and the name must stand there in full, with its
    capital letter. A name that is also the title of an area or an activity counts as an ordinary word.

    ## Example

    ```yaml
    # activities/badplatser.yaml
    id: badplatser
    title: Badplatser
    area: turism
    description: Kansliets förslag till skötselplan prövas i kommunerna.
    participants: alla
    goals:
      - id: skotsel
        text: En gemensam skötselplan är antagen.
        due: 2026-09
    steering:
      - body: turismgruppen
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ```

    ## Use instead

    ```yaml
    # activities/badplatser.yaml
    id: badplatser
    title: Badplatser
    area: turism
    description: Kansliets förslag till skötselplan prövas i kommunerna.
    participants: alla
    goals:
      - id: skotsel
        text: En gemensam skötselplan är antagen.
        due: 2026-09
    steering:
      - body: turismgruppen
        role: responsible
      - body: kansliet
        role: prepares
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ```
    """
    bodies = _by_name(plan)
    pattern = _any_of(bodies)
    for activity in plan.activities:
        if activity.id not in plan.partial:
            yield from _strangers(activity, bodies, pattern)


def _strangers(activity: Activity, bodies: Mapping[str, str], pattern: re.Pattern[str]) -> Iterator[Finding]:
    """Yield the first place of each body that is named and has no role."""
    seen = {entry.body for entry in activity.steering}
    for thing, field, text in _texts(activity):
        for match in pattern.finditer(text):
            name = " ".join(match[1].split())
            if bodies[name] not in seen:
                seen.add(bodies[name])
                yield Finding(thing, field, {"name": name})


def _by_name(plan: Plan) -> Mapping[str, str]:
    """Return the bodies' ids by name, without the names that are ordinary words of the plan."""
    ordinary = {area.title for area in plan.areas} | {activity.title for activity in plan.activities}
    names = {" ".join(body.name.split()): body.id for body in reversed(plan.bodies) if body.name not in ordinary}
    return {name: body for name, body in names.items() if _WORD.match(name)}


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for any of the names as a whole, the longest first, with or without a genitive s."""
    by_initial: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):
        by_initial.setdefault(name[0], []).append("\\s+".join(map(re.escape, name[1:].split(" "))))
    # The initials stand first, so that the search leaps from one to the next; what is before them is asked after.
    spelt = (rf"{initial}(?<![\w-]{initial})(?:{'|'.join(rests)})" for initial, rests in by_initial.items())
    return re.compile(rf"({'|'.join(spelt)})s?(?![\w-])" if by_initial else r"(?!)")


def _texts(activity: Activity) -> Iterator[tuple[Frozen, str, str]]:
    """Yield what an activity says in words, with the thing and the field it stands in."""
    yield activity, "title", activity.title
    if activity.description:
        yield activity, "description", activity.description
    for goal in activity.goals:
        yield goal, "text", goal.text
    if activity.follow_up and activity.follow_up.note:
        yield activity.follow_up, "note", activity.follow_up.note
