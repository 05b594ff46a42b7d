"""A fingerprint of what a plan means: the same however it is written, another as soon as it says another thing."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from enum import Enum
from hashlib import sha256
from typing import TYPE_CHECKING
from unicodedata import normalize

from mlr_cli.diff.fields import is_ordered
from mlr_cli.model.types import Frozen, Money
from mlr_cli.period import Period

if TYPE_CHECKING:
    from mlr_cli.model.plan import Plan

SCHEME = 1
"""How the fingerprint is taken; another way needs another number, so that old ones can still be told apart."""

_LEFT_OUT = frozenset(
    {"carried_since", "contact", "evaluation", "meetings", "placeholders", "questions", "reports", "was"}
)
"""What may change without a decision, what is said elsewhere, and what an id used to be."""


def fingerprint(plan: Plan) -> str:
    """Return the fingerprint of a plan: the scheme, a hyphen, and SHA-256 (FIPS 180-4) in hexadecimal.

    It covers the fields that are written in the files, and not those that are left out, so that a field
    that a later model adds breaks no fingerprint. Keys are sorted, and lists whose order says nothing;
    texts are composed (Unicode NFC) and their white space is folded.
    """
    said = {
        "plan": _said(plan.header, ""),
        "cooperation": _said(plan.cooperation, ""),
        "areas": [_said(one, "") for one in plan.areas],
        "bodies": _sorted([_said(one, "") for one in plan.bodies]),
        "activities": _sorted([_said(one, "") for one in plan.activities]),
        "chapters": _sorted([_said(one, "") for one in plan.chapters]),
    }
    return f"{SCHEME}-{sha256(_written(said).encode()).hexdigest()}"


def _said(value: object, name: str) -> object:
    match value:
        case Frozen():
            given = value.model_fields_set - _LEFT_OUT
            return {key: _said(value.__dict__[key], key) for key in given if value.__dict__[key] is not None}
        case tuple():
            items = [_said(one, name) for one in value]
            things = isinstance(next(iter(value), None), Frozen)
            return items if is_ordered(name, things=things) else _sorted(items)
        case Period():
            return value.code
        case Money():
            return _folded(value.text or "")
        case _:
            return _leaf(value)


def _leaf(value: object) -> object:
    match value:
        case Enum():
            return value.value
        case str():
            return _folded(value)
        case date():
            return value.isoformat()
        case Decimal():
            return format(value.normalize(), "f")
        case _:
            return value


def _folded(text: str) -> str:
    return " ".join(normalize("NFC", text).split())


def _sorted(items: list[object]) -> list[object]:
    return sorted(items, key=_written)


def _written(said: object) -> str:
    return json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
