"""The plan in pictures: what each picture is made of, and that its words say the same."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from mlr_cli.figures import Box, Chart, Sign, Timeline
from mlr_cli.lang import Lang
from mlr_cli.queries.public import public
from mlr_cli.reports.document.pictures import organisation, year
from tests.queries.plans import plan, real_plan

if TYPE_CHECKING:
    from mlr_cli.model.plan import Plan

NEW_YEAR, END = date(2015, 1, 1), date(2015, 12, 31)


def only(the: Plan) -> tuple[Timeline, tuple[str, ...]]:
    [figure] = year(the, Lang.SV)
    assert isinstance(figure.picture, Timeline)
    return figure.picture, figure.words


@pytest.mark.parametrize(
    ("yaml", "first", "last", "words"),
    [
        (
            "goals: [{id: a, text: Klart., due: 2015-04/2015-05}]",
            date(2015, 4, 1),
            date(2015, 5, 31),
            "Lov: från den 1 april 2015, mål med sista dag den 31 maj 2015.",
        ),
        (
            "goals: [{id: a, text: Klart., due: by 2015-06}]\nfollow_up: {when: 2015-12}",
            NEW_YEAR,
            END,
            (
                "Lov: från den 1 januari 2015, mål med sista dag den 30 juni 2015, "
                "uppföljning senast den 31 december 2015."
            ),
        ),
        (
            "start: 2015-H2\ngoals: [{id: a, text: Klart., due: by 2016-02}, {id: b, text: Klart., due: 2015}]",
            date(2015, 7, 1),
            date(2016, 2, 29),
            "Lov: från den 1 juli 2015, mål med sista dag den 31 december 2015 och den 29 februari 2016.",
        ),
        ("goals: [{id: a, text: Klart., due: ongoing}]", NEW_YEAR, None, "Lov: från den 1 januari 2015, utan slut."),
    ],
)
def test_an_activity_goes_on_from_its_start_to_its_last_day(
    yaml: str, first: date, last: date | None, words: str
) -> None:
    picture, said = only(plan(lov=yaml))
    [strip] = picture.strips
    assert (strip.name, strip.first, strip.last) == ("Lov", first, last)
    assert said == (words,)


def test_goals_of_one_day_have_one_sign_and_internal_ones_none() -> None:
    the = plan(
        lov="""
        goals:
          - {id: a, text: Klart., due: by 2015-06}
          - {id: b, text: Klart., due: by 2015-06}
          - {id: c, text: Klart., due: by 2015-09, internal: true}
        """
    )
    picture, _ = only(public(the))
    assert picture.strips[0].signs == ((date(2015, 6, 30), Sign.GOAL),)


def test_an_activity_without_days_is_there_and_says_so() -> None:
    picture, words = only(plan(lov="goals: [{id: a, text: Klart., due: 2015}]", skog="goals: [{id: a, text: Klart.}]"))
    assert [strip.first for strip in picture.strips] == [NEW_YEAR, None]
    assert words[1] == "Skog: inga dagar är satta."


def test_an_internal_activity_is_in_no_picture() -> None:
    the = plan(
        lov="goals: [{id: a, text: Klart., due: 2015}]",
        skog="internal: true\ngoals: [{id: a, text: Klart., due: 2015}]",
    )
    assert [strip.name for strip in only(public(the))[0].strips] == ["Lov"]


def test_many_activities_are_shared_between_pictures() -> None:
    many = {f"a{number:02}": "goals: [{id: a, text: Klart., due: 2015}]" for number in range(15)}
    first, second = year(plan(**many), Lang.EN)
    assert (len(first.words), len(second.words)) == (14, 1)
    assert first.caption == "When the activities go on, 2015, part 1 of 2"


def test_there_is_no_picture_where_it_would_show_nothing() -> None:
    assert year(plan(), Lang.SV) == ()
    assert year(plan(lov="goals: [{id: a, text: Klart.}]"), Lang.SV) == ()
    assert (
        year(plan(**{f"a{number:02}": "goals: [{id: a, text: Klart., due: 2015}]" for number in range(57)}), Lang.SV)
        == ()
    )


def test_the_real_plan_has_every_activity_and_twelve_months() -> None:
    picture, words = only(real_plan())
    assert (len(picture.strips), len(words), len(picture.ticks)) == (12, 12, 12)
    assert words[2].startswith(
        "Fler företag till regionen: från den 1 januari 2015, mål med sista dag den 31 maj 2015 och"
    )


def test_who_reports_to_whom() -> None:
    figure = organisation(plan(), Lang.SV)
    assert figure is not None
    assert figure.picture == Chart(
        (Box("Styrelsen", "styrelse", (Box("Kansliet", "sekretariat"),)), Box("Orkestern", "arbetsgrupp"))
    )
    assert figure.words == (
        "Styrelsen: planen anger ingen att rapportera till.",
        "Kansliet rapporterar till Styrelsen.",
        "Orkestern: planen anger ingen att rapportera till.",
    )


def test_a_reading_is_said_to_be_one() -> None:
    figure = organisation(real_plan(), Lang.EN)
    assert figure is not None
    assert isinstance(figure.picture, Chart)
    assert figure.picture.key == "a reading, not printed in the plan"
    assert "Besöksnäringsgruppen reports to Näringslivsgruppen (reading)." in figure.words


def reporting(**superiors: str | None) -> Plan:
    the = plan()
    return replace(
        the, bodies=tuple(body.model_copy(update={"reports_to": superiors.get(body.id)}) for body in the.bodies)
    )


def test_bodies_in_a_ring_are_all_drawn_once() -> None:
    figure = organisation(reporting(styrelsen="orkestern", orkestern="kansliet", kansliet="styrelsen"), Lang.SV)
    assert figure is not None
    assert isinstance(figure.picture, Chart)
    names, boxes = [], [*figure.picture.roots]
    while boxes:
        box = boxes.pop()
        names.append(box.name)
        boxes += box.under
    assert sorted(names) == ["Kansliet", "Orkestern", "Styrelsen"]


def test_a_superior_that_is_not_in_the_plan_is_left_out() -> None:
    assert organisation(reporting(kansliet="borta"), Lang.SV) is None
    assert organisation(reporting(kansliet="kansliet"), Lang.SV) is None
