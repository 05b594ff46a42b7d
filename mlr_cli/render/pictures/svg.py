"""Pictures as SVG: the same one for every format, drawn from data and never from markup.

Nothing is told by colour alone: signs differ in shape, lines in their dashes, and all of it is said in
the figure's words too. A unit is about a quarter of a millimetre: a 720th of an upright page, a 1040th of
a wide one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import DictLoader, Environment, StrictUndefined, TemplateError

from mlr_cli.figures import Bars, Chart, Timeline
from mlr_cli.render.pictures import bars, chart, timeline, wheel
from mlr_cli.render.templates import BrokenTemplateError, template
from mlr_cli.render.visible import typeset

if TYPE_CHECKING:
    from mlr_cli.document import Figure

WIDTH, WIDE = 720, 1040
_SIGNS = "signs.svg.j2"
COLOURS = {"ink": "#1a2530", "accent": "#14496b", "quiet": "#51606e", "line": "#c5cfd8", "tint": "#e4ecf2"}


def svg(figure: Figure, *, ours: bool = False, wide: bool = False) -> str:
    """Return a figure's picture; raise `BrokenTemplateError` if the package's template is damaged.

    With `ours` it is set in the package's own font, whose weight Typst knows only as a variation. What is to
    stand on a `wide` page is drawn as wide, if it gains by it.
    """
    name, layout = _layout(figure, WIDE if wide else WIDTH)
    environment = Environment(
        loader=DictLoader({one: template(one) for one in (name, _SIGNS)}), autoescape=True, undefined=StrictUndefined
    )
    environment.filters["typeset"] = typeset
    environment.trim_blocks = environment.lstrip_blocks = True
    try:
        made = environment.get_template(name).render(layout=layout, ours=ours, colour=COLOURS).strip()
    except TemplateError as error:
        raise BrokenTemplateError(name, error) from error
    if not (made.startswith("<svg") and made.endswith("</svg>")):
        raise BrokenTemplateError(name, ValueError("no <svg>"))
    return made


def _layout(figure: Figure, width: float) -> tuple[str, timeline.Layout | chart.Layout | wheel.Layout | bars.Layout]:
    picture = figure.picture
    if isinstance(picture, Timeline):
        return "timeline.svg.j2", timeline.layout(picture, width)
    if isinstance(picture, Bars):
        return "bars.svg.j2", bars.layout(picture, WIDTH)
    if isinstance(picture, Chart):
        return "chart.svg.j2", chart.layout(picture, WIDTH)
    return "wheel.svg.j2", wheel.layout(picture, WIDTH)


def alternative(figure: Figure) -> str:
    """Return a figure's alternative text: everything that the picture says."""
    return " ".join(typeset(text) for text in (f"{figure.caption}.", *figure.words))
