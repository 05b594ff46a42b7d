"""2015 is closed and 2016 is opened with the commands alone; `libreoffice.py` does the same through LibreOffice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.cli.main import run
from tests.forms.filling import opened
from tests.forms.turn_of_the_year import Walk
from tests.said import Said

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_a_year_is_closed_and_the_next_one_opened(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MLR_LANG", "sv")

    def mlr(*words: str) -> Said:
        code = run(words)
        return Said(code, *capfd.readouterr())

    def saved_again(forms: Path) -> Path:
        for form in forms.iterdir():
            opened(form).save(form)
        return forms

    Walk(tmp_path, mlr).all(saved_again)
