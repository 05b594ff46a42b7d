"""`mlr steering`: who does what, activities against bodies."""

from typing import Annotated

import typer

from mlr_cli.cli.ids import IdOf, chosen_id
from mlr_cli.cli.load_plan import asked, room
from mlr_cli.cli.output import answer
from mlr_cli.cli.session import session_of
from mlr_cli.cli.words import both
from mlr_cli.lang import Text

ABOUT = Text(
    sv="Visa vem som gör vad: aktiviteterna som rader, grupperna som kolumner och rollerna som bokstäver. "
    "Med --to json får varje roll en rad, med de mål den gäller.",
    en="Show who does what: activities as rows, bodies as columns and roles as letters. "
    "With --to json every role has a row, with the goals that it is about.",
)
EXAMPLES = (
    ("mlr steering", Text(sv="hela planen", en="the whole plan")),
    ("mlr steering --area naringsliv", Text(sv="ett område", en="one area")),
    ("mlr steering --body styrelsen", Text(sv="en grupp", en="one body")),
    ("mlr steering -o roller.csv", Text(sv="till ett kalkylblad", en="for a spreadsheet")),
)


def command(
    ctx: typer.Context,
    area: Annotated[
        str | None,
        typer.Option(
            click_type=IdOf("area"),
            metavar=both(sv="OMRÅDE", en="AREA"),
            help=both(sv="Bara aktiviteter i området.", en="Only activities in the area."),
        ),
    ] = None,
    body: Annotated[
        str | None,
        typer.Option(
            click_type=IdOf("body"),
            metavar=both(sv="GRUPP", en="BODY"),
            help=both(sv="Bara den gruppens roller.", en="Only the roles of that body."),
        ),
    ] = None,
) -> None:
    """Show the steering matrix."""
    from mlr_cli.queries.goals.steering import steering
    from mlr_cli.reports.goals.steering import document, record

    session = session_of(ctx)
    plan = asked(session)
    found = steering(plan, session.as_of, body=chosen_id(plan, body, "body"), area=chosen_id(plan, area, "area"))
    answer(
        session,
        "steering",
        document=lambda: document(found, session.lang, room=room(session)),
        record=lambda: record(found),
    )
