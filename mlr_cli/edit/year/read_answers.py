"""What the forms that came back say about the plan, and everything that is wrong with what they say."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mlr_cli.diff.fingerprint import fingerprint
from mlr_cli.diff.meaning import folded
from mlr_cli.edit.year.answers import Answers, Approval, FollowUpAnswer, GoalAnswer, QuestionAnswer, is_known
from mlr_cli.forms import HIDDEN, NOTES_DAMAGED, FormFault, Place
from mlr_cli.lang import Text, verbatim
from mlr_cli.lang.alphabet import nearest
from mlr_cli.lang.vocabulary import VOCABULARY
from mlr_cli.model.kinds import Closing, Forecast
from mlr_cli.period import Fault, Period, PeriodError, parse
from mlr_cli.queries.actors import answering
from mlr_cli.queries.states.outcomes import NEEDS_REASON
from mlr_cli.queries.versions.former_ids import by_any_id
from mlr_cli.queries.year.checklist import APPROVAL, FOLLOW_UPS, GOALS, QUESTIONS, wording
from mlr_cli.queries.year.questions import questions_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet
    from datetime import date

    from mlr_cli.forms import Filled, FilledRow
    from mlr_cli.model.body import Body
    from mlr_cli.model.plan import Plan
    from mlr_cli.queries.states.outcomes import Outcome

_FILLED_IN: Mapping[str, AbstractSet[str]] = {
    GOALS: {"outcome", "reason", "evidence", "next", "who", "due"},
    FOLLOW_UPS: {"date", "note"},
    QUESTIONS: {"answer"},
    APPROVAL: {"agreed"},
}
"""The keys of the columns that are filled in, by the keys of their sheets."""
_SERIALS = range(20_000, 80_000)
"""The numbers that are taken for days (ISO/IEC 29500, 18.17.4.1): in either date system some year of our time."""


def answers_in(plan: Plan, forms: Iterable[Filled], day: date, as_of: date) -> Answers:
    """Return what some forms say; an answer is of the day when its body agreed on it, else of `day`.

    No answer can be of a day after `as_of`.
    """
    found = Answers()
    for form in forms:
        found.faults += form.faults
        if form.about and _is_for(plan, form, found) and _is_whole(form, found):
            _Reader(plan, form, found, day, as_of).read()
    return found


def _is_for(plan: Plan, form: Filled, found: Answers) -> bool:
    """Whether a form is for this plan; note it if not."""
    named = form.about.get("plan", "")
    if named != plan.header.id:
        found.faults.append(FormFault(Place(form.file), _OTHER_PLAN.fill(named=named, own=plan.header.id)))
    return named == plan.header.id


def _is_whole(form: Filled, found: Answers) -> bool:
    """Whether a form still knows which columns of its sheets are filled in; note it if not."""
    whole = all(_FILLED_IN.get(sheet) == columns for sheet, columns in form.filled_in.items())
    if not whole:
        found.faults.append(FormFault(Place(form.file), NOTES_DAMAGED.fill(sheet=HIDDEN)))
    return whole


class _Reader:
    """Reads one form."""

    def __init__(self, plan: Plan, form: Filled, found: Answers, day: date, as_of: date) -> None:
        self._plan = plan
        self._form = form
        self._found = found
        self._day = day
        self._as_of = as_of
        self._changed = form.about.get("fingerprint") != fingerprint(plan)
        self._goals = by_any_id(plan)
        named = form.about.get("body")
        self._body = plan.body_by_id.get(named or "") or _renamed(plan, named)

    def read(self) -> None:
        approved = {one.body.id: one.day for row in self._rows(APPROVAL) if (one := self._approval(row))}
        for row in self._rows(GOALS):
            self._goal(row, approved)
        for row in self._rows(FOLLOW_UPS):
            self._follow_up(row)
        for row in self._rows(QUESTIONS):
            self._question(row, approved)

    def _rows(self, sheet: str) -> tuple[FilledRow, ...]:
        return self._form.rows.get(sheet, ())

    def _note(self, row: FilledRow, words: Text) -> None:
        self._found.faults.append(FormFault(row.place, words))

    def _of_day(self, body: Body | None, approved: Mapping[str, date]) -> date:
        return approved.get(body.id, self._day) if body else self._day

    def _approval(self, row: FilledRow) -> Approval | None:
        body, typed = self._plan.body_by_id.get(row.id) or _renamed(self._plan, row.id), row.cells["agreed"]
        if body is None:
            self._note(row, _unknown(_NO_BODY, row.id, self._plan.body_by_id))
            return None
        day = self._read_day(row, typed) if typed else None
        if day is None:
            return None
        found = Approval(row.place, body, day)
        self._found.approvals.append(found)
        return found

    def _goal(self, row: FilledRow, approved: Mapping[str, date]) -> None:
        goal = self._goals.get(row.id)
        said = {key: text for key, text in row.cells.items() if text}
        if goal is None:
            self._note(row, _unknown(_NO_GOAL, row.id, self._plan.goal_by_id))
            return
        if not said:
            return
        outcome = _outcome(said.pop("outcome", ""))
        if outcome is None:
            self._note(row, _NO_OUTCOME)
            return
        if "due" in said:
            time = self._time(row, said["due"])
            if time is None:
                return
            said["due"] = time.code
        asked = [self._plan.body_by_id[one] for one in answering(self._plan, goal.activity, goal.goal)]
        body = self._body or (asked[0] if len(asked) == 1 else None)
        names = tuple(one.name for one in asked)
        day, begins = self._of_day(body, approved), self._plan.header.period.first
        answer = GoalAnswer(row.place, body, day, goal, outcome, said, names, begins)
        if self._may_stand(row, answer):
            self._found.goals.append(answer)

    def _may_stand(self, row: FilledRow, answer: GoalAnswer) -> bool:
        """Whether an answer is whole and to the goal as it reads now; one that the plan has already may stand."""
        if is_known(answer):
            return True
        if answer.outcome in NEEDS_REASON and "reason" not in answer.said:
            words = VOCABULARY["Closing"][answer.outcome.value]
            self._note(row, _NO_REASON.fill(outcome=words))
            return False
        now = wording(answer.goal)
        if self._changed and folded(row.sent) != folded(now):
            self._note(row, _REWORDED.fill(sent=_said(row.sent), now=_said(now), goal=answer.goal.id))
            return False
        return True

    def _follow_up(self, row: FilledRow) -> None:
        activity = self._plan.activity_by_id.get(row.id) or next(
            (one for one in self._plan.activities if row.id in one.was), None
        )
        typed, note = row.cells["date"], row.cells["note"]
        if activity is None or activity.follow_up is None:
            self._note(row, _unknown(_NO_ACTIVITY, row.id, self._plan.activity_by_id))
        elif typed and (day := self._read_day(row, typed)):
            self._found.follow_ups.append(FollowUpAnswer(row.place, self._body, day, activity, note))
        elif note and not typed:
            self._note(row, _NO_DAY)

    def _question(self, row: FilledRow, approved: Mapping[str, date]) -> None:
        named, _, question = row.id.partition(".")
        body = self._plan.body_by_id.get(named) or _renamed(self._plan, named)
        asked = questions_of(self._plan)
        if body is None:
            self._note(row, _unknown(_NO_BODY, named, self._plan.body_by_id))
        elif question not in asked:
            self._note(row, _unknown(_NO_QUESTION, question, asked))
        elif text := row.cells["answer"]:
            day = self._of_day(body, approved)
            begins = self._plan.header.period.first
            self._found.questions.append(QuestionAnswer(row.place, body, day, question, text, begins))

    def _time(self, row: FilledRow, typed: str) -> Period | None:
        try:
            return parse(_as_date(typed, self._form.day_zero))
        except PeriodError as error:
            self._note(row, error.words)
            return None

    def _read_day(self, row: FilledRow, typed: str) -> date | None:
        """Return the day that was typed; note what is none, and a day that cannot be."""
        try:
            time = parse(_as_date(typed, self._form.day_zero))
        except PeriodError as error:
            self._note(
                row, _NOT_A_DAY.fill(typed=typed) if error.fault in {Fault.UNREADABLE, Fault.VAGUE} else error.words
            )
            return None
        if time.first is None or time.first != time.last:
            self._note(row, _NOT_A_DAY.fill(typed=typed))
            return None
        begins = self._plan.header.period.first
        if time.first > self._as_of or (begins and time.first < begins):
            words = _NOT_YET if time.first > self._as_of else _TOO_EARLY
            self._note(row, words.fill(typed=typed, day=self._as_of.isoformat()))
            return None
        return time.first


def _said(written: str) -> Text:
    """Return a wording in words."""
    text, _, due = written.partition("\n")
    return _WITH_TIME.fill(text=text.rstrip("."), due=due) if due else _WITHOUT_TIME.fill(text=text.rstrip("."))


def _renamed(plan: Plan, named: str | None) -> Body | None:
    return next((body for body in plan.bodies if named in body.was), None)


def _outcome(key: str) -> Outcome | None:
    if key == Forecast.CONTINUES.value:
        return Forecast.CONTINUES
    return Closing(key) if key in {one.value for one in Closing} else None


def _as_date(typed: str, zero: date) -> str:
    """Return what was typed, a spreadsheet's number for a day as that day, counted from `zero`."""
    if typed.isdecimal() and int(typed) in _SERIALS:
        return (zero + timedelta(days=int(typed))).isoformat()
    return typed


