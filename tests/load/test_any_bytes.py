"""Whatever the bytes: no traceback, faults in order, places inside the text, nothing that acts on a screen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hypothesis import example, given, settings
from hypothesis import strategies as st

from mlr_cli.load import load
from mlr_cli.load.locations import _parts
from mlr_cli.source.scan import without_controls
from mlr_cli.source.snapshot import Snapshot
from tests.load.sample import FILES, loaded
from tests.paths import PLAN

if TYPE_CHECKING:
    from mlr_cli.load import Loaded
    from mlr_cli.load.locations import Origin
    from mlr_cli.source.tree import Data
    from mlr_cli.source.tree import Path as Steps

REAL = {path.relative_to(PLAN).as_posix(): path.read_bytes() for path in PLAN.rglob("*.*")}
ACTING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
SIGNS = ["\t", ":", ": ", "- ", "[", "]", "{", "}", '"', "'", "&a ", "*a", "!x ", "|", ">", "#", "\r", "  ", "---\n"]
SIGNS += ["...\n", "<<: ", "? ", "%", "@", ",", "~", "\u202e", "\x85", "\ufeff", "\x00", "<<<<<<< a\n", "=======\n"]
SIGNS += [">>>>>>> b\n", "2015-02-30", "{}", "\\x1b", "å", "\ud800"]


def well_formed(read: Loaded) -> None:
    """Check what must hold of every answer, and that everything in the plan can be placed."""
    assert list(read.diagnostics) == sorted(read.diagnostics, key=lambda one: one.place)
    for one in read.diagnostics:
        tree = read.trees.get(one.span.file)
        for span in (one.span, *(related.span for related in one.related)):
            assert 0 <= span.start <= span.end <= (len(tree.text) if tree else 0)
            assert (span.line, span.column) <= (span.end_line, span.end_column)
            if tree:
                assert span == tree.between(span.start, span.end)
        for words in (one.message, one.hint):
            assert words is None or (words.sv and words.en and not ACTING.search(words.sv + words.en))
    for origin in read.origins:
        well_placed(read, origin)


def well_placed(read: Loaded, origin: Origin) -> None:
    """Check that every text of a model is what stands in the file at the place it is said to have."""
    broken = read.broken.get(origin.tree.file, frozenset())
    for part, _ in _parts(origin.model, ()):
        for name, value in part.__dict__.items():
            place = read.places.of(part, (name,))
            written = at(origin.tree.data, place.path)
            if type(value) is str and isinstance(written, str) and place.path not in broken:
                assert value == written.strip()
                shown = origin.tree.text[place.span.start : place.span.end]
                assert without_controls(shown) == written or "\n" in shown or shown[:1] in "\"'|>&!"


def at(data: Data, path: Steps) -> Data:
    for step in path:
        if isinstance(data, dict) and isinstance(step, str):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data


@given(path=st.sampled_from(sorted(FILES)), content=st.binary(max_size=300))
@settings(max_examples=300, deadline=None)
def test_any_bytes_can_be_any_file(path: str, content: bytes) -> None:
    well_formed(loaded({path: content}))


@given(path=st.sampled_from(sorted(FILES)), pieces=st.lists(st.sampled_from([*SIGNS, "id", "goals", "\n", "a"])))
@example(path="activities/stigar.yaml", pieces=["\x00", "\r", ":"])
@settings(max_examples=300, deadline=None)
def test_any_signs_of_yaml_can_be_any_file(path: str, pieces: list[str]) -> None:
    well_formed(loaded({path: "".join(pieces).encode(errors="surrogatepass")}))


@st.composite
def damaged(draw: st.DrawFn) -> dict[str, bytes]:
    """Return the real plan with some lines of some files lost, doubled, moved, cut or spoilt."""
    files = dict(REAL)
    for path in draw(st.lists(st.sampled_from(sorted(REAL)), min_size=1, max_size=3)):
        lines = files[path].decode(errors="surrogateescape").split("\n")
        for _ in range(draw(st.integers(1, 4))):
            damage(draw, lines)
        files[path] = "\n".join(lines).encode(errors="surrogatepass")
    return files


def damage(draw: st.DrawFn, lines: list[str]) -> None:
    place = draw(st.integers(0, len(lines) - 1))
    column = draw(st.integers(0, len(lines[place])))
    before, after = lines[place][:column], lines[place][column:]
    match draw(st.integers(0, 6)):
        case 0 if len(lines) > 1:
            del lines[place]
        case 1:
            lines.insert(place, lines[place])
        case 2:
            lines[place] = draw(st.sampled_from(lines))
        case 3:
            lines[place] = before
        case 4:
            lines[place] = before + draw(st.sampled_from(SIGNS)) + after
        case 5:
            lines[place] = " " * draw(st.integers(0, 6)) + lines[place].lstrip()
        case _:
            lines[place] = before + draw(st.characters()) + after[1:]


@given(files=damaged())
@settings(max_examples=200, deadline=None)
def test_a_damaged_plan_is_read_as_far_as_it_can_be(files: dict[str, bytes]) -> None:
    read = load(Snapshot("plan", files))
    well_formed(read)
    assert len(read.plan.activities) == sum(path.startswith("activities/") for path in files)


def test_the_real_plan_is_of_the_right_form() -> None:
    read = load(Snapshot("plan", REAL))
    assert read.diagnostics == ()
    well_formed(read)
