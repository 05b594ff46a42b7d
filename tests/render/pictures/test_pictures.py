"""Pictures: everything that they show stands in them, inside their frame, and in their words too."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise, product
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from msgspec.structs import replace

from mlr_cli.document import Figure
from mlr_cli.figures import Bar, Bars, Box, Chart, Part, Sign, Spoke, Strip, Timeline, Wheel
from mlr_cli.render.pictures import bars, chart, timeline, wheel
from mlr_cli.render.pictures.svg import COLOURS, WIDE, WIDTH, alternative, svg
from tests.contrast import contrast

if TYPE_CHECKING:
    from mlr_cli.figures import Picture

SVG = "{http://www.w3.org/2000/svg}"
FIRST, LAST, JUNE = date(2015, 1, 1), date(2015, 12, 31), date(2015, 6, 30)
NAMES = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
MONTHS = tuple((date(2015, month, 1), name) for month, name in enumerate(NAMES, 1))
KEY = ((Sign.GOAL, "ett måls sista dag"), (Sign.FOLLOW_UP, "uppföljning"))


def year(*strips: Strip, today: tuple[date, str] | None = None) -> Timeline:
    return Timeline(FIRST, LAST, strips, MONTHS, KEY, today)


def drawn(picture: Picture, *, ours: bool = False) -> ET.Element:
    return ET.fromstring(svg(Figure("Bild", picture, ("Ord.",)), ours=ours))  # noqa: S314 - our own


def texts(root: ET.Element) -> list[str]:
    return ["".join(one.itertext()) for one in root.iter(f"{SVG}text")]


ORGANISATION = Chart(
    (
        Box(
            "Styrelsen", "styrelse", (Box("Direktörerna", "", (Box("Turismgruppen"), Box("Byggruppen", assumed=True))),)
        ),
        Box("Kansliet", "sekretariat"),
    ),
    key="tolkning",
)


RING = Wheel(
    "2015",
    tuple(
        Spoke(date(2015, month, 1), name, tuple((sign, f"{month} ✓1 !1") for sign in Sign))
        for month, name in enumerate(NAMES, 1)
    ),
    tuple((sign, sign.value) for sign in Sign),
    "✓ klart",
    date(2015, 7, 1),
)
PROGRESS = Bars(
    (
        Bar("Turism", tuple((part, 2) for part in Part), "tio mål"),
        Bar("Skola och allt annat som hör till den", ((Part.LATE, 1),), "ett mål"),
        Bar("Tomt", (), "inga mål"),
    ),
    tuple((part, part.value) for part in Part),
)


def test_a_wheel_names_its_months_and_what_they_hold() -> None:
    said = texts(drawn(RING))
    assert said[:13] == ["2015", *NAMES]
    assert said[13:18] == ["1 ✓1 !1"] * 5
    assert said[-6:] == [*(sign.value for sign in Sign), "✓ klart"]


def test_a_wheel_goes_with_the_clock_and_stays_inside_its_frame() -> None:
    made = wheel.layout(RING, WIDTH)
    january, april, july = (made.names[place] for place in (0, 3, 6))
    assert january[0] > made.x > july[0]
    assert january[1] < made.y < april[1]
    assert made.today is not None
    # The end of 1 July lies just after the bottom.
    assert made.today[3] > made.y
    assert 0 < made.x - made.today[2] < 20
    places = [*((x, y) for x, y, _ in made.names), *((x, y) for x, y, _, _ in made.held)]
    assert all(0 < x < WIDTH and 0 < y < made.height for x, y in places)


def test_a_day_outside_a_wheel_has_no_line() -> None:
    assert wheel.layout(replace(RING, today=date(2016, 7, 1)), WIDTH).today is None


def test_every_part_of_a_bar_has_a_pattern_of_its_own() -> None:
    made = bars.layout(PROGRESS, WIDTH)
    assert [piece.part for piece in made.pieces[:5]] == [part.value for part in Part]
    shapes = {
        one: tuple(
            (each.tag, each.get("class"), each.get("stroke-dasharray"), each.get("d", "")[-4:])
            for each in drawn(Bars((Bar("A", ((one, 1),), "ett"),), ()))
            if each.tag != f"{SVG}text"
        )
        for one in Part
    }
    assert len(set(shapes.values())) == len(Part)


def test_bars_are_drawn_to_one_scale_inside_the_frame() -> None:
    made = bars.layout(PROGRESS, WIDTH)
    first, short = made.pieces[0], made.pieces[5]
    assert short.width * 2 == pytest.approx(first.width, abs=0.2)
    assert max(piece.x + piece.width for piece in made.pieces) <= WIDTH
    assert {"tio mål", "ett mål", "inga mål"} <= {line for _, _, line, _ in made.words}


def test_a_timeline_names_its_strips_its_ticks_and_its_signs() -> None:
    said = texts(drawn(year(Strip("Lovskola", FIRST, JUNE), Strip("Leder", None))))
    assert said[:12] == [*NAMES]
    assert said[12:] == ["Lovskola", "Leder", "ett måls sista dag", "uppföljning"]


def test_a_chart_names_its_boxes() -> None:
    assert texts(drawn(ORGANISATION)) == [
        "Styrelsen", "styrelse", "Direktörerna", "Turismgruppen", "Byggruppen", "Kansliet", "sekretariat", "tolkning",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "a & b", "]]>", '"><image href="x"/>', "{{ 7*7 }}"])
def test_words_are_never_markup(text: str) -> None:
    for root in (drawn(year(Strip(text, FIRST, JUNE))), drawn(Chart((Box(text, text),), key=text))):
        assert "".join(texts(root)).replace(" ", "").count(text.replace(" ", "")) >= 1
        assert {one.tag.removeprefix(SVG) for one in root.iter()} <= {"svg", "line", "text", "rect", "path", "circle"}


def test_signs_differ_in_shape_and_not_in_colour_alone() -> None:
    goal, follow_up = (drawn(year(Strip("A", FIRST, LAST, ((JUNE, sign),)))) for sign in (Sign.GOAL, Sign.FOLLOW_UP))
    shapes = [
        [one.tag.removeprefix(SVG) for one in root if one.get("class") in {"sign", "ring"}]
        for root in (goal, follow_up)
    ]
    # One on the strip, and one of each kind in the key.
    assert shapes == [["path", "path", "circle"], ["circle", "path", "circle"]]


def test_every_sign_has_a_shape_of_its_own() -> None:
    made = drawn(Wheel("2015", (Spoke(FIRST, "jan", tuple((sign, "1") for sign in Sign)),), ()))
    shapes = [one for one in made if one.get("class") in {"sign", "ring"}]
    assert len({(one.tag, one.get("r"), one.get("d", "").partition("l")[2]) for one in shapes}) == len(Sign)


def test_a_line_that_is_a_reading_is_broken() -> None:
    lines = [one.get("stroke-dasharray") for one in drawn(ORGANISATION).iter(f"{SVG}path")]
    assert lines == [None, None, "4 3", "4 3"]


def test_the_days_stand_where_they_are_in_the_year() -> None:
    made = timeline.layout(
        year(Strip("A", FIRST, LAST, ((JUNE, Sign.GOAL),)), today=(date(2015, 7, 1), "i dag")), WIDTH
    )
    [row] = made.rows
    assert (row.x, row.x + row.width) == (made.left, made.right)
    # 30 June is the 181st of 365 days; its end is the beginning of 1 July.
    [(x, sign)] = row.signs
    assert (round(x, 1), sign) == (round(made.left + (made.right - made.left) * 181 / 365, 1), Sign.GOAL)
    assert made.today is not None
    assert made.today[0] == x


@pytest.mark.parametrize(
    ("first", "last", "before", "after"),
    [
        (FIRST, LAST, False, False),
        (date(2014, 5, 1), LAST, True, False),
        (FIRST, date(2016, 2, 29), False, True),
        (FIRST, None, False, True),
        (None, None, False, False),
    ],
)
def test_what_goes_on_beyond_the_year_is_seen_to(
    first: date | None, last: date | None, before: bool, after: bool
) -> None:
    [row] = timeline.layout(year(Strip("A", first, last)), WIDTH).rows
    assert (row.before, row.after, row.width > 0) == (before, after, first is not None)


@pytest.mark.parametrize("width", [WIDTH, WIDE])
@pytest.mark.parametrize("note", ["", "3 mål: 1 uppfyllt, 1 med annat utfall, 1 med tiden ute"])
def test_a_strip_is_as_high_as_its_words_need(width: float, note: str) -> None:
    names = ("Kort", "Gemensam dialog med alla som har med frågan att göra i hela regionen", "Kort")
    made = timeline.layout(year(*(Strip(name, FIRST, LAST, note=note) for name in names)), width)
    for row, below in zip(made.rows, (*(row.y for row in made.rows[1:]), made.bottom), strict=True):
        lines = [y for y, _ in (*row.lines, *row.note)]
        assert below - row.y >= 30
        assert row.y + 10 <= min(lines)
        assert max(lines) <= below - 4
        assert row.middle == (row.y + below) / 2


def test_a_wide_picture_is_wider_and_no_other_is() -> None:
    strips = year(Strip("A", FIRST, LAST))
    boxes = [
        svg(Figure("Bild", each, ()), wide=wide).partition('viewBox="')[2]
        for each in (strips, RING)
        for wide in (False, True)
    ]
    assert [box.split()[2] for box in boxes] == ["720", "1040", "720", "720"]


def test_signs_on_one_day_stand_side_by_side() -> None:
    signs = tuple((LAST, sign) for sign in (Sign.GOAL, Sign.FOLLOW_UP))
    [row] = timeline.layout(year(Strip("A", FIRST, LAST, signs)), WIDTH).rows
    first, second = sorted(x for x, _ in row.signs)
    assert second - first >= 11


def test_a_day_outside_the_year_has_no_sign_in_it() -> None:
    [row] = timeline.layout(year(Strip("A", FIRST, None, ((date(2016, 2, 29), Sign.GOAL),))), WIDTH).rows
    assert row.signs == ()


def test_a_box_stands_beside_the_middle_of_those_under_it() -> None:
    made = {placed.name[0][1]: placed for placed in chart.layout(ORGANISATION, WIDTH).boxes}
    under = [made[name].middle for name in ("Turismgruppen", "Byggruppen")]
    assert made["Direktörerna"].middle == sum(under) / 2 == made["Styrelsen"].middle
    assert made["Turismgruppen"].above == (made["Direktörerna"].x + 200, made["Direktörerna"].middle)
    assert made["Styrelsen"].above is None


DEEP = Box("Längst ner med ett långt namn på flera rader")
for _ in range(12):
    DEEP = Box("En arbetsgrupp med ett ganska långt namn", "undergrupp", (DEEP, Box("Kort")))


@pytest.mark.parametrize("picture", [ORGANISATION, Chart((DEEP,)), Chart((Box("x" * 300),))])
def test_boxes_stand_inside_the_picture_and_never_on_each_other(picture: Chart) -> None:
    made = chart.layout(picture, WIDTH)
    sides = [(one.x, one.middle - one.high / 2, one.x + made.box, one.middle + one.high / 2) for one in made.boxes]
    assert min(left for left, *_ in sides) >= 0
    assert min(top for _, top, *_ in sides) >= 0
    assert max(right for _, _, right, _ in sides) <= made.width
    assert max(bottom for *_, bottom in sides) <= made.height
    levels = {left: sorted((top, bottom) for x, top, _, bottom in sides if x == left) for left, *_ in sides}
    for column in levels.values():
        assert all(bottom < top for (_, bottom), (top, _) in pairwise(column))


def test_every_colour_stands_out_from_its_ground() -> None:
    used = {
        *re.findall(
            r"#[0-9a-f]{6}",
            "".join(
                svg(Figure("Bild", each, ()))
                for each in (ORGANISATION, year(Strip("A", FIRST, note="B")), RING, PROGRESS)
            ),
        )
    }
    assert used <= {*COLOURS.values(), "#ffffff"}
    for letters, ground in product(("ink", "quiet"), ("#ffffff", COLOURS["tint"])):
        assert contrast(COLOURS[letters], ground) >= 4.5
    # What is no letter but has a meaning (WCAG 2.1, 1.4.11).
    assert contrast(COLOURS["accent"], COLOURS["tint"]) >= 3


def test_the_weight_is_asked_for_only_in_our_own_font() -> None:
    assert drawn(ORGANISATION).get("font-variation-settings") is None
    assert drawn(ORGANISATION, ours=True).get("font-variation-settings") == "'wght' 400"


def test_the_words_are_the_alternative_text() -> None:
    assert alternative(Figure("Året", year(), ("A: från mars.", "B: till maj."))) == "Året. A: från mars. B: till maj."
