"""The plan as a Word document, from the words typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mlr_cli.render.templates import templates
from tests.documents.word import read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.said import Said

OURS = str(templates() / "reference.docx")


def test_the_ending_of_the_file_picks_word(mlr: Callable[..., Said], tmp_path: Path) -> None:
    file = tmp_path / "plan.docx"
    assert mlr("generate", "-o", str(file)).code == 0
    assert (1, "7 Kontakt") in read(file.read_bytes()).headings()


def test_a_reference_file_alone_asks_for_word(mlr: Callable[..., Said], tmp_path: Path) -> None:
    assert mlr("generate", "--reference", OURS, "-o", f"{tmp_path}/").code == 0
    assert [file.name for file in tmp_path.iterdir()] == ["verksamhetsplan-2015.docx"]


def test_an_answer_can_be_a_word_document(mlr: Callable[..., Said], tmp_path: Path) -> None:
    assert mlr("overdue", "--as-of", "2016-01-01", "--to", "docx", "-o", f"{tmp_path}/").code == 0
    made = read((tmp_path / "overdue.docx").read_bytes())
    assert made.styled("Title") == ["Det som skulle ha varit klart före den 1\u00a0januari\u00a02016"]


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--reference", "finns-inte.docx"), "”finns-inte.docx” finns inte."),
        (("--reference", __file__), "Mallen är inte ett Word-dokument (.docx)"),
        (("--reference", OURS, "--to", "pdf"), "Valet --reference gäller Word-dokument. Skriv --to docx."),
    ],
)
def test_what_cannot_lend_its_look_is_a_sentence(
    mlr: Callable[..., Said], tmp_path: Path, args: tuple[str, ...], said: str
) -> None:
    refused = mlr("generate", *args, "-o", f"{tmp_path}/")
    assert refused.code == 2
    assert refused.err.startswith(said)
    assert [*tmp_path.iterdir()] == []


def test_nothing_is_half_written(mlr: Callable[..., Said], tmp_path: Path) -> None:
    file = tmp_path / "plan.docx"
    file.write_text("det gamla")
    assert mlr("generate", "--reference", __file__, "-o", str(file)).code == 2
    assert file.read_text() == "det gamla"
