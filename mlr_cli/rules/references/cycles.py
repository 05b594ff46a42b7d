"""Cycles: things that stand in a ring, each pointing at the next."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from mlr_cli.rules.rule import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_MOST_SAID = 4
"""How many links of a ring are said in words; all of them are shown with their places."""

_MOST_NAMES = 100_000
"""How many names of rings are told: rings that share arrows may be as many as the arrows, and as long."""

_AND_SO_ON = Text(sv=", och så vidare, {count} i ring", en=", and so on, {count} in a ring")


def cycles(arrows: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """Yield the cycles that a walk along the arrows meets, none of them twice.

    Every arrow is walked once (depth-first search), so each ring is told, but where rings share
    arrows not every way around them. A cycle begins with the name that comes first in `arrows`.
    """
    order = {name: place for place, name in enumerate(arrows)}
    done: set[str] = set()
    told = 0
    # A ring goes on from each of its names, so where no arrow can be followed further none begins.
    starts = [name for name, after in arrows.items() if not arrows.keys().isdisjoint(after)]
    for cycle in chain.from_iterable(_walk(start, arrows, done) for start in starts if start not in done):
        first = cycle.index(min(cycle, key=order.__getitem__))
        yield (*cycle[first:], *cycle[:first])
        told += len(cycle)
        if told > _MOST_NAMES:
            return


def _walk(start: str, arrows: Mapping[str, Sequence[str]], done: set[str]) -> Iterator[list[str]]:
    """Yield the path back to a name whenever an arrow points at one that the walk is standing on."""
    path, standing, ahead = [start], {start: 0}, [iter(dict.fromkeys(arrows[start]))]
    while path:
        name = next(ahead[-1], None)
        if name is None:
            left = path.pop()
            ahead.pop()
            del standing[left]
            done.add(left)
        elif name in standing:
            yield path[standing[name] :]
        elif name not in done and name in arrows:
            standing[name] = len(path)
            path.append(name)
            ahead.append(iter(dict.fromkeys(arrows[name])))


def pairs(ring: Sequence[str]) -> list[tuple[str, str]]:
    """Return each name of a ring with the next, the last with the first."""
    return list(zip(ring, (*ring[1:], ring[0]), strict=True))


def in_a_ring(names: Sequence[str], link: Text) -> Text:
    """Return the links of a ring in words, such as `”a” på ”b” och ”b” på ”a”`.

    `link` says one of them, with `{one}` and `{next}`.
    """
    links = [link.fill(one=one, next=after) for one, after in pairs(names)]
    if len(links) > _MOST_SAID:
        said, last = links[:_MOST_SAID], _AND_SO_ON.fill(count=len(links))
    else:
        said, last = links[:-1], Text(sv=f" och {links[-1].sv}", en=f" and {links[-1].en}")
    return Text(sv=", ".join(one.sv for one in said) + last.sv, en=", ".join(one.en for one in said) + last.en)
