'''The command line: what carries the commands, finds them, speaks their language and lets them leave.

A command is a file `mlr_cli/cli/commands/<topic>/<name>.py` and a line in `command_table.py`. Its body reads, calls,
answers and leaves, in under 25 lines:

```python
"""`mlr overdue`: goals past their last day, and follow-ups not made."""

from typing import Annotated

import typer

from mlr_cli.cli.session import session_of
from mlr_cli.cli.words import both
from mlr_cli.lang import Text

ABOUT = Text(sv="Mål vars tid har gått ut …", en="Goals whose time is out …")
EXAMPLES = (("mlr overdue --soon 30", Text(sv="även det som snart är sent", en="also what is late soon")),)


def command(
    ctx: typer.Context,
    soon: Annotated[
        int,
        typer.Option(min=0, metavar=both(sv="DAGAR", en="DAYS"), help=both(sv="Ta med …", en="Add …")),
    ] = 0,
) -> None:
    """Show what should have been done by the day asked for."""
    session = session_of(ctx)
    ...  # import what thinks here, not at the top
```

- `command` is a Typer function; it may have any name if its line in `commands.py` says so.
- At the top of the file stand only typer, `Path`, light enums and this room's own machinery: a test
  checks which modules a command loads, because `mlr --help` and `mlr overdue --help` must be quick.
- Every word of help is given in both languages: `Text` in the file, `both(…)` where typer wants a `str`.
- `ABOUT` says what the command answers, `EXAMPLES` are command lines a person can type; a test
  parses each of them.
- A command with commands under it (`mlr add goal`) has `MENU`, a tuple of `Entry`, in place of `command`.
- Options that hold everywhere (`--plan`, `--as-of`, `--to`, `-o` …) are not declared: the session has them.
- Wrong use is `raise Misuse(Text(…))` (exit 2); what stops the work is `raise Stop(Text(…), code)`;
  something found is `raise typer.Exit(1)`.
'''
