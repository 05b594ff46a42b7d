"""Reporting: a dated word on a goal, and that an activity has been followed up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.edit.fault import EditError
from mlr_cli.edit.values import spelled
from mlr_cli.lang import Text
from mlr_cli.model.activity import Activity, FollowUp, Goal
from mlr_cli.model.report import NextStep, Report

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from mlr_cli.edit.working_copy import WorkingCopy
    from mlr_cli.source.tree import Data, Path

_BESIDE = ("note", "by", "source")


def report_goal(working: WorkingCopy, goal: Goal, day: date, said: Mapping[str, str | None]) -> None:
    """Add a report to a goal.

    `said` has `state` or `forecast`, and may have `reason` (why), `evidence` (what shows it), `next` (what happens
    now), `who` (does that) and `due` (by when), `period` (that a forecast is for), `count` (how many so far), `note`,
    `by` and `source`. Raises `EditError` for a count where the goal has nothing to count, and for a report that is
    there already.
    """
    if said.get("count") and goal.target is None:
        raise EditError(_NO_TARGET.fill(goal=goal.text.rstrip(".")))
    file, path = working.where(goal)
    step = _step(said)
    entry: dict[str, Data] = {
        **_entry(day, said, ("state", "forecast")),
        **_measured(said),
        **_given(said, ("reason", "evidence")),
        **({"next": step} if step else {}),
        **_given(said, _BESIDE),
    }
    _add(working, file, (*path, "reports"), entry, [*Goal.model_fields])


def report_follow_up(working: WorkingCopy, activity: Activity, day: date, said: Mapping[str, str | None]) -> None:
    """Add a report that an activity has been followed up. Raises `EditError` if it is not to be."""
    file, path = working.where(activity)
    there = working.at(file, (*path, "follow_up"))
    entry = _entry(day, said, _BESIDE)
    if there is None:
        raise EditError(_NO_FOLLOW_UP.fill(id=activity.id, title=activity.title))
    if isinstance(there, str):
        working.put(file, (*path, "follow_up"), {"when": there, "reports": [entry]})
    else:
        _add(working, file, (*path, "follow_up", "reports"), entry, [*FollowUp.model_fields])


def _add(working: WorkingCopy, file: str, path: Path, entry: dict[str, Data], order: Sequence[str]) -> None:
    """Add a report to those there are, unless it is one of them."""
    there = working.at(file, path)
    if isinstance(there, list) and entry in there:
        raise EditError(_THERE_ALREADY)
    working.append(file, path, entry, order)


def _measured(said: Mapping[str, str | None]) -> dict[str, Data]:
    """Return the period that a forecast is for, and how many there are so far."""
    period, count = said.get("period"), said.get("count")
    when: dict[str, Data] = {"period": spelled(Report, ("period",), period)} if period else {}
    return {**when, **({"count": count} if count else {})}


def _step(said: Mapping[str, str | None]) -> Data:
    """Return what happens now: a text alone where nothing is said of who and when."""
    due = said.get("due")
    parts: dict[str, Data] = {
        "text": said.get("next"),
        "who": said.get("who"),
        "due": spelled(NextStep, ("due",), due) if due else None,
    }
    given: dict[str, Data] = {key: value for key, value in parts.items() if value}
    return given["text"] if [*given] == ["text"] else given


def _entry(day: date, said: Mapping[str, str | None], keys: tuple[str, ...]) -> dict[str, Data]:
    """Return a report with its keys in their order, without those that nothing is said under."""
    return {"date": day.isoformat(), **_given(said, keys)}


def _given(said: Mapping[str, str | None], keys: tuple[str, ...]) -> dict[str, Data]:
    return {key: said[key] for key in keys if said.get(key)}


_NO_TARGET = Text(
    sv="Målet ”{goal}” har inget mått att räkna mot. Utelämna --count, eller skriv antalet i --note.",
    en="The goal “{goal}” has no target to count towards. Leave --count out, or write the number in --note.",
)
_THERE_ALREADY = Text(
    sv="Rapporten finns redan, med samma dag och samma ord. Inget ändrades.",
    en="The report is there already, with the same day and the same words. Nothing was changed.",
)
_NO_FOLLOW_UP = Text(
    sv="Aktiviteten ”{title}” har ingen uppföljning i planen. Lägg till den först: mlr set {id} follow_up=TID",
    en="The activity “{title}” has no follow-up in the plan. Add it first: mlr set {id} follow_up=TIME",
)
