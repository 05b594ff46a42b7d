"""A change as a sentence that a board can read: which kind of change has which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.diff.change import Kind, Thing
from mlr_cli.lang import Text, verbatim
from mlr_cli.model.activity import Steering
from mlr_cli.reports.nouns import capital, quoted
from mlr_cli.reports.versions.change_fields import field_name, is_item
from mlr_cli.reports.versions.change_places import moved, ordered
from mlr_cli.reports.versions.change_reports import reported
from mlr_cli.reports.versions.change_roles import role_changed, role_name
from mlr_cli.reports.versions.change_things import alike, came, went
from mlr_cli.reports.versions.change_times import timed
from mlr_cli.reports.versions.change_values import is_long, rewording, spoken

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mlr_cli.diff.change import Change
    from mlr_cli.lang import Lang
    from mlr_cli.reports.versions.compared import Compared


def sentence(change: Change, compared: Compared, lang: Lang) -> str:
    """Return a change in words, one to three sentences with a capital first letter."""
    return capital(_whole(change, compared, lang) if not change.field else _inside(change, compared, lang))


def _whole(change: Change, compared: Compared, lang: Lang) -> str:
    """Return what happened to a thing itself."""
    match change.kind:
        case Kind.ADDED:
            return came(change, compared, lang)
        case Kind.REMOVED:
            return went(change, compared, lang)
        case Kind.ALIKE:
            return alike(change, lang)
        case _:
            thing = compared.called(change.subject.thing, change.id, lang)
            new, old = quoted(str(change.after), lang), quoted(str(change.before), lang)
            return _RENAMED.fill(thing=thing, new=new, old=old)[lang]


def _inside(change: Change, compared: Compared, lang: Lang) -> str:
    """Return what happened to a field: in words of its own where it has such, else in those of its kind."""
    if change.subject.thing is Thing.ROLLOVER:
        # What the next plan is made of is loaded where there is any.
        from mlr_cli.reports.versions.change_fates import fated

        if said := fated(change, compared, lang):
            return said
    for own in _OWN:
        if said := own(change, compared, lang):
            return said
    return _plainly(change, compared, lang)


def _plainly(change: Change, compared: Compared, lang: Lang) -> str:
    kind = _kind(change)
    if kind is Kind.REWORDED:
        return _reworded(change, compared, lang)
    words = (_IN_LISTS if is_item(change) else _SENTENCES).get(kind, _SENTENCES[Kind.CHANGED])
    said = [spoken(one, change.leaf, compared, lang).rstrip(".") for one in (change.before, change.after)]
    if kind in _WHOLLY and any(map(is_long, said)):
        return _WHOLLY[kind].fill(field=field_name(change.field), place=_place(change, compared, lang))[lang]
    before, after = said if kind in _OF_NUMBERS else (quoted(one, lang) for one in said)
    return words.fill(field=field_name(change.field), place=_place(change, compared, lang), before=before, after=after)[
        lang
    ]


def _kind(change: Change) -> Kind:
    """Return the kind of a change as it is told: words where there were none have been added."""
    if change.kind is Kind.REWORDED and not (change.before and change.after):
        return Kind.ADDED if change.after else Kind.REMOVED
    return change.kind


def _reworded(change: Change, compared: Compared, lang: Lang) -> str:
    before, after = str(change.before), str(change.after)
    field, place = field_name(change.field), _place(change, compared, lang)
    if named := _retitled(change, compared, lang):
        return named
    if steps := rewording(before, after, lang):
        return _SOME_WORDS.fill(field=field, place=place, steps=steps)[lang]
    if is_long(after) or is_long(before):
        return _REWRITTEN.fill(field=field, place=place)[lang]
    old, new = (quoted(spoken(one, "", compared, lang).rstrip("."), lang) for one in (before, after))
    words = _ONE_OF_MANY if is_item(change) else _SENTENCES[Kind.CHANGED]
    return words.fill(field=field, place=place, before=old, after=new)[lang]


def _retitled(change: Change, compared: Compared, lang: Lang) -> str:
    """Return what a thing is called or says now, where that is what it is known by."""
    if (change.subject.thing, change.field) not in _KNOWN_BY:
        return ""
    before, after = (str(one).rstrip(".") for one in (change.before, change.after))
    thing = compared.called_by(change.subject.thing, before, lang)
    if change.field != "text":
        return _IS_CALLED.fill(thing=thing, name=quoted(after, lang))[lang]
    if steps := rewording(before, after, lang):
        return _SAYS_ELSE.fill(thing=thing, steps=steps)[lang]
    return _SAYS.fill(thing=thing, name=quoted(after, lang))[lang]


def _place(change: Change, compared: Compared, lang: Lang) -> str:
    """Return where a field stands: `för aktiviteten ”Besöksnäring”`, `för Näringslivsgruppen (rådfrågas) i …`."""
    thing = compared.called(change.subject.thing, change.id, lang)
    if isinstance(change.entry, Steering):
        return _FOR_ROLE.fill(role=role_name(change.entry, compared, lang), thing=thing)[lang]
    if change.entry is not None and change.field.count("."):
        return _FOR_ENTRY.fill(entry=_entry(change, compared, lang), thing=thing)[lang]
    return _FOR.fill(thing=thing)[lang]


def _entry(change: Change, compared: Compared, lang: Lang) -> str:
    """Return the first that is said in an item of a list, which is what it is known by."""
    given = change.entry.__dict__ if change.entry else {}
    name, value = next(((name, one) for name, one in given.items() if one not in (None, ())), ("", ""))
    return spoken(value, name, compared, lang).rstrip(".")


def _counted(change: Change, compared: Compared, lang: Lang) -> str:
    """Return how a number to reach was raised or lowered, in the goal's own unit."""
    if change.field != "target.count" or change.subject.thing is not Thing.GOAL:
        return ""
    target = compared.new.goal_by_id[change.id].goal.target
    words = _RAISED if change.kind is Kind.RAISED else _LOWERED
    goal = compared.called(Thing.GOAL, change.id, lang)
    unit = target.unit if target else ""
    return words.fill(unit=unit, goal=goal, before=change.before, after=change.after)[lang]


