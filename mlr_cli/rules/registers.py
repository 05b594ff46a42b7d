"""The rules of what comes during the year: meetings, statements, reports, answers, the fates of the goals.

They are listed apart, so that a plan without any of these need not load them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.rules.follow_up.about_nothing import about_nothing
from mlr_cli.rules.follow_up.answered_late import answered_late
from mlr_cli.rules.follow_up.assigned_to_nobody import assigned_to_nobody
from mlr_cli.rules.follow_up.decided_by_who_prepares import decided_by_who_prepares
from mlr_cli.rules.follow_up.decision_without_words import decision_without_words
from mlr_cli.rules.follow_up.goes_backwards import goes_backwards
from mlr_cli.rules.follow_up.held_ahead import held_ahead
from mlr_cli.rules.follow_up.met_without_evidence import met_without_evidence
from mlr_cli.rules.follow_up.no_agenda_yet import no_agenda_yet
from mlr_cli.rules.follow_up.not_met_without_reason import not_met_without_reason
from mlr_cli.rules.follow_up.outcome_of_no_meeting import outcome_of_no_meeting
from mlr_cli.rules.follow_up.question_without_words import question_without_words
from mlr_cli.rules.follow_up.report_out_of_time import report_out_of_time
from mlr_cli.rules.follow_up.sent_without_decision import sent_without_decision
from mlr_cli.rules.follow_up.two_meetings_a_day import two_meetings_a_day
from mlr_cli.rules.follow_up.unclear_report import unclear_report
from mlr_cli.rules.follow_up.unknown_question import unknown_question
from mlr_cli.rules.references.unknown_statement import unknown_statement
from mlr_cli.rules.succession.dropped_without_decision import dropped_without_decision
from mlr_cli.rules.succession.fate_of_unknown_goal import fate_of_unknown_goal
from mlr_cli.rules.succession.futile_remains import futile_remains
from mlr_cli.rules.succession.goal_without_fate import goal_without_fate
from mlr_cli.rules.succession.impossible_successor import impossible_successor
from mlr_cli.rules.succession.two_fates import two_fates
from mlr_cli.rules.succession.unfinished_fate import unfinished_fate

if TYPE_CHECKING:
    from mlr_cli.rules.rule import Rule

REGISTER_RULES: tuple[Rule, ...] = (
    unknown_statement,
    met_without_evidence,
    report_out_of_time,
    goes_backwards,
    decision_without_words,
    decided_by_who_prepares,
    answered_late,
    sent_without_decision,
    held_ahead,
    outcome_of_no_meeting,
    two_meetings_a_day,
    no_agenda_yet,
    assigned_to_nobody,
    about_nothing,
    unclear_report,
    unknown_question,
    question_without_words,
    not_met_without_reason,
    goal_without_fate,
    two_fates,
    fate_of_unknown_goal,
    dropped_without_decision,
    unfinished_fate,
    impossible_successor,
    futile_remains,
)
