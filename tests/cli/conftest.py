from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from mlr_cli.cli.main import run
from tests.cli import sample
from tests.said import Said

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def mlr(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Said]:
    """Run the command line in this process, where `overdue` and `add` are the samples."""
    for name in ("MLR_PLAN", "MLR_LANG", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "82")
    monkeypatch.setattr("mlr_cli.cli.main.GROUPS", sample.GROUPS)
    monkeypatch.setitem(sys.modules, "mlr_cli.cli.commands.goals.overdue", _module("command"))
    monkeypatch.setitem(sys.modules, "mlr_cli.cli.commands.editing.add", _module("MENU"))
    sample.sessions.clear()

    def _mlr(*args: str) -> Said:
        code = run(args)
        out, err = capsys.readouterr()
        return Said(code, out, err)

    return _mlr


def _module(holds: str) -> ModuleType:
    module = ModuleType("sample")
    examples = sample.EXAMPLES if holds == "command" else sample.MENU_EXAMPLES
    vars(module).update(ABOUT=sample.ABOUT, EXAMPLES=examples, **{holds: getattr(sample, holds)})
    return module
