"""Ids that a person types: a whole one, an unambiguous beginning of one, or a name; completed by the shell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from mlr_cli.cli.usage import Misuse
from mlr_cli.cli.words import either, folded
from mlr_cli.lang import Text, verbatim

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mlr_cli.model.body import Body
    from mlr_cli.model.meeting import Meeting
    from mlr_cli.model.plan import Plan
    from mlr_cli.queries.find import Thing

KINDS = {
    "activity": Text(sv="aktivitet", en="activity"),
    "goal": Text(sv="mål", en="goal"),
    "body": Text(sv="grupp", en="body"),
    "area": Text(sv="område", en="area"),
    "member": Text(sv="medlem", en="member"),
    "direction": Text(sv="inriktning", en="direction"),
    "fund": Text(sv="finansiering", en="fund"),
    "chapter": Text(sv="kapitel", en="chapter"),
    "meeting": Text(sv="möte", en="meeting"),
    "statement": Text(sv="yttrande", en="statement"),
}
"""What has an id, by the key that may stand before it: `area:kommunikation`, `område:kommunikation`."""

_LONGEST_LIST = 12


class IdOf(click.ParamType):  # type: ignore[type-arg] # generic for the type checker only, in older versions of click
    """An id of some kinds; the text typed is handed on, and the shell is told which ids there are."""

    name = "id"

    def __init__(self, *kinds: str) -> None:
        """Take the keys of `KINDS` that may be named; none for all."""
        self.kinds = kinds or tuple(KINDS)

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ARG002 - click's signature
        """Return the text typed; what it means is asked when the plan has been read."""
        return str(value)

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG002 - click's signature
        """Return the ids that begin with what is typed so far, with what they are called."""
        from mlr_cli.cli.session import session_of
        from mlr_cli.load import load
        from mlr_cli.queries.find import things
        from mlr_cli.store.disk import read_plan

        plan = load(read_plan(session_of(ctx).plan_folder())).plan
        known = (thing for thing in things(plan) if thing.kind in self.kinds)
        return [CompletionItem(thing.id, help=thing.name) for thing in known if thing.id.startswith(incomplete)]


def chosen(plan: Plan, typed: str, *kinds: str) -> Thing:
    """Return the one thing that a typed text means among some kinds, or all; raise `Misuse` if it is not one."""
    from mlr_cli.queries.find import ThingKind, find

    kinds = kinds or tuple(KINDS)
    prefix, text = _split(typed, kinds)
    kinds = (prefix,) if prefix else kinds
    found = find(plan, text, [ThingKind(kind) for kind in kinds])
    if len(found.things) == 1:
        return found.things[0]
    raise Misuse(_ambiguous(typed, found.things) if found.things else _unknown(plan, text, kinds, found.near))


def chosen_id(plan: Plan, typed: str | None, kind: str) -> str | None:
    """Return the id that a typed text means, None where nothing was typed; raise `Misuse` if it is not one."""
    return None if typed is None else chosen(plan, typed, kind).id


def by_name(plan: Plan, typed: str | None) -> str | None:
    """Return who was typed: the name of a body where it is the id of one, so that a sentence can be made of it."""
    body = plan.body_by_id.get(typed or "")
    return body.name if body else typed


def chosen_meeting(plan: Plan, typed: str) -> tuple[Meeting, Body]:
    """Return the meeting that a typed text means, and its body; raise `Misuse` where there is no such."""
    meeting = plan.meeting_by_id[chosen(plan, typed, "meeting").id]
    if (body := plan.body_by_id.get(meeting.body)) is None:
        raise Misuse(_NO_BODY.fill(meeting=meeting.id, body=meeting.body))
    return meeting, body


def suggested(plan: Plan, typed: str) -> str | None:
    """Return the id to show where something in the plan is called what was typed, or None."""
    from mlr_cli.queries.find import find

    found = find(plan, typed).things
    return (found[0].id if len(found) == 1 else typed) if found else None


def _split(typed: str, kinds: Sequence[str]) -> tuple[str | None, str]:
    """Return the kind that is typed before a colon, if it is one of these, and what remains."""
    before, colon, after = typed.partition(":")
    spoken = {folded(word): key for key in kinds for word in (key, KINDS[key].sv, KINDS[key].en)}
    kind = spoken.get(folded(before.strip())) if colon else None
    return (kind, after) if kind else (None, typed)


def _choice(words: Iterable[Text]) -> Text:
    """Return words of two languages as a choice."""
    known = list(words)
    return Text(sv=either(one.sv for one in known).sv, en=either(one.en for one in known).en)


def _unknown(plan: Plan, typed: str, kinds: Sequence[str], near: Sequence[Thing]) -> Text:
    before, colon, _ = typed.partition(":")
    if colon:
        return _NO_KIND.fill(kind=before, either=_choice(KINDS[key] for key in kinds))
    none = _NONE[kinds[0]] if len(kinds) == 1 else _NOTHING
    perhaps = _perhaps(near) if near else _where(plan, kinds)
    return none.fill(typed=typed, perhaps=perhaps)


def _where(plan: Plan, kinds: Sequence[str]) -> Text:
    """Return where to look for what has that name, or how the first of its kind comes to be."""
    if kinds == ("meeting",) and not plan.meetings:
        return _NO_MEETINGS
    listed = _LISTED.get(kinds[0]) if len(kinds) == 1 else None
    return _ALL.fill(listed=listed) if listed else verbatim("")


def _perhaps(near: Sequence[Thing]) -> Text:
    quoted = Text(sv="”{name}”", en="“{name}”")
    names = _choice(quoted.fill(name=thing.id) for thing in near)
    return Text(sv=" Menade du {names}?", en=" Did you mean {names}?").fill(names=names)


def _ambiguous(typed: str, things: Sequence[Thing]) -> Text:
    lines = list(_lines(things[:_LONGEST_LIST]))
    more = len(things) - len(lines)
    rest = Text(sv=f"\n  … och {more} till", en=f"\n  … and {more} more") if more else verbatim("")
    return _SEVERAL.fill(
        typed=typed,
        lines=Text(sv="\n".join(line.sv for line in lines), en="\n".join(line.en for line in lines)),
        rest=rest,
    )


def _lines(things: Sequence[Thing]) -> Iterable[Text]:
    """Yield what to type for each thing, and what it is."""
    same = {thing.id for thing in things if sum(other.id == thing.id for other in things) > 1}
    typed = [f"{thing.kind.value}:{thing.id}" if thing.id in same else thing.id for thing in things]
    width = max(map(len, typed))
    for text, thing in zip(typed, things, strict=True):
        yield _LINE.fill(typed=text.ljust(width), kind=KINDS[thing.kind.value], name=thing.name)


_LINE = Text(sv="  {typed}  {kind}: {name}", en="  {typed}  {kind}: {name}")
_SEVERAL = Text(
    sv="”{typed}” kan vara flera saker. Skriv en av dem:\n{lines}{rest}",
    en="“{typed}” may be several things. Write one of them:\n{lines}{rest}",
)
_NO_BODY = Text(
    sv="Mötet ”{meeting}” hör till ”{body}”, som inte finns i planen. Rätta ”body” i mötets fil.",
    en="The meeting “{meeting}” belongs to “{body}”, which is not in the plan. Mend “body” in the meeting’s file.",
)
_NO_KIND = Text(
    sv="”{kind}” är inget som kan stå före ett kolon här. Skriv {either}.",
    en="“{kind}” is nothing that can stand before a colon here. Write {either}.",
)
_NO_MEETINGS = Text(
    sv=" Planen har inga möten än. Lägg in dem med: mlr add meeting GRUPP --date DATUM",
    en=" The plan has no meetings yet. Add them with: mlr add meeting BODY --date DATE",
)
_ALL = Text(sv=" Alla visas med: mlr list {listed}", en=" See them all with: mlr list {listed}")
_LISTED = {
    "activity": "activities",
    "goal": "goals",
    "body": "bodies",
    "area": "areas",
    "member": "members",
    "meeting": "meetings",
    "statement": "statements",
}
_NOTHING = Text(sv="Inget i planen har id ”{typed}”.{perhaps}", en="Nothing in the plan has the id “{typed}”.{perhaps}")
_NONE = {
    "activity": Text(sv="Ingen aktivitet har id ”{typed}”.{perhaps}", en="No activity has the id “{typed}”.{perhaps}"),
    "goal": Text(sv="Inget mål har id ”{typed}”.{perhaps}", en="No goal has the id “{typed}”.{perhaps}"),
    "body": Text(sv="Ingen grupp har id ”{typed}”.{perhaps}", en="No body has the id “{typed}”.{perhaps}"),
    "area": Text(sv="Inget område har id ”{typed}”.{perhaps}", en="No area has the id “{typed}”.{perhaps}"),
    "member": Text(sv="Ingen medlem har id ”{typed}”.{perhaps}", en="No member has the id “{typed}”.{perhaps}"),
    "direction": Text(
        sv="Ingen inriktning har id ”{typed}”.{perhaps}", en="No direction has the id “{typed}”.{perhaps}"
    ),
    "fund": Text(sv="Ingen finansiering har id ”{typed}”.{perhaps}", en="No fund has the id “{typed}”.{perhaps}"),
    "chapter": Text(sv="Inget kapitel har id ”{typed}”.{perhaps}", en="No chapter has the id “{typed}”.{perhaps}"),
    "meeting": Text(sv="Inget möte har id ”{typed}”.{perhaps}", en="No meeting has the id “{typed}”.{perhaps}"),
    "statement": Text(sv="Inget yttrande har id ”{typed}”.{perhaps}", en="No statement has the id “{typed}”.{perhaps}"),
}
