"""Files as wholes: missing, unreadable, too large, of the wrong name, or nobody's."""

from __future__ import annotations

import pytest

from mlr_cli.diagnostics import Severity
from mlr_cli.source.snapshot import Trouble
from tests.load.sample import ACTIVITY, BODY, CHAPTER, FILES, found, loaded, said


@pytest.mark.parametrize("path", ["plan.yaml", "cooperation.yaml", "areas.yaml"])
def test_a_file_that_must_be_there_is_missed(path: str) -> None:
    assert found({path: None}) == [f"MLR025 {path}:1:1"]
    read = loaded({path: None})
    assert path.removesuffix(".yaml") in read.plan.partial
    assert read.places.of(read.plan.header).span.file == "plan/plan.yaml"


def test_a_folder_of_bodies_that_is_gone_is_one_fault_and_not_one_for_each_name() -> None:
    named = f"{FILES[ACTIVITY]}steering:\n  - body: byalaget\n    role: decides\n"
    gone = {BODY: None, ACTIVITY: named}
    assert found({BODY: None}) == []
    assert found(gone) == ["MLR025 bodies:1:1"]
    assert found(gone, {"bodies": Trouble.DENIED}) == ["MLR026 bodies:1:1"]
    assert loaded(gone).plan.partial == {"bodies"}


@pytest.mark.parametrize("path", [path for path in FILES if path != ACTIVITY])
@pytest.mark.parametrize(
    ("trouble", "code"), [(Trouble.TOO_LARGE, "MLR017"), (Trouble.DENIED, "MLR026"), (Trouble.NOT_A_FILE, "MLR026")]
)
def test_a_file_that_cannot_be_read_is_told_once(path: str, trouble: Trouble, code: str) -> None:
    assert found({path: None}, {path: trouble}) == [f"{code} {path}:1:1"]


def test_what_could_not_be_read_still_counts() -> None:
    troubles = {BODY: Trouble.DENIED, ACTIVITY: Trouble.TOO_LARGE, CHAPTER: Trouble.DENIED}
    plan = loaded(dict.fromkeys(troubles), troubles).plan
    assert (list(plan.body_by_id), list(plan.activity_by_id)) == (["byalaget"], ["stigar"])
    assert [chapter.id for chapter in plan.chapters] == ["inledning"]
    assert plan.partial == {"byalaget", "stigar", "inledning"}


def test_a_file_of_more_than_a_megabyte_is_not_read() -> None:
    assert found({BODY: b"id: byalaget\nname: " + b"x" * 10_000_000}) == [f"MLR017 {BODY}:1:1"]


@pytest.mark.parametrize(
    "path",
    [
        "activities/stigar.yaml~",
        "activities/.#stigar.yaml",
        "activities/#stigar.yaml#",
        "activities/.stigar.yaml.swp",
        "activities/.stigar.yaml",
        "activities/._stigar.yaml",
        "activities/~$stigar.yaml",
        "activities/stigar.yaml.bak",
        "activities/stigar.yaml.orig",
        "bodies/.DS_Store",
        "chapters/Thumbs.db",
        ".mlr/journal",
        "README.md",
        "bodies/4913",
    ],
)
def test_what_editors_leave_behind_is_passed_over(path: str) -> None:
    assert found({path: b"\xff["}) == []
    assert found({}, {path: Trouble.DENIED}) == []


STRANGERS = [
    ("plan.yml", "Ändra ändelsen till ”.yaml”."),
    ("area.yaml", "Menade du ”areas.yaml”?"),
    ("activities/x.yml", "Ändra ändelsen till ”.yaml”."),
    ("activities/x.YAML", "Ändra ändelsen till ”.yaml”."),
    ("activities/anteckningar.docx", "Flytta den ur mappen: här läses bara filer som slutar på ”.yaml”."),
    ("chapters/karta.png", "Flytta den ur mappen: här läses bara filer som slutar på ”.md”."),
    ("chapters/x.txt", "Ändra ändelsen till ”.md”."),
    ("activities/nya/x.yaml", "Flytta den till mappen ”activities”: mappar i den läses inte."),
    ("Activities/x.yaml", "Menade du ”activities/x.yaml”?"),
    ("aktiviteter/x.yaml", "Menade du ”activities/x.yaml”?"),
    ("bodies", "”bodies” ska vara en mapp. Flytta filen och skapa mappen."),
    (
        "notes.docx",
        (
            "Aktiviteter ligger i ”activities”, grupper i ”bodies”, kapitel i ”chapters”, möten i ”meetings” och "
            "yttranden i ”statements”."
        ),
    ),
]


