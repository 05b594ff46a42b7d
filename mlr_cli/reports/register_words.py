"""What the stages of meetings and joint statements are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.document import Tone
from mlr_cli.lang import Text
from mlr_cli.lang.lists import listed
from mlr_cli.lang.vocabulary import VOCABULARY
from mlr_cli.queries.held import MeetingStage
from mlr_cli.queries.statements import StatementStage
from mlr_cli.reports.names import member_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mlr_cli.lang import Lang
    from mlr_cli.model.plan import Plan

STAGE = Text(sv="Läge", en="Stage")
MEETING_STAGES: Mapping[str, Text] = {
    **VOCABULARY["MeetingStatus"],
    MeetingStage.UNRECORDED.value: Text(sv="utan anteckningar", en="without a record"),
}
STATEMENT_STAGES: Mapping[str, Text] = {
    StatementStage.PROPOSED.value: Text(sv="föreslaget", en="proposed"),
    StatementStage.PREPARED.value: Text(sv="bereds", en="being prepared"),
    StatementStage.DECIDING.value: Text(sv="kommunerna tar ställning", en="the members are deciding"),
    StatementStage.SENT.value: Text(sv="skickat", en="sent"),
    StatementStage.DECLINED.value: Text(sv="avstås", en="declined"),
}
STAGE_TONES: Mapping[str, Tone] = {MeetingStage.UNRECORDED.value: Tone.BAD}


def members(plan: Plan, ids: Iterable[str], lang: Lang) -> str:
    """Return members by name, one after the other."""
    return listed([member_name(plan, one) for one in ids], lang)
