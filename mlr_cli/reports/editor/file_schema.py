"""JSON Schemas of the plan's files, for editors: made from the models, with this plan's ids.

They are draft 7, which is what the editors' YAML server reads. A `$ref` has nothing beside it, for draft 7 would
pass that over. What is checked is what can be seen in one file; `mlr validate` says the rest.
"""

from __future__ import annotations

from enum import StrEnum
from types import UnionType
from typing import TYPE_CHECKING, Annotated, TypeAlias, Union, get_args, get_origin, get_type_hints

from mlr_cli.lang import Text
from mlr_cli.lang.field_examples import EXAMPLES
from mlr_cli.lang.field_guide import says
from mlr_cli.lang.fields import FIELDS
from mlr_cli.lang.value_guide import explained
from mlr_cli.load.files import ACTIVITIES, ADOPTED, AREAS, BODIES, COOPERATION, HEADER, MEETINGS, STATEMENTS
from mlr_cli.model.activity import Activity
from mlr_cli.model.adoption import Adopted
from mlr_cli.model.body import Body
from mlr_cli.model.cooperation import Areas, Cooperation, Header
from mlr_cli.model.meeting import Meeting
from mlr_cli.model.references import named_by
from mlr_cli.model.rollover import Rollover
from mlr_cli.model.statement import Statement
from mlr_cli.model.types import Frozen, GoalRef, Id
from mlr_cli.reports.editor.schema_leaves import Leaves, Node

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mlr_cli.lang import Lang
    from mlr_cli.model.plan import Plan

DIALECT = "http://json-schema.org/draft-07/schema#"


class Kind(StrEnum):
    """A kind of file, by the word that its schema is asked for with."""

    PLAN = "plan"
    COOPERATION = "cooperation"
    AREAS = "areas"
    ACTIVITY = "activity"
    BODY = "body"
    MEETING = "meeting"
    STATEMENT = "statement"
    ADOPTED = "adopted"
    ROLLOVER = "rollover"


_Kind: TypeAlias = "tuple[type[Frozen], str, Text]"

KINDS: Mapping[Kind, _Kind] = {
    Kind.PLAN: (Header, HEADER, Text(sv="Planens huvud", en="The head of the plan")),
    Kind.COOPERATION: (Cooperation, COOPERATION, Text(sv="Samarbetet", en="The cooperation")),
    Kind.AREAS: (Areas, AREAS, Text(sv="Planens områden", en="The areas of the plan")),
    Kind.ACTIVITY: (Activity, f"{ACTIVITIES}/*.yaml", Text(sv="En aktivitet", en="An activity")),
    Kind.BODY: (Body, f"{BODIES}/*.yaml", Text(sv="En grupp eller funktion", en="A body")),
    Kind.MEETING: (Meeting, f"{MEETINGS}/*.yaml", Text(sv="Ett möte", en="A meeting")),
    Kind.STATEMENT: (Statement, f"{STATEMENTS}/*.yaml", Text(sv="Ett gemensamt yttrande", en="A joint statement")),
    Kind.ADOPTED: (Adopted, ADOPTED, Text(sv="Besluten om planen", en="The decisions on the plan")),
    Kind.ROLLOVER: (Rollover, "rollover-*.yaml", Text(sv="Så går målen vidare", en="How the goals go on")),
}
"""The model of each kind of file, where the files are in the plan's folder, and what one of them is."""


def file_schema(kind: Kind, plan: Plan, lang: Lang) -> Node:
    """Return the JSON Schema of a kind of file of a plan, its words in a language."""
    model, _, title = KINDS[kind]
    return _Shapes(plan, lang).schema(model, title[lang])


