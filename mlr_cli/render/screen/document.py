"""A document drawn for a terminal with Rich: restrained lines, colours that only repeat the words."""

from __future__ import annotations

import io
from itertools import count
from typing import TYPE_CHECKING

from rich import box
from rich.console import Console, Group
from rich.rule import Rule
from rich.table import Table as Grid
from rich.text import Text

from mlr_cli.document import (
    Align,
    Checklist,
    Contents,
    Fields,
    Figure,
    Heading,
    ListOf,
    Paragraph,
    Section,
    Table,
    Tone,
)
from mlr_cli.render.layout import GAP
from mlr_cli.render.outline import colon, flat, spelled, written_out
from mlr_cli.render.screen.figure import drawn
from mlr_cli.render.text import column_widths, wrapped_row
from mlr_cli.render.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import JustifyMethod, RenderableType

    from mlr_cli.document import Block, Blocks, Document, Run, Task, Words

_TONES = {Tone.GOOD: "green", Tone.NOTICE: "yellow", Tone.BAD: "red", Tone.MUTED: "dim"}
_TITLES = {1: "bold", 2: "bold cyan", 3: "bold"}
_DEEP = "bold dim"
_RULES = {1: "━", 2: "─"}


def to_screen(document: Document, width: int, *, colour: bool) -> bytes:
    """Return a document as UTF-8 text for a terminal of `width` cells.

    Without `colour` the text holds no escape sequence at all; rules and boxes then carry the form.
    """
    paper = io.StringIO()
    console = _console(paper, width, colour=colour)
    parts = (
        *_cover(document),
        *(
            _block(block, width)
            for block in written_out(document.blocks, drawn=lambda figure: drawn(figure, width) is not None)
        ),
    )
    for place, part in enumerate(part for part in parts if part is not None):
        if place:
            console.print()
        console.print(part)
    lines = paper.getvalue().split("\n")
    return "\n".join(line.rstrip(" ") for line in lines).encode()


def _console(paper: io.StringIO, width: int, *, colour: bool) -> Console:
    """Return a console that asks neither the environment nor the terminal about anything."""
    return Console(
        file=paper,
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        no_color=not colour,
        force_jupyter=False,
        force_interactive=False,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
        _environ={},
    )


def _cover(document: Document) -> Iterator[RenderableType | None]:
    if document.stamp:
        yield Text(_line(document.stamp), style="bold reverse")
    yield _heading(Heading(1, document.title))
    yield _stack(Text(_line(each)) for each in document.subtitle)


def _block(block: Block, width: int | None = None) -> RenderableType | None:
    match block:
        case Heading():
            return _heading(block)
        case Paragraph():
            return _text(block.words) if block.words else None
        case ListOf():
            return _list(block)
        case Fields():
            return _fields(block)
        case Checklist():
            return _stack(_marked("[x]" if task.done else "[ ]", _task(task)) for task in block.tasks)
        case Table() | Figure():
            return _table(block, width) if isinstance(block, Table) else _figure(block, width or 0)
        case Section() | Contents():  # written_out and flat leave neither behind
            message = f"{type(block).__name__} stands only in the flow of a document"
            raise TypeError(message)


def _line(text: str) -> str:
    return one_line(text).strip(" ")


def _heading(heading: Heading) -> RenderableType:
    """Return a heading with a rule under it, for it has to be seen without colour too."""
    text = Text(_line(heading.text), style=_TITLES.get(heading.level, _DEEP))
    rule = _RULES.get(heading.level)
    return Group(text, Rule(characters=rule, style="dim") if rule else Text("╌" * text.cell_len, style="dim"))


def _text(words: Words) -> Text:
    """Return words with their styles; nothing in them is read as Rich's markup."""
    text = Text()
    for run in words:
        text.append(one_line(spelled((run,))), style=_style(run))
    return text


def _style(run: Run) -> str:
    tone = _TONES[run.tone] if run.tone else ""
    return " ".join(filter(None, ("bold" * run.strong, "italic" * run.emphasis, tone)))


def _list(block: ListOf) -> RenderableType | None:
    last = len(f"{len(block.items)}.")
    marks = (f"{number}.".rjust(last) if block.ordered else "•" for number in count(1))
    return _stack(_marked(mark, _inner(item)) for mark, item in zip(marks, block.items, strict=False))


def _marked(mark: str, content: RenderableType) -> RenderableType:
    """Return content that hangs from a mark before its first line."""
    grid = Grid.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(Text(mark), content)
    return grid


def _task(task: Task) -> RenderableType:
    return Group(_text(task.words), _inner(task.under)) if task.under else _text(task.words)


def _inner(blocks: Blocks) -> RenderableType:
    """Return blocks that stand in something, close under each other."""
    return _stack(part for part in map(_block, flat(blocks)) if part is not None) or Text()


def _stack(parts: Iterable[RenderableType]) -> RenderableType | None:
    stacked = tuple(parts)
    return Group(*stacked) if stacked else None


def _fields(fields: Fields) -> RenderableType | None:
    grid = Grid.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="bold", overflow="fold")
    grid.add_column(overflow="fold")
    for label, content in fields.rows:
        grid.add_row(Text(colon(label) if label else ""), _inner(content))
    return grid if fields.rows else None


def _figure(figure: Figure, width: int) -> RenderableType:
    return Group(Text(_line(figure.caption), style="italic"), Text(), *(drawn(figure, width) or ()))


def _table(table: Table, width: int | None) -> RenderableType | None:
    if not table.rows:
        return Text(_line(table.empty)) if table.empty else None
    grid = _grid(table, width)
    for row in table.rows:
        grid.add_row(*map(_inner, row))
    caption = Text(_line(table.caption), style="italic")
    return Group(caption, Text(), grid) if table.caption else grid


def _grid(table: Table, width: int | None) -> Grid:
    """Return a table's head; air between the rows where one is more than a line.

    The widths are dealt out here and not by Rich, which would cut words in one column to leave
    blanks in another.
    """
    widths = column_widths(table, width)
    tall = any(len(lines) > 1 for row in table.rows for lines in wrapped_row(row, widths, width))
    grid = Grid(
        box=box.SIMPLE_HEAD,
        show_edge=False,
        pad_edge=False,
        padding=(0, GAP - 1, 0, 0),  # the box puts a blank of its own between two columns
        show_lines=tall,
        header_style="bold",
        border_style="dim",
    )
    for column, each in zip(table.columns, widths, strict=True):
        justify: JustifyMethod = "right" if column.align is Align.RIGHT else "left"
        grid.add_column(Text(_line(column.title)), justify=justify, overflow="fold", width=each if width else None)
    return grid
