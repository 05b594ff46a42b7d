"""Collecting: from the forms that came back to the plan's files as they would be, or all that is wrong with the forms.

files ─► Filled ─► Answers ─► changed bytes ─► the checked write
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.edit.collect import conflicts, put_answers
from mlr_cli.edit.pages import Pages
from mlr_cli.edit.read_answers import answers_in
from mlr_cli.forms.read import read_form
from mlr_cli.queries.order import language
from mlr_cli.store.forms import read_forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from pathlib import Path

    from mlr_cli.flows.write import Opened
    from mlr_cli.forms import FormFault


class FaultyFormsError(Exception):
    """The forms cannot be read into the plan as they are."""

    def __init__(self, faults: Iterable[FormFault]) -> None:
        """Take all that is wrong with them, in the order of the files, sheets and rows."""
        self.faults = tuple(faults)
        super().__init__(len(self.faults))


def collect(opened: Opened, paths: Iterable[Path], day: date, as_of: date) -> Mapping[str, bytes | None]:
    """Return the plan's files, by path, as they would be with the answers in some files and folders.

    An answer is of the day when its body agreed on it, else of `day`.

    :raises FaultyFormsError: something is wrong with a form, or two of them contradict each other.
    :raises EditError: a file of the plan cannot be changed neatly.
    :raises OSError: a file cannot be read.
    """
    plan = opened.loaded.plan
    forms = [read_form(name, content) for name, content in read_forms(paths)]
    answers = answers_in(plan, forms, day, as_of)
    faults = [*answers.faults, *conflicts(answers)]
    if faults:
        raise FaultyFormsError(sorted(faults, key=lambda one: (one.place.file, one.place.sheet, one.place.row)))
    pages = Pages(opened.snapshot, opened.loaded)
    put_answers(pages, answers, language(plan))
    return pages.changes
