"""`mlr explain`: a rule's documentation, or all rules in a table."""

from itertools import takewhile
from typing import TYPE_CHECKING, Annotated

import typer

from mlr_cli.cli.output import FORMATS, answer
from mlr_cli.cli.session import session_of
from mlr_cli.cli.usage import Misuse
from mlr_cli.cli.words import both, perhaps
from mlr_cli.lang import Lang, Text

if TYPE_CHECKING:
    from mlr_cli.cli.session import Session
    from mlr_cli.diagnostics import RuleDoc
    from mlr_cli.reports.checks.explain import Explained

ABOUT = Text(
    sv="Förklara en regel: vad den säger, varför det spelar roll, ett exempel och vad man skriver i stället. "
    "Utan kod visas alla regler.",
    en="Explain a rule: what it says, why it matters, an example and what to write instead. "
    "Without a code all rules are shown.",
)
EXAMPLES = (
    ("mlr explain", Text(sv="alla regler", en="all rules")),
    ("mlr explain MLR201", Text(sv="en regel", en="one rule")),
    (
        "mlr explain --to markdown -o regler.md",
        Text(sv="allt om alla regler på en sida", en="all about all rules on one page"),
    ),
)


def command(
    ctx: typer.Context,
    code: Annotated[
        str | None,
        typer.Argument(
            metavar=both(sv="KOD", en="CODE"),
            help=both(
                sv="Regelns kod, till exempel MLR201 eller bara 201.", en="The rule's code, such as MLR201 or just 201."
            ),
        ),
    ] = None,
) -> None:
    """Explain one rule, or list them all."""
    from mlr_cli.rules import rule_docs

    session = session_of(ctx)
    known = rule_docs()
    if code is None:
        _all(session, [_explained(rule_doc, session.lang) for rule_doc in known])
    else:
        _one(session, _explained(_chosen(known, code), session.lang))


def _chosen(known: "list[RuleDoc]", typed: str) -> "RuleDoc":
    """Return what is known of the rule with a code, typed in full or as a number; raise `Misuse` if there is none."""
    from mlr_cli.lang.alphabet import nearest

    codes = {rule_doc.code: rule_doc for rule_doc in known}
    sought = typed.strip().upper()
    found = codes.get(sought) or codes.get(f"{_PREFIX}{sought.zfill(_DIGITS)}")
    if found is None:
        meant = sought if sought.startswith(_PREFIX) else f"{_PREFIX}{sought}"
        close = nearest(meant, codes, limit=len(codes))
        near = max(close, key=lambda code: _alike(code, meant), default=None)
        raise Misuse(_NO_SUCH_RULE.fill(typed=typed, perhaps=perhaps(near)))
    return found


def _alike(code: str, typed: str) -> int:
    """Return how many signs two codes have in common before they part."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(code, typed, strict=False)))


def _explained(rule_doc: "RuleDoc", lang: Lang) -> "Explained":
    from mlr_cli.reports.checks.explain import explained

    if lang is Lang.EN:
        return explained(rule_doc, lang)
    from mlr_cli.render.templates import prose

    return explained(rule_doc, lang, prose(f"rules/{rule_doc.code}", lang))


def _one(session: "Session", one: "Explained") -> None:
    from mlr_cli.reports.checks.explain import page, record, table, text

    match session.choose(FORMATS, "table"):
        case "table":
            session.out(text(one, session.width).encode(), one.rule_doc.code, "table")
        case "markdown":
            session.out(page(one).encode(), one.rule_doc.code, "markdown")
        case _:
            answer(
                session, one.rule_doc.code, document=lambda: table([one], session.lang), record=lambda: record([one])
            )


def _all(session: "Session", rules: "list[Explained]") -> None:
    from mlr_cli.reports.checks.explain import handbook, record, table

    if session.choose(FORMATS, "table") == "markdown":
        session.out(handbook(rules, session.lang).encode(), "rules", "markdown")
    else:
        answer(session, "rules", document=lambda: table(rules, session.lang), record=lambda: record(rules))


_PREFIX = "MLR"
_DIGITS = 3
_NO_SUCH_RULE = Text(
    sv="Ingen regel har koden ”{typed}”.{perhaps} Alla regler visas med ”mlr explain”.",
    en="No rule has the code “{typed}”.{perhaps} All rules are shown by “mlr explain”.",
)
