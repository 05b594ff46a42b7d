"""The traps of editing YAML in place, one by one, with the text before and after."""

from __future__ import annotations

import pytest

from mlr_cli.source.compose import read_yaml
from mlr_cli.source.splice import SpliceError, append, drop, put


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a:\n  - x\n  # sist\nb: 1\n", "a:\n  - x\n  - ny\n  # sist\nb: 1\n"),
        ("a:\n  - x # svans\n\n\nb: 1\n", "a:\n  - x # svans\n  - ny\n\n\nb: 1\n"),
        ("a:\n- x\nb: 1\n", "a:\n- x\n- ny\nb: 1\n"),
        ("a: [x, 'y'] # svans\n", "a: [x, 'y', ny] # svans\n"),
        ("a: [x,\n  y # inne\n  ]\n", "a: [x,\n  y, ny # inne\n  ]\n"),
        ("a: [] # svans\n", "a: [ny] # svans\n"),
        ("a: # svans\nb: 1\n", "a: [ny] # svans\nb: 1\n"),
        ("a:\n  - >-\n    lång\n\n\nb: 1\n", "a:\n  - >-\n    lång\n  - ny\n\n\nb: 1\n"),
        ("a:\n  - |+\n    kvar\n\nb: 1\n", "a:\n  - |+\n    kvar\n\n  - ny\nb: 1\n"),
        ("a:\r\n  - x\r\n", "a:\r\n  - x\r\n  - ny\r\n"),
        ("\ufeffa:\n  - x", "\ufeffa:\n  - x\n  - ny"),
        ("\ufeffb: 1\n", "\ufeffb: 1\na: [ny]\n"),
        ("'a':\n  - x\n", "'a':\n  - x\n  - ny\n"),
    ],
)
def test_an_item_comes_last_in_its_list(before: str, after: str) -> None:
    assert append(before.encode(), ("a",), "ny").decode() == after


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("ja", "ja"),
        ("2015-02-30", "2015-02-30"),
        ("12:30", "12:30"),
        ("Malmö – Lund", "Malmö – Lund"),
        ("https://a.se/#b", "https://a.se/#b"),
        ("", '""'),
        ("~", '"~"'),
        (None, "~"),
        ("a: b", '"a: b"'),
        ("slut:", '"slut:"'),
        ("a #b", '"a #b"'),
        ("- a", '"- a"'),
        ("-a", "-a"),
        ("? a", '"? a"'),
        ("[a]", '"[a]"'),
        ("{a}", '"{a}"'),
        ("a, b", "a, b"),
        ("&a", '"&a"'),
        ("*a", '"*a"'),
        ("!a", '"!a"'),
        ("|", '"|"'),
        ("> a", '"> a"'),
        ("'a' b", "\"'a' b\""),
        ('"a" b', "'\"a\" b'"),
        ("%a", '"%a"'),
        ("@a", '"@a"'),
        ("`a", '"`a"'),
        (" a", '" a"'),
        ("a\\b", "a\\b"),
        ("a\tb: c", '"a\\tb: c"'),
        ("ett\ntvå", "|-\n  ett\n  två"),
        ("ett\n\ntvå\n", "|\n  ett\n\n  två"),
        ("ett\n  två", '"ett\\n  två"'),
        ("ord " * 30 + "slut", ">-\n  " + "ord " * 23 + "ord\n  " + "ord " * 6 + "slut"),
    ],
)
def test_a_text_is_quoted_when_it_must_be(value: str | None, written: str) -> None:
    made = put(b"a: 1\n", ("b",), value)
    assert made.decode() == f"a: 1\nb: {written}\n"
    assert read_yaml("", made).data == {"a": "1", "b": value}


@pytest.mark.parametrize(
    ("before", "value", "after"),
    [
        ('a: "x" # svans\n', "y", 'a: "y" # svans\n'),
        ("a: 'x'\n", "it's", "a: 'it''s'\n"),
        ("a: >- # om\n  x\n  y\n\nb: 1\n", "ny", "a: >- # om\n  ny\n\nb: 1\n"),
        ("a: |\n  x\nb: 1\n", "ny", "a: ny\nb: 1\n"),
        ("a: x # svans\nb: 1\n", "ett\ntvå", "a: |- # svans\n  ett\n  två\nb: 1\n"),
        ("a: x\n# om b\nb: 1\n", "ett\ntvå", "a: |-\n  ett\n  två\n# om b\nb: 1\n"),
        ("a: x\n  # indragen\nb: 1\n", "ett\ntvå", 'a: "ett\\ntvå"\n  # indragen\nb: 1\n'),
        ("a:\nb: 1\n", "x", "a: x\nb: 1\n"),
        ("a:\n  c: x # svans\n  # egen\n  d: y\nb: 1\n", "z", "# svans\n# egen\na: z\nb: 1\n"),
        ("a: {c: x}\n", {"c": "y", "d": ["e, f"]}, "a:\n  c: y\n  d:\n    - e, f\n"),
    ],
)
def test_a_value_takes_the_place_of_another(before: str, value: str, after: str) -> None:
    assert put(before.encode(), ("a",), value).decode() == after


def test_a_key_among_brackets_is_quoted_for_them() -> None:
    made = put(b"a: [{b: 1}]\n", ("a", 0, "c"), "d, e")
    assert made == b'a: [{b: 1, c: "d, e"}]\n'


def test_a_new_key_comes_after_the_nearest_before_it() -> None:
    order = ["a", "b", "c", "d"]
    assert put(b"a: 1 # a\n# om d\nd: 4\n", ("b",), "2", order) == b"a: 1 # a\nb: 2\n# om d\nd: 4\n"
    assert put(b"d: 4\nx: 5\n", ("b",), "2", order) == b"d: 4\nx: 5\nb: 2\n"


def test_mappings_on_the_way_are_made() -> None:
    assert put(b"a: 1\n", ("b", "c", "d"), "2") == b"a: 1\nb:\n  c:\n    d: 2\n"


def test_the_first_key_of_an_item_goes_and_the_dash_stays() -> None:
    assert drop(b"a:\n  - b: 1 # b\n    c: 2\n", ("a", 0, "b")) == b"a:\n  # b\n  - c: 2\n"


def test_what_is_the_same_is_the_same_bytes() -> None:
    content = b"a:   'x'   # svans\r\nb: 1"
    assert put(content, ("a",), "x") is content


@pytest.mark.parametrize(
    "content",
    [b"a: &x 1\nb: *x\n", b"a: 1\na: 2\n", b"a: [\n", b"a: \x07\n", b"<<<<<<< a\nb: 1\n=======\nb: 2\n>>>>>>> c\n"],
)
def test_a_file_with_a_flaw_is_left_to_a_person(content: bytes) -> None:
    with pytest.raises(SpliceError):
        put(content, ("c",), "1")


@pytest.mark.parametrize("value", ["a\x07b", "a\x85b", "a\u2028b", "\ud800", "a\u202eb"])
def test_signs_that_act_are_not_written(value: str) -> None:
    with pytest.raises(SpliceError):
        put(b"a: 1\n", ("b",), value)


@pytest.mark.parametrize("path", [(), ("a", "b"), ("a", "b", "c"), ("a", 0), ("c", 5), ("c", 5, "d")])
def test_a_path_that_leads_nowhere_is_refused(path: tuple[str | int, ...]) -> None:
    for edit in (put, append):
        with pytest.raises(SpliceError):
            edit(b"a: text\nc: [1]\n", path, "x")
    with pytest.raises(SpliceError):
        drop(b"a: text\nc: [1]\n", (*path, 7))
