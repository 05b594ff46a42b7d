"""Deadlines as people write them: read, reckoned, and said in words.

`parse` turns a typed text into a `Period` or raises a `PeriodError`; `words` and `sentence` say a
period in Swedish or English; `edtf` writes it for other systems.
Every form of the notation has a row in `tests/period/test_notation.py`.
"""

from __future__ import annotations

from mlr_cli.period.edtf import edtf
from mlr_cli.period.fault import Fault, PeriodError
from mlr_cli.period.parse import parse
from mlr_cli.period.period import Kind, Period, two_whole_years
from mlr_cli.period.words import sentence, words

__all__ = ["Fault", "Kind", "Period", "PeriodError", "edtf", "parse", "sentence", "two_whole_years", "words"]
