"""Noting who was at a meeting: all members in one go, then those who were there in another way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.edit.fault import EditError
from mlr_cli.edit.values import spelled
from mlr_cli.lang import Text
from mlr_cli.lang.vocabulary import KEYS
from mlr_cli.model.meeting import Attendance, Meeting

if TYPE_CHECKING:
    from mlr_cli.edit.working_copy import WorkingCopy
    from mlr_cli.model.types import Frozen

_KEY = "attendance"


def attended(thing: Frozen, field: str) -> Meeting | None:
    """Return the meeting, where a field, as it was typed, is who was there: `attendance`, or `attendance.lund`."""
    word = field.partition(".")[0]
    return thing if isinstance(thing, Meeting) and KEYS.get(word.casefold(), word) == _KEY else None


def note_attendance(working: WorkingCopy, meeting: Meeting, field: str, typed: str) -> None:
    """Note how a member took part, or how all did where none is named; nothing typed takes the note away.

    Raises `EditError` for a member with several seats, of which the file has a line each.
    """
    _, _, named = field.partition(".")
    for member in (named,) if named else tuple(one.id for one in working.plan.members):
        _note(working, meeting, member, typed)


def _note(working: WorkingCopy, meeting: Meeting, member: str, typed: str) -> None:
    file, home = working.where(meeting)
    there = working.at(file, (*home, _KEY))
    entries = there if isinstance(there, list) else []
    places = [place for place, one in enumerate(entries) if isinstance(one, dict) and one.get("member") == member]
    if len(places) > 1:
        raise EditError(_SEVERAL.fill(member=member, file=f"{working.folder}/{file}"))
    how = spelled(Attendance, ("attended",), typed) if typed else None
    if how is None:
        for place in places:
            working.drop(file, (*home, _KEY, place) if len(entries) > 1 else (*home, _KEY))
    elif places:
        working.put(file, (*home, _KEY, places[0], "attended"), how, [*Attendance.model_fields])
    else:
        working.append(file, (*home, _KEY), {"member": member, "attended": how}, [*Meeting.model_fields])


_SEVERAL = Text(
    sv="”{member}” har flera platser på mötet, med en rad för varje. Ändra dem i filen: {file}",
    en="“{member}” has several seats at the meeting, with a line for each. Change them in the file: {file}",
)
