"""`mlr agenda`: the notice of a meeting with its matters."""

import typer

from mlr_cli.cli.ids import chosen_meeting
from mlr_cli.cli.options import DocLang, Force, MeetingId
from mlr_cli.cli.session import session_of
from mlr_cli.lang import Lang, Text

ABOUT = Text(
    sv="Skriv kallelsen till ett möte: dag, tid, plats, ordförande, sista dag att anmäla förhinder och en numrerad "
    "lista med ärendena. Har mötet ingen dagordning i planen blir det en lista med förslag, som är märkta så.",
    en="Write the notice of a meeting: day, time, place, chair, the last day to say that one cannot come, and a "
    "numbered list of its matters. If the plan has no agenda for it, the list holds proposals, and says so.",
)
EXAMPLES = (
    ("mlr agenda styrelsen-2015-06 -o kallelse.docx", Text(sv="som Word-dokument", en="as a Word document")),
    ("mlr agenda styrelsen-2015-06", Text(sv="på skärmen", en="on the screen")),
)


def command(
    ctx: typer.Context,
    meeting: MeetingId,
    doc_lang: DocLang = None,
    force: Force = False,
) -> None:
    """Write the notice of a meeting."""
    from mlr_cli.cli.documents import PAPERS, hand_over
    from mlr_cli.cli.load_plan import load_sound_plan
    from mlr_cli.queries.meetings.agenda import notice
    from mlr_cli.reports.meetings.agenda import document

    session = session_of(ctx)
    plan = load_sound_plan(session)
    called, body = chosen_meeting(plan, meeting)
    lang = doc_lang or Lang(plan.header.language)
    hand_over(
        session,
        document(notice(plan, session.as_of, called, body), lang),
        f"kallelse-{called.id}",
        session.choose(PAPERS, "table"),
        keep=not force,
    )
