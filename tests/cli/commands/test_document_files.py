"""Documents as files: HTML and PDF out of every command, and what is said when one cannot be made."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from mlr_cli.render.pdf.glyphs import _shown
from mlr_cli.render.templates import templates
from tests.documents import tagged, web
from tests.paths import PLAN

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.said import Said

FORUM = "”Forum 😀 för viktiga gemensamma frågor”: Tecknet 😀 (U+1F600) går inte att trycka."
QUESTIONS = [
    ["generate"],
    ["overdue", "--soon", "60"],
    ["status"],
    ["steering"],
    ["show", "strukturplan"],
    ["show", "naringslivsgruppen"],
    ["list", "activities"],
    ["list", "goals"],
    ["list", "members"],
    ["checklist", "--body", "styrelsen"],
    ["evaluation"],
]
PARAMETERS = pytest.mark.parametrize("words", QUESTIONS, ids=" ".join)


@PARAMETERS
def test_every_answer_is_a_web_page_too(words: list[str], mlr: Callable[..., Said], tmp_path: Path) -> None:
    assert mlr(*words, "--as-of", "2015-10", "-o", str(tmp_path / "svar.html")).code == 0
    page = web.read((tmp_path / "svar.html").read_bytes())
    assert len(page.all("h1")) == 1
    assert len(page.all("main")[0].text) > 100


@PARAMETERS
def test_every_answer_is_a_pdf_too(words: list[str], mlr: Callable[..., Said], tmp_path: Path) -> None:
    assert mlr(*words, "--as-of", "2015-10", "-o", str(tmp_path / "svar.pdf")).code == 0
    read = tagged.read((tmp_path / "svar.pdf").read_bytes())
    assert read.language == "sv-SE"
    assert len(read.all("Title")) == 1
    assert len(read.text) > 100


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """Return a copy of the plan with characters that no font of ours has, in two files."""
    copy = tmp_path / "plan"
    shutil.copytree(PLAN, copy)
    forum = copy / "activities" / "forum.yaml"
    text = forum.read_text(encoding="utf-8").replace("title: Forum för", "title: Forum 😀 för")
    forum.write_text(text + "# Också här 😀, men det trycks inte.\n", encoding="utf-8")
    chapter = copy / "chapters" / "kontakt.md"
    chapter.write_text(chapter.read_text(encoding="utf-8") + "\nVälkommen 日.\n", encoding="utf-8")
    return copy


def test_a_character_without_a_glyph_is_named_with_its_place(
    plan: Path, mlr: Callable[..., Said], tmp_path: Path
) -> None:
    lines = (plan / "activities" / "forum.yaml").read_text(encoding="utf-8").splitlines()
    line = lines.index("title: Forum 😀 för viktiga gemensamma frågor") + 1
    last = len((plan / "chapters" / "kontakt.md").read_text(encoding="utf-8").splitlines())
    said = mlr("--plan", str(plan), "generate", "-o", str(tmp_path / "plan.pdf"))
    assert said.code == 1
    assert said.err.splitlines() == [
        f"plan/activities/forum.yaml:{line}:14: {FORUM}",
        f"plan/chapters/kontakt.md:{last}:11: ”Kontakt”: Tecknet 日 (U+65E5) går inte att trycka.",
        "Byt ut det mot ord så går det att göra en PDF. Som webbsida och Markdown fungerar det ändå.",
    ]
    assert not (tmp_path / "plan.pdf").exists()


def test_an_answer_is_refused_in_the_same_words(plan: Path, mlr: Callable[..., Said]) -> None:
    said = mlr("--plan", str(plan), "--lang", "en", "show", "forum", "--to", "pdf")
    assert said.code == 1
    assert said.err.splitlines()[0].endswith("The character 😀 (U+1F600) cannot be printed.")
    assert len(said.err.splitlines()) == 2


def test_a_web_page_takes_what_a_pdf_does_not(plan: Path, mlr: Callable[..., Said]) -> None:
    assert "Forum 😀 för" in mlr("--plan", str(plan), "generate", "--to", "html").out


@pytest.mark.parametrize(("kind", "file"), [("html", "html"), ("pdf", "pdf.document")])
def test_a_damaged_template_is_said_in_a_sentence(
    kind: str, file: str, mlr: Callable[..., Said], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"mlr_cli.render.{file}.template", lambda _: "#let {% if")
    said = mlr("generate", "--to", kind)
    assert (said.code, said.out, len(said.err.splitlines())) == (2, "", 1)
    assert said.err.startswith("Mallen ”document.")


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("pdf", "document.typ"),
        ("pdf", "timeline.svg.j2"),
        ("pdf", "fonts/SourceSans3-Roman.ttf"),
        ("html", "document.html.j2"),
        ("html", "chart.svg.j2"),
        ("docx", "reference.docx"),
        ("docx", "signs.svg.j2"),
    ],
)
@pytest.mark.parametrize("left", [None, "nothing of the kind"])
def test_a_template_that_has_gone_or_is_none_is_said_in_a_sentence(
    kind: str, name: str, left: str | None, mlr: Callable[..., Said], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shutil.copytree(templates(), tmp_path / "templates")
    monkeypatch.setattr("mlr_cli.render.templates.templates", lambda: tmp_path / "templates")
    monkeypatch.setattr("mlr_cli.render.pdf.glyphs._shown", _shown.__wrapped__)
    template = tmp_path / "templates" / name
    template.unlink() if left is None else template.write_text(left, encoding="utf-8")
    said = mlr("generate", "-o", str(tmp_path / f"made.{kind}"))
    assert (said.code, said.out, len(said.err.splitlines())) == (2, "", 1)
    assert said.err.startswith("Mallen ”")
    assert said.err.endswith("Installera om mlr.\n")
    assert not (tmp_path / f"made.{kind}").exists()
