"""`mlr followup`: the forecasts for a half-year or another period, and who has not reported."""

from typing import Annotated

import typer

from mlr_cli.cli.choices import closed_time
from mlr_cli.cli.ids import IdOf, chosen_id
from mlr_cli.cli.load_plan import asked, room
from mlr_cli.cli.output import answer
from mlr_cli.cli.session import session_of
from mlr_cli.cli.words import both
from mlr_cli.lang import Text

ABOUT = Text(
    sv="Visa prognoserna för ett halvår, ett tertial eller en annan tid, och vem som inte har rapporterat. Rapporteras "
    "ska mål som har en sista dag, har börjat och inte var avslutade när tiden började.",
    en="Show the forecasts for a half-year, a third of a year or another time, and who has not reported. To be "
    "reported on are goals that have a last day, have begun, and were not closed when the time began.",
)
EXAMPLES = (
    ("mlr followup 2015-H1", Text(sv="första halvåret", en="the first half-year")),
    ("mlr followup 2015-T2", Text(sv="andra tertialet", en="the second four months")),
    (
        "mlr followup 2015-H1 --body naringslivsgruppen",
        Text(sv="bara det som en grupp ska rapportera", en="only what one body is to report on"),
    ),
)


def command(
    ctx: typer.Context,
    period: Annotated[
        str,
        typer.Argument(
            metavar=both(sv="TID", en="PERIOD"),
            help=both(sv="Tiden, till exempel 2015-H1 eller 2015-T2.", en="The time, such as 2015-H1 or 2015-T2."),
        ),
    ],
    body: Annotated[
        str | None,
        typer.Option(
            click_type=IdOf("body"),
            metavar=both(sv="GRUPP", en="BODY"),
            help=both(sv="Bara det som gruppen ska rapportera.", en="Only what the body is to report on."),
        ),
    ] = None,
    exit_code: Annotated[
        bool,
        typer.Option(
            "--exit-code",
            help=both(sv="Svara 1 till skript om någon rapport saknas.", en="Tell scripts 1 if a report is missing."),
        ),
    ] = False,
) -> None:
    """Show the reports for a period, and who has not reported."""
    from mlr_cli.queries.year.followup import followup
    from mlr_cli.reports.year.followup import document, record

    session = session_of(ctx)
    time = closed_time(period)
    plan = asked(session)
    found = followup(plan, session.as_of, time, body=chosen_id(plan, body, "body"))
    answer(
        session,
        "followup",
        document=lambda: document(found, session.lang, room=room(session)),
        record=lambda: record(found, session.lang),
    )
    if exit_code and found.missing:
        raise typer.Exit(1)
