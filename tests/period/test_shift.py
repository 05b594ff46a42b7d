"""Times some years later: every shape they are written in."""

from __future__ import annotations

import pytest

from mlr_cli.period import PeriodError, parse
from mlr_cli.period.shift import shifted

YEAR_LATER = {
    "2015": "2016",
    "2015-H1": "2016-H1",
    "2015-T3": "2016-T3",
    "2015-Q2": "2016-Q2",
    "2015-12": "2016-12",
    "2015-W07": "2016-W07",
    "2015-W53": "2016-W52",
    "2015-06-30": "2016-06-30",
    "2016-02-29": "2017-02-28",
    "2015-04/2015-05": "2016-04/2016-05",
    "2015-12/2016-01": "2016-12/2017-01",
    "../2015-06": "../2016-06",
    "2015-09/..": "2016-09/..",
    "senast 2015-06": "senast 2016-06",
    "by 2015-06": "by 2016-06",
    "senast i juni 2015": "senast 2016-06",
    "före 2016": "före 2017",
    "från 2015-09": "från 2016-09",
    "efter 2015-H1": "efter 2016-H1",
    "efter avslut 2015": "efter avslut 2016",
    "efter avslut": "efter avslut",
    "löpande": "löpande",
    "när 2015 års budget är antagen": "när 2015 års budget är antagen",
    "när broschyr.klar": "när broschyr.klar",
    "december 2015": "2016-12",
    "första halvåret 2015": "2016-H1",
}


@pytest.mark.parametrize("typed", YEAR_LATER)
def test_a_time_is_a_year_later(typed: str) -> None:
    assert shifted(parse(typed), 1) == parse(YEAR_LATER[typed])
    assert shifted(parse(typed), 1).code == parse(YEAR_LATER[typed]).code


@pytest.mark.parametrize("typed", ["2015", "2015-W53", "2016-02-29", "senast 2015-06"])
def test_no_years_later_is_the_same_time(typed: str) -> None:
    assert shifted(parse(typed), 0) == parse(typed)


def test_a_term_of_four_years() -> None:
    assert shifted(parse("2015/2018"), 4) == parse("2019/2022")


def test_the_calendar_ends() -> None:
    with pytest.raises(PeriodError):
        shifted(parse("2199"), 1)
