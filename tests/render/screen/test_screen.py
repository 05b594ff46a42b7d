from __future__ import annotations

import re

import pytest
from rich.cells import cell_len

from mlr_cli.document import Column, Document, Figure, Run, Table, Tone, cell, paragraph
from mlr_cli.lang import Lang
from mlr_cli.render import Format, render
from tests.render.pictures.test_pictures import PROGRESS, RING, year
from tests.render.sample import DOCUMENT


def screen(*runs: Run, colour: bool) -> str:
    document = Document("Plan", Lang.SV, (paragraph(*runs),))
    return render(document, Format.SCREEN, width=40, colour=colour).decode().split("\n")[3]


def test_markup_of_rich_is_text() -> None:
    text = "[bold]fett[/bold] :smile: [/] [link=x]y[/link]"
    table = Table(text, (Column(text),), ((cell(text),),))
    document = Document(text, Lang.SV, (paragraph(text), table), stamp=text)
    said = render(document, Format.SCREEN, width=100).decode()
    assert said.count(text) == 6


def test_tones_and_weights_are_colours_only_where_colour_is_wanted() -> None:
    run = Run("sent", strong=True, tone=Tone.BAD)
    assert screen(run, colour=True) == "\x1b[1;31msent\x1b[0m"
    assert screen(run, colour=False) == "sent"


@pytest.mark.parametrize("width", [40, 50, 60, 72, 80, 120])
def test_nothing_is_wider_than_the_screen(width: int) -> None:
    said = render(DOCUMENT, Format.SCREEN, width=width).decode()
    assert max(map(cell_len, said.split("\n"))) <= width


def test_colour_changes_no_words() -> None:
    plain, coloured = (render(DOCUMENT, Format.SCREEN, width=80, colour=each).decode() for each in (False, True))
    bare = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert [line.rstrip() for line in bare.split("\n")] == plain.split("\n")


def test_the_environment_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = render(DOCUMENT, Format.SCREEN, width=80, colour=True)
    for name, value in (("NO_COLOR", "1"), ("COLUMNS", "20"), ("TERM", "dumb"), ("COLORTERM", "truecolor")):
        monkeypatch.setenv(name, value)
    assert render(DOCUMENT, Format.SCREEN, width=80, colour=True) == expected


FIGURES = tuple(Figure("Bild", picture, ("I ord.",)) for picture in (PROGRESS, RING, year()))


@pytest.mark.parametrize("figure", FIGURES, ids=["bars", "wheel", "timeline"])
@pytest.mark.parametrize("width", [60, 80, 120])
def test_a_picture_is_drawn_within_the_screen(figure: Figure, width: int) -> None:
    said = render(Document("Plan", Lang.SV, (figure,)), Format.SCREEN, width=width).decode()
    assert "I ord." not in said
    assert max(map(cell_len, said.split("\n"))) <= width


@pytest.mark.parametrize("figure", FIGURES, ids=["bars", "wheel", "timeline"])
def test_a_picture_is_told_where_there_is_no_room_and_in_a_pipe(figure: Figure) -> None:
    document = Document("Plan", Lang.SV, (figure,))
    for said in (render(document, Format.SCREEN, width=40), render(document, Format.TEXT)):
        assert "I ord." in said.decode()
