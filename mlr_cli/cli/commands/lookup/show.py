"""`mlr show`: one thing in full, with what points at it."""

from typing import Annotated

import typer

from mlr_cli.cli.ids import IdOf, chosen
from mlr_cli.cli.load_plan import asked, room
from mlr_cli.cli.output import answer
from mlr_cli.cli.session import session_of
from mlr_cli.cli.words import both
from mlr_cli.lang import Text

ABOUT = Text(
    sv="Visa en sak i planen med allt som hör till: en aktivitet, ett mål, en grupp, ett område, en medlem, "
    "ett möte, ett yttrande, en inriktning, en finansiering eller ett kapitel. Det som är vår tolkning och inte "
    "står i den tryckta planen är märkt.",
    en="Show one thing of the plan with all that belongs to it: an activity, a goal, a body, an area, a member, "
    "a meeting, a statement, a direction, a fund or a chapter. What is a reading, and not printed in the plan, is "
    "marked.",
)
EXAMPLES = (
    ("mlr show strukturplan", Text(sv="en aktivitet", en="an activity")),
    ("mlr show fler-foretag.broschyr", Text(sv="ett mål", en="a goal")),
    (
        "mlr show naringsl",
        Text(sv="början av ett id räcker om inget annat börjar så", en="a beginning of an id, if no other begins so"),
    ),
    ("mlr show område:kommunikation", Text(sv="när en aktivitet har samma id", en="when an activity has the same id")),
)


def command(
    ctx: typer.Context,
    thing: Annotated[
        str,
        typer.Argument(
            click_type=IdOf(),
            metavar=both(sv="ID", en="ID"),
            help=both(
                sv="Ett id, början av ett, eller ett namn. Slaget kan stå före: mål:broschyr.",
                en="An id, the beginning of one, or a name. The kind may stand before it: goal:broschyr.",
            ),
        ),
    ],
) -> None:
    """Show one thing."""
    from mlr_cli.queries.lookup.about import about
    from mlr_cli.reports.lookup.show import document
    from mlr_cli.reports.lookup.show_record import record

    session = session_of(ctx)
    plan = asked(session)
    found = about(plan, session.as_of, chosen(plan, thing))
    answer(
        session,
        f"{found.kind.value}",
        document=lambda: document(found, session.lang, room=room(session)),
        record=lambda: record(found, session.lang),
    )
