"""Collecting: from the forms that came back to the plan's files as they would be, or all that is wrong with the forms.

files ─► Filled ─► Answers ─► changed bytes ─► the checked write
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mlr_cli.edit.fault import EditError
from mlr_cli.edit.working_copy import WorkingCopy
from mlr_cli.edit.year.collect import conflicts, put_answers
from mlr_cli.edit.year.read_answers import answers_in
from mlr_cli.forms.read import read_form
from mlr_cli.queries.order import language
from mlr_cli.store.forms import read_forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from pathlib import Path

    from mlr_cli.flows.write import Opened
    from mlr_cli.forms import Filled, FormFault, Place
    from mlr_cli.store.forms import FoundForm


class FaultyFormsError(Exception):
    """The forms cannot be read into the plan as they are."""

    def __init__(self, faults: Iterable[FormFault]) -> None:
        """Take all that is wrong with them, in the order of the files, sheets and rows."""
        self.faults = tuple(faults)
        super().__init__(len(self.faults))


def forms_in(paths: Iterable[Path]) -> tuple[FoundForm, ...]:
    """Return the files that are named, and of folders all that lies in them. Raises `OSError`."""
    return tuple(read_forms(paths))


class Collected(NamedTuple):
    """The plan's files, by path, as they would be with some answers; and where forms have comments, which none are."""

    changes: Mapping[str, bytes | None]
    remarks: tuple[Place, ...]


def collect(opened: Opened, found: Iterable[FoundForm], day: date, as_of: date) -> Collected:
    """Return the plan's files as they would be with the answers in some files.

    An answer is of the day when its body agreed on it, else of `day`.

    :raises FaultyFormsError: something is wrong with a form, or two of them contradict each other.
    :raises EditError: a file of the plan cannot be changed neatly.
    """
    plan = opened.loaded.plan
    forms = [read_form(one.name, one.content) for one in found if not one.passed_over]
    answers = answers_in(plan, forms, day, as_of)
    faults = [*answers.faults, *conflicts(answers)]
    if faults:
        raise FaultyFormsError(_as_they_are_met(faults, forms))
    working = WorkingCopy(opened.snapshot, opened.loaded)
    put_answers(working, answers, language(plan))
    return Collected(working.changes, tuple(one for form in forms for one in form.remarks))


def has_unread(opened: Opened, found: FoundForm, as_of: date) -> bool:
    """Whether a file holds answers that the plan does not have, or anything that cannot be read as answers to it."""
    try:
        return bool(collect(opened, [found], as_of, as_of).changes)
    except (FaultyFormsError, EditError):
        return True


def _as_they_are_met(faults: Iterable[FormFault], forms: Iterable[Filled]) -> list[FormFault]:
    """Return faults in the order in which somebody comes to them: file by file, sheet by sheet, from the top."""
    order: dict[tuple[str, str], int] = {}
    for form in forms:
        for sheet in ("", *form.sheets):
            order.setdefault((form.file, sheet), len(order))
    return sorted(faults, key=lambda one: (order.get((one.place.file, one.place.sheet), len(order)), one.place.row))
