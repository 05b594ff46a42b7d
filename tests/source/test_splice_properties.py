"""Edits of files that look like anything: only what was asked for changes, and nothing is lost."""

from __future__ import annotations

from collections import Counter
from itertools import takewhile
from typing import TYPE_CHECKING

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from mlr_cli.source.comments import comments
from mlr_cli.source.compose import read_yaml
from mlr_cli.source.splice import SpliceError, append, drop, put

if TYPE_CHECKING:
    from mlr_cli.source.tree import Data, Path

_SIGNS = st.characters(
    codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp", "Cn", "Co"), exclude_characters="\ufeff\u180e"
)
_NASTY = st.sampled_from([
    "", "~", "- a", "a: b", "a:b", "a #b", "#", "?", ": x", "[", "{a}", "a, b", "&x", "*x", "!x", "|", ">", "'", '"',
    "%", "@a", "`", "---", "...", "<<", " a", "a ", "a\nb", "a\n\nb\n", "ja", "2015-02-30", "x\\y", "x" * 150, "\xa0",
    "ö " * 80, "för att " * 20 + "slut", "<<<<<<<", "a\tb", "rad ett\n  rad två\n", "\n",
])  # fmt: skip
TEXTS = st.one_of(_NASTY, st.text(_SIGNS, max_size=30))
VALUES: st.SearchStrategy[Data] = st.recursive(
    st.one_of(st.none(), TEXTS),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text("abc -:", min_size=1), inner, max_size=3)
    ),
    max_leaves=6,
)


@st.composite
def entries(draw: st.DrawFn, indent: int, depth: int = 0) -> list[str]:
    """Lines of a mapping at an indent, as people lay them out: comments, blank lines, all styles."""
    lines: list[str] = []
    for number in range(draw(st.integers(1, 4))):
        lines += draw(st.lists(st.sampled_from(["", f"{' ' * indent}# egen rad {number}", "  # indragen"]), max_size=2))
        key = draw(st.sampled_from(["k{}", '"k{}"', "'k{}'"])).format(number)
        lines += [
            f"{' ' * indent}{key}:{line}" if not place else line
            for place, line in enumerate(draw(_value(indent, depth)))
        ]
    return lines


@st.composite
def _value(draw: st.DrawFn, indent: int, depth: int) -> list[str]:
    tail = draw(st.sampled_from(["", " # svans", "   #"]))
    pad = " " * (indent + 2)
    plain = ["plain", "long", "empty", "quoted", "single", "folded", "literal", "kept", "brackets", "braces", "open"]
    styles = [*plain, *["map", "list"] * (0 if depth > 1 else 3)]
    style = draw(st.sampled_from(styles))
    if style == "map":
        return [tail, *draw(entries(indent + 2, depth + 1))]
    if style == "list":
        return [tail, *draw(_items(indent + draw(st.sampled_from([0, 2])), depth + 1))]
    blanks = [""] * draw(st.integers(0, 2))
    laid_out = {
        "plain": [f" vanlig text{tail}"],
        "long": [" en text som", f"{pad}går över två rader{tail}"],
        "empty": [tail],
        "quoted": [f" \"a # b: 'c'\"{tail}"],
        "single": [f" 'a, \"b\"'{tail}"],
        "folded": [f" >-{tail}", f"{pad}vikt # text", "", f"{pad}mer text", *blanks],
        "literal": [f" |{tail}", f"{pad}rad ett", f"{pad}  rad två"],
        "kept": [f" |+{tail}", f"{pad}behållen", *blanks],
        "brackets": [f" [a, {{b: c}}, 'd']{tail}"],
        "braces": [f" {{x: 1, y: []}}{tail}"],
        "open": [" [a, # i", f"{pad}b]{tail}"],
    }
    return laid_out[style]


@st.composite
def _items(draw: st.DrawFn, indent: int, depth: int) -> list[str]:
    lines: list[str] = []
    for number in range(draw(st.integers(1, 3))):
        lines += draw(st.lists(st.sampled_from(["", f"{' ' * indent}# om punkt {number}"]), max_size=1))
        dash = f"{' ' * indent}- "
        if draw(st.booleans()):
            lines.append(f"{dash}punkt{draw(st.sampled_from(['', ' # svans']))}")
        else:
            inner = draw(entries(indent + 2, depth))
            first = next(place for place, line in enumerate(inner) if line.strip() and not line.strip().startswith("#"))
            lines += [f"{dash}{inner[first].strip(' ')}", *inner[first + 1 :]]
    return [*lines, *draw(st.lists(st.sampled_from(["", f"{' ' * indent}# efter sista", "# ytterst"]), max_size=2))]


@st.composite
def files(draw: st.DrawFn) -> bytes:
    newline = draw(st.sampled_from(["\n", "\r\n"]))
    tail = draw(st.lists(st.sampled_from(["# sist", "  # sist, indragen", ""]), max_size=2))
    text = newline.join(["# huvud", *draw(entries(0)), *tail]) + newline * draw(st.integers(0, 3))
    content = draw(st.sampled_from(["", "\ufeff"])).encode() + text.encode()
    assume(not read_yaml("", content).flaws)
    return content


