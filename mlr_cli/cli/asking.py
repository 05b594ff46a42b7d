"""What every question to the plan does first: read it, and say if it has errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.cli.answer import FORMATS
from mlr_cli.cli.usage import Stop
from mlr_cli.lang import Text

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


def sound(door: Door) -> Plan:
    """Return the plan for a document: one without errors, or any if a draft is asked for; raise `Stop` otherwise."""
    from mlr_cli.flows.check import check_folder

    plan = check_folder(door.plan_folder(), door.as_of).plan
    if plan.errors and not door.draft:
        raise Stop((_HAS_ERROR if plan.errors == 1 else _HAS_ERRORS).fill(count=plan.errors), 1)
    return plan


def room(door: Door) -> int | None:
    """Return how many columns a table may take on a screen, None where the answer goes elsewhere."""
    return door.width if door.to_screen and door.choose(FORMATS, "table") == "table" else None


_HAS_ERROR = Text(
    sv="Planen har 1 fel, så dokumentet skrivs inte. Kör ”mlr validate” och rätta det, eller skriv --draft.",
    en="The plan has 1 error, so the document is not written. Run “mlr validate” and mend it, or add --draft.",
)
_HAS_ERRORS = Text(
    sv="Planen har {count} fel, så dokumentet skrivs inte. Kör ”mlr validate” och rätta dem, eller skriv --draft.",
    en="The plan has {count} errors, so the document is not written. Run “mlr validate” and mend them, or add --draft.",
)
