"""What the documents show is what the program says: every `console` block is run and compared."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mlr_cli.cli.main import run
from tests.paths import PROJECT

PAGES = [PROJECT / "README.md", PROJECT / "docs" / "handbok.md"]
_BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)
_COMMAND = re.compile(r"^\$ mlr (.*)$", re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_is_shown_is_what_is_said(
    page: Path,
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    monkeypatch.chdir(PROJECT)
    monkeypatch.delenv("MLR_LANG", raising=False)
    monkeypatch.delenv("MLR_PLAN", raising=False)

    def answered(block: re.Match[str]) -> str:
        said = []
        for command in _COMMAND.findall(block[1]):
            run(command.split())
            said.append(f"$ mlr {command}\n{capfdbinary.readouterr().out.decode()}")
        together = "\n".join(said)
        return f"```console\n{together}```"

    text = page.read_text(encoding="utf-8")
    renewed = _BLOCK.sub(answered, text)
    if request.config.getoption("--update-golden"):
        page.write_text(renewed, encoding="utf-8", newline="\n")
    assert page.read_text(encoding="utf-8") == renewed


def test_the_readme_shows_something() -> None:
    assert len(_COMMAND.findall(PAGES[0].read_text(encoding="utf-8"))) >= 4
