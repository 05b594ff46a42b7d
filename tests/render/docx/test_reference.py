"""The look of a Word file: our own, or an organisation's, of which nothing else may come along."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from io import BytesIO
from itertools import product
from typing import TYPE_CHECKING

import docx
import msgspec
import pytest
from docx.enum.section import WD_ORIENT
from docx.shared import Cm, Pt

from mlr_cli.document import Document, Heading, ListOf, paragraph
from mlr_cli.lang import Lang
from mlr_cli.render import Format, render
from mlr_cli.render.docx.words import TONES
from mlr_cli.render.templates import UnfitTemplateError, reference_docx
from tests.contrast import contrast
from tests.documents.make_reference import content
from tests.documents.word import W, Word, complaints, read, value
from tests.render.sample import DOCUMENT

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document as Package


def saved(package: Package) -> bytes:
    file = BytesIO()
    package.save(file)
    return file.getvalue()


def picture() -> BytesIO:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"\0\x1f\x61\x36")
    return BytesIO(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b""))


@pytest.fixture(scope="module")
def organisation() -> bytes:
    """Return a file as an organisation may have it: a logo in the head, and the remains of another document."""
    package = docx.Document()
    package.styles["Heading 1"].font.name = "Georgia"
    section = package.sections[0]
    section.left_margin = Cm(4)
    section.header.paragraphs[0].add_run("Region Exempel").add_picture(picture())
    section.footer.paragraphs[0].text = "hemlig fot"
    package.add_paragraph("hemlig text").add_run().add_picture(picture())
    package.add_comment(package.paragraphs[0].runs, text="hemlig anteckning", author="Hemlig Person")
    package.core_properties.author = package.core_properties.comments = "Hemlig Person"
    return saved(package)


@pytest.fixture(scope="module")
def lent(organisation: bytes) -> Word:
    return read(render(DOCUMENT, Format.DOCX, reference=organisation))


def test_a_band_across_the_foot_of_the_cover_is_ours_alone(lent: Word) -> None:
    [frame] = read(render(DOCUMENT, Format.DOCX)).all("framePr")
    assert [value(frame, side) for side in ("w", "h", "y")] == ["11906", "6735", "10103"]
    assert lent.all("framePr") == []


def test_styles_margins_and_head_are_the_organisations(lent: Word) -> None:
    assert b"Georgia" in lent.parts["word/styles.xml"]
    assert {value(one.find(f"{W}pgMar"), "left") for one in lent.all("sectPr")} == {"2268", "1077"}
    assert "Region Exempel" in lent.text
    assert [name for name in lent.parts if "media" in name] == ["word/media/image1.png"]


def test_nothing_of_the_other_document_comes_along(lent: Word) -> None:
    assert [name for name, part in lent.parts.items() if b"emlig" in part] == []
    assert not [name for name in lent.parts if re.search("Effects|thumbnail|comments|customXml|app.xml", name)]


def test_the_schema_has_nothing_to_object_to(organisation: bytes, tmp_path: Path) -> None:
    assert complaints(render(DOCUMENT, Format.DOCX, reference=organisation), tmp_path) == []


def test_the_stamp_stands_under_what_the_head_holds(lent: Word) -> None:
    [head] = [part for name, part in lent.parts.items() if name.startswith("word/header")]
    assert head.index(b"Region Exempel") < head.index(b"UTKAST")


def test_our_own_file_will_do_as_a_reference() -> None:
    assert render(DOCUMENT, Format.DOCX, reference=reference_docx()) == render(DOCUMENT, Format.DOCX)


def test_a_file_that_numbers_its_headings_does_not_number_ours_again() -> None:
    package = docx.Document()
    style = package.styles["Heading 1"].element
    style.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = 5
    made = read(render(Document("Plan", Lang.SV, (Heading(2, "1 Start"),)), Format.DOCX, reference=saved(package)))
    assert [value(one) for one in made.all("numId")] == ["0"]


def test_a_turned_reference_has_upright_pages_all_the_same() -> None:
    package = docx.Document()
    section = package.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Pt(842), Pt(595)
    made = read(render(Document("Plan", Lang.SV, (paragraph("Text."),)), Format.DOCX, reference=saved(package)))
    [size] = made.all("pgSz")
    assert (value(size, "w"), value(size, "h")) == ("11900", "16840")


def without(name: str) -> bytes:
    package = docx.Document()
    package.styles[name].delete()
    return saved(package)


def test_missing_styles_are_named_in_both_languages() -> None:
    package = docx.Document()
    for name in ("Title", "List Bullet"):
        package.styles[name].delete()
    with pytest.raises(UnfitTemplateError) as caught:
        render(DOCUMENT, Format.DOCX, reference=saved(package))
    assert caught.value.words[Lang.SV] == (
        "Mallen saknar formatmallarna Title (Rubrik) och List Bullet (Punktlista). "
        "Öppna den i Word, använd var och en en gång och spara."
    )
    assert caught.value.words[Lang.EN] == (
        "The reference file lacks the styles Title and List Bullet. Open it in Word, use each of them once, and save."
    )


@pytest.mark.parametrize("name", ["Subtitle", "Caption", "TOC Heading", "Footer", "Header", "Heading 4"])
def test_a_style_that_can_be_done_without_is_added(name: str, tmp_path: Path) -> None:
    assert complaints(render(DOCUMENT, Format.DOCX, reference=without(name)), tmp_path) == []


def test_lists_work_in_a_file_without_any() -> None:
    package = docx.Document()
    for name, relation in list(package.part.rels.items()):
        if relation.reltype.endswith("/numbering"):
            del package.part.rels[name]
    blocks = (ListOf(((paragraph("ett"),),), ordered=True),)
    made = read(render(Document("Plan", Lang.SV, blocks), Format.DOCX, reference=saved(package)))
    [number] = [value(one) for one in made.all("numId")]
    assert number in {value(one, "numId") for one in made.part("word/numbering.xml").iter(f"{W}num")}


def packed(**parts: bytes) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def changed(name: str, before: bytes, after: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(reference_docx())) as archive:
        parts = {one: archive.read(one) for one in archive.namelist()}
    assert before in parts[name]
    return packed(**{**parts, name: parts[name].replace(before, after)})


BOMB = b'<!DOCTYPE w:styles [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w:styles '


@pytest.mark.parametrize(
    ("content", "begins"),
    [
        (b"", "Mallen är inte ett Word-dokument"),
        (b"# En rubrik\n", "Mallen är inte ett Word-dokument"),
        (packed(innehall=b"nej"), "Mallen är inte ett Word-dokument"),
        (reference_docx()[:9000], "Mallen är inte ett Word-dokument"),
        (changed("word/styles.xml", b"</w:styles>", b""), "Mallen är inte ett Word-dokument"),
        (changed("[Content_Types].xml", b"document.main", b"template.main"), "Mallen är inte ett Word-dokument"),
        (changed("word/styles.xml", b"<w:styles ", BOMB), "Mallen är inte ett Word-dokument"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 gammal", "Mallen är låst med lösenord eller sparad i ett äldre format"),
        (packed(stor=b"\0" * 50_000_001), "Mallen är för stor"),
    ],
)
def test_what_is_no_reference_file_is_a_sentence(content: bytes, begins: str) -> None:
    with pytest.raises(UnfitTemplateError) as caught:
        render(DOCUMENT, Format.DOCX, reference=content)
    assert caught.value.words[Lang.SV].startswith(begins)


def test_no_address_is_left_to_be_fetched() -> None:
    relation = (
        b'<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        b'attachedTemplate" Target="https://example.se/mall.dotx" TargetMode="External"/></Relationships>'
    )
    given = changed("word/_rels/document.xml.rels", b"</Relationships>", relation)
    made = read(render(DOCUMENT, Format.DOCX, reference=given))
    assert not [name for name, part in made.parts.items() if b"mall.dotx" in part]
    assert all(target.startswith(("https://example.se/plan", "mailto:")) for target in made.links().values())


def test_the_file_is_made_of_the_parts_beside_it() -> None:
    assert content() == reference_docx()


def test_every_colour_of_letters_stands_out_from_every_ground() -> None:
    styles = read(reference_docx()).part("word/styles.xml")
    letters = {value(one) for one in styles.iter(f"{W}color")} | {*TONES.values()}
    # No letters stand on the band of the cover.
    [band] = [one for one in styles.iter(f"{W}style") if value(one, "styleId") == "CoverBand"]
    fills = set(styles.iter(f"{W}shd")) - {*band.iter(f"{W}shd")}
    grounds = {value(one, "fill") for one in fills} | {"FFFFFF"}
    assert len(letters) >= 6
    assert grounds == {"FFFFFF", "E4ECF2"}
    for letter, ground in product(letters, grounds):
        assert contrast(letter, ground) >= 4.5, (letter, ground)


def test_a_document_that_asks_for_it_is_set_tighter_in_our_own_look_and_in_no_other(
    organisation: bytes, tmp_path: Path
) -> None:
    tight = msgspec.structs.replace(DOCUMENT, tight=True)
    made = render(tight, Format.DOCX)
    assert complaints(made, tmp_path) == []
    before, after = (docx.Document(BytesIO(one)) for one in (render(DOCUMENT, Format.DOCX), made))
    for name in ("Title", "Heading 1"):
        sizes = [one.styles[name].font.size or 0 for one in (before, after)]
        assert sizes[0] > sizes[1] > Pt(9)
    margins = [one.sections[0].left_margin or 0 for one in (before, after)]
    assert margins[0] > margins[1] > Cm(1.2)
    own = (render(one, Format.DOCX, reference=organisation) for one in (DOCUMENT, tight))
    assert len({*own}) == 1
