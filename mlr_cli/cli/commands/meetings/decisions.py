"""`mlr decisions`: the ledger of decisions, and what of it is not carried out or not reported back."""

from typing import Annotated

import typer

from mlr_cli.cli.ids import IdOf, chosen_id
from mlr_cli.cli.load_plan import asked, room
from mlr_cli.cli.output import answer
from mlr_cli.cli.session import session_of
from mlr_cli.cli.words import both
from mlr_cli.lang import Text

ABOUT = Text(
    sv="Visa vad mötena har beslutat att någon ska göra och som inte är genomfört eller inte återrapporterat, och "
    "beslut som saknar ansvarig eller sista dag.",
    en="Show what meetings have decided that somebody shall do and that has not been carried out or not been reported "
    "back, and decisions that name nobody or no last day.",
)
EXAMPLES = (
    ("mlr decisions", Text(sv="vad har inte blivit gjort?", en="what has not been done?")),
    (
        "mlr decisions --decided-by styrelsen",
        Text(sv="bara det som styrelsen har beslutat", en="only what the board has decided"),
    ),
    (
        "mlr decisions --body koordinatorn",
        Text(sv="bara det som koordinatorn ska göra", en="only what the coordinator is to do"),
    ),
    ("mlr decisions --all -o beslut.csv", Text(sv="hela listan till Excel", en="the whole list for Excel")),
)


def command(
    ctx: typer.Context,
    body: Annotated[
        str | None,
        typer.Option(
            click_type=IdOf("body"),
            metavar=both(sv="GRUPP", en="BODY"),
            help=both(sv="Bara det som gruppen ska göra.", en="Only what the body is to do."),
        ),
    ] = None,
    decided_by: Annotated[
        str | None,
        typer.Option(
            click_type=IdOf("body"),
            metavar=both(sv="GRUPP", en="BODY"),
            help=both(sv="Bara det som gruppen har beslutat.", en="Only what the body has decided."),
        ),
    ] = None,
    whole: Annotated[
        bool,
        typer.Option(
            "--all",
            help=both(
                sv="Visa också det som är klart och det som inte längre är aktuellt.",
                en="Also show what is finished and what is no longer called for.",
            ),
        ),
    ] = False,
    exit_code: Annotated[
        bool,
        typer.Option(
            "--exit-code",
            help=both(sv="Svara 1 till skript om något återstår.", en="Tell scripts 1 if anything remains."),
        ),
    ] = False,
) -> None:
    """Show decisions that are not carried out or not reported back."""
    from mlr_cli.queries.meetings.decisions import decisions
    from mlr_cli.reports.meetings.decisions import document, record

    session = session_of(ctx)
    plan = asked(session)
    body, decided_by = chosen_id(plan, body, "body"), chosen_id(plan, decided_by, "body")
    found = decisions(plan, session.as_of, body=body, decided_by=decided_by)
    answer(
        session,
        "decisions",
        document=lambda: document(found, session.lang, whole=whole, room=room(session)),
        record=lambda: record(found, session.lang),
    )
    if exit_code and found.open:
        raise typer.Exit(1)
