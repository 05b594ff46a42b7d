"""The cooperation that the plan is made for, and the plan's own head, areas and chapters."""

from mlr_cli.model.activity import Ignore
from mlr_cli.model.kinds import AreaKind, FundKind, Language, Reporting, SectionKind
from mlr_cli.model.types import (
    AreaId,
    BodyId,
    ChapterId,
    Count,
    Frozen,
    Id,
    MemberId,
    Percent,
    QuestionId,
    Truth,
    When,
    Words,
)


class Member(Frozen):
    """A municipality or other member, from and till when where the plan says so (both inclusive)."""

    id: Id
    name: Words
    since: When | None = None
    until: When | None = None


class ChairTerm(Frozen):
    """Which member holds the chair in a period."""

    member: MemberId
    period: When


class Chair(Frozen):
    """How the chair passes between members; `terms` hold only what is known."""

    rotates: tuple[MemberId, ...] = ()
    rule: Words | None = None
    terms: tuple[ChairTerm, ...] = ()


class Direction(Frozen):
    """A line of the action programme."""

    id: Id
    text: Words


class Programme(Frozen):
    """The action programme that plans are made from."""

    title: Words
    year: When | None = None
    priorities: tuple[Words, ...] = ()
    emphasis: tuple[Words, ...] = ()
    directions: tuple[Direction, ...] = ()


class Values(Frozen):
    """The values that the cooperation has agreed on; `complete` is false for "among others"."""

    words: tuple[Words, ...]
    agreed_by: Words | None = None
    complete: Truth = True
    text: Words | None = None


class Cooperation(Frozen):
    """The organisation whose plan this is."""

    name: Words
    description: Words
    members: tuple[Member, ...] = ()
    tasks: tuple[Words, ...] = ()
    decisions: Words | None = None
    participation: Words | None = None
    chair: Chair | None = None
    programme: Programme | None = None
    values: Values | None = None


class Contact(Frozen):
    """Whom to turn to."""

    title: Words | None = None
    name: Words | None = None
    email: Words | None = None
    phone: Words | None = None
    web: Words | None = None


class Principle(Frozen):
    """How large a share of a budget a fund covers by principle, give or take `tolerance` points."""

    share: Percent
    tolerance: Percent | None = None
    reading: tuple[Words, ...] = ()


class Fund(Frozen):
    """A source of money that budgets may name."""

    id: Id
    name: Words
    kind: FundKind = FundKind.OTHER
    principle: Principle | None = None
    note: Words | None = None


class Question(Frozen):
    """A question that bodies are asked about the year, by its id.

    `text` is needed where the id is none of `ChapterQuestion`; without `bodies` every body is asked that
    answers for something and meets.
    """

    question: QuestionId
    text: Words | None = None
    bodies: tuple[BodyId, ...] = ()


class OutlineEntry(Frozen):
    """A chapter in its place: its prose is `chapters/<chapter>.md`, then come the parts made from data.

    `bodies` and `areas` choose whose expectations or activities are shown; without them, all.
    """

    chapter: ChapterId
    shows: tuple[SectionKind, ...] = ()
    bodies: tuple[BodyId, ...] = ()
    areas: tuple[AreaId, ...] = ()
    sections: tuple["OutlineEntry", ...] = ()


class Header(Frozen):
    """The head of the plan, `plan.yaml`; `description_limit` is in words.

    Without `questions` the bodies are asked all of `ChapterQuestion`.
    """

    format: Count
    id: Id
    title: Words
    period: When
    language: Language = Language.SV
    reporting: Reporting | None = None
    contact: Contact | None = None
    funds: tuple[Fund, ...] = ()
    description_limit: Count | None = None
    questions: tuple[Question, ...] = ()
    outline: tuple[OutlineEntry, ...] = ()
    ignore: tuple[Ignore, ...] = ()


class Group(Frozen):
    """A heading inside an area, with an introduction of its own."""

    id: Id
    title: Words
    text: Words | None = None


class Area(Frozen):
    """A part of the plan that activities belong to."""

    id: Id
    title: Words
    kind: AreaKind = AreaKind.FOCUS
    text: Words | None = None
    expectations: tuple[Words, ...] = ()
    groups: tuple[Group, ...] = ()
    was: tuple[Id, ...] = ()


class Areas(Frozen):
    """The file `areas.yaml`: the areas in the order of the document."""

    areas: tuple[Area, ...]


class Chapter(Frozen):
    """A chapter's prose: `text` is Markdown without the title, `placeholders` its `{…}` in order."""

    id: Id
    title: Words
    text: str = ""
    placeholders: tuple[Words, ...] = ()
