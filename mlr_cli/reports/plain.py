"""A thing of the plan as plain values: the keys of its file, the values as they were read."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from mlr_cli.model.types import Frozen, Hours, Money
from mlr_cli.period import Period
from mlr_cli.reports.record import period

if TYPE_CHECKING:
    from mlr_cli.lang import Lang
    from mlr_cli.reports.record import Record


def fields(thing: Frozen, lang: Lang) -> Record:
    """Return every field of a thing, in the order of its class, empty ones too.

    A period is a record of its own, an amount `{"text", "number"}` in kronor, a share a number of per cent,
    a time of day `{"begin", "end"}` as `09:00`.
    """
    return {name: plain(getattr(thing, name), lang) for name in type(thing).model_fields}


def plain(value: object, lang: Lang) -> object:
    """Return one value of the plan as `fields` gives it."""
    match value:
        case Frozen():
            return fields(value, lang)
        case Period():
            return period(value, lang)
        case tuple():
            return [plain(one, lang) for one in value]
        case _:
            return _leaf(value)


def _leaf(value: object) -> object:
    match value:
        case Money():
            return {"text": value.text, "number": _leaf(value.number)}
        case Hours():
            return {"begin": f"{value.begin:%H:%M}", "end": f"{value.end:%H:%M}" if value.end else None}
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case _:
            return value