class _Shapes:
    """Turns models into schemas; one that holds itself is written once and referred to."""

    def __init__(self, plan: Plan, lang: Lang) -> None:
        self._lang = lang
        self._leaves = Leaves(plan, lang)
        self._within: list[type[Frozen]] = []
        self._again: dict[str, Node] = {}

    def schema(self, model: type[Frozen], title: str) -> Node:
        """Return the schema of a file that says what a model is."""
        shape = self._mapping(model)
        definitions: Node = {"definitions": self._again} if self._again else {}
        return {"$schema": DIALECT, "title": title, **shape, **definitions}

    def _mapping(self, model: type[Frozen]) -> Node:
        if model in self._within:
            return {"$ref": f"#/definitions/{model.__name__}"}
        self._within.append(model)
        hints = get_type_hints(model, include_extras=True)
        needed = [name for name, field in model.model_fields.items() if field.is_required()]
        shape: Node = {
            "type": "object",
            "properties": {name: self._field(model, name, hints[name], name in needed) for name in model.model_fields},
            "additionalProperties": False,
            "errorMessage": _keys(needed, [*model.model_fields])[self._lang],
        }
        if needed:
            shape["required"] = needed
        self._within.pop()
        if model in _held_by_themselves(hints):
            self._again[model.__name__] = shape
        return shape

    def _field(self, model: type[Frozen], name: str, hint: object, needed: bool) -> Node:  # noqa: FBT001 - of two kinds
        title = FIELDS[name][self._lang]
        described = {"title": title[:1].upper() + title[1:], "description": says(model.__name__, name)[self._lang]}
        shape = self._shape(name, hint, model)
        example = EXAMPLES.get(f"{model.__name__}.{name}") or EXAMPLES.get(name)
        if example:
            shape = {**shape, "examples": [example[self._lang]]}
        return {**described, **(shape if needed else _or_nothing(shape))}

    def _shape(self, name: str, hint: object, model: type[Frozen]) -> Node:
        """Return what may stand under a key."""
        hint = _certain(hint)
        hint, names = named_by(hint)
        if hint in {Id, GoalRef}:
            return self._leaves.reference(model.__name__, name, hint, names)
        if (leaf := self._leaves.leaf(hint)) is not None:
            return leaf
        if get_origin(hint) is Annotated:
            return self._shortened(name, hint, model)
        if get_origin(hint) is tuple:
            items = self._shape(name, get_args(hint)[0], model)
            return {"type": "array", "items": items, "errorMessage": _LIST[self._lang]}
        return self._named(hint)

    def _named(self, hint: object) -> Node:
        """Return the shape of a closed list or of a model."""
        if isinstance(hint, type) and issubclass(hint, StrEnum):
            return self._chosen(hint)
        if isinstance(hint, type) and issubclass(hint, Frozen):
            return self._mapping(hint)
        message = f"no schema is known for {hint}"
        raise TypeError(message)

    def _chosen(self, words: type[StrEnum]) -> Node:
        meanings = [explained(words.__name__, value)[self._lang] for value in words]
        listed = "\n".join(f"- {value} ({meaning})" for value, meaning in zip(words, meanings, strict=True))
        return {
            "enum": [value.value for value in words],
            "enumDescriptions": meanings,
            "errorMessage": f"{_ONE_OF[self._lang]}\n{listed}",
        }

    def _shortened(self, name: str, hint: object, model: type[Frozen]) -> Node:
        """Return the shape of a mapping that a plain text may stand for."""
        whole = self._shape(name, get_args(hint)[0], model)
        inner = whole.get("properties", {})
        texts = [self._text_for(expanded, inner) for expanded in _expansions(hint)]
        return {"anyOf": [whole, *texts]} if texts else whole

    def _text_for(self, expanded: tuple[str, object], inner: Mapping[str, Node]) -> Node:
        text, there = expanded
        key = next(iter(there)) if isinstance(there, dict) else ""
        return (
            self._leaves.word(text) if text else {name: one for name, one in inner[key].items() if name not in _ITS_OWN}
        )


def _certain(hint: object) -> object:
    """Return an annotation without `| None`."""
    if get_origin(hint) in {Union, UnionType}:
        return next(arm for arm in get_args(hint) if arm is not type(None))
    return hint


def _expansions(hint: object) -> Iterator[tuple[str, object]]:
    """Yield the words that may stand for a mapping, an empty one for any text, with the mapping they mean."""
    read = next(function for one in get_args(hint)[1:] if (function := getattr(one, "func", None)) is not None)
    if isinstance(any_text := read(_ANY), dict):
        yield "", any_text
        return
    yield from ((word, there) for word in _EVERYBODY if isinstance(there := read(word), dict))


def _held_by_themselves(hints: Mapping[str, object]) -> set[object]:
    """Return the models that the fields hold lists of."""
    return {get_args(hint)[0] for hint in hints.values() if get_origin(hint) is tuple}


def _or_nothing(shape: Node) -> Node:
    """Return a shape for a key that may also be left empty, which is the same as leaving it out.

    An editor fills in whatever stands among the types. So the emptiness is a condition, and not one of them; and it
    stands in a list of one, for a key whose type the editor cannot see gets no colon.
    """
    said = {key: shape[key] for key in ("type", "errorMessage") if key in shape}
    if "type" not in said:
        return shape
    rest = {key: value for key, value in shape.items() if key != "type"}
    return {**rest, "anyOf": [{"if": {"type": "null"}, "then": True, "else": said}]}


def _keys(needed: list[str], known: list[str]) -> Text:
    words = _NEEDED if needed else _KNOWN
    return words.fill(needed=", ".join(needed), known=", ".join(known))


_ITS_OWN = frozenset({"title", "description", "examples"})
"""What a key says of itself, and not of what it is short for."""
_ANY = "…"
_EVERYBODY = ("alla", "all")
_KNOWN = Text(
    sv="En nyckel används inte här. Här kan stå: {known}.", en="A key is not used here. These may be: {known}."
)
_NEEDED = Text(
    sv="En nyckel saknas, eller används inte här. Här måste stå: {needed}. Här kan stå: {known}.",
    en="A key is missing, or not used here. These must be here: {needed}. These may be: {known}.",
)
_LIST = Text(
    sv="Här ska det vara en lista. Börja varje punkt på en egen rad med ”- ”, eller skriv [ett, två].",
    en="This should be a list. Begin each item on a line of its own with “- ”, or write [one, two].",
)
_ONE_OF = Text(sv="Skriv ett av orden:", en="Write one of the words:")
