"""The small plan in `base`, and the plans that the blocks of a rule's documentation make of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from mlr_cli.flows.check import check
from mlr_cli.source.snapshot import FILE_LIMIT, Snapshot, Trouble

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlr_cli.diagnostics import Diagnostic
    from mlr_cli.source.span import Span

AS_OF = date(2026, 3, 1)

_FENCE = re.compile(r"^```(?P<info>.*)\n(?P<content>(?:.*\n)*?)```$", re.MULTILINE)
_PATH = re.compile(r"(?:# |<!-- )(?P<path>[^ \n]+)")
_REPEATED = re.compile(r"«(?P<text>[^«»×]+)×(?P<times>[0-9]+)»")
_ESCAPED = re.compile(rb"\\x(?P<byte>[0-9A-F]{2})|\\u(?P<sign>[0-9A-F]{4})")


@dataclass(frozen=True)
class Block:
    """A fenced block: a file of the plan. Its first line names it.

    After the language may stand `escaped` (`\\xNN`, `\\uNNNN` and `«a×9»` are expanded), `missing`
    (the file is not there) or `folder` (a folder has the file's name).
    """

    info: str
    path: str
    content: bytes


def blocks(markdown: str) -> list[Block]:
    return [_block(fence["info"], fence["content"]) for fence in _FENCE.finditer(markdown)]


def _block(info: str, content: str) -> Block:
    path = _PATH.match(content)
    assert path, f"the block does not begin with its path:\n{content}"
    return Block(info, path["path"], _expanded(content) if "escaped" in info else content.encode())


def _expanded(content: str) -> bytes:
    repeated = _REPEATED.sub(lambda match: match["text"] * int(match["times"]), content)
    return _ESCAPED.sub(_meant, repeated.encode())


def _meant(match: re.Match[bytes]) -> bytes:
    if match["byte"]:
        return bytes.fromhex(match["byte"].decode())
    return chr(int(match["sign"], 16)).encode()


@cache
def base() -> Mapping[str, bytes]:
    folder = Path(__file__).parent / "base"
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.*")}


def found_in(made: list[Block]) -> tuple[Diagnostic, ...]:
    """Return what is said of the base plan with these blocks in it."""
    files, troubles = {**base()}, dict[str, Trouble]()
    for block in made:
        files.pop(block.path, None)
        if "folder" in block.info:
            troubles[block.path] = Trouble.NOT_A_FILE
        elif len(block.content) > FILE_LIMIT:
            troubles[block.path] = Trouble.TOO_LARGE
        elif "missing" not in block.info:
            files[block.path] = block.content
    return check(Snapshot("plan", files, troubles), AS_OF).diagnostics


def found(files: Mapping[str, str | None], as_of: date = AS_OF) -> tuple[Diagnostic, ...]:
    """Return what is said of the base plan with these files in it; None takes a file away."""
    merged = {**base(), **{path: (content or "").encode() for path, content in files.items()}}
    kept = {path: content for path, content in merged.items() if files.get(path, "") is not None}
    return check(Snapshot("plan", kept), as_of).diagnostics


def edited(path: str, *changes: tuple[str, str]) -> dict[str, str]:
    """Return a file of the base plan in which one text after the other is replaced."""
    text = base()[path].decode()
    for before, after in changes:
        assert text.count(before) == 1, f"“{before}” stands {text.count(before)} times in {path}"
        text = text.replace(before, after)
    return {path: text}


def places(diagnostics: tuple[Diagnostic, ...]) -> list[str]:
    """Return each fault as `MLR201 bodies/a.yaml:4:13`."""
    return [f"{one.code} {place(one.span)}" for one in diagnostics]


def place(span: Span) -> str:
    return f"{span.file.removeprefix('plan/')}:{span.line}:{span.column}"
