"""Where the files of a plan name a thing by its id, and what stands there when the id is another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.edit.leaves import texts
from mlr_cli.edit.models import model_of
from mlr_cli.load.schema import names_at
from mlr_cli.model.placeholders import PLACEHOLDERS
from mlr_cli.period import PeriodError, parse
from mlr_cli.queries.find import ThingKind
from mlr_cli.source.compose import read_yaml

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from mlr_cli.model.types import Frozen
    from mlr_cli.source.tree import Path

TIMES = frozenset({"due", "start", "when", "follow_up"})
"""The keys of times, which may wait for a goal."""


class Naming(Struct, frozen=True):
    """A thing's old and new full id. Its word is what it is called at home: a goal's without its activity."""

    kind: ThingKind
    old: str
    new: str

    @property
    def old_word(self) -> str:
        """The old id at home."""
        return self.old.rpartition(".")[2]

    @property
    def new_word(self) -> str:
        """The new id at home."""
        return self.new.rpartition(".")[2]


def mentions(file: str, content: bytes, naming: Naming) -> Iterator[tuple[Path, str]]:
    """Yield the paths at which a YAML file names a thing, and what shall stand there."""
    home = naming.kind is ThingKind.GOAL and file == f"activities/{naming.old.partition('.')[0]}.yaml"
    model = model_of(file)
    for path, text in texts(read_yaml(file, content).data):
        renewed = _renewed(path, text, naming, _kinds_at(model, path) if model else (), home=home)
        if renewed != text:
            yield path, renewed


def _renewed(path: Path, text: str, naming: Naming, kinds: Collection[str], *, home: bool) -> str:
    key = next((step for step in reversed(path) if isinstance(step, str)), "")
    if key in TIMES:
        return _waiting(text, naming)
    if naming.kind.value in kinds and text == naming.old:
        return naming.new
    if naming.kind.value in kinds and home and text == naming.old_word:
        return naming.new_word
    if naming.kind is ThingKind.ACTIVITY and "goal" in kinds and text.startswith(f"{naming.old}."):
        return naming.new + text.removeprefix(naming.old)
    return text


def _kinds_at(model: type[Frozen], path: Path) -> Collection[str]:
    """Return the kinds of things that the value at a path of a file may name."""
    names = names_at(model, path)
    return names.kinds if names else ()


def _waiting(text: str, naming: Naming) -> str:
    """Return a time, which may wait for a goal, with the new id in it."""
    try:
        goal = parse(text).goal
    except PeriodError:
        return text
    if goal is None or not (goal == naming.old or goal.startswith(f"{naming.old}.")):
        return text
    return re.sub(rf"(?<![\w.-]){re.escape(naming.old)}(?![\w-])", naming.new, text)


def prose_with(content: bytes, naming: Naming) -> bytes:
    """Return a chapter's bytes where its placeholders name a thing by its new id."""
    names = [
        name for name, taking in PLACEHOLDERS.items() if taking.subject and taking.subject.value == naming.kind.value
    ]
    if not names:
        return content
    pattern = rf"(?<!\\)(\{{(?:{'|'.join(names)}):\s*){re.escape(naming.old)}(\s*\}})"
    return re.sub(pattern.encode(), rf"\g<1>{naming.new}\g<2>".encode(), content)
