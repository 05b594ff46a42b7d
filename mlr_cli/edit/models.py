"""What a file of a plan says: the model that its data is read as."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.load.files import (
    ACTIVITIES,
    ADOPTED,
    AREAS,
    BODIES,
    COOPERATION,
    HEADER,
    MEETINGS,
    ROLLOVER,
    STATEMENTS,
)
from mlr_cli.model.activity import Activity
from mlr_cli.model.adoption import Adopted
from mlr_cli.model.body import Body
from mlr_cli.model.cooperation import Areas, Cooperation, Header
from mlr_cli.model.meeting import Meeting
from mlr_cli.model.rollover import Rollover
from mlr_cli.model.statement import Statement

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlr_cli.model.types import Frozen

_MODELS: Mapping[str, type[Frozen]] = {
    HEADER: Header,
    COOPERATION: Cooperation,
    AREAS: Areas,
    ADOPTED: Adopted,
    ACTIVITIES: Activity,
    BODIES: Body,
    MEETINGS: Meeting,
    STATEMENTS: Statement,
}
"""What a file says, by its path or its folder."""


def model_of(file: str) -> type[Frozen] | None:
    """Return the model of a file by its path, None where it is no file of data."""
    if ROLLOVER.fullmatch(file):
        return Rollover
    return _MODELS.get(file) or _MODELS.get(file.partition("/")[0])
