"""Ids that stand twice, and names that can hardly be told apart."""

from __future__ import annotations

import pytest

from mlr_cli.lang import Lang
from tests.rules.example import base, edited, found, place

LEDER = "activities/leder.yaml"

# A file, what is changed in it, where the second and the first stand, and what is said.
TWICE = [
    ("areas.yaml", "id: skola", "id: turism", "areas.yaml:7:9", "areas.yaml:2:9", "Två områden har id ”turism”."),
    (
        "areas.yaml",
        "        title: Friluftsliv",
        "        title: Friluftsliv\n      - id: friluftsliv\n        title: Bad",
        "areas.yaml:7:13",
        "areas.yaml:5:13",
        "Två rubriker i området ”Turism” har id ”friluftsliv”.",
    ),
    (
        "cooperation.yaml",
        "id: lindo",
        "id: ekby",
        "cooperation.yaml:8:9",
        "cooperation.yaml:4:9",
        "Två medlemmar har id ”ekby”.",
    ),
    (
        "cooperation.yaml",
        "id: unga",
        "id: besokare",
        "cooperation.yaml:18:11",
        "cooperation.yaml:16:11",
        "Två inriktningar har id ”besokare”.",
    ),
    (
        "plan.yaml",
        "id: buffert",
        "id: medlemmar",
        "plan.yaml:12:9",
        "plan.yaml:9:9",
        "Två källor till pengar har id ”medlemmar”.",
    ),
    (
        "plan.yaml",
        "chapter: arbetet",
        "chapter: inledning",
        "plan.yaml:22:14",
        "plan.yaml:20:14",
        "Två kapitel i ”outline” har id ”inledning”.",
    ),
    (
        "plan.yaml",
        "shows: [activities]",
        "sections: [{chapter: inledning}]",
        "plan.yaml:23:26",
        "plan.yaml:20:14",
        "Två kapitel i ”outline” har id ”inledning”.",
    ),
    (
        LEDER,
        "id: skyltar",
        "id: karta",
        "activities/leder.yaml:22:9",
        "activities/leder.yaml:19:9",
        "Två mål i aktiviteten ”Vandringsleder” har id ”karta”.",
    ),
]


@pytest.mark.parametrize(("path", "before", "after", "second", "first", "said"), TWICE, ids=[one[5] for one in TWICE])
def test_an_id_that_stands_twice(path: str, before: str, after: str, second: str, first: str, said: str) -> None:
    (fault,) = (one for one in found(edited(path, (before, after))) if one.code == "MLR101")
    assert place(fault.span) == second
    assert [place(related.span) for related in fault.related] == [first]
    assert fault.message.sv == said


def test_two_files_with_the_same_id_are_both_named() -> None:
    files = {f"bodies/{name}.yaml": f"id: redaktionen\nname: {name}\n" for name in ("artiklar", "bilder")}
    (fault,) = (one for one in found(files) if one.code == "MLR101")
    assert place(fault.span) == "bodies/bilder.yaml:1:5"
    assert [place(related.span) for related in fault.related] == ["bodies/artiklar.yaml:1:5"]


@pytest.mark.parametrize("name", ["a", "zz", "leder - Kopia", "leder (1)"])
def test_a_copy_that_has_kept_the_id_is_told_once_and_does_not_count(name: str) -> None:
    original = base()[LEDER].decode()
    (fault,) = found({f"activities/{name}.yaml": original})
    assert (fault.code, place(fault.span)) == ("MLR010", f"activities/{name}.yaml:1:5")
    assert fault.sentences(Lang.SV) == (
        "Filen är en kopia av ”leder.yaml” och har samma id. "
        "Ge den ett nytt id och filen samma namn. Den räknas inte förrän dess."
    )


