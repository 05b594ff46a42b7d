"""The leaves of the files' schemas: what a text, a time, a number or the id of something may look like.

YAML's own readers make numbers and booleans of what `mlr` reads as text, so those are allowed where text stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from mlr_cli.lang import Text
from mlr_cli.load.near_references import known_names
from mlr_cli.model.types import Amount, Clock, Count, Day, GoalRef, Percent, Truth, When, Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlr_cli.lang import Lang
    from mlr_cli.model.plan import Plan
    from mlr_cli.model.types import Names

Node: TypeAlias = dict[str, Any]

_TIME = r"([01]?[0-9]|2[0-3])[.:][0-5][0-9]"
_ID = r"[a-z0-9]+(-[a-z0-9]+)*"
_SHORT, _LONG = f"^{_ID}$", rf"^{_ID}(\.{_ID})?$"

_GIVES_ITS_OWN = frozenset({("Question", "question")})
"""Fields that may name something known, or something new."""


class Leaves:
    """Gives the schemas of single values, with the ids of a plan and words in a language."""

    def __init__(self, plan: Plan, lang: Lang) -> None:
        self._plan = plan
        self._lang = lang
        self._year = _year(plan)

    def leaf(self, hint: object) -> Node | None:
        """Return the schema of a single value of a type, or None where the type is no leaf's."""
        found = next((leaf for leaf in _LEAVES if leaf.hint == hint), None)
        if found is None:
            return None
        examples = [example.replace("{year}", str(self._year)) for example in found.examples]
        said: Node = {"errorMessage": found.words[self._lang]}
        return {**found.shape, **said, **({"examples": examples} if examples else {})}

    def reference(self, model: str, field: str, hint: object, names: Names | None) -> Node:
        """Return the schema of an id: the thing's own, or one of those that the plan has."""
        own: Node = {
            "type": ["string", "integer"],
            "pattern": _LONG if hint == GoalRef else _SHORT,
            "maxLength": 129 if hint == GoalRef else 64,
            "errorMessage": _NO_ID[self._lang],
        }
        known = self._known(names) if names else {}
        if names is None or not known:
            return own
        listed: Node = {
            "enum": [*known, *(int(one) for one in known if one.isdecimal())],
            "enumDescriptions": [*known.values(), *(name for one, name in known.items() if one.isdecimal())],
            "errorMessage": _UNKNOWN[self._lang],
        }
        # A goal most often stands in the same file: a new one is no fault before the schema is renewed.
        return {"anyOf": [listed, own]} if names.kinds == ("goal",) or (model, field) in _GIVES_ITS_OWN else listed

    def word(self, text: str) -> Node:
        """Return the schema of one word, in capitals or not."""
        return {"enum": [text, text.capitalize()]}

    def _known(self, names: Names) -> Mapping[str, str]:
        """Return the ids of a kind, and what each of them is called."""
        called: dict[str, str] = {}
        for name, one in known_names(self._plan, names).items():
            if called.get(one, one) == one:
                called[one] = name
        return called


def _year(plan: Plan) -> int:
    """Return the year that a plan begins in, for examples."""
    period = plan.header.period
    return next((day.year for day in (period.first, period.last) if day), 2000)


_TEXT = Text(
    sv="Här ska det stå en text. En text med kolon i ska stå inom citattecken.",
    en="This should be a text. A text with a colon in it needs quotation marks.",
)
_WHEN = Text(
    sv="Skriv en tid, till exempel 2015-06, 2015-H1, senast 2015-06, april/maj 2015, löpande eller när …",
    en="Write a time, such as 2015-06, 2015-H1, senast 2015-06, april/maj 2015, löpande or när …",
)
_DAY = Text(sv="Skriv en dag: år, månad och dag, till exempel 2015-06-30.", en="Write a day, such as 2015-06-30.")
_CLOCK = Text(sv="Skriv ett klockslag: 09.00, eller 09.00–12.00.", en="Write a time of day: 09.00, or 09.00–12.00.")
_PERCENT = Text(sv="Skriv andelen i procent, till exempel 25 %.", en="Write the share in per cent, such as 25 %.")
_COUNT = Text(sv="Skriv ett heltal, bara siffror.", en="Write a whole number, digits only.")
_AMOUNT = Text(sv="Skriv ett belopp, till exempel 200 tkr.", en="Write an amount, such as 200 tkr.")
_TRUTH = Text(sv="Skriv ja eller nej.", en="Write yes or no.")
_NO_ID = Text(
    sv="Ett id skrivs med små bokstäver a–z, siffror och bindestreck.",
    en="An id has small letters a–z, digits and hyphens.",
)
_UNKNOWN = Text(
    sv="Det här id:t fanns inte i planen när hjälpen till redigeraren skrevs. Är det nytt? Kör mlr schema igen.",
    en="This id was not in the plan when the help for the editor was written. Is it new? Run mlr schema again.",
)


class _Leaf(NamedTuple):
    """A type, what to say where a value is none of it, what JSON Schema can see of it, and examples."""

    hint: object
    words: Text
    shape: Node
    examples: tuple[str, ...] = ()


_ANY_WORDS: Node = {"type": ["string", "number", "boolean"], "minLength": 1}
_LEAVES = (
    _Leaf(Words, _TEXT, _ANY_WORDS),
    _Leaf(
        When,
        _WHEN,
        {"type": ["string", "integer"], "minimum": 1000, "maximum": 9999},
        ("{year}-06", "{year}-H1", "senast {year}-06", "april/maj {year}", "löpande", "när …"),
    ),
    _Leaf(Day, _DAY, {"type": "string"}, ("{year}-06-30",)),
    _Leaf(
        Clock,
        _CLOCK,
        {"type": ["string", "number"], "pattern": rf"^{_TIME}([ \u00a0]?[-\u2013][ \u00a0]?{_TIME})?$"},
        ("09.00–12.00",),
    ),
    _Leaf(Percent, _PERCENT, {"type": "string", "pattern": r"^[0-9]{1,3}([.,][0-9]{1,4})?[ \u00a0]?%$"}, ("25 %",)),
    _Leaf(Count, _COUNT, {"type": ["integer", "string"], "minimum": 0, "pattern": r"^[0-9]{1,9}$"}),
    _Leaf(Amount, _AMOUNT, {"type": ["string", "number"]}, ("200 tkr",)),
    _Leaf(Truth, _TRUTH, {"enum": ["ja", "nej", "yes", "no", True, False]}),
)
