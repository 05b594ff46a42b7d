"""The papers of a meeting, from the words typed to the files: a brief, a notice and a paper for a matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.queries.registers import write

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.said import Said


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("brief stryelsen", "Ingen grupp har id ”stryelsen”. Menade du ”styrelsen”?"),
        ("brief orkestern --meeting styrelsen-jun", "Skriv: mlr brief styrelsen --meeting styrelsen-juni"),
        ("brief orkestern --meeting nyar", "Inget möte har id ”nyar”."),
        ("brief orkestern --since snart", "--since: "),
        ("agenda styrelsen", "kan vara flera saker"),
        ("paper styrelsen-juni 9", "har ärende 1 till 4. ”mlr agenda styrelsen-juni” visar dem."),
        ("paper styrelsen-juni 0", "har ärende 1 till 4."),
        ("agenda nyar", "Inget möte har id ”nyar”. Alla visas med: mlr list meetings"),
        ("brief kvartetten", "Ingen grupp har id ”kvartetten”. Alla visas med: mlr list bodies"),
        ("add mote", "Kommandot ”mote” finns inte. Menade du ”meeting”?"),
        ("agenda styrelsen-juni -o kallelse.doc", "kan mlr inte skriva. Välj en annan ändelse, till exempel ”.docx”."),
    ],
)
def test_what_is_made_for_a_meeting_says_why_it_cannot_be_made(
    words: str, told: str, mlr: Callable[..., Said], tmp_path: Path
) -> None:
    said = mlr(*words.split(), "--plan", str(write(tmp_path)), "--as-of", "2015-06-01")
    assert said.code == 2
    assert told in said.err


@pytest.mark.parametrize("words", ["agenda styrelsen-juni", "paper styrelsen-mars 1"])
def test_what_she_has_gone_on_with_is_kept_unless_she_says_so(
    words: str, mlr: Callable[..., Said], tmp_path: Path
) -> None:
    plan, file = write(tmp_path), tmp_path / "handling.docx"
    asked = (*words.split(), "--plan", str(plan), "--as-of", "2015-06-01", "-o", str(file))
    assert mlr(*asked).code == 0
    made = file.read_bytes()
    assert mlr(*asked).code == 0
    file.write_bytes(b"edited")
    said = mlr(*asked)
    assert said.code == 2
    assert "finns redan och har ett annat innehåll. Välj ett annat namn efter -o, eller lägg till --force" in said.err
    assert file.read_bytes() == b"edited"
    assert mlr(*asked, "--force").code == 0
    assert file.read_bytes() == made


@pytest.mark.parametrize("ending", ["docx", "pdf", "html", "md"])
def test_the_papers_of_a_meeting_are_files_to_go_on_with(ending: str, mlr: Callable[..., Said], tmp_path: Path) -> None:
    plan = str(write(tmp_path))
    for words in (("agenda", "styrelsen-juni"), ("paper", "styrelsen-mars", "1"), ("brief", "styrelsen")):
        target = tmp_path / f"{words[0]}.{ending}"
        said = mlr(*words, "--plan", plan, "--as-of", "2015-05-20", "-o", str(target))
        assert said.code == 0
        assert target.stat().st_size > 500


def test_a_notice_of_a_faulty_plan_is_a_draft(mlr: Callable[..., Said], tmp_path: Path) -> None:
    plan = write(tmp_path)
    (plan / "activities" / "trasig.yaml").write_text("id: trasig\n", encoding="utf-8")
    assert mlr("agenda", "styrelsen-juni", "--plan", str(plan)).code == 1
    assert mlr("agenda", "styrelsen-juni", "--plan", str(plan), "--draft").code == 0
