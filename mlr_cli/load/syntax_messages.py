"""What scanning and parsing found in a file, said to a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.diagnostics import Related, keys, signs, yaml
from mlr_cli.lang import Text
from mlr_cli.load.advice import quoted
from mlr_cli.load.syntax_advice import explain
from mlr_cli.load.typography import substitution_before
from mlr_cli.period.fault import shown
from mlr_cli.source.flaw import FlawKind
from mlr_cli.source.scan import without_controls

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlr_cli.diagnostics import Diagnostic, RuleDoc
    from mlr_cli.source.flaw import Flaw
    from mlr_cli.source.tree import Tree

_RULE_DOCS: Mapping[FlawKind, RuleDoc] = {
    FlawKind.DUPLICATE_KEY: yaml.DUPLICATE_KEY,
    FlawKind.COMPLEX_KEY: keys.COMPLEX_KEY,
    FlawKind.ANCHOR: yaml.ANCHOR,
    FlawKind.ALIAS: yaml.ANCHOR,
    FlawKind.TAG: yaml.TAG,
    FlawKind.MERGE_KEY: yaml.MERGE_KEY,
    FlawKind.SECOND_DOCUMENT: yaml.SECOND_DOCUMENT,
    FlawKind.NOT_UTF8: signs.NOT_UTF8,
    FlawKind.UTF16: signs.NOT_UTF8,
    FlawKind.CONTROL: signs.CONTROL,
    FlawKind.ESCAPED_CONTROL: signs.ESCAPED_CONTROL,
    FlawKind.CONFLICT: signs.CONFLICT,
    FlawKind.MARKER: signs.MARKER,
    FlawKind.TOO_DEEP: yaml.TOO_DEEP,
}
_THE_OTHER: Mapping[FlawKind, Text] = {
    FlawKind.DUPLICATE_KEY: Text(sv="den första står här", en="the first stands here"),
    FlawKind.CONFLICT: Text(sv="den andra versionen slutar här", en="the second version ends here"),
}
_BEGAN = Text(sv="det började här", en="it began here")
_MORE = Text(sv=" Det finns {more} till i filen.", en=" There are {more} more in the file.")
_WHOLE_FILE = Text(sv="Innehållet (UTF-16)", en="The content (UTF-16)")
_RETURN = "U+000D"


def diagnose_flaw(tree: Tree, flaw: Flaw) -> Diagnostic:
    """Return what is said of a flaw, at its place in a file."""
    if flaw.kind is FlawKind.SYNTAX:
        return _syntax(tree, flaw)
    other = _THE_OTHER.get(flaw.kind)
    related = (Related(tree.between(*flaw.related), other),) if flaw.related and other else ()
    rule_doc = signs.LONE_RETURN if flaw.arguments.get("code") == _RETURN else _RULE_DOCS[flaw.kind]
    return rule_doc.diagnose(tree.between(flaw.start, flaw.end), _words(flaw), related=related)


def has_substitution(tree: Tree) -> bool:
    """Whether a line that YAML did not read is the work of a word processor."""
    return any(flaw.kind is FlawKind.SYNTAX and substitution_before(tree.text, flaw.start) for flaw in tree.flaws)


def _syntax(tree: Tree, flaw: Flaw) -> Diagnostic:
    explained = explain(flaw, tree.text)
    last = max(len(tree.text.rstrip()) - 1, 0)
    place, opened = min(explained.place, last), explained.opened
    related = (Related(tree.between(opened, opened + 1), _BEGAN),) if opened is not None else ()
    words = {"problem": _harmless(explained.what), "cure": _harmless(explained.cure)}
    return yaml.SYNTAX.diagnose(tree.between(place, min(place + 1, len(tree.text))), words, related=related)


def _harmless(words: Text) -> Text:
    """Return words that may repeat what stands in the file, with nothing in them that acts on a screen."""
    return Text(sv=without_controls(words.sv), en=without_controls(words.en))


def _words(flaw: Flaw) -> Mapping[str, object]:
    """Return what the words about a flaw are filled with."""
    more = _MORE.fill(more=flaw.arguments["more"]) if "more" in flaw.arguments else ""
    match flaw.kind:
        case FlawKind.ANCHOR:
            return {"sign": "&"}
        case FlawKind.ALIAS:
            return {"sign": "*"}
        case FlawKind.UTF16:
            return {"what": _WHOLE_FILE, "more": more}
        case FlawKind.NOT_UTF8:
            return {"what": _letter(flaw), "more": more}
        case FlawKind.CONTROL | FlawKind.ESCAPED_CONTROL:
            return {"code": flaw.arguments["code"], "name": _name(flaw), "more": more}
        case _:
            return {name: shown(value) for name, value in flaw.arguments.items()}


def _letter(flaw: Flaw) -> Text:
    code, meant = flaw.arguments["bytes"], flaw.arguments["meant"]
    if meant:
        letter = quoted(meant)
        return Text(sv=f"Tecknet här, troligen {letter.sv},", en=f"The character here, probably {letter.en},")
    return Text(sv=f"Tecknet här ({code})", en=f"The character here ({code})")


def _name(flaw: Flaw) -> Text:
    name = flaw.arguments["name"]
    return Text(sv=f" ({name})", en=f" ({name})") if name else Text(sv="", en="")
