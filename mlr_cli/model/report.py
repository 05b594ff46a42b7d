"""What has been reported, on a day, by somebody: the only source of a goal's closed states."""

from typing import Annotated

from mlr_cli.model.kinds import Closing, Forecast
from mlr_cli.model.types import Count, Day, Frozen, QuestionId, Truth, When, Words, short


class NextStep(Frozen):
    """What happens now: what is to be done, by whom, and by when (the last day inclusive)."""

    text: Words | None = None
    who: Words | None = None
    due: When | None = None


class Report(Frozen):
    """A dated report on a goal: a state that closes it, or a forecast that closes nothing.

    `period` is the half-year or other period that a forecast is for, where the date does not say it; `count`
    how many of what the goal's target counts there are so far. `reason` is why it went as it did, `evidence`
    what shows it, and `next` what happens now.
    """

    date: Day
    state: Closing | None = None
    forecast: Forecast | None = None
    period: When | None = None
    count: Count | None = None
    reason: Words | None = None
    evidence: Words | None = None
    next: Annotated[NextStep | None, short("text")] = None
    note: Words | None = None
    by: Words | None = None
    source: Words | None = None
    internal: Truth = False


class FollowUpReport(Frozen):
    """A dated report that an activity's follow-up was made."""

    date: Day
    note: Words | None = None
    by: Words | None = None
    source: Words | None = None
    internal: Truth = False


class Answer(Frozen):
    """A body's answer on a day to a question about the year, and where it was read; the latest rules."""

    question: QuestionId
    date: Day
    text: Words
    source: Words | None = None


class Evaluation(Frozen):
    """What a body says about the year: its answers, and the day when it agreed on all that it answers for."""

    agreed: Day | None = None
    answers: tuple[Answer, ...] = ()


class Moved(Frozen):
    """A deadline that was moved: what it was, why it was moved, and by whom and when if known."""

    was: When
    reason: Words
    date: Day | None = None
    by: Words | None = None
