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

    `name` is what a file is called when `-o` names a folder.
    """
    kind = door.choose(FORMATS, "table")
    if kind == "json":
        from mlr_cli.render.json import dumps

        door.out(dumps(record()), name, kind)
        return
    from mlr_cli.cli.printing import hand_over

    hand_over(door, document(), name, kind)
