"""What is looked for in a file before anything opens it as a workbook."""

from __future__ import annotations

import io
import lzma
import re
import struct
import zipfile
import zlib
from contextlib import suppress
from functools import reduce
from typing import TYPE_CHECKING
from xml.parsers import expat

from mlr_cli.lang import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

UNPACKED = 20_000_000
"""How many bytes a form may be when it is unpacked; one that was sent out is a thousandth of that."""

_PARTS = 1_000
_LOCKED = bytes.fromhex("d0cf11e0a1b11ae1")
"""What a workbook with a password begins with, and one in the format before 2007."""
_DOCTYPE = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00<", b"<\x00")
_BOOK = "xl/workbook.xml"
_SPANNING = ("mergeCell", "hyperlink")
_MOST_SPANNED = 100_000
_UNREADABLE = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error),
    *(EOFError, NotImplementedError, OSError, RuntimeError, ValueError),
)
_RANGE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})(?::([A-Z]{1,3})([0-9]{1,7}))?")


def refusal(content: bytes) -> Text | None:
    """Return why a file is not opened, None where nothing speaks against it."""
    if content.startswith(_LOCKED):
        return _PASSWORD
    if len(content) > UNPACKED:
        return _LARGE
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            return _of(package)
    except _UNREADABLE:
        return _BROKEN if content.startswith(b"PK") else _OTHER


def _of(package: zipfile.ZipFile) -> Text | None:
    parts = package.infolist()
    if len(parts) > _PARTS or sum(part.file_size for part in parts) > UNPACKED:
        return _LARGE
    names = {part.filename for part in parts}
    if "mimetype" in names and _BOOK not in names:
        return _ODS
    if _BOOK not in names:
        return _OTHER
    texts = [package.read(part) for part in parts if part.filename.lower().endswith((".xml", ".rels", ".vml"))]
    if any(map(_declares, texts)):
        return _DECLARES
    return _SPANS if sum(map(_spanned, texts)) > _MOST_SPANNED else None


def _declares(text: bytes) -> bool:
    """Whether a part declares entities, by which a small file can grow without end; or hides that it does."""
    return bool(_DOCTYPE.search(text)) or text.startswith(_WIDE)


def _spanned(text: bytes) -> int:
    """Return how many cells a part merges and links; each is made when a workbook is opened, however few it says."""
    cells = 0

    def begun(name: str, attributes: Mapping[str, str]) -> None:
        nonlocal cells
        if name.rpartition(":")[2] in _SPANNING:
            cells += _size(attributes.get("ref", ""))

    if any(name.encode() in text for name in _SPANNING):
        parser = expat.ParserCreate()
        parser.StartElementHandler = begun
        # A part that is no XML is for whoever opens it to refuse.
        with suppress(expat.ExpatError):
            parser.Parse(text, True)  # noqa: FBT003 - expat's signature
    return cells


def _size(ref: str) -> int:
    """Return how many cells a range such as `B2:C9` holds; what cannot be read may hold any number."""
    found = _RANGE.fullmatch(ref.replace("$", "").upper())
    if not found:
        return _MOST_SPANNED + 1
    first, top, last, bottom = found.groups()
    wide = abs(_column(last or first) - _column(first)) + 1
    return wide * (abs(int(bottom or top) - int(top)) + 1)


def _column(letters: str) -> int:
    return reduce(lambda number, letter: number * 26 + ord(letter) - ord("A") + 1, letters, 0)


_OTHER = Text(
    sv="Filen är inte ett kalkylblad i Excels format. Spara formuläret som .xlsx, och skicka det igen.",
    en="The file is not a workbook in Excel’s format. Save the form as .xlsx, and send it again.",
)
_ODS = Text(
    sv="Filen är sparad i OpenDocument-format. Öppna den, välj ”Spara som” och formatet Excel (.xlsx).",
    en="The file is saved as OpenDocument. Open it, choose “Save as” and the format Excel (.xlsx).",
)
_BROKEN = Text(
    sv="Filen är skadad och går inte att läsa. Be om den igen.",
    en="The file is damaged and cannot be read. Ask for it again.",
)
_PASSWORD = Text(
    sv="Filen är skyddad med lösenord, eller sparad i ett äldre format. Ta bort lösenordet och spara den som .xlsx.",
    en="The file is protected by a password, or saved in an older format. Take the password away and save it as .xlsx.",
)
_LARGE = Text(
    sv="Filen är större än 20 MB när den packas upp. Ett formulär är mycket mindre. Ta bort bilder och annat som har "
    "lagts in, eller kopiera svaren till ett nytt formulär.",
    en="The file is larger than 20 MB when unpacked. A form is much smaller. Take out pictures and whatever else has "
    "been put in, or copy the answers to a new form.",
)
_SPANS = Text(
    sv="Filen har sammanfogade celler eller länkar över så många celler att den inte går att öppna. Ta bort dem, eller "
    "kopiera svaren till ett nytt formulär.",
    en="The file has merged cells or links over so many cells that it cannot be opened. Take them out, or copy the "
    "answers to a new form.",
)
_DECLARES = Text(
    sv="Filen har egna definitioner (DOCTYPE), och det har inget formulär. Öppna den inte. Fråga den som skickade den.",
    en="The file has definitions of its own (DOCTYPE), which no form has. Do not open it. Ask whoever sent it.",
)
