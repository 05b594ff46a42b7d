"""Whatever stands in a plan's text, it reads back letter by letter and is nothing but text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlr_cli.document import (
    Checklist,
    Column,
    Document,
    Fields,
    Heading,
    ListOf,
    Run,
    Table,
    Task,
    bullets,
    cell,
    paragraph,
    words,
)
from mlr_cli.lang import Lang
from mlr_cli.render import Format, render
from mlr_cli.render.visible import one_line
from tests.render.markdown.reading import read

HOSTILE = [
    # inline markup
    "*lutat* **fett** _lutat_ __fett__ ~~struket~~ ~struket~",
    "a * b * c, 2*3*4, snake_case_namn, __init__",
    "`kod` ``kod`` ```kod```",
    "[länk](https://example.se)",
    "![bild](x.png)",
    "[länk][ref] [ref]: https://example.se",
    "[ref]: https://example.se 'titel'",
    "fotnot[^1] och [^1]: text, ^[inne i]",
    "<b>fett</b> <script>alert(1)</script> <!-- borta --> <br>",
    "</div>",
    "<https://example.se> <anna@example.se>",
    "1 < 2 > 0 <- -> <= =>",
    "&amp; &lt; &#65; &#x41; &nbsp; &copy; R&D &",
    "$x^2$ $$x$$ $`x`$ 100 $ och 200 $",
    "H~2~O x^2^ ==märkt== {.klass} {#id} {{ jinja }} {% if %}",
    r"\ \\ \* \[ \n \x C:\mapp\fil \(x\) \begin{a}",
    "slutar med \\",
    ":smile: 10:30:45 ::: : a",
    "@anna @anna/grupp anna@example.se @ anna",
    "#1 GH-1 org/repo#12 !2 %3 ~4 &5 25 % #ord !",
    "http://example.se https://example.se/a_b_(c) ftp://x.se mailto:a@b.se xmpp:a@b.se irc://x",
    "HTTPS://EXAMPLE.SE och http:// och //example.se",
    "rör | rör || \\| rör |",
    "| --- | --- |",
    "\"citat\" 'citat' don't -- --- ... .... – …",
    # the beginning of a line
    "# rubrik",
    "####### sju",
    "#utan blank",
    "#",
    "- punkt",
    "+ punkt",
    "* punkt",
    "-",
    "+",
    "*",
    "--",
    "---",
    "- - -",
    "***",
    "___",
    "===",
    "=",
    "+++",
    "> citat",
    ">",
    "1. ett",
    "1) ett",
    "12345678901. ett",
    "1.",
    "(1) ett",
    "(a) ett",
    "a) ett",
    "a. ett",
    "iv. fyra",
    "II. två",
    "A) ett",
    "A. Andersson",
    "A.",
    "#. lista",
    "(@) exempel",
    "[ ] ruta",
    "[x] ruta",
    "    fyra blanka",
    "\tflik",
    "~~~",
    "```",
    "``` python",
    ": definition",
    "::: ruta",
    ":---:",
    "Table: en rubrik",
    "table: en rubrik",
    "| rad",
    "%titel",
    "-5 grader",
    "+46 8 123 45",
    "=SUM(A1)",
    # the end of a line
    "rubrik #",
    "rubrik ##",
    "C#",
    "C##",
    "m.fl.",
    "Varför?",
    "Nu!",
    "så här:",
    "två blanka  ",
    "mailto:",
    "www.",
    # several lines in one text
    "en rad\nen till",
    "rubrik\n===",
    "rubrik\n---",
    "a\n- b\n- c",
    "a\r\nb\r\n",
    "---\ntitle: x\n---",
    # signs that act
    "esc\x1b[31mröd\x1b[0m",
    "vänd\u202eom\u202c",
    "noll\x00 och \x85 och \u2028 och \ufeff",
    "25\u00a0% och \u00a0- x\u00a0",
    # just prose
    "Planen gäller t.ex. 2015-2016, bl.a. för (s.k.) grupper; se § 3 – ”Mål”.",
    "日本 och 🙂 och e\u0301",
]


def page(text: str) -> Document:
    """Return a document with one text in every place that a text can have."""
    plain_table = Table(text, (Column(text), Column(text)), ((cell(text), cell(text, strong=True)), (cell(text), ())))
    tall = Table(
        text,
        (Column("Namn"), Column(text)),
        ((cell(text), (paragraph(text), bullets((text, text)))),),
    )
    return Document(
        title=text,
        lang=Lang.SV,
        subtitle=(text, text),
        stamp=text,
        blocks=(
            Heading(2, text),
            paragraph(text),
            paragraph("före ", Run(text, strong=True), " mellan ", Run(text, emphasis=True), " efter"),
            paragraph(text, " och ", Run(text, href="https://example.se/")),
            bullets((text, text)),
            ListOf(((paragraph(text), bullets((text,))),), ordered=True),
            Fields(((text, cell(text)), (text, (bullets((text,)),)))),
            plain_table,
            tall,
            Checklist((Task(words(text)), Task(words(text), done=True, under=(paragraph(text),)))),
            Table("", (), (), empty=text),
        ),
    )


def expected(text: str, harmless: str = "Ord") -> list[str]:
    """Return what must stand on the page: that of a harmless word with the word changed."""
    like = read(render(page(harmless), Format.MARKDOWN), "gfm-like").texts
    said = one_line(text).strip()
    return [
        # A label has a colon after it unless the text itself ends so that none is wanted.
        _fold(each.replace(f"{harmless}:", _label(said)).replace(harmless, said))
        for each in like
    ]


def _label(said: str) -> str:
    return said if said.endswith((":", "?", ".", "!")) else f"{said.rstrip()}:"


def _fold(text: str) -> str:
    """Return a text without the blanks that no reader shows; a no-break space between letters stays."""
    return "\n".join(re.sub(r"\s* \s*", " ", line).strip() for line in text.split("\n"))


def check(text: str) -> None:
    harmless = read(render(page("Ord"), Format.MARKDOWN), "gfm-like")
    actual = read(render(page(text), Format.MARKDOWN), "gfm-like")
    assert [_fold(each) for each in actual.texts] == expected(text)
    assert actual.kinds == harmless.kinds
    assert actual.links == ("https://example.se/",)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_reads_back_as_itself(text: str) -> None:
    check(text)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_reads_back_as_itself_without_the_extensions_too(text: str) -> None:
    blocks = (paragraph(text), Heading(2, text), bullets((text,)))
    markdown = render(Document("Titel", Lang.SV, blocks), Format.MARKDOWN)
    said = _fold(one_line(text))
    actual = read(markdown, "commonmark")
    assert [_fold(each) for each in actual.texts] == ["Titel", said, said, said]
    assert actual.links == ()


SIGNS = st.sampled_from("\\`*_[]{}<>()#+-.!|~^$&;:@=\"'/%,?0123456789abixw \n\tåÅ…–\u00a0€")
ROWS = st.text(SIGNS | st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30).filter(
    lambda text: any(not each.isspace() for each in one_line(text))
)


@given(ROWS)
@settings(max_examples=150, deadline=None)
def test_any_text_reads_back_as_itself(text: str) -> None:
    check(text)


RUNS = st.lists(
    st.builds(Run, ROWS | st.just(" "), strong=st.booleans(), emphasis=st.booleans()), min_size=1, max_size=5
)


@given(RUNS)
@settings(max_examples=300, deadline=None)
def test_any_runs_side_by_side_read_back_as_their_words(runs: list[Run]) -> None:
    document = Document("Titel", Lang.SV, (paragraph(*runs),))
    actual = read(render(document, Format.MARKDOWN), "gfm-like")
    assert _fold("".join(actual.texts[1:])) == _fold(one_line("".join(run.text for run in runs)))
    assert actual.links == ()
    assert set(actual.kinds) <= PARAGRAPH


PARAGRAPH = {
    "heading_open",
    "heading_close",
    "paragraph_open",
    "paragraph_close",
    "inline",
    "strong_open",
    "strong_close",
    "em_open",
    "em_close",
}
