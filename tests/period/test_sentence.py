"""Periods inside a sentence: the expected texts were read aloud after the words in the heading."""

from __future__ import annotations

import pytest

from mlr_cli.lang import Lang
from mlr_cli.period import parse, sentence

SENTENCES = (
    # Målet ska vara klart …                        The goal is to be done …
    ("2015", "under 2015", "in 2015"),
    ("2015-H1", "under första halvåret 2015", "in the first half of 2015"),
    ("2015-T2", "under andra tertialet 2015", "in the second four months of 2015"),
    ("2015-Q4", "under fjärde kvartalet 2015", "in the fourth quarter of 2015"),
    ("2015-06", "i juni 2015", "in June 2015"),
    ("2015-W07", "vecka 7 2015", "in week 7, 2015"),
    ("2015-06-30", "den 30 juni 2015", "on 30 June 2015"),
    ("2015-04/2015-05", "i april–maj 2015", "in April–May 2015"),
    ("2015-12/2016-01", "i december 2015 – januari 2016", "in December 2015 – January 2016"),
    ("2015/2016", "under 2015–2016", "in 2015–2016"),
    ("2015-06-03/2015-06-05", "den 3–5 juni 2015", "on 3–5 June 2015"),
    ("2015-W07/2015-W09", "vecka 7–9 2015", "in weeks 7–9, 2015"),
    ("senast 2015-06", "senast i juni 2015", "by the end of June 2015"),
    ("senast 2015-06-30", "senast den 30 juni 2015", "by 30 June 2015"),
    ("senast 2015-H1", "senast under första halvåret 2015", "by the end of the first half of 2015"),
    ("senast 2015-W07", "senast vecka 7 2015", "by the end of week 7, 2015"),
    ("senast 2015", "senast under 2015", "by the end of 2015"),
    ("före 2016", "före 2016", "before 2016"),
    ("före 2015-06-30", "före den 30 juni 2015", "before 30 June 2015"),
    ("före 2015-H2", "före andra halvåret 2015", "before the second half of 2015"),
    ("från 2015-09", "från och med september 2015", "from September 2015"),
    ("från 2015-09-01", "från och med den 1 september 2015", "from 1 September 2015"),
    ("efter 2015-06", "efter juni 2015", "after June 2015"),
    ("efter 2015-Q1", "efter första kvartalet 2015", "after the first quarter of 2015"),
    ("löpande", "löpande", "on an ongoing basis"),
    ("efter avslut", "efter avslut", "after completion"),
    ("efter avslut 2016", "efter avslut under 2016", "after completion in 2016"),
    ("efter avslut ../2016-06", "efter avslut senast i juni 2016", "after completion by the end of June 2016"),
    ("efter avslut 2016-06/..", "efter avslut från och med juni 2016", "after completion from June 2016"),
    ("när anslag beviljas", "när anslag beviljas", "when anslag beviljas"),
    ("när a.b", "när målet ”a.b” är uppfyllt", "when the goal “a.b” is met"),
)


@pytest.mark.parametrize(("code", "sv", "en"), SENTENCES)
def test_a_period_reads_right_in_a_sentence(code: str, sv: str, en: str) -> None:
    assert (sentence(parse(code), Lang.SV), sentence(parse(code), Lang.EN)) == (sv, en)
