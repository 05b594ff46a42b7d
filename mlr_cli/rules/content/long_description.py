"""MLR603: a description that is longer than the plan allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan


@rule(
    "MLR603",
    Severity.ADVICE,
    Text(
        sv="Beskrivningen har {words} ord. Gränsen är {limit}.",
        en="The description has {words} words. The limit is {limit}.",
    ),
    Text(
        sv="Korta den, eller lägg detaljerna i aktivitetens egen handlingsplan.",
        en="Shorten it, or let a separate action plan hold the details.",
    ),
    local=True,
)
def long_description(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A description has more words than the plan allows.

    ## Why

    The description stands in a narrow column, beside the goals. A long one drives the table over the
    page, and what it says of details is old before the year is out. The limit is `description_limit` in
    `plan.yaml`; without it nothing is counted.

    ## Example

    ```yaml
    # activities/badplatser.yaml
    id: badplatser
    title: Badplatser
    area: turism
    description: >-
      Badplatserna ser olika ut i kommunerna. Några har toaletter, andra saknar papperskorgar, och
      bryggorna är byggda av olika material under olika årtionden. Skötseln delas därför upp på nytt, så
      att varje kommun sköter en sak på alla badplatser runt sjön i stället för allt på sina egna.
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
    description: >-
      Skötseln av badplatserna delas upp på nytt, så att varje kommun sköter en sak på alla badplatser
      runt sjön i stället för allt på sina egna.
    participants: alla
    action_plan: Skötselplan för badplatserna
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
    """
    limit = plan.header.description_limit
    if limit is None:
        return
    for activity in plan.activities:
        words = len(activity.description.split()) if activity.description else 0
        if words > limit:
            yield Finding(activity, "description", {"words": words, "limit": limit})
