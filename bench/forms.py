"""What the year's end costs, in processor seconds: a form written, a filled one read into the plan, the next plan."""

from __future__ import annotations

import tempfile
from pathlib import Path

import openpyxl

from bench.measure import cost

_WRITE, _READ, _ROLL = 1.0, 1.5, 1.5
"""Seconds at most for a form of the whole plan, written and read, and for the next plan, proposed and drafted."""
_DAY = ("--as-of", "2015-12-15")
_NEXT = "2016"


def year_end(plan: Path, runs: int) -> bool:
    """Print what forms of a plan cost, and the plan after it; return whether all keep within their limits."""
    print("\nthe end of the year, of the whole plan")
    with tempfile.TemporaryDirectory() as folder:
        form = Path(folder) / "form.xlsx"
        where = ("--plan", str(plan), *_DAY, "--quiet")
        kept = _within("checklist xlsx", ("checklist", "-o", str(form), *where), _WRITE, runs)
        _fill(form)
        kept = _within("collect", ("collect", str(form), *where), _READ, runs) and kept
        return _within("rollover", ("rollover", _NEXT, "--dry-run", *where), _ROLL, runs) and kept


def _fill(form: Path) -> None:
    """Answer for every goal on the form, that it continues."""
    book = openpyxl.load_workbook(form)
    sheet = book["Mål"]
    (outcome,) = (cell.column for cell in sheet[1] if cell.value == "Utfall")
    for row in range(2, sheet.max_row + 1):
        sheet.cell(row, outcome).value = "fortsätter"
    book.save(form)


def _within(name: str, words: tuple[str, ...], limit: float, runs: int) -> bool:
    spent = cost(["-m", "mlr_cli", *words], runs=runs)
    past = "" if spent.seconds <= limit else "  ← past its limit"
    print(f"{name:14} {spent.seconds:5.2f} s  (at most {limit:g})  {spent.memory:4.0f} MiB{past}")
    return spent.seconds <= limit
