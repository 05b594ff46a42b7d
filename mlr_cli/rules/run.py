"""Running the rules: the one place that turns a thing and a field into a file, a line and a column."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from mlr_cli.diagnostics import Related, Severity
from mlr_cli.lang.alphabet import nearest
from mlr_cli.model.activity import Activity
from mlr_cli.model.types import STAND_IN

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from datetime import date

    from mlr_cli.diagnostics import Diagnostic
    from mlr_cli.load import Loaded
    from mlr_cli.load.locations import Place
    from mlr_cli.model.activity import Ignore
    from mlr_cli.model.plan import Plan
    from mlr_cli.model.types import Frozen
    from mlr_cli.rules.rule import Field, Finding, Rule
    from mlr_cli.source.span import Span
    from mlr_cli.source.tree import Path

MOST_COMPARED = 20_000
"""How many words one rule's findings are compared with in search of a near one; after that, none is suggested."""

AT_A_TIME = 100
"""How many activities the local rules are asked about at a time, one rule after the other.

So few are at hand in the processor's own memory. Were every rule to go through ten thousand, each would have
to fetch them all again, which takes longer than what it does with them.
"""

_LONG_LINE_END = re.compile("\r\n")


def run(rules: Iterable[Rule], loaded: Loaded, as_of: date) -> Iterator[Diagnostic]:
    """Yield what the rules find in a plan on a day, placed and worded.

    Nothing is said about what could not be read, nor about what the plan itself excuses.
    """
    excuses = _Excuses(loaded)
    whole = not loaded.plan.partial and not any(loaded.broken.values())
    compared = Counter[str]()
    for one, finding in found([one for one in rules if whole or not one.absence], loaded.plan, as_of):
        place = _place(loaded, finding.thing, finding.field)
        unread = _unread(loaded, place, finding.field) or (not whole and _names_a_stand_in(finding))
        if not unread and not excuses.hold(one, place):
            compared[one.rule_doc.code] += len(finding.known)
            search = compared[one.rule_doc.code] <= MOST_COMPARED
            yield _diagnose(loaded, one, finding, place, search=search)


def found(rules: Collection[Rule], plan: Plan, as_of: date, most: int = AT_A_TIME) -> Iterator[tuple[Rule, Finding]]:
    """Yield what the rules find in a plan on a day, those that are local part by part, `most` activities in each."""
    for one in rules:
        if not one.local:
            yield from ((one, finding) for finding in one.check(plan, as_of))
    local = [one for one in rules if one.local]
    for part in plan.parts(most):
        for one in local:
            yield from ((one, finding) for finding in one.check(part, as_of))


def _diagnose(loaded: Loaded, one: Rule, finding: Finding, place: Place, *, search: bool) -> Diagnostic:
    suggestion = finding.suggestion or (_near(finding) if search else None)
    related = tuple(
        Related(_place(loaded, pointer.thing, pointer.field).span, pointer.message) for pointer in finding.related
    )
    return one.rule_doc.diagnose(_span(place, finding), finding.arguments, related=related, suggestion=suggestion)


def _near(finding: Finding) -> str | None:
    """Return what was probably meant, with what stands around it."""
    known = [word for word in finding.known if STAND_IN not in word]
    near = nearest(finding.word, known) if finding.word is not None else []
    before, after = finding.around
    return f"{before}{near[0]}{after}" if near else None


def _place(loaded: Loaded, thing: Frozen, field: Field) -> Place:
    path: Path = (field,) if isinstance(field, str) and field else tuple(field)
    return loaded.places.of(thing, path)


def _span(place: Place, finding: Finding) -> Span:
    span, tree = place.span, place.tree
    if finding.part is None:
        return span
    written = tree.text[span.start : span.end]
    start, end = (span.start + _as_written(written, offset) for offset in finding.part)
    return tree.between(start, end)


def _as_written(written: str, offset: int) -> int:
    r"""Return where in a text a character of it as read stands; `\r\n` is read as `\n`."""
    for line_end in _LONG_LINE_END.finditer(written):
        if line_end.start() >= offset:
            break
        offset += 1
    return offset


def _unread(loaded: Loaded, place: Place, field: Field) -> bool:
    """Whether a finding may only come of what was left out there, or was never read."""
    if place.tree.is_open(place.path):
        return True
    broken = loaded.broken.get(place.tree.file, frozenset())
    return bool(field) and any(_one_holds_the_other(path, place.path) for path in broken)


def _names_a_stand_in(finding: Finding) -> bool:
    """Whether a finding would name a thing by the id that it was lent, which nobody has written."""
    return any(STAND_IN in str(value) for value in finding.arguments.values())


def _one_holds_the_other(one: Path, other: Path) -> bool:
    shortest = min(len(one), len(other))
    return one[:shortest] == other[:shortest]


class _Excuses:
    """The rules that the plan passes over, everywhere or in the file of one activity."""

    def __init__(self, loaded: Loaded) -> None:
        self._everywhere = _codes(loaded.plan.header.ignore)
        self._in_file = {
            origin.tree.file: _codes(origin.model.ignore)
            for origin in loaded.origins
            if isinstance(origin.model, Activity) and origin.model.ignore
        }

    def hold(self, one: Rule, place: Place) -> bool:
        """Whether the plan gives a reason to pass a finding over; an error is never excused."""
        if one.rule_doc.severity is Severity.ERROR:
            return False
        code = one.rule_doc.code
        return code in self._everywhere or code in self._in_file.get(place.tree.file, ())


def _codes(excuses: Iterable[Ignore]) -> frozenset[str]:
    return frozenset(excuse.rule.upper() for excuse in excuses)
