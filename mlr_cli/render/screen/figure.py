"""Pictures drawn for a terminal: bars, strips and months of letters, told apart without colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table as Grid
from rich.text import Text

from mlr_cli.figures import Bars, Chart, Part, Sign, Timeline
from mlr_cli.render.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from rich.console import RenderableType

    from mlr_cli.document import Figure
    from mlr_cli.figures import Bar, Strip, Wheel

_PARTS = {Part.MET: "█", Part.OTHER: "▚", Part.LATE: "!", Part.OPEN: "▒", Part.REST: "·"}
_COLOURS = {Part.MET: "green", Part.LATE: "bold red", Part.REST: "dim"}
_SIGNS = {Sign.GOAL: "◆", Sign.FOLLOW_UP: "○", Sign.MEETING: "●", Sign.STATEMENT: "■", Sign.ASSIGNMENT: "▲"}
_LEAST = 60
"""On a narrower screen a picture is told in words."""
_BAR = 30
_TICK = 3
"""How many letters of a tick's name are shown, where there is room for more than one."""


def drawn(figure: Figure, width: int) -> Iterator[RenderableType] | None:
    """Return a figure's picture in lines of at most `width` cells, None where words say it better."""
    picture = figure.picture
    if width < _LEAST or isinstance(picture, Chart):
        return None
    if isinstance(picture, Bars):
        return _bars(picture, width)
    return _timeline(picture, width) if isinstance(picture, Timeline) else _wheel(picture)


def _bars(bars: Bars, width: int) -> Iterator[RenderableType]:
    longest = max(sum(number for _, number in bar.parts) for bar in bars.bars)
    room = min(_BAR, width // 3)
    unit = room / longest if longest > room else max(1, room // max(longest, 1))
    grid = _grid(width // 3 - 2, room, None)
    for bar in bars.bars:
        grid.add_row(Text(one_line(bar.name)), _bar(bar, unit), Text(one_line(bar.said)))
    yield grid
    yield Text()
    yield _key((_PARTS[part], name) for part, name in bars.key)


def _bar(bar: Bar, unit: float) -> Text:
    """Return a bar; a part that is there has at least one letter."""
    text = Text()
    for part, number in bar.parts:
        if number:
            text.append(_PARTS[part] * max(1, int(number * unit)), style=_COLOURS.get(part, ""))
    return text


def _timeline(timeline: Timeline, width: int) -> Iterator[RenderableType]:
    """Yield the strips: letters that each stand for as many days, on two halves of the screen."""
    room = width // 2
    scale = _Scale(timeline.first, timeline.last, room)
    head = [" "] * room
    for day, name in timeline.ticks:
        at = scale.at(day)
        short = one_line(name)[: _TICK if room // len(timeline.ticks) > _TICK else 1]
        head[at : at + len(short)] = short
    grid = _grid(width - room - 4, room)
    grid.add_row(Text(), Text("".join(head[:room]), style="dim"))
    for strip in timeline.strips:
        grid.add_row(_named(strip), Text(_strip(strip, scale, timeline.today[0] if timeline.today else None)))
    yield grid
    yield Text()
    today = [("┊", one_line(timeline.today[1]))] if timeline.today else []
    yield _key([*((_SIGNS[sign], name) for sign, name in timeline.key), *today])


def _named(strip: Strip) -> Text:
    text = Text(one_line(strip.name))
    if strip.note:
        text.append(f"\n{one_line(strip.note)}", style="dim")
    return text


class _Scale:
    """Turns days into cells."""

    def __init__(self, first: date, last: date, room: int) -> None:
        self.first, self.last, self.room = first, last, room
        self._days = (last - first).days + 1

    def at(self, day: date) -> int:
        """Return the cell of a day; a day outside is in the first or the last."""
        return (min(max(day, self.first), self.last) - self.first).days * self.room // self._days


def _strip(strip: Strip, scale: _Scale, today: date | None) -> str:
    cells = [" "] * scale.room
    if strip.first:
        begin, end = scale.at(strip.first), scale.at(strip.last or scale.last)
        cells[begin : end + 1] = "─" * (end + 1 - begin)
        if strip.last is None or strip.last > scale.last:
            cells[-1] = ">"
        if strip.first < scale.first:
            cells[0] = "<"
    if today:
        cells[scale.at(today)] = "┊"
    edge = scale.room
    for day, sign in sorted(strip.signs, reverse=True):
        if scale.first <= day <= scale.last and (edge := min(scale.at(day), edge - 1)) >= 0:
            cells[edge] = _SIGNS[sign]
    return "".join(cells)


def _wheel(wheel: Wheel) -> Iterator[RenderableType]:
    """Yield the months under one another, the one that holds with a mark before it."""
    grid = Grid.grid(padding=(0, 2, 0, 0))
    for _ in range(2 + len(wheel.key)):
        grid.add_column(no_wrap=True)
    for spoke in wheel.spokes:
        held = dict(spoke.held)
        now = wheel.today is not None and (wheel.today.year, wheel.today.month) == (spoke.first.year, spoke.first.month)
        cells = [Text(f"{_SIGNS[sign]} {held[sign]}" if sign in held else "") for sign, _ in wheel.key]
        grid.add_row(Text("▶" if now else " "), Text(one_line(spoke.name), style="bold" if now else ""), *cells)
    yield grid
    yield Text()
    yield _key((_SIGNS[sign], name) for sign, name in wheel.key)
    if wheel.marks:
        yield Text(" ".join(wheel.marks.split()), style="dim")


def _grid(*widths: int | None) -> Grid:
    grid = Grid.grid(padding=(0, 2, 0, 0))
    for width in widths:
        grid.add_column(width=width, overflow="fold")
    return grid


def _key(names: Iterable[tuple[str, str]]) -> Text:
    return Text("   ".join(f"{sign} {one_line(name)}" for sign, name in names), style="dim")
