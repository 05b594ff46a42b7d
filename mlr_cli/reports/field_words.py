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

FIELDS: Mapping[str, Text] = {
    "action_plan": Text(sv="handlingsplan", en="action plan"),
    "area": Text(sv="område", en="area"),
    "body": Text(sv="grupp", en="body"),
    "budget": Text(sv="budget", en="budget"),
    "depends_on": Text(sv="beroenden", en="dependencies"),
    "description": Text(sv="beskrivning", en="description"),
    "due": Text(sv="tid", en="deadline"),
    "follow_up": Text(sv="uppföljning", en="follow-up"),
    "goals": Text(sv="mål", en="goals"),
    "kind": Text(sv="slag", en="kind"),
    "leader": Text(sv="projektledare", en="leader"),
    "name": Text(sv="namn", en="name"),
    "note": Text(sv="anmärkning", en="note"),
    "participants": Text(sv="deltagare", en="participants"),
    "per": Text(sv="vilka grupper", en="which bodies"),
    "priority": Text(sv="prioritet", en="priority"),
    "proviso": Text(sv="förutsättning", en="proviso"),
    "reports_to": Text(sv="rapporterar till", en="reports to"),
    "role": Text(sv="roll", en="role"),
    "seats": Text(sv="platser", en="seats"),
    "short": Text(sv="kort namn", en="short name"),
    "target": Text(sv="mått", en="target"),
    "text": Text(sv="text", en="text"),
}


def readings(fields: Iterable[str], lang: Lang) -> str:
    """Return which fields are a reading, `tolkning: roll och mål`, or nothing."""
    names = [FIELDS[field][lang] if field in FIELDS else field for field in fields]
    return f"{READING[lang]}: {listed(names, lang)}" if names else ""
