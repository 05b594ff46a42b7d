"""What cannot be changed, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mlr_cli.lang import Text


class EditError(Exception):
    """Something cannot be changed in the way that was asked for; the user can act on it."""

    def __init__(self, words: Text) -> None:
        """Take what is wrong and what to do."""
        super().__init__(words.en)
        self.words = words
