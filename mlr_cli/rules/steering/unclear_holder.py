"""MLR409: a role that is held by nobody, or by several at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.rules.rule import Finding, Severity, Text, rule
from mlr_cli.rules.steering.holders import holder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.activity import Steering
    from mlr_cli.model.plan import Plan

_NONE = Text(sv="ingen av dem", en="none of them")


@rule(
    "MLR409",
    Severity.ERROR,
    Text(
        sv="En roll ska ha en av ”body”, ”member” och ”party”. Här står {found}.",
        en="A role has one of “body”, “member” and “party”. Here stands {found}.",
    ),
    Text(
        sv="Skriv vem som har rollen. Är de flera får var och en sin egen punkt under ”steering”.",
        en="Write who has the role. If they are several, give each an item of its own under “steering”.",
    ),
    local=True,
)
def unclear_holder(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A role names neither a body, a member nor a party, or more than one of them.

    ## Why

    Each item under `steering` says what one body (`body`), one member (`member`) or one outside party
    (`party`) does. With none of them nobody has the role, and with several it is not known which of
    them is meant.

    ## Example

    ```yaml
    # activities/badplatser.yaml
    id: badplatser
    title: Badplatser
    area: turism
    participants: alla
    goals:
      - id: skotsel
        text: En gemensam skötselplan är antagen.
        due: 2026-09
    steering:
      - body: turismgruppen
        member: ekby
        role: responsible
      - body: styrelsen
        role: decides
      - role: informed
    follow_up: 2026-11
    ```

    ## Use instead

    ```yaml
    # activities/badplatser.yaml
    id: badplatser
    title: Badplatser
    area: turism
    participants: alla
    goals:
      - id: skotsel
        text: En gemensam skötselplan är antagen.
        due: 2026-09
    steering:
      - body: turismgruppen
        role: responsible
      - member: ekby
        role: responsible
      - body: styrelsen
        role: decides
      - party: Länsstyrelsen
        role: informed
    follow_up: 2026-11
    ```
    """
    for activity in plan.activities:
        for place, entry in enumerate(activity.steering):
            if holder(entry).count(None) != 2:
                # The whole entry is pointed at, so that nothing is said where a part of it could not be read.
                yield Finding(activity, ("steering", place), {"found": _found(entry)})


def _found(entry: Steering) -> Text:
    """Return the words for what an entry names."""
    keys = [f"{{open}}{key}{{close}}" for key in ("body", "member", "party") if getattr(entry, key) is not None]
    if not keys:
        return _NONE
    *rest, last = keys
    sv, en = f"{', '.join(rest)} och {last}", f"{', '.join(rest)} and {last}"
    return Text(sv=sv.format(open="”", close="”"), en=en.format(open="“", close="”"))
