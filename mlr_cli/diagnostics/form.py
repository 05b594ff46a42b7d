"""The documentation of the faults of form: what `source` and `load` find, long before a rule is asked.

A fault may be said in other words, as of a file that is empty; then it keeps its code and its documentation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.diagnostics.files import FILE_NAME, MISSING_FILE, STRANGER, TOO_LARGE, UNKNOWN_FORMAT, UNREADABLE_FILE
from mlr_cli.diagnostics.keys import EMPTY_TEXT, MISSING_KEY, UNKNOWN_KEY, WRONG_TYPE
from mlr_cli.diagnostics.signs import CONFLICT, CONTROL, LOST_TEXT, NOT_UTF8
from mlr_cli.diagnostics.values import BACKWARDS, BAD_ID, BAD_PERIOD, BAD_VALUE, UNKNOWN_WORD
from mlr_cli.diagnostics.yaml import ANCHOR, DUPLICATE_KEY, MERGE_KEY, SECOND_DOCUMENT, SYNTAX, TAG, TOO_DEEP

if TYPE_CHECKING:
    from mlr_cli.diagnostics import RuleDoc

FORM: tuple[RuleDoc, ...] = (
    SYNTAX,
    DUPLICATE_KEY,
    UNKNOWN_KEY,
    MISSING_KEY,
    WRONG_TYPE,
    UNKNOWN_WORD,
    BAD_PERIOD,
    BAD_ID,
    EMPTY_TEXT,
    FILE_NAME,
    ANCHOR,
    TAG,
    MERGE_KEY,
    SECOND_DOCUMENT,
    NOT_UTF8,
    CONTROL,
    TOO_LARGE,
    TOO_DEEP,
    UNKNOWN_FORMAT,
    STRANGER,
    CONFLICT,
    BAD_VALUE,
    MISSING_FILE,
    UNREADABLE_FILE,
    LOST_TEXT,
    BACKWARDS,
)
"""Every fault of form, by code."""
