"""What the fields of the plan's things are called where an answer names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang import Text
from mlr_cli.lang.fields import FIELDS
from mlr_cli.lang.lists import listed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mlr_cli.lang import Lang

READING = Text(sv="tolkning", en="reading")
"""What is said of a field that is a reading of the print and not the print itself."""

CARRIED_SINCE = Text(sv="Fört över sedan", en="Carried on since")
"""What is said of a goal that an earlier plan had."""


def readings(fields: Iterable[str], lang: Lang) -> str:
    """Return which fields are a reading, `tolkning: roll och mål`, or nothing."""
    names = [FIELDS[field][lang] if field in FIELDS else field for field in fields]
    return f"{READING[lang]}: {listed(names, lang)}" if names else ""
