"""Activities: what the cooperation does in the period, with goals, steering and follow-up."""

from typing import Annotated

from pydantic import BeforeValidator

from mlr_cli.model.kinds import ActivityKind, Basis, BodyKind, Counts, GoalKind, Role
from mlr_cli.model.report import FollowUpReport, Moved, Report
from mlr_cli.model.types import (
    NOT_STATED,
    Amount,
    AnyGoal,
    AreaId,
    BodyId,
    Count,
    DirectionId,
    Frozen,
    FundId,
    GoalRef,
    GroupId,
    Id,
    MemberId,
    OwnGoal,
    Percent,
    Truth,
    Wait,
    When,
    Words,
    short,
)


def _short_or_not_stated(key: str) -> BeforeValidator:
    """Let a plain text stand for a mapping with that one key, and the words for "not stated" for none."""

    def expand(value: object) -> object:
        if not isinstance(value, str):
            return value
        return {"stated": "nej"} if value.casefold() in NOT_STATED else {key: value}

    return BeforeValidator(expand)


_EVERYBODY = frozenset({"alla", "all"})


def _everybody(value: object) -> object:
    return {"all": "ja"} if isinstance(value, str) and value.casefold() in _EVERYBODY else value


class Target(Frozen):
    """What a goal of kind target counts: `count` of `unit`, for every body in `per` if any are named.

    `per_kind` names the bodies by their kind instead: every one of the plan. `body` is whose meetings count,
    where meetings do and neither of these names anybody.
    """

    count: Count
    unit: Words
    at_least: Truth = False
    per: tuple[BodyId, ...] = ()
    per_kind: BodyKind | None = None
    body: BodyId | None = None
    counts: Counts | None = None
    note: Words | None = None
    reading: tuple[Words, ...] = ()


class Goal(Frozen):
    """What shall have been reached. Who is responsible for it follows from the activity's steering."""

    id: Id
    text: Words
    kind: GoalKind = GoalKind.MILESTONE
    due: Wait | None = None
    target: Target | None = None
    proviso: Words | None = None
    depends_on: tuple[AnyGoal, ...] = ()
    part_of: OwnGoal | None = None
    moved: tuple[Moved, ...] = ()
    carried_since: When | None = None
    reports: tuple[Report, ...] = ()
    note: Words | None = None
    reading: tuple[Words, ...] = ()
    was: tuple[GoalRef, ...] = ()
    internal: Truth = False


class Steering(Frozen):
    """One role in an activity, of a body, a member or an outside party.

    Without `goals` it holds for the whole activity. `source` says where it is printed; `reading` names
    the fields of this entry that are a reading of the print and not the print itself.
    """

    role: Role
    body: BodyId | None = None
    member: MemberId | None = None
    party: Words | None = None
    goals: tuple[OwnGoal, ...] = ()
    note: Words | None = None
    source: tuple[Basis, ...] = ()
    reading: tuple[Words, ...] = ()
    internal: Truth = False


class FollowUp(Frozen):
    """When an activity is followed up, and the reports that it was."""

    when: Wait
    note: Words | None = None
    reports: tuple[FollowUpReport, ...] = ()


class Leader(Frozen):
    """Who leads a project; `stated` is false when there is one whom the plan does not name."""

    name: Words | None = None
    stated: Truth = True


class Source(Frozen):
    """Money from one of the funds that the plan declares."""

    fund: FundId
    amount: Amount | None = None
    share: Percent | None = None
    decision: Words | None = None


class Budget(Frozen):
    """What an activity costs and who pays; `stated` is false when there is one that the plan does not give.

    `external` says whether external money has been considered, `political_decision` whether the need
    calls for a political decision. None means that the plan is silent.
    """

    amount: Amount | None = None
    sources: tuple[Source, ...] = ()
    external: Truth | None = None
    political_decision: Truth | None = None
    note: Words | None = None
    stated: Truth = True


class Participants(Frozen):
    """Which members take part: all of them, or the named ones with the reason."""

    all: Truth = False
    members: tuple[MemberId, ...] = ()
    reason: Words | None = None


class Link(Frozen):
    """Something outside the plan that belongs to an activity, such as its handlingsplan."""

    title: Words
    address: Words | None = None


class Ignore(Frozen):
    """A rule that an activity, or the plan, is excused from, and why."""

    rule: Words
    reason: Words


class Activity(Frozen):
    """One activity of the plan."""

    id: Id
    title: Words
    area: AreaId | None = None
    group: GroupId | None = None
    order: Count = 0
    kind: ActivityKind = ActivityKind.PROJECT
    priority: Count | None = None
    start: Wait | None = None
    description: Words | None = None
    note: Words | None = None
    directions: tuple[DirectionId, ...] = ()
    participants: Annotated[Participants | None, BeforeValidator(_everybody)] = None
    leader: Annotated[Leader | None, _short_or_not_stated("name")] = None
    budget: Annotated[Budget | None, _short_or_not_stated("amount")] = None
    action_plan: Annotated[Link | None, short("title")] = None
    diary: Words | None = None
    goals: tuple[Goal, ...] = ()
    steering: tuple[Steering, ...] = ()
    follow_up: Annotated[FollowUp | None, short("when")] = None
    ignore: tuple[Ignore, ...] = ()
    reading: tuple[Words, ...] = ()
    was: tuple[Id, ...] = ()
    internal: Truth = False
