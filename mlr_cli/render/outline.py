"""What the text formats share: one flat row of blocks, the contents written out, labels, addresses."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mlr_cli.document import Contents, Figure, Heading, ListOf, Paragraph, Run, Section, bullets
from mlr_cli.render.visible import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mlr_cli.document import Block, Blocks, Words

_CONTENTS_LEVEL = 2
_SCHEMES = ("https://", "http://", "mailto:")


def flat(blocks: Blocks) -> Iterator[Block]:
    """Yield the blocks in order, those of a section in the section's place."""
    for block in blocks:
        if isinstance(block, Section):
            yield from flat(block.blocks)
        else:
            yield block


def written_out(blocks: Blocks, *, drawn: Callable[[Figure], bool] = lambda _: False) -> Blocks:
    """Return the blocks flat, with anchors on all headings and the contents as a heading and a list.

    Contents without any heading after them are left out: a title above nothing says nothing. Of a
    figure its words are left, unless it is `drawn`.
    """
    anchored = tuple(_anchored(tuple(_in_words(blocks, drawn))))
    result: list[Block] = []
    for place, block in enumerate(anchored, start=1):
        result.extend(_contents(block, anchored[place:]) if isinstance(block, Contents) else (block,))
    return tuple(result)


def _in_words(blocks: Blocks, drawn: Callable[[Figure], bool]) -> Iterator[Block]:
    """Yield the blocks flat, a figure as what it is called and the lines that say the same."""
    for block in flat(blocks):
        if isinstance(block, Figure) and not drawn(block):
            yield Paragraph((Run(colon(block.caption)),))
            yield bullets(block.words)
        else:
            yield block


def labelled(label: str, blocks: Blocks) -> Blocks:
    """Return the blocks with a strong label before them, on the line of a first paragraph."""
    name = Run(colon(label), strong=True)
    match blocks:
        case (Paragraph(words=words), *rest) if label:
            return (Paragraph((name, Run(" "), *words)), *rest)
        case _ if label:
            return (Paragraph((name,)), *blocks)
        case _:
            return blocks


def colon(label: str) -> str:
    """Return a label with a colon after it, unless it already ends like a question or a sentence."""
    said = one_line(label).strip()
    return said if said.endswith((":", "?", ".", "!")) else f"{said}:"


def address(run: Run) -> str | None:
    """Return where a run leads outside the document, or None if it leads nowhere one may go."""
    return run.href if run.href and run.href.lower().startswith(_SCHEMES) else None


def spelled(words: Words) -> str:
    """Return words for a medium without links: an address that cannot be seen stands after its run."""
    return "".join(_spelled(run) for run in words)


def _spelled(run: Run) -> str:
    target = address(run)
    bare = target.removeprefix("mailto:") if target else ""
    return f"{run.text} <{bare}>" if bare and bare not in run.text else run.text


def _anchored(blocks: Blocks) -> Iterator[Block]:
    numbers = count(1)
    for block in flat(blocks):
        if isinstance(block, Heading) and not block.anchor:
            # A blank cannot stand in an anchor that a report has chosen, so this one is ours alone.
            yield replace(block, anchor=f"heading {next(numbers)}")
        else:
            yield block


def _contents(contents: Contents, after: Blocks) -> Blocks:
    chapters = tuple(_chapters(after))
    return (Heading(_CONTENTS_LEVEL, contents.title), ListOf(chapters)) if chapters else ()


def _chapters(after: Blocks) -> Iterator[Blocks]:
    levels = (_CONTENTS_LEVEL, _CONTENTS_LEVEL + 1)
    chapter: list[Heading] = []
    for block in after:
        if isinstance(block, Heading) and block.level in levels:
            if chapter and block.level == _CONTENTS_LEVEL:
                yield _chapter(chapter)
                chapter = []
            chapter.append(block)
    if chapter:
        yield _chapter(chapter)


def _chapter(headings: list[Heading]) -> Blocks:
    first, *under = (Paragraph((Run(each.text, href=f"#{each.anchor}"),)) for each in headings)
    return (first, ListOf(tuple((line,) for line in under))) if under else (first,)
