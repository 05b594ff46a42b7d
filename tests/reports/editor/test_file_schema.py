"""The schemas of the plan's files: what they take, what they refuse, and that every field has its words."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

import pytest
from jsonschema import Draft7Validator
from ruamel.yaml import YAML

from mlr_cli.cli.commands.editing.schema import _KINDS
from mlr_cli.lang import Lang
from mlr_cli.lang.field_examples import EXAMPLES
from mlr_cli.lang.field_guide import GUIDE, says
from mlr_cli.lang.fields import FIELDS
from mlr_cli.lang.value_guide import _MEANINGS, explained
from mlr_cli.load import load
from mlr_cli.model.types import Frozen
from mlr_cli.reports.editor.file_schema import KINDS, Kind, file_schema
from mlr_cli.store.disk import read_plan
from tests.paths import PLAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlr_cli.model.plan import Plan

FILES = [(kind, path) for kind in Kind for path in sorted(PLAN.glob(KINDS[kind][1]))]


@cache
def plan() -> Plan:
    return load(read_plan(PLAN)).plan


@cache
def judge(kind: Kind, lang: Lang = Lang.SV) -> Draft7Validator:
    schema = file_schema(kind, plan(), lang)
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


def read(text: str) -> object:
    """Read YAML as the editors' server does: version 1.2, with numbers and booleans, but no dates."""
    return _without_dates(YAML(typ="safe", pure=True).load(text))


def _without_dates(value: object) -> object:
    if isinstance(value, dict):
        return {key: _without_dates(below) for key, below in value.items()}
    if isinstance(value, list):
        return [_without_dates(below) for below in value]
    return value.isoformat() if isinstance(value, date) else value


def faults(kind: Kind, text: str) -> list[str]:
    return [".".join(map(str, fault.absolute_path)) or fault.validator for fault in judge(kind).iter_errors(read(text))]


@cache
def parts() -> tuple[tuple[type[Frozen], ...], frozenset[type[StrEnum]]]:
    """Return every model and every closed list that a plan's files are made of."""
    models: dict[type[Frozen], None] = {}
    words: set[type[StrEnum]] = set()
    waiting: list[object] = [model for model, *_ in KINDS.values()]
    while waiting:
        one = waiting.pop()
        if isinstance(one, type) and issubclass(one, StrEnum):
            words.add(one)
        elif isinstance(one, type) and issubclass(one, Frozen):
            if one not in models:
                models[one] = None
                hints = get_type_hints(one, include_extras=True)
                waiting += [hints[name] for name in one.model_fields]
        else:
            waiting += get_args(one)
    return tuple(models), frozenset(words)


def fields() -> Iterator[tuple[str, str]]:
    yield from ((model.__name__, name) for model in parts()[0] for name in model.model_fields)


def test_every_field_has_a_name_and_says_what_it_is_for() -> None:
    assert not [name for _, name in fields() if name not in FIELDS]
    assert not [(model, name) for model, name in fields() if f"{model}.{name}" not in GUIDE and name not in GUIDE]
    assert all(says(*field).sv.endswith(".") and says(*field).en.endswith(".") for field in fields())


def test_no_words_are_kept_for_a_field_that_is_not_there() -> None:
    used = {key for model, name in fields() for key in (f"{model}.{name}", name)}
    assert not GUIDE.keys() - used
    assert not EXAMPLES.keys() - used
    assert not FIELDS.keys() - {name for _, name in fields()}


def test_every_word_of_a_closed_list_is_explained() -> None:
    lists = {words.__name__: {value.value for value in words} for words in parts()[1]}
    assert all(explained(name, value) for name, values in lists.items() for value in values)
    assert all(meanings.keys() <= lists[name] for name, meanings in _MEANINGS.items())


def test_the_kinds_can_be_asked_for() -> None:
    assert [*_KINDS.words] == [kind.value for kind in Kind]


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("kind", list(Kind))
def test_a_schema_is_draft_7_and_its_words_are_of_one_language(kind: Kind, lang: Lang) -> None:
    schema = file_schema(kind, plan(), lang)
    judge(kind, lang)
    other = next(one for one in Lang if one is not lang)
    assert schema["title"] == KINDS[kind][2][lang]
    for node in nodes(schema):
        assert "$ref" not in node or node.keys() == {"$ref"}
        assert len(node.get("enum", [])) >= len(node.get("enumDescriptions", []))
        assert node.get("description") not in {text[other] for text in GUIDE.values() if text[other] != text[lang]}


