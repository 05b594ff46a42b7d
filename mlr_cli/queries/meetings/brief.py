"""What a body needs to know before a meeting: what it must see to, what has happened, and how its year stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.queries.meetings.attendance import attendance
from mlr_cli.queries.meetings.brief_goals import GoalMatters
from mlr_cli.queries.meetings.brief_registers import registers
from mlr_cli.queries.meetings.brief_window import brief_window
from mlr_cli.queries.meetings.matters import Heading, pressing

if TYPE_CHECKING:
    from datetime import date

    from mlr_cli.model.body import Body
    from mlr_cli.model.meeting import Meeting
    from mlr_cli.model.plan import Plan
    from mlr_cli.queries.meetings.attendance import Presence
    from mlr_cli.queries.meetings.brief_goals import YearGoal
    from mlr_cli.queries.meetings.brief_window import BriefWindow
    from mlr_cli.queries.meetings.matters import Matter


class Brief(Struct, frozen=True):
    """A brief for a body, as things stand on the day `as_of`.

    `matters` are under their headings, what presses first. `year` are the goals that the body is to act on, the
    nearest last day first. `thin` are the members that have seldom been represented at its meetings.
    """

    plan: Plan
    as_of: date
    body: Body
    brief_window: BriefWindow
    matters: tuple[Matter, ...]
    year: tuple[YearGoal, ...]
    thin: tuple[Presence, ...]

    def under(self, heading: Heading) -> tuple[Matter, ...]:
        """Return the matters under a heading."""
        return tuple(matter for matter in self.matters if matter.heading is heading)


def brief(plan: Plan, as_of: date, body: Body, *, meeting: Meeting | None = None, since: date | None = None) -> Brief:
    """Return the brief for a body: for a meeting, for its next planned one, or for the day.

    A brief for a meeting that has been is as it would have been on the day of the meeting.
    """
    if meeting is not None:
        as_of = min(as_of, meeting.date)
    when = brief_window(plan, body.id, as_of, meeting=meeting, since=since)
    goals = GoalMatters(plan, as_of, body, when)
    found = [*registers(plan, as_of, body, when), *goals.matters()]
    return Brief(
        plan,
        as_of,
        body,
        when,
        tuple(sorted(found, key=pressing)),
        goals.year(),
        attendance(plan, as_of, body.id).thin,
    )
