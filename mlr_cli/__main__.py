"""The first thing that runs: `mlr`, `mlr-plan` and `python -m mlr_cli`."""

from __future__ import annotations

import os
import sys

from mlr_cli import __version__


def main() -> None:
    """Run the command line and end the process with its exit code (0, 1, 2, 3, 130 or 141).

    `--version` alone is answered before anything heavy is imported, since scripts and editors ask.
    """
    if sys.argv[1:] == ["--version"]:
        print(f"mlr {__version__}")
        return
    # A run lives for a second and frees everything at its end. Without the cyclic collector the
    # models and the plan load about a tenth faster; memory grows by what cycles hold, which is little.
    import gc

    gc.disable()
    try:
        from mlr_cli.cli.main import run

        code = run(sys.argv[1:], program=_called())
    except KeyboardInterrupt:
        # Ctrl-C while the program itself is still being loaded: there are no words yet.
        code = 130
    # Everything is written and flushed. Taking the models and the plan apart, only for the process to
    # end, would cost as much as two starts of Python.
    os._exit(code)


def _called() -> str:
    """Return the name to show in usage lines: the one that was typed, if it is one of ours."""
    typed = sys.argv[0].replace("\\", "/").rpartition("/")[2]
    return "mlr-plan" if typed.startswith("mlr-plan") else "mlr"


if __name__ == "__main__":
    main()
