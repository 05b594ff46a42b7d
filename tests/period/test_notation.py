"""Every row of the notation: the days, the code, the words and the export."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import pytest

from mlr_cli.lang import Lang
from mlr_cli.period import Kind, edtf, parse, two_whole_years, words


class Row(NamedTuple):
    typed: str
    code: str
    kind: Kind
    first: str | None
    last: str | None
    sv: str
    en: str
    edtf: str | None


SPAN, BY, BEFORE, FROM, AFTER = Kind.SPAN, Kind.BY, Kind.BEFORE, Kind.FROM, Kind.AFTER
COMPLETION, CONDITION = Kind.COMPLETION, Kind.CONDITION

ROWS = (
    Row("2015", "2015", SPAN, "2015-01-01", "2015-12-31", "2015", "2015", "2015"),
    Row("1900", "1900", SPAN, "1900-01-01", "1900-12-31", "1900", "1900", "1900"),
    Row("2199", "2199", SPAN, "2199-01-01", "2199-12-31", "2199", "2199", "2199"),
    # Halves, thirds, quarters
    Row("2015-H1", "2015-H1", SPAN, "2015-01-01", "2015-06-30", "första halvåret 2015", "first half of 2015",
        "2015-01/2015-06"),
    Row("2015-h2", "2015-H2", SPAN, "2015-07-01", "2015-12-31", "andra halvåret 2015", "second half of 2015",
        "2015-07/2015-12"),
    Row("2015-T1", "2015-T1", SPAN, "2015-01-01", "2015-04-30", "första tertialet 2015", "first four months of 2015",
        "2015-01/2015-04"),
    Row("2015-T2", "2015-T2", SPAN, "2015-05-01", "2015-08-31", "andra tertialet 2015", "second four months of 2015",
        "2015-05/2015-08"),
    Row("2015-t3", "2015-T3", SPAN, "2015-09-01", "2015-12-31", "tredje tertialet 2015", "third four months of 2015",
        "2015-09/2015-12"),
    Row("2015-Q1", "2015-Q1", SPAN, "2015-01-01", "2015-03-31", "första kvartalet 2015", "first quarter of 2015",
        "2015-01/2015-03"),
    Row("2015-Q2", "2015-Q2", SPAN, "2015-04-01", "2015-06-30", "andra kvartalet 2015", "second quarter of 2015",
        "2015-04/2015-06"),
    Row("2015-q3", "2015-Q3", SPAN, "2015-07-01", "2015-09-30", "tredje kvartalet 2015", "third quarter of 2015",
        "2015-07/2015-09"),
    Row("2015-Q4", "2015-Q4", SPAN, "2015-10-01", "2015-12-31", "fjärde kvartalet 2015", "fourth quarter of 2015",
        "2015-10/2015-12"),
    # Months and days
    Row("2015-06", "2015-06", SPAN, "2015-06-01", "2015-06-30", "juni 2015", "June 2015", "2015-06"),
    Row("2015-12", "2015-12", SPAN, "2015-12-01", "2015-12-31", "december 2015", "December 2015", "2015-12"),
    Row("2015-02", "2015-02", SPAN, "2015-02-01", "2015-02-28", "februari 2015", "February 2015", "2015-02"),
    Row("2016-02", "2016-02", SPAN, "2016-02-01", "2016-02-29", "februari 2016", "February 2016", "2016-02"),
    Row("2100-02", "2100-02", SPAN, "2100-02-01", "2100-02-28", "februari 2100", "February 2100", "2100-02"),
    Row("2000-02-29", "2000-02-29", SPAN, "2000-02-29", "2000-02-29", "29 februari 2000", "29 February 2000",
        "2000-02-29"),
    Row("2015-06-30", "2015-06-30", SPAN, "2015-06-30", "2015-06-30", "30 juni 2015", "30 June 2015", "2015-06-30"),
    # Weeks belong to the ISO year
    Row("2015-W07", "2015-W07", SPAN, "2015-02-09", "2015-02-15", "vecka 7 2015", "week 7, 2015",
        "2015-02-09/2015-02-15"),
    Row("2015-w01", "2015-W01", SPAN, "2014-12-29", "2015-01-04", "vecka 1 2015", "week 1, 2015",
        "2014-12-29/2015-01-04"),
    Row("2015-W53", "2015-W53", SPAN, "2015-12-28", "2016-01-03", "vecka 53 2015", "week 53, 2015",
        "2015-12-28/2016-01-03"),
    Row("2016-W01", "2016-W01", SPAN, "2016-01-04", "2016-01-10", "vecka 1 2016", "week 1, 2016",
        "2016-01-04/2016-01-10"),
    Row("2016-W52", "2016-W52", SPAN, "2016-12-26", "2017-01-01", "vecka 52 2016", "week 52, 2016",
        "2016-12-26/2017-01-01"),
    # From A to B
    Row("2015-04/2015-05", "2015-04/2015-05", SPAN, "2015-04-01", "2015-05-31", "april–maj 2015", "April–May 2015",
        "2015-04/2015-05"),
    Row("2015-12/2016-01", "2015-12/2016-01", SPAN, "2015-12-01", "2016-01-31", "december 2015 – januari 2016",
        "December 2015 – January 2016", "2015-12/2016-01"),
    Row("2015/2016", "2015/2016", SPAN, "2015-01-01", "2016-12-31", "2015–2016", "2015–2016", "2015/2016"),
    Row("2015-06-03/2015-06-05", "2015-06-03/2015-06-05", SPAN, "2015-06-03", "2015-06-05", "3–5 juni 2015",
        "3–5 June 2015", "2015-06-03/2015-06-05"),
    Row("2015-03-15/2015-04-02", "2015-03-15/2015-04-02", SPAN, "2015-03-15", "2015-04-02", "15 mars – 2 april 2015",
        "15 March – 2 April 2015", "2015-03-15/2015-04-02"),
    Row("2015-12-15/2016-01-15", "2015-12-15/2016-01-15", SPAN, "2015-12-15", "2016-01-15",
        "15 december 2015 – 15 januari 2016", "15 December 2015 – 15 January 2016", "2015-12-15/2016-01-15"),
    Row("2015-w07/2015-w09", "2015-W07/2015-W09", SPAN, "2015-02-09", "2015-03-01", "vecka 7–9 2015",
        "weeks 7–9, 2015", "2015-02-09/2015-03-01"),
    Row("2015-Q1/2015-Q3", "2015-Q1/2015-Q3", SPAN, "2015-01-01", "2015-09-30", "första–tredje kvartalet 2015",
        "first–third quarter of 2015", "2015-01/2015-09"),
    Row("2015-H2/2016-H1", "2015-H2/2016-H1", SPAN, "2015-07-01", "2016-06-30",
        "andra halvåret 2015 – första halvåret 2016", "second half of 2015 – first half of 2016", "2015-07/2016-06"),
    Row("2015-H1/2016-03", "2015-H1/2016-03", SPAN, "2015-01-01", "2016-03-31", "första halvåret 2015 – mars 2016",
        "first half of 2015 – March 2016", "2015-01/2016-03"),
    Row("2015-06/2015-Q2", "2015-06/2015-Q2", SPAN, "2015-06-01", "2015-06-30", "juni 2015 – andra kvartalet 2015",
        "June 2015 – second quarter of 2015", "2015-06"),
    Row("2015-06/2015-06", "2015-06", SPAN, "2015-06-01", "2015-06-30", "juni 2015", "June 2015", "2015-06"),
    Row("juni 2015/2015-06", "2015-06", SPAN, "2015-06-01", "2015-06-30", "juni 2015", "June 2015", "2015-06"),
    # Bounds
    Row("senast 2015-06", "senast 2015-06", BY, None, "2015-06-30", "senast juni 2015", "by June 2015", "../2015-06"),
    Row("by 2015-06", "by 2015-06", BY, None, "2015-06-30", "senast juni 2015", "by June 2015", "../2015-06"),
    Row("../2015-06", "../2015-06", BY, None, "2015-06-30", "senast juni 2015", "by June 2015", "../2015-06"),
    Row("senast ../2015-06", "senast 2015-06", BY, None, "2015-06-30", "senast juni 2015", "by June 2015",
        "../2015-06"),
    Row("SENAST 2015-h1", "senast 2015-H1", BY, None, "2015-06-30", "senast första halvåret 2015",
        "by first half of 2015", "../2015-06"),
    Row("senast 2015-W01", "senast 2015-W01", BY, None, "2015-01-04", "senast vecka 1 2015", "by week 1, 2015",
        "../2015-01-04"),
    Row("senast 2015-04/2015-05", "senast 2015-04/2015-05", BY, None, "2015-05-31", "senast april–maj 2015",
        "by April–May 2015", "../2015-05"),
    Row("före 2016", "före 2016", BEFORE, None, "2015-12-31", "före 2016", "before 2016", "../2015-12-31"),
    Row("before 2015-06-30", "before 2015-06-30", BEFORE, None, "2015-06-29", "före 30 juni 2015",
        "before 30 June 2015", "../2015-06-29"),
    Row("före 2015-W01", "före 2015-W01", BEFORE, None, "2014-12-28", "före vecka 1 2015", "before week 1, 2015",
        "../2014-12-28"),
    Row("före 1900", "före 1900", BEFORE, None, "1899-12-31", "före 1900", "before 1900", "../1899-12-31"),
    Row("från 2015-09", "från 2015-09", FROM, "2015-09-01", None, "från och med september 2015",
        "from September 2015", "2015-09/.."),
    Row("from 2015-Q3", "from 2015-Q3", FROM, "2015-07-01", None, "från och med tredje kvartalet 2015",
        "from third quarter of 2015", "2015-07/.."),
    Row("2015-09/..", "2015-09/..", FROM, "2015-09-01", None, "från och med september 2015", "from September 2015",
        "2015-09/.."),
    Row("efter 2015-06", "efter 2015-06", AFTER, "2015-07-01", None, "efter juni 2015", "after June 2015",
        "2015-07-01/.."),
    Row("after 2016-02", "after 2016-02", AFTER, "2016-03-01", None, "efter februari 2016", "after February 2016",
        "2016-03-01/.."),
    Row("efter 2199", "efter 2199", AFTER, "2200-01-01", None, "efter 2199", "after 2199", "2200-01-01/.."),
    # Without a day of their own
    Row("löpande", "löpande", Kind.ALWAYS, None, None, "löpande", "ongoing", None),
    Row("Ongoing", "ongoing", Kind.ALWAYS, None, None, "löpande", "ongoing", None),
    Row("efter avslut", "efter avslut", COMPLETION, None, None, "efter avslut", "after completion", None),
    Row("efter avslut 2016", "efter avslut 2016", COMPLETION, "2016-01-01", "2016-12-31", "efter avslut 2016",
        "after completion 2016", "2016"),
    Row("after completion 2016-h1", "after completion 2016-H1", COMPLETION, "2016-01-01", "2016-06-30",
        "efter avslut första halvåret 2016", "after completion first half of 2016", "2016-01/2016-06"),
    Row("efter avslut 2016/..", "efter avslut 2016/..", COMPLETION, "2016-01-01", None,
        "efter avslut från och med 2016", "after completion from 2016", "2016/.."),
    Row("efter avslut ../2016", "efter avslut ../2016", COMPLETION, None, "2016-12-31", "efter avslut senast 2016",
        "after completion by 2016", "../2016"),
    Row("när anslag {beviljas}", "när anslag {beviljas}", CONDITION, None, None, "när anslag {beviljas}",
        "when anslag {beviljas}", None),
    Row("when: the board agrees", "when the board agrees", CONDITION, None, None, "när the board agrees",
        "when the board agrees", None),
    Row("när besoksnaring.plan", "när besoksnaring.plan", CONDITION, None, None, "när besoksnaring.plan",
        "when besoksnaring.plan", None),
)  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.typed)
def test_a_row_of_the_notation(row: Row) -> None:
    period = parse(row.typed)
    first = date.fromisoformat(row.first) if row.first else None
    last = date.fromisoformat(row.last) if row.last else None

    assert (period.code, period.kind, period.first, period.last) == (row.code, row.kind, first, last)
    assert (words(period, Lang.SV), words(period, Lang.EN), edtf(period)) == (row.sv, row.en, row.edtf)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.typed)
def test_a_code_means_what_it_was_made_from(row: Row) -> None:
    assert parse(row.code) == parse(row.typed)
    assert parse(row.code).code == row.code


@pytest.mark.parametrize(
    ("typed", "goal", "condition"),
    [
        ("när besoksnaring.handlingsplan", "besoksnaring.handlingsplan", None),
        ("when a1.b-2", "a1.b-2", None),
        ("när: besoksnaring.plan", "besoksnaring.plan", None),
        # A reference that cannot resolve is still one: a rule answers it with the id that was meant.
        ("när Besöksnäring.Plan", "Besöksnäring.Plan", None),
        ("när besoksnaring.plan är klar", None, "besoksnaring.plan är klar"),
        ("när planen är klar.", None, "planen är klar."),
        ("när 1.5", None, "1.5"),
        ("när  allt   är klart", None, "allt är klart"),
    ],
)
def test_a_condition_is_a_goal_or_words(typed: str, goal: str | None, condition: str | None) -> None:
    period = parse(typed)
    assert (period.goal, period.condition) == (goal, condition)


def test_a_condition_may_be_prose() -> None:
    prose = "kommunerna har enats om " + "allt som återstår " * 100
    assert parse(f"när {prose}").condition == prose.strip()


def test_only_a_time_after_completion_is_soft() -> None:
    assert parse("efter avslut 2016").soft
    assert not parse("2016").soft


def test_the_text_is_kept_as_typed_without_outer_blanks() -> None:
    assert parse("  Juni   2015\n").text == "Juni   2015"


def test_periods_that_say_the_same_are_equal() -> None:
    alike = {parse(typed) for typed in ("senast 2015-06", "by 2015-06", "../2015-06", "Senast juni 2015")}
    assert len(alike) == 1


def test_periods_that_say_different_things_are_not_equal() -> None:
    assert parse("2015-H1") != parse("2015-01/2015-06")
    assert parse("när a.b") != parse("när a.c")


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("2015/2016", True),
        ("2015–2016", True),
        ("2015/2017", False),
        ("2015-12/2016-01", False),
        ("2015-01/2016-12", False),
        ("2015", False),
        ("senast 2015/2016", False),
        ("löpande", False),
    ],
)
def test_two_whole_years_are_noticed(typed: str, answer: bool) -> None:
    assert two_whole_years(parse(typed)) is answer


def test_a_text_is_read_once() -> None:
    assert parse("2015-11") is parse("2015-11")
