"""Reporting: a dated word on a goal, and that an activity has been followed up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.edit.fault import EditError
from mlr_cli.lang import Text
from mlr_cli.model.activity import Activity, FollowUp, Goal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from mlr_cli.edit.pages import Pages
    from mlr_cli.source.tree import Data

_BESIDE = ("note", "by", "source")


def report_goal(pages: Pages, goal: Goal, day: date, said: Mapping[str, str | None]) -> None:
    """Add a report to a goal; `said` has `state` or `forecast`, and may have `note`, `by` and `source`."""
    file, path = pages.where(goal)
    entry = _entry(day, said, ("state", "forecast", *_BESIDE))
    pages.append(file, (*path, "reports"), entry, [*Goal.model_fields])


def report_follow_up(pages: Pages, activity: Activity, day: date, said: Mapping[str, str | None]) -> None:
    """Add a report that an activity has been followed up. Raises `EditError` if it is not to be."""
    file, path = pages.where(activity)
    there = pages.at(file, (*path, "follow_up"))
    entry = _entry(day, said, _BESIDE)
    if there is None:
        raise EditError(_NO_FOLLOW_UP.fill(id=activity.id, title=activity.title))
    if isinstance(there, str):
        pages.put(file, (*path, "follow_up"), {"when": there, "reports": [entry]})
    else:
        pages.append(file, (*path, "follow_up", "reports"), entry, [*FollowUp.model_fields])


def _entry(day: date, said: Mapping[str, str | None], keys: tuple[str, ...]) -> dict[str, Data]:
    """Return a report with its keys in their order, without those that nothing is said under."""
    return {"date": day.isoformat(), **{key: said[key] for key in keys if said.get(key)}}


_NO_FOLLOW_UP = Text(
    sv="Aktiviteten ”{title}” har ingen uppföljning i planen. Lägg till den först: mlr set {id} follow_up=TID",
    en="The activity “{title}” has no follow-up in the plan. Add it first: mlr set {id} follow_up=TIME",
)
