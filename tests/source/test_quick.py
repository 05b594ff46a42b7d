"""The quick reading and the careful one say the same of any text, or the quick one steps back."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mlr_cli.source import quick
from mlr_cli.source.compose import read_yaml
from mlr_cli.source.plain import OutOfTheOrdinary
from mlr_cli.source.quick import data_of
from tests.paths import PLAN

ODD = [
    "a: 1\na: 2\n",
    "a: &x 1\nb: *x\n",
    "a: !!str 1\n",
    "<<: {a: 1}\n",
    "a: 1\n---\nb: 2\n",
    "? [a]\n: 1\n",
    "a: b: c\n",
    "a: 'x\n",
    "[" * 40,
    "a: " + "[" * 17 + "]" * 17,
    "",
    "# bara en kommentar\n",
]
ORDINARY = ["a: 1\n", "a:\nb: ~\nc: ''\n", "- 1\n- [2, {c: 3}]\n", "a: |\n  två\n  rader\n", "en text\n", "---\na: 1\n"]

lines = st.lists(
    st.builds(
        "{}{}{}{}".format,
        st.sampled_from(["", "  ", "    ", "- ", "  - "]),
        st.sampled_from(["a", "b", "'c'", '"d"', "é"]),
        st.sampled_from([": ", ":", " ", ", "]),
        st.sampled_from(["", "1", "~", "''", "[1, 2]", "{x: y}", "|", ">-", "&a", "*a", "b: mer", "# c", "[", "'"]),
    ),
    max_size=8,
)


@pytest.mark.parametrize("text", ODD)
def test_what_is_out_of_the_ordinary_is_left_to_the_careful_reading(text: str) -> None:
    with pytest.raises(OutOfTheOrdinary):
        data_of(text)


@pytest.mark.parametrize("text", ORDINARY)
def test_what_is_ordinary_is_read(text: str) -> None:
    assert data_of(text) == read_yaml("f", text.encode()).data


@pytest.mark.parametrize("path", sorted(PLAN.rglob("*.yaml")), ids=lambda path: path.stem)
def test_the_real_plan_is_ordinary(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert data_of(text) == read_yaml("f", text.encode()).data


@given(lines.map("\n".join))
@example('a: "\\x1b"\n')
@example("\ufeffa: 1\n")
@example("a: 1\r\nb:\r\n")
def test_both_readings_give_the_same(text: str) -> None:
    careful = read_yaml("f", text.encode())
    data, tree = quick.read("f", text.encode())
    assert data == careful.data
    assert (tree.flaws, tree.unread, tree.text) == (careful.flaws, careful.unread, careful.text)
    assert [*tree.nodes.start] == [*careful.nodes.start]
