"""The sentences of the answers, with the right number, in both languages."""

from __future__ import annotations

from datetime import date

import pytest

from mlr_cli.document import Paragraph, Table
from mlr_cli.lang import Lang
from mlr_cli.lang.vocabulary import VOCABULARY
from mlr_cli.model.kinds import GoalKind, Role
from mlr_cli.queries.goals.overdue import overdue
from mlr_cli.queries.goals.status import status
from mlr_cli.queries.goals.steering import steering
from mlr_cli.queries.states.goals import FollowUpStage, State, States
from mlr_cli.reports.goals import overdue as overdues
from mlr_cli.reports.goals import status as statuses
from mlr_cli.reports.goals.steering import LETTERS, letters
from mlr_cli.reports.states.goal_words import FOLLOW_UP, WORDS, state_in_full, state_words
from tests.queries.plans import plan

NEW_YEAR = date(2016, 1, 1)
REPORTED = ", reports: [{date: 2015-05-12, forecast: at-risk}]"


def goals(*reports: str) -> str:
    rows = (f"  - {{id: g{place}, text: Klart., due: 2015{more}}}" for place, more in enumerate(reports))
    return "goals:\n" + "\n".join(rows)


def summary(yaml: str, lang: Lang) -> str:
    first = overdues.document(overdue(plan(a=yaml), NEW_YEAR), lang).blocks[0]
    assert isinstance(first, Paragraph)
    return "".join(run.text for run in first.words)


@pytest.mark.parametrize(
    ("yaml", "sv", "en"),
    [
        (
            "area: skola",
            "Inget i planen har passerat sin sista dag utan att vara klart.",
            "Nothing in the plan has passed its last day without being done.",
        ),
        (
            goals(""),
            "1 mål har passerat sin sista dag. Rapport saknas.",
            "1 goal has passed its last day. There is no report.",
        ),
        (
            goals(REPORTED),
            "1 mål har passerat sin sista dag. Det är rapporterat.",
            "1 goal has passed its last day. It has been reported on.",
        ),
        (
            goals("", ""),
            "2 mål har passerat sin sista dag. Inget av dem är rapporterat.",
            "2 goals have passed their last day. None of them has been reported on.",
        ),
        (
            goals("", REPORTED),
            "2 mål har passerat sin sista dag. 1 av dem är rapporterat.",
            "2 goals have passed their last day. 1 of them has been reported on.",
        ),
        (
            goals("", REPORTED, REPORTED),
            "3 mål har passerat sin sista dag. 2 av dem är rapporterade.",
            "3 goals have passed their last day. 2 of them have been reported on.",
        ),
        (
            goals(REPORTED, REPORTED),
            "2 mål har passerat sin sista dag. Alla är rapporterade.",
            "2 goals have passed their last day. All have been reported on.",
        ),
        ("follow_up: 2015-12", "1 uppföljning saknar rapport.", "1 follow-up has no report."),
        (
            goals("") + "\nfollow_up: 2015-12",
            "1 mål har passerat sin sista dag. Rapport saknas. 1 uppföljning saknar rapport.",
            "1 goal has passed its last day. There is no report. 1 follow-up has no report.",
        ),
    ],
)
def test_the_summary_of_what_is_late(yaml: str, sv: str, en: str) -> None:
    assert (summary(yaml, Lang.SV), summary(yaml, Lang.EN)) == (sv, en)


@pytest.mark.parametrize(
    ("lines", "day", "word", "full"),
    [
        ("due: 2015-05", date(2015, 6, 1), "tiden ute", "tiden gick ut den 31 maj 2015; rapport saknas"),
        (
            "due: 2015-05\n    reports: [{date: 2015-05-12, forecast: at-risk}]",
            date(2015, 6, 1),
            "försenat",
            "tiden gick ut den 31 maj 2015; senast rapporterat den 12 maj",
        ),
        (
            "due: 2015-05\n    reports: [{date: 2016-01-12, forecast: at-risk}]",
            date(2016, 6, 1),
            "försenat",
            "tiden gick ut den 31 maj 2015; senast rapporterat den 12 januari 2016",
        ),
        ("due: när a.h", date(2015, 6, 1), "väntar", "väntar"),
        ("depends_on: [h]", date(2015, 6, 1), "väntar", "väntar på målet ”a.h”"),
        (
            "depends_on: [g2]\n  - {id: g2, text: Allt är gjort.}",
            date(2015, 6, 1),
            "väntar",
            "väntar på målet ”Allt är gjort”",
        ),
        ("due: när a.h\n    depends_on: [i]", date(2015, 6, 1), "väntar", "väntar på målen ”a.h” och ”a.i”"),
        ("due: när lagen är ändrad", date(2015, 6, 1), "väntar", "väntar"),
        ("due: löpande", date(2015, 6, 1), "löpande", "har inget slutdatum"),
        ("note: Så.", date(2015, 6, 1), "utan datum", "har varken datum eller villkor"),
        ("kind: direction", date(2015, 6, 1), "långsiktigt", "ett inriktningsmål utan slutdatum"),
        ("due: 2015", date(2015, 6, 1), "pågår", "tiden är inne"),
        ("due: 2016", date(2015, 6, 1), "kommande", "tiden har inte börjat"),
        ("reports: [{date: 2015-05-12, state: dropped}]", date(2015, 6, 1), "utgår", ""),
    ],
)
def test_a_state_in_a_word_and_in_full(lines: str, day: date, word: str, full: str) -> None:
    made = plan(a=f"goals:\n  - id: g\n    text: Klart.\n    {lines}")
    placed = made.goal_by_id["a.g"]
    state = States(made, day).of(placed)
    assert state_words(placed.goal, state).one.sv == word
    assert state_in_full(made, placed.goal, state, Lang.SV) == full


def test_every_state_has_words_and_the_vocabulary_has_the_same() -> None:
    assert list(WORDS) == list(State)
    assert set(FOLLOW_UP) == set(FollowUpStage)
    assert {state.value: words.one.sv for state, words in WORDS.items()} == {
        key: text.sv for key, text in VOCABULARY["State"].items()
    }
    assert set(GoalKind) == {GoalKind.MILESTONE, GoalKind.TARGET, GoalKind.DIRECTION}


def test_every_role_has_a_letter_of_its_own() -> None:
    assert list(LETTERS) == list(Role)
    assert "".join(LETTERS.values()) == "ASBURIFM"


def test_a_letter_is_in_parentheses_only_where_no_row_is_printed() -> None:
    made = plan(
        a="""
        steering:
          - {body: kansliet, role: decides, source: [reading]}
          - {body: kansliet, role: responsible, source: [text], reading: [role]}
          - {body: kansliet, role: responsible, source: [goal], reading: [goals]}
        """
    )
    ((entries,),) = (row.roles.values() for row in steering(made, NEW_YEAR).rows)
    assert letters(entries) == "A(B)"


def test_other_outcomes_have_a_column_when_there_are_any() -> None:
    closed = "reports: [{date: 2015-05-01, state: partly}]"
    made = plan(a=f"area: skola\ngoals: [{{id: g, text: Klart., {closed}}}, {{id: h, text: Klart.}}]")
    tables = [one for one in statuses.document(status(made, NEW_YEAR), Lang.SV).blocks if isinstance(one, Table)]
    titles = [column.title for column in tables[1].columns]
    assert titles == ["Område", "Mål", "Uppfyllda", "Annat utfall", "Sena", "Pågår", "Övriga"]
