"""The plainest reading says what the parser says, or leaves the text to it."""

from __future__ import annotations

from pathlib import Path
from textwrap import indent

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from mlr_cli.source.parse import parsed_data
from mlr_cli.source.plain import OutOfTheOrdinary, plain_data
from mlr_cli.source.scan import scan
from tests.paths import PLAN

PLAIN = [
    "a: en text, med:tecken som inte skiljer#något \n",
    "a: text # en kommentar\n# en till\n\n   \nb:   # och en\n  c: d\n",
    "a: ''\nb: \"\"\nc: ' # '\nd: \"x: y\"\n",
    "a: [b, c-d.e, § 5 och 6]\nb: []\n",
    "a:\n  - {b: c, d: 1.2 e}\n  - b: c\n    d:\n      - e\n  -   f: g\n      h: i\n",
    "a: >-\n  en # text\n  - på\n  tre: rader\nb: c\n",
    "a: >\n    en\n    text\n\n\n# slut\nb: |\n en\n text\n\n",
    "a:\n  - |-\n    en\n    text\n  - b\nc:\nd:\n",
    "a:\r\n  b: >-\r\n    c\r\n    d\r\n",
]
NOT_PLAIN = [
    "",
    "# bara en kommentar\n",
    "a: b",
    "- a\n",
    "a: b\n  c\n",
    "a: b\n  - c\n",
    "a: b\n  c: d\n",
    "a:\n    b: c\n  d: e\n",
    "a:\n- b\n",
    "a:\n  - b\n  c: d\n",
    "a:\n  b: c\n  - d\n",
    "a:\n  -\n",
    "a:\n  - - b\n",
    "a: 1\na: 2\n",
    "a: {b: 1, b: 2}\n",
    "a: b: c\n",
    "a: ~\n",
    "a: &b c\n",
    "a: *b\n",
    "a: !b c\n",
    "a: 'b\n",
    "a: 'b''c'\n",
    "a: [b,c]\n",
    "a: [b\n",
    "a:\tb\n",
    "a: b\t# c\n",
    "a: >-\n\n  b\n",
    "a: >-\n  b\n\n  c\n",
    "a: >-\n  b\n   c\n",
    "a: >-\n  b\n \n   \n",
    "a:\n  b: |\n  c\n",
    "a: >2\n   b\n",
    "a: |+\n  b\n",
    "a: |\n  b",
    "--- \na: b\n",
    "a: b\n...\n",
    "%YAML 1.1\na: b\n",
    "? a\n",
    "'a': b\n",
    "A: b\n",
    "a: -b\n",
    "".join(f"{'  ' * depth}a:\n" for depth in range(9)),
]

words = st.sampled_from(["en text", "x:y", "x#y", "§ 5", "2015-01", "\u00a0x", "x\u00a0", "å.", "- x", "x  y", "k: v"])
values = st.one_of(
    words,
    words.map("{} ".format),
    words.map("{} # c".format),
    words.map("'{}'".format),
    words.map('"{}"'.format),
    st.lists(words, max_size=3).map(lambda some: f"[{', '.join(some)}]"),
    st.lists(words, min_size=1, max_size=3).map(lambda some: f"{{{', '.join(f'a: {one}' for one in some)}}}"),
    st.sampled_from(["", "", " # c", "~", "''", "[", "&a x", "'x' y", "x: ", ">- # c"]),
)
columns = st.sampled_from(["  ", "  ", "  ", " ", "    ", ""])


def _lines(sign: str, lines: list[str], column: str, after: str) -> str:
    return f"{sign}\n{indent(chr(10).join(lines), column)}{after}"


def _mapping(entries: list[tuple[str, str, str]]) -> str:
    return "\n".join(f"{key}:{mark}{value}" for key, mark, value in entries)


def _list(items: list[tuple[str, str]]) -> str:
    return "\n".join(f"-{gap}{indent(item, ' ' * (1 + len(gap))).lstrip(' ')}" for gap, item in items)


texts = st.builds(
    _lines,
    st.sampled_from([">-", ">", "|", "|-"]),
    st.lists(st.one_of(words, st.sampled_from(["# c", "x ", " y", "", "- z"])), min_size=1, max_size=4),
    columns,
    st.sampled_from(["", "", "\n", "\n ", "\n    ", "\n# c"]),
)
blocks = st.recursive(
    st.one_of(values, texts).map(" {}".format),
    lambda inner: st.builds(
        lambda block, column: f"\n{indent(block, column)}",
        st.one_of(
            st.lists(st.tuples(st.sampled_from("abcd"), st.just(""), inner), min_size=1, max_size=4).map(_mapping),
            st.lists(st.tuples(st.sampled_from([" ", " ", "   "]), inner), min_size=1, max_size=3).map(_list),
        ),
        columns,
    ),
    max_leaves=8,
)
files = st.lists(st.tuples(st.sampled_from("abcdef"), st.just(""), blocks), min_size=1, max_size=5).map(_mapping)


@pytest.mark.parametrize("text", PLAIN)
def test_what_is_plain_is_read(text: str) -> None:
    assert plain_data(text) == parsed_data(text)


@pytest.mark.parametrize("text", NOT_PLAIN)
def test_what_is_not_is_left_to_the_parser(text: str) -> None:
    with pytest.raises(OutOfTheOrdinary):
        plain_data(text)


@pytest.mark.parametrize("path", sorted(PLAN.rglob("*.yaml")), ids=lambda path: path.stem)
def test_the_real_plan_is_plain(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert plain_data(text) == parsed_data(text)


def _same(text: str) -> None:
    """Hold the two readings against each other, where the plainest one takes a text that it may be given."""
    scanned = scan(text.encode())
    assume(not scanned.flaws and "\\" not in text)
    try:
        data = plain_data(scanned.safe)
    except OutOfTheOrdinary:
        return
    assert data == parsed_data(scanned.safe)


@given(files.map("{}\n".format))
@example("a: >-\n  x\n \n    \n")
@example("a: b\u2003\n")
def test_whatever_is_read_says_what_it_says_to_the_parser(text: str) -> None:
    _same(text)


@given(files, st.integers(0, 200), st.integers(0, 3), st.sampled_from([*" \n-:#'\"[]{},|>\t\rx~&", ": ", " #", "- "]))
def test_so_it_does_with_any_slip_of_the_hand(text: str, place: int, gone: int, slip: str) -> None:
    _same(f"{text[:place]}{slip}{text[place + gone :]}\n")


@pytest.mark.parametrize("sign", ["- ", "a: >-\n  x\n", " \n", "a: x ", "x:", "a: [x, ", "a: ''", "# "])
def test_no_line_takes_longer_than_its_length(sign: str) -> None:
    # Were a sign tried out in every way, this would not end today.
    with pytest.raises(OutOfTheOrdinary):
        plain_data(sign * 20_000 + "%")
