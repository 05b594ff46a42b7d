"""`mlr paper`: the frame of the paper for one matter of a meeting."""

from typing import Annotated

import typer

from mlr_cli.cli.ids import chosen_meeting
from mlr_cli.cli.options import DocLang, Force, MeetingId
from mlr_cli.cli.session import session_of
from mlr_cli.cli.usage import Misuse
from mlr_cli.cli.words import both
from mlr_cli.lang import Lang, Text

ABOUT = Text(
    sv="Skriv ramen till en tjänsteskrivelse: förslag till beslut, det planen vet om ärendet, vilka som bereder och "
    "vilka som ska få beslutet. Det planen inte vet står som [fyll i]. Fortsätt sedan i Word.",
    en="Write the frame of a paper for a matter: the proposed decision, what the plan knows of it, who prepares it and "
    "who is to have the decision. What the plan does not know stands as [fill in]. Then go on in Word.",
)
EXAMPLES = (
    (
        "mlr paper styrelsen-2015-06 3 -o skrivelse.docx",
        Text(sv="ärende 3 som Word-dokument", en="matter 3 as a Word document"),
    ),
    ("mlr paper styrelsen-2015-06 1", Text(sv="på skärmen", en="on the screen")),
)


def command(
    ctx: typer.Context,
    meeting: MeetingId,
    item: Annotated[
        int,
        typer.Argument(
            metavar=both(sv="ÄRENDE", en="MATTER"),
            help=both(
                sv="Ärendets nummer i kallelsen, som ”mlr agenda” visar.",
                en="The number of the matter in the notice, which “mlr agenda” shows.",
            ),
        ),
    ],
    doc_lang: DocLang = None,
    force: Force = False,
) -> None:
    """Write the frame of the paper for one matter."""
    from mlr_cli.cli.documents import PAPERS, hand_over
    from mlr_cli.cli.load_plan import load_sound_plan
    from mlr_cli.queries.meetings.agenda import notice
    from mlr_cli.queries.meetings.paper import case
    from mlr_cli.reports.meetings.paper import document

    session = session_of(ctx)
    plan = load_sound_plan(session)
    called, body = chosen_meeting(plan, meeting)
    answer = notice(plan, session.as_of, called, body)
    if not 1 <= item <= len(answer.points):
        raise Misuse((_NO_ITEM if answer.points else _NO_ITEMS).fill(meeting=called.id, last=len(answer.points)))
    lang = doc_lang or Lang(plan.header.language)
    hand_over(
        session,
        document(case(answer, answer.points[item - 1]), lang),
        f"skrivelse-{called.id}-{item}",
        session.choose(PAPERS, "table"),
        keep=not force,
    )


_NO_ITEM = Text(
    sv="Mötet ”{meeting}” har ärende 1 till {last}. ”mlr agenda {meeting}” visar dem.",
    en="The meeting “{meeting}” has matters 1 to {last}. “mlr agenda {meeting}” shows them.",
)
_NO_ITEMS = Text(
    sv="Mötet ”{meeting}” har inga ärenden. Skriv in dem i ”meetings/{meeting}.yaml”.",
    en="The meeting “{meeting}” has no matters. Enter them in “meetings/{meeting}.yaml”.",
)
