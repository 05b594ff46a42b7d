"""Plans to edit, made of the YAML in a test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.edit.working_copy import WorkingCopy
from mlr_cli.load import load
from mlr_cli.source.snapshot import Snapshot

if TYPE_CHECKING:
    from collections.abc import Mapping

_FRAME = {
    "plan.yaml": "format: 1\nid: plan-2026\ntitle: Plan 2026\nperiod: 2026\n",
    "cooperation.yaml": "name: Ekbygden\ndescription: Ett samarbete\nmembers:\n"
    "  - {id: eka, name: Eka}\n  - {id: alby, name: Alby}\n",
    "areas.yaml": "areas:\n  - {id: skola, title: Skola}\n",
    "bodies/styrelsen.yaml": "id: styrelsen\nname: Styrelsen\nkind: board\n",
}


def working_copy_of(files: Mapping[str, str]) -> WorkingCopy:
    """Return the working copy of a small plan with these files in it."""
    snapshot = Snapshot("plan", {path: text.encode() for path, text in ({**_FRAME, **files}).items()})
    loaded = load(snapshot)
    assert [found.message.en for found in loaded.diagnostics] == []
    return WorkingCopy(snapshot, loaded)
