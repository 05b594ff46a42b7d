"""`mlr fmt`: the files as the documentation spells them."""

from typing import Annotated

import typer

from mlr_cli.cli.edit_plan import DryRun, carry_out, opened, working_copy_of
from mlr_cli.cli.session import session_of
from mlr_cli.cli.words import both
from mlr_cli.lang import Text

ABOUT = Text(
    sv="Snygga till filerna: nycklarna i samma ordning överallt och tiderna skrivna på samma sätt. Det som står i "
    "planen är detsamma efteråt. Kommentarer, citattecken och radbrytningar står kvar.",
    en="Tidy the files: keys in the same order everywhere, and times written in the same way. What the plan says is "
    "the same afterwards. Comments, quotation marks and line breaks stay.",
)
EXAMPLES = (
    ("mlr fmt --dry-run", Text(sv="visa vad som skulle ändras", en="show what would change")),
    ("mlr fmt", Text(sv="snygga till alla filer", en="tidy all files")),
    ("mlr fmt --check", Text(sv="lista filerna och svara 1 till skript", en="list the files and tell scripts 1")),
)


def command(
    ctx: typer.Context,
    check: Annotated[
        bool,
        typer.Option(
            "--check",
            help=both(
                sv="Lista bara filerna som skulle ändras, och svara 1 till skript om det finns några.",
                en="Only list the files that would change, and tell scripts 1 if there are any.",
            ),
        ),
    ] = False,
    dry_run: DryRun = False,
) -> None:
    """Tidy the files."""
    from mlr_cli.edit.canonical import make_canonical

    session = session_of(ctx)
    plan = opened(session)
    working = working_copy_of(plan)
    make_canonical(working)
    if not check:
        carry_out(session, plan, working.changes, dry_run=dry_run)
        return
    if files := sorted(working.changes):
        session.out("".join(f"{plan.snapshot.name}/{file}\n" for file in files).encode(), "fmt", "text")
        raise typer.Exit(1)
