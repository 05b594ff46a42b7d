"""`mlr log`: who changed what in the plan, and when."""

from typing import Annotated

import typer

from mlr_cli.cli.ids import IdOf
from mlr_cli.cli.output import answer
from mlr_cli.cli.session import session_of
from mlr_cli.cli.words import both
from mlr_cli.lang import Text

ABOUT = Text(
    sv="Visa planens historik ur git: vem som ändrade vad och när, i hela meningar, det senaste först. Med ett id "
    "visas bara den saken, också under de id som den har haft.",
    en="Show the plan’s history out of git: who changed what and when, in whole sentences, the newest first. With an "
    "id only that thing is shown, also under the ids that it has had.",
)
EXAMPLES = (
    ("mlr log", Text(sv="hela planens historik", en="the history of the whole plan")),
    ("mlr log besoksnaring", Text(sv="en aktivitet och dess mål", en="one activity and its goals")),
    ("mlr log strukturplan.forberedelser", Text(sv="ett enda mål", en="a single goal")),
    ("mlr log naringslivsgruppen", Text(sv="en grupp och dess roller", en="one body and its roles")),
)


def command(
    ctx: typer.Context,
    wanted: Annotated[
        str | None,
        typer.Argument(
            click_type=IdOf("activity", "goal", "body", "area"),
            metavar="ID",
            help=both(sv="Visa bara den här saken.", en="Show only this thing."),
        ),
    ] = None,
    start: Annotated[
        str,
        typer.Option(
            "--from",
            metavar=both(sv="VERSION", en="VERSION"),
            help=both(sv="Räkna bakåt från den här versionen.", en="Go back from this version."),
        ),
    ] = "HEAD",
) -> None:
    """Show who changed what and when."""
    from mlr_cli.cli.versions import read_history
    from mlr_cli.reports.versions.log import document, record

    session = session_of(ctx)
    told = read_history(session, start, wanted)
    answer(
        session,
        "log",
        document=lambda: document(told.entries, told.name, session.lang),
        record=lambda: record(told.entries, told.plan, told.id, session.lang, session.as_of),
    )
