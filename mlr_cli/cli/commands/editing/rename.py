"""`mlr rename`: give a thing another id, everywhere."""

from typing import Annotated

import typer

from mlr_cli.cli.edit_plan import DryRun, carry_out, editing, opened, working_copy_of
from mlr_cli.cli.ids import IdOf, chosen
from mlr_cli.cli.session import session_of
from mlr_cli.cli.words import both
from mlr_cli.lang import Text

ABOUT = Text(
    sv="Ge något ett nytt id: överallt där det nämns, och i filens namn. Det gamla skrivs under ”was”, så att "
    "historiken följer med. Alla filer ändras på en gång eller inte alls.",
    en="Give something another id: wherever it is named, and in its file’s name. The old one is kept under “was”, "
    "so that its history comes along. All files change at once or not at all.",
)
EXAMPLES = (
    ("mlr rename motesplatser frukostmoten", Text(sv="en aktivitet", en="an activity")),
    ("mlr rename fler-foretag.broschyr trycksak", Text(sv="ett mål", en="a goal")),
    (
        "mlr rename naringslivsgruppen foretagsgruppen --dry-run",
        Text(sv="visa vad som skulle ändras", en="show what would change"),
    ),
)


def command(
    ctx: typer.Context,
    old: Annotated[
        str,
        typer.Argument(
            click_type=IdOf(),
            metavar=both(sv="GAMMALT", en="OLD"),
            help=both(sv="Det id som ska bytas. Början av det räcker.", en="The id to change, or its beginning."),
        ),
    ],
    new: Annotated[
        str,
        typer.Argument(
            metavar=both(sv="NYTT", en="NEW"),
            help=both(sv="Små bokstäver a–z, siffror och bindestreck.", en="Small letters a–z, digits and hyphens."),
        ),
    ],
    dry_run: DryRun = False,
) -> None:
    """Rename a thing."""
    from mlr_cli.edit.rename import rename

    session = session_of(ctx)
    plan = opened(session)
    working = working_copy_of(plan)
    with editing():
        rename(working, chosen(working.plan, old), new.strip())
    carry_out(session, plan, working.changes, dry_run=dry_run)
