"""From text to time: a typed text becomes a period or an error that helps."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from mlr_cli.period.fault import PeriodError
from mlr_cli.period.read import read

if TYPE_CHECKING:
    from mlr_cli.period.period import Period


@lru_cache(maxsize=4096)
def parse(text: str) -> Period:
    """Return the period that a typed text means, by the grammar or by its aliases in words.

    Raises `PeriodError`, whose suggestion, where there is one, can itself be parsed.
    """
    try:
        period = read(text)
    except PeriodError as error:
        raise _completed(text, error) from None
    if period is None:
        raise _completed(text, None)
    return period


def _completed(text: str, error: PeriodError | None) -> PeriodError:
    # A plan without faults never pays for the guesses.
    from mlr_cli.period import guess

    return guess.complete(text, error) if error else guess.explain(text)
