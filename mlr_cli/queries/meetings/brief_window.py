"""The day that a brief is for: a meeting of a body, with the meetings before and after it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.queries.states.meetings import MeetingStage, meeting_stage

if TYPE_CHECKING:
    from datetime import date

    from mlr_cli.model.meeting import Meeting
    from mlr_cli.model.plan import Plan

_DAY = timedelta(days=1)
_AHEAD = timedelta(days=92)
"""How far a brief looks for a body without meetings in the plan: a quarter of a year."""


class BriefWindow(Struct, frozen=True):
    """The day that a brief is for, and the stretch of time that it covers.

    `meeting` is None in a brief for a day. What happened after `since` is new. `last` is the last day, inclusive,
    of what cannot wait: the day before the `following` meeting. It is None where the body meets and no later
    meeting is known, for then nothing can wait. `days` are all the days on which the body meets; `calendar` says
    whether the plan has meetings at all, so that a body without any can be told from a plan without any.
    """

    day: date
    meeting: Meeting | None
    since: date | None
    previous: Meeting | None
    following: Meeting | None
    last: date | None
    days: tuple[date, ...]
    calendar: bool

    @property
    def never(self) -> bool:
        """Whether the body is one that never meets, in a plan that has meetings of others."""
        return self.calendar and not self.days

    def cannot_wait(self, due: date) -> bool:
        """Whether a last day comes before the body's following meeting, or has passed."""
        return self.last is None or due <= self.last

    def is_new(self, day: date | None) -> bool:
        """Whether something happened after the previous meeting."""
        return day is not None and (self.since is None or day > self.since)

    def between(self, first: date | None, due: date) -> bool:
        """Whether a window, both days inclusive, opens and closes without a meeting of the body."""
        return self.calendar and not any((first or day) <= day <= due for day in self.days)


def brief_window(
    plan: Plan, body: str, as_of: date, *, meeting: Meeting | None = None, since: date | None = None
) -> BriefWindow:
    """Return the day that a brief for a body is for.

    It is for the meeting asked for, else for the body's next planned meeting on the day or after it, else for the
    day itself. `since` takes the place of the previous meeting; without either, the plan's own first day does.
    """
    own = sorted((one for one in plan.meetings if one.body == body), key=lambda one: (one.date, one.id))
    stages = {one.id: meeting_stage(one, as_of) for one in own}
    meets = [one for one in own if stages[one.id] is not MeetingStage.CANCELLED]
    chosen = meeting or next((one for one in meets if stages[one.id] is MeetingStage.PLANNED), None)
    day = chosen.date if chosen else as_of
    previous = next((one for one in reversed(meets) if one.date < day), None)
    following = next((one for one in meets if one.date > day), None)
    start = plan.header.period.first
    return BriefWindow(
        day,
        chosen,
        since or (previous.date if previous else start and start - _DAY),
        previous,
        following,
        _last(day, following, meets=bool(meets)),
        tuple(one.date for one in meets),
        bool(plan.meetings),
    )


def _last(day: date, following: Meeting | None, *, meets: bool) -> date | None:
    if following is not None:
        return following.date - _DAY
    return None if meets else day + _AHEAD
