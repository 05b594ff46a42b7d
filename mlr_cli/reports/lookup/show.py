"""One thing in full as a document: its facts, then what belongs to it and what points at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.document import Document
from mlr_cli.lang import Text
from mlr_cli.queries.find import meeting_name
from mlr_cli.queries.lookup.about import (
    AboutActivity,
    AboutArea,
    AboutBody,
    AboutChapter,
    AboutDirection,
    AboutFund,
    AboutGoal,
    AboutMeeting,
    AboutMember,
    AboutStatement,
)
from mlr_cli.reports.caveat import caveat
from mlr_cli.reports.lookup.show_mentions import mentioned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlr_cli.document import Block
    from mlr_cli.lang import Lang
    from mlr_cli.queries.lookup.about import About


def document(answer: About, lang: Lang, *, room: int | None = None) -> Document:
    """Return a thing in full; the facts of a row that does not fit in `room`, the columns of a screen, are stacked."""
    blocks = (*_blocks(answer, lang, room=room), *mentioned(answer.plan, answer.mentions, lang))
    return Document(_title(answer, lang), lang, blocks, stamp=caveat(answer.plan, lang))


def _title(answer: About, lang: Lang) -> str:
    match answer.subject:
        case AboutActivity(activity=one) | AboutChapter(chapter=one) | AboutStatement(statement=one):
            return one.title
        case AboutGoal(placed=placed):
            return placed.goal.text
        case AboutArea(area=listed):
            return listed.area.title
        case AboutBody(body=named) | AboutMember(member=named) | AboutFund(fund=named):
            return named.name
        case AboutMeeting(meeting=meeting):
            return meeting_name(answer.plan, meeting)
        case AboutDirection(direction=direction):
            return _DIRECTION.fill(id=direction.id)[lang]


def _blocks(answer: About, lang: Lang, *, room: int | None) -> Iterator[Block]:
    match answer.subject:
        case AboutActivity():
            from mlr_cli.reports.lookup.show_activity import activity

            return activity(answer, answer.subject, lang, room=room)
        case AboutGoal():
            from mlr_cli.reports.lookup.show_goal import goal

            return goal(answer, answer.subject, lang, room=room)
        case AboutBody():
            from mlr_cli.reports.lookup.show_body import body

            return body(answer, answer.subject, lang, room=room)
        case AboutMember():
            from mlr_cli.reports.lookup.show_body import member

            return member(answer, answer.subject, lang, room=room)
        case AboutMeeting() | AboutStatement():
            from mlr_cli.reports.lookup.show_register import register

            return register(answer, answer.subject, lang, room=room)
        case _:
            from mlr_cli.reports.lookup.show_frame import frame

            return frame(answer, answer.subject, lang)


_DIRECTION = Text(sv="Programmets inriktning ”{id}”", en="The programme’s direction “{id}”")
