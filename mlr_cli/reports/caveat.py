"""What an answer says of itself when the plan behind it has errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang import Text

if TYPE_CHECKING:
    from mlr_cli.lang import Lang
    from mlr_cli.model.plan import Plan


def caveat(plan: Plan, lang: Lang) -> str | None:
    """Return what an answer about a plan with errors begins with, None where a check has found none."""
    return caution(plan.errors)[lang] if plan.errors else None


def caution(errors: int) -> Text:
    """Return what so many errors, one or more, mean for an answer."""
    return _ONE if errors == 1 else _SEVERAL.fill(number=errors)


_ONE = Text(
    sv="Planen har 1 fel, så svaret kan vara ofullständigt. Kör ”mlr validate”.",
    en="The plan has 1 error, so the answer may be incomplete. Run “mlr validate”.",
)
_SEVERAL = Text(
    sv="Planen har {number} fel, så svaret kan vara ofullständigt. Kör ”mlr validate”.",
    en="The plan has {number} errors, so the answer may be incomplete. Run “mlr validate”.",
)
