"""The plan held against what was adopted, as a document and as a record, schema `mlr/adopted/1`."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.diff.change import Kind
from mlr_cli.diff.weight import Weight
from mlr_cli.document import Document, Heading, ListOf, Paragraph, paragraph
from mlr_cli.lang import Text
from mlr_cli.lang.lists import listed
from mlr_cli.reports.document.adoptions import decision
from mlr_cli.reports.names import body_name
from mlr_cli.reports.nouns import Noun
from mlr_cli.reports.record import envelope
from mlr_cli.reports.versions.diff import at_home, change_row
from mlr_cli.reports.versions.grouping import grouped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from mlr_cli.diagnostics import Diagnostic
    from mlr_cli.diff.weight import Weighed
    from mlr_cli.document import Block
    from mlr_cli.lang import Lang
    from mlr_cli.model.adoption import Adoption
    from mlr_cli.model.plan import Plan
    from mlr_cli.reports.record import Record
    from mlr_cli.reports.versions.compared import Compared, Side
    from mlr_cli.reports.versions.grouping import ChangeGroup


class AdoptedComparison(Struct, frozen=True, dict=True):
    """A plan held against its latest adoption: what differs, None where its fingerprint is whole.

    `faults` are the errors in either version that may have hidden something.
    """

    plan: Plan
    adoption: Adoption
    compared: Compared | None
    changes: tuple[Weighed, ...]
    faults: tuple[tuple[Side, Diagnostic], ...] = ()

    @property
    def needs_decision(self) -> bool:
        """Whether something has changed that a body must decide."""
        return any(one.weight is Weight.DECISION for one in self.changes)


def document(answer: AdoptedComparison, lang: Lang) -> Document:
    """Return what has changed since the plan was adopted, under whose decision it needs."""
    return Document(_TITLE[lang], lang, tuple(_blocks(answer, lang)))


def _blocks(answer: AdoptedComparison, lang: Lang) -> Iterator[Block]:
    last = answer.plan.adopted[-1]
    done = _ADOPTED if len(answer.plan.adopted) == 1 else _REVISED
    yield paragraph(done.fill(decision=decision(answer.plan, last, lang))[lang])
    if answer.compared is None or not _real(answer.changes):
        yield paragraph((_UNKNOWN if answer.faults else _NOTHING)[lang])
        return
    told = _told(answer.compared, answer.changes, lang)
    yield paragraph(_summary([weighed for weighed, _ in told if weighed.change.kind is not Kind.ALIKE], lang))
    for title, some in _groups(answer, told, lang):
        yield Heading(2, title)
        yield ListOf(tuple((Paragraph(at_home(one, answer.compared)),) for one in some))


def _real(changes: Iterable[Weighed]) -> list[Weighed]:
    return [one for one in changes if one.change.kind is not Kind.ALIKE]


def _told(compared: Compared, changes: Iterable[Weighed], lang: Lang) -> list[tuple[Weighed, ChangeGroup]]:
    """Return what is told, each with the change that it is about and what that weighs."""
    weighed = {id(one.change): one for one in changes}
    return [(weighed[id(one.head)], one) for one in grouped(compared.changes, compared, lang)]


def _summary(real: Sequence[Weighed], lang: Lang) -> str:
    needing = sum(one.weight is Weight.DECISION for one in real)
    tail = _NEEDING.counted(needing, lang) if needing else _NONE_NEEDS[lang]
    return _SUMMARY.fill(changes=_CHANGES.counted(len(real), lang), tail=tail)[lang]


def _groups(
    answer: AdoptedComparison, told: Iterable[tuple[Weighed, ChangeGroup]], lang: Lang
) -> Iterator[tuple[str, list[ChangeGroup]]]:
    """Yield what needs a decision, by who decides, then what is the coordinator's, then what is editorial."""
    deciding: defaultdict[str, list[ChangeGroup]] = defaultdict(list)
    others: dict[Weight, list[ChangeGroup]] = {Weight.REMIT: [], Weight.EDITORIAL: []}
    for weighed, one in told:
        decided = weighed.weight is Weight.DECISION
        (deciding[_who(answer, weighed, lang)] if decided else others[weighed.weight]).append(one)
    yield from deciding.items()
    yield from ((_UNDECIDED[weight][lang], some) for weight, some in others.items() if some)


def _who(answer: AdoptedComparison, one: Weighed, lang: Lang) -> str:
    names = [body_name(answer.plan, body) for body in one.deciders]
    return _DECISION.fill(who=listed(names, lang))[lang] if names else _NOBODY[lang]


def record(answer: AdoptedComparison, lang: Lang, as_of: date) -> Record:
    """Return the same for machines."""
    last = answer.adoption
    content = {
        "adopted": {
            "date": last.date,
            "body": last.body,
            "paragraph": last.paragraph,
            "diary": last.diary,
            "commit": last.commit,
            "fingerprint": last.fingerprint,
        },
        "intact": answer.compared is None or not (answer.faults or _real(answer.changes)),
        "changes": [_row(one, answer.compared, lang) for one in answer.changes if answer.compared],
    }
    return envelope("adopted", answer.plan, as_of, content)


def _row(one: Weighed, compared: Compared, lang: Lang) -> Record:
    return {**change_row(one.change, compared, lang), "class": one.weight, "deciders": list(one.deciders)}


_TITLE = Text(sv="Ändrat sedan planen antogs", en="Changed since the plan was adopted")
_ADOPTED = Text(sv="Planen antogs {decision}.", en="The plan was adopted {decision}.")
_REVISED = Text(sv="Planen reviderades {decision}.", en="The plan was revised {decision}.")
_NOTHING = Text(
    sv="Inget har ändrats i sak sedan planen antogs.", en="Nothing has changed in meaning since the plan was adopted."
)
_UNKNOWN = Text(
    sv="Inget syns ha ändrats i sak sedan planen antogs, men allt går inte att läsa. Rätta felen och fråga igen.",
    en="Nothing is seen to have changed in meaning since then, but not all can be read. Mend the faults and ask again.",
)
_CHANGES = Noun(Text(sv="ändring", en="change"), Text(sv="ändringar", en="changes"))
_NEEDING = Noun(Text(sv="kräver beslut", en="needs a decision"), Text(sv="kräver beslut", en="need a decision"))
_NONE_NEEDS = Text(sv="ingen kräver beslut", en="none needs a decision")
_SUMMARY = Text(sv="{changes} sedan dess: {tail}.", en="{changes} since then: {tail}.")
_DECISION = Text(sv="Kräver beslut av {who}", en="Needs a decision by {who}")
_NOBODY = Text(sv="Kräver beslut, men ingen är utpekad", en="Needs a decision, but nobody is named")
_UNDECIDED = {
    Weight.REMIT: Text(sv="Inom koordinatorns uppdrag", en="Within the coordinator’s remit"),
    Weight.EDITORIAL: Text(sv="Redaktionellt", en="Editorial"),
}
