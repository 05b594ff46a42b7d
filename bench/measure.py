"""Measuring a command: processor time, peak memory, and the ratio to a bare start of Python.

A stopwatch measures the machine as much as the program, so every time here is processor time (user and system,
children included). The ratio is to `python -c pass`, which takes turns with what is measured: the pace of a machine
that is shared may change by half within a minute.
"""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median

_ONCE = Path(__file__).with_name("once.py")
_BARE = ["-c", "pass"]


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run cost: processor seconds, the same in bare starts of Python, and peak memory in MiB."""

    seconds: float
    starts: float
    memory: float


def cost(arguments: list[str], *, runs: int) -> Cost:
    """Return the median cost of running Python with some arguments, in turns with bare starts.

    :raises RuntimeError: the command did not end well, so that a broken one is not quick.
    """
    (spent,) = in_turns([arguments], runs=runs)
    return spent


def in_turns(commands: list[list[str]], *, runs: int) -> list[Cost]:
    """Return the median costs of several commands that take turns, so that all see the same machine.

    :raises RuntimeError: one of them did not end well.
    """
    rounds = [[_once(arguments) for arguments in (_BARE, *commands)] for _ in range(runs)]
    (bare, _), *spent = (_medians(measured) for measured in zip(*rounds, strict=True))
    return [Cost(seconds, seconds / bare, memory) for seconds, memory in spent]


def _medians(measured: tuple[tuple[float, float], ...]) -> tuple[float, float]:
    return median(seconds for seconds, _ in measured), median(memory for _, memory in measured)


def _installed() -> dict[str, str]:
    """Return the surroundings in which Python keeps what it has compiled, as it does where `mlr` is installed."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _once(arguments: list[str]) -> tuple[float, float]:
    """Return the processor seconds and the peak memory, in MiB, of one run."""
    whole = [sys.executable, "-S", str(_ONCE), *arguments]
    run = subprocess.run(whole, stdout=subprocess.PIPE, env=_installed(), check=False)  # noqa: S603 - our own commands
    if run.returncode != 0:
        message = f"{' '.join(arguments)} ended with {run.returncode}"
        raise RuntimeError(message)
    seconds, kibibytes = map(float, run.stdout.split())
    return seconds, kibibytes / (1 << 10)
