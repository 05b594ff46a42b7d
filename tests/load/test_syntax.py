"""Lines that YAML does not read: where the fault is, what is wrong, what to do, and what was read before it."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.load.sample import BODY, found, loaded, marked, said

HEAD = "id: byalaget\nname: Byalaget\n"
REST = " Resten av filen är inte läst."
QUOTE = "Sätt hela texten inom citattecken."
BESIDE = "Ställ raden rakt under den rad som den hör ihop med."

CASES = [
    ("note: Möten▶: måndagar\n", "ett kolon följt av blanksteg står mitt i en text", QUOTE),
    (
        "start: när▶: bron är klar\n",
        "ett kolon följt av blanksteg står mitt i en text",
        "Skriv ”när” utan kolon, eller sätt hela texten inom citattecken.",
    ),
    (
        "note▶:Möten\nshort: Laget\n",
        "ett blanksteg saknas efter kolonet",
        "Skriv ”note:” och ett blanksteg före värdet.",
    ),
    (
        "tasks:\n  - who▶:Möten\n    short: Laget\n",
        "ett blanksteg saknas efter kolonet",
        "Skriv ”who:” och ett blanksteg före värdet.",
    ),
    (" ▶note: Möten\n", "raden är indragen längre än raden ovanför och läses som mer av den", BESIDE),
    (
        "▶tasks\n  - möten\n",
        "raden har inget kolon",
        "Skriv ”nyckel: värde”, eller dra in raden om den hör till texten ovanför.",
    ),
    ("seats:\n    who: alla\n  ▶total: 2\n", "raden är inte indragen som raderna ovanför", BESIDE),
    (
        "tasks:\n  - möten\n  ▶note: x\n",
        "raden är varken en ny punkt i listan eller en del av punkten ovanför",
        "Börja den med ”- ”, eller ställ den rakt under punktens första ord.",
    ),
    ("▶\tnote: Möten\n", "raden är indragen med tabb", "Byt tabben mot blanksteg."),
    ("seats:\n▶\twho: alla\n", "raden är indragen med tabb", "Byt tabben mot blanksteg."),
    ("note: ▶%20 av alla\n", "en text kan inte börja med ”%”", QUOTE),
    ("note: ▶@kim\n", "en text kan inte börja med ”@”", QUOTE),
    ("note: ▶**viktigt**\n", "en text kan inte börja med ”*”", QUOTE),
    ("note: ▶& så vidare\n", "en text kan inte börja med ”&”", QUOTE),
    ("note: ▶]x\n", "en text kan inte börja med ”]”", QUOTE),
    (
        'note: ▶"Möten\n',
        "citattecknet har inget som avslutar det",
        "Skriv ett likadant citattecken sist i texten.",
    ),
    (
        'note: "En "▶viktig" sak"\n',
        'texten går vidare efter ”"”',
        "Flytta citattecknet till slutet av texten. Citat i en text skrivs med ” eller \u2019.",
    ),
    ("note: {year} ▶är året\n", "texten går vidare efter ”}”", QUOTE),
    (
        "tasks: ▶[möten, fester\n",
        "”[” har inget som avslutar det",
        "Skriv ”]” i slutet. Är det en text ska den stå inom citattecken.",
    ),
    ("tasks: [möten,▶, fester]\n", "det står inget före kommatecknet", "Ta bort det."),
    (
        "note: ▶- möten\n",
        "en lista kan inte börja mitt på raden",
        "Börja listan på raden under. Är det en text ska den stå inom citattecken.",
    ),
    (
        'note: "C:▶\\dator"\n',
        "ett bakstreck inom dubbla citattecken betyder något särskilt",
        "Byt till enkla citattecken, eller skriv två bakstreck.",
    ),
    (
        "note: ▶| möten\n",
        "efter ”|” ska texten börja på nästa rad",
        "Flytta ner texten, eller sätt den inom citattecken.",
    ),
    (
        "...\n▶note: Möten\n",
        "det som står ovanför avslutar filen",
        "Ta bort ”...” och se efter att raderna ovanför är skrivna som ”nyckel: värde”.",
    ),
    ("▶%YAML 1.2\n", "en text kan inte börja med ”%”", QUOTE),
]


@pytest.mark.parametrize(("text", "problem", "cure"), CASES, ids=range(len(CASES)))
def test_a_line_that_cannot_be_read_is_explained(text: str, problem: str, cure: str) -> None:
    content, (place,) = marked(f"{HEAD}{text}")
    assert found({BODY: content}) == [f"MLR001 {BODY}:{place}"]
    ((swedish, _),) = said(BODY, content)
    assert swedish == f"Här går filen inte att läsa: {problem}. {cure}{REST}"


@pytest.mark.parametrize(
    ("text", "related"),
    [
        ("tasks:\n  - möten\n  note: x\n", "4:3"),
        ("tasks: [möten,, fester]\n", "3:8"),
        (" note: x\n", "2:1"),
    ],
)
def test_where_it_began_is_shown_too(text: str, related: str) -> None:
    (one,) = loaded({BODY: f"{HEAD}{text}"}).diagnostics
    assert [f"{other.span.line}:{other.span.column}" for other in one.related] == [related]


def test_faults_above_are_shown_and_nothing_below_is_missed() -> None:
    text = "kind: lag\nnote: a: b\nid: byalaget\n"
    assert found({BODY: text}) == [f"MLR006 {BODY}:1:7", f"MLR001 {BODY}:2:8"]


def test_a_value_that_swallowed_the_next_line_is_not_judged() -> None:
    text = f"{HEAD}start: 2026\n  kind: board\n"
    assert found({BODY: text}) == [f"MLR001 {BODY}:4:3"]


def test_every_other_file_is_read_whole() -> None:
    assert found({BODY: "id: [", "areas.yaml": "areas:\n  - id: mark\n"}) == [
        "MLR004 areas.yaml:2:5",
        f"MLR001 {BODY}:1:5",
    ]


def test_a_file_that_could_not_be_read_to_its_end_is_partial() -> None:
    assert loaded({BODY: "id: ["}).plan.partial == {"byalaget"}


OTHER = [
    ("MLR002", "kind: board\n▶kind: board\n"),
    ("MLR002", "note: >-\n  x\n▶note:\n  - {a: [b]}\nshort: Laget\n"),
    ("MLR005", "▶[a, b]: x\n"),
    ("MLR005", "▶{year}: x\n"),
    ("MLR005", "? ▶- a\n: x\n"),
    ("MLR005", "▶*a : x\n"),
    ("MLR011", "note: ▶&x text\n"),
    ("MLR011", "note: ▶*x\n"),
    ("MLR011", "tasks: ▶&alla\n  - möten\n"),
    ("MLR012", "note: ▶!obs bara dagtid\n"),
    ("MLR012", "note: ▶! obs\n"),
    ("MLR013", "▶<<: {short: Laget}\n"),
    ("MLR014", "▶---\nshort: 1\n"),
    ("MLR014", "▶---\n"),
    ("MLR018", f"tasks: {'[' * 15}▶{'[' * 5}"),
    ("MLR018", f"tasks: {'[' * 15}▶{'[' * 500000}"),
    ("MLR018", f"tasks:\n  {'- ' * 15}▶- x\n"),
]


@pytest.mark.parametrize(("code", "text"), OTHER, ids=range(len(OTHER)))
def test_what_yaml_can_do_and_a_plan_does_without(code: str, text: str) -> None:
    content, (place,) = marked(f"{HEAD}{text}")
    assert found({BODY: content}) == [f"{code} {BODY}:{place}"]


def test_a_merge_and_an_alias_are_two_faults() -> None:
    assert found({BODY: f"{HEAD}<<: *a\n"}) == [f"MLR013 {BODY}:3:1", f"MLR011 {BODY}:3:5"]


def test_the_first_of_two_keys_is_read_and_shown() -> None:
    read = loaded({BODY: f"{HEAD}note: ett\nnote: två\nshort: Laget\n"})
    (one,) = read.diagnostics
    assert [(other.span.line, other.message.sv) for other in one.related] == [(3, "den första står här")]
    assert (read.plan.bodies[0].note, read.plan.bodies[0].short) == ("ett", "Laget")


def test_a_quoted_key_that_looks_like_a_merge_is_an_unknown_key() -> None:
    assert found({BODY: f'{HEAD}"<<": x\n'}) == [f"MLR003 {BODY}:3:1"]


def test_a_yaml_bomb_is_refused_at_its_first_anchor() -> None:
    doubled = (f"{name}: &{name} [*{last}, *{last}]\n" for last, name in pairwise("abcdefghi"))
    bomb = f"{HEAD}a: &a [x, x]\n{''.join(doubled)}"
    assert {one.split()[0] for one in found({BODY: bomb})} == {"MLR003", "MLR011"}


def test_a_file_with_too_many_values_is_not_read() -> None:
    tasks = "x," * 60_000
    assert found({BODY: f"{HEAD}tasks: [{tasks}]\n"}) == [f"MLR017 {BODY}:1:1"]


def test_a_file_with_very_many_faults_shows_some() -> None:
    keys = "".join(f"nyckel{number}: x\n" for number in range(20_000))
    assert len(found({BODY: f"{HEAD}{keys}"})) == 500
