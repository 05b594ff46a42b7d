"""The three steps of `mlr rollover`: the proposal, the draft, the switch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.cli.commands.succession import sentences
from mlr_cli.cli.commands.succession.chair import chair_of
from mlr_cli.cli.edit_plan import carry_out, editing, opened, told, tried
from mlr_cli.cli.load_plan import may_be_handed_on, room
from mlr_cli.cli.output import answer
from mlr_cli.cli.usage import Misuse, Stop
from mlr_cli.cli.words import printable
from mlr_cli.flows import rollover as flow
from mlr_cli.lang import Lang, Text
from mlr_cli.lang.dates import long_date
from mlr_cli.lang.vocabulary import label
from mlr_cli.model.kinds import Fate
from mlr_cli.queries.succession.next_plan import next_period
from mlr_cli.reports.nouns import GOAL
from mlr_cli.reports.succession.record import record
from mlr_cli.reports.succession.rollover import document
from mlr_cli.reports.succession.words import obstacle_words
from mlr_cli.store.moves import RECORD

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mlr_cli.cli.session import Session
    from mlr_cli.flows.check import Checked
    from mlr_cli.flows.rollover import Drafted
    from mlr_cli.flows.write import Opened, Proposal
    from mlr_cli.model.rollover import Rollover
    from mlr_cli.period import Period
    from mlr_cli.queries.succession.reconciliation import Account, Obstacle, Reconciliation
    from mlr_cli.reports.succession.rollover import RolledOver

_SHOWN = 6
"""So many goals or files are named on the screen at most."""


class Steps:
    """The live plan, on its way to the plan of a year. Raises `Stop` where that cannot follow."""

    def __init__(self, session: Session, year: int, *, dry_run: bool) -> None:
        self._session = session
        self._year = year
        self._dry_run = dry_run
        self._plan = opened(session)
        # A plan with errors is refused before anything is read out of it.
        tried(session, self._plan, {})
        self._file = flow.file_name(year)
        self._period = self._next()

    def _next(self) -> Period:
        plan = self._plan.loaded.plan
        period = next_period(plan)
        if period is None or period.first is None:
            raise Stop(sentences.NOT_YEARS.fill(title=plan.header.title, period=plan.header.period.code))
        if period.first.year != self._year:
            raise Misuse(sentences.OTHER_YEAR.fill(title=plan.header.title, year=period.first.year))
        return period

    @property
    def decided(self) -> Rollover | None:
        """What has been decided about the goals, None before the proposal."""
        return self._decided(self._plan)

    def _decided(self, plan: Opened) -> Rollover | None:
        file = f"{plan.snapshot.name}/{self._file}"
        found = (one for one in plan.loaded.plan.rollovers if plan.loaded.places.of(one).tree.file == file)
        return next(found, None)

    def propose(self, chair: str | None) -> None:
        """Write the proposal, and show what would come of it."""
        member = self._chair(chair)
        after = flow.proposed_file(self._plan, self._period, self._session.as_of, member)
        if not self._dry_run:
            carry_out(self._session, self._plan, {self._file: after.snapshot.files[self._file]}, dry_run=False)
        draft = self._drafted(after)
        checked = draft.as_it_would_be(draft.files, self._session.as_of)
        self._say_who_leads(self._show(draft, checked))
        self._session.say(
            (sentences.PROPOSED_DRY if self._dry_run else sentences.PROPOSED).fill(file=self._place, year=self._year)
        )

    @property
    def _place(self) -> str:
        return f"{self._plan.snapshot.name}/{self._file}"

    def _chair(self, typed: str | None) -> str | None:
        if self._dry_run and typed is None:
            return None
        return chair_of(self._session, self._plan.loaded.plan, self._period, self.decided, typed)

    def draft(self, chair: str | None, *, anew: bool) -> None:
        """Make the draft of what has been decided, or bring it up to date, and show the reconciliation."""
        self._seat(self._chair(chair))
        draft = self._drafted(self._plan)
        try:
            changes = draft.changes(anew=anew)
        except flow.TouchedError as error:
            raise Stop(_touched(draft, error, self._year), 1) from error
        proposal = self._tried(draft, changes)
        self._say_who_leads(self._show(draft, proposal.after))
        if self._dry_run:
            return
        with told():
            from mlr_cli.flows.write import must_be_as_read, write

            must_be_as_read(self._plan)
            write(proposal)
        self._say_what_was_done(draft, changes)

    def _say_what_was_done(self, draft: Drafted, changes: Mapping[str, bytes | None]) -> None:
        folder = draft.disk.folder.name
        aside = sorted(path for path in changes if flow.is_aside(path))
        words = (
            sentences.SAME
            if not changes
            else sentences.MADE
            if draft.is_new
            else sentences.ANEW
            if aside
            else sentences.RENEWED
        )
        self._session.say(words.fill(folder=folder, files=_named(f"{folder}/{path}" for path in aside)))

    def _tried(self, draft: Drafted, changes: Mapping[str, bytes | None]) -> Proposal:
        words = sentences.DRAFT_FAULTS.fill(folder=draft.disk.folder.name, year=self._year)
        return tried(self._session, draft.disk, changes, has_errors=words)

    def _seat(self, member: str | None) -> None:
        """Write who holds the chair in the file of decisions, where that was said on the command line."""
        decided = self.decided
        if member is None or decided is None:
            return
        with editing():
            content = flow.with_chair(self._plan, self._file, decided, member)
        if not self._dry_run:
            carry_out(self._session, self._plan, {self._file: content}, dry_run=False)
        self._plan = flow.with_file(self._plan, self._file, content)

    def _drafted(self, plan: Opened) -> Drafted:
        decided = self._decided(plan)
        if decided is None or decided.period.first is None or decided.period.first != self._period.first:
            raise Stop(sentences.OTHER_PERIOD.fill(file=self._place, period=self._period.code), 1)
        with editing():
            return flow.drafted(plan, decided, self._year, self._session.as_of)

    def _show(self, draft: Drafted, checked: Checked) -> RolledOver:
        """Show the account; a document, which is handed on, is without what is internal."""
        session = self._session
        found = flow.rolled_over(draft, checked, session.as_of, internal=not may_be_handed_on(session))
        answer(
            session,
            "rollover",
            document=lambda: document(found, session.lang, room=room(session)),
            record=lambda: record(found, session.lang),
        )
        if self._dry_run and session.output is None and session.to in {None, "table"}:
            session.out(printable(f"\n{flow.line_by_line(draft)}").encode(), "rollover", "text")
        return found

    def _say_who_leads(self, found: RolledOver) -> None:
        if found.lacks_chair:
            self._session.say(sentences.NO_CHAIR.fill(file=self._place))

    def switch(self) -> None:
        """Let the draft take the live plan's place, if every fate holds."""
        if self.decided is None:
            raise Stop(sentences.NOT_DECIDED.fill(file=self._place, year=self._year), 1)
        draft = self._drafted(self._plan)
        if draft.is_new:
            raise Stop(sentences.NO_DRAFT.fill(folder=draft.disk.folder.name, year=self._year), 1)
        self._must_be_current(draft)
        after = self._tried(draft, {}).after
        if self._session.output or self._session.to:
            self._show(draft, after)
        found = flow.rolled_over(draft, after, self._session.as_of)
        if obstacles := found.reconciliation.obstacles:
            raise Stop(sentences.OBSTACLES.fill(lines=_reasons(obstacles)), 1)
        self._session.say(_fates(found.reconciliation))
        if found.lacks_chair:
            self._session.say(sentences.STILL_NO_CHAIR.fill(live=self._plan.snapshot.name))
        if unanswered := found.reconciliation.unanswered:
            archived = flow.archived_to(self._plan)
            self._session.say(
                sentences.UNANSWERED.fill(goals=_named(one.placed.id for one in unanswered), archived=archived)
            )
        if found.assignments:
            ids = _named(one.id for one in found.assignments)
            self._session.say(sentences.ASSIGNMENTS.fill(ids=ids, archived=found.archived))
        if not self._dry_run:
            self._move(draft)

    def _must_be_current(self, draft: Drafted) -> None:
        """Refuse before the new plan's time, and where something decided is not yet in the draft."""
        first = self._period.first
        if first is not None and self._session.as_of < first:
            day = Text(sv=long_date(first, Lang.SV), en=long_date(first, Lang.EN))
            raise Stop(sentences.TOO_EARLY.fill(day=day, iso=first.isoformat(), year=self._year), 1)
        try:
            changes = {path for path in draft.changes() if path != RECORD}
        except flow.TouchedError as error:
            raise Stop(_touched(draft, error, self._year), 1) from error
        if changes:
            raise Stop(sentences.NOT_CURRENT.fill(year=self._year, folder=draft.disk.folder.name), 1)

    def _move(self, draft: Drafted) -> None:
        try:
            with told():
                archived, live = flow.switch(self._plan, draft.disk)
        except flow.TakenError as error:
            raise Stop(sentences.TAKEN.fill(folder=error.folder), 1) from error
        except flow.InRepositoryError as error:
            raise Stop(sentences.IN_REPOSITORY.fill(folder=self._plan.folder), 1) from error
        self._session.say(
            sentences.SWITCHED.fill(archived=archived, live=live, title=self._plan.loaded.plan.header.title)
        )


