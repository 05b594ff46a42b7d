"""The year's questions as a form that is sent out and comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.diff.fingerprint import fingerprint
from mlr_cli.forms import ID, Column, Form, Row, Sheet
from mlr_cli.lang import Text
from mlr_cli.lang.dates import short_date
from mlr_cli.lang.vocabulary import label
from mlr_cli.period import words
from mlr_cli.queries.states.outcomes import OUTCOMES, outcome_of
from mlr_cli.queries.year.checklist import APPROVAL, FOLLOW_UPS, GOALS, QUESTIONS, wording
from mlr_cli.reports.names import body_name, when_in_full
from mlr_cli.reports.question_words import asked_words
from mlr_cli.reports.states.progress import so_far
from mlr_cli.reports.year import form_words as said
from mlr_cli.reports.year.adopted_wording import CHANGED, GONE, gone, since, source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlr_cli.lang import Lang
    from mlr_cli.queries.year.checklist import AskedActivity, AskedGoal, Checklist


def form(answer: Checklist, lang: Lang) -> Form:
    """Return the form; what has been answered already stands in its cells."""
    plan = answer.plan
    about = {"plan": plan.header.id, "fingerprint": fingerprint(plan), "as_of": short_date(answer.as_of)}
    if answer.body:
        about["body"] = answer.body
    if answer.baseline and answer.baseline.found:
        about["adopted"] = short_date(answer.baseline.adoption.date)
    sheets = (_goals(answer, lang), _follow_ups(answer, lang), _questions(answer, lang), _approval(answer, lang))
    return Form(
        title=_TITLE.fill(plan=plan.header.title, who=_who(answer))[lang],
        first=_FIRST[lang],
        intro=tuple(_intro(answer, lang)),
        sheets=tuple(sheet for sheet in sheets if sheet.rows),
        about=about,
        lang=lang,
        author=plan.cooperation.name,
    )


def _who(answer: Checklist) -> str:
    return body_name(answer.plan, answer.body) if answer.body else answer.plan.cooperation.name


def _intro(answer: Checklist, lang: Lang) -> Iterator[str]:
    yield from (line[lang] for line in _HOW)
    contact = answer.plan.header.contact
    name, email = (contact.name, contact.email) if contact else (None, None)
    back = ", ".join(filter(None, (name, email)))
    if back:
        yield _BACK.fill(to=back)[lang]
    yield _OF_DAY.fill(plan=answer.plan.header.title, day=short_date(answer.as_of))[lang]
    yield source(answer, lang)
    if lost := gone(answer):
        yield "\n".join((f"{GONE[lang]}:", *lost))


def _goals(answer: Checklist, lang: Lang) -> Sheet:
    choices = tuple((one.value, label(one, lang)) for one in OUTCOMES)
    columns = (
        Column("activity", said.ACTIVITY[lang], 17),
        Column("goal", said.GOAL[lang], 32),
        Column("facts", _FACTS[lang], 27),
        Column("outcome", said.OUTCOME[lang], 16, free=True, choices=choices, hint=_CHOOSE[lang]),
        Column("reason", said.REASON[lang], 28, free=True, hint=_REASON[lang]),
        Column("evidence", said.EVIDENCE[lang], 22, free=True, hint=_EVIDENCE[lang]),
        Column("next", said.NEXT[lang], 26, free=True, hint=_NEXT[lang]),
        Column("who", said.WHO[lang], 13, free=True, hint=_WHO[lang]),
        Column("due", said.WHEN[lang], 11, free=True, hint=_WHEN[lang]),
        Column(ID, _ID[lang], 11),
    )
    rows = tuple(_goal(answer, one, lang) for one in answer.goals)
    return Sheet(GOALS, _GOALS[lang], columns, rows, frozen=2)


def _goal(answer: Checklist, one: AskedGoal, lang: Lang) -> Row:
    report = one.answer
    step = report.next if report else None
    cells = {
        "activity": one.placed.activity.title,
        "goal": "\n\n".join(filter(None, (one.text, _since(answer, one, lang)))),
        "facts": "\n".join(_facts(answer, one, lang)),
        "outcome": label(outcome, lang) if (outcome := outcome_of(one.answer)) else "",
        "reason": (report.reason if report else None) or "",
        "evidence": (report.evidence if report else None) or "",
        "next": (step.text if step else None) or "",
        "who": (step.who if step else None) or "",
        "due": words(step.due, lang) if step and step.due else "",
    }
    return Row(one.placed.id, cells, wording(one.placed))


def _since(answer: Checklist, one: AskedGoal, lang: Lang) -> str:
    changed = since(answer.plan, one, lang)
    return f"{CHANGED[lang]}: {changed}" if changed else ""


def _facts(answer: Checklist, one: AskedGoal, lang: Lang) -> Iterator[str]:
    """Yield what is known of a goal, a line each."""
    plan, goal = answer.plan, one.placed.goal
    known = (
        (said.DUE, when_in_full(plan, goal.due, lang) if goal.due else ""),
        (said.ANSWERS, said.answering_names(plan, one.asked)),
        (said.COUNTS, said.what_counts(plan, goal.target, lang)),
        (said.SO_FAR, so_far(one.progress, lang) if one.progress else ""),
        (said.WOULD_SHOW, said.would_show(goal, lang) if one.outcome is None else ""),
        (said.LAST, said.last_said(one.state.last_report, lang)),
    )
    yield from (f"{title[lang]}: {text}" for title, text in known if text)


def _follow_ups(answer: Checklist, lang: Lang) -> Sheet:
    columns = (
        Column("activity", said.ACTIVITY[lang], 34),
        Column("due", said.FOLLOW_UP[lang], 34),
        Column("asked", said.ANSWERS[lang], 24),
        Column("date", said.FOLLOWED_UP[lang], 18, free=True, hint=_DAY[lang]),
        Column("note", said.NOTE[lang], 60, free=True, hint=_NOTED[lang]),
        Column(ID, _ID[lang], 22),
    )
    rows = tuple(_follow_up(answer, one, lang) for one in answer.activities if one.follow_up)
    return Sheet(FOLLOW_UPS, said.FOLLOW_UP[lang], columns, rows, frozen=1)


def _follow_up(answer: Checklist, one: AskedActivity, lang: Lang) -> Row:
    activity = one.activity
    last = one.report
    cells = {
        "activity": activity.title,
        "due": when_in_full(answer.plan, activity.follow_up.when, lang) if activity.follow_up else "",
        "asked": said.answering_names(answer.plan, one.asked),
        "date": short_date(last.date) if last else "",
        "note": (last.note if last else None) or "",
    }
    return Row(activity.id, cells, wording=activity.title)


def _questions(answer: Checklist, lang: Lang) -> Sheet:
    columns = (
        Column("body", _BODY[lang], 26),
        Column("question", _QUESTION[lang], 50),
        Column("answer", _ANSWER[lang], 90, free=True, hint=_ANSWER_HINT[lang]),
        Column(ID, _ID[lang], 26),
    )
    rows = tuple(
        Row(
            f"{one.body.id}.{asked.question}",
            {
                "body": one.body.name,
                "question": asked_words(answer.plan, asked.question, lang),
                "answer": asked.answer.text if asked.answer else "",
            },
            wording=asked_words(answer.plan, asked.question, lang),
        )
        for one in answer.bodies
        for asked in one.questions
    )
    return Sheet(QUESTIONS, _QUESTIONS[lang], columns, rows, frozen=2)


def _approval(answer: Checklist, lang: Lang) -> Sheet:
    columns = (
        Column("body", _BODY[lang], 40),
        Column("agreed", said.AGREED[lang], 30, free=True, hint=_AGREED[lang]),
        Column(ID, _ID[lang], 26),
    )
    rows = tuple(
        Row(one.body.id, {"body": one.body.name, "agreed": short_date(one.agreed) if one.agreed else ""}, one.body.name)
        for one in answer.bodies
    )
    return Sheet(APPROVAL, _APPROVAL[lang], columns, rows)


_TITLE = Text(sv="Utvärdering av {plan}: {who}", en="Evaluation of {plan}: {who}")
_FIRST = Text(sv="Börja här", en="Begin here")
_GOALS = Text(sv="Mål", en="Goals")
_QUESTIONS = Text(sv="Frågor", en="Questions")
_APPROVAL = Text(sv="Avstämning", en="Approval")
_ID = Text(sv="Id", en="Id")
_BODY = Text(sv="Grupp", en="Body")
_QUESTION = Text(sv="Fråga", en="Question")
_ANSWER = Text(sv="Svar", en="Answer")
_FACTS = Text(sv="Om målet", en="About the goal")
_HOW = (
    Text(
        sv="Fyll i de gula cellerna på de andra bladen. Allt annat är låst. Bladen väljs med flikarna längst ned.",
        en="Fill in the yellow cells on the other sheets. All else is locked. The tabs at the bottom choose a sheet.",
    ),
    Text(
        sv="Mål: välj ett utfall för varje mål. Är det inte uppfyllt, delvis uppfyllt eller utgår, skriv varför. Skriv "
        "också vad som visar det, vad som händer nu, vem som gör det och när.",
        en="Goals: choose an outcome for each goal. If it is not met, partly met or dropped, write why. Write also "
        "what shows it, what happens now, who does it and when.",
    ),
    Text(
        sv="”Fortsätter” betyder att arbetet går vidare in i nästa plan. Det som ni inte kan svara på lämnar ni tomt.",
        en="“Continues” means that the work goes on into the next plan. Leave empty what you cannot answer.",
    ),
    Text(
        sv="Avstämning: skriv dagen då ni i gruppen var överens om svaren. Den dagen blir svarens datum.",
        en="Approval: write the day when the group agreed on the answers. That will be the date of the answers.",
    ),
    Text(
        sv="Spara som .xlsx, som vanligt. Byt inte namn på blad och rubriker.",
        en="Save as .xlsx, as usual. Do not rename sheets and titles.",
    ),
)
_BACK = Text(sv="Skicka tillbaka filen till {to}.", en="Send the file back to {to}.")
_OF_DAY = Text(sv="Formuläret visar {plan} som den var den {day}.", en="The form shows {plan} as it was on {day}.")
_CHOOSE = Text(sv="Välj ur listan hur det gick.", en="Choose from the list how it went.")
_REASON = Text(
    sv="Varför det gick som det gick. Behövs om målet är delvis eller inte uppfyllt, eller utgår.",
    en="Why it went as it did. Needed if the goal is partly met, not met or dropped.",
)
_EVIDENCE = Text(
    sv="Till exempel ett beslut, ett dokument eller minnesanteckningar, och var det finns.",
    en="For example a decision, a document or notes, and where it is.",
)
_NEXT = Text(sv="Vad som görs åt det nu.", en="What is done about it now.")
_WHO = Text(sv="Vem som gör det.", en="Who does it.")
_WHEN = Text(sv="När det ska vara gjort, till exempel mars 2016.", en="By when, for example March 2016.")
_DAY = Text(sv="Ett datum, till exempel 2015-12-10.", en="A date, for example 2015-12-10.")
_NOTED = Text(sv="Hur den gjordes, och vad den ledde till.", en="How it was done, and what it led to.")
_ANSWER_HINT = Text(sv="Svara med egna ord.", en="Answer in your own words.")
_AGREED = Text(sv="Ett datum, till exempel 2015-12-10.", en="A date, for example 2015-12-10.")
