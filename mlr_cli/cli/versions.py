"""Versions as a person types them, and what stops a comparison in words."""

from __future__ import annotations

import shlex
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mlr_cli.cli.find_plan import PlanNotFound
from mlr_cli.cli.usage import Misuse, Stop
from mlr_cli.lang import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mlr_cli.cli.session import Session
    from mlr_cli.diagnostics import Diagnostic
    from mlr_cli.flows.versions import Versions
    from mlr_cli.model.plan import Plan
    from mlr_cli.queries.find import Thing
    from mlr_cli.reports.versions.change_filters import Wanted
    from mlr_cli.reports.versions.compared import Compared, Side
    from mlr_cli.reports.versions.log import Entry
    from mlr_cli.store.git import GitError

_SHOWN = 5
"""How many faults are told beside the answer."""


def compared_versions(session: Session, before: str | None, after: str | None) -> Compared:
    """Return what differs between two versions as typed, and say what could not be read in them.

    Raises `Stop` with what to do when one of them cannot be found.
    """
    from mlr_cli.cli.load_plan import may_be_handed_on
    from mlr_cli.flows.compare import compare

    before, after = _ends(before, after)
    with in_words():
        versions = versions_of(session, needs_folder=after is None)
        old = versions.named(before) if before else versions.default()
        compared = compare(old, versions.named(after), internal=not may_be_handed_on(session))
    say_faults(session, compared.faults)
    return compared.compared


def wanted_of(compared: Compared, area: str | None, body: str | None, topics: Iterable[str]) -> Wanted:
    """Return what was typed as what to choose the changes by; an id may be one of either plan."""
    from mlr_cli.reports.versions.change_filters import Wanted
    from mlr_cli.reports.versions.change_topics import Topic

    return Wanted(_in_either(compared, area, "area"), _in_either(compared, body, "body"), frozenset(map(Topic, topics)))


def _in_either(compared: Compared, typed: str | None, kind: str) -> str | None:
    from mlr_cli.cli.ids import chosen_id

    try:
        return chosen_id(compared.new, typed, kind)
    except Misuse:
        with suppress(Misuse):
            return chosen_id(compared.old, typed, kind)
        raise


_FOLLOWED = ("activity", "goal", "body", "area", "meeting", "statement")
"""The kinds of things whose history can be asked for by id."""


class History(NamedTuple):
    """The commits that changed a thing, or the plan, and the plan as it is at the start; the thing's id and name."""

    entries: list[Entry]
    plan: Plan
    id: str | None = None
    name: str | None = None


def read_history(session: Session, start: str, wanted: str | None) -> History:
    """Return the history of a thing, or of the plan; what is gone has one too, under the whole id that it had."""
    from mlr_cli.cli.load_plan import may_be_handed_on
    from mlr_cli.flows.history import history, worth_reading
    from mlr_cli.load import load

    with in_words():
        versions = versions_of(session, needs_folder=False)
        newest = versions.named(start)
        plan = load(newest.snapshot(worth_reading(newest, wanted))).plan
        internal = not may_be_handed_on(session)
        thing, unknown = _thing(plan, wanted, internal=internal)
        entries = [*history(versions, newest, thing.id if thing else wanted, internal=internal)]
        if unknown and not entries:
            raise unknown
    if versions.repository.shallow:
        session.say(_SHALLOW)
    return History(entries, plan, thing.id if thing else wanted, thing.name if thing else wanted)


def _thing(plan: Plan, wanted: str | None, *, internal: bool) -> tuple[Thing | None, Misuse | None]:
    """Return the thing that is asked for, or what to say if it never was in the plan."""
    from mlr_cli.cli.ids import chosen
    from mlr_cli.queries.public import public

    try:
        return (chosen(plan if internal else public(plan), wanted, *_FOLLOWED) if wanted else None), None
    except Misuse as unknown:
        return None, unknown


def plan_in(session: Session, typed: str) -> Plan:
    """Return the plan as it is in a version; raise `Stop` with what to do when it cannot be found."""
    from mlr_cli.load import load

    with in_words():
        version = versions_of(session, needs_folder=False).named(typed)
        return load(version.snapshot(version.files)).plan


def _ends(before: str | None, after: str | None) -> tuple[str | None, str | None]:
    """Take `A..B` apart; an end that is left out is the last commit."""
    if before is None or after is not None or ".." not in before or Path(before).is_dir():
        return before, after
    first, _, last = before.partition("..")
    return first or "HEAD", last or "HEAD"


