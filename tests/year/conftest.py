"""The commands, run as in `tests/commands`."""

from __future__ import annotations

from tests.commands.conftest import mlr

__all__ = ["mlr"]
