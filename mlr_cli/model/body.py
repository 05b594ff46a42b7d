"""Bodies: who steers, decides, prepares and works."""

from pydantic import Field

from mlr_cli.model.kinds import BodyKind
from mlr_cli.model.report import Evaluation
from mlr_cli.model.types import AreaId, BodyId, Count, Frozen, Id, MemberId, Truth, Wait, Words


class Seats(Frozen):
    """Who sits in a body: `per_member` seats for each member, `total` in all, held by `who`."""

    who: Words
    per_member: Count | None = None
    total: Count | None = None
    co_opted: Words | None = None


class Body(Frozen):
    """A body of the cooperation.

    `reports_to` is the body that gives it its assignments and to which it reports. `expectations` are
    what is expected of it in the plan's period, a paragraph each; `evaluation` is what it says of it afterwards.
    """

    id: Id
    name: Words
    short: Words | None = None
    kind: BodyKind | None = None
    area: AreaId | None = None
    seats: Seats | None = None
    reports_to: BodyId | None = None
    start: Wait | None = None
    rotates: tuple[MemberId, ...] = ()
    tasks: tuple[Words, ...] = ()
    expectations: tuple[Words, ...] = ()
    convened: Words | None = None
    evaluation: Evaluation = Field(default_factory=Evaluation)
    note: Words | None = None
    reading: tuple[Words, ...] = ()
    was: tuple[Id, ...] = ()
    internal: Truth = False
