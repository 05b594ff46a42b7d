"""`mlr meetings`: how the meetings are used, and who is there."""

from typing import Annotated

import typer

from mlr_cli.cli.ids import IdOf, chosen_id
from mlr_cli.cli.load_plan import asked, room
from mlr_cli.cli.output import answer
from mlr_cli.cli.session import session_of
from mlr_cli.cli.words import both
from mlr_cli.lang import Text

ABOUT = Text(
    sv="Visa hur mötena används: hur stor del av ärendena som var beslut, per grupp och halvår och jämfört med "
    "halvåret före, hur ofta varje medlem var med, först i de arbetsgrupper som styr, och vilka ärenden som låg "
    "utanför planen.",
    en="Show how the meetings are used: how large a part of the matters were decisions, by body and half-year and "
    "against the half-year before, how often each member was there, first in the working groups that steer, and which "
    "matters lay outside the plan.",
)
EXAMPLES = (
    ("mlr meetings", Text(sv="alla gruppers möten hittills", en="the meetings of all bodies so far")),
    ("mlr meetings --body styrelsen", Text(sv="bara en grupps möten", en="only the meetings of one body")),
    (
        "mlr meetings --as-of 2015-H1 -o moten.docx",
        Text(sv="som det såg ut efter våren, i Word", en="as it was after the spring, in Word"),
    ),
)


def command(
    ctx: typer.Context,
    body: Annotated[
        str | None,
        typer.Option(
            click_type=IdOf("body"),
            metavar=both(sv="GRUPP", en="BODY"),
            help=both(sv="Bara gruppens möten.", en="Only the body's meetings."),
        ),
    ] = None,
) -> None:
    """Show how the meetings are used and attended."""
    from mlr_cli.queries.meetings.meetings import meetings
    from mlr_cli.reports.meetings.meetings import document, record

    session = session_of(ctx)
    plan = asked(session)
    found = meetings(plan, session.as_of, body=chosen_id(plan, body, "body"))
    answer(
        session,
        "meetings",
        document=lambda: document(found, session.lang, room=room(session)),
        record=lambda: record(found, session.lang),
    )
