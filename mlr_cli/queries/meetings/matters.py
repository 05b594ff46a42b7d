"""What a brief holds: matters under the headings of a paper for a meeting, each with why it is there."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from mlr_cli.model.kinds import ItemKind, Role

if TYPE_CHECKING:
    from datetime import date

    from mlr_cli.model.activity import Activity, Steering
    from mlr_cli.model.meeting import AgendaItem, Meeting
    from mlr_cli.model.plan import Placed
    from mlr_cli.model.statement import Statement
    from mlr_cli.queries.states.assignments import Assigned
    from mlr_cli.queries.states.goals import FollowUpState, GoalState
    from mlr_cli.queries.states.progress import Progress


class Heading(StrEnum):
    """Under which heading of the brief something stands, in their order."""

    DECIDE = "decide"
    PREPARE = "prepare"
    COMMENT = "comment"
    KNOW = "know"
    TIME = "time"
    OPEN = "open"


class Why(StrEnum):
    """Why something is in a brief.

    `late`: its last day has passed. `due`: the last day comes before the body's following meeting. `between`: no
    meeting falls within its window, of the body or of those who are to act. `freed`: what it waited for was met
    since the previous meeting. `moved`: its last day was moved since then. `opened`: its window has opened since
    then, or opens before the following one. `reported`: somebody has reported on it since then. `reached`: its
    target is reached. `asked`: a joint statement is under way. `pending`: an earlier meeting tabled it or sent it
    back. `assigned`: a decision asked for it. `unrecorded`: a meeting whose day has passed without a record.
    """

    AGENDA = "agenda"
    LATE = "late"
    DUE = "due"
    BETWEEN = "between"
    FREED = "freed"
    MOVED = "moved"
    OPENED = "opened"
    REPORTED = "reported"
    REACHED = "reached"
    ASKED = "asked"
    PENDING = "pending"
    ASSIGNED = "assigned"
    UNRECORDED = "unrecorded"


class Item(Struct, frozen=True):
    """A matter on the agenda of a meeting; its number counts from 1."""

    meeting: Meeting
    number: int
    item: AgendaItem


class Asked(Struct, frozen=True):
    """A joint statement under way."""

    statement: Statement


class Unrecorded(Struct, frozen=True):
    """A meeting whose day has passed without a record."""

    meeting: Meeting


Subject: TypeAlias = "Placed | Activity | Asked | Item | Assigned | Unrecorded"


class Matter(Struct, frozen=True):
    """Something that a body is to see to, or be told, at a meeting.

    `id` is that of the goal, the activity (its follow-up), the statement or the meeting; a matter on an agenda is
    `meeting#number`, an assignment `meeting#number.place`. `source` is the file in the plan's folder that says so.
    `roles` are the body's own that bring the matter to it, none where nobody else is named for it.
    """

    id: str
    source: str
    heading: Heading
    why: tuple[Why, ...]
    subject: Subject
    due: date | None = None
    roles: tuple[Steering, ...] = ()
    state: GoalState | FollowUpState | None = None
    progress: Progress | None = None

    @property
    def key(self) -> tuple[str, str]:
        """What tells a matter from all others of a brief, for ids may be equal in different kinds of file."""
        return self.source, self.id

    @property
    def urgent(self) -> bool:
        """Whether it cannot wait: it is on the agenda, late, due, free to begin at last, or was put off till now."""
        return not _URGENT.isdisjoint(self.why)


_URGENT = frozenset({Why.AGENDA, Why.LATE, Why.DUE, Why.BETWEEN, Why.FREED, Why.PENDING})
_BY_ROLE = {
    Role.DECIDES: Heading.DECIDE,
    Role.PREPARES: Heading.PREPARE,
    Role.RESPONSIBLE: Heading.PREPARE,
    Role.STEERING_GROUP: Heading.PREPARE,
    Role.CONSULTED: Heading.COMMENT,
    Role.ANCHORS: Heading.COMMENT,
    Role.INFORMED: Heading.KNOW,
    Role.REPORTS_TO: Heading.KNOW,
}
_BY_KIND = {ItemKind.DECISION: Heading.DECIDE, ItemKind.INFORMATION: Heading.KNOW}
_NEWS = frozenset({Why.REPORTED, Why.REACHED, Why.MOVED})
_TIME = frozenset({Why.LATE, Why.DUE})
_ORDER = tuple(Heading)
_WEIGHTS = tuple(_BY_ROLE)


def weight(role: Role) -> int:
    """Return where a role stands among all, the one that weighs most first: to decide, to prepare, and so on."""
    return _WEIGHTS.index(role)


def heading_of(roles: tuple[Steering, ...], why: frozenset[Why]) -> Heading:
    """Return the heading for a goal: by the weightiest of the body's roles, then by what presses.

    What the body decides stands under the decisions, also when it is late. What it otherwise is to get done, and
    what nobody is named for, stands under the time when its time is out or soon is.
    """
    if why <= _NEWS:
        return Heading.KNOW
    found = min((_BY_ROLE[entry.role] for entry in roles), key=_ORDER.index, default=Heading.PREPARE)
    works = not any(entry.role is Role.PREPARES for entry in roles)
    return Heading.TIME if found is Heading.PREPARE and works and why & _TIME else found


def heading_of_item(item: AgendaItem, roles: tuple[Steering, ...]) -> Heading:
    """Return the heading for a matter on an agenda: by its kind; a discussion by the body's roles in it."""
    if item.kind in _BY_KIND:
        return _BY_KIND[item.kind]
    found = min((_BY_ROLE[entry.role] for entry in roles), key=_ORDER.index, default=Heading.COMMENT)
    return found if found is Heading.PREPARE else Heading.COMMENT


def pressing(matter: Matter) -> tuple[int, int, bool, int]:
    """Return what to sort matters by: their headings, the agenda, what is urgent, then the nearest last day."""
    number = matter.subject.number if isinstance(matter.subject, Item) else 0
    on_agenda = Why.AGENDA in matter.why
    due = matter.due.toordinal() if matter.due else 10**7
    return _ORDER.index(matter.heading), (number if on_agenda else 10**6), not matter.urgent, due
