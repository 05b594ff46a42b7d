"""A plan without what is marked internal, for everything that leaves the cooperation."""

from __future__ import annotations

from operator import is_
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from msgspec.structs import replace

from mlr_cli.model.types import Frozen
from mlr_cli.period import Period, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mlr_cli.model.activity import Activity, FollowUp, Goal
    from mlr_cli.model.body import Body
    from mlr_cli.model.meeting import AgendaItem, Assignment, Meeting
    from mlr_cli.model.plan import Plan
    from mlr_cli.model.report import FollowUpReport, Report
    from mlr_cli.model.rollover import Decided, Rollover
    from mlr_cli.model.statement import Statement

_Hideable = TypeVar("_Hideable", "Activity", "Goal", "Body", "Meeting", "Statement")
_Model = TypeVar("_Model", bound=Frozen)
_MATTER = {"sv": "Internt ärende", "en": "Internal matter"}
_OTHER = {"sv": "när något annat är klart", "en": "when something else is done"}


class Internal(NamedTuple):
    """The ids of what is internal in a plan: bodies, activities and goals (by their full ids), statements."""

    bodies: frozenset[str] = frozenset()
    concerns: frozenset[str] = frozenset()
    statements: frozenset[str] = frozenset()

    def joined(self, other: Internal) -> Internal:
        """Return what is internal in either."""
        bodies, concerns = self.bodies | other.bodies, self.concerns | other.concerns
        return Internal(bodies, concerns, self.statements | other.statements)


def public(plan: Plan, beside: Internal | None = None) -> Plan:
    """Return the plan without what is marked internal, and without the ids that would give it away.

    A role, a meeting or a reference that names something internal goes with it. What waits for it waits for
    something else. A report that is internal leaves its day and the state that closed the goal, for without
    them a document would say that nobody has reported; its words, and its forecasts, are gone. A matter on an
    agenda leaves its place, so that the others keep their numbers. `beside` is what is internal in files that the
    plan was not read from.
    """
    hidden = _Hidden(plan, beside or Internal())
    return replace(
        plan,
        bodies=tuple(hidden.timed(hidden.body(one)) for one in _shown(plan.bodies)),
        activities=tuple(hidden.timed(hidden.activity(one)) for one in _shown(plan.activities)),
        meetings=tuple(
            hidden.timed(hidden.meeting(one)) for one in _shown(plan.meetings) if one.body not in hidden.bodies
        ),
        statements=tuple(hidden.timed(hidden.statement(one)) for one in _shown(plan.statements)),
        rollovers=tuple(hidden.timed(hidden.rollover(one)) for one in plan.rollovers),
        partial=plan.partial - hidden.bodies - hidden.activities,
    )


def internal_in(plan: Plan) -> Internal:
    """Return what is internal in a plan; of an activity that is, so are the goals."""
    goals = (one.id for one in plan.goals if one.goal.internal or one.activity.internal)
    return Internal(
        frozenset(one.id for one in plan.bodies if one.internal),
        frozenset([*(one.id for one in plan.activities if one.internal), *goals]),
        frozenset(one.id for one in plan.statements if one.internal),
    )


def _shown(things: Iterable[_Hideable]) -> Iterable[_Hideable]:
    return (one for one in things if not one.internal)


