"""What a change is about, for headings and for the summary."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from mlr_cli.diff.change import Kind
from mlr_cli.lang import Text
from mlr_cli.model.activity import FollowUp
from mlr_cli.model.types import Money
from mlr_cli.period import Period
from mlr_cli.reports.nouns import Noun

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlr_cli.diff.change import Change


class Topic(StrEnum):
    """What a change is about, in the order of a board's interest."""

    NEW = "new"
    GONE = "gone"
    CARRIED = "carried"
    TIMES = "times"
    ROLES = "roles"
    REPORTS = "reports"
    MEASURES = "measures"
    TEXTS = "texts"
    PLACES = "places"
    OTHER = "other"
    QUESTIONS = "questions"


_BY_KIND: Mapping[Kind, Topic] = {
    Kind.ALIKE: Topic.QUESTIONS,
    Kind.RENAMED: Topic.PLACES,
    Kind.MOVED: Topic.PLACES,
    Kind.REORDERED: Topic.PLACES,
    Kind.RAISED: Topic.MEASURES,
    Kind.LOWERED: Topic.MEASURES,
}
_BY_FIELD: Mapping[str, Topic] = {
    "steering": Topic.ROLES,
    "reports": Topic.REPORTS,
    "moved": Topic.TIMES,
    "carried_since": Topic.CARRIED,
    "evaluation": Topic.REPORTS,
    "budget": Topic.MEASURES,
    "target": Topic.MEASURES,
}
HEADINGS: Mapping[Topic, Text] = {
    Topic.NEW: Text(sv="Nytt", en="New"),
    Topic.GONE: Text(sv="Borttaget", en="Removed"),
    Topic.CARRIED: Text(sv="Förs över", en="Carried on"),
    Topic.TIMES: Text(sv="Tider", en="Times"),
    Topic.ROLES: Text(sv="Roller", en="Roles"),
    Topic.REPORTS: Text(sv="Rapporter", en="Reports"),
    Topic.MEASURES: Text(sv="Mått och pengar", en="Measures and money"),
    Topic.TEXTS: Text(sv="Texter", en="Texts"),
    Topic.PLACES: Text(sv="Flyttat och nya id", en="Moved, and new ids"),
    Topic.OTHER: Text(sv="Annat", en="Other"),
    Topic.QUESTIONS: Text(sv="Att ta ställning till", en="To consider"),
}
COUNTED: Mapping[Topic, Noun] = {
    Topic.NEW: Noun(Text(sv="är ny", en="is new"), Text(sv="är nya", en="are new")),
    Topic.GONE: Noun(Text(sv="är borttagen", en="is removed"), Text(sv="är borttagna", en="are removed")),
    Topic.CARRIED: Noun(
        Text(sv="gäller ett mål som förs över", en="is about a goal that is carried on"),
        Text(sv="gäller mål som förs över", en="are about goals that are carried on"),
    ),
    Topic.TIMES: Noun(Text(sv="gäller en tid", en="is about a time"), Text(sv="gäller tider", en="are about times")),
    Topic.ROLES: Noun(Text(sv="gäller en roll", en="is about a role"), Text(sv="gäller roller", en="are about roles")),
    Topic.REPORTS: Noun(
        Text(sv="gäller en rapport", en="is about a report"), Text(sv="gäller rapporter", en="are about reports")
    ),
    Topic.MEASURES: Noun(
        Text(sv="gäller mått eller pengar", en="is about measures or money"),
        Text(sv="gäller mått eller pengar", en="are about measures or money"),
    ),
    Topic.TEXTS: Noun(Text(sv="gäller en text", en="is about a text"), Text(sv="gäller texter", en="are about texts")),
    Topic.PLACES: Noun(
        Text(sv="är flyttad eller har fått nytt id", en="is moved or has a new id"),
        Text(sv="är flyttade eller har fått nya id", en="are moved or have new ids"),
    ),
    Topic.OTHER: Noun(
        Text(sv="gäller annat", en="is about something else"), Text(sv="gäller annat", en="are about other things")
    ),
}


def topic(change: Change) -> Topic:
    """Return what a change is about."""
    if not change.field and change.kind in {Kind.ADDED, Kind.REMOVED}:
        return Topic.NEW if change.kind is Kind.ADDED else Topic.GONE
    first, _, rest = change.field.partition(".")
    own = _BY_FIELD.get(first) or (_BY_FIELD.get(rest.partition(".")[0]) if first == "follow_up" else None)
    if own or change.kind in _BY_KIND:
        return own or _BY_KIND[change.kind]
    if change.kind is Kind.REWORDED:
        return Topic.TEXTS
    value = change.after if change.after is not None else change.before
    if isinstance(value, Period | FollowUp):
        return Topic.TIMES
    return Topic.MEASURES if isinstance(value, Money) else Topic.OTHER
