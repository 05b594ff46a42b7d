"""The Word file as a file: what it says of itself, its bytes, and the schema of its format."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

import docx
import pytest
from msgspec.structs import replace

from mlr_cli.render import Format, render
from tests.documents import hostile
from tests.documents.plan import the_plan
from tests.documents.word import complaints, read
from tests.render.sample import DOCUMENT

if TYPE_CHECKING:
    from pathlib import Path

    from mlr_cli.document import Document

DOCUMENTS = {"plan": the_plan(), "sample": DOCUMENT, "hostile": hostile.DOCUMENT}


@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS)
def test_the_schema_has_nothing_to_object_to(document: Document, tmp_path: Path) -> None:
    assert complaints(render(document, Format.DOCX), tmp_path) == []


def test_the_schema_objects_to_what_is_wrong(tmp_path: Path) -> None:
    with zipfile.ZipFile(BytesIO(render(DOCUMENT, Format.DOCX))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    settings = parts["word/settings.xml"].replace(b"<w:autoHyphenation/>", b"")
    parts["word/settings.xml"] = settings.replace(b"<w:zoom", b"<w:autoHyphenation/><w:zoom")
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    assert complaints(file.getvalue(), tmp_path) == [
        "[schema] /word/settings.xml:/settings[1]: Unexpected element 'zoom' found"
    ]


def test_no_part_bears_the_time_of_the_clock() -> None:
    with zipfile.ZipFile(BytesIO(render(DOCUMENT, Format.DOCX))) as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_properties_are_what_the_document_says() -> None:
    about = docx.Document(BytesIO(render(DOCUMENT, Format.DOCX))).core_properties
    assert (about.title, about.author, about.language) == ("Verksamhetsplan 2015", "Koordinatorn", "sv-SE")
    assert (about.keywords, about.comments, about.last_modified_by) == ("plan", "", "Koordinatorn")
    assert [moment and moment.isoformat() for moment in (about.created, about.modified)] == [
        "2015-01-30T00:00:00+00:00"
    ] * 2


def test_a_document_without_a_day_bears_none() -> None:
    undated = read(render(replace(DOCUMENT, dated=None), Format.DOCX))
    assert b"created" not in undated.parts["docProps/core.xml"]
    assert b"modified" not in undated.parts["docProps/core.xml"]


def test_a_day_before_the_years_of_a_zip_file_will_do() -> None:
    made = docx.Document(BytesIO(render(replace(DOCUMENT, dated=date(1905, 6, 7)), Format.DOCX)))
    assert made.core_properties.created is not None
    assert made.core_properties.created.year == 1905


def test_nothing_else_is_in_the_file() -> None:
    assert sorted(read(render(DOCUMENT, Format.DOCX)).parts) == [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/fontTable.xml",
        "word/footer1.xml",
        "word/footer2.xml",
        "word/header1.xml",
        "word/numbering.xml",
        "word/settings.xml",
        "word/styles.xml",
        "word/theme.xml",
    ]


def test_other_formats_do_not_load_the_library() -> None:
    asked = "import sys, mlr_cli.render.markdown.document, mlr_cli.render.html; print('docx' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], check=True, capture_output=True).stdout.strip() == b"False"
