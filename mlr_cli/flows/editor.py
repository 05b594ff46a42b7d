"""Help for an editor: the schemas of a plan's files, and the settings that tie the files to them."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.edit.modeline import with_schema
from mlr_cli.edit.settings import with_schemas
from mlr_cli.load.files import is_read
from mlr_cli.render.json import dumps
from mlr_cli.reports.editor.file_schema import KINDS, Kind, file_schema
from mlr_cli.store.files import read_file, write_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from mlr_cli.lang import Lang
    from mlr_cli.model.plan import Plan

SETTINGS = ".vscode/settings.json"
RECOMMENDED = ".vscode/extensions.json"
SCHEMAS = ".mlr/schema"
_EXTENSIONS = {"recommendations": ["redhat.vscode-yaml"]}
"""The extension of Visual Studio Code that reads the schemas."""


class Workplace(Struct, frozen=True):
    """The folder that an editor has open, and the plan's folder in it."""

    root: Path
    plan: Path

    def schema(self, kind: Kind) -> str:
        """Return where a kind's schema is kept, from the root; each plan beside another has its own."""
        return f"{SCHEMAS}/{self.plan.resolve().name}/{kind.value}.json"

    def glob(self, kind: Kind) -> str:
        """Return which files are of a kind, from the root."""
        root, plan = self.root.resolve(), self.plan.resolve()
        folder = plan.relative_to(root) if plan.is_relative_to(root) else plan
        return (folder / KINDS[kind][1]).as_posix()


def help_editor(place: Workplace, plan: Plan, lang: Lang) -> list[str]:
    """Write the schemas of a plan's files and the editor's settings, and return what was written, from the root.

    :raises EditError: there are settings that cannot be read; nothing is written then.
    :raises OSError: the disk says no.
    """
    files = {SETTINGS: _settings(place), **{place.schema(kind): dumps(file_schema(kind, plan, lang)) for kind in Kind}}
    if not (place.root / RECOMMENDED).exists():
        files[RECOMMENDED] = dumps(_EXTENSIONS)
    changed = [path for path, content in files.items() if read_file(place.root / path) != content]
    for path in changed:
        write_file(place.root / path, files[path])
    return changed


def named_in_files(place: Workplace, files: Mapping[str, bytes]) -> dict[str, bytes | None]:
    """Return a plan's files as they are when each names its schema, as seen from where it lies."""
    above = place.glob(Kind.PLAN).count("/")
    return {
        path: with_schema(content, f"{'../' * (above + path.count('/'))}{place.schema(kind)}")
        for kind in Kind
        for path, content in files.items()
        if PurePosixPath(path).match(KINDS[kind][1]) and is_read(path)
    }


def _settings(place: Workplace) -> bytes:
    before = (read_file(place.root / SETTINGS) or b"").decode("utf-8-sig", errors="replace")
    return with_schemas(before, _tied(place)).encode()


def _tied(place: Workplace) -> Mapping[str, list[str]]:
    return {f"./{place.schema(kind)}": [place.glob(kind)] for kind in Kind}
