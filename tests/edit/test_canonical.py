"""Tidying the files: the order of keys and the spelling of times, and nothing that the plan says."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlr_cli.edit.canonical import make_canonical
from mlr_cli.edit.leaves import mappings
from mlr_cli.edit.working_copy import WorkingCopy
from mlr_cli.load import load
from mlr_cli.source.comments import comments
from mlr_cli.source.compose import read_yaml
from mlr_cli.source.reorder import reorder
from mlr_cli.source.snapshot import Snapshot
from mlr_cli.store.disk import read_plan
from tests.edit.working import working_copy_of
from tests.paths import PLAN

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def real() -> Snapshot:
    return read_plan(PLAN)


def tidied(files: Mapping[str, bytes]) -> dict[str, bytes]:
    snapshot = Snapshot("plan", files)
    working = WorkingCopy(snapshot, load(snapshot))
    make_canonical(working)
    return {**working.files}


def remarks(content: bytes) -> Counter[str]:
    tree = read_yaml("", content)
    return Counter(tree.text[start:end] for start, end in comments(tree))


def test_the_real_plan_is_tidy() -> None:
    assert tidied(real().files) == real().files


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: Lov # t\nid: lov\n", "id: lov\ntitle: Lov # t\n"),
        ("# huvud\ntitle: Lov\n# om id\nid: lov\n# sist\n", "# huvud\n# om id\nid: lov\ntitle: Lov\n# sist\n"),
        ("id: lov\ntitle: Lov\nstart: Juni 2026\n", "id: lov\ntitle: Lov\nstart: 2026-06\n"),
        ('id: lov\ntitle: Lov\nstart: "juni 2026"\n', 'id: lov\ntitle: Lov\nstart: "2026-06"\n'),
        ("id: lov\ntitle: Lov\nfollow_up: dec 2026 # tid\n", "id: lov\ntitle: Lov\nfollow_up: 2026-12 # tid\n"),
        (
            "id: lov\ntitle: Lov\ngoals:\n  - text: Kurs. # svans\n    # när\n    due: juni 2026\n    id: kurs\n",
            "id: lov\ntitle: Lov\ngoals:\n  - id: kurs\n    text: Kurs. # svans\n    # när\n    due: 2026-06\n",
        ),
        (
            "id: lov\ntitle: Lov\ngoals:\n  - text: Kurs.\n    # om id\n    id: kurs\n",
            "id: lov\ntitle: Lov\ngoals:\n    # om id\n  - id: kurs\n    text: Kurs.\n",
        ),
        (
            "id: lov\ntitle: Lov\ngoals: [{text: 'Kurs, nu', id: kurs}] # rad\n",
            "id: lov\ntitle: Lov\ngoals: [{id: kurs, text: 'Kurs, nu'}] # rad\n",
        ),
        (
            "id: lov\ntitle: Lov\nsteering:\n  - role: decides\n    body: styrelsen\n",
            "id: lov\ntitle: Lov\nsteering:\n  - body: styrelsen\n    role: decides\n",
        ),
        ("note: |+\n  ett\n\n\nid: lov\ntitle: Lov\n", "id: lov\ntitle: Lov\nnote: |+\n  ett\n\n\n"),
        ("title: Lov\r\n\r\n# k\r\nid: lov\r\n", "\r\n# k\r\nid: lov\r\ntitle: Lov\r\n"),
        ("\ufefftitle: Lov\nid: lov\n", "\ufeffid: lov\ntitle: Lov\n"),
        ('"title": Lov\nid: lov\n', 'id: lov\n"title": Lov\n'),
    ],
)
def test_keys_and_times_are_put_right(before: str, after: str) -> None:
    working = working_copy_of({"activities/lov.yaml": before})
    make_canonical(working)
    assert working.files["activities/lov.yaml"].decode() == after


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_a_plan_in_any_order_becomes_tidy_once_and_for_all(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from([path for path in real().files if path.endswith(".yaml")]))
    content = real().files[path]
    for place, there in mappings(read_yaml("", content).data):
        content = reorder(content, place, data.draw(st.permutations([*there])))
    before = {**real().files, path: content}
    after = tidied(before)
    assert read_yaml("", after[path]).data == read_yaml("", content).data
    assert remarks(after[path]) == remarks(content)
    assert tidied(after) == after
    assert [*_keys(after[path])] == [*_keys(real().files[path])]


def _keys(content: bytes) -> list[list[str]]:
    return [[*there] for _, there in mappings(read_yaml("", content).data)]
