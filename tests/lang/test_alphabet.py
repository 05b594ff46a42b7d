from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlr_cli.lang import Lang
from mlr_cli.lang.alphabet import collation_key, nearest


def in_order(texts: list[str], lang: Lang) -> list[str]:
    return sorted(texts, key=lambda text: collation_key(text, lang))


def test_swedish_has_three_letters_after_z() -> None:
    mixed = ["Öster", "Zink", "Ärlig", "Åhus", "Arlöv", "Osby", "Éslöv", "Eslöv", "Eslövs"]
    assert in_order(mixed, Lang.SV) == ["Arlöv", "Eslöv", "Éslöv", "Eslövs", "Osby", "Zink", "Åhus", "Ärlig", "Öster"]


def test_english_reads_past_every_mark() -> None:
    mixed = ["Öster", "Zink", "Ärlig", "Åhus", "Arlöv", "Osby", "Ærø"]
    assert in_order(mixed, Lang.EN) == ["Ærø", "Åhus", "Ärlig", "Arlöv", "Osby", "Öster", "Zink"]


def test_the_neighbours_letters_stand_with_ours() -> None:
    assert in_order(["ör", "øl", "zon", "ål", "æt", "äv"], Lang.SV) == ["zon", "ål", "æt", "äv", "øl", "ör"]


@pytest.mark.parametrize("lang", list(Lang))
def test_case_decides_last_and_small_letters_come_first(lang: Lang) -> None:
    assert in_order(["Beta", "alfa", "Alfa", "ALFA", "beta"], lang) == ["alfa", "Alfa", "ALFA", "beta", "Beta"]


def test_a_letter_typed_as_two_characters_is_the_same_letter() -> None:
    assert collation_key("a\u030as", Lang.SV)[:2] == collation_key("ås", Lang.SV)[:2]


def test_a_space_comes_before_a_letter() -> None:
    assert in_order(["Mål och medel", "Målen", "Mål"], Lang.SV) == ["Mål", "Mål och medel", "Målen"]


def test_the_order_does_not_depend_on_the_order_before() -> None:
    texts = ["a", "A", "á", "å", "ä"]
    assert len({tuple(in_order(list(shuffled), Lang.SV)) for shuffled in permutations(texts)}) == 1


@given(st.text(max_size=20), st.text(max_size=20))
def test_unlike_texts_have_unlike_keys(one: str, other: str) -> None:
    for lang in Lang:
        alike = collation_key(one, lang) == collation_key(other, lang)
        assert not alike or one.swapcase() == other.swapcase()


BODIES = ["styrelsen", "naringslivsgruppen", "op-gruppen", "koordinatorn", "kommundirektorsgruppen"]


@pytest.mark.parametrize(
    ("word", "known", "found"),
    [
        ("naringslivgruppen", BODIES, ["naringslivsgruppen"]),
        ("Näringslivsgruppen", BODIES, ["naringslivsgruppen"]),
        ("näringslivsgruppen", ["Naringslivsgruppen"], ["Naringslivsgruppen"]),
        ("styreslen", BODIES, ["styrelsen"]),
        ("op_gruppen", BODIES, ["op-gruppen"]),
        ("koordinator", BODIES, ["koordinatorn"]),
        ("lopande", ["löpande", "ongoing"], ["löpande"]),
        ("nar", ["när", "wan"], ["när"]),
        ("titel", ["title", "goals"], ["title"]),
        # Rubbish
        ("deadline", ["due", "id", "goals"], []),
        ("xyz", BODIES, []),
        ("set", ["get", "let"], []),
        ("", BODIES, []),
        ("---", BODIES, []),
        ("styrelsen", [], []),
    ],
)
def test_a_near_word_is_found_and_rubbish_is_not(word: str, known: list[str], found: list[str]) -> None:
    assert nearest(word, known) == found


def test_the_nearest_come_first_and_ties_are_sorted() -> None:
    assert nearest("goals", ["goal", "coals", "gaols", "goals"], limit=3) == ["goals", "coals", "gaols"]


def test_the_answer_does_not_depend_on_the_order_of_the_known() -> None:
    known = ["malet", "målet", "halet", "maler"]
    assert len({tuple(nearest("målet", list(shuffled), limit=4)) for shuffled in permutations(known)}) == 1
