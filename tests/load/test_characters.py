"""Bytes, characters that cannot be seen, and the markers of a merge: found before the parser, all in one run."""

from __future__ import annotations

import pytest

from tests.load.sample import BODY, CHAPTER, found, loaded, said

HEAD = "id: byalaget\nname: Byalaget\n"


def test_an_older_file_is_one_fault_and_is_read_all_the_same() -> None:
    text = f"{HEAD}short: Båtlaget\nnote: öppnar på våren\n"
    read = loaded({BODY: text.encode("cp1252")})
    assert [one.code for one in read.diagnostics] == ["MLR015"]
    assert read.plan.bodies[0].note == "öppnar på våren"
    assert said(BODY, text.encode("cp1252")) == [
        (
            (
                "Tecknet här, troligen ”å”, är inte sparat som UTF-8. "
                "Välj ”Spara som” och kodningen UTF-8 i redigeraren. Det finns 3 till i filen."
            ),
            (
                "The character here, probably “å”, is not saved as UTF-8. "
                "Choose “Save as” and the encoding UTF-8 in the editor. There are 3 more in the file."
            ),
        )
    ]


@pytest.mark.parametrize("encoding", ["cp1252", "cp850", "mac_roman", "utf-16", "utf-16-le", "utf-16-be"])
def test_older_encodings_are_understood(encoding: str) -> None:
    text = f"{HEAD}note: Går på ängen vid ån, längs vägen förbi sjön\n"
    read = loaded({BODY: text.encode(encoding)})
    assert [one.code for one in read.diagnostics] == ["MLR015"]
    assert read.plan.bodies[0].note == "Går på ängen vid ån, längs vägen förbi sjön"


BYTES = [
    ("note: å".encode() + b"\xff\n", ["3:8"]),
    ("note: å".encode() + b"\xe4\xf6\n", ["3:8", "3:9"]),
    ("note: å".encode() + b"\xed\xa0\x80\xed\xb0\x80 \xff\n", ["3:8", "3:11", "3:15"]),
    ("note: å".encode() + b"\xc3\n", ["3:8"]),
    ("note: å".encode() + b"\xf5" * 30 + b"\n", [f"3:{column}" for column in range(8, 18)]),
]


@pytest.mark.parametrize(("line", "places"), BYTES, ids=range(len(BYTES)))
def test_single_bytes_have_their_places(line: bytes, places: list[str]) -> None:
    assert found({BODY: HEAD.encode() + line}) == [f"MLR015 {BODY}:{place}" for place in places]


SIGNS = [
    ("note: a\u202eb\n", ["3:8"]),
    ("note: a\u2066b\u2069\n", ["3:8", "3:10"]),
    ("note: a\u200bb\n", ["3:8"]),
    ("note: a\x00b\n", ["3:8"]),
    ("note: a\x1b[31mb\n", ["3:8"]),
    ("note: a\x85b\n", ["3:8"]),
    ("note: a\u2028b\n", ["3:8"]),
    ("note: a\ufeffb\n", ["3:8"]),
    ("note: a\U000e0041b\n", ["3:8"]),
    ('note: "a\\x1b[31mb"\n', ["3:7"]),
    ('note: "a\\u202Eb"\n', ["3:7"]),
    ("note: a\rshort: b\n", ["3:8"]),
    ("# kommentar \x07\n", ["3:13"]),
]


@pytest.mark.parametrize(("line", "places"), SIGNS, ids=[ascii(line) for line, _ in SIGNS])
def test_what_cannot_be_seen_is_found(line: str, places: list[str]) -> None:
    assert found({BODY: f"{HEAD}{line}"}) == [f"MLR016 {BODY}:{place}" for place in places]


@pytest.mark.parametrize("line", [line for line, _ in SIGNS if line.startswith("note")], ids=ascii)
def test_nothing_that_acts_reaches_the_plan(line: str) -> None:
    note = loaded({BODY: f"{HEAD}{line}"}).plan.bodies[0].note
    assert note is not None
    assert note.isprintable()


def test_ten_are_shown_and_the_rest_counted() -> None:
    words = said(BODY, HEAD + "note: " + "x\x00" * 25 + "\n")
    assert len(words) == 10
    assert words[-1][0].endswith("Det finns 15 till i filen.")


def test_line_ends_of_an_old_macintosh_end_lines() -> None:
    read = loaded({BODY: HEAD.replace("\n", "\r") + "short: Laget\r"})
    assert {one.code for one in read.diagnostics} == {"MLR016"}
    assert read.plan.bodies[0].short == "Laget"


CONFLICT = "<<<<<<< HEAD\nshort: Laget\n=======\nshort: Byns lag\n>>>>>>> main\n"


def test_a_conflict_is_told_and_its_first_version_read() -> None:
    read = loaded({BODY: f"{HEAD}{CONFLICT}note: x\n"})
    (one,) = read.diagnostics
    assert one.message.sv == "Filen innehåller två versioner efter en sammanslagning, rad 3\N{EN DASH}7."
    assert one.hint is not None
    assert one.hint.sv == "Behåll den ena och ta bort markeringarna."
    assert (one.span.line, one.span.column, one.related[0].span.line) == (3, 1, 7)
    assert (read.plan.bodies[0].short, read.plan.bodies[0].note) == ("Laget", "x")


MARKERS = [
    (CONFLICT.replace("\n", "\r\n"), ["3:1"]),
    (CONFLICT.replace("=======", "||||||| bas\nshort: Bas\n======="), ["3:1"]),
    (CONFLICT + CONFLICT.replace("short", "note"), ["3:1", "8:1"]),
    ("<<<<<<< HEAD\nnote: x\n", ["3:1"]),
    ("note: x\n>>>>>>> main\n", ["4:1"]),
    ("<<<<<<< HEAD\n" + CONFLICT, ["3:1", "4:1"]),
    ("note: |\n  <<<<<<< HEAD\n  =======\n", []),
]


@pytest.mark.parametrize(("text", "places"), MARKERS, ids=range(len(MARKERS)))
def test_every_conflict_and_every_stray_marker_is_found(text: str, places: list[str]) -> None:
    assert found({BODY: f"{HEAD}{text}"}) == [f"MLR022 {BODY}:{place}" for place in places]


def test_a_heading_underlined_in_a_chapter_is_no_conflict() -> None:
    assert found({CHAPTER: "# Inledning\n\nMer\n=======\n\nText.\n"}) == []


def test_a_conflict_in_a_chapter_is_told() -> None:
    text = f"# Inledning\n\n{CONFLICT}"
    assert found({CHAPTER: text}) == [f"MLR022 {CHAPTER}:3:1"]
    assert "Byns lag" not in loaded({CHAPTER: text}).plan.chapters[0].text


def test_a_megabyte_of_markers_is_read_in_one_pass() -> None:
    assert len(found({BODY: HEAD + "<<<<<<< a\n" * 90_000})) == 10