def _touched(draft: Drafted, error: flow.TouchedError, year: int) -> Text:
    files = _named(f"{draft.disk.folder.name}/{path}" for path in error.paths)
    return sentences.TOUCHED.fill(files=files, folder=draft.disk.folder.name, year=year)


def _reasons(obstacles: Iterable[tuple[Account, Obstacle]]) -> Text:
    """Return why fates do not hold and what to do, one to a line."""
    every = [*obstacles]
    sv, en = ("\n".join(f"  {obstacle_words(one, why, lang)}" for one, why in every) for lang in (Lang.SV, Lang.EN))
    return Text(sv=printable(sv), en=printable(en))


def _fates(found: Reconciliation) -> Text:
    """Return how many goals there are, and how many have each fate."""
    total, counted = len(found.accounts), found.counted

    def told(lang: Lang) -> str:
        fates = ", ".join(f"{label(fate, lang)} {counted[fate]}" for fate in Fate if counted[fate])
        return f"{GOAL.counted(total, lang)}: {fates}."

    return Text(sv=told(Lang.SV), en=told(Lang.EN))


def _named(names: Iterable[str]) -> Text:
    """Return names one to a line, the first few of many."""
    every = [*names]
    lines = [f"  {printable(name)}" for name in every[:_SHOWN]]
    more = Text(sv="\n  … och {number} till", en="\n  … and {number} more").fill(number=len(every) - _SHOWN)
    rest = more if len(every) > _SHOWN else Text(sv="", en="")
    return Text(sv="\n".join(lines) + rest.sv, en="\n".join(lines) + rest.en)
