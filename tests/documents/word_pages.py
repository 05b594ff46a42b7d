"""The contents of the Word file against the pages that LibreOffice sets: every number is its heading's page.

python -m tests.documents.word_pages
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from mlr_cli.document import Heading
from mlr_cli.render import Format, render
from tests.documents.plan import the_plan
from tests.documents.texts import blocks_of

if TYPE_CHECKING:
    from mlr_cli.document import Document

_CONTENTS = 1
_LEVELS = {2, 3}


def pages(document: Document) -> list[str]:
    """Return the words of the document's pages, as LibreOffice sets its Word file, with single blanks."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "plan.docx").write_bytes(render(document, Format.DOCX))
        profile = f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}"
        convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "plan.docx"]
        subprocess.run(convert, cwd=folder, check=True, capture_output=True)
        read = ["pdftotext", "-raw", "plan.pdf", "-"]
        told = subprocess.run(read, cwd=folder, check=True, capture_output=True)
    return [" ".join(page.split()) for page in told.stdout.decode().split("\f")]


def astray(document: Document) -> list[str]:
    """Return the headings whose page is not the one that the contents say."""
    found = pages(document)
    headings = [block.text for block in blocks_of(document) if isinstance(block, Heading) and block.level in _LEVELS]
    said = [re.search(rf"{re.escape(heading)} (\d+)\b", found[_CONTENTS]) for heading in headings]
    return [
        heading
        for heading, number in zip(headings, said, strict=True)
        if number is None or heading not in found[int(number[1]) - 1]
    ]


if __name__ == "__main__":
    wrong = [f"Not on the page that the contents say: {heading}" for heading in astray(the_plan())]
    sys.exit("\n".join(wrong) or None)
