"""What has been reported, on a day, by somebody: the only source of a goal's closed states."""

from __future__ import annotations

from mlr_cli.model.kinds import Closing, Forecast
from mlr_cli.model.types import Count, Day, Frozen, Truth, When, Words


class Report(Frozen):
    """A dated report on a goal: a state that closes it, or a forecast that closes nothing.

    `period` is the half-year or other period that a forecast is for, where the date does not say it; `count`
    how many of what the goal's target counts there are so far.
    """

    date: Day
    state: Closing | None = None
    forecast: Forecast | None = None
    period: When | None = None
    count: Count | None = None
    note: Words | None = None
    by: Words | None = None
    source: Words | None = None
    internal: Truth = False


class FollowUpReport(Frozen):
    """A dated report that an activity's follow-up was made."""

    date: Day
    note: Words | None = None
    by: Words | None = None
    source: Words | None = None
    internal: Truth = False


class Moved(Frozen):
    """A deadline that was moved: what it was, why it was moved, and by whom and when if known."""

    was: When
    reason: Words
    date: Day | None = None
    by: Words | None = None
