"""Where things stand in a YAML text: for every path the text that its place holds."""

from __future__ import annotations

import pytest

from mlr_cli.source.compose import read_yaml

TEXT = """\
# kommentar
name: Byalaget # laget
"quoted": 'enkla'
empty:
tilde: ~
block: |
  en
  två


# om listan
list:
  - ett
  # mellan
  - "två"
  -

  # efter
flow: [a, 'b', {c: d}]
nest:
  deep:
    - id: x
      text: >-
        lång

    - {id: y}
none: []
last: x
"""

PLACES = [
    (("name",), "2:7", "Byalaget"),
    (("quoted",), "3:11", "'enkla'"),
    (("empty",), "4:1", "empty"),
    (("tilde",), "5:8", "~"),
    (("block",), "6:8", "|\n  en\n  två"),
    (("list",), "12:1", "list"),
    (("list", 0), "13:5", "ett"),
    (("list", 1), "15:5", '"två"'),
    (("list", 2), "16:4", ""),
    (("flow",), "19:1", "flow"),
    (("flow", 1), "19:11", "'b'"),
    (("flow", 2), "19:17", "c"),
    (("flow", 2, "c"), "19:20", "d"),
    (("nest", "deep"), "21:3", "deep"),
    (("nest", "deep", 0), "22:7", "id"),
    (("nest", "deep", 0, "text"), "23:13", ">-\n        lång"),
    (("nest", "deep", 1, "id"), "26:12", "y"),
    (("none",), "27:7", "[]"),
    (("last",), "28:7", "x"),
    # What is not there has the place of its nearest kin.
    (("nest", "deep", 0, "due"), "22:7", "id"),
    (("nest", "deep", 7), "21:3", "deep"),
    (("nest", "deep", 1, "id", "x"), "26:12", "y"),
    (("missing",), "2:1", "name"),
    ((), "2:1", "name"),
]


@pytest.mark.parametrize(("path", "place", "held"), PLACES)
@pytest.mark.parametrize("head", ["", "\ufeff"], ids=["plain", "bom"])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_every_node_has_its_place(path: tuple[str | int, ...], place: str, held: str, head: str, end: str) -> None:
    tree = read_yaml("f", (head + TEXT).replace("\n", end).encode())
    assert tree.flaws == ()
    span = tree.span(path)
    assert f"{span.line}:{span.column}" == place
    assert tree.text[span.start : span.end] == held.replace("\n", end)


def test_a_byte_order_mark_is_no_column_of_the_first_line() -> None:
    span = read_yaml("f", "\ufeffa: b\n".encode()).span(("a",))
    assert (span.line, span.column, span.start, span.end) == (1, 4, 4, 5)


WHOLE = [
    (("list",), '- ett\n  # mellan\n  - "två"\n  -'),
    (("flow",), "[a, 'b', {c: d}]"),
    (("flow", 2), "{c: d}"),
    (("none",), "[]"),
    (("nest", "deep"), "- id: x\n      text: >-\n        lång\n\n    - {id: y}"),
]


@pytest.mark.parametrize(("path", "held"), WHOLE)
def test_a_list_or_mapping_ends_with_the_last_that_is_seen_of_it(path: tuple[str | int, ...], held: str) -> None:
    tree = read_yaml("f", TEXT.encode())
    span = tree.node_span(path)
    assert tree.text[span.start : span.end] == held


def test_a_key_has_a_place_of_its_own() -> None:
    tree = read_yaml("f", b"a: {'b c': d}\n")
    span = tree.key_span(("a", "b c"))
    assert tree.text[span.start : span.end] == "'b c'"


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: no\nb: 012\nc: 2015-02-30\nd: 12:30\n", {"a": "no", "b": "012", "c": "2015-02-30", "d": "12:30"}),
        ("a:\nb: ~\nc: ''\nd: '~'\n", {"a": None, "b": None, "c": "", "d": "~"}),
        ("a: 1\na: {b: [c]}\nd: 2\n", {"a": "1", "d": "2"}),
        ("<<: {a: b}\nc: d\n", {"c": "d"}),
        ("a: &x b\nc: *x\n", {"a": "b", "c": None}),
        ("a: [b, c\n", {"a": ["b", "c"]}),
        ("a: x: y\n", {}),
        ("a:\n  - b: 1\n    c: 2\n   d: 3\n", {"a": [{"b": "1", "c": "2"}]}),
        ("", None),
        ("# x\n", None),
        ("a: b\n---\nc: d\n", {"a": "b"}),
    ],
    ids=range(11),
)
def test_what_can_be_read_is_read(text: str, data: object) -> None:
    assert read_yaml("f", text.encode()).data == data


@pytest.mark.parametrize(
    ("text", "path", "opened"),
    [
        ("a: {b: c\n", ("a",), True),
        ("a: {b: c\n", ("a", "x"), True),
        ("a: {b: c\n", ("a", "b"), False),
        ("a: b\nc: [\n", ("x",), True),
        ("a: b\nc: d\n", ("x",), False),
        ("a: {b: c}\nd: [\n", ("a", "x"), False),
        ("a: [", (), True),
        ("]", (), True),
    ],
)
def test_what_was_cut_off_is_known(text: str, path: tuple[str | int, ...], opened: bool) -> None:
    assert read_yaml("f", text.encode()).is_open(path) is opened


def test_places_after_a_doubled_key_are_right() -> None:
    tree = read_yaml("f", b"a: 1\nb: {x: y}\na: [1, {c: d}]\nb: 2\ne: [f]\n")
    span = tree.span(("e", 0))
    assert tree.text[span.start : span.end] == "f"


def test_a_doubled_key_cut_off_inside_its_value_leaves_no_trace() -> None:
    tree = read_yaml("f", b"a: 1\na:\n  - x: [y\n")
    assert tree.data == {"a": "1"}
    assert tree.span(("a",)).line == 1