@pytest.mark.parametrize(
    ("path", "before", "after", "cure"),
    [
        ("areas.yaml", "id: skola", "id: turism", "Ge ett av dem ett nytt id."),
        (LEDER, "id: skyltar", "id: karta", "Ge ett av dem ett nytt id."),
        ("cooperation.yaml", "id: lindo", "id: ekby", "Ge en av dem ett nytt id."),
    ],
)
def test_the_cure_is_said_in_the_right_gender(path: str, before: str, after: str, cure: str) -> None:
    (fault,) = (one for one in found(edited(path, (before, after))) if one.code == "MLR101")
    assert fault.hint
    assert fault.hint.sv == cure


def test_of_three_the_second_and_the_third_are_told_of_the_first() -> None:
    files = edited(
        LEDER, ("id: skyltar", "id: karta"), ("steering:", "  - {id: karta, text: Klart., due: 2026}\nsteering:")
    )
    faults = [one for one in found(files) if one.code == "MLR101"]
    assert [fault.span.line for fault in faults] == [22, 26]
    assert [fault.related[0].span.line for fault in faults] == [19, 19]


def test_goals_of_different_activities_may_share_an_id() -> None:
    assert found(edited("activities/lovskola.yaml", ("id: sommar", "id: karta"))) == ()


def test_two_files_without_readable_ids_are_not_twins() -> None:
    files = {f"bodies/{name}.yaml": f"id: {name.upper()}!\nname: Grupp {name}\n" for name in ("ett", "tva")}
    assert {one.code for one in found(files)} == {"MLR008"}


# What is changed in which file, and what is said.
ALIKE = [
    (
        "bodies/kansliet.yaml",
        "name: Kansliet",
        "name: STYRELSEN",
        "”STYRELSEN” och ”Styrelsen” går knappt att skilja åt.",
    ),
    ("bodies/kansliet.yaml", "name: Kansliet", "name: Styrelsen", "Namnet ”Styrelsen” finns redan."),
    ("cooperation.yaml", "name: Ekby", "name: Lindo", "”Lindo” och ”Lindö” går knappt att skilja åt."),
    ("cooperation.yaml", "name: Ekby", "name: Lindo\u0308", "”Lindo\u0308” och ”Lindö” går knappt att skilja åt."),
    ("areas.yaml", "title: Skola", "title: turism", "”Turism” och ”turism” går knappt att skilja åt."),
    (
        "plan.yaml",
        "name: Bufferten",
        "name: Medlemmarnas Andelar",
        "”Medlemmarnas andelar” och ”Medlemmarnas Andelar” går knappt att skilja åt.",
    ),
]


@pytest.mark.parametrize(("path", "before", "after", "said"), ALIKE, ids=[one[2] for one in ALIKE])
def test_names_that_differ_only_by_case_or_dots(path: str, before: str, after: str, said: str) -> None:
    (fault,) = found(edited(path, (before, after)))
    assert (fault.code, fault.message.sv) == ("MLR102", said)
    assert len(fault.related) == 1


@pytest.mark.parametrize(
    ("ids", "alike"),
    [
        (("vattengrupp", "vatten-grupp"), True),
        (("fas-1", "fas1"), True),
        (("fas-1-2", "fas-12"), False),
        (("vattengrupp", "vattengrupper"), False),
    ],
)
def test_ids_that_differ_only_by_hyphens(ids: tuple[str, str], alike: bool) -> None:
    files = {
        f"bodies/{name}.yaml": f"id: {name}\nname: {title}\nreports_to: styrelsen\n"
        for name, title in zip(ids, ("Sjögruppen", "Vattenrådet"), strict=True)
    }
    assert ("MLR102" in {one.code for one in found(files)}) is alike


def test_the_same_id_is_not_also_a_lookalike() -> None:
    codes = {one.code for one in found({"bodies/kopia.yaml": "id: styrelsen\nname: Styrelsen\n"})}
    assert codes == {"MLR010"}


def test_names_of_different_kinds_may_be_alike() -> None:
    assert found(edited("bodies/turismgruppen.yaml", ("name: Turismgruppen", "name: Turism"))) == ()
