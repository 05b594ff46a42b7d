"""Figures in Word: a picture made of dots, since not every program that opens a Word file can draw SVG."""

from __future__ import annotations

from io import BytesIO
from itertools import count
from typing import TYPE_CHECKING

from docx.oxml.shape import CT_Inline
from docx.shared import Twips
from msgspec import Struct, field

from mlr_cli.render.docx.xml import element, said
from mlr_cli.render.pictures.svg import alternative, svg
from mlr_cli.render.templates import BrokenTemplateError, fonts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.parts.document import DocumentPart

    from mlr_cli.document import Figure
    from mlr_cli.render.docx.xml import Element

_DOTS_PER_INCH = 180.0
"""Fine enough for print; at 220 the year across a wide page takes 8 MiB more to draw."""
_NAME = "fonts"
"""What is to blame for a picture that cannot be set."""
_WIDE = 10_500
"""Room for a picture that is as wide as this is room for a wide one."""
_PAGE = """
#set page(width: float(sys.inputs.width) * 1mm, height: auto, margin: 0pt)
#image(bytes(sys.inputs.picture), format: "svg", width: 100%)
"""


class FigureWriter(Struct, frozen=True):
    """Puts pictures in a document, each with a number of its own."""

    part: DocumentPart
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def run(self, figure: Figure, width: int, height: int) -> Element:
        """Return a run with a picture as large as fits, its words as alternative text.

        The room is given in twentieths of a point.
        """
        number = next(self.numbers)
        name, image = self.part.get_or_add_image(BytesIO(_drawn(figure, wide=width > _WIDE)))
        wide = min(width, height * image.px_width // image.px_height)
        high = wide * image.px_height // image.px_width
        inline = CT_Inline.new_pic_inline(number, name, f"figure{number}.png", Twips(wide), Twips(high))
        # Where these are missing, LibreOffice puts air around the picture.
        for side in ("distT", "distB", "distL", "distR"):
            inline.set(side, "0")
        inline.docPr.set("descr", said(alternative(figure)))
        return element("w:r", element("w:drawing", inline))


def _drawn(figure: Figure, *, wide: bool) -> bytes:
    """Return a figure's picture as PNG; Typst reads nothing but the package's own fonts."""
    import typst

    folder = fonts()
    picture = svg(figure, ours=True, wide=wide)
    try:
        compiler = typst.Compiler(
            _PAGE.encode(),
            root=folder,
            package_path=folder,
            package_cache_path=folder,
            font_paths=typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder]),
            ignore_system_fonts=True,
            sys_inputs={"picture": picture, "width": "240" if wide else "165"},
        )
        drawn = compiler.compile(format="png", ppi=_DOTS_PER_INCH)
    except (OSError, typst.TypstError) as error:
        raise BrokenTemplateError(_NAME, error) from error
    if not isinstance(drawn, bytes):
        raise TypeError("a picture is one piece of bytes")
    return drawn
