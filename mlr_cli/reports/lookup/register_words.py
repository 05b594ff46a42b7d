"""What the stages of meetings and joint statements look like, and their members by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.document import Tone
from mlr_cli.lang import Text
from mlr_cli.lang.lists import listed
from mlr_cli.queries.states.meetings import MeetingStage
from mlr_cli.reports.names import member_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mlr_cli.lang import Lang
    from mlr_cli.model.plan import Plan

STAGE = Text(sv="Läge", en="Stage")
STAGE_TONES: Mapping[MeetingStage, Tone] = {MeetingStage.UNRECORDED: Tone.BAD}


def members(plan: Plan, ids: Iterable[str], lang: Lang) -> str:
    """Return members by name, one after the other."""
    return listed([member_name(plan, one) for one in ids], lang)
