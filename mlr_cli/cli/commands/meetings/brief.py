"""`mlr brief`: what a body needs to know before a meeting."""

from typing import Annotated

import typer

from mlr_cli.cli.choices import first_day
from mlr_cli.cli.ids import IdOf, chosen, chosen_meeting
from mlr_cli.cli.load_plan import asked, lines
from mlr_cli.cli.output import answer
from mlr_cli.cli.session import session_of
from mlr_cli.cli.usage import Misuse
from mlr_cli.cli.words import both
from mlr_cli.lang import Text

ABOUT = Text(
    sv="Ta fram underlaget inför en grupps möte, på en sida: vad gruppen ska besluta, bereda, yttra sig om och få "
    "veta, vad som är sent eller inte kan vänta till nästa möte, vad som är kvar från tidigare möten och hur året står "
    "sig. Det som brådskar står alltid med. Annat räknas när sidan är full, och skrivs ut med --all. Utan --meeting "
    "gäller det gruppens nästa planerade möte, eller dagen om planen inte har något.",
    en="Make the brief for a body's meeting, on a page: what it must decide, prepare, comment on and be told, what is "
    "late or cannot wait for the meeting after it, what is left from earlier meetings, and how its year stands. "
    "What is urgent always stands there. The rest is counted when the page is full, and written out with --all. "
    "Without --meeting it is for the body's next planned meeting, or for the day if the plan has none.",
)
EXAMPLES = (
    ("mlr brief styrelsen", Text(sv="inför Styrelsens nästa möte", en="before the board's next meeting")),
    ("mlr brief naringslivsgruppen -o underlag.docx", Text(sv="som Word-dokument", en="as a Word document")),
    (
        "mlr brief op-gruppen --since 2015-03-01 --as-of 2015-06-01",
        Text(sv="det nya sedan den 1 mars", en="what is new since 1 March"),
    ),
    (
        "mlr brief styrelsen --all --sources",
        Text(sv="allt, och var siffrorna kommer ifrån", en="all of it, and where the figures come from"),
    ),
    ("mlr brief koordinatorn", Text(sv="också mål som ingen är utpekad för", en="also goals that nobody is named for")),
)


def command(
    ctx: typer.Context,
    body: Annotated[
        str,
        typer.Argument(
            click_type=IdOf("body"),
            metavar=both(sv="GRUPP", en="BODY"),
            help=both(
                sv="Gruppens id, början av det, eller dess namn.", en="The body's id, a beginning of it, or its name."
            ),
        ),
    ],
    meeting: Annotated[
        str | None,
        typer.Option(
            click_type=IdOf("meeting"),
            metavar=both(sv="MÖTE", en="MEETING"),
            help=both(sv="Mötet som underlaget är till.", en="The meeting that it is for."),
        ),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            metavar=both(sv="DATUM", en="DATE"),
            help=both(
                sv="Det som har hänt efter den dagen är nytt. Annars räknas från förra mötet.",
                en="What has happened after that day is new. Otherwise since the previous meeting.",
            ),
        ),
    ] = None,
    whole: Annotated[
        bool,
        typer.Option(
            "--all",
            help=both(
                sv="Skriv ut också det som annars bara räknas.", en="Write out what is otherwise only counted, too."
            ),
        ),
    ] = False,
    sources: Annotated[
        bool,
        typer.Option(
            "--sources",
            help=both(
                sv="Visa sist var varje siffra kommer ifrån, med fil och rad.",
                en="Show at the end where every figure comes from, by file and line.",
            ),
        ),
    ] = False,
) -> None:
    """Make the brief for a body's meeting."""
    from mlr_cli.queries.meetings.brief import brief
    from mlr_cli.reports.meetings.brief import document
    from mlr_cli.reports.meetings.brief_record import record

    session = session_of(ctx)
    plan = asked(session)
    of_whom = plan.body_by_id[chosen(plan, body, "body").id]
    picked = chosen_meeting(plan, meeting)[0] if meeting is not None else None
    if picked and picked.body != of_whom.id:
        raise Misuse(_OTHER_BODY.fill(meeting=picked.id, body=of_whom.id, other=picked.body))
    found = brief(plan, session.as_of, of_whom, meeting=picked, since=first_day(since, "--since"))
    line = lines(session)
    answer(
        session,
        f"underlag-{of_whom.id}",
        document=lambda: document(found, session.lang, whole=whole, line=line if sources else None),
        record=lambda: record(found, session.lang, line),
    )


_OTHER_BODY = Text(
    sv="”{meeting}” är inte ett möte i ”{body}”. Skriv: mlr brief {other} --meeting {meeting}",
    en="“{meeting}” is not a meeting of “{body}”. Write: mlr brief {other} --meeting {meeting}",
)
