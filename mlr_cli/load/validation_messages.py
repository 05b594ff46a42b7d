"""What pydantic refuses, said to a person: one diagnostic for each of its errors."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from mlr_cli.diagnostics import keys, values, yaml
from mlr_cli.lang import Text
from mlr_cli.load import advice
from mlr_cli.load.files import stem
from mlr_cli.load.missing import missing
from mlr_cli.load.schema import closed_list, home, is_day, known_keys, model_at, needed_keys
from mlr_cli.load.typography import line_begin, substitution_on
from mlr_cli.model.activity import Participants, Steering
from mlr_cli.model.cooperation import Chapter, Header
from mlr_cli.model.kinds import Closing, Forecast
from mlr_cli.period import Fault, PeriodError
from mlr_cli.period.fault import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from enum import StrEnum

    from pydantic_core import ErrorDetails

    from mlr_cli.diagnostics import Diagnostic, RuleDoc
    from mlr_cli.load.typography import Substitution
    from mlr_cli.model.types import Frozen
    from mlr_cli.source.tree import Path, Tree

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_EXAMPLE_YEAR = 2015
_PLAN_PERIOD = Text(
    sv="Skriv det år som planen gäller, till exempel ”{year}”, eller flera: ”{year}/{next}”.",
    en="Write the year of the plan, for example “{year}”, or several: “{year}/{next}”.",
)
_BAD_IDS = frozenset({"string_pattern_mismatch", "string_too_long"})
_NO_BLANK = re.compile(r"[\w-]+:[^\s/]")
_FIRST_SIGN = frozenset("[{")


class Refused(Struct, frozen=True):
    """A value that pydantic refused: the model of its file, its place, what was found, and why."""

    model: type[Frozen]
    tree: Tree
    path: Path
    kind: str
    found: object
    error: object = None

    @property
    def key(self) -> str:
        """The nearest key on the way to the value."""
        return next((step for step in reversed(self.path) if isinstance(step, str)), "")

    @property
    def meant(self) -> str | None:
        """The id that was probably meant by a text that cannot be one."""
        return advice.as_reference(str(self.found)) if self.kind in _BAD_IDS else None

    def say(self, rule_doc: RuleDoc, suggestion: str | None = None, **words: object) -> Diagnostic:
        """Return a fault of the value."""
        return rule_doc.diagnose(self.tree.span(self.path), words, suggestion=suggestion)


class _Beside(NamedTuple):
    """The closed list of the key beside, whose words are easily written under this one."""

    words: type[StrEnum]
    rule_doc: RuleDoc


_BESIDE: Mapping[type[StrEnum] | None, _Beside] = {
    Closing: _Beside(Forecast, values.FORECAST_UNDER_STATE),
    Forecast: _Beside(Closing, values.STATE_UNDER_FORECAST),
}


def refused(model: type[Frozen], tree: Tree, details: ErrorDetails) -> Refused:
    """Return what pydantic refused, taken apart."""
    return Refused(model, tree, details["loc"], details["type"], details["input"], details.get("ctx", {}).get("error"))


_MISREAD = frozenset({"tuple_type", "model_type", "extra_forbidden"})


def misread_lines(found: Sequence[Refused]) -> list[Diagnostic]:
    """Return what is said of lines that were read as something else than a list or a key, if any were refused."""
    tree, paths = found[0].tree, [one.path for one in found if one.kind in _MISREAD]
    spans = (span for path in paths for span in (tree.node_span(path), tree.key_span(path)))
    begins = sorted({line_begin(tree.text, span.start) for span in spans})
    return [_misread(tree, substitution) for begin in begins if (substitution := substitution_on(tree.text, begin))]


def _misread(tree: Tree, substitution: Substitution) -> Diagnostic:
    span = tree.between(substitution.place, substitution.place + 1)
    return yaml.MISREAD.diagnose(span, {"problem": substitution.what, "cure": substitution.cure})


def diagnosed(one: Refused) -> Diagnostic:
    """Return what is said of a value that pydantic refused."""
    if one.kind == "extra_forbidden":
        return _unknown_key(one)
    if one.kind == "missing" or one.found is None:
        return _missing(one)
    if not isinstance(one.found, str):
        return _wrong_type(one)
    return _OF_TEXT.get(one.kind, _wrong_type)(one)


def _unknown_key(one: Refused) -> Diagnostic:
    above, key = one.path[:-1], str(one.path[-1])
    known = known_keys(one.model, above)
    rule_doc, below = keys.UNKNOWN_KEY, home(one.model, above, key)
    suggestion = None
    if below is not None:
        rule_doc = keys.MISPLACED_KEY
    elif any(key in known_keys(one.model, above[:end]) for end in range(len(above))):
        rule_doc = keys.INDENTED_KEY
    else:
        suggestion = advice.nearest_key(key, known)
    words = {"key": shown(key), "known": ", ".join(known), "home": below}
    return rule_doc.diagnose(one.tree.key_span(one.path), words, suggestion=suggestion)


def _missing(one: Refused) -> Diagnostic:
    if not one.path:
        return one.say(keys.EMPTY_FILE, keys=advice.listed(needed_keys(one.model, ())))
    if isinstance(one.path[-1], int):
        return one.say(keys.EMPTY_ITEM)
    owner = model_at(one.model, one.path[:-1])
    name, written = advice.as_id(stem(one.tree.file)) or "…", one.kind != "missing"
    subject, what, cure = missing(owner, one.path[-1], name, written=written)
    return one.say(keys.MISSING_KEY, subject=subject, what=what, cure=cure)


def _wrong_type(one: Refused) -> Diagnostic:
    expected, cure = _expected(one)
    suggestion = _under_body(one) if one.kind == "model_type" else None
    return one.say(keys.WRONG_TYPE, suggestion, expected=expected, found=advice.kind_of(one.found), cure=cure)


def _under_body(one: Refused) -> str | None:
    """Return the entry that a lone name under `steering` was to be."""
    made = advice.as_id(one.found) if isinstance(one.found, str) else None
    return f"body: {made}" if made and model_at(one.model, one.path) is Steering else None


def _expected(one: Refused) -> tuple[Text, Text]:
    """Return what should have stood in a place, and how to write it."""
    if one.kind == "tuple_type":
        return advice.LIST, advice.ITEMS
    if one.kind == "model_type":
        if model_at(one.model, one.path) is Participants:
            return advice.GROUP, advice.EVERYBODY
        if isinstance(one.found, str) and _NO_BLANK.match(one.found):
            return advice.GROUP, advice.BLANK
        needed, known = needed_keys(one.model, one.path), known_keys(one.model, one.path)
        return advice.GROUP, advice.with_keys(needed, known)
    if one.kind in advice.VALUES:
        value = advice.VALUES[one.kind]
        return value["expected"], value["cure"]
    span = one.tree.node_span(one.path)
    sign = one.tree.text[span.start : span.start + 1]
    return advice.TEXT, advice.QUOTES.fill(sign=sign) if sign in _FIRST_SIGN else advice.LINES


def _unknown_word(one: Refused) -> Diagnostic:
    words = closed_list(one.model, one.path)
    word = advice.quoted(str(one.found))
    if words and (suggestion := advice.nearest_value(str(one.found), words)):
        return one.say(values.UNKNOWN_WORD, suggestion, word=word)
    if words in _BESIDE and (meant := advice.nearest_value(str(one.found), _BESIDE[words].words)):
        return one.say(_BESIDE[words].rule_doc, word=word, meant=meant)
    return one.say(values.UNKNOWN_WORD, word=word, known=advice.choices(words) if words else "")


def _bad_value(one: Refused) -> Diagnostic:
    word, value = str(one.found), advice.VALUES[one.kind]
    suggestion = advice.as_share(word) if one.kind == "percent" else None
    return one.say(values.BAD_VALUE, suggestion, word=advice.quoted(word), **value)


def _bad_day(one: Refused, suggestion: str | None = None) -> Diagnostic:
    return one.say(values.BAD_VALUE, suggestion, word=advice.quoted(str(one.found)), **advice.DAY)


def _period(one: Refused) -> Diagnostic:
    """Say what is wrong with a time; its cure already has the suggestion where that helps."""
    error = one.error
    if not isinstance(error, PeriodError):
        return _bad_day(one)
    suggestion, cure = error.suggestion, error.cure or Text(sv="", en="")
    if one.model is Header and one.path == ("period",) and suggestion is None:
        cure = _of_a_plan(str(one.found))
    if is_day(one.model, one.path):
        suggestion = suggestion if suggestion and _DAY.fullmatch(suggestion) else None
        if error.fault is not Fault.IMPOSSIBLE_DATE:
            return _bad_day(one, suggestion)
    rule_doc = values.BACKWARDS if error.fault is Fault.BACKWARDS else values.BAD_PERIOD
    return replace(one.say(rule_doc, reason=error.reason, cure=cure), suggestion=suggestion)


def _of_a_plan(written: str) -> Text:
    """Return how to write the time of a plan, with the year that was written if one was."""
    year = int(match[0]) if (match := _YEAR.search(written)) else _EXAMPLE_YEAR
    return _PLAN_PERIOD.fill(year=year, next=year + 1)


def _empty_text(one: Refused) -> Diagnostic:
    if one.model is Chapter:
        return _missing(one) if one.key == "title" else one.say(keys.EMPTY_BRACES)
    if isinstance(one.path[-1], int):
        return one.say(keys.EMPTY_ITEM)
    return one.say(keys.EMPTY_TEXT, what=advice.quoted(one.key))


def _bad_id(one: Refused) -> Diagnostic:
    word = str(one.found)
    if not word.strip():
        return _empty_text(one)
    rule_doc = values.BAD_FILE_ID if one.model is Chapter and one.path == ("id",) else values.BAD_ID
    return one.say(rule_doc, advice.as_id(word), word=advice.quoted(word))


def bad_reference(one: Refused, known: Mapping[str, str]) -> Diagnostic:
    """Return what is said of an id that names something and cannot be an id; `known` has ids by name."""
    word = str(one.found)
    return one.say(values.BAD_ID, advice.named(word, known), word=advice.quoted(word))


_OF_TEXT: Mapping[str, Callable[[Refused], Diagnostic]] = {
    "enum": _unknown_word,
    "period": _period,
    "day": _bad_day,
    "string_too_short": _empty_text,
    "string_pattern_mismatch": _bad_id,
    "string_too_long": _bad_id,
    "truth": _bad_value,
    "count": _bad_value,
    "percent": _bad_value,
    "clock": _bad_value,
}
"""What answers to a text that is of the right type and still cannot be taken."""
