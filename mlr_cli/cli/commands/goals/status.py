"""`mlr status`: the whole plan at a glance."""

import typer

from mlr_cli.cli.load_plan import asked
from mlr_cli.cli.output import answer
from mlr_cli.cli.session import session_of
from mlr_cli.lang import Text

ABOUT = Text(
    sv="Visa läget i hela planen: hur många mål som är uppfyllda, sena och på gång, per område och per grupp som ska "
    "agera, och vilka datum som kommer härnäst.",
    en="Show the whole plan at a glance: how many goals are met, late and under way, by area and by body that is to "
    "act, and which dates come next.",
)
EXAMPLES = (
    ("mlr status", Text(sv="läget i dag", en="the state of things today")),
    ("mlr status --as-of 2015-T2", Text(sv="läget när andra tertialet var slut", en="the state at the end of August")),
    ("mlr status --to markdown -o lage.md", Text(sv="som text att klistra in", en="as text to paste")),
)


def command(ctx: typer.Context) -> None:
    """Show the whole plan at a glance."""
    from mlr_cli.queries.goals.status import status
    from mlr_cli.reports.goals.status import document, record

    session = session_of(ctx)
    found = status(asked(session), session.as_of)
    answer(
        session, "status", document=lambda: document(found, session.lang), record=lambda: record(found, session.lang)
    )
