"""The scan before the parser keeps every place: what is replaced has the same length."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mlr_cli.source.compose import read_yaml
from mlr_cli.source.flaw import FlawKind
from mlr_cli.source.scan import controls_in, scan

MARKERS = st.sampled_from(["<<<<<<< a", "=======", "||||||| b", ">>>>>>> c", "text", "", "  <<<<<<< a"])


@given(st.binary())
def test_what_is_safe_is_as_long_as_what_is_written(content: bytes) -> None:
    scanned = scan(content)
    assert len(scanned.safe) == len(scanned.text)
    for flaw in scanned.flaws:
        assert 0 <= flaw.start <= flaw.end <= len(scanned.text)


@given(st.text(st.sampled_from("aå\n\r\t \ufeff\u200b\x85\x1b\u2028\U000e0041\U0001f33e")))
def test_a_character_that_acts_is_found_wherever_it_stands(text: str) -> None:
    assert bool(scan(text.encode()).flaws) is (controls_in(text.removeprefix("\ufeff")) is not None)


@given(st.lists(MARKERS))
def test_no_marker_is_left_after_conflicts_are_resolved(lines: list[str]) -> None:
    scanned = scan("\n".join(lines).encode())
    assert len(scanned.safe) == len(scanned.text)
    assert scanned.safe.count("\n") == scanned.text.count("\n")
    left = [line for line in scanned.safe.split("\n") if line.startswith(("<<<<<<<", ">>>>>>>"))]
    assert left == []


def test_text_that_is_as_it_should_be_is_left_alone() -> None:
    text = "\ufeffå\u00a0ä\u00adö 👩\u200d🌾\r\n\ttabb\n"
    scanned = scan(text.encode())
    assert (scanned.text, scanned.safe, scanned.flaws) == (text, text, ())


def test_a_conflict_keeps_the_first_version_in_its_place() -> None:
    text = "<<<<<<< a\nvår: 1\n||||||| bas\ngammal: 0\n=======\nderas: 2\n>>>>>>> b\nefter: 3\n"
    scanned = scan(text.encode())
    assert [line.strip() for line in scanned.safe.split("\n")] == ["", "vår: 1", "", "", "", "", "", "efter: 3", ""]
    tree = read_yaml("f", text.encode())
    assert (tree.data, tree.span(("efter",)).line) == ({"vår": "1", "efter": "3"}, 8)


def test_an_escaped_control_character_is_found_and_replaced() -> None:
    tree = read_yaml("f", b'a: "x\\x1b[31m"\nb: "rad\\n\\ttabb"\n')
    assert tree.data == {"a": "x\N{REPLACEMENT CHARACTER}[31m", "b": "rad\n\ttabb"}
    assert [flaw.kind for flaw in tree.flaws] == [FlawKind.ESCAPED_CONTROL]
