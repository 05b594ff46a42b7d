"""`mlr rollover`: from one plan to the next, with nothing lost."""

from typing import Annotated

import typer

from mlr_cli.cli.edit_plan import DryRun
from mlr_cli.cli.ids import IdOf
from mlr_cli.cli.session import session_of
from mlr_cli.cli.usage import Misuse
from mlr_cli.cli.words import both
from mlr_cli.lang import Text

ABOUT = Text(
    sv="Förbered nästa plan bredvid den som gäller. Första gången skrivs ett förslag till besked om varje mål i "
    "rollover-ÅR.yaml: uppfyllt, förs över, omformuleras, delas upp, slås ihop, utgår eller förutsättningen saknades. "
    "Ändra där och kör igen, så skapas utkastet i mappen plan-ÅR, som alla kommandon läser med --plan. Vid årsskiftet "
    "byter --switch plats: den gamla planen läggs i archive och utkastet blir den plan som gäller.",
    en="Prepare the next plan beside the one in force. The first time a proposal of what becomes of every goal is "
    "written in rollover-YEAR.yaml: met, carried on, rephrased, split, merged, dropped or lapsed. Change it and run "
    "again, and the draft is made in the folder plan-YEAR, which every command reads with --plan. At the turn of the "
    "year --switch changes places: the old plan goes to archive, and the draft becomes the plan in force.",
)
EXAMPLES = (
    ("mlr rollover 2016 --dry-run", Text(sv="visa allt och skriv inget", en="show all and write nothing")),
    ("mlr rollover 2016", Text(sv="först förslaget, sedan utkastet", en="first the proposal, then the draft")),
    ("mlr rollover 2016 --chair lund", Text(sv="Lund har ordförandeskapet 2016", en="Lund holds the chair in 2016")),
    ("mlr rollover 2016 -o besked.docx", Text(sv="beskeden som Word-dokument", en="the fates as a Word document")),
    ("mlr validate --plan plan-2016", Text(sv="kontrollera utkastet", en="check the draft")),
    ("mlr rollover 2016 --switch", Text(sv="byt plan vid årsskiftet", en="switch at the turn of the year")),
)


def command(
    ctx: typer.Context,
    year: Annotated[
        int,
        typer.Argument(
            min=1900,
            max=2199,
            metavar=both(sv="ÅR", en="YEAR"),
            help=both(sv="Året då nästa plan börjar.", en="The year in which the next plan begins."),
        ),
    ],
    chair: Annotated[
        str | None,
        typer.Option(
            click_type=IdOf("member"),
            metavar=both(sv="MEDLEM", en="MEMBER"),
            help=both(sv="Vem som har ordförandeskapet då.", en="Who holds the chair then."),
        ),
    ] = None,
    anew: Annotated[
        bool,
        typer.Option(
            "--anew",
            help=both(
                sv="Skriv om filer i utkastet som har ändrats för hand. Det som stod där sparas som .old.",
                en="Write anew files of the draft that were changed by hand. What stood there is kept as .old.",
            ),
        ),
    ] = False,
    switch: Annotated[
        bool,
        typer.Option(
            "--switch",
            help=both(
                sv="Lägg den gamla planen i archive och låt utkastet ta dess plats.",
                en="Move the old plan to archive and let the draft take its place.",
            ),
        ),
    ] = False,
    dry_run: DryRun = False,
) -> None:
    """Propose, draft or switch, whichever is next."""
    from mlr_cli.cli.commands.succession.steps import Steps

    if switch and (chair or anew):
        raise Misuse(_ALONE)
    steps = Steps(session_of(ctx), year, dry_run=dry_run)
    if switch:
        steps.switch()
    elif steps.decided is None:
        steps.propose(chair)
    else:
        steps.draft(chair, anew=anew)


_ALONE = Text(
    sv="--switch går inte ihop med --chair eller --anew. Kör först utan --switch.",
    en="--switch does not go with --chair or --anew. Run without --switch first.",
)
