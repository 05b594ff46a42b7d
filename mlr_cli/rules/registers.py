"""The rules of what fills up during the year: meetings, statements and reports.

They are listed apart, so that a plan without any of these need not load them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.rules.about_nothing import about_nothing
from mlr_cli.rules.answered_late import answered_late
from mlr_cli.rules.assigned_to_nobody import assigned_to_nobody
from mlr_cli.rules.decided_by_who_prepares import decided_by_who_prepares
from mlr_cli.rules.decision_without_words import decision_without_words
from mlr_cli.rules.goes_backwards import goes_backwards
from mlr_cli.rules.held_ahead import held_ahead
from mlr_cli.rules.met_without_evidence import met_without_evidence
from mlr_cli.rules.no_agenda_yet import no_agenda_yet
from mlr_cli.rules.outcome_of_no_meeting import outcome_of_no_meeting
from mlr_cli.rules.report_out_of_time import report_out_of_time
from mlr_cli.rules.sent_without_decision import sent_without_decision
from mlr_cli.rules.two_meetings_a_day import two_meetings_a_day
from mlr_cli.rules.unknown_statement import unknown_statement

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
)
