"""Pictures: everything that they show stands in them, inside their frame, and in their words too."""

from __future__ import annotations

import re
from datetime import date
from itertools import combinations, pairwise, product
from xml.etree import ElementTree as ET

import pytest

from mlr_cli.document import Box, Chart, Figure, Sector, Sign, Strip, Timeline, Wheel
from mlr_cli.render import chart, ring, timeline
from mlr_cli.render.picture import COLOURS, WIDTH, alternative, svg
from tests.contrast import contrast

SVG = "{http://www.w3.org/2000/svg}"
FIRST, LAST, JUNE = date(2015, 1, 1), date(2015, 12, 31), date(2015, 6, 30)
NAMES = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
MONTHS = tuple((date(2015, month, 1), name) for month, name in enumerate(NAMES, 1))
KEY = ((Sign.GOAL, "ett måls sista dag"), (Sign.FOLLOW_UP, "uppföljning"))


def year(*strips: Strip, today: tuple[date, str] | None = None) -> Timeline:
    return Timeline(FIRST, LAST, strips, MONTHS, KEY, today)


def ring_of(*names: str, hub: str = "2015") -> Wheel:
    signs = tuple((sign, number) for number, sign in enumerate(Sign, 1))
    sectors = tuple(Sector(name, signs if place % 2 else (), here=place == 3) for place, name in enumerate(names))
    return Wheel(sectors, KEY, (hub,))


RING = ring_of(*NAMES)


def drawn(picture: Timeline | Wheel | Chart, *, ours: bool = False) -> ET.Element:
    return ET.fromstring(svg(Figure("Bild", picture, ("Ord.",)), ours=ours))  # noqa: S314 - our own


def texts(root: ET.Element) -> list[str]:
    return ["".join(one.itertext()) for one in root.iter(f"{SVG}text")]


def shape(root: ET.Element) -> str:
    """Return the outline of the first sign without where it stands: on the strip, before those of the key."""
    first = next(one for one in root if one.get("class") in {"sign", "ring"})
    return f"{first.tag} {re.sub('M[-0-9. ]+', '', first.get('d', ''))}"


ORGANISATION = Chart(
    (
        Box(
            "Styrelsen", "styrelse", (Box("Direktörerna", "", (Box("Turismgruppen"), Box("Byggruppen", assumed=True))),)
        ),
        Box("Kansliet", "sekretariat"),
    ),
    key="tolkning",
)


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
    pictures: tuple[Timeline | Wheel | Chart, ...] = (
        year(Strip(text, FIRST, JUNE)),
        ring_of(text),
        Chart((Box(text, text),), key=text),
    )
    for root in map(drawn, pictures):
        assert "".join(texts(root)).replace(" ", "").count(text.replace(" ", "")) >= 1
        assert {one.tag.removeprefix(SVG) for one in root.iter()} <= {"svg", "line", "text", "rect", "path", "circle"}


def test_signs_differ_in_shape_and_not_in_colour_alone() -> None:
    shapes = [shape(drawn(year(Strip("A", FIRST, LAST, ((JUNE, sign),))))) for sign in Sign]
    assert len({*shapes}) == len(Sign)


def test_a_wheel_names_its_months_with_how_many_there_are_of_each_sign() -> None:
    said = texts(drawn(RING))
    assert said[:9] == ["jan", "–", "feb", "1", "2", "3", "4", "5", "mar"]
    assert said[-3:] == ["2015", "ett måls sista dag", "uppföljning"]
    strong = [one for one in drawn(RING).iter(f"{SVG}path") if one.get("class") == "strong"]
    assert [one.get("stroke-dasharray") for one in strong] == ["5 3"]


@pytest.mark.parametrize("months", [3, 6, 12])
def test_everything_in_a_wheel_stands_inside_it_and_apart(months: int) -> None:
    made = ring.layout(ring_of(*NAMES[:months]), 960)
    signs = [(x, y) for part in made.parts for x, y, _, _ in part.signs]
    assert all(0 <= x <= made.width and 0 <= y <= made.height for x, y in signs)
    assert all(abs(x - other) > 20 or abs(y - another) > 14 for (x, y), (other, another) in combinations(signs, 2))
    assert all(0 <= x <= made.width for x, _, _, _ in made.key)


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


def test_signs_on_one_day_stand_side_by_side() -> None:
    signs = tuple((LAST, sign) for sign in Sign)
    [row] = timeline.layout(year(Strip("A", FIRST, LAST, signs)), WIDTH).rows
    places = sorted(x for x, _ in row.signs)
    assert len(places) == len(Sign)
    assert min(after - before for before, after in pairwise(places)) >= 11


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
            "".join(svg(Figure("Bild", one, ())) for one in (ORGANISATION, year(Strip("A", FIRST)), RING)),
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
