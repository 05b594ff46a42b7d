"""Answers to questions: the same answer as a table, as Markdown, as cells or as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mlr_cli.cli.door import Door
    from mlr_cli.document import Document

FORMATS = ("table", "markdown", "html", "pdf", "docx", "csv", "json")


def answer(
    door: Door,
    name: str,
    *,
    document: Callable[[], Document],
    record: Callable[[], Mapping[str, object]],
) -> None:
    """Show an answer in the format asked for, building only the one of its two shapes that is needed.

    `name` is what a file is called when `-o` names a folder. A table is drawn on a terminal and set
    in plain aligned text elsewhere.
    """
    kind = door.choose(FORMATS, "table")
    if kind == "json":
        from mlr_cli.render.json import dumps

        door.out(dumps(record()), name, kind)
        return
    from mlr_cli.render import Format, render

    if kind != "table":
        from mlr_cli.cli.printing import rendered

        door.out(rendered(door, document(), Format(kind)), name, kind)
    elif door.to_screen:
        door.out(render(document(), Format.SCREEN, width=door.width, colour=door.colour), name, kind)
    else:
        door.out(render(document(), Format.TEXT), name, kind)
