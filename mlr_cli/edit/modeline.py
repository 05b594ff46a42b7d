"""The line that tells an editor which schema a file has, for editors that have no settings for it."""

from __future__ import annotations

import re

_MARK = b"\xef\xbb\xbf"
_LINE = re.compile(rb"# yaml-language-server: \$schema=[^\r\n]*")


def with_schema(content: bytes, schema: str) -> bytes:
    """Return a YAML file that names its schema on its first line; all else stays as it was."""
    line = f"# yaml-language-server: $schema={schema}".encode()
    mark = _MARK if content.startswith(_MARK) else b""
    rest = content.removeprefix(mark)
    if _LINE.match(rest):
        return mark + _LINE.sub(lambda _: line, rest, count=1)
    newline = b"\r\n" if b"\r\n" in rest else b"\n"
    return mark + line + newline + rest
