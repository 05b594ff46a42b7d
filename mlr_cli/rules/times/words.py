"""Times in the words of both languages, for what a rule says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang import Lang, Text
from mlr_cli.period import sentence, words

if TYPE_CHECKING:
    from mlr_cli.period import Period


def in_a_sentence(period: Period) -> Text:
    """Return a time as it stands in a sentence: `senast i juni 2015`, `by the end of June 2015`."""
    return Text(sv=sentence(period, Lang.SV), en=sentence(period, Lang.EN))


def in_a_table(period: Period) -> Text:
    """Return a time without its small words: `juni 2015`, `June 2015`."""
    return Text(sv=words(period, Lang.SV), en=words(period, Lang.EN))
