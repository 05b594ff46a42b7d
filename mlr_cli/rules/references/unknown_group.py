"""MLR212: an activity stands under a heading that its area does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan

_NOT_THERE = Text(
    sv="Området ”{title}” har ingen rubrik med id ”{group}”.", en="The area “{title}” has no group “{group}”."
)
_NO_AREA = Text(
    sv="Rubriken ”{group}” hör till ett område, men aktiviteten har inget.",
    en="The group “{group}” belongs to an area, but the activity has none.",
)


@rule(
    "MLR212",
    Severity.ERROR,
    Text(sv="{problem}", en="{problem}"),
    Text(
        sv="Ett områdes rubriker står under ”groups” i ”areas.yaml”.",
        en="The groups of an area stand under “groups” in “areas.yaml”.",
    ),
    local=True,
)
def unknown_group(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """An activity stands under a heading that its area does not have.

    ## Why

    An area may have headings of its own, its `groups`, each with an introduction. An activity whose heading is
    not there is printed after all the others, without the introduction that explains it. A heading belongs to
    one area: an activity of another area cannot stand under it.

    ## Example

    ```yaml
    # activities/lovskola.yaml
    id: lovskola
    title: Lovskola
    area: skola
    group: kurser
    participants: alla
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
    # areas.yaml
    areas:
      - id: turism
        title: Turism
        groups:
          - id: friluftsliv
            title: Friluftsliv
      - id: skola
        title: Skola
        groups:
          - id: kurser
            title: Kurser
    ```

    ```yaml
    # activities/lovskola.yaml
    id: lovskola
    title: Lovskola
    area: skola
    group: kurser
    participants: alla
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
    if "areas" in plan.partial:
        return
    for activity in plan.activities:
        if (group := activity.group) is None:
            continue
        if activity.area is None:
            yield Finding(activity, "group", {"problem": _NO_AREA.fill(group=group)})
        elif (area := plan.area_by_id.get(activity.area)) is not None:
            known = [one.id for one in area.groups]
            if group not in known:
                problem = _NOT_THERE.fill(title=area.title, group=group)
                yield Finding(activity, "group", {"problem": problem}, word=group, known=known)