def paths(data: Data, path: Path = ()) -> list[Path]:
    """Return the paths of everything below a value."""
    below = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [one for step, value in below for one in ((*path, step), *paths(value, (*path, step)))]


def at(data: Data, path: Path) -> Data:
    for step in path:
        data = data[step]  # type: ignore[index] # the path is one of the data's own
    return data


def remarks(content: bytes) -> Counter[str]:
    tree = read_yaml("", content)
    return Counter(tree.text[start:end].rstrip(" \t") for start, end in comments(tree))


def touched(before: bytes, after: bytes) -> list[bytes]:
    """Return the lines before that are neither among the first nor among the last lines after."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    first = len([*takewhile(bool, (one == other for one, other in zip(old, new, strict=False)))])
    rest = zip(reversed(old[first:]), reversed(new[first:]), strict=False)
    last = len([*takewhile(bool, (one == other for one, other in rest))])
    return old[first : len(old) - last]


@given(files(), st.data(), VALUES)
@settings(max_examples=100, deadline=None)
def test_a_value_that_is_put_is_read_back_and_all_else_stays(content: bytes, data: st.DataObject, value: Data) -> None:
    tree = read_yaml("", content)
    path = data.draw(st.sampled_from(paths(tree.data)))
    after = put(content, path, value)
    read = read_yaml("", after)
    assert at(read.data, path) == value
    assert [at(read.data, one) for one in paths(tree.data) if one[: len(path)] != path and path[: len(one)] != one] == [
        at(tree.data, one) for one in paths(tree.data) if one[: len(path)] != path and path[: len(one)] != one
    ]
    assert remarks(after) == remarks(content)
    assert after.startswith(b"\xef\xbb\xbf") == content.startswith(b"\xef\xbb\xbf")
    assert (b"\r\n" in after) == (b"\r\n" in content) or b"\n" not in content


@given(files(), st.data(), TEXTS)
@settings(max_examples=100, deadline=None)
def test_only_the_lines_of_a_replaced_text_change(content: bytes, data: st.DataObject, value: str) -> None:
    tree = read_yaml("", content)
    texts = [one for one in paths(tree.data) if isinstance(at(tree.data, one), str)]
    assume(texts)
    path = data.draw(st.sampled_from(texts))
    span = tree.node_span(path)
    lines = content.splitlines(keepends=True)
    kept = lines[: span.line - 1], lines[span.end_line :]
    after = put(content, path, value).splitlines(keepends=True)
    assert after[: len(kept[0])] == kept[0]
    assert after[len(after) - len(kept[1]) :] == kept[1]


@given(files(), st.data(), VALUES)
@settings(max_examples=100, deadline=None)
def test_an_addition_leaves_every_line_as_it_is(content: bytes, data: st.DataObject, value: Data) -> None:
    tree = read_yaml("", content)
    assume(content.endswith(b"\n"))
    holders = [(), *(one for one in paths(tree.data) if at(tree.data, one) and not isinstance(at(tree.data, one), str))]
    path = data.draw(st.sampled_from(holders))
    there = at(tree.data, path)
    after = append(content, path, value) if isinstance(there, list) else put(content, (*path, "ny"), value)
    found = at(read_yaml("", after).data, path)
    assert found == [*there, value] if isinstance(there, list) else {**there, "ny": value}  # type: ignore[dict-item]
    changed = touched(content, after)
    assert changed == [] or (len(changed) == 1 and (b"}" in changed[0] or b"]" in changed[0]))
    assert remarks(after) == remarks(content)


@given(files(), st.data())
@example(b"a: >-\n  b\nc: d\n  # e\nf: g\n", None)
@settings(max_examples=100, deadline=None)
def test_what_is_dropped_is_gone_and_no_comment_with_it(content: bytes, data: st.DataObject | None) -> None:
    tree = read_yaml("", content)
    path = data.draw(st.sampled_from(paths(tree.data))) if data else ("c",)
    try:
        after = drop(content, path)
    except SpliceError:
        assert tree.data is not None
        assert len(tree.data) == 1
        return
    there = at(tree.data, path[:-1])
    left: Data = (
        [one for place, one in enumerate(there) if place != path[-1]]
        if isinstance(there, list)
        else {key: one for key, one in there.items() if key != path[-1]}  # type: ignore[union-attr]
    )
    assert at(read_yaml("", after).data, path[:-1]) == left
    assert remarks(after) == remarks(content)


@given(files(), st.data())
@example(b"a: 1\r\nb: |+\r\n  x\r\n\r\n", None)
@settings(max_examples=100, deadline=None)
def test_putting_what_is_there_changes_no_meaning(content: bytes, data: st.DataObject | None) -> None:
    tree = read_yaml("", content)
    path = data.draw(st.sampled_from(paths(tree.data))) if data else ("b",)
    assert read_yaml("", put(content, path, at(tree.data, path))).data == tree.data
