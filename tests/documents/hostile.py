"""Documents that are hard to set: texts that look like code, a cell of 13 000 characters, thirty goals."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from mlr_cli.document import (
    Checklist,
    Column,
    Contents,
    Document,
    Fields,
    Figure,
    Heading,
    ListOf,
    Run,
    Section,
    Table,
    Task,
    Tone,
    bullets,
    cell,
    paragraph,
    words,
)
from mlr_cli.figures import Bar, Bars, Box, Chart, Part, Sign, Spoke, Strip, Timeline, Wheel
from mlr_cli.lang import Lang
from mlr_cli.render import Format, render

TEXTS = (
    '#read("/etc/passwd") och #import "@preview/a:0.1.0": *',
    "$x^2$ <label> @ref *fet* _lutad_ // kommentar /* och */ `kod` \\u{41} = rubrik",
    "{{7*7}} {% raw %} {# dold #} {{ ''.__class__ }}",
    "<script>alert('1')</script><img src=x onerror=alert(1)> &amp; &lt;b&gt; ]]>",
    "</style></title><!-- <svg onload=alert(1)> -->",
    "=cmd|' /C calc'!A0 och +1 och -1",
    "@mention #1 :smile: www.example.se javascript:alert(1)",
    "25 % av 1 000 kr, 10\N{NO-BREAK SPACE}%, sam\N{SOFT HYPHEN}ver\N{SOFT HYPHEN}kan, e\N{NON-BREAKING HYPHEN}post",
    "”citat” ’enkla’ – tankstreck — långt … · • ● ☐ ☑ ✓ → ½ ² € § ¶",
    "ÅÄÖ åäö éèü ñ ç ø æ ß Ł ž Ğ ș αβγ Жбя",
    "ettenda" + "långt" * 60 + "ord",
    "verksamhetsplan.naringslivsgruppen/uppfoljningsstrategi_foretagsetableringar@exempel.se",
)
LONG = " ".join(f"Mening {number} säger något om samverkan i regionen." for number in range(1, 264))
ROWS = (
    ((paragraph(Run(TEXTS[0], strong=True)), paragraph(TEXTS[1])), cell(LONG), (bullets(TEXTS),), (), cell("2015")),
    (
        cell("Trettio mål"),
        cell("Kort"),
        (
            ListOf(
                tuple(
                    (paragraph(f"Mål {number} är nått.", Run(" Klart 2015.", emphasis=True)),)
                    for number in range(1, 31)
                ),
                ordered=True,
            ),
        ),
        cell("Ingen"),
        cell("löpande"),
    ),
    (cell(TEXTS[10]), cell(TEXTS[10]), cell(TEXTS[11]), cell(TEXTS[10]), cell(TEXTS[10])),
)
COLUMNS = tuple(
    Column(title, weight=weight)
    for title, weight in zip((*TEXTS[2:5], "Styrning", "Uppföljning"), (3, 6, 5, 5, 2), strict=True)
)
MATRIX = Table(
    "Vem som gör vad",
    (Column("Aktivitet", weight=3), *(Column(f"Arbetsmarknadsgruppen {number}") for number in range(12))),
    tuple((cell(text), *(cell("A") for _ in range(12))) for text in TEXTS[:4]),
    landscape=True,
)
YEAR = Figure(
    TEXTS[3],
    Timeline(
        date(2015, 1, 1),
        date(2015, 12, 31),
        tuple(Strip(text, date(2015, 2, 1), date(2015, 9, 30), ((date(2015, 9, 30), Sign.GOAL),)) for text in TEXTS),
        tuple((date(2015, month, 1), TEXTS[3][:5]) for month in range(1, 13)),
        ((Sign.GOAL, TEXTS[4]),),
    ),
    TEXTS,
)
PARENTS = Figure(TEXTS[0], Chart((Box(TEXTS[3], TEXTS[4], tuple(Box(text, text) for text in TEXTS)),)), TEXTS)
RING = Figure(
    TEXTS[2],
    Wheel(
        TEXTS[3][:12],
        tuple(Spoke(date(2015, month, 1), TEXTS[4][:5], ((Sign.MEETING, TEXTS[5][:9]),)) for month in range(1, 13)),
        ((Sign.MEETING, TEXTS[3]),),
        TEXTS[4],
    ),
    TEXTS,
)
PROGRESS = Figure(TEXTS[1], Bars(tuple(Bar(text, ((Part.LATE, 2),), text) for text in TEXTS), ()), TEXTS)

DOCUMENT = Document(
    title=TEXTS[3],
    subtitle=(TEXTS[1], TEXTS[4]),
    lang=Lang.SV,
    stamp=TEXTS[0],
    author=TEXTS[2],
    dated=date(2015, 1, 1),
    keywords=TEXTS[:3],
    blocks=(
        Contents(TEXTS[3]),
        Section(
            (
                Heading(2, TEXTS[0], anchor="kapitel"),
                *(paragraph(text) for text in TEXTS),
                Heading(3, TEXTS[1], anchor='"><script>'),
                bullets(TEXTS),
                paragraph(Run("till kapitlet", href="#kapitel"), " ", Run("ingenstans", href="#finns-inte")),
                paragraph(
                    Run("farligt", href="javascript:alert(1)"), " ", Run("snällt", href='https://example.se/"><b>')
                ),
                Fields(tuple((text, cell(text)) for text in TEXTS[:3])),
                Checklist((Task(words(TEXTS[4]), done=True, under=(paragraph(TEXTS[5]),)), Task(words(TEXTS[6])))),
                paragraph(*(Run(f"{tone.value} ", tone=tone) for tone in Tone)),
            ),
            columns=2,
        ),
        Section((Heading(2, "Tabeller"), Table("Tabeller", COLUMNS, ROWS, landscape=True), MATRIX), landscape=True),
        Section((Heading(2, "Bilder"), YEAR, PARENTS, RING, PROGRESS)),
        Section((Heading(2, "Kontakt", anchor="kapitel"), paragraph("Skriv till koordinatorn.")), new_page=True),
    ),
)


def main() -> None:
    """Write the hostile document as a web page and as a PDF into a folder."""
    folder = Path(sys.argv[1])
    for fmt in (Format.HTML, Format.PDF):
        (folder / f"hostile.{fmt}").write_bytes(render(DOCUMENT, fmt))


if __name__ == "__main__":
    main()
