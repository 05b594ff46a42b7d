"""What is wrong with the form of a plan's files, collected as diagnostics."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING

from mlr_cli.diagnostics import files
from mlr_cli.load.files import BODIES, FORMAT, cure_for, is_lost, stem, suggested_name
from mlr_cli.period.fault import shown
from mlr_cli.source.scan import without_controls
from mlr_cli.source.snapshot import Trouble
from mlr_cli.source.span import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from pydantic import ValidationError

    from mlr_cli.diagnostics import Diagnostic, RuleDoc
    from mlr_cli.load.locations import Origin
    from mlr_cli.load.validation_messages import Refused
    from mlr_cli.model.cooperation import Header
    from mlr_cli.model.plan import Plan
    from mlr_cli.model.types import Frozen
    from mlr_cli.source.tree import Path, Tree

MOST_IN_A_FILE = 500
"""How many faults of one file are shown; whoever has more has another file than they think."""

_OF_TROUBLE: Mapping[Trouble, RuleDoc] = {
    Trouble.TOO_LARGE: files.TOO_LARGE,
    Trouble.DENIED: files.UNREADABLE_FILE,
    Trouble.NOT_A_FILE: files.NOT_A_FILE,
}


class Faults:
    """Collects the faults of form of one plan."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._found: list[Diagnostic] = []
        self._broken: dict[str, set[Path]] = defaultdict(set)
        self._references: list[Refused] = []

    def sorted(self) -> tuple[Diagnostic, ...]:
        """Return what was found, by place."""
        return tuple(sorted(self._found, key=lambda found: found.place))

    def broken(self) -> Mapping[str, frozenset[Path]]:
        """Return the paths, by file, where something was left out."""
        return {file: frozenset(paths) for file, paths in self._broken.items()}

    def missing_file(self, path: str) -> None:
        """Note that a file that must be there is not."""
        self._whole(files.MISSING_FILE, path)

    def missing_bodies(self) -> None:
        """Note that the folder of bodies is not there, or empty."""
        self._whole(files.MISSING_BODIES, BODIES)

    def trouble(self, path: str, trouble: Trouble) -> None:
        """Note that a file could not be read."""
        self._whole(_OF_TROUBLE[trouble], path)

    def too_many(self, path: str) -> None:
        """Note that a file has more values than a plan's file can have."""
        self._whole(files.TOO_MANY, path)

    def stranger(self, path: str) -> None:
        """Note that nobody reads a file."""
        span = Span(f"{self._folder}/{path}")
        if is_lost(path):
            name = shown(without_controls(path.rpartition("/")[2]))
            self._found.append(files.LOST.diagnose(span, {"name": name}))
            return
        self._found.append(files.STRANGER.diagnose(span, {"cure": cure_for(path)}, suggestion=suggested_name(path)))

    def format(self, header: Header, tree: Tree, written: int) -> None:
        """Note a format that is not known, and one that is older than what is read."""
        if written != FORMAT:
            words = {"format": written, "known": FORMAT}
            self._found.append(files.OLDER_FORMAT.diagnose(tree.span(("format",)), words))
        elif header.format != FORMAT and ("format",) not in self._broken.get(tree.file, ()):
            words = {"format": header.format, "known": FORMAT}
            self._found.append(files.UNKNOWN_FORMAT.diagnose(tree.span(("format",)), words))

    def copies(self, read: Mapping[str, Origin]) -> Collection[str]:
        """Note the files whose name is not their id; return those whose id is another file's name and id."""
        copies = set()
        for path, origin in read.items():
            own = getattr(origin.model, "id", stem(path))
            if own != stem(path) and self._has_own_id(origin.tree):
                original = read.get(f"{path.rpartition('/')[0]}/{own}.yaml")
                is_copy = original is not None and getattr(original.model, "id", None) == own
                copies |= {path} if is_copy else set()
                named = {"stem": shown(without_controls(stem(path))), "id": own}
                rule_doc = files.COPY if is_copy else files.FILE_NAME
                self._found.append(rule_doc.diagnose(origin.tree.span(("id",)), named))
        return copies

    def _has_own_id(self, tree: Tree) -> bool:
        """Whether a file says its id itself, and says it well."""
        broken = self._broken.get(tree.file, ())
        return isinstance(tree.data, dict) and bool(tree.data.get("id")) and ("id",) not in broken

    def flaws(self, tree: Tree) -> None:
        """Note what scanning and parsing found in a file."""
        from mlr_cli.load.syntax_messages import diagnose_flaw, has_substitution

        if has_substitution(tree):
            # It is read as something else from there on: nothing more can be said of the file.
            self._broken[tree.file].add(())
        self._found += (diagnose_flaw(tree, flaw) for flaw in tree.flaws[:MOST_IN_A_FILE])

    def cut_texts(self, tree: Tree) -> None:
        """Note the texts of a file that end in the middle, at a number sign."""
        from mlr_cli.load.comment_in_text import cut_texts

        self._found += islice(cut_texts(tree), MOST_IN_A_FILE)

    def refused(self, model: type[Frozen], tree: Tree, error: ValidationError) -> Mapping[Path, str | None]:
        """Note what pydantic refused in a file; return the paths of it, with the id that a bad id may stand for."""
        from mlr_cli.load.schema import names_at
        from mlr_cli.load.validation_messages import misread_lines, refused

        found = [refused(model, tree, details) for details in error.errors(include_url=False)]
        if not tree.flaws and (misread := misread_lines(found)):
            self._found += misread
            self._broken[tree.file].add(())
        if () in self._broken[tree.file]:
            return {one.path: one.meant for one in found}
        faults = (one for one in found if not _left_empty(one) and not _cut_off(one))
        # A misspelt key comes first: what it leaves missing goes without saying.
        for one in islice(sorted(faults, key=lambda one: one.kind != "extra_forbidden"), MOST_IN_A_FILE):
            if one.kind == "missing" and one.path in self._broken[tree.file]:
                continue
            self._broken[tree.file].add(one.path)
            if one.meant and names_at(model, one.path):
                self._references.append(one)
            else:
                self._note(one)
        if len(found) > MOST_IN_A_FILE:
            self._broken[tree.file].add(())
        return {one.path: one.meant for one in found}

    def _note(self, one: Refused) -> None:
        from mlr_cli.load.validation_messages import diagnosed

        said = diagnosed(one)
        self._found.append(said)
        if one.kind == "extra_forbidden" and said.suggestion:
            # What is missing there stands under the misspelt key.
            self._broken[one.tree.file].add((*one.path[:-1], said.suggestion))

    def references(self, plan: Plan) -> None:
        """Note the ids that cannot be ids and name something, now that it is known what they may name."""
        if not self._references:
            return
        from mlr_cli.load.near_references import known_names
        from mlr_cli.load.schema import names_at
        from mlr_cli.load.validation_messages import bad_reference

        for one in self._references:
            names = names_at(one.model, one.path)
            self._found.append(bad_reference(one, known_names(plan, names) if names else {}))

    def _whole(self, rule_doc: RuleDoc, path: str) -> None:
        self._found.append(rule_doc.diagnose(Span(f"{self._folder}/{path}"), {}))


def _left_empty(one: Refused) -> bool:
    """Whether a key that need not be there has been left empty, which is no fault."""
    from mlr_cli.load.schema import required

    if one.found is not None or one.kind in {"missing", "extra_forbidden"}:
        return False
    return not required(one.model, one.path)


def _cut_off(one: Refused) -> bool:
    """Whether something is missing, or of the wrong type, only because the file was not read to its end."""
    if one.kind == "extra_forbidden" or (isinstance(one.found, str) and one.path):
        return False
    return one.tree.is_open(one.path)
