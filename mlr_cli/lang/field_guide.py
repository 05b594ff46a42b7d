"""What every field of the plan's files is for, in a sentence or two: for editors, and for comments that teach.

The words stand in a table for each part of a plan. A test holds the tables against the models, so a new field
has its words there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang.guide_bodies import BODIES
from mlr_cli.lang.guide_plan import PLAN
from mlr_cli.lang.guide_work import WORK

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlr_cli.lang import Text

GUIDE: Mapping[str, Text] = {**PLAN, **WORK, **BODIES}


def says(model: str, field: str) -> Text:
    """Return what a field of a model is for."""
    return GUIDE.get(f"{model}.{field}") or GUIDE[field]