def _waiting(change: Change, compared: Compared, lang: Lang) -> str:
    if change.leaf != "depends_on" or change.kind not in _WAITS:
        return ""
    written = str(change.after or change.before)
    home = (change.id if change.after else change.subject.old).partition(".")[0]
    other = compared.called(Thing.GOAL, written if "." in written else f"{home}.{written}", lang)
    goal = compared.called(Thing.GOAL, change.id, lang)
    return _WAITS[change.kind].fill(goal=goal, other=other)[lang]


def _carried(change: Change, compared: Compared, lang: Lang) -> str:
    if change.leaf != "carried_since" or change.kind is not Kind.ADDED:
        return ""
    goal, since = compared.called(Thing.GOAL, change.id, lang), spoken(change.after, "", compared, lang)
    return _CARRIED.fill(goal=goal, since=since)[lang]


def _marked(change: Change, compared: Compared, lang: Lang) -> str:
    if change.leaf != "reading" or change.kind not in _MARKS:
        return ""
    field = field_name(str(change.after or change.before))
    return _MARKS[change.kind].fill(field=field, place=_place(change, compared, lang))[lang]


def _seen(change: Change, compared: Compared, lang: Lang) -> str:
    if change.leaf != "internal":
        return ""
    place = _place(change, compared, lang) if change.entry else None
    thing = verbatim(compared.called(change.subject.thing, change.id, lang))
    words = (_INSIDE if change.after else _OUTSIDE)[0 if place is None else 1]
    return words.fill(thing=thing, place=place or "")[lang]


def _taking_part(change: Change, compared: Compared, lang: Lang) -> str:
    thing = compared.called(change.subject.thing, change.id, lang)
    if change.field == "participants.members" and change.kind in _PART:
        who = compared.name(Thing.MEMBER, str(change.after or change.before))
        return _PART[change.kind].fill(who=who, thing=thing)[lang]
    if change.field == "participants.all":
        return (_ALL if change.after else _NOT_ALL).fill(thing=thing)[lang]
    return ""


_OWN: tuple[Callable[[Change, Compared, Lang], str], ...] = (
    ordered,
    moved,
    role_changed,
    reported,
    timed,
    _counted,
    _waiting,
    _carried,
    _marked,
    _seen,
    _taking_part,
)

