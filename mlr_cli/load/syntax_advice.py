"""What a line that YAML does not read is told: what is wrong, where, and the cure.

The parser's own words are in English, for programmers, and often point past the fault. From its
problem, its two marks and the lines around them this makes out what was probably done.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mlr_cli.lang import Text
from mlr_cli.load.excerpt import Excerpt, Explained
from mlr_cli.load.typography import substitution_before
from mlr_cli.model.activity import Steering

if TYPE_CHECKING:
    from collections.abc import Callable

    from mlr_cli.source.flaw import Flaw


_QUOTE = Text(sv="Sätt hela texten inom citattecken.", en="Put the whole text in quotation marks.")
_BESIDE = Text(
    sv="Ställ raden rakt under den rad som den hör ihop med.",
    en="Put the line straight below the line it belongs with.",
)
_KEY_ALONE = re.compile(r"\s*(?:- +)*[\w-]+ *")
_NO_BLANK = re.compile(r"\s*(?:- +)*(?P<key>[\w-]+):(?=[^\s:/])")
_NO_COLON = re.compile(r"\s*(?:- +)*(?P<key>[\w-]+) *")
_OUTERMOST = re.compile(r"\w+:")
_CONDITION = re.compile(r"\b(?P<word>när|when):\s", re.IGNORECASE)


def explain(flaw: Flaw, text: str) -> Explained:
    """Return what is wrong where YAML could not go on."""
    if substitution := substitution_before(text, flaw.start):
        return Explained(*substitution)
    begin, _ = flaw.related or (flaw.start, flaw.start)
    problem, context = flaw.arguments.get("problem", ""), flaw.arguments.get("context", "")
    excerpt = Excerpt(text, problem, context, flaw.start, begin)
    return next(
        (answer(excerpt) for words, answer in _ANSWERS if words in problem or words in context), _unknown(excerpt)
    )


def _colon(excerpt: Excerpt) -> Explained:
    if _KEY_ALONE.fullmatch(excerpt.before):
        return _swallowed(excerpt)
    what = Text(sv="ett kolon följt av blanksteg står mitt i en text", en="a colon and a blank stand inside a text")
    line = excerpt.text[excerpt.begin :].partition("\n")[0]
    if match := _CONDITION.search(line):
        cure = Text(
            sv="Skriv ”{word}” utan kolon, eller sätt hela texten inom citattecken.",
            en="Write “{word}” without a colon, or put the whole text in quotation marks.",
        )
        return Explained(excerpt.place, what, cure.fill(word=match["word"]))
    return Explained(excerpt.place, what, _QUOTE)


def _swallowed(excerpt: Excerpt) -> Explained:
    """Explain a line that was read as more of the text above: the fault is often up there."""
    begin, above = excerpt.above
    if match := _NO_BLANK.match(above):
        return _no_blank(begin, match)
    if (match := _NO_COLON.fullmatch(above)) and _is_under_steering(excerpt.text[:begin], match["key"]):
        return _no_body(begin + match.start("key"), match["key"])
    if match:
        what = Text(sv="ett kolon saknas efter ordet", en="a colon is missing after the word")
        cure = Text(sv="Skriv ”{key}:”.", en="Write “{key}:”.")
        return Explained(begin + match.start("key"), what, cure.fill(key=match["key"]))
    start = excerpt.begin + len(excerpt.before) - len(excerpt.before.lstrip())
    what = Text(
        sv="raden är indragen längre än raden ovanför och läses som mer av den",
        en="the line is indented further than the one above and is read as more of it",
    )
    return Explained(start, what, _BESIDE, begin + len(above) - len(above.lstrip()))


def _is_under_steering(before: str, key: str) -> bool:
    """Whether a word alone at the head of an item stands under `steering`, and is none of its keys."""
    outer = [line for line in before.splitlines() if _OUTERMOST.match(line)]
    return bool(outer) and outer[-1].startswith("steering:") and key not in Steering.model_fields


def _no_body(place: int, name: str) -> Explained:
    what = Text(sv="namnet står utan nyckel", en="the name has no key")
    cure = Text(sv="Skriv ”body: {name}”.", en="Write “body: {name}”.")
    return Explained(place, what, cure.fill(name=name))


def _no_blank(begin: int, match: re.Match[str]) -> Explained:
    what = Text(sv="ett blanksteg saknas efter kolonet", en="a blank is missing after the colon")
    cure = Text(sv="Skriv ”{key}:” och ett blanksteg före värdet.", en="Write “{key}:” and a blank before the value.")
    return Explained(begin + match.end() - 1, what, cure.fill(key=match["key"]))


def _beginning(excerpt: Excerpt) -> Explained:
    """Explain a character that nothing can begin with."""
    if excerpt.sign == "\t":
        return _tab(excerpt)
    what = Text(sv="en text kan inte börja med ”{sign}”", en="a text cannot begin with “{sign}”")
    return Explained(excerpt.place, what.fill(sign=excerpt.sign), _QUOTE)


def _tab(excerpt: Excerpt) -> Explained:
    tab = excerpt.text.rfind("\t", excerpt.begin, excerpt.place + 1)
    what = Text(sv="raden är indragen med tabb", en="the line is indented with a tab")
    cure = Text(sv="Byt tabben mot blanksteg.", en="Replace the tab with blanks.")
    return Explained(tab if tab >= 0 else excerpt.place, what, cure)


def _reference(excerpt: Excerpt) -> Explained:
    return _beginning(Excerpt(excerpt.text, excerpt.problem, excerpt.context, excerpt.opened, excerpt.opened))


def _unfinished_quote(excerpt: Excerpt) -> Explained:
    what = Text(sv="citattecknet har inget som avslutar det", en="nothing closes the quotation mark")
    cure = Text(sv="Skriv ett likadant citattecken sist i texten.", en="Write the same mark at the end of the text.")
    return Explained(excerpt.opened, what, cure)


def _indent(excerpt: Excerpt) -> Explained:
    if excerpt.preceding:
        return _after_closing(excerpt)
    if "'-'" in excerpt.problem:
        what = Text(
            sv="raden är varken en ny punkt i listan eller en del av punkten ovanför",
            en="the line is neither a new item of the list nor a part of the item above",
        )
        cure = Text(
            sv="Börja den med ”- ”, eller ställ den rakt under punktens första ord.",
            en="Begin it with “- ”, or put it straight below the first word of the item.",
        )
        return Explained(excerpt.place, what, cure, excerpt.opened)
    what = Text(sv="raden är inte indragen som raderna ovanför", en="the line is not indented like the lines above")
    return Explained(excerpt.place, what, _BESIDE, excerpt.opened if excerpt.is_inside else None)


def _after_closing(excerpt: Excerpt) -> Explained:
    """Explain a text that goes on after its quotation mark or bracket."""
    sign = excerpt.preceding[-1]
    what = Text(sv="texten går vidare efter ”{sign}”", en="the text goes on after “{sign}”").fill(sign=sign)
    if sign not in "\"'":
        return Explained(excerpt.place, what, _QUOTE)
    cure = Text(
        sv="Flytta citattecknet till slutet av texten. Citat i en text skrivs med ” eller ’.",
        en="Move the quotation mark to the end of the text. Quotations inside a text are written with ” or ’.",
    )
    return Explained(excerpt.place, what, cure)


def _no_colon(excerpt: Excerpt) -> Explained:
    if match := _NO_BLANK.match(excerpt.text, excerpt.opened):
        return _no_blank(0, match)
    what = Text(sv="raden har inget kolon", en="the line has no colon")
    cure = Text(
        sv="Skriv ”nyckel: värde”, eller dra in raden om den hör till texten ovanför.",
        en="Write “key: value”, or indent the line if it belongs to the text above.",
    )
    return Explained(excerpt.opened, what, cure)


def _bracket(excerpt: Excerpt) -> Explained:
    sign = excerpt.text[excerpt.opened : excerpt.opened + 1]
    closing = {"[": "]", "{": "}"}.get(sign)
    if closing is None:
        return _beginning(excerpt) if excerpt.sign.strip() else _unknown(excerpt)
    if excerpt.sign == ",":
        what = Text(sv="det står inget före kommatecknet", en="nothing stands before the comma")
        return Explained(excerpt.place, what, Text(sv="Ta bort det.", en="Remove it."), excerpt.opened)
    what = Text(sv="”{sign}” har inget som avslutar det", en="nothing closes the “{sign}”")
    cure = Text(
        sv="Skriv ”{closing}” i slutet. Är det en text ska den stå inom citattecken.",
        en="Write “{closing}” at the end. If it is a text, put it in quotation marks.",
    )
    return Explained(excerpt.opened, what.fill(sign=sign), cure.fill(closing=closing))


def _list_begun(excerpt: Excerpt) -> Explained:
    what = Text(sv="en lista kan inte börja mitt på raden", en="a list cannot begin in the middle of a line")
    cure = Text(
        sv="Börja listan på raden under. Är det en text ska den stå inom citattecken.",
        en="Begin the list on the line below. If it is a text, put it in quotation marks.",
    )
    return Explained(excerpt.place, what, cure)


def _backslash(excerpt: Excerpt) -> Explained:
    what = Text(
        sv="ett bakstreck inom dubbla citattecken betyder något särskilt",
        en="a backslash in double quotation marks has a meaning of its own",
    )
    cure = Text(
        sv="Byt till enkla citattecken, eller skriv två bakstreck.",
        en="Use single quotation marks, or write two backslashes.",
    )
    return Explained(excerpt.place, what, cure)


def _block_text(excerpt: Excerpt) -> Explained:
    if "tab" in excerpt.problem:
        return _tab(excerpt)
    what = Text(
        sv="efter ”{sign}” ska texten börja på nästa rad", en="after “{sign}” the text should begin on the next line"
    )
    cure = Text(
        sv="Flytta ner texten, eller sätt den inom citattecken.",
        en="Move the text down, or put it in quotation marks.",
    )
    return Explained(excerpt.opened, what.fill(sign=excerpt.text[excerpt.opened : excerpt.opened + 1]), cure)


def _new_beginning(excerpt: Excerpt) -> Explained:
    begin = excerpt.text.rfind("\n", 0, len(excerpt.text[: excerpt.place].rstrip())) + 1
    if excerpt.text.startswith("%", begin):
        return _beginning(Excerpt(excerpt.text, excerpt.problem, excerpt.context, begin, begin))
    if excerpt.preceding:
        return _after_closing(excerpt)
    what = Text(sv="det som står ovanför avslutar filen", en="what stands above ends the file")
    cure = Text(
        sv="Ta bort ”...” och se efter att raderna ovanför är skrivna som ”nyckel: värde”.",
        en="Remove “...” and see that the lines above are written as “key: value”.",
    )
    return Explained(excerpt.place, what, cure)


def _unknown(excerpt: Excerpt) -> Explained:
    what = Text(sv="raden följer inte reglerna för YAML", en="the line does not follow the rules of YAML")
    cure = Text(
        sv="Titta på indrag, kolon och citattecken på raden och på raden ovanför.",
        en="Look at indents, colons and quotation marks on the line and on the line above.",
    )
    return Explained(excerpt.place, what, cure)


_ANSWERS: tuple[tuple[str, Callable[[Excerpt], Explained]], ...] = (
    ("mapping values are not allowed", _colon),
    ("violates indentation", _tab),
    ("cannot start any token", _beginning),
    ("mapping keys are not allowed", _beginning),
    ("while scanning an anchor", _reference),
    ("while scanning an alias", _reference),
    ("while scanning a tag", _reference),
    ("while parsing a tag", _reference),
    ("undefined tag handle", _reference),
    ("while scanning a directive", _reference),
    ("escape", _backslash),
    ("hexdecimal", _backslash),
    ("while scanning a quoted scalar", _unfinished_quote),
    ("could not find expected ':'", _no_colon),
    ("while scanning a block scalar", _block_text),
    ("block sequence entries are not allowed", _list_begun),
    ("while parsing a flow", _bracket),
    ("did not find expected node content", _bracket),
    ("did not find expected key", _indent),
    ("did not find expected '-' indicator", _indent),
    ("expected <document start>", _new_beginning),
)
"""What answers to the parser's problem or context; the first that fits does."""