class _Hidden:
    """What is internal in a plan, and how a thing looks that names some of it."""

    def __init__(self, plan: Plan, beside: Internal) -> None:
        here = internal_in(plan)
        self.bodies = here.bodies | beside.bodies
        self.activities = frozenset(one.id for one in plan.activities if one.internal)
        self._concerns = here.concerns | beside.concerns
        self._statements = here.statements | beside.statements
        self._matter = _MATTER.get(plan.header.language, _MATTER["sv"])
        self._waits = parse(_OTHER.get(plan.header.language, _OTHER["sv"]))

    def body(self, one: Body) -> Body:
        superior = None if one.reports_to in self.bodies else one.reports_to
        return one.model_copy(update={"reports_to": superior})

    def activity(self, one: Activity) -> Activity:
        steering = (role for role in one.steering if not role.internal and role.body not in self.bodies)
        inner = frozenset(goal.id for goal in one.goals if goal.internal)
        told = (
            role.model_copy(update={"goals": tuple(goal for goal in role.goals if goal not in inner)})
            for role in steering
            if not role.goals or not inner.issuperset(role.goals)
        )
        update = {
            "goals": tuple(self._goal(goal, one.id) for goal in _shown(one.goals)),
            "steering": tuple(told),
            "follow_up": self._follow_up(one.follow_up) if one.follow_up else None,
        }
        return one.model_copy(update=update)

    def meeting(self, one: Meeting) -> Meeting:
        return one.model_copy(update={"agenda": tuple(map(self._item, one.agenda))})

    def statement(self, one: Statement) -> Statement:
        prepares = tuple(body for body in one.prepares if body not in self.bodies)
        return one.model_copy(update={"prepares": prepares, "concerns": self._left(one.concerns)})

    def rollover(self, one: Rollover) -> Rollover:
        goals = (decided for decided in one.goals if decided.goal not in self._concerns)
        closed = tuple(each for each in one.activities if each.activity not in self._concerns)
        return one.model_copy(update={"goals": tuple(map(self._decided, goals)), "activities": closed})

    def _decided(self, one: Decided) -> Decided:
        activity = one.goal.partition(".")[0]
        into = tuple(each for each in one.into if not each.id or self._full(each.id, activity) not in self._concerns)
        return one.model_copy(update={"body": None if one.body in self.bodies else one.body, "into": into})

    def _goal(self, one: Goal, activity: str) -> Goal:
        needed = tuple(ref for ref in one.depends_on if self._full(ref, activity) not in self._concerns)
        update = {
            "due": one.due or (self._waits if len(needed) < len(one.depends_on) and not needed else None),
            "depends_on": needed,
            "part_of": None if one.part_of and self._full(one.part_of, activity) in self._concerns else one.part_of,
            "reports": tuple(_said(report) for report in one.reports if not report.internal or report.state),
        }
        return one.model_copy(update=update)

    def _follow_up(self, one: FollowUp) -> FollowUp:
        return one.model_copy(update={"reports": tuple(map(_made, one.reports))})

    def _item(self, one: AgendaItem) -> AgendaItem:
        if one.internal:
            return one.model_copy(update={**_UNNAMED, "title": self._matter})
        update = {
            "concerns": self._left(one.concerns),
            "statements": tuple(ref for ref in one.statements if ref not in self._statements),
            "assignments": tuple(map(self._assignment, one.assignments)),
        }
        return one.model_copy(update=update)

    def _assignment(self, one: Assignment) -> Assignment:
        return one.model_copy(update={"body": None}) if one.body in self.bodies else one

    def _left(self, concerns: Iterable[str]) -> tuple[str, ...]:
        return tuple(one for one in concerns if one not in self._concerns)

    def timed(self, one: _Model) -> _Model:
        """Return a thing in which no time, at any depth, waits for something internal."""
        if not self._concerns:
            return one
        now = {name: self._timed(value) for name, value in one.__dict__.items()}
        update = {name: value for name, value in now.items() if value is not one.__dict__[name]}
        return one.model_copy(update=update) if update else one

    def _timed(self, value: object) -> object:
        if isinstance(value, Period):
            return self._waits if value.goal in self._concerns else value
        if isinstance(value, Frozen):
            return self.timed(value)
        if isinstance(value, tuple):
            parts = tuple(map(self._timed, value))
            return value if all(map(is_, parts, value)) else parts
        return value

    @staticmethod
    def _full(reference: str, activity: str) -> str:
        return reference if "." in reference else f"{activity}.{reference}"


def _said(report: Report) -> Report:
    """Return a report as it may be told: of an internal one its day and the state that it closed the goal with."""
    return report.model_copy(update=_UNSAID | {"internal": False}) if report.internal else report


def _made(report: FollowUpReport) -> FollowUpReport:
    return (
        report.model_copy(update={"note": None, "by": None, "source": None, "internal": False})
        if report.internal
        else report
    )


_UNNAMED: Mapping[str, object] = {
    **dict.fromkeys(("presenter", "proposal", "decision", "paragraph", "diary", "note")),
    **dict.fromkeys(("concerns", "statements", "attachments", "assignments"), ()),
}
_UNSAID = dict.fromkeys(("forecast", "period", "count", "reason", "evidence", "next", "note", "by", "source"))
