"""The wheel of the example year on paper: its colours, and its sheet for the wall."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pikepdf

from mlr_cli.lang import Lang
from mlr_cli.queries.year.wheel import wheel
from mlr_cli.render import Format, render
from mlr_cli.reports.year import wheel as wheels
from tests.example_year import plan


def test_the_wheel_has_no_good_colour_for_a_goal_that_was_missed() -> None:
    page = render(wheels.document(wheel(plan(), date(2015, 12, 31)), Lang.SV), Format.HTML).decode()
    assert '<span class="bad">inte uppfyllt</span>' in page
    assert '<span class="good">uppfyllt</span>' in page


def test_the_wheel_is_a_sheet_for_the_wall_and_the_tables_begin_on_the_next() -> None:
    page = render(wheels.document(wheel(plan(), date(2015, 10, 1)), Lang.SV), Format.PDF)
    with pikepdf.open(BytesIO(page)) as pdf:
        boxes = [[float(side) for side in page.mediabox[2:]] for page in pdf.pages]
    upright = [height > width for width, height in boxes]
    assert upright == [True] + [False] * (len(boxes) - 1)
    assert len(boxes) > 1
