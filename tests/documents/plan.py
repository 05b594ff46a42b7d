"""The project's own plan as a document."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from mlr_cli.flows.check import check_folder
from mlr_cli.lang import Lang
from mlr_cli.reports.document.plan_document import plan_document
from tests.paths import PLAN

if TYPE_CHECKING:
    from mlr_cli.document import Document


@cache
def the_plan(lang: Lang = Lang.SV) -> Document:
    return plan_document(check_folder(PLAN, date(2015, 1, 1)).plan, lang)
