"""Our own look set tighter, for a document that is to hold as much as can be read on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml.ns import qn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mlr_cli.render.docx.reference import Reference
    from mlr_cli.render.docx.xml import Element

_BODY, _SMALL = 21, 18
"""How large the letters of the body are, and how large they become, in half points."""
_AIR = 0.25
"""How much is left of the space between paragraphs."""
_LINE = 240
"""A line that is as high as its letters ask for, in 240ths of a line (ECMA-376 part 1, 17.3.1.33)."""
_MARGIN = 0.68
"""How much is left of the margins."""


def tighten(model: Reference) -> None:
    """Set the styles of our own reference file tighter: smaller letters, less air, narrower margins."""
    styles = model.package.styles.element
    _change(styles.iter(qn("w:sz"), qn("w:szCs")), ("w:val",), _letters)
    _change(styles.iter(qn("w:spacing")), ("w:before", "w:after"), lambda air: round(air * _AIR))
    _change(styles.iter(qn("w:spacing")), ("w:line",), lambda line: min(line, _LINE))
    margins = () if model.section is None else model.section.iter(qn("w:pgMar"))
    _change(margins, ("w:top", "w:bottom", "w:left", "w:right"), lambda side: round(side * _MARGIN))


def _letters(size: int) -> int:
    """Return a size of letters; what is larger than the body stays so, by less."""
    return min(size, _SMALL) if size <= _BODY else _SMALL + round((size - _BODY) * 0.5)


def _change(found: Iterable[Element], names: tuple[str, ...], how: Callable[[int], int]) -> None:
    for one in found:
        for name in names:
            value = one.get(qn(name))
            if value is not None and value.isdigit():
                one.set(qn(name), str(how(int(value))))
