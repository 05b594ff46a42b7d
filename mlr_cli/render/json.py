"""A record of plain values as JSON that a terminal can show."""

from __future__ import annotations

import json
import re
from datetime import date
from enum import Enum

from mlr_cli.render.visible import ACTING

# The encoder escapes C0 itself; line ends and blanks between values are its own.
_ACTING = re.compile(f"(?![\n])[{ACTING}]")


def dumps(record: object) -> bytes:
    r"""Return a record as UTF-8 JSON: two blanks a level, keys in the order given, a line end last.

    Dates and times become ISO 8601, members of an enum their value. Controls and marks of direction are written
    `\uXXXX`, which any reader of JSON turns back. Raises TypeError for what JSON has no word for,
    ValueError for a number that is not one (NaN, infinity).
    """
    text = json.dumps(record, ensure_ascii=False, indent=2, allow_nan=False, default=_plain)
    return f"{_ACTING.sub(_escaped, text)}\n".encode()


def _plain(value: object) -> object:
    match value:
        case Enum():
            return value.value
        case date():
            return value.isoformat()
        case _:
            message = f"{type(value).__name__} has no place in JSON"
            raise TypeError(message)


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"
