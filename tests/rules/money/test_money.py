"""Budgets: sums, principles, and what a budget must not be silent on: MLR501 to MLR505."""

from __future__ import annotations

import pytest

from tests.rules.example import found

ACTIVITY = """\
id: badplatser
title: Badplatser
area: turism
participants: alla
{leader}
budget:{budget}
goals:
  - id: skotsel
    text: En gemensam skötselplan är antagen.
    due: 2026-09
steering:
  - body: turismgruppen
    role: responsible
  - body: styrelsen
    role: decides
follow_up: 2026-11
"""
SAID = "\n  external: ja\n  political_decision: nej"


def said(budget: str, leader: str = "leader: Kim Ek") -> list[tuple[str, str]]:
    made = found({"activities/badplatser.yaml": ACTIVITY.format(budget=budget, leader=leader)})
    return [(one.code, one.message.sv.replace("\N{NO-BREAK SPACE}", " ")) for one in made]


def sources(total: str, *given: str) -> str:
    """Return a budget: its amount, then `fund` and what stands beside it."""
    rows = "".join(f"\n    - {{fund: {one}}}" for one in given)
    return f"{SAID}\n  amount: {total}\n  sources:{rows}"


# MLR501


@pytest.mark.parametrize(
    ("given", "together"),
    [
        (["medlemmar, share: 75 %", "buffert, share: 25 %"], None),
        (["medlemmar, share: 75 %", "buffert, share: 20 %"], "95 %"),
        (["medlemmar, share: 90 %", "buffert, share: 20 %"], "110 %"),
        (["medlemmar, share: '62,5 %'", "buffert, share: '20,25 %'"], "82,75 %"),
        (["medlemmar, share: '33,3 %'"] * 3, None),
        (["medlemmar, share: 33 %"] * 3, "99 %"),
        (["medlemmar, share: 75 %", "buffert"], None),
    ],
)
def test_shares_add_up_where_every_source_has_one(given: list[str], together: str | None) -> None:
    words = f"Andelarna blir tillsammans {together}, inte 100 %."
    assert said(sources("400 tkr", *given)) == ([("MLR501", words)] if together else [])


@pytest.mark.parametrize(
    ("total", "given", "together"),
    [
        ("400 tkr", ["medlemmar, amount: 300 tkr", "buffert, amount: 100 000 kr"], None),
        ("400 tkr", ["medlemmar, amount: 300 tkr", "buffert, amount: 90 tkr"], "390 000"),
        ("400 000 kr", ["medlemmar, amount: '0,4 mkr'", "buffert, amount: 90"], "400 090"),
        ("400 tkr", ["medlemmar, amount: 300 tkr", "buffert, amount: resten"], None),
        ("400 tkr", ["medlemmar, amount: 300 tkr", "buffert, amount: 'finns, inte angivet'"], None),
        ("cirka 400 tkr", ["medlemmar, amount: 300 tkr", "buffert, amount: 90 tkr"], None),
    ],
)
def test_amounts_add_up_where_every_number_can_be_read(total: str, given: list[str], together: str | None) -> None:
    words = f"Beloppen blir tillsammans {together} kronor, inte 400 000 kronor."
    assert said(sources(total, *given)) == ([("MLR501", words)] if together else [])


def test_a_sum_is_not_made_of_what_could_not_be_read() -> None:
    budget = sources("400 tkr", "medlemmar, share: 75 %", "Buffert, share: 25 %")
    assert [code for code, _ in said(budget)] == ["MLR008"]


# MLR502


@pytest.mark.parametrize(
    ("given", "share"),
    [
        (["medlemmar, share: 70 %", "buffert, share: 30 %"], None),
        (["medlemmar, share: '69,9 %'", "buffert, share: '30,1 %'"], "30,1 %"),
        (["medlemmar, share: 60 %", "buffert, share: 40 %"], "40 %"),
        (["medlemmar, share: 60 %", "buffert, share: 40 %, decision: 'Styrelsen, § 7'"], None),
        (["medlemmar, share: 100 %"], None),
        (["medlemmar, amount: 250 tkr", "buffert, amount: 150 tkr"], "37,5 %"),
        (["medlemmar, amount: 280 tkr", "buffert, amount: 120 tkr"], None),
        (["medlemmar", f"buffert, amount: 2{'0' * 30}"], f"500{' 000' * 8} %"),
    ],
)
def test_a_fund_covers_no_more_than_its_principle(given: list[str], share: str | None) -> None:
    words = f"Bufferten täcker {share} av budgeten. Principen är ungefär 25 %."
    assert said(sources("400 tkr", *given)) == ([("MLR502", words)] if share else [])


# MLR503, MLR504 and MLR505


@pytest.mark.parametrize(
    ("budget", "expected"),
    [
        (" 400 tkr", ["MLR503", "MLR504"]),
        (" ett par tusen", ["MLR503", "MLR504"]),
        ("\n  amount: 400 tkr\n  external: nej", ["MLR504"]),
        ("\n  amount: 400 tkr\n  political_decision: nej", ["MLR503"]),
        ("\n  external: ja", ["MLR504"]),
        (" finns, inte angivet", []),
        ("\n  stated: nej", []),
        ("\n  amount: exists, not stated", []),
        ("\n  amount: finns, inte angivet\n  sources:\n    - fund: medlemmar", ["MLR503", "MLR504"]),
    ],
)
def test_a_budget_that_is_given_says_what_it_needs(budget: str, expected: list[str]) -> None:
    assert sorted(code for code, _ in said(budget)) == expected


@pytest.mark.parametrize(
    ("leader", "expected"),
    [
        ("", ["MLR505"]),
        ("leader: {}", ["MLR505"]),
        ("leader: finns, inte angivet", []),
        ("leader:\n  name: Kim Ek", []),
        ("kind: recurring", []),
    ],
)
def test_a_project_with_a_budget_has_a_leader(leader: str, expected: list[str]) -> None:
    assert [code for code, _ in said(f"{SAID}\n  amount: 400 tkr", leader)] == expected


def test_no_leader_is_asked_for_where_the_budget_is_not_given() -> None:
    assert said(" finns, inte angivet", leader="") == []