def versions_of(session: Session, *, needs_folder: bool) -> Versions:
    """Return the versions of the user's plan; a revision can be read where there is no folder, unless it is needed."""
    from mlr_cli.flows.versions import Versions

    try:
        folder = session.plan_folder()
    except PlanNotFound:
        if needs_folder:
            raise
        folder = None
    return Versions(folder, Path.cwd() if session.plan is None else session.plan)


def say_faults(session: Session, faults: Sequence[tuple[Side, Diagnostic]]) -> None:
    """Say what could not be read in two versions, and may hide something."""
    from mlr_cli.reports.versions.diff import side_name

    for side, fault in faults[:_SHOWN]:
        session.say(_FAULT.fill(place=_place(side, fault), side=side_name(side), message=fault.message))
    if faults:
        number = len(faults)
        session.say(
            (_ONE_FAULT if number == 1 else _FAULTS).fill(number=number, cure=_cure(side for side, _ in faults))
        )


def _place(side: Side, fault: Diagnostic) -> str:
    """Return where a fault stands: in the folder that was typed, or in the plan's own."""
    from mlr_cli.reports.versions.compared import Sort

    folder, _, path = fault.span.file.partition("/")
    home = side.name.rstrip("/") if side.sort is Sort.FOLDER else folder
    return f"{home}/{path}:{fault.span.line}:{fault.span.column}"


def _cure(sides: Iterable[Side]) -> Text:
    """Return what to do about the faults; nothing can be done about those of an earlier version."""
    from mlr_cli.reports.versions.compared import Sort

    now = {Sort.WORKING, Sort.STAGED}
    return _VALIDATE if any(side.sort in now for side in sides) else Text(sv="", en="")


@contextmanager
def in_words() -> Iterator[None]:
    """Turn what stops the work into what to do about it."""
    from mlr_cli.flows.versions import NoDayError, NoPlanError
    from mlr_cli.period import PeriodError
    from mlr_cli.reports.versions.diff import side_name
    from mlr_cli.store.git import GitError
    from mlr_cli.store.index import UnmergedError

    try:
        yield
    except GitError as error:
        raise Stop(_git(error)) from error
    except UnmergedError as error:
        raise Stop(_UNMERGED.fill(files=" ".join(map(shlex.quote, error.paths)))) from error
    except NoPlanError as error:
        raise Stop(_NO_PLAN.fill(side=side_name(error.side), folder=error.folder or ".")) from error
    except NoDayError as error:
        raise Stop(_NO_DAY.fill(typed=error.typed)) from error
    except PeriodError as error:
        raise Stop(error.words) from error


def _git(error: GitError) -> Text:
    from mlr_cli.store.git import Cause

    words = {
        Cause.NO_GIT: _NO_GIT,
        Cause.NO_REPOSITORY: _NO_REPOSITORY,
        Cause.NOT_TRUSTED: _NOT_TRUSTED,
        Cause.UNBORN: _UNBORN,
        Cause.UNKNOWN: _UNKNOWN_SHALLOW if error.shallow else _UNKNOWN,
        Cause.DASH: _DASH,
        Cause.TOO_EARLY: _TOO_EARLY_SHALLOW if error.shallow else _TOO_EARLY,
        Cause.NOT_HERE: _NOT_HERE,
        Cause.NO_FILES: _NO_FILES,
        Cause.TAG: _TAG,
        Cause.FAILED: _FAILED,
    }
    return words[error.cause].fill(about=error.about)


