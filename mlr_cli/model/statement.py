"""Joint statements: who asks, who prepares, which members join, and when the answer went out."""

from typing import Annotated

from mlr_cli.model.activity import Link
from mlr_cli.model.report import Moved
from mlr_cli.model.types import BodyId, Concern, Day, Frozen, Id, MemberId, Truth, When, Words, short


class Request(Frozen):
    """Who asked for the statement, with their diary number, and the last day for it (inclusive)."""

    party: Words
    diary: Words | None = None
    date: Day | None = None
    due: When | None = None


class ProposedBy(Frozen):
    """Who proposed that the members answer together, and when."""

    by: Words
    date: Day | None = None


class Position(Frozen):
    """Whether one member joins, which of its own bodies decided that, when, and in which paragraph.

    None for `joins` means that it has not said. Each member answers for its own signature.
    """

    member: MemberId
    joins: Truth | None = None
    decided_by: Words | None = None
    date: Day | None = None
    paragraph: Words | None = None


class Sent(Frozen):
    """When the statement went out, and the document."""

    date: Day
    document: Annotated[Link | None, short("title")] = None
    diary: Words | None = None


class Declined(Frozen):
    """When it was settled that no joint statement is made, and why."""

    date: Day
    reason: Words | None = None
    by: Words | None = None


class Statement(Frozen):
    """A joint statement, from proposal to sending; `concerns` are ids of activities and goals."""

    id: Id
    title: Words
    request: Annotated[Request | None, short("party")] = None
    proposed: Annotated[ProposedBy | None, short("by")] = None
    prepares: tuple[BodyId, ...] = ()
    concerns: tuple[Concern, ...] = ()
    positions: tuple[Position, ...] = ()
    sent: Annotated[Sent | None, short("date")] = None
    declined: Annotated[Declined | None, short("date")] = None
    moved: tuple[Moved, ...] = ()
    diary: Words | None = None
    note: Words | None = None
    was: tuple[Id, ...] = ()
    internal: Truth = False
