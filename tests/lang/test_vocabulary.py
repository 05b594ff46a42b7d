"""The words of the closed lists: every value of every list has its words, and no word is left over."""

from __future__ import annotations

import inspect
from enum import StrEnum

import pytest

from mlr_cli.diagnostics import Severity
from mlr_cli.lang import Lang
from mlr_cli.lang.vocabulary import KEYS, VOCABULARY, label
from mlr_cli.model import activity, body, cooperation, kinds, meeting, report, statement
from mlr_cli.model.types import Frozen
from mlr_cli.queries.states.goals import State
from mlr_cli.queries.states.meetings import MeetingStage
from mlr_cli.queries.states.statements import StatementStage

LISTS = {name: one for name, one in inspect.getmembers(kinds, inspect.isclass) if issubclass(one, StrEnum)}
LISTS.pop("StrEnum", None)
LISTS |= {"State": State, "Severity": Severity}
LISTS |= {"MeetingStage": MeetingStage, "StatementStage": StatementStage}


@pytest.mark.parametrize("name", LISTS)
def test_every_value_has_its_words(name: str) -> None:
    assert {*VOCABULARY[name]} == {value.value for value in LISTS[name]}
    assert all(words.sv and words.en for words in VOCABULARY[name].values())


def test_no_list_is_left_over() -> None:
    assert {*VOCABULARY} == {*LISTS}


def test_a_value_is_called_by_its_words() -> None:
    assert label(kinds.Role.DECIDES, Lang.SV) == "beslutar"
    assert label(kinds.Role.DECIDES, Lang.EN) == "decides"


def test_every_swedish_name_of_a_key_leads_to_a_key() -> None:
    modules = (activity, body, cooperation, meeting, report, statement)
    models = {
        one for module in modules for _, one in inspect.getmembers(module, inspect.isclass) if issubclass(one, Frozen)
    }
    known = {key for model in models for key in model.model_fields}
    assert {key for key in KEYS.values() if key not in known} == set()
