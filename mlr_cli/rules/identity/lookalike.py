"""MLR102: two things of one kind have names or ids that can hardly be told apart."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from mlr_cli.lang import Lang
from mlr_cli.lang.alphabet import collation_key
from mlr_cli.rules.rule import Finding, Pointer, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan
    from mlr_cli.model.types import Frozen

_ALIKE = Text(
    sv="”{one}” och ”{other}” går knappt att skilja åt.", en="“{one}” and “{other}” can hardly be told apart."
)
_EQUAL = Text(sv="Namnet ”{one}” finns redan.", en="The name “{one}” is there already.")
_OTHER = Text(sv="den andra står här", en="the other stands here")
_HYPHEN = re.compile(r"(?<![0-9])-|-(?![0-9])")

_Sketch: TypeAlias = "Callable[[str], object]"


class _Named(NamedTuple):
    """A thing by its id, with the field and the text that a person knows it by."""

    id: str
    thing: Frozen
    field: str
    text: str


@rule(
    "MLR102",
    Severity.WARNING,
    Text(sv="{problem}", en="{problem}"),
    Text(sv="Ändra den ena så att ingen tar miste.", en="Change one of them so that nobody mistakes it."),
)
def lookalike(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """Two things of one kind have ids or names that can hardly be told apart.

    ## Why

    Who reads minutes or fills in a checklist takes the one for the other. Ids are compared without hyphens,
    save those between figures: `op-gruppen` and `opgruppen` are alike, `fas-1-2` and `fas-12` are not. The
    names of areas, bodies, members and funds are compared without case and without dots over letters,
    however the letters were put together. Titles of activities have advice of their own (MLR604).

    ## Example

    ```yaml
    # activities/lov-skola.yaml
    id: lov-skola
    title: Kurser för gymnasiet
    area: skola
    participants: alla
    goals:
      - id: sommar
        text: Lovskolan är genomförd i alla kommuner.
        due: 2026-08
    steering:
      - body: kansliet
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ```

    ## Use instead

    ```yaml
    # activities/gymnasiekurser.yaml
    id: gymnasiekurser
    title: Kurser för gymnasiet
    area: skola
    participants: alla
    goals:
      - id: sommar
        text: Lovskolan är genomförd i alla kommuner.
        due: 2026-08
    steering:
      - body: kansliet
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ```
    """
    for kind in _names(plan):
        yield from _confused(kind, _rough_name, _name)
    for kind in _ids(plan):
        yield from _confused(kind, _rough_id, _id)


def _confused(kind: list[_Named], rough: _Sketch, exact: _Sketch) -> Iterator[Finding]:
    """Yield what looks like something before it; only what is roughly alike is looked at closely."""
    for alike in _grouped(kind, rough):
        for same in _grouped(alike, exact):
            for other in same[1:]:
                if other.id != same[0].id:
                    yield _finding(same[0], other)


def _grouped(things: Iterable[_Named], sketch: _Sketch) -> list[list[_Named]]:
    groups = defaultdict[object, list[_Named]](list)
    for one in things:
        groups[sketch(one.text)].append(one)
    return [group for group in groups.values() if len(group) > 1]


def _finding(one: _Named, other: _Named) -> Finding:
    problem = (_EQUAL if one.text == other.text else _ALIKE).fill(one=one.text, other=other.text)
    return Finding(other.thing, other.field, {"problem": problem}, (Pointer(one.thing, one.field, _OTHER),))


def _names(plan: Plan) -> Iterator[list[_Named]]:
    yield [_Named(one.id, one, "title", one.title) for one in plan.areas]
    yield [_Named(one.id, one, "name", one.name) for one in plan.bodies]
    yield [_Named(one.id, one, "name", one.name) for one in plan.members]
    yield [_Named(one.id, one, "name", one.name) for one in plan.header.funds]


def _ids(plan: Plan) -> Iterator[list[_Named]]:
    for kind in (plan.activities, plan.areas, plan.bodies, plan.members, plan.header.funds):
        yield [_Named(one.id, one, "id", one.id) for one in kind]


def _rough_name(text: str) -> object:
    plain = text if text.isascii() else unicodedata.normalize("NFKD", text)
    return plain.encode("ascii", "ignore").lower()


def _name(text: str) -> object:
    """Return what is left of a name without case, dots over letters and the way they are put together."""
    return collation_key(text, Lang.EN)[0]


def _rough_id(text: str) -> object:
    return text.replace("-", "")


def _id(text: str) -> object:
    """Return an id without hyphens, save those between figures: `fas-1-2` is not `fas-12`."""
    return _HYPHEN.sub("", text)
