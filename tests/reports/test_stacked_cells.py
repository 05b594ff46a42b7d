"""Tables on a screen: as they are where they fit, else with the facts of a row under each other."""

from __future__ import annotations

from datetime import date

import pytest

from mlr_cli.document import Align, Column, Table, cell, plain
from mlr_cli.lang import Lang
from mlr_cli.queries.goals.steering import steering
from mlr_cli.queries.lookup import lists as listing
from mlr_cli.queries.lookup.lists import Filters
from mlr_cli.render import Format, render
from mlr_cli.reports.goals import steering as steerings
from mlr_cli.reports.lookup import lists as listings
from mlr_cli.reports.stacked_cells import fits, stacked
from tests.queries.plans import real_plan

TABLE = Table(
    "",
    (Column("Id"), Column("Mål"), Column("Klart", Align.RIGHT), Column("Tillstånd")),
    (
        (cell("a.g"), cell("Allt är gjort."), cell("löpande"), cell("löpande")),
        (cell("a.h"), cell("Inget."), cell("2015"), cell("pågår")),
    ),
)
AS_IT_IS = 3 + 2 + 14 + 2 + 7 + 2 + 9
GROUPS = ((1, 0), (2, 3))
DAY = date(2015, 7, 1)


def test_a_table_that_fits_is_left_as_it_is() -> None:
    assert stacked(TABLE, GROUPS, AS_IT_IS) is TABLE
    assert stacked(TABLE, GROUPS, None) is TABLE


def test_a_stacked_table_names_all_that_is_in_a_cell_and_says_nothing_twice() -> None:
    table = stacked(TABLE, GROUPS, AS_IT_IS - 1)
    assert table.columns == (Column("Mål / id"), Column("Klart / tillstånd", Align.RIGHT))
    assert [[plain(blocks) for blocks in row] for row in table.rows] == [
        ["Allt är gjort. a.g", "löpande"],
        ["Inget. a.h", "2015 pågår"],
    ]


@pytest.mark.parametrize(("room", "broken", "fit"), [(AS_IT_IS - 1, False, False), (31, True, True), (30, True, False)])
def test_a_table_fits_whole_or_broken_between_words(room: int, broken: bool, fit: bool) -> None:
    assert fits(TABLE, room, broken=broken) is fit


@pytest.mark.parametrize(("room", "head"), [(80, "Område / id"), (130, "Id  ")])
def test_areas_have_a_column_for_ids_where_there_is_room(room: int, head: str) -> None:
    found = listing.areas(real_plan(), DAY, Filters())
    shown = render(listings.areas(found, Lang.SV, room=room), Format.SCREEN, width=room).decode()
    assert shown.splitlines()[3].startswith(head)
    assert max(map(len, shown.splitlines())) <= room


@pytest.mark.parametrize(
    ("area", "room", "named"), [("naringsliv", 120, True), ("naringsliv", 80, False), (None, 120, False)]
)
def test_the_matrix_has_names_in_its_head_where_they_fit(area: str | None, room: int, named: bool) -> None:
    found = steering(real_plan(), DAY, area=area)
    shown = render(steerings.document(found, Lang.SV, room=room), Format.SCREEN, width=room).decode()
    assert ("1:   " not in shown and "1:  " not in shown) is named
    assert max(map(len, shown.splitlines())) <= room
