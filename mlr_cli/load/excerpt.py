"""Where something went wrong in a text, with what can be seen around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from mlr_cli.lang import Text


class Explained(Struct, frozen=True):
    """What is wrong with a line, at which offset, and the cure; `opened` is where it began, if elsewhere."""

    place: int
    what: Text
    cure: Text
    opened: int | None = None


class Excerpt(Struct, frozen=True):
    """A text in which something went wrong at `place`, in something that began at `opened`."""

    text: str
    problem: str
    context: str
    place: int
    opened: int

    @property
    def sign(self) -> str:
        """The character at the place."""
        return self.text[self.place : self.place + 1]

    @property
    def begin(self) -> int:
        """Where the line of the place begins."""
        return self.text.rfind("\n", 0, self.place) + 1

    @property
    def before(self) -> str:
        """What stands on the line before the place."""
        return self.text[self.begin : self.place]

    @property
    def preceding(self) -> str:
        """What is seen on the line before the place, up to its last character."""
        return self.before.lstrip("\ufeff").rstrip()

    @property
    def is_inside(self) -> bool:
        """Whether what went wrong began further in than the file itself does."""
        return self.text[self.opened - 1 : self.opened].isspace() and self.text[self.opened - 1] != "\n"

    @property
    def above(self) -> tuple[int, str]:
        """Where the nearest line above with something on it begins, and the line."""
        end = len(self.text[: self.begin].rstrip())
        begin = self.text.rfind("\n", 0, end) + 1
        return begin, self.text[begin:end]
