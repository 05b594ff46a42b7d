"""`make bench`: what the commands cost, as ratios to a bare start of Python in the same run.

    python -m bench [--quick]

Runs on Linux and macOS. `--quick` leaves out the plan of ten thousand activities.
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.documents import documents
from bench.forms import year_end
from bench.measure import cost, in_turns
from bench.revisions import many_activities, many_commits, two_revisions
from bench.synthetic import write_plan
from tests.example_year import write

RUNS = 7
SIZES = SMALL, MIDDLE, LARGE = 13, 1_000, 10_000
MEETINGS = 2_000
_SECONDS_WITH_MEETINGS = 4
_GROWTH, _SECONDS, _MEMORY = 1.15, 2.5, 200
_SETTING = 3.0
"""How many seconds it may take to change one of ten thousand files."""
REAL = Path(__file__).parent.parent / "plan"


@dataclass(frozen=True, slots=True)
class Limit:
    """A command on the real plan, and how many bare starts it may cost."""

    name: str
    arguments: tuple[str, ...]
    starts: float


LIMITS = (
    Limit("--version", ("--version",), 2),
    Limit("--help", ("--help",), 15),
    Limit("validate", ("validate",), 20),
    Limit("overdue", ("overdue",), 24),
    Limit("status", ("status",), 24),
    Limit("list goals", ("list", "goals"), 24),
    Limit("show", ("show", "strukturplan"), 24),
    Limit("steering", ("steering",), 24),
    Limit("brief", ("brief", "naringslivsgruppen"), 24),
    Limit("meetings", ("meetings",), 24),
    Limit("decisions", ("decisions",), 24),
    Limit("followup", ("followup", "2015-H1"), 24),
    Limit("wheel", ("wheel",), 24),
    Limit("calendar", ("calendar",), 50),
    Limit("checklist md", ("checklist", "--to", "markdown"), 24),
    Limit("evaluation", ("evaluation",), 24),
    Limit("generate md", ("generate", "--to", "markdown"), 30),
    Limit("generate html", ("generate", "--to", "html"), 100),
    Limit("generate docx", ("generate", "--to", "docx"), 100),
    Limit("generate pdf", ("generate", "--to", "pdf"), 200),
    Limit("diff", ("diff", str(REAL), str(REAL)), 22),
)
_DIFF_STARTS, _DIFF_SECONDS, _LOG_SECONDS = 22, 1.5, 3.0
CHANGED, COMMITS = 10, 200


ON_THE_EXAMPLE = (
    Limit("overdue", ("overdue",), 24),
    Limit("status", ("status",), 24),
    Limit("brief", ("brief", "styrelsen"), 24),
    Limit("meetings", ("meetings",), 24),
    Limit("decisions", ("decisions",), 24),
    Limit("wheel", ("wheel",), 24),
    Limit("calendar", ("calendar",), 50),
)
"""The same on the example year, which is full of meetings."""


def main() -> int:
    """Print the figures, and return 1 if one of them is past its limit."""
    bare = cost(["-c", "pass"], runs=4 * RUNS).seconds
    print(f"python -c pass: {bare * 1000:.1f} ms of processor time now; it takes turns with every command below\n")
    kept = [_against_limit(limit) for limit in LIMITS]
    kept.append(year_end(REAL, RUNS))
    print("\non the example year")
    with tempfile.TemporaryDirectory() as folder:
        plan = write(Path(folder) / "plan")
        kept += [_against_limit(limit, plan) for limit in ON_THE_EXAMPLE]
    if "--quick" not in sys.argv:
        kept += [_growth(), _setting(), _registers()]
    kept.append(documents())
    kept.append(_revisions(LARGE if "--quick" not in sys.argv else MIDDLE))
    return 0 if all(kept) else 1


def _against_limit(limit: Limit, plan: Path = REAL) -> bool:
    spent = cost(["-m", "mlr_cli", *limit.arguments, *_on(plan, limit)], runs=RUNS)
    figures = f"{spent.starts:5.1f} starts  (at most {limit.starts:g})  {spent.memory:4.0f} MiB"
    print(f"{limit.name:12} {figures}{_mark(spent.starts, limit.starts)}")
    return spent.starts <= limit.starts


def _on(plan: Path, limit: Limit) -> list[str]:
    return [] if limit.name.startswith("--") else ["--plan", str(plan), "--as-of", "2015-06-30"]


def _growth() -> bool:
    """Measure `validate` on three sizes of plan; growth is 1 when twice the plan costs twice the time."""
    print("\nvalidate on made-up plans, three goals an activity")
    with tempfile.TemporaryDirectory() as folder:
        plans = [Path(folder) / str(size) / "plan" for size in SIZES]
        for size, plan in zip(SIZES, plans, strict=True):
            write_plan(plan, size)
        asked = [["-m", "mlr_cli", "validate", "--plan", str(plan), "--as-of", "2015-06-30"] for plan in plans]
        costs = in_turns(asked, runs=3 * RUNS)
    for size, spent in zip(SIZES, costs, strict=True):
        print(f"{size:6} activities  {spent.seconds:6.2f} s  {spent.starts:6.1f} starts  {spent.memory:4.0f} MiB")
    small, middle, large = (spent.seconds for spent in costs)
    growth = (large - small) / (middle - small) / ((LARGE - SMALL) / (MIDDLE - SMALL))
    print(f"growth {growth:.2f}  (at most {_GROWTH}){_mark(growth, _GROWTH)}")
    memory = costs[-1].memory
    print(
        f"{LARGE} activities at most {_SECONDS} s and {_MEMORY} MiB{_mark(large, _SECONDS) or _mark(memory, _MEMORY)}"
    )
    return growth <= _GROWTH and large <= _SECONDS and memory <= _MEMORY


def _setting() -> bool:
    """Measure a change of one file of the largest plan: the rest is read and checked, and nothing else is written."""
    print(f"\nset on one of {LARGE} activities")
    with tempfile.TemporaryDirectory() as folder:
        plan = Path(folder) / "plan"
        write_plan(plan, LARGE)
        kept = [_set(plan, *words) for words in (("aktivitet-05000", "order"), ("aktivitet-05000.vidgat", "note"))]
    return all(kept)


def _set(plan: Path, thing: str, field: str) -> bool:
    # What is so already is not written, so each run has a value of its own.
    runs = [cost(["-m", "mlr_cli", "set", thing, f"{field}={run}", "--plan", str(plan)], runs=1) for run in range(RUNS)]
    seconds, memory = median(run.seconds for run in runs), median(run.memory for run in runs)
    figures = f"{seconds:6.2f} s  {memory:4.0f} MiB"
    print(f"set {thing} {field}=…  {figures}  (at most {_SETTING:g} s){_mark(seconds, _SETTING)}")
    return seconds <= _SETTING


def _registers() -> bool:
    """Measure what is asked every week on a large plan with many meetings."""
    print(f"\n{LARGE} activities with {MEETINGS} meetings, at most {_SECONDS_WITH_MEETINGS:g} s")
    with tempfile.TemporaryDirectory() as folder:
        plan = Path(folder) / "plan"
        write_plan(plan, LARGE, MEETINGS)
        spent = [_asked(plan, command) for command in ("status", "overdue", "brief grupp-1")]
    return all(seconds <= _SECONDS_WITH_MEETINGS for seconds in spent)


def _asked(plan: Path, command: str) -> float:
    spent = cost(["-m", "mlr_cli", *command.split(), "--plan", str(plan), "--as-of", "2015-06-30"], runs=RUNS)
    past = _mark(spent.seconds, _SECONDS_WITH_MEETINGS)
    print(f"{command:14} {spent.seconds:6.2f} s  {spent.memory:4.0f} MiB{past}")
    return spent.seconds


def _revisions(large: int) -> bool:
    """Measure `mlr diff` and `mlr log` on made-up histories, what git costs included."""
    print("\nversions in git, git's own time included")
    with tempfile.TemporaryDirectory() as folder:
        real, many, long = (Path(folder) / name for name in ("real", "many", "long"))
        two_revisions(real, REAL, changed=3)
        many_activities(many, large, changed=CHANGED)
        many_commits(long, REAL, COMMITS)
        return all(
            [
                _within("the real plan, diff HEAD~ HEAD", _in(real, "diff", "HEAD~", "HEAD"), starts=_DIFF_STARTS),
                _within(f"{large} activities, {CHANGED} changed", _in(many, "diff", "HEAD~", "HEAD"), _DIFF_SECONDS),
                _within(f"log of {COMMITS} commits", _in(long, "log"), _LOG_SECONDS),
            ]
        )


def _in(folder: Path, *arguments: str) -> list[str]:
    return ["-m", "mlr_cli", *arguments, "--plan", str(folder / "plan"), "--as-of", "2015-06-30"]


def _within(name: str, arguments: list[str], seconds: float = 0, starts: float = 0) -> bool:
    """Measure a command against so many seconds, or so many bare starts."""
    spent = cost(arguments, runs=RUNS)
    value, limit = (spent.seconds, seconds) if seconds else (spent.starts, starts)
    most = f"{seconds} s" if seconds else f"{starts:g} starts"
    figures = f"{spent.seconds:5.2f} s  {spent.starts:6.1f} starts  (at most {most})  {spent.memory:4.0f} MiB"
    print(f"{name:32} {figures}{_mark(value, limit)}")
    return value <= limit


def _mark(value: float, limit: float) -> str:
    return "" if value <= limit else "  ← past its limit"


if __name__ == "__main__":
    sys.exit(main())
