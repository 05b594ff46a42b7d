"""The meetings that took a thing up and the joint statements about it, for its page in full and for machines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.document import Heading, bullets
from mlr_cli.lang import Text
from mlr_cli.lang.dates import short_date
from mlr_cli.lang.vocabulary import label
from mlr_cli.queries.meetings.sources import of_meeting, of_statement
from mlr_cli.queries.states.meetings import MeetingStage
from mlr_cli.reports.names import body_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlr_cli.document import Block
    from mlr_cli.lang import Lang
    from mlr_cli.model.plan import Plan
    from mlr_cli.queries.lookup.mentions import Mentioned, Mentions
    from mlr_cli.reports.record import Record


def mentioned(plan: Plan, answer: Mentions, lang: Lang) -> Iterator[Block]:
    """Yield the meetings and the statements, each under its heading, nothing where there are none."""
    if answer.meetings:
        yield Heading(2, _MEETINGS[lang])
        yield bullets(_meeting(plan, one, lang) for one in answer.meetings)
    if answer.statements:
        yield Heading(2, _STATEMENTS[lang])
        yield bullets(f"{one.title.rstrip('.')}, {label(stage, lang)} ({one.id})" for one, stage in answer.statements)


def record(answer: Mentions) -> Record:
    """Return the meetings and the statements for machines, each with the file in the plan's folder that says so."""
    return {
        "meetings": [
            {
                "id": one.meeting.id,
                "matter": one.item.number if one.item else None,
                "date": one.meeting.date,
                "state": one.stage,
                "outcome": one.item.item.outcome if one.item and one.stage is MeetingStage.HELD else None,
                "source": of_meeting(one.meeting.id).file,
            }
            for one in answer.meetings
        ],
        "statements": [
            {"id": one.id, "state": stage, "source": of_statement(one.id).file} for one, stage in answer.statements
        ],
    }


def _meeting(plan: Plan, one: Mentioned, lang: Lang) -> str:
    """Return a meeting on a line: `2015-03-06 Styrelsen: Integration, enligt förslaget, § 2 (styrelsen-mars#1)`."""
    day = short_date(one.meeting.date)
    held = one.stage is MeetingStage.HELD
    if one.item is None:
        return f"{day}, {label(one.stage, lang)} ({one.id})"
    item = one.item.item
    outcome = label(item.outcome, lang) if item.outcome and held else None
    known = (outcome, item.paragraph) if held else (label(one.stage, lang),)
    title = f"{day} {body_name(plan, one.meeting.body)}: {item.title.rstrip('.')}"
    return f"{', '.join(filter(None, (title, *known)))} ({one.id})"


_MEETINGS = Text(sv="Möten", en="Meetings")
_STATEMENTS = Text(sv="Gemensamma yttranden", en="Joint statements")
