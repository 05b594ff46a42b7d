"""`mlr evaluation`: how the year went."""

from typing import Annotated

import typer

from mlr_cli.cli.load_plan import asked
from mlr_cli.cli.output import FORMATS, DocLang, answer, language
from mlr_cli.cli.session import session_of
from mlr_cli.cli.usage import Stop
from mlr_cli.cli.words import both
from mlr_cli.lang import Text

ABOUT = Text(
    sv="Sammanställ utvärderingen av året: hur långt varje mål nåddes, varför och vad som visar det; för dem som inte "
    "nåddes vad som händer nu, vem som gör det och när; summor för områden, grupper och slag av mål; vad som gjordes "
    "utanför planen; gruppernas svar; och det som ingen har svarat på.",
    en="Put the evaluation of the year together: how far each goal was met, why and what shows it; for those that were "
    "not met what happens now, who does it and when; totals for areas, bodies and kinds of goals; what was done beside "
    "the plan; the answers of the bodies; and what nobody has answered.",
)
EXAMPLES = (
    ("mlr evaluation", Text(sv="så långt svaren räcker", en="as far as the answers go")),
    ("mlr evaluation -o utvardering.docx", Text(sv="som Word-dokument, till styrelsen", en="as a Word document")),
    ("mlr evaluation --strict -o utvardering.pdf", Text(sv="bara om alla svar finns", en="only if nothing is missing")),
    ("mlr evaluation --as-of 2015-12", Text(sv="det som var känt vid årets slut", en="what was known at year’s end")),
)


def command(
    ctx: typer.Context,
    strict: Annotated[
        bool,
        typer.Option(
            "--strict",
            help=both(sv="Vägra så länge svar saknas.", en="Refuse while answers are missing."),
        ),
    ] = False,
    doc_lang: DocLang = None,
) -> None:
    """Show how the year went."""
    from mlr_cli.queries.year.evaluation import evaluation
    from mlr_cli.reports.year.evaluation import document
    from mlr_cli.reports.year.evaluation_record import record
    from mlr_cli.reports.year.evaluation_totals import missing_in_words

    session = session_of(ctx)
    kind = session.choose(FORMATS, "table")
    plan = asked(session)
    found = evaluation(plan, session.as_of)
    if strict and found.missing.any:
        raise Stop(_MISSING.fill(missing=missing_in_words(found.missing)), 1)
    lang = language(session, plan, kind, doc_lang)
    answer(session, "evaluation", document=lambda: document(found, lang), record=lambda: record(found, lang))


_MISSING = Text(
    sv="{missing} Därför skrivs ingen utvärdering. Vilka det gäller: mlr collect --missing",
    en="{missing} So no evaluation is written. To see whose: mlr collect --missing",
)
