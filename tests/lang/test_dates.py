from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from mlr_cli.lang import Lang
from mlr_cli.lang.dates import after_preposition, day_and_month, long_date, month_name, on_date, short_date

THIRD_OF_JUNE = date(2015, 6, 3)


@pytest.mark.parametrize(
    ("lang", "inside", "alone", "short"),
    [
        (Lang.SV, "den 3 juni 2015", "3 juni 2015", "3 juni"),
        (Lang.EN, "on 3 June 2015", "3 June 2015", "3 June"),
    ],
)
def test_a_date_in_words(lang: Lang, inside: str, alone: str, short: str) -> None:
    assert on_date(THIRD_OF_JUNE, lang) == inside
    assert long_date(THIRD_OF_JUNE, lang) == alone
    assert day_and_month(THIRD_OF_JUNE, lang) == short


def test_a_date_after_a_preposition() -> None:
    assert after_preposition(THIRD_OF_JUNE, Lang.SV) == "den 3 juni 2015"
    assert after_preposition(THIRD_OF_JUNE, Lang.EN) == "3 June 2015"


def test_no_english_answer_has_two_prepositions_before_a_date() -> None:
    answers = [path for path in Path(__file__).parents[1].rglob("golden/*.en.*") if path.suffix in {".txt", ".md"}]
    doubled = re.compile(r"\b(from|to|after|including|until|by)\s+on\s+\d")
    assert len(answers) > 10
    assert [path.name for path in answers if doubled.search(path.read_text("utf-8"))] == []


def test_a_date_in_a_table() -> None:
    assert short_date(THIRD_OF_JUNE) == "2015-06-03"


def test_the_months_stand_in_order() -> None:
    assert [month_name(month, Lang.SV)[:3] for month in range(1, 13)] == (
        ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
    )
    assert [month_name(month, Lang.EN)[:3] for month in range(1, 13)] == (
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    )