@pytest.mark.parametrize(("path", "cure"), STRANGERS)
def test_a_file_that_nobody_reads_is_a_warning(path: str, cure: str) -> None:
    assert found({path: ""}) == [f"MLR020 {path}:1:1"]
    assert said(path, "")[0][0] == f"Filen läses inte. {cure}"


@pytest.mark.parametrize("path", ["activities/x.yaml.txt", "bodies/x.yaml.TXT", "chapters/x.md.txt"])
def test_an_ending_that_notepad_has_added_is_an_error(path: str) -> None:
    name = path.rpartition("/")[2]
    (fault,) = loaded({path: ""}).diagnostics
    assert (fault.code, fault.severity) == ("MLR020", Severity.ERROR)
    assert fault.message.sv == f"Filen heter ”{name}” och läses inte: det som står i den finns inte med i planen."
    assert fault.hint
    assert fault.hint.sv == "Ta bort ”.txt” sist i namnet. Ser du det inte, visa filnamnstillägg i Utforskaren."


def test_what_stands_under_a_name_that_is_not_read_still_counts() -> None:
    read = loaded({BODY: None, f"{BODY}.txt": FILES[BODY]})
    assert list(read.plan.body_by_id) == ["byalaget"]
    assert read.plan.partial == {"byalaget"}


def test_a_file_that_must_be_there_is_not_also_missing() -> None:
    assert found({"areas.yaml": None, "areas.yaml.txt": FILES["areas.yaml"]}) == ["MLR020 areas.yaml.txt:1:1"]


def test_a_large_file_that_nobody_reads_is_no_more_than_that() -> None:
    assert found({}, {"film.mp4": Trouble.TOO_LARGE}) == ["MLR020 film.mp4:1:1"]


def test_a_folder_that_cannot_be_opened_is_told() -> None:
    assert found({}, {"activities": Trouble.DENIED}) == ["MLR026 activities:1:1"]


@pytest.mark.parametrize(
    ("path", "text", "faults"),
    [
        ("bodies/Styrelse 1.yaml", "id: styrelse\nname: x\n", ["MLR010 bodies/Styrelse 1.yaml:1:5"]),
        ("bodies/\udce5.yaml", "id: a\nname: x\n", ["MLR010 bodies/\udce5.yaml:1:5"]),
        ("bodies/\x1b[31m.yaml", "id: a\nname: x\n", ["MLR010 bodies/\x1b[31m.yaml:1:5"]),
        ("chapters/Kapitel 1.md", "# Ett\n\nText.\n", ["MLR008 chapters/Kapitel 1.md:1:3"]),
    ],
    ids=ascii,
)
def test_file_names_that_cannot_be_ids(path: str, text: str, faults: list[str]) -> None:
    assert found({path: text}) == faults


@pytest.mark.parametrize(
    ("number", "fault"), [("2", "MLR019 plan.yaml:1:9"), ("0", "MLR019 plan.yaml:1:9"), ("ett", "MLR023 plan.yaml:1:9")]
)
def test_another_format_is_told(number: str, fault: str) -> None:
    assert found({"plan.yaml": FILES["plan.yaml"].replace("format: 1", f"format: {number}")}) == [fault]


def test_a_file_name_never_acts_on_a_screen() -> None:
    for path in ("bodies/\x1b[31m.yaml", "chapters/\u202eb.md", "bodies/\x07\r\n.yaml", "Bodies/\x1b.yaml"):
        for one in loaded({path: "# Ett\n\nText.\n" if path.endswith("md") else "id: a\ntitle: x\n"}).diagnostics:
            assert one.message.sv.isprintable()
            assert one.hint is None or one.hint.sv.isprintable()
