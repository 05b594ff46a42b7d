"""Answers to questions: the same answer as a table, as Markdown, as cells or as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlr_cli.cli.words import both
from mlr_cli.lang import Lang

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mlr_cli.cli.session import Session
    from mlr_cli.document import Document
    from mlr_cli.model.plan import Plan

DocLang = Annotated[
    Lang | None,
    typer.Option(
        help=both(
            sv="Dokumentets språk. Annars planens eget, på skärmen ditt.",
            en="The language of the document. Otherwise the plan’s own, on the screen yours.",
        ),
    ),
]

FORMATS = ("table", "markdown", "html", "pdf", "docx", "csv", "json")


def answer(
    session: Session,
    name: str,
    *,
    document: Callable[[], Document],
    record: Callable[[], Mapping[str, object]],
) -> None:
    """Show an answer in the format asked for, building only the one of its two shapes that is needed.

    `name` is what a file is called when `-o` names a folder.
    """
    kind = session.choose(FORMATS, "table")
    if kind == "json":
        from mlr_cli.render.json import dumps

        session.out(dumps(record()), name, kind)
        return
    from mlr_cli.cli.documents import hand_over

    hand_over(session, document(), name, kind)


def language(session: Session, plan: Plan, kind: str, wanted: Lang | None) -> Lang:
    """Return the language of an answer that is handed on as a document: the one wanted, else the plan's own.

    What stays on the screen, and what is for machines, speaks to the user.
    """
    return wanted or (session.lang if kind in {"table", "json"} else Lang(plan.header.language))
