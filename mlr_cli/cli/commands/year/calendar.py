"""`mlr calendar`: the days of the plan as a file for a calendar."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from mlr_cli.cli.ids import IdOf, chosen_id
from mlr_cli.cli.load_plan import load_sound_plan
from mlr_cli.cli.session import session_of
from mlr_cli.cli.words import both
from mlr_cli.lang import Lang, Text

if TYPE_CHECKING:
    from mlr_cli.cli.session import Session
    from mlr_cli.queries.states.dated_things import Year

ABOUT = Text(
    sv="Skapa en kalenderfil med en heldag för varje möte, varje sista dag och varje uppföljning. Läses filen in på "
    "nytt flyttas det som har flyttats, och det som är inställt eller utgår blir kvar och märks så.",
    en="Make a calendar file with a whole day for every meeting, every last day and every follow-up. When the file is "
    "taken in again, what has been moved moves, and what is cancelled or dropped stays and is marked so.",
)
EXAMPLES = (
    ("mlr calendar -o plan.ics", Text(sv="hela planen", en="the whole plan")),
    (
        "mlr calendar --body naringslivsgruppen --alarm 14 -o naringsliv.ics",
        Text(
            sv="en grupps dagar, med påminnelse två veckor före", en="the days of one body, reminding two weeks before"
        ),
    ),
    (
        "mlr calendar --since plan-2015 -o plan.ics",
        Text(sv="det som har tagits bort sedan dess blir inställt", en="what has been removed since then is cancelled"),
    ),
)
FORMATS = ("ics",)


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
    alarm: Annotated[
        int | None,
        typer.Option(
            min=0,
            max=366,
            metavar=both(sv="DAGAR", en="DAYS"),
            help=both(
                sv="Låt kalendern påminna så många dagar före.", en="Let the calendar remind so many days before."
            ),
        ),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            metavar="VERSION",
            help=both(
                sv="Märk det som fanns i den versionen och är borttaget som inställt.",
                en="Mark what was in that version and has been removed as cancelled.",
            ),
        ),
    ] = None,
    doc_lang: Annotated[
        Lang | None,
        typer.Option(
            help=both(
                sv="Kalenderns språk. Annars planens eget.",
                en="The language of the calendar. Otherwise the plan’s own.",
            ),
        ),
    ] = None,
) -> None:
    """Write the calendar; refuse a plan with errors unless a draft is asked for."""
    from mlr_cli.queries.states.dated_things import year
    from mlr_cli.render.ics import to_ics
    from mlr_cli.reports.year.calendar import calendar, unrecorded_moves

    session = session_of(ctx)
    session.choose(FORMATS, "ics")
    plan = load_sound_plan(session)
    body = chosen_id(plan, body, "body")
    now, earlier = year(plan, date.max, body=body), _earlier(session, since, body) if since else None
    if earlier and (moved := unrecorded_moves(now, earlier, internal=session.internal)):
        session.say(_UNRECORDED.fill(since=since, ids=", ".join(moved)))
    made = calendar(
        now,
        doc_lang or Lang(plan.header.language),
        body=body,
        earlier=earlier,
        reminder=alarm,
        internal=session.internal,
        draft=bool(plan.errors),
    )
    session.out(to_ics(made), plan.header.id, "ics")


def _earlier(session: "Session", since: str, body: str | None) -> "Year":
    """Return the year as an earlier version of the plan has it, on a day when everything in it is known."""
    from mlr_cli.cli.versions import plan_in
    from mlr_cli.queries.states.dated_things import year

    return year(plan_in(session, since), date.max, body=body)


_UNRECORDED = Text(
    sv="Har en annan dag än i ”{since}”, utan att flytten är antecknad: {ids}. Skriv den gamla dagen under ”moved”, "
    "annars kan en kalender behålla den.",
    en="Has another day than in “{since}”, and no move is noted: {ids}. Enter the old day under “moved”, or a calendar "
    "may keep it.",
)
