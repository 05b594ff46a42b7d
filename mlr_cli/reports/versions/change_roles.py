"""Roles given, taken and changed, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mlr_cli.diff.change import Kind, Thing
from mlr_cli.lang import Text
from mlr_cli.lang.lists import listed
from mlr_cli.lang.vocabulary import label
from mlr_cli.model.activity import Steering
from mlr_cli.model.kinds import BodyKind, Role
from mlr_cli.reports.nouns import quoted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlr_cli.diff.change import Change
    from mlr_cli.lang import Lang
    from mlr_cli.reports.versions.compared import Compared


class _Verb(NamedTuple):
    """What the holder of a role does, no longer does, and did; `weight` is how much the role asks."""

    weight: int
    now: Text
    no_more: Text
    then: Text


def role_changed(change: Change, compared: Compared, lang: Lang) -> str:
    """Return a role that was given, taken, changed, or made to hold for other goals; nothing about anything else."""
    match change.field, change.entry:
        case "steering", _:
            return _given_or_taken(change, compared, lang)
        case "steering.role", Steering() as entry:
            return _changed(change, entry, compared, lang)
        case "steering.goals", Steering() as entry if change.kind in _SCOPES:
            goal = compared.called(Thing.GOAL, _full(change, str(change.after or change.before)), lang)
            role, thing = role_name(entry, compared, lang), compared.called(Thing.ACTIVITY, change.id, lang)
            return _SCOPES[change.kind].fill(role=role, thing=thing, goal=goal)[lang]
        case _:
            return ""


def _given_or_taken(change: Change, compared: Compared, lang: Lang) -> str:
    entry = change.after or change.before
    if not isinstance(entry, Steering):
        return ""
    verb = _VERBS[entry.role]
    words = verb.now if change.kind is Kind.ADDED else verb.no_more
    said = words.fill(who=_holder(entry, compared), what=role_scope(change, entry, compared, lang))[lang]
    note = (entry.note or "").rstrip(".") if change.kind is Kind.ADDED else ""
    return f"{said}. {_NOTE.fill(note=note)[lang]}" if note else f"{said}."


def _changed(change: Change, entry: Steering, compared: Compared, lang: Lang) -> str:
    now, then = _VERBS[entry.role], _VERBS[Role(str(change.before))]
    only = _ONLY if then.weight < now.weight else Text(sv="", en="")
    said = now.now.fill(who=_holder(entry, compared), what=role_scope(change, entry, compared, lang))
    before = then.then.fill(who=_again(entry, compared, lang), only=only)
    return _BEFORE.fill(now=said, before=before)[lang]


def role_name(entry: Steering, compared: Compared, lang: Lang) -> str:
    """Return a holder with its role: `Näringslivsgruppen (rådfrågas)`."""
    return f"{_holder(entry, compared)} ({label(entry.role, lang)})"


def role_scope(change: Change, entry: Steering, compared: Compared, lang: Lang) -> str:
    """Return what a role holds for: the activity, or the goals that it names."""
    if not entry.goals:
        return compared.called(Thing.ACTIVITY, change.id, lang)
    names = [quoted(compared.name(Thing.GOAL, _full(change, goal)), lang) for goal in entry.goals]
    return (_GOAL if len(names) == 1 else _GOALS).fill(names=listed(names, lang))[lang]


def _full(change: Change, goal: str) -> str:
    return goal if "." in goal else f"{change.id}.{goal}"


def _holder(entry: Steering, compared: Compared) -> str:
    if entry.body is not None:
        return compared.name(Thing.BODY, entry.body)
    return compared.name(Thing.MEMBER, entry.member) if entry.member else entry.party or "?"


def _again(entry: Steering, compared: Compared, lang: Lang) -> str:
    """Return what a holder is called when it has just been named."""
    body = compared.body(entry.body)
    again = _AGAIN.get(body.kind) if body and body.kind else None
    return again[lang] if again else _holder(entry, compared)


_THE_GROUP = Text(sv="gruppen", en="the group")
_AGAIN: Mapping[BodyKind, Text] = {
    BodyKind.BOARD: Text(sv="styrelsen", en="the board"),
    BodyKind.DIRECTORS: _THE_GROUP,
    BodyKind.WORKING_GROUP: _THE_GROUP,
    BodyKind.SUBGROUP: _THE_GROUP,
    BodyKind.PROJECT_GROUP: _THE_GROUP,
}
_ONLY = Text(sv=" bara", en=" only")
_BEFORE = Text(sv="{now}. Tidigare {before}.", en="{now}. Before, {before}.")
_NOTE = Text(sv="Anmärkning: {note}.", en="Note: {note}.")
_GOAL = Text(sv="målet {names}", en="the goal {names}")
_GOALS = Text(sv="målen {names}", en="the goals {names}")
_SCOPES = {
    Kind.ADDED: Text(
        sv="rollen för {role} i {thing} gäller nu {goal}.", en="the role of {role} in {thing} now holds for {goal}."
    ),
    Kind.REMOVED: Text(
        sv="rollen för {role} i {thing} gäller inte längre särskilt {goal}.",
        en="the role of {role} in {thing} no longer holds for {goal} in particular.",
    ),
}
_VERBS: Mapping[Role, _Verb] = {
    Role.RESPONSIBLE: _Verb(
        8,
        Text(sv="{who} ansvarar nu för {what}", en="{who} is now responsible for {what}"),
        Text(sv="{who} ansvarar inte längre för {what}", en="{who} is no longer responsible for {what}"),
        Text(sv="ansvarade {who}{only} för arbetet", en="{who} was{only} responsible for the work"),
    ),
    Role.STEERING_GROUP: _Verb(
        7,
        Text(sv="{who} är nu styrgrupp för {what}", en="{who} is now the steering group of {what}"),
        Text(sv="{who} är inte längre styrgrupp för {what}", en="{who} is no longer the steering group of {what}"),
        Text(sv="var {who}{only} styrgrupp", en="{who} was{only} the steering group"),
    ),
    Role.DECIDES: _Verb(
        7,
        Text(sv="{who} beslutar nu om {what}", en="{who} now decides on {what}"),
        Text(sv="{who} beslutar inte längre om {what}", en="{who} no longer decides on {what}"),
        Text(sv="beslutade {who}{only}", en="{who}{only} decided"),
    ),
    Role.PREPARES: _Verb(
        5,
        Text(sv="{who} tar nu fram underlag till {what}", en="{who} now prepares {what}"),
        Text(sv="{who} tar inte längre fram underlag till {what}", en="{who} no longer prepares {what}"),
        Text(sv="tog {who}{only} fram underlag", en="{who}{only} prepared it"),
    ),
    Role.ANCHORS: _Verb(
        4,
        Text(sv="arbetet med {what} förankras nu hos {who}", en="the work on {what} is now anchored with {who}"),
        Text(
            sv="arbetet med {what} förankras inte längre hos {who}",
            en="the work on {what} is no longer anchored with {who}",
        ),
        Text(sv="förankrades arbetet{only} hos {who}", en="the work was{only} anchored with {who}"),
    ),
    Role.CONSULTED: _Verb(
        3,
        Text(sv="{who} rådfrågas nu om {what}", en="{who} is now consulted on {what}"),
        Text(sv="{who} rådfrågas inte längre om {what}", en="{who} is no longer consulted on {what}"),
        Text(sv="rådfrågades {who}{only}", en="{who} was{only} consulted"),
    ),
    Role.REPORTS_TO: _Verb(
        2,
        Text(sv="{who} får nu rapport om {what}", en="{who} now receives reports on {what}"),
        Text(sv="{who} får inte längre rapport om {what}", en="{who} no longer receives reports on {what}"),
        Text(sv="fick {who}{only} rapport", en="{who}{only} received reports"),
    ),
    Role.INFORMED: _Verb(
        1,
        Text(sv="{who} hålls nu underrättad om {what}", en="{who} is now kept informed about {what}"),
        Text(sv="{who} hålls inte längre underrättad om {what}", en="{who} is no longer kept informed about {what}"),
        Text(sv="hölls {who}{only} underrättad", en="{who} was{only} kept informed"),
    ),
}
