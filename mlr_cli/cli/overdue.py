"""`mlr overdue`: goals past their last day, and follow-ups not made."""

from typing import Annotated

import typer

from mlr_cli.cli.answer import answer
from mlr_cli.cli.asking import asked, room
from mlr_cli.cli.door import door_of
from mlr_cli.cli.ids import IdOf, chosen_id
from mlr_cli.cli.words import both
from mlr_cli.lang import Text

ABOUT = Text(
    sv="Visa mål som har passerat sin sista dag utan att vara avslutade, och uppföljningar som saknar rapport. "
    "Vem som ska agera står bredvid: den som ansvarar, annars styrgruppen, annars den som beslutar.",
    en="Show goals that have passed their last day without being closed, and follow-ups without a report. "
    "Beside each stands who is to act: whoever is responsible, else the steering group, else who decides.",
)
EXAMPLES = (
    ("mlr overdue", Text(sv="vad skulle ha varit klart i dag?", en="what should have been done by today?")),
    (
        "mlr overdue --soon 30",
        Text(sv="även det som ska vara klart inom 30 dagar", en="also what is due within 30 days"),
    ),
    (
        "mlr overdue --body naringslivsgruppen",
        Text(sv="bara det en grupp ska agera på", en="only what one body is to act on"),
    ),
    (
        "mlr overdue --as-of 2015-H1",
        Text(sv="som det såg ut när halvåret var slut", en="as it was when the half-year was over"),
    ),
)


def command(
    ctx: typer.Context,
    soon: Annotated[
        int | None,
        typer.Option(
            min=0,
            metavar=both(sv="DAGAR", en="DAYS"),
            help=both(
                sv="Visa också det som ska vara klart inom så många dagar.",
                en="Also show what is due within so many days.",
            ),
        ),
    ] = None,
    body: Annotated[
        str | None,
        typer.Option(
            click_type=IdOf("body"),
            metavar=both(sv="GRUPP", en="BODY"),
            help=both(sv="Bara det som gruppen ska agera på.", en="Only what the body is to act on."),
        ),
    ] = None,
    area: Annotated[
        str | None,
        typer.Option(
            click_type=IdOf("area"),
            metavar=both(sv="OMRÅDE", en="AREA"),
            help=both(sv="Bara aktiviteter i området.", en="Only activities in the area."),
        ),
    ] = None,
    exit_code: Annotated[
        bool,
        typer.Option(
            "--exit-code",
            help=both(sv="Svara 1 till skript om något är sent.", en="Tell scripts 1 if anything is late."),
        ),
    ] = False,
) -> None:
    """Show what should have been done by the day asked for."""
    from mlr_cli.queries.overdue import overdue
    from mlr_cli.reports.overdue import document, record

    door = door_of(ctx)
    plan = asked(door)
    found = overdue(plan, door.as_of, soon=soon, body=chosen_id(plan, body, "body"), area=chosen_id(plan, area, "area"))
    answer(
        door,
        "overdue",
        document=lambda: document(found, door.lang, room=room(door)),
        record=lambda: record(found, door.lang),
    )
    if exit_code and found.late:
        raise typer.Exit(1)
