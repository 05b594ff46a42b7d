"""How goals read when they were adopted: one that has got another id, one that is new, and one that is gone."""

from __future__ import annotations

import pytest

from mlr_cli.model.adoption import Adoption
from mlr_cli.queries.versions.baseline import Baseline, baseline
from tests.queries.plans import plan

THEN = """
    area: skola
    goals:
      - {id: kort, text: Kören sjunger.}
      - {id: borta, text: Orkestern spelar.}
      - {id: dold, text: Ingen vet., internal: true}
      - {id: dolt-borta, text: Ingen visste., internal: true}
    steering: [{body: orkestern, role: responsible}]
    """
NOW = """
    area: skola
    goals:
      - {id: kor, was: [kort], text: Kören sjunger högt.}
      - {id: ny, text: Bandet spelar.}
      - {id: dold, text: Nu vet alla.}
    steering: [{body: orkestern, role: responsible}]
    """


def asked(*, internal: bool) -> Baseline:
    return baseline(ADOPTION, plan(musik=THEN), plan(musik=NOW), internal=internal)


ADOPTION = Adoption.model_validate({"date": "2015-01-15", "body": "styrelsen", "fingerprint": "1:0"})


@pytest.mark.parametrize("internal", [True, False])
def test_a_goal_that_has_got_another_id_is_found_by_the_one_it_has_now(*, internal: bool) -> None:
    assert asked(internal=internal).goals["musik.kor"].goal.text == "Kören sjunger."


@pytest.mark.parametrize("internal", [True, False])
def test_what_was_not_adopted_is_new_and_what_was_hidden_then_is_not(*, internal: bool) -> None:
    assert asked(internal=internal).new == {"musik.ny"}


def test_what_is_gone_is_told_with_those_who_answered_for_it() -> None:
    (gone,) = asked(internal=False).gone
    assert (gone.placed.id, gone.asked) == ("musik.borta", ("orkestern",))


def test_what_was_internal_is_told_only_where_that_is_let_in() -> None:
    assert set(asked(internal=False).goals) == {"musik.kor"}
    assert set(asked(internal=True).goals) == {"musik.kor", "musik.dold"}
    assert [one.placed.id for one in asked(internal=True).gone] == ["musik.borta", "musik.dolt-borta"]