def _unknown(words: Text, typed: str, known: Iterable[str]) -> Text:
    near = next(iter(nearest(typed, [*known])), None)
    perhaps = Text(sv=" Menade du ”{near}”?", en=" Did you mean “{near}”?").fill(near=near) if near else verbatim("")
    return words.fill(typed=typed, perhaps=perhaps)


_OTHER_PLAN = Text(
    sv="Formuläret hör till planen ”{named}”, och det här är ”{own}”. Skriv vilken plan du menar: --plan MAPP",
    en="The form is for the plan “{named}”, and this is “{own}”. Say which plan you mean: --plan FOLDER",
)
_NO_GOAL = Text(
    sv="Inget mål har id ”{typed}”.{perhaps} Har målet tagits bort ur planen tar du bort raden.",
    en="No goal has the id “{typed}”.{perhaps} If the goal has been taken out of the plan, take out the row.",
)
_NO_ACTIVITY = Text(
    sv="Ingen aktivitet med uppföljning har id ”{typed}”.{perhaps} Har den tagits bort ur planen tar du bort raden.",
    en="No activity with a follow-up has the id “{typed}”.{perhaps} If it is no longer in the plan, take out the row.",
)
_NO_BODY = Text(sv="Ingen grupp har id ”{typed}”.{perhaps}", en="No body has the id “{typed}”.{perhaps}")
_NO_QUESTION = Text(
    sv="Planen ställer inte frågan ”{typed}”.{perhaps} Ta bort raden, eller lägg till frågan i plan.yaml.",
    en="The plan does not ask the question “{typed}”.{perhaps} Take out the row, or add the question to plan.yaml.",
)
_NO_OUTCOME = Text(
    sv="Raden har text men inget utfall. Välj ett utfall, eller töm raden.",
    en="The row has text but no outcome. Choose an outcome, or empty the row.",
)
_NO_REASON = Text(
    sv="Målet är ”{outcome}”, men det står inget under ”Varför”. Fråga gruppen och skriv skälet.",
    en="The goal is “{outcome}”, but nothing stands under “Why”. Ask the group and write the reason.",
)
_REWORDED = Text(
    sv="Målet har ändrats sedan formuläret skickades ut. Då: {sent}. Nu: {now}. Fråga gruppen om svaret ännu gäller, "
    "och rapportera det i så fall med mlr report {goal}. Töm sedan raden, eller skicka ut ett nytt formulär.",
    en="The goal has changed since the form was sent. Then: {sent}. Now: {now}. Ask the group whether the answer "
    "still holds; if so, report it with mlr report {goal}. Then empty the row, or send out a new form.",
)
_WITHOUT_TIME = Text(sv="”{text}”", en="“{text}”")
_WITH_TIME = Text(sv="”{text}”, klart {due}", en="“{text}”, due {due}")
_NO_DAY = Text(
    sv="Det står en anmärkning men ingen dag. Skriv när uppföljningen gjordes, eller töm raden.",
    en="There is a note but no day. Write when the follow-up was made, or empty the row.",
)
_NOT_A_DAY = Text(
    sv="”{typed}” är inte en enda dag. Skriv ett datum, till exempel 2015-12-10.",
    en="“{typed}” is not a single day. Write a date, for example 2015-12-10.",
)
_NOT_YET = Text(
    sv="”{typed}” har inte varit än: svaren läses den {day}. Rätta dagen, eller läs in med --as-of.",
    en="“{typed}” has not been yet: the answers are read on {day}. Correct the day, or read them with --as-of.",
)
_TOO_EARLY = Text(
    sv="”{typed}” är före planens tid. Är året rätt?", en="“{typed}” is before the plan’s period. Is the year right?"
)
