"""Measuring a command: processor time, peak memory, and the ratio to a bare start of Python.

A stopwatch measures the machine as much as the program, so every time here is processor time (user
and system, children included) and is given as a ratio to `python -c pass` measured in the same run.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run cost: processor seconds, and peak memory in MiB."""

    seconds: float
    memory: float


def cost(arguments: list[str], *, runs: int) -> Cost:
    """Return the median cost of running Python with some arguments.

    :raises RuntimeError: the command did not end well, so that a broken one is not quick.
    """
    (spent,) = in_turns([arguments], runs=runs)
    return spent


def in_turns(commands: list[list[str]], *, runs: int) -> list[Cost]:
    """Return the median costs of several commands that take turns, so that all see the same machine.

    :raises RuntimeError: one of them did not end well.
    """
    rounds = [[_once(arguments) for arguments in commands] for _ in range(runs)]
    return [_median(measured) for measured in zip(*rounds, strict=True)]


def _median(measured: tuple[Cost, ...]) -> Cost:
    return Cost(
        statistics.median(one.seconds for one in measured),
        statistics.median(one.memory for one in measured),
    )


def _installed() -> dict[str, str]:
    """Return the surroundings in which Python keeps what it has compiled, as it does where `mlr` is installed."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _once(arguments: list[str]) -> Cost:
    with subprocess.Popen([sys.executable, *arguments], stdout=subprocess.DEVNULL, env=_installed()) as process:  # noqa: S603 - our own commands
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        message = f"{' '.join(arguments)} ended with {process.returncode}"
        raise RuntimeError(message)
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / (1 << 10))
