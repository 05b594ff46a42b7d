"""`mlr overdue`: what has passed its last day without being done, and what nobody reports on."""

from typing import Annotated

import typer

from mlr_cli.cli.ids import IdOf, chosen_id
from mlr_cli.cli.load_plan import asked, room
from mlr_cli.cli.output import answer
from mlr_cli.cli.session import session_of
from mlr_cli.cli.words import both
from mlr_cli.lang import Text

ABOUT = Text(
    sv="Visa det som har passerat sin sista dag: mål som inte är avslutade, uppföljningar som saknar rapport, "
    "yttranden som inte är skickade, planerade möten utan anteckningar och uppdrag som inte är genomförda. "
    "Vem som ska agera står bredvid: den som ansvarar, annars styrgruppen, annars den som beslutar.",
    en="Show what has passed its last day: goals that are not closed, follow-ups without a report, statements "
    "that have not been sent, planned meetings without a record, and assignments that have not been carried out. "
    "Beside each stands who is to act: whoever is responsible, else the steering group, else who decides.",
)
EXAMPLES = (
    ("mlr overdue", Text(sv="vad skulle ha varit klart i dag?", en="what should have been done by today?")),
    (
        "mlr overdue --soon 30",
        Text(sv="även det som ska vara klart inom 30 dagar", en="also what is due within 30 days"),
    ),
    (
        "mlr overdue --stale 90",
        Text(
            sv="även mål som ingen har rapporterat på 90 dagar", en="also goals that nobody has reported on for 90 days"
        ),
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
    stale: Annotated[
        int | None,
        typer.Option(
            min=1,
            metavar=both(sv="DAGAR", en="DAYS"),
            help=both(
                sv="Visa också mål som ingen har rapporterat på så många dagar.",
                en="Also show goals that nobody has reported on for so many days.",
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
            help=both(sv="Bara det som rör området.", en="Only what concerns the area."),
        ),
    ] = None,
    exit_code: Annotated[
        bool,
        typer.Option(
            "--exit-code",
            help=both(
                sv="Svara 1 till skript om något finns att visa.", en="Tell scripts 1 if there is anything to show."
            ),
        ),
    ] = False,
) -> None:
    """Show what should have been done by the day asked for."""
    from mlr_cli.queries.goals.overdue import overdue
    from mlr_cli.reports.goals.overdue import document, record

    session = session_of(ctx)
    plan = asked(session)
    body, area = chosen_id(plan, body, "body"), chosen_id(plan, area, "area")
    found = overdue(plan, session.as_of, soon=soon, stale=stale, body=body, area=area)
    answer(
        session,
        "overdue",
        document=lambda: document(found, session.lang, room=room(session)),
        record=lambda: record(found, session.lang),
    )
    if exit_code and found.found:
        raise typer.Exit(1)
