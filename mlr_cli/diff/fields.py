"""Two forms of one thing, field by declared field."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from mlr_cli.diff.change import Change, Kind
from mlr_cli.diff.match import alike, in_rounds, reordered
from mlr_cli.diff.meaning import folded, kind_of
from mlr_cli.model.types import Frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence

    from mlr_cli.diff.change import Subject, Value
    from mlr_cli.diff.meaning import Reader

_HOLDER = ("body", "member", "party")
_ROUNDS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "Steering": ((), ("role", *_HOLDER, "goals"), ("role", *_HOLDER), (*_HOLDER, "goals"), _HOLDER),
    "Report": ((), ("date", "state", "forecast"), ("date",)),
    "FollowUpReport": ((), ("date",)),
    "Answer": ((), ("question", "date"), ("question",)),
    "Moved": ((), ("was",)),
    "Source": ((), ("fund",)),
    "Ignore": ((), ("rule",)),
    "ChairTerm": ((), ("period",), ("member",)),
    "Question": ((), ("question",)),
    "OutlineEntry": ((), ("chapter",)),
    "AgendaItem": ((), ("title",), ("kind", "concerns", "statements"), ("decision",)),
    "Assignment": ((), ("text",), ("body", "party", "due")),
    "Attendance": ((), ("member", "name"), ("member",)),
    "Link": ((), ("title",)),
    "Position": ((), ("member",)),
    "Decided": ((), ("goal",)),
    "Successor": ((), ("id",), ("text",)),
    "Closed": ((), ("activity",)),
}
"""What makes two items of a list without ids the same: which fields must agree, from strict to loose."""

_DERIVED = frozenset({"placeholders"})
_ORDERED = frozenset(
    {
        "agenda",
        "areas",
        "bodies",
        "emphasis",
        "expectations",
        "outline",
        "priorities",
        "questions",
        "rotates",
        "sections",
        "shows",
        "tasks",
    }
    | {"words"}
)
"""Lists whose order means something."""
_THINGS_IN_ORDER = frozenset({"directions", "goals", "groups"})
"""Lists of things with ids whose order means something; a list of the ids alone is a set."""
_PROSE = frozenset({"emphasis", "expectations", "priorities", "tasks"})
"""Lists of sentences, of which one may be reworded."""


_OF_THE_NEXT = frozenset({"Rollover", "Successor"})
"""What has the id of a thing in the next plan, and none of its own."""


def is_ordered(name: str, *, things: bool) -> bool:
    """Whether the order of a list says something; `things` says whether it holds things or their ids."""
    return name in _ORDERED or (things and name in _THINGS_IN_ORDER)


def has_id(one: object) -> bool:
    """Whether a value is a thing with an id of its own, which is compared where its kind is."""
    return isinstance(one, Frozen) and "id" in type(one).model_fields and type(one).__name__ not in _OF_THE_NEXT


class Fields(Struct, frozen=True):
    """Compares the fields of a thing; the readers say what a value means in either plan."""

    subject: Subject
    before: Reader
    after: Reader

    def compare(self, before: Frozen, after: Frozen, path: str = "", entry: Frozen | None = None) -> Iterator[Change]:
        """Yield what differs between two models of one class, each leaf once."""
        if before == after:
            return
        identity = {"id", "was"} if has_id(after) else set()
        for name in type(after).model_fields:
            if name not in identity and name not in _DERIVED:
                yield from self._field(path + name, before.__dict__[name], after.__dict__[name], entry)

    def _field(self, path: str, before: Value, after: Value, entry: Frozen | None) -> Iterator[Change]:
        if isinstance(before, tuple) and isinstance(after, tuple):
            yield from self._list(path, before, after, entry)
        elif isinstance(before, Frozen) and isinstance(after, Frozen):
            yield from self.compare(before, after, f"{path}.", entry)
        elif self._means(path, before) != self._means(path, after, later=True):
            yield Change(_kind(path, before, after), self.subject, path, before, after, entry)

    def _means(self, path: str, value: object, *, later: bool = False) -> Hashable:
        reader = self.after if later else self.before
        return reader.meaning(path.rpartition(".")[2], value)

    def _list(
        self, path: str, before: tuple[Any, ...], after: tuple[Any, ...], entry: Frozen | None
    ) -> Iterator[Change]:
        sample = next(iter(before or after), None)
        if has_id(sample) or before == after:
            return
        if isinstance(sample, Frozen):
            yield from self._entries(path, before, after, entry)
        else:
            yield from self._items(path, before, after, entry)

    def _entries(
        self, path: str, before: tuple[Frozen, ...], after: tuple[Frozen, ...], entry: Frozen | None
    ) -> Iterator[Change]:
        rounds = _ROUNDS.get(type((before or after)[0]).__name__, ((),))
        keys = [[_key(reader, names) for names in rounds] for reader in (self.before, self.after)]
        matched = in_rounds(before, after, *keys)
        for one in matched.gone:
            yield Change(Kind.REMOVED, self.subject, path, before=one, entry=entry)
        for old, new in matched.pairs:
            yield from self.compare(old, new, f"{path}.", new)
        for one in matched.new:
            yield Change(Kind.ADDED, self.subject, path, after=one, entry=entry)
        if path.rpartition(".")[2] in _ORDERED and reordered(before, after, matched.pairs):
            stood, stand = (tuple(_known_as(one) for one in side) for side in (before, after))
            yield Change(Kind.REORDERED, self.subject, path, stood, stand)

    def _items(
        self, path: str, before: tuple[str, ...], after: tuple[str, ...], entry: Frozen | None
    ) -> Iterator[Change]:
        """Yield each text or id that came, went or was reworded, then the order where it changed."""
        old, new = [self._means(path, one) for one in before], [self._means(path, one, later=True) for one in after]
        gone, came = _surplus(before, old, new), _surplus(after, new, old)
        leaf = path.rpartition(".")[2]
        for one, other in alike(gone, came, folded) if leaf in _PROSE else ():
            gone = [text for text in gone if text is not one]
            came = [text for text in came if text is not other]
            yield Change(Kind.REWORDED, self.subject, path, one, other, entry)
        for one in gone:
            yield Change(Kind.REMOVED, self.subject, path, before=one, entry=entry)
        for one in came:
            yield Change(Kind.ADDED, self.subject, path, after=one, entry=entry)
        if leaf in _ORDERED and _kept(old, new) != _kept(new, old):
            yield Change(Kind.REORDERED, self.subject, path, before, after, entry)


def _known_as(entry: Frozen) -> str:
    """Return what an item of a list whose order matters is known by."""
    return str(next(filter(None, map(entry.__dict__.get, ("chapter", "title"))), ""))


def _key(reader: Reader, names: tuple[str, ...]) -> Callable[[Frozen], Hashable]:
    return lambda entry: reader.key(entry, names)


def _kind(path: str, before: object, after: object) -> Kind:
    if before is None or after is None:
        return Kind.ADDED if before is None else Kind.REMOVED
    return kind_of(path.rpartition(".")[2], before, after)


def _surplus(items: Sequence[str], meanings: Sequence[Hashable], others: Sequence[Hashable]) -> list[str]:
    """Return the items that stand more often here than there."""
    left = Counter(others)
    surplus = []
    for item, meaning in zip(items, meanings, strict=True):
        left[meaning] -= 1
        if left[meaning] < 0:
            surplus.append(item)
    return surplus


def _kept(items: Sequence[Hashable], others: Sequence[Hashable]) -> list[Hashable]:
    """Return the items that stand once on both sides, in their order here."""
    once = {item for item, number in Counter(others).items() if number == 1}
    return [item for item, number in Counter(items).items() if number == 1 and item in once]