def nodes(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield a schema and every schema inside it."""
    yield schema
    below = [*schema.get("properties", {}).values(), *schema.get("definitions", {}).values(), *schema.get("anyOf", [])]
    for one in [*below, schema["items"]] if "items" in schema else below:
        yield from nodes(one)


@pytest.mark.parametrize(("kind", "path"), FILES, ids=lambda one: getattr(one, "name", ""))
def test_the_files_of_the_plan_fit_their_schemas(kind: Kind, path: Path) -> None:
    assert not faults(kind, path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Kind.ACTIVITY, "id: 2015\ntitle: 2015\npriority: '1'\nstart: 2015\ninternal: true\n"),
        (Kind.ACTIVITY, "id: a\ntitle: ja\nparticipants: Alla\nleader: finns, inte angivet\nbudget: 200\n"),
        (Kind.ACTIVITY, "id: a\ntitle: A\nparticipants: all\n"),
        (Kind.ACTIVITY, "id: a\ntitle: true\nfollow_up: 2015\naction_plan: Handlingsplan\ngoals:\nnote: ~\n"),
        (Kind.ACTIVITY, "id: a\ntitle: A\ngoals:\n  - {id: b, text: B, due: 2015-06-30, depends_on: [ny, a.ny]}\n"),
        (Kind.ACTIVITY, "id: a\ntitle: A\nparticipants:\n  members: [lund]\n  reason: Bara Lund.\n"),
        (Kind.BODY, "id: a\nname: A\nseats:\n  who: alla\n  total: 22\n"),
        (Kind.COOPERATION, "name: A\ndescription: B\nmembers:\n  - {id: ny, name: Ny, since: 2014}\n"),
        (Kind.MEETING, "id: a\nbody: styrelsen\ndate: 2015-05-12\ntime: 9.30\nagenda:\n  - title: Mål\n"),
        (Kind.STATEMENT, "id: a\ntitle: A\nrequest: Region Skåne\nsent: 2015-05-12\n"),
        (Kind.PLAN, "format: 1\nid: a\ntitle: A\nperiod: 2016-05/2017-04\nfunds:\n  - id: f\n    name: F\n"),
    ],
)
def test_what_may_be_written_in_several_ways_is_taken_in_all(kind: Kind, text: str) -> None:
    assert not faults(kind, text)


@pytest.mark.parametrize(
    ("kind", "text", "place"),
    [
        (Kind.ACTIVITY, "id: a\ntitle: A\ndedline: 2015\n", "additionalProperties"),
        (Kind.ACTIVITY, "id: a\n", "required"),
        (Kind.ACTIVITY, "id: Å b\ntitle: A\n", "id"),
        (Kind.ACTIVITY, "id: a\ntitle: A\narea: naringliv\n", "area"),
        (Kind.ACTIVITY, "id: a\ntitle: A\npriority: hög\n", "priority"),
        (Kind.ACTIVITY, "id: a\ntitle: A\nparticipants: några\n", "participants"),
        (Kind.ACTIVITY, "id: a\ntitle: A\nsteering: styrelsen\n", "steering"),
        (Kind.ACTIVITY, "id: a\ntitle: A\nsteering:\n  - {body: styrelsn, role: decides}\n", "steering.0.body"),
        (Kind.ACTIVITY, "id: a\ntitle: A\nsteering:\n  - {body: styrelsen, role: beslutar}\n", "steering.0.role"),
        (Kind.ACTIVITY, "id: a\ntitle: A\ngoals:\n  - {id: b, text: B, internal: kanske}\n", "goals.0.internal"),
        (Kind.PLAN, "format: 1\nid: a\ntitle: A\nperiod: 2015\noutline:\n  - {chapter: borta}\n", "outline.0.chapter"),
        (Kind.MEETING, "id: a\nbody: styrelsen\ndate: 2015-05-12\ntime: kl. nio\n", "time"),
    ],
)
def test_what_is_wrong_is_marked_where_it_stands(kind: Kind, text: str, place: str) -> None:
    assert faults(kind, text) == [place]


def types_in(node: object, key: str = "") -> Iterator[tuple[str, list[str]]]:
    """Yield all types in a schema that stand together, with the key that they stand under."""
    if isinstance(node, dict):
        if "type" in node and key != "properties":
            yield key, [node["type"]] if isinstance(node["type"], str) else node["type"]
        for name, one in node.items():
            yield from types_in(one, name)
    elif isinstance(node, list):
        for one in node:
            yield from types_in(one, key)


@pytest.mark.parametrize("kind", Kind)
def test_an_empty_key_is_right_and_nothing_that_an_editor_fills_in(kind: Kind) -> None:
    for key, found in types_in(file_schema(kind, plan(), Lang.SV)):
        assert key == "if" or "null" not in found