_NO_GIT = Text(
    sv="Programmet git finns inte på datorn. Installera det (git-scm.com), eller jämför två mappar: mlr diff MAPP MAPP",
    en="The program git is not on this computer. Install it (git-scm.com), or compare two folders: mlr diff DIR DIR",
)
_NO_REPOSITORY = Text(
    sv="”{about}” ligger inte i ett git-arkiv, så det finns inga äldre versioner.\n"
    "Börja spara versioner med git init, git add plan och git commit. Jämföra med en mapp går ändå: mlr diff MAPP",
    en="“{about}” is not in a git repository, so there are no older versions.\n"
    "Begin to keep versions with git init, git add plan and git commit. A folder can be compared anyway: mlr diff DIR",
)
_NOT_TRUSTED = Text(
    sv="Git läser inte ”{about}”, för mappen ägs av en annan användare.\n"
    "Litar du på den: git config --global --add safe.directory MAPP",
    en="Git does not read “{about}”, for the folder belongs to another user.\n"
    "If you trust it: git config --global --add safe.directory DIR",
)
_UNBORN = Text(
    sv="Inget är incheckat än, så det finns inget att jämföra med. Checka in planen: git add plan, sedan git commit",
    en="Nothing has been committed yet, so there is nothing to compare with. Commit the plan: git add plan, git commit",
)
_UNKNOWN = Text(
    sv="Det finns ingen version ”{about}”. Taggar och grenar visas med ”git tag” och ”git branch”; "
    "en dag skrivs @2015-06-30.",
    en="There is no version “{about}”. See tags and branches with “git tag” and “git branch”; "
    "a day is written @2015-06-30.",
)
_UNKNOWN_SHALLOW = Text(
    sv="Det finns ingen version ”{about}” här, där bara den senaste historiken är hämtad. "
    "Hämta resten: git fetch --unshallow --tags",
    en="There is no version “{about}” here, where only the latest history has been fetched. "
    "Fetch the rest: git fetch --unshallow --tags",
)
_DASH = Text(
    sv="En version kan inte börja med ”-”. Skriv en tagg, en gren eller en dag i stället för ”{about}”.",
    en="A version cannot begin with “-”. Write a tag, a branch or a day instead of “{about}”.",
)
_TOO_EARLY = Text(
    sv="Inget var incheckat den {about}. Välj en senare dag.",
    en="Nothing had been committed by {about}. Choose a later day.",
)
_TOO_EARLY_SHALLOW = Text(
    sv="Historiken som är hämtad hit börjar efter den {about}. Hämta resten: git fetch --unshallow",
    en="The history fetched here begins after {about}. Fetch the rest: git fetch --unshallow",
)
_NOT_HERE = Text(
    sv="Klonen är ofullständig: filer i den versionen finns inte här, och mlr hämtar inget över nätet.\n"
    "Hämta dem med git, till exempel: git fetch --refetch",
    en="The clone is incomplete: files of that version are not here, and mlr fetches nothing over the network.\n"
    "Fetch them with git, for example: git fetch --refetch",
)
_NO_FILES = Text(
    sv="Arkivet har inga arbetsfiler, så inget ska checkas in härifrån. Gå till en klon som har filerna.",
    en="The repository has no working files, so nothing is about to be committed here. Go to a clone with the files.",
)
_UNMERGED = Text(
    sv="Sammanslagningen är inte klar: {files}.\nÖppna varje fil, behåll det som ska gälla och kör: git add {files}",
    en="The merge is not finished: {files}.\nOpen each file, keep what should hold and run: git add {files}",
)
_TAG = Text(
    sv="Taggen kan inte heta ”{about}”. Finns den redan? Välj ett annat namn utan blanksteg, till exempel plan-2015.",
    en="The tag cannot be called “{about}”. Is there one already? Choose another name without blanks, like plan-2015.",
)
_FAILED = Text(sv="Git kunde inte svara: {about}", en="Git could not answer: {about}")
_NO_PLAN = Text(
    sv="Det finns ingen plan i {side}: där saknas ”{folder}plan.yaml”. Välj en version där planen finns.",
    en="There is no plan in {side}: it has no “{folder}plan.yaml”. Choose a version that holds the plan.",
)
_NO_DAY = Text(
    sv="”{typed}” har ingen sista dag. Skriv en dag som @2015-06-30.",
    en="“{typed}” has no last day. Write a day like @2015-06-30.",
)
_FAULT = Text(sv="{place}, i {side}: {message}", en="{place}, in {side}: {message}")
_ONE_FAULT = Text(
    sv="1 fel i planens form, så jämförelsen kan sakna något.{cure}",
    en="1 fault in the plan’s form, so something may be missing here.{cure}",
)
_FAULTS = Text(
    sv="{number} fel i planens form, så jämförelsen kan sakna något.{cure}",
    en="{number} faults in the plan’s form, so something may be missing here.{cure}",
)
_VALIDATE = Text(sv=" Kör ”mlr validate”.", en=" Run “mlr validate”.")
_SHALLOW = Text(
    sv="Bara den senaste historiken är hämtad hit. Hämta resten: git fetch --unshallow",
    en="Only the latest history has been fetched here. Fetch the rest: git fetch --unshallow",
)
