"""What should have been done by a day, what soon should, what nobody has reported on, and who is to act."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct

from mlr_cli.queries.states.dated import Dated, Standing
from mlr_cli.queries.states.dated_things import year
from mlr_cli.queries.states.unreported import stale_goals

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from mlr_cli.model.plan import Plan
    from mlr_cli.queries.states.dated import DatedAssignment, DatedFollowUp, DatedGoal, DatedMeeting, DatedStatement
    from mlr_cli.queries.states.dated_things import Year
    from mlr_cli.queries.states.unreported import StaleGoal

_One = TypeVar("_One", bound=Dated)


class Due(Struct, frozen=True):
    """What is late, or what is near: goals, follow-ups, statements to answer, meetings, and assignments.

    A late meeting is a planned one whose day has passed without anybody saying how it went. Each list has what is
    most late, or nearest, first, then the order of the plan.
    """

    goals: tuple[DatedGoal, ...] = ()
    follow_ups: tuple[DatedFollowUp, ...] = ()
    statements: tuple[DatedStatement, ...] = ()
    meetings: tuple[DatedMeeting, ...] = ()
    assignments: tuple[DatedAssignment, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything."""
        return bool(self.goals or self.follow_ups or self.statements or self.meetings or self.assignments)


class Overdue(Struct, frozen=True):
    """What is overdue on a day, and what falls due on it or within `soon` days after it.

    `body` and `area` are the ids that it was narrowed to. `stale` are the goals that nobody has reported on for
    `unreported` days or more, empty where that was not asked.
    """

    plan: Plan
    as_of: date
    body: str | None
    area: str | None
    late: Due
    soon: int | None = None
    near: Due = Due()
    unreported: int | None = None
    stale: tuple[StaleGoal, ...] = ()

    @property
    def found(self) -> bool:
        """Whether anything is late, or has not been reported on for the time that was asked."""
        return bool(self.late or self.stale)


def overdue(  # noqa: PLR0913 - the options of one question
    plan: Plan,
    as_of: date,
    *,
    soon: int | None = None,
    stale: int | None = None,
    body: str | None = None,
    area: str | None = None,
) -> Overdue:
    """Return what is overdue.

    With `soon`, also what falls due on the day or within so many days after it; with `stale`, also the goals that
    nobody has reported on for so many days. `body` keeps what that body is to act on, `area` the activities of one
    area.
    """
    dated = year(plan, as_of, body=body, area=area)
    late = _due(dated, Standing.LATE, None)
    near = Due() if soon is None else _due(dated, Standing.AHEAD, soon)
    unreported = () if stale is None else tuple(stale_goals(plan, as_of, stale, body=body, area=area))
    return Overdue(plan, as_of, body, area, late, soon, near, stale, unreported)


def _due(dated: Year, standing: Standing, within: int | None) -> Due:
    def kept(found: Iterable[_One]) -> tuple[_One, ...]:
        chosen = (one for one in found if one.standing is standing and (within is None or -within <= one.days_late))
        return tuple(sorted(chosen, key=lambda one: -one.days_late))

    return Due(
        kept(dated.goals),
        kept(dated.follow_ups),
        kept(dated.statements),
        kept(dated.meetings),
        kept(dated.assignments),
    )
