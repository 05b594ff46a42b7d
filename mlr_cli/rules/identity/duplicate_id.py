"""MLR101: two things of one kind have the same id."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from mlr_cli.rules.outline import entries
from mlr_cli.rules.rule import Finding, Pointer, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from mlr_cli.model.activity import Activity, Goal
    from mlr_cli.model.body import Body
    from mlr_cli.model.cooperation import Area, Direction, Fund, Group, Member
    from mlr_cli.model.meeting import Meeting
    from mlr_cli.model.plan import Plan
    from mlr_cli.model.statement import Statement
    from mlr_cli.model.types import Frozen

_NEW_ID = Text(sv="Ge en av dem ett nytt id.", en="Give one of them a new id.")
_NEW_ID_NEUTER = Text(sv="Ge ett av dem ett nytt id.", en="Give one of them a new id.")
_ONE_LINE = Text(
    sv="Ta bort den ena raden, eller skriv ett annat kapitel.", en="Remove one line, or write another chapter."
)
_TWO_CHAPTERS = Text(sv="Två kapitel i ”outline”", en="Two chapters of “outline”")
_ONE_QUESTION = Text(sv="Ta bort den ena.", en="Remove one of them.")
_TWO_QUESTIONS = Text(sv="Två frågor i ”questions”", en="Two questions of “questions”")
_TWO_GROUPS = Text(sv="Två rubriker i området ”{title}”", en="Two groups of the area “{title}”")
_TWO_GOALS = Text(sv="Två mål i aktiviteten ”{title}”", en="Two goals of the activity “{title}”")
_FIRST = Text(sv="här står det första gången", en="it stands here first")

_WithId: TypeAlias = "Activity | Area | Body | Direction | Fund | Goal | Group | Meeting | Member | Statement"


class _Kind(NamedTuple):
    """Things that must have ids of their own, what two of them are called, and the cure in their gender."""

    things: Sequence[_WithId]
    called: Text
    cure: Text = _NEW_ID


@rule(
    "MLR101",
    Severity.ERROR,
    Text(sv="{two} har id ”{id}”.", en="{two} have the id “{id}”."),
    Text(sv="{cure}", en="{cure}"),
)
def duplicate_id(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """Two things of one kind have the same id.

    ## Why

    An id is what everything else uses to name a thing. When two goals share one, nobody can tell which of
    them a report, a condition or a role is about, and only the first is found. Goals need ids of their own
    within their activity, and headings within their area; everything else within the plan. A chapter may
    stand only once in the outline.

    ## Example

    ```yaml
    # activities/lovskola.yaml
    id: lovskola
    title: Lovskola
    area: skola
    participants: alla
    goals:
      - id: kurs
        text: Sommarens kurs är genomförd.
        due: 2026-08
      - id: kurs
        text: Höstens kurs är genomförd.
        due: 2026-11
    steering:
      - body: kansliet
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ```

    ## Use instead

    ```yaml
    # activities/lovskola.yaml
    id: lovskola
    title: Lovskola
    area: skola
    participants: alla
    goals:
      - id: sommarkurs
        text: Sommarens kurs är genomförd.
        due: 2026-08
      - id: hostkurs
        text: Höstens kurs är genomförd.
        due: 2026-11
    steering:
      - body: kansliet
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ```
    """
    for kind in _kinds(plan):
        named = ((one.id, one) for one in kind.things)
        yield from _repeated(named, "id", kind.called, kind.cure)
    questions = ((question.question, question) for question in plan.header.questions)
    yield from _repeated(questions, "question", _TWO_QUESTIONS, _ONE_QUESTION)
    chapters = ((entry.chapter, entry) for entry in entries(plan))
    yield from _repeated(chapters, "chapter", _TWO_CHAPTERS, _ONE_LINE)


def _repeated(named: Iterable[tuple[str, Frozen]], field: str, two: Text, cure: Text) -> Iterator[Finding]:
    first: dict[str, Frozen] = {}
    for name, thing in named:
        before = first.setdefault(name, thing)
        if before is not thing:
            yield Finding(thing, field, {"two": two, "id": name, "cure": cure}, (Pointer(before, field, _FIRST),))


def _kinds(plan: Plan) -> Iterator[_Kind]:
    programme = plan.cooperation.programme
    yield _Kind(plan.areas, Text(sv="Två områden", en="Two areas"), _NEW_ID_NEUTER)
    yield _Kind(plan.bodies, Text(sv="Två grupper", en="Two bodies"))
    yield _Kind(plan.activities, Text(sv="Två aktiviteter", en="Two activities"))
    yield _Kind(plan.members, Text(sv="Två medlemmar", en="Two members"))
    yield _Kind(plan.header.funds, Text(sv="Två källor till pengar", en="Two funds"))
    yield _Kind(programme.directions if programme else (), Text(sv="Två inriktningar", en="Two directions"))
    yield _Kind(plan.meetings, Text(sv="Två möten", en="Two meetings"), _NEW_ID_NEUTER)
    yield _Kind(plan.statements, Text(sv="Två yttranden", en="Two statements"), _NEW_ID_NEUTER)
    yield from _inside(plan)


def _inside(plan: Plan) -> Iterator[_Kind]:
    """Yield the kinds whose ids need only differ inside one area or one activity, where some do not."""
    for area in plan.areas:
        if not _differ(area.groups):
            yield _Kind(area.groups, _TWO_GROUPS.fill(title=area.title))
    for activity in plan.activities if len(plan.goal_by_id) < len(plan.goals) else ():
        if not _differ(activity.goals):
            yield _Kind(activity.goals, _TWO_GOALS.fill(title=activity.title), _NEW_ID_NEUTER)


def _differ(things: Sequence[_WithId]) -> bool:
    return len({one.id for one in things}) == len(things)
