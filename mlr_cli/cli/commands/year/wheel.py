"""`mlr wheel`: the year, month by month."""

from typing import Annotated

import typer

from mlr_cli.cli.ids import IdOf, chosen_id
from mlr_cli.cli.load_plan import asked, room
from mlr_cli.cli.output import answer
from mlr_cli.cli.session import session_of
from mlr_cli.cli.words import both
from mlr_cli.lang import Text

ABOUT = Text(
    sv="Visa årshjulet: månad för månad de möten som är inskrivna och det som ska vara klart, skickat, gjort och följt "
    "upp. Det som är märkt som internt är inte med om du inte ber om det.",
    en="Show the year month by month: the meetings that have been entered, and what is to be done, sent and followed "
    "up. What is marked as internal is left out unless you ask for it.",
)
EXAMPLES = (
    ("mlr wheel", Text(sv="hela året", en="the whole year")),
    ("mlr wheel --body naringslivsgruppen", Text(sv="en grupps år", en="the year of one body")),
    (
        "mlr wheel -o arshjul.pdf",
        Text(sv="första sidan är ett blad att sätta på väggen", en="the first page is a sheet for the wall"),
    ),
    ("mlr wheel -o arshjul.csv", Text(sv="till Excel", en="for Excel")),
)


def command(
    ctx: typer.Context,
    body: Annotated[
        str | None,
        typer.Option(
            click_type=IdOf("body"),
            metavar=both(sv="GRUPP", en="BODY"),
            help=both(
                sv="Bara gruppens möten och det som den ska agera på.",
                en="Only the body's meetings and what it is to act on.",
            ),
        ),
    ] = None,
    area: Annotated[
        str | None,
        typer.Option(
            click_type=IdOf("area"),
            metavar=both(sv="OMRÅDE", en="AREA"),
            help=both(sv="Bara det som rör området.", en="Only what concerns the area."),
        ),
    ] = None,
) -> None:
    """Show the year month by month."""
    from mlr_cli.queries.year.wheel import wheel
    from mlr_cli.reports.year.wheel import document, record

    session = session_of(ctx)
    plan = asked(session)
    body, area = chosen_id(plan, body, "body"), chosen_id(plan, area, "area")
    found = wheel(plan, session.as_of, body=body, area=area, internal=session.internal)
    answer(
        session,
        "wheel",
        document=lambda: document(found, session.lang, room=room(session)),
        record=lambda: record(found, session.lang),
    )
