"""`mlr adopted`: is the plan still what was adopted, and who must decide what is not?"""

from typing import TYPE_CHECKING, Annotated

import typer

from mlr_cli.cli.load_plan import may_be_handed_on
from mlr_cli.cli.output import answer
from mlr_cli.cli.session import session_of
from mlr_cli.cli.usage import Stop
from mlr_cli.cli.versions import in_words, say_faults, versions_of
from mlr_cli.cli.words import both
from mlr_cli.lang import Text

if TYPE_CHECKING:
    from mlr_cli.cli.session import Session
    from mlr_cli.reports.versions.adopted import AdoptedComparison

ABOUT = Text(
    sv="Jämför planen med den som senast antogs. Varje ändring visas under den som ska besluta om den, under "
    "koordinatorns uppdrag (rapporter, kontakt, diarienummer) eller som redaktionell.",
    en="Hold the plan against what was last adopted. Each change stands under whoever must decide on it, under the "
    "coordinator’s remit (reports, contact, diary number), or as editorial.",
)
EXAMPLES = (
    ("mlr adopted", Text(sv="gäller det antagna fortfarande?", en="does what was adopted still hold?")),
    (
        "mlr adopted --exit-code",
        Text(sv="för skript: kräver något beslut?", en="for scripts: must anything be decided?"),
    ),
)


def command(
    ctx: typer.Context,
    exit_code: Annotated[
        bool,
        typer.Option(
            "--exit-code",
            help=both(sv="Svara 1 till skript om något kräver beslut.", en="Tell scripts 1 if a decision is needed."),
        ),
    ] = False,
) -> None:
    """Show what has changed since the plan was adopted."""
    from mlr_cli.reports.versions.adopted import document, record

    session = session_of(ctx)
    found = _held(session)
    say_faults(session, found.faults)
    answer(
        session,
        "adopted",
        document=lambda: document(found, session.lang),
        record=lambda: record(found, session.lang, session.as_of),
    )
    if exit_code and found.needs_decision:
        raise typer.Exit(1)


def _held(session: "Session") -> "AdoptedComparison":
    from mlr_cli.flows.adoption import LostError, NeverAdoptedError, held

    try:
        with in_words():
            return held(versions_of(session, needs_folder=True), internal=not may_be_handed_on(session))
    except NeverAdoptedError as error:
        raise Stop(_NEVER) from error
    except LostError as error:
        raise Stop(_LOST.fill(day=error.adoption.date)) from error


_NEVER = Text(
    sv="Planen är inte antecknad som antagen. När den är det: mlr adopt --by GRUPP --date DATUM",
    en="The plan is not noted as adopted. When it has been: mlr adopt --by BODY --date DATE",
)
_LOST = Text(
    sv="Planen är ändrad sedan den antogs {day}, men det antagna finns inte i git-historiken här, så ändringarna går "
    "inte att visa. Är hela historiken hämtad? Prova: git fetch --unshallow",
    en="The plan has changed since it was adopted on {day}, but what was adopted is not in the git history here, so "
    "the changes cannot be shown. Has all the history been fetched? Try: git fetch --unshallow",
)
