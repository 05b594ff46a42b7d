"""Plans to ask: a small one made of the YAML in a test, and the real one of 2015."""

from __future__ import annotations

from functools import cache
from textwrap import dedent
from typing import TYPE_CHECKING

from mlr_cli.load import load
from mlr_cli.source.snapshot import Snapshot
from mlr_cli.store.disk import read_plan
from tests.paths import PLAN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlr_cli.model.plan import Plan

_FRAME = {
    "plan.yaml": "format: 1\nid: plan-2015\ntitle: Plan 2015\nperiod: 2015\n",
    "cooperation.yaml": """\
        name: Ekbygden
        description: Ett samarbete
        members:
          - {id: eka, name: Eka}
          - {id: alby, name: Alby}
        """,
    "areas.yaml": "areas:\n  - {id: skola, title: Skola}\n  - {id: vatten, title: Vatten, kind: other}\n",
    "bodies/styrelsen.yaml": "id: styrelsen\nname: Styrelsen\nkind: board\n",
    "bodies/kansliet.yaml": "id: kansliet\nname: Kansliet\nkind: secretariat\nreports_to: styrelsen\n",
    "bodies/orkestern.yaml": "id: orkestern\nname: Orkestern\nshort: Orken\nkind: working-group\narea: skola\n",
}


def plan(registers: Mapping[str, str] | None = None, /, **activities: str) -> Plan:
    """Return the plan that `files` makes."""
    loaded = load(Snapshot("plan", files(registers, **activities)))
    assert [found.message.en for found in loaded.diagnostics] == []
    return loaded.plan


def files(registers: Mapping[str, str] | None = None, /, **activities: str) -> dict[str, bytes]:
    """Return the files of a plan with these activities, by id; each is YAML without its id and title.

    `registers` are meetings and statements by path, `meetings/m`, each without its id.
    """
    texts = dict(_FRAME)
    for name, text in activities.items():
        texts[f"activities/{name}.yaml"] = f"id: {name}\ntitle: {name.capitalize()}\n{dedent(text)}"
    for path, text in (registers or {}).items():
        texts[f"{path}.yaml"] = f"id: {path.partition('/')[2]}\n{dedent(text)}"
    return {path: dedent(text).encode() for path, text in texts.items()}


@cache
def real_plan() -> Plan:
    """Return the plan of 2015."""
    loaded = load(read_plan(PLAN))
    assert [found.message.en for found in loaded.diagnostics] == []
    return loaded.plan
