"""Writing down that the plan was adopted, and holding it against what was adopted."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.diff.fingerprint import fingerprint
from mlr_cli.diff.weight import weigh
from mlr_cli.edit.working_copy import WorkingCopy
from mlr_cli.flows.compare import compare
from mlr_cli.flows.versions import NoPlanError
from mlr_cli.lang import Text
from mlr_cli.load import load
from mlr_cli.load.files import ADOPTED, MEETINGS, STATEMENTS
from mlr_cli.model.adoption import Adoption
from mlr_cli.queries.order import language
from mlr_cli.queries.versions.baseline import Baseline, baseline
from mlr_cli.reports.versions.adopted import AdoptedComparison
from mlr_cli.store.git import GitError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.flows.versions import Version, Versions
    from mlr_cli.flows.write import Opened
    from mlr_cli.model.plan import Plan
    from mlr_cli.source.tree import Data

_HEAD = "HEAD"
_REGISTERS = (f"{MEETINGS}/", f"{STATEMENTS}/")
_TOP = Text(
    sv="# Besluten om planen, i den ordning de fattades. Filen skrivs av mlr adopt; ändra den inte för hand.\n"
    "# commit är versionen i git och fingerprint ett fingeravtryck av det som planen säger.\n"
    "adopted:\n",
    en="# The decisions on the plan, in the order they were made. mlr adopt writes the file: do not edit it by hand.\n"
    "# commit is the version in git, and fingerprint a fingerprint of what the plan says.\n"
    "adopted:\n",
)


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
    :raises EditError: the file is written so that nothing can be added neatly.
    """
    head, working = versions.named(_HEAD), versions.named(None)
    paths = ({*head.files} | {*working.files}) - {ADOPTED}
    if differing := tuple(sorted(path for path in paths if head.files.get(path) != working.files.get(path))):
        raise NotCommittedError(differing)
    pages = WorkingCopy(opened.snapshot, opened.loaded)
    if ADOPTED not in pages.files:
        pages.write(ADOPTED, _TOP[language(opened.loaded.plan)].encode())
    pages.append(ADOPTED, ("adopted",), _entry(opened, head, decision), [*Adoption.model_fields])
    return pages.files[ADOPTED], head


def _entry(opened: Opened, head: Version, decision: Decision) -> Data:
    """Return a decision as an item of the list in the file."""
    told = {"paragraph": decision.paragraph, "diary": decision.diary, "commit": head.side.commit}
    said = {key: value for key, value in told.items() if value}
    day = decision.day.isoformat()
    return {"date": day, "body": decision.body, **said, "fingerprint": fingerprint(opened.loaded.plan)}


def held(versions: Versions, *, internal: bool = True) -> AdoptedComparison:
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
        return AdoptedComparison(plan, adoption, None, ())
    found = compare(_adopted(versions, adoption, working)[0], working, internal=internal)
    weighed = tuple(weigh(change, found.compared.old) for change in found.compared.changes)
    return AdoptedComparison(plan, adoption, found.compared, weighed, found.faults)


def adopted_goals(versions: Versions, revision: str | None, *, internal: bool) -> Baseline | None:
    """Return how the goals of the plan, or of a revision of it, read when it was last adopted, None where it was not.

    Without `internal`, goals that were marked so are not told of. What was adopted and can no longer be read,
    with git or without, is said to be lost.
    """
    now = versions.named(revision)
    plan = _plan_of(now)
    if not plan.adopted:
        return None
    adoption = plan.adopted[-1]
    try:
        unchanged = adoption.fingerprint == fingerprint(plan)
        adopted = plan if unchanged else _adopted(versions, adoption, now)[1]
        return baseline(adoption, adopted, plan, internal=internal)
    except (GitError, LostError, NoPlanError):
        return Baseline(adoption, found=False)


def _plan_of(version: Version) -> Plan:
    """Return the plan in a version, without the registers of the year, which are no part of what is decided."""
    return load(version.snapshot([path for path in version.files if not path.startswith(_REGISTERS)])).plan


def _adopted(versions: Versions, adoption: Adoption, now: Version) -> tuple[Version, Plan]:
    """Return the version that was adopted: the commit that is named, else the latest one that means the same."""
    for version in _candidates(versions, adoption, now):
        plan = _plan_of(version)
        if fingerprint(plan) == adoption.fingerprint:
            return version, plan
    raise LostError(adoption)


def _candidates(versions: Versions, adoption: Adoption, now: Version) -> Iterator[Version]:
    if adoption.commit:
        # The commit may have been rewritten; what it said may still be there.
        with suppress(GitError, NoPlanError):
            yield versions.of_same_plan(adoption.commit, now)
    head = versions.named(_HEAD)
    for step in versions.repository.history(head.side.commit or _HEAD, head.folder):
        yield versions.named(step.commit.id)
