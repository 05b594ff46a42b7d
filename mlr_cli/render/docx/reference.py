"""The file that a Word document takes its look from: our own, or an organisation's.

Styles, paper, margins, theme and the head of the page are taken; nothing else of it is carried over.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import docx
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.ns import qn
from docx.parts.numbering import NumberingPart
from msgspec import Struct

from mlr_cli.lang import Lang, Text
from mlr_cli.lang.lists import listed
from mlr_cli.render.docx.styles import NEEDED, Styles
from mlr_cli.render.docx.xml import element
from mlr_cli.render.templates import BrokenTemplateError, UnfitTemplateError, reference_docx

if TYPE_CHECKING:
    from docx.document import Document as Package

    from mlr_cli.render.docx.xml import Element

_NAME = "reference.docx"
_LIMIT = 50_000_000
"""The most bytes that a reference file may hold when it is unpacked."""
_OLD_WORD = b"\xd0\xcf\x11\xe0"
_KEPT = {"styles", "numbering", "settings", "fontTable", "theme", "webSettings", "header"}
LOCALES = {Lang.SV: "sv-SE", Lang.EN: "en-GB"}
# What belongs to another document's life, or would make Word ask, fetch or refuse.
_NOT_OURS = (
    "writeProtection", "view", "mailMerge", "revisionView", "trackRevisions", "documentProtection", "attachedTemplate",
    "evenAndOddHeaders", "updateFields", "docVars", "rsids", "removePersonalInformation", "mirrorMargins",
    "autoHyphenation",
)  # fmt: skip
# What the schema lets follow on the switch for hyphenation (ECMA-376 part 1, CT_Settings), as far as Word writes it.
_AFTER_HYPHENATION = (
    "consecutiveHyphenLimit", "hyphenationZone", "doNotHyphenateCaps", "showEnvelope", "summaryLength",
    "clickAndTypeStyle", "defaultTableStyle", "bookFoldRevPrinting", "bookFoldPrinting", "bookFoldPrintingSheets",
    "drawingGridHorizontalSpacing", "drawingGridVerticalSpacing", "displayHorizontalDrawingGridEvery",
    "displayVerticalDrawingGridEvery", "doNotUseMarginsForDrawingGridOrigin", "drawingGridHorizontalOrigin",
    "drawingGridVerticalOrigin", "doNotShadeFormData", "noPunctuationKerning", "characterSpacingControl",
    "printTwoOnOne", "strictFirstAndLastChars", "noLineBreaksAfter", "noLineBreaksBefore", "savePreviewPicture",
    "doNotValidateAgainstSchema", "saveInvalidXml", "ignoreMixedContent", "alwaysShowPlaceholderText",
    "doNotDemarcateInvalidXml", "saveXmlDataOnly", "useXSLTWhenSaving", "saveThroughXslt", "showXMLTags",
    "alwaysMergeEmptyNamespace", "hdrShapeDefaults", "footnotePr", "endnotePr", "compat",
)  # fmt: skip


class Reference(Struct, frozen=True):
    """An opened reference file, emptied: its styles, the properties of its last section, the head of its pages."""

    package: Package
    styles: Styles
    section: Element | None
    head: str | None


def reference(given: bytes | None, lang: Lang) -> Reference:
    """Return a reference file ready to be filled, our own where none is given.

    Raises `UnfitTemplateError` for a file that is not a Word document or lacks styles.
    """
    ours = _ours()
    package = ours if given is None else _opened(given)
    styles = Styles(package.styles.element)
    if missing := styles.missing():
        raise UnfitTemplateError(_missing(missing))
    if given is not None:
        styles.complete(Styles(ours.styles.element))
    _speak(package, LOCALES[lang])
    return Reference(package, styles, *_emptied(package))


def _ours() -> Package:
    try:
        return docx.Document(io.BytesIO(reference_docx()))
    except Exception as error:
        raise BrokenTemplateError(_NAME, error) from error


def _opened(given: bytes) -> Package:
    if given.startswith(_OLD_WORD):
        raise UnfitTemplateError(_LOCKED)
    try:
        return _read(given)
    except UnfitTemplateError:
        raise
    except Exception as error:  # a stranger's file can be broken in more ways than the library has errors for
        raise UnfitTemplateError(_NOT_WORD) from error


def _read(given: bytes) -> Package:
    with zipfile.ZipFile(io.BytesIO(given)) as archive:
        if sum(each.file_size for each in archive.infolist()) > _LIMIT:
            raise UnfitTemplateError(_TOO_LARGE)
        # No program that writes Word files writes one of these, but it could make a small file huge.
        if any(b"<!DOCTYPE" in archive.read(each) for each in archive.namelist()):
            raise UnfitTemplateError(_NOT_WORD)
    package = docx.Document(io.BytesIO(given))
    _complete(package)
    return package


def _complete(package: Package) -> None:
    """Touch what every Word document has, and add the part for lists to one without."""
    _ = package.settings.element, package.element.body
    kinds = {relation.reltype for relation in package.part.rels.values()}
    if RELATIONSHIP_TYPE.STYLES not in kinds:
        raise UnfitTemplateError(_missing(list(NEEDED)))
    if RELATIONSHIP_TYPE.NUMBERING not in kinds:
        empty = b'<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
        name = PackURI("/word/numbering.xml")
        part = NumberingPart.load(name, CONTENT_TYPE.WML_NUMBERING, empty, package.part.package)
        package.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)


def _emptied(package: Package) -> tuple[Element | None, str | None]:
    """Take out everything but the look; return the last section's properties and the id of its head."""
    body = package.element.body
    section = body.find(qn("w:sectPr"))
    for child in list(body):
        body.remove(child)
    head = None if section is None else _head(section)
    relations = package.part.rels
    for name, relation in list(relations.items()):
        kind = relation.reltype.rpartition("/")[2]
        if kind not in _KEPT or relation.is_external or (kind == "header" and name != head):
            del relations[name]
    outside = package.part.package.rels
    for name, relation in list(outside.items()):
        if relation.reltype != RELATIONSHIP_TYPE.OFFICE_DOCUMENT:
            del outside[name]
    _settle(package.settings.element)
    return section, head


