"""`mlr diff`: what differs between two versions of the plan, in sentences."""

from typing import Annotated

import typer

from mlr_cli.cli.ids import IdOf
from mlr_cli.cli.output import FORMATS, answer
from mlr_cli.cli.session import session_of
from mlr_cli.cli.values import OneOf
from mlr_cli.cli.words import both
from mlr_cli.lang import Text

ABOUT = Text(
    sv="Visa vad som skiljer i sak mellan två versioner av planen, i hela meningar. En version är ett namn i git (en "
    "tagg, en gren, en incheckning), en dag som @2015-06-30 eller en mapp. Utan FRÅN jämförs med den antagna "
    "planen, eller med det som senast checkades in om den inte är antagen. Utan TILL jämförs med filerna som de är nu.",
    en="Show what differs in meaning between two versions of the plan, in whole sentences. A version is a name in git "
    "(a tag, a branch, a commit), a day like @2015-06-30, or a folder. Without FROM the adopted plan is used, or the "
    "last commit if it is not adopted; without TO the files as they are now.",
)
EXAMPLES = (
    ("mlr diff", Text(sv="vad har jag ändrat sedan sist?", en="what have I changed since the last commit?")),
    ("mlr diff plan-2015", Text(sv="vad är nytt sedan taggen plan-2015?", en="what is new since the tag plan-2015?")),
    ("mlr diff @2015-06-30 HEAD", Text(sv="sedan den sista juni", en="since the last of June")),
    (
        "mlr diff plan-2015 --group-by body",
        Text(sv="vad betyder det för varje grupp?", en="what does it mean for each body?"),
    ),
    (
        "mlr diff plan-2015 --area naringsliv --only times",
        Text(sv="bara tider i ett område", en="only the times in one area"),
    ),
    ("mlr diff plan-2015 HEAD -o nytt.md", Text(sv="att skicka till styrelsen", en="to send to the board")),
)
_GROUPINGS = OneOf(
    {
        "activity": Text(sv="aktivitet", en="activity"),
        "body": Text(sv="grupp", en="body"),
        "kind": Text(sv="slag", en="kind"),
    }
)
_TOPICS = OneOf(
    {
        "new": Text(sv="nytt", en="new"),
        "gone": Text(sv="borttaget", en="removed"),
        "carried": Text(sv="förs över", en="carried on"),
        "times": Text(sv="tider", en="times"),
        "roles": Text(sv="roller", en="roles"),
        "reports": Text(sv="rapporter", en="reports"),
        "measures": Text(sv="mått och pengar", en="measures and money"),
        "texts": Text(sv="texter", en="texts"),
        "places": Text(sv="flyttat och nya id", en="moved, and new ids"),
        "other": Text(sv="annat", en="other"),
        "questions": Text(sv="att ta ställning till", en="to consider"),
    }
)
_SAID = ", ".join(_TOPICS.words)


def command(
    ctx: typer.Context,
    before: Annotated[
        str | None,
        typer.Argument(
            metavar=both(sv="FRÅN", en="FROM"),
            help=both(sv="Den tidigare versionen, eller båda som A..B.", en="The earlier version, or both as A..B."),
        ),
    ] = None,
    after: Annotated[
        str | None,
        typer.Argument(
            metavar=both(sv="TILL", en="TO"), help=both(sv="Den senare versionen.", en="The later version.")
        ),
    ] = None,
    group_by: Annotated[
        str,
        typer.Option(
            click_type=_GROUPINGS,
            metavar=both(sv="SÄTT", en="WAY"),
            help=both(
                sv="Samla meningarna efter aktivitet, grupp eller slag.",
                en="Put the sentences under activities, bodies or kinds of change.",
            ),
        ),
    ] = "activity",
    area: Annotated[
        str | None,
        typer.Option(
            click_type=IdOf("area"),
            metavar=both(sv="OMRÅDE", en="AREA"),
            help=both(sv="Bara det som rör området.", en="Only what concerns the area."),
        ),
    ] = None,
    body: Annotated[
        str | None,
        typer.Option(
            click_type=IdOf("body"),
            metavar=both(sv="GRUPP", en="BODY"),
            help=both(sv="Bara det som betyder något för gruppen.", en="Only what means something for the body."),
        ),
    ] = None,
    only: Annotated[
        list[str] | None,
        typer.Option(
            click_type=_TOPICS,
            metavar=both(sv="SLAG", en="KIND"),
            help=both(
                sv=f"Bara ändringar av det slaget: {_SAID}. Kan upprepas.",
                en=f"Only changes of that kind: {_SAID}. May be repeated.",
            ),
        ),
    ] = None,
    exit_code: Annotated[
        bool,
        typer.Option(
            "--exit-code",
            help=both(sv="Svara 1 till skript om något har ändrats.", en="Tell scripts 1 if anything has changed."),
        ),
    ] = False,
) -> None:
    """Show what has changed in meaning."""
    from mlr_cli.cli.versions import compared_versions, wanted_of
    from mlr_cli.reports.versions.diff import Grouping, cells, document, record

    session = session_of(ctx)
    whole = compared_versions(session, before, after)
    wanted = wanted_of(whole, area, body, only or ())
    found = wanted.among(whole)
    answer(
        session,
        "diff",
        document=lambda: (
            cells(found, session.lang)
            if session.choose(FORMATS, "table") == "csv"
            else document(found, session.lang, Grouping(group_by), wanted)
        ),
        record=lambda: record(found, session.lang, session.as_of),
    )
    if exit_code and found.changes:
        raise typer.Exit(1)
