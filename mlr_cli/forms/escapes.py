"""Characters that a workbook cannot hold as they are, and writes as `_x000D_` (ISO/IEC 29500, ST_Xstring)."""

from __future__ import annotations

import io
import re
import zipfile

_ESCAPE = re.compile(rb"_x([0-9A-Fa-f]{4})_")
_TEXTS = re.compile(r"xl/(?:sharedStrings|worksheets/[^/]+)\.xml")
_ENDS = {0x0A, 0x0D}
_FIRST_SEEN, _DELETE = 0x20, 0x7F
_SURROGATES, _NONE = range(0xD800, 0xE000), range(0xFFFE, 0x10000)


def unescaped(content: bytes) -> bytes:
    """Return a workbook in which such characters stand as what they mean; those that act and are not seen are gone."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = {part.filename: package.read(part) for part in package.infolist()}
    changed = {name: _plain(text) for name, text in parts.items() if _TEXTS.fullmatch(name) and _ESCAPE.search(text)}
    if not changed:
        return content
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, text in parts.items():
            package.writestr(name, changed.get(name, text))
    return stream.getvalue()


def _plain(text: bytes) -> bytes:
    # From left to right, so that an escaped underscore stays with what follows: "_x005F_x0041_" is "_x0041_".
    return _ESCAPE.sub(_meant, text)


def _meant(escape: re.Match[bytes]) -> bytes:
    number = int(escape[1], 16)
    if number in _ENDS:
        return b"&#10;"
    if number < _FIRST_SEEN or number == _DELETE or number in _NONE:
        return b""
    return escape[0] if number in _SURROGATES else f"&#{number};".encode()
