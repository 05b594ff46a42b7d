from __future__ import annotations

import pytest

from mlr_cli.document import Heading, Paragraph, Table, bullets, paragraph, words
from mlr_cli.render.pdf.balance import column_break

SENTENCE = "Ett stycke som är precis så långt att det tar två rader i en av två spalter på sidan."


def sentences(number: int) -> list[Paragraph]:
    return [Paragraph(words(SENTENCE))] * number


@pytest.mark.parametrize(("number", "after"), [(2, 0), (4, 1), (10, 4), (29, 14)])
def test_the_first_column_ends_half_way(number: int, after: int) -> None:
    assert column_break(sentences(number)) == after


def test_a_heading_is_not_left_at_the_foot() -> None:
    assert column_break([*sentences(3), Heading(3, "Rubrik"), *sentences(3)]) == 4


@pytest.mark.parametrize("number", [0, 1, 50, 55, 104], ids=lambda number: f"{number} paragraphs")
def test_nothing_to_part_a_full_page_and_one_as_good_as_full_are_left(number: int) -> None:
    assert column_break(sentences(number)) is None


def test_only_the_last_page_is_parted() -> None:
    found = column_break(sentences(75))
    assert found is not None
    assert found > 53


def test_a_list_is_as_high_as_its_items() -> None:
    assert column_break([bullets([SENTENCE] * 7), *sentences(6)]) == 0


def test_what_has_a_height_of_its_own_is_left() -> None:
    assert column_break([paragraph("a"), Table("", (), ()), paragraph("b")]) is None
