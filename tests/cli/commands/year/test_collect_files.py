"""Which files `mlr collect` reads, what it says of the others, and in which order it tells of what is wrong."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING

import pytest
from openpyxl.comments import Comment

from mlr_cli.store.ordinary import ordinary
from tests.forms.filling import fill, opened
from tests.paths import PLAN

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.said import Said

GROUP = "naringslivsgruppen"
MET = {"Mål": {"fler-foretag.broschyr": {"Utfall": "uppfyllt"}}}
pipes = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes among its files")


@pytest.fixture
def run(mlr: Callable[..., Said], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Said]:
    """Run a command on a copy of the plan, in the middle of December, in a folder with a form that is filled in."""
    shutil.copytree(PLAN, tmp_path / "plan")
    monkeypatch.setenv("MLR_PLAN", str(tmp_path / "plan"))
    monkeypatch.chdir(tmp_path)

    def _run(*words: str) -> Said:
        return mlr(*words, "--as-of", "2015-12-15")

    (tmp_path / "svar").mkdir()
    assert _run("checklist", "--body", GROUP, "-o", f"svar/{GROUP}.xlsx").code == 0
    fill(tmp_path / "svar" / f"{GROUP}.xlsx", MET)
    return _run


def test_what_is_no_workbook_is_named_and_the_rest_is_read(run: Callable[..., Said], tmp_path: Path) -> None:
    for name in ("svar.csv", "brev.docx", ".DS_Store"):
        (tmp_path / "svar" / name).write_bytes(b"")
    (tmp_path / "svar" / "gamla").mkdir()
    said = run("collect", "svar", "--yes")
    assert (said.code, "är uppfyllt" in said.out) == (0, True)
    assert said.err.startswith("De här är inga kalkylblad och läses inte: brev.docx, gamla, svar.csv\n")


@pytest.mark.parametrize("beside", [f"~${GROUP}.xlsx", f".~lock.{GROUP}.xlsx#"])
def test_a_form_that_is_open_is_read_and_that_is_said(beside: str, run: Callable[..., Said], tmp_path: Path) -> None:
    (tmp_path / "svar" / beside).write_bytes(b"")
    said = run("collect", "svar")
    assert "är uppfyllt" in said.out
    assert said.err.startswith(
        f"De här är öppna i ett annat program, och det som inte är sparat där läses inte: {GROUP}.xlsx\n"
    )


def test_a_folder_without_forms_says_so(run: Callable[..., Said], tmp_path: Path) -> None:
    (tmp_path / "tom").mkdir()
    said = run("collect", "tom", "--yes")
    assert (said.code, said.err.splitlines()[0]) == (
        2,
        "Det finns inga formulär i ”tom”. Lägg de ifyllda filerna där (.xlsx), eller skriv var de ligger.",
    )


@pipes
def test_nothing_is_waited_for(run: Callable[..., Said], tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "svar" / "ett.xlsx")
    for words in (("svar",), ("svar/ett.xlsx",)):
        said = run("collect", *words, "--yes")
        assert said.code == 1
        assert said.err.startswith("ett.xlsx: Filen går inte att läsa: det är ingen vanlig fil, eller så får du inte")


def test_a_file_that_may_not_be_opened_is_told_with_the_faults_of_the_others(
    run: Callable[..., Said], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = tmp_path / "svar" / "a.xlsx"
    closed.write_bytes(b"")
    fill(tmp_path / "svar" / f"{GROUP}.xlsx", {"Mål": {"fler-foretag.broschyr": {"Utfall": "utgår"}}})

    def opened_by_its_owner(path: str, most: int = -1) -> bytes | None:
        if path == str(closed) or path.endswith("svar/a.xlsx"):
            raise PermissionError(13, "Permission denied", path)
        return ordinary(path, most)

    monkeypatch.setattr("mlr_cli.store.forms.ordinary", opened_by_its_owner)
    said = run("collect", "svar", "--yes")
    assert said.code == 1
    assert [line.partition(":")[0] for line in said.err.splitlines()[:2]] == [
        "a.xlsx",
        f"{GROUP}.xlsx, blad ”Mål”, rad 2",
    ]


@pipes
def test_a_link_that_leads_to_itself_is_a_sentence(run: Callable[..., Said], tmp_path: Path) -> None:
    (tmp_path / "ring.xlsx").symlink_to("ring.xlsx")
    said = run("collect", "ring.xlsx")
    assert (said.code, said.err) == (2, "”ring.xlsx” är en länk som leder till sig själv. Ta bort den.\n")


def test_the_same_file_is_read_once(run: Callable[..., Said], tmp_path: Path) -> None:
    (tmp_path / "lank.xlsx").symlink_to(tmp_path / "svar" / f"{GROUP}.xlsx")
    said = run("collect", "svar", f"svar/{GROUP}.xlsx", "lank.xlsx")
    assert said.out.count("är uppfyllt") == 1


def test_faults_are_told_as_they_are_met_from_the_first_sheet_to_the_last(
    run: Callable[..., Said], tmp_path: Path
) -> None:
    form = tmp_path / "svar" / f"{GROUP}.xlsx"
    fill(form, {"Avstämning": {GROUP: {"Avstämt i gruppen den": "i går"}}})
    fill(form, {"Frågor": {f"{GROUP}.decisions": {"Svar": "=1+1"}, f"{GROUP}.attendance": {"Svar": "=2"}}})
    fill(form, {"Uppföljning": {"motesplatser": {"Uppföljd den": "snart"}}})
    fill(form, {"Mål": {"motesplatser.handlingsplan": {"Utfall": "x"}, "fler-foretag.broschyr": {"Utfall": "utgår"}}})
    shutil.copy(form, tmp_path / "svar" / "a.xlsx")
    book = opened(form)
    book.move_sheet("Avstämning", -4)
    book.save(form)
    places = [
        line.partition(":")[0].split(", ", 1) for line in run("collect", "svar").err.splitlines() if ", rad" in line
    ]
    sheets = ["Mål”, rad 2", "Mål”, rad 6", "Uppföljning”, rad 3", "Frågor”, rad 2", "Frågor”, rad 3"]
    last = "Avstämning”, rad 2"
    assert [place for file, place in places if file == "a.xlsx"] == [f"blad ”{one}" for one in (*sheets, last)]
    assert [place for file, place in places if file != "a.xlsx"] == [f"blad ”{one}" for one in (last, *sheets)]
    assert [file for file, _ in places] == ["a.xlsx"] * 6 + [f"{GROUP}.xlsx"] * 6


def test_a_comment_on_a_cell_is_no_answer_and_is_pointed_out(run: Callable[..., Said], tmp_path: Path) -> None:
    form = tmp_path / "svar" / f"{GROUP}.xlsx"
    book = opened(form)
    for place in ("A3", "E2"):
        book["Mål"][place].comment = Comment("Egentligen inte.", "Kim")
    book.save(form)
    said = run("collect", "svar", "--yes")
    assert (said.code, "är uppfyllt" in said.out, "Egentligen" in said.out) == (0, True, False)
    assert said.err.splitlines()[:3] == [
        "Här finns kommentarer till celler. De läses inte in, så se efter om de säger något:",
        f"{GROUP}.xlsx, blad ”Mål”, rad 2",
        f"{GROUP}.xlsx, blad ”Mål”, rad 3",
    ]
