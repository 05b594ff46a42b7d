"""Answers as a person meets them: on a screen of eighty columns, and in a pipe."""

from __future__ import annotations

from collections.abc import Callable

from mlr_cli.document import Document
from mlr_cli.lang import Lang
from mlr_cli.render import Format, render

Answer = Callable[[Lang, int | None], Document]
"""An answer in a language, made for so many columns, or for a reader of any width."""


def on_a_screen(answer: Answer, lang: Lang) -> bytes:
    shown = render(answer(lang, 80), Format.SCREEN, width=80)
    assert max(map(len, shown.decode().splitlines())) <= 80
    return shown


def in_a_pipe(answer: Answer) -> bytes:
    return render(answer(Lang.SV, None), Format.TEXT)
