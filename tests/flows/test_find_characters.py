from __future__ import annotations

from mlr_cli.flows.find_characters import find_characters
from mlr_cli.source.compose import read_yaml
from mlr_cli.source.prose import read_prose


def placed(file: str, text: str, sought: str = "☃日") -> list[tuple[str, int, int, str]]:
    tree = (read_prose if file.endswith(".md") else read_yaml)(file, text.encode())
    return [(one.sign, one.span.line, one.span.column, one.thing) for one in find_characters([tree], sought)]


def test_every_place_is_found_in_values_alone() -> None:
    text = "title: Snö ☃\n# ☃\n☃: nyckel\ngoals:\n  - text: >-\n      en rad\n      och 日 ☃\n"
    assert placed("a.yaml", text) == [("☃", 1, 12, "Snö ☃"), ("日", 7, 11, "Snö ☃"), ("☃", 7, 13, "Snö ☃")]


def test_an_escape_is_placed_where_its_value_begins() -> None:
    assert placed("a.yaml", 'name: x\nnote: "snö \\u2603"\n') == [("☃", 2, 7, "x")]


def test_a_chapter_s_title_and_text_are_searched() -> None:
    assert placed("a.md", "# Titel ☃\n\nText\nmed 日.\n") == [("☃", 1, 9, "Titel ☃"), ("日", 4, 5, "Titel ☃")]


def test_signs_of_a_pattern_are_signs() -> None:
    assert placed("a.yaml", "note: a-b]c^\n", "]^-") == [("-", 1, 8, ""), ("]", 1, 10, ""), ("^", 1, 12, "")]
