"""Which thing before is which thing after: by id, then by the ids that it says it had; never by guess.

Every matching here is symmetric: two plans are matched alike whichever of them comes first.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence

One = TypeVar("One")

_ALIKE = 600
"""How many of a thousand words in either two things must share to be pointed out."""
_TOO_MANY = 40_000
"""How many couples are looked at before the search for likeness is given up."""


class Matched(NamedTuple, Generic[One]):
    """The things found on both sides, those only before and those only after, each in their order."""

    pairs: tuple[tuple[One, One], ...]
    gone: tuple[One, ...]
    new: tuple[One, ...]


class Named(NamedTuple, Generic[One]):
    """A thing with its id, and the ids that it says it had."""

    one: One
    id: str
    was: frozenset[str] = frozenset()


def by_id(before: Sequence[Named[One]], after: Sequence[Named[One]]) -> Matched[One]:
    """Match things by id, the first with the first where an id stands twice, then by former ids."""
    same = in_rounds(before, after, [lambda one: one.id], [lambda one: one.id])
    couples = [(old, new) for old in same.gone for new in same.new if old.id in new.was or new.id in old.was]
    renamed = _each_once(couples)
    taken = {id(one) for pair in renamed for one in pair}
    return Matched(
        tuple((old.one, new.one) for old, new in (*same.pairs, *renamed)),
        tuple(old.one for old in same.gone if id(old) not in taken),
        tuple(new.one for new in same.new if id(new) not in taken),
    )


def in_rounds(
    before: Sequence[One],
    after: Sequence[One],
    keys_before: Sequence[Callable[[One], Hashable]],
    keys_after: Sequence[Callable[[One], Hashable]],
) -> Matched[One]:
    """Match things that agree on a key, then what is left on the next, looser key."""
    pairs: list[tuple[One, One]] = []
    for key_before, key_after in zip(keys_before, keys_after, strict=True):
        waiting = _grouped(before, key_before), _grouped(after, key_after)
        found = [pair for key in waiting[0] for pair in zip(waiting[0][key], waiting[1].get(key, ()), strict=False)]
        taken = {id(one) for pair in found for one in pair}
        before = [one for one in before if id(one) not in taken]
        after = [one for one in after if id(one) not in taken]
        pairs += found
    return Matched(tuple(pairs), tuple(before), tuple(after))


def reordered(before: Sequence[object], after: Sequence[object], pairs: Iterable[tuple[object, object]]) -> bool:
    """Whether the things found on both sides stand in another order."""
    here = {id(one) for one in (*before, *after)}
    now = {id(old): id(new) for old, new in pairs if {id(old), id(new)} <= here}
    kept = {*now.values()}
    stood = [now[id(one)] for one in before if id(one) in now]
    return stood != [id(one) for one in after if id(one) in kept]


def _grouped(things: Sequence[One], key: Callable[[One], Hashable]) -> dict[Hashable, list[One]]:
    groups: defaultdict[Hashable, list[One]] = defaultdict(list)
    for one in things:
        groups[key(one)].append(one)
    return groups


def alike(gone: Sequence[One], new: Sequence[One], words: Callable[[One], str]) -> list[tuple[One, One]]:
    """Return couples of what is gone and what is new that share most of their words, each thing once."""
    if len(gone) * len(new) > _TOO_MANY:
        return []
    old, young = [_words(words(one)) for one in gone], [_words(words(one)) for one in new]
    scored = [
        (-score, min(row, column), max(row, column), gone[row], new[column])
        for row, these in enumerate(old)
        for column, those in enumerate(young)
        if (score := _likeness(these, those)) >= _ALIKE
    ]
    return _each_once([(one, other) for *_, one, other in sorted(scored, key=lambda each: each[:3])])


def _likeness(these: frozenset[str], those: frozenset[str]) -> int:
    """Return how many of a thousand words are shared; whole, so that ties are ties."""
    return 1000 * len(these & those) // max(len(these | those), 1)


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.casefold()))


def _each_once(couples: Iterable[tuple[One, One]]) -> list[tuple[One, One]]:
    """Return the couples in order, without those of which one half is taken."""
    kept: list[tuple[One, One]] = []
    taken: set[int] = set()
    for old, new in couples:
        if id(old) not in taken and id(new) not in taken:
            kept.append((old, new))
            taken |= {id(old), id(new)}
    return kept
