from __future__ import annotations

from decimal import Decimal

import pytest

from mlr_cli.lang import Lang
from mlr_cli.lang.numbers import count, figures, percent


@pytest.mark.parametrize(
    ("number", "sv", "en"),
    [
        (0, "0", "0"),
        (999, "999", "999"),
        (1500, "1\u00a0500", "1\u00a0500"),
        (12_500_000, "12\u00a0500\u00a0000", "12\u00a0500\u00a0000"),
        (-3, "\u22123", "\u22123"),
        (100, "100", "100"),
        (12.5, "12,5", "12.5"),
        (25.0, "25", "25"),
        (Decimal("1234.50"), "1\u00a0234,5", "1\u00a0234.5"),
        (Decimal("1E+3"), "1\u00a0000", "1\u00a0000"),
    ],
)
def test_figures(number: float | Decimal, sv: str, en: str) -> None:
    assert (figures(number, Lang.SV), figures(number, Lang.EN)) == (sv, en)


def test_a_percentage_stays_on_one_line() -> None:
    assert percent(25, Lang.SV) == "25\u00a0%"
    assert percent(Decimal("12.5"), Lang.SV) == "12,5\u00a0%"
    assert percent(12.5, Lang.EN) == "12.5\u00a0%"


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "0 mål är försenade"),
        (1, "1 mål är försenat"),
        (3, "3 mål är försenade"),
        (1200, "1\u00a0200 mål är försenade"),
    ],
)
def test_the_words_follow_the_number(number: int, said: str) -> None:
    assert count(number, "mål är försenat", "mål är försenade", Lang.SV) == said


def test_none_can_be_said_in_words() -> None:
    assert count(0, "mål", "mål", Lang.SV, none_in_words=True) == "inga mål"
    assert count(0, "goal", "goals", Lang.EN, none_in_words=True) == "no goals"
    assert count(2, "goal", "goals", Lang.EN, none_in_words=True) == "2 goals"
