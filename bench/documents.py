"""What documents cost: the real plan's in every format, and one of a thousand activities."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bench.measure import cost
from bench.synthetic import write_plan

if TYPE_CHECKING:
    from collections.abc import Iterator

RUNS = 3
_MANY = 1_000
_REAL = Path(__file__).parent.parent / "plan"
_OUTLINE = "outline:\n  - chapter: arbetet\n    shows: [activities]\n"
_CHAPTER = "# Arbetet\n\nAllt som ska göras.\n"


@dataclass(frozen=True, slots=True)
class Limit:
    """A format, how many seconds of processor time it may take, and how many MiB."""

    kind: str
    seconds: float
    memory: float


REAL = (Limit("html", 1.0, 100), Limit("docx", 1.0, 100), Limit("pdf", 2.0, 100))
LARGE = (Limit("html", 3.5, 400), Limit("pdf", 30.0, 1_500))


def documents() -> bool:
    """Print what the documents cost, and return whether all are within their limits."""
    print("\ngenerate on the real plan, and on one of a thousand activities, in seconds of processor time")
    with tempfile.TemporaryDirectory() as folder:
        many = Path(folder) / "plan"
        write_plan(many, _MANY)
        (many / "chapters").mkdir()
        (many / "chapters" / "arbetet.md").write_text(_CHAPTER, encoding="utf-8")
        with (many / "plan.yaml").open("a", encoding="utf-8") as header:
            header.write(_OUTLINE)
        return all([*_measured(_REAL, REAL), *_measured(many, LARGE)])


def _measured(plan: Path, limits: tuple[Limit, ...]) -> Iterator[bool]:
    for limit in limits:
        spent = cost(["-m", "mlr_cli", "generate", "--to", limit.kind, "--draft", "--plan", str(plan)], runs=RUNS)
        kept = spent.seconds <= limit.seconds and spent.memory <= limit.memory
        figures = (
            f"{spent.seconds:6.2f} s (at most {limit.seconds:g})  {spent.memory:4.0f} MiB (at most {limit.memory:g})"
        )
        print(f"generate {limit.kind:5} {figures}{'' if kept else '  ← past its limit'}")
        yield kept
