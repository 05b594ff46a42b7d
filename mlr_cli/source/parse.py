"""The C parser's reading of a YAML text: its data alone, as long as nothing in it is out of the ordinary.

It takes half the time of `mlr_cli.source.compose`, which gives the same data, every place and every flaw.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from _ruamel_yaml import CParser  # type: ignore[import-not-found]
from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from mlr_cli.source.plain import OutOfTheOrdinary
from mlr_cli.source.tree import DEPTH_LIMIT

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Protocol

    from mlr_cli.source.tree import Data

    class _Event(Protocol):
        """What an event may carry; which of it is there depends on its kind."""

        value: str
        style: str | None
        anchor: str | None
        ctag: object

    _NextEvent = Callable[[], _Event]

_EMPTY = frozenset({"", "~"})


def parsed_data(text: str) -> Data:
    """Return a YAML text's data: dictionaries, lists, texts, and None for what is left empty or is `~`.

    The text must have been scanned, and hold no backslash, behind which a control character can hide.

    :raises OutOfTheOrdinary: a syntax error, an anchor, an alias, a tag, a merge key, a key that stands
        twice or is no text, a second document, too deep a nesting, or no document at all.
    """
    next_event: _NextEvent = CParser(text).get_event
    try:
        next_event()
        _expect(DocumentStartEvent, next_event())
        data = _value(next_event(), next_event, 0)
        _expect(DocumentEndEvent, next_event())
        _expect(StreamEndEvent, next_event())
    except YAMLError:
        raise OutOfTheOrdinary from None
    return data


def _expect(kind: type[object], event: _Event) -> None:
    if type(event) is not kind:
        raise OutOfTheOrdinary


def _value(event: _Event, next_event: _NextEvent, depth: int) -> Data:
    kind: object = type(event)
    if kind is AliasEvent or event.anchor is not None or event.ctag is not None:
        raise OutOfTheOrdinary
    if kind is ScalarEvent:
        value: str = event.value
        return value if event.style or value not in _EMPTY else None
    if depth == DEPTH_LIMIT:
        raise OutOfTheOrdinary
    return (_mapping if kind is MappingStartEvent else _sequence)(next_event, depth + 1)


def _mapping(next_event: _NextEvent, depth: int) -> Data:
    data: dict[str, Data] = {}
    event = next_event()
    while isinstance(event, ScalarEvent):
        key = event.value
        if key in data or key == "<<" or event.anchor is not None or event.ctag is not None:
            raise OutOfTheOrdinary
        data[key] = _value(next_event(), next_event, depth)
        event = next_event()
    _expect(MappingEndEvent, event)
    return data


def _sequence(next_event: _NextEvent, depth: int) -> Data:
    data: list[Data] = []
    event = next_event()
    while not isinstance(event, SequenceEndEvent):
        data.append(_value(event, next_event, depth))
        event = next_event()
    return data
