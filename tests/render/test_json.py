from __future__ import annotations

import json
from datetime import UTC, date, datetime
from enum import Enum, StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlr_cli.render.json import dumps


class State(StrEnum):
    LATE = "late"


class Level(Enum):
    HIGH = 3


def test_a_record_keeps_its_order_and_its_letters() -> None:
    record = {
        "schema": "mlr/x/1",
        "as_of": date(2015, 6, 30),
        "items": [{"state": State.LATE, "å": Level.HIGH}],
        "a": (),
    }
    assert dumps(record).decode() == (
        '{\n  "schema": "mlr/x/1",\n  "as_of": "2015-06-30",\n  "items": [\n    {\n'
        '      "state": "late",\n      "å": 3\n    }\n  ],\n  "a": []\n}\n'
    )


def test_a_time_is_iso_too() -> None:
    assert dumps(datetime(2015, 6, 30, 12, tzinfo=UTC)) == b'"2015-06-30T12:00:00+00:00"\n'


def test_what_would_act_on_a_terminal_is_escaped() -> None:
    text = "\x1b\x7f\x9b\u202e\u2028\ufeff\ud800\n"
    assert dumps(text) == rb'"\u001b\u007f\u009b\u202e\u2028\ufeff\ud800\n"' + b"\n"


@given(
    st.recursive(
        st.text() | st.integers() | st.none(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
    )
)
def test_any_record_comes_back(record: object) -> None:
    assert json.loads(dumps(record)) == record


@pytest.mark.parametrize(("record", "error"), [(object(), TypeError), (float("nan"), ValueError)])
def test_what_json_has_no_word_for_is_refused(record: object, error: type[Exception]) -> None:
    with pytest.raises(error):
        dumps(record)
