"""What a Word file says about itself, and the zip around it: the same bytes every time."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.parts.coreprops import CorePropertiesPart
from docx.oxml.coreprops import CT_CoreProperties

from mlr_cli.render.docx.xml import said

if TYPE_CHECKING:
    from docx.document import Document as Package

    from mlr_cli.document import Document

_LONGEST = 255
"""The most characters that a property may have (Word's own limit)."""
_FIXED = (1980, 1, 1, 0, 0, 0)
_UNIX = 3


def describe(package: Package, document: Document, locale: str) -> None:
    """Add the file's properties: what the document says of itself, and nothing from the reference file."""
    outside = package.part.package
    empty = CT_CoreProperties.new()
    part = CorePropertiesPart(PackURI("/docProps/core.xml"), CONTENT_TYPE.OPC_CORE_PROPERTIES, empty, outside)
    outside.relate_to(part, RELATIONSHIP_TYPE.CORE_PROPERTIES)
    about = part.core_properties
    about.title = said(document.title)[:_LONGEST]
    about.language = locale
    if document.author:
        about.author = about.last_modified_by = said(document.author)[:_LONGEST]
    if document.keywords:
        about.keywords = said(", ".join(document.keywords))[:_LONGEST]
    if document.dated:
        about.created = about.modified = datetime.combine(document.dated, time(), UTC)


def packed(package: Package) -> bytes:
    """Return the file; its parts in a fixed order and with a fixed time, whatever the clock says."""
    saved = io.BytesIO()
    package.save(saved)
    result = io.BytesIO()
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            info = zipfile.ZipInfo(name, _FIXED)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = _UNIX
            new.writestr(info, old.read(name))
    return result.getvalue()
