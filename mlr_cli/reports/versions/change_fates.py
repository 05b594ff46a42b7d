"""What has been decided, or decided otherwise, of a goal or an activity in the next plan, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.diff.change import Kind, Thing
from mlr_cli.lang import Text
from mlr_cli.lang.vocabulary import label
from mlr_cli.model.kinds import Fate, Remains
from mlr_cli.model.rollover import Closed, Decided
from mlr_cli.reports.nouns import quoted

if TYPE_CHECKING:
    from mlr_cli.diff.change import Change
    from mlr_cli.lang import Lang
    from mlr_cli.reports.versions.compared import Compared


def fated(change: Change, compared: Compared, lang: Lang) -> str:
    """Return what is to become of a goal or an activity; nothing about anything else."""
    decided = change.entry or change.after or change.before
    if not isinstance(decided, Decided | Closed):
        return ""
    thing = _decided_of(decided, compared, lang)
    plan = quoted(compared.name(Thing.ROLLOVER, change.id), lang)
    match change.before, change.after:
        case Fate() | Remains() as before, Fate() | Remains() as after:
            old, new = (quoted(label(one, lang), lang) for one in (before, after))
            return _OTHERWISE.fill(thing=thing, plan=plan, old=old, new=new)[lang]
        case (Decided() | Closed(), None) | (None, Decided() | Closed()):
            words = _NEW if change.kind is Kind.ADDED else _GONE
            fate = decided.fate if isinstance(decided, Decided) else decided.remains
            return words.fill(thing=thing, plan=plan, fate=quoted(label(fate, lang), lang))[lang]
        case _:
            return ""


def _decided_of(decided: Decided | Closed, compared: Compared, lang: Lang) -> str:
    if isinstance(decided, Decided):
        return compared.called(Thing.GOAL, decided.goal, lang)
    return compared.called(Thing.ACTIVITY, decided.activity, lang)


_NEW = Text(
    sv="inför {plan} finns nu ett besked om {thing}: {fate}.", en="for {plan} there is now a fate of {thing}: {fate}."
)
_GONE = Text(
    sv="inför {plan} finns inte längre något besked om {thing}. Förut stod {fate}.",
    en="for {plan} there is no longer a fate of {thing}. Before it was {fate}.",
)
_OTHERWISE = Text(
    sv="beskedet om {thing} inför {plan} är nu {new} i stället för {old}.",
    en="the fate of {thing} for {plan} is now {new} instead of {old}.",
)
