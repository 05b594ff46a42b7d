"""The commands, run in this process on the real plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mlr_cli.cli.main import run
from tests.paths import PLAN
from tests.said import Said

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def mlr(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Said]:
    """Run a command on the plan of 2015, or on the one that `--plan` names."""
    for name in ("MLR_LANG", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("MLR_PLAN", str(PLAN))

    def _mlr(*args: str) -> Said:
        code = run(args)
        out, err = capfd.readouterr()
        return Said(code, out, err)

    return _mlr
