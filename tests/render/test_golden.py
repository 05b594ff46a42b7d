from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mlr_cli.render import Format, render
from tests.render.sample import DOCUMENT

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("name", "fmt", "width", "colour"),
    [
        ("sample.md", Format.MARKDOWN, None, False),
        ("sample.csv", Format.CSV, None, False),
        ("pipe.txt", Format.TEXT, None, False),
        ("narrow.txt", Format.TEXT, 44, False),
        ("screen.txt", Format.SCREEN, 72, False),
        ("colour.txt", Format.SCREEN, 72, True),
    ],
)
def test_every_block_in_every_format(
    golden: Callable[[str, bytes], None], name: str, fmt: Format, width: int | None, colour: bool
) -> None:
    golden(name, render(DOCUMENT, fmt, width=width, colour=colour))
