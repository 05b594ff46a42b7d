"""Writing down that the plan was adopted, and holding it against what was adopted."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.diff.fingerprint import fingerprint
from mlr_cli.diff.weight import weigh
from mlr_cli.flows.compare import compare
from mlr_cli.flows.versions import NoPlanError
from mlr_cli.load import load
from mlr_cli.load.files import ADOPTED
from mlr_cli.queries.sealed import Sealed, sealed
from mlr_cli.reports.adopted import Held
from mlr_cli.store.git import GitError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.flows.versions import Version, Versions
    from mlr_cli.flows.write import Opened
    from mlr_cli.model.adoption import Adoption
    from mlr_cli.model.plan import Plan

_HEAD = "HEAD"
_TOP = """\
# Besluten om planen, i den ordning de fattades. Filen skrivs av mlr adopt; ändra den inte för hand.
# commit är versionen i git och fingerprint ett fingeravtryck av det som planen säger.
adopted:
"""


class NotCommittedError(Exception):
    """The plan is not committed as it stands, so there would be no text to go back to."""

    def __init__(self, paths: tuple[str, ...]) -> None:
        """Take the paths, from the plan's folder, of what is not."""
        super().__init__(*paths)
        self.paths = paths


class NeverAdoptedError(Exception):
    """No decision on the plan has been written down."""


class LostError(Exception):
    """The plan has changed since it was adopted, and the adopted text is nowhere to be found."""

    def __init__(self, adoption: Adoption) -> None:
        """Take the decision."""
        super().__init__(adoption.fingerprint)
        self.adoption = adoption


class Decision(Struct, frozen=True):
    """A body's decision on the plan: who, when, in which paragraph and under which diary number."""

    body: str
    day: date
    paragraph: str | None = None
    diary: str | None = None


def adoption_of(opened: Opened, versions: Versions, decision: Decision) -> tuple[bytes, Version]:
    """Return the new bytes of the file of decisions, and the version that was adopted: the last commit.

    :raises NotCommittedError: the files are not what was last committed.
    :raises GitError: there is no commit to point to.
    """
    head, working = versions.named(_HEAD), versions.named(None)
    paths = ({*head.files} | {*working.files}) - {ADOPTED}
    if differing := tuple(sorted(path for path in paths if head.files.get(path) != working.files.get(path))):
        raise NotCommittedError(differing)
    before = opened.snapshot.files.get(ADOPTED, _TOP.encode())
    return before.rstrip() + b"\n" + _entry(opened, head, decision).encode(), head


def _entry(opened: Opened, head: Version, decision: Decision) -> str:
    """Return a decision as an item of the list in the file."""
    said = {"date": decision.day.isoformat(), "body": decision.body}
    told = {"paragraph": decision.paragraph, "diary": decision.diary, "commit": head.side.commit}
    said |= {key: json.dumps(value, ensure_ascii=False) for key, value in told.items() if value}
    said["fingerprint"] = fingerprint(opened.loaded.plan)
    lines = [f"{key}: {value}\n" for key, value in said.items()]
    return "  - " + "    ".join(lines)


def held(versions: Versions, *, internal: bool = True) -> Held:
    """Return the plan held against what was last adopted; without `internal`, what is marked so is in neither.

    :raises NeverAdoptedError: nothing has been adopted.
    :raises LostError: it has changed, and the adopted text cannot be found.
    :raises GitError: it has changed, and there is no git to ask.
    """
    working = versions.named(None)
    plan = load(working.snapshot(working.files)).plan
    if not plan.adopted:
        raise NeverAdoptedError
    adoption = plan.adopted[-1]
    if adoption.fingerprint == fingerprint(plan):
        return Held(plan, adoption, None, ())
    found = compare(_adopted(versions, adoption), working, internal=internal)
    weighed = tuple(weigh(change, found.compared.old) for change in found.compared.changes)
    return Held(plan, adoption, found.compared, weighed)


def adopted_goals(versions: Versions, *, internal: bool) -> Sealed | None:
    """Return how the goals of the plan read when it was last adopted, None where it was not.

    Without `internal`, goals that were marked so are not told of. What was adopted and can no longer be read,
    with git or without, is said to be lost.
    """
    working = versions.named(None)
    plan = load(working.snapshot(working.files)).plan
    if not plan.adopted:
        return None
    adoption = plan.adopted[-1]
    try:
        return sealed(adoption, _as_adopted(versions, plan, adoption), plan, internal=internal)
    except (GitError, LostError, NoPlanError):
        return Sealed(adoption, found=False)


def _as_adopted(versions: Versions, plan: Plan, adoption: Adoption) -> Plan:
    if adoption.fingerprint == fingerprint(plan):
        return plan
    version = _adopted(versions, adoption)
    return load(version.snapshot(version.files)).plan


def _adopted(versions: Versions, adoption: Adoption) -> Version:
    """Return the version that was adopted: the commit that is named, else the latest one that means the same."""
    for version in _candidates(versions, adoption):
        if fingerprint(load(version.snapshot(version.files)).plan) == adoption.fingerprint:
            return version
    raise LostError(adoption)


def _candidates(versions: Versions, adoption: Adoption) -> Iterator[Version]:
    if adoption.commit:
        # The commit may have been rewritten; what it said may still be there.
        with suppress(GitError, NoPlanError):
            yield versions.of_this_plan(adoption.commit)
    head = versions.named(_HEAD)
    for step in versions.repository.history(head.side.commit or _HEAD, head.folder):
        yield versions.named(step.commit.id)