_RENAMED = Text(sv="{thing} har fått id {new} i stället för {old}.", en="{thing} has the id {new} instead of {old}.")
_SENTENCES: Mapping[Kind, Text] = {
    Kind.ADDED: Text(
        sv="{field} {place} är nu {after}. Förut stod inget.",
        en="{field} {place} is now {after}. Nothing stood there before.",
    ),
    Kind.REMOVED: Text(
        sv="{field} {place} har tagits bort. Förut stod {before}.",
        en="{field} {place} has been taken out. Before it was {before}.",
    ),
    Kind.CHANGED: Text(
        sv="{field} {place} har ändrats från {before} till {after}.",
        en="{field} {place} has changed from {before} to {after}.",
    ),
    Kind.RAISED: Text(
        sv="{field} {place} har höjts från {before} till {after}.",
        en="{field} {place} has been raised from {before} to {after}.",
    ),
    Kind.LOWERED: Text(
        sv="{field} {place} har sänkts från {before} till {after}.",
        en="{field} {place} has been lowered from {before} to {after}.",
    ),
}
_IN_LISTS: Mapping[Kind, Text] = {
    Kind.ADDED: Text(sv="nytt i {field} {place}: {after}.", en="new in {field} {place}: {after}."),
    Kind.REMOVED: Text(sv="borttaget ur {field} {place}: {before}.", en="gone from {field} {place}: {before}."),
}
_WHOLLY: Mapping[Kind, Text] = {
    Kind.ADDED: Text(sv="{field} {place} har lagts till.", en="{field} {place} has been added."),
    Kind.REMOVED: Text(sv="{field} {place} har tagits bort.", en="{field} {place} has been taken out."),
}
_SOME_WORDS = Text(sv="{field} {place} har ändrats: {steps}.", en="{field} {place} has changed: {steps}.")
_REWRITTEN = Text(sv="{field} {place} har skrivits om.", en="{field} {place} has been rewritten.")
_FOR = Text(sv="för {thing}", en="of {thing}")
_FOR_ROLE = Text(sv="för {role} i {thing}", en="of {role} in {thing}")
_FOR_ENTRY = Text(sv="för ”{entry}” i {thing}", en="of “{entry}” in {thing}")
_RAISED = Text(
    sv="antalet {unit} i {goal} har höjts från {before} till {after}.",
    en="the number of {unit} in {goal} has been raised from {before} to {after}.",
)
_LOWERED = Text(
    sv="antalet {unit} i {goal} har sänkts från {before} till {after}.",
    en="the number of {unit} in {goal} has been lowered from {before} to {after}.",
)
_WAITS = {
    Kind.ADDED: Text(sv="{goal} väntar nu på {other}.", en="{goal} now waits for {other}."),
    Kind.REMOVED: Text(sv="{goal} väntar inte längre på {other}.", en="{goal} no longer waits for {other}."),
}
_CARRIED = Text(
    sv="{goal} är överfört från en tidigare plan och har varit med sedan {since}.",
    en="{goal} is carried over from an earlier plan and has been there since {since}.",
)
_MARKS = {
    Kind.ADDED: Text(sv="{field} {place} är nu märkt som tolkning.", en="{field} {place} is now marked as a reading."),
    Kind.REMOVED: Text(
        sv="{field} {place} är inte längre märkt som tolkning.",
        en="{field} {place} is no longer marked as a reading.",
    ),
}
_INSIDE = (
    Text(sv="{thing} visas nu bara internt.", en="{thing} is now shown only internally."),
    Text(sv="uppgiften {place} visas nu bara internt.", en="the entry {place} is now shown only internally."),
)
_OUTSIDE = (
    Text(sv="{thing} visas nu också utåt.", en="{thing} is now shown to everybody."),
    Text(sv="uppgiften {place} visas nu också utåt.", en="the entry {place} is now shown to everybody."),
)
_ALL = Text(sv="alla medlemmar deltar nu i {thing}.", en="every member now takes part in {thing}.")
_NOT_ALL = Text(sv="nu deltar inte alla medlemmar i {thing}.", en="now not every member takes part in {thing}.")
_OF_NUMBERS = frozenset({Kind.RAISED, Kind.LOWERED})
_KNOWN_BY = frozenset(
    {(Thing.ACTIVITY, "title"), (Thing.AREA, "title"), (Thing.GROUP, "title"), (Thing.CHAPTER, "title")}
    | {(Thing.BODY, "name"), (Thing.MEMBER, "name"), (Thing.FUND, "name")}
    | {(Thing.GOAL, "text"), (Thing.DIRECTION, "text"), (Thing.STATEMENT, "title")}
)
_IS_CALLED = Text(sv="{thing} heter nu {name}.", en="{thing} is now called {name}.")
_SAYS = Text(sv="{thing} lyder nu {name}.", en="{thing} now says {name}.")
_SAYS_ELSE = Text(sv="{thing} har fått ny lydelse: {steps}.", en="{thing} has been reworded: {steps}.")
_ONE_OF_MANY = Text(
    sv="i {field} {place} har {before} blivit {after}.", en="in {field} {place}, {before} has become {after}."
)
_PART = {
    Kind.ADDED: Text(sv="{who} deltar nu i {thing}.", en="{who} now takes part in {thing}."),
    Kind.REMOVED: Text(sv="{who} deltar inte längre i {thing}.", en="{who} no longer takes part in {thing}."),
}
