"""What every question to the plan does first: read it, and say if it has errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.cli.answer import FORMATS

if TYPE_CHECKING:
    from mlr_cli.cli.door import Door
    from mlr_cli.model.plan import Plan


def asked(door: Door) -> Plan:
    """Return the plan as far as it can be read; if it has errors, say how many beside the answer.

    The answer says so too. On a screen, where both would be seen, that is enough.
    """
    from mlr_cli.flows.check import check_folder
    from mlr_cli.reports.caveat import caution

    plan = check_folder(door.plan_folder(), door.as_of).plan
    if plan.errors and room(door) is None:
        door.say(caution(plan.errors))
    return plan


def room(door: Door) -> int | None:
    """Return how many columns a table may take on a screen, None where the answer goes elsewhere."""
    return door.width if door.to_screen and door.choose(FORMATS, "table") == "table" else None
