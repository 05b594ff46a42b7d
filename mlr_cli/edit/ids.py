"""New ids: what will do as one, and what to write instead."""

from __future__ import annotations

import re

from mlr_cli.edit.fault import EditError
from mlr_cli.lang import Text, verbatim
from mlr_cli.load.advice import as_id

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST = 64


def new_id(typed: str) -> str:
    """Return an id as it was typed. Raises `EditError` with the nearest id if it is none."""
    if _ID.fullmatch(typed) and len(typed) <= _LONGEST:
        return typed
    meant = as_id(typed)
    perhaps = Text(sv=" Menade du ”{id}”?", en=" Did you mean “{id}”?").fill(id=meant) if meant else verbatim("")
    raise EditError(_NO_ID.fill(typed=typed, perhaps=perhaps))


_NO_ID = Text(
    sv="”{typed}” går inte att ha som id. Skriv små bokstäver a–z, siffror och bindestreck.{perhaps}",
    en="“{typed}” will not do as an id. Use small letters a–z, digits and hyphens.{perhaps}",
)