def _head(section: Element) -> str | None:
    found = [each for each in section.findall(qn("w:headerReference")) if each.get(qn("w:type")) == "default"]
    return str(found[0].get(qn("r:id"))) if found else None


def _settle(settings: Element) -> None:
    """Leave the settings with what holds for any document, and hyphenation."""
    settings.remove_all(*(f"w:{name}" for name in _NOT_OURS))
    settings.insert_element_before(element("w:autoHyphenation"), *(f"w:{name}" for name in _AFTER_HYPHENATION))


def _speak(package: Package, locale: str) -> None:
    """Set the language of the words, in every style that says one and in what all styles stand on."""
    root = package.styles.element
    for each in root.iter(qn("w:lang")):
        each.set(qn("w:val"), locale)
    theme = package.settings.element.find(qn("w:themeFontLang"))
    if theme is not None:
        theme.set(qn("w:val"), locale)
    defaults = root.find(qn("w:docDefaults"))
    if defaults is None:
        defaults = element("w:docDefaults")
        root.insert(0, defaults)
    outer = _child(defaults, "w:rPrDefault")
    letters = _child(outer, "w:rPr")
    if letters.find(qn("w:lang")) is None:
        letters.insert_element_before(element("w:lang", val=locale), "w:eastAsianLayout", "w:specVanish", "w:oMath")


def _child(parent: Element, tag: str) -> Element:
    """Return an element's child, made as its first where there is none."""
    found: Element | None = parent.find(qn(tag))
    if found is None:
        found = element(tag)
        parent.insert(0, found)
    return found


def _missing(names: list[str]) -> Text:
    plain = Text(
        sv=listed([f"{name} ({NEEDED[name]})" if NEEDED[name] != name else name for name in names], Lang.SV),
        en=listed(names, Lang.EN),
    )
    return _LACKS.fill(names=plain)


_NOT_WORD = Text(
    sv="Mallen är inte ett Word-dokument (.docx), eller så är den skadad. Öppna den i Word och spara den som .docx.",
    en="The reference file is no Word document (.docx), or it is damaged. Open it in Word and save it as .docx.",
)
_LOCKED = Text(
    sv="Mallen är låst med lösenord eller sparad i ett äldre format. Öppna den i Word och spara den som .docx.",
    en="The reference file is locked by a password or saved in an older format. Open it in Word and save it as .docx.",
)
_TOO_LARGE = Text(
    sv="Mallen är för stor, över 50 MB uppackad. Ta bort bilder som inte behövs i den.",
    en="The reference file is too large, over 50 MB unpacked. Take out pictures that it can do without.",
)
_LACKS = Text(
    sv="Mallen saknar formatmallarna {names}. Öppna den i Word, använd var och en en gång och spara.",
    en="The reference file lacks the styles {names}. Open it in Word, use each of them once, and save.",
)
