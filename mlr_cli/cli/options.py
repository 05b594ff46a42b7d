"""Options and arguments that several commands have, for their signatures."""

from typing import Annotated

import typer

from mlr_cli.cli.ids import IdOf
from mlr_cli.cli.words import both
from mlr_cli.lang import Lang

DocLang = Annotated[
    Lang | None,
    typer.Option(
        help=both(
            sv="Dokumentets språk. Annars planens eget.",
            en="The language of the document. Otherwise the plan’s own.",
        ),
    ),
]
"""The language of a document, where it is not the plan's own."""

MeetingId = Annotated[
    str,
    typer.Argument(
        click_type=IdOf("meeting"),
        metavar=both(sv="MÖTE", en="MEETING"),
        help=both(sv="Mötets id, eller början av det.", en="The meeting's id, or a beginning of it."),
    ),
]
"""The meeting that something is made for."""

Force = Annotated[
    bool,
    typer.Option(
        "--force",
        help=both(
            sv="Skriv över en fil som redan finns, också om någon har ändrat i den.",
            en="Write over a file that is there already, even if somebody has changed it.",
        ),
    ),
]
"""That a document which somebody goes on with is to be made anew."""
