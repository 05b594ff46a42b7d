"""MLR214: an `ignore` that passes nothing over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.diagnostics.form import FORM
from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from mlr_cli.model.activity import Ignore
    from mlr_cli.model.plan import Plan
    from mlr_cli.rules.rule import Rule

_UNKNOWN = Text(sv="Ingen regel heter ”{rule}”.", en="No rule is called “{rule}”.")
_ERROR = Text(
    sv="{rule} är ett fel, och fel går inte att undanta.", en="{rule} is an error, and errors cannot be ignored."
)
_FORM = Text(
    sv="{rule} gäller filernas form och går inte att undanta.",
    en="{rule} is about the form of the files and cannot be ignored.",
)


@rule(
    "MLR214",
    Severity.WARNING,
    Text(sv="{problem}", en="{problem}"),
    Text(
        sv="Under ”ignore” står koden för en varning eller ett råd, till exempel ”MLR302”.",
        en="Under “ignore” stands the code of a warning or of advice, for example “MLR302”.",
    ),
)
def futile_ignore(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """An `ignore` passes nothing over.

    ## Why

    Under `ignore` stands the code of a warning or of advice, with the reason why it does not hold here. A code
    that does not exist passes nothing over, and whoever wrote it may believe that the matter is settled.
    Errors cannot be passed over: they are wrong, whatever the reason.

    ## Example

    ```yaml
    # activities/lovskola.yaml
    id: lovskola
    title: Lovskola
    area: skola
    participants: alla
    goals:
      - id: sommar
        text: Lovskolan är genomförd i alla kommuner.
        due: 2026-08
    steering:
      - body: kansliet
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ignore:
      - rule: MLR932
        reason: Lovskolan i februari hör till årets plan.
    ```

    ## Use instead

    ```yaml
    # activities/lovskola.yaml
    id: lovskola
    title: Lovskola
    area: skola
    participants: alla
    goals:
      - id: sommar
        text: Lovskolan är genomförd i alla kommuner.
        due: 2027-02
    steering:
      - body: kansliet
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2027-03
    ignore:
      - rule: MLR302
        reason: Lovskolan i februari hör till årets plan.
    ```
    """
    excuses = [*plan.header.ignore, *(excuse for activity in plan.activities for excuse in activity.ignore)]
    # This rule is itself in the list, so the list is there only once this file has been read.
    from mlr_cli import rules

    # Most plans excuse only what every plan is asked, and then no other rule need be loaded.
    doubtful = [one for one in excuses if one.rule.upper() not in _excusable(rules.RULES)]
    if not doubtful:
        return
    everything = rules.all_rules()
    reasons, excusable = _not_excusable(everything), _excusable(everything)
    for excuse in doubtful:
        code = excuse.rule.upper()
        if code in reasons:
            yield Finding(excuse, "rule", {"problem": reasons[code].fill(rule=code)})
        elif code not in excusable:
            yield _unknown(excuse, {*reasons, *excusable})


def _unknown(excuse: Ignore, known: set[str]) -> Finding:
    words = {"problem": _UNKNOWN.fill(rule=excuse.rule)}
    return Finding(excuse, "rule", words, word=excuse.rule, known=known)


def _not_excusable(everything: Iterable[Rule]) -> Mapping[str, Text]:
    """Return why some codes cannot be ignored."""
    return {rule_doc.code: _FORM for rule_doc in FORM} | dict.fromkeys(_codes(everything, errors=True), _ERROR)


def _excusable(some: Iterable[Rule]) -> frozenset[str]:
    return frozenset(_codes(some, errors=False))


def _codes(some: Iterable[Rule], *, errors: bool) -> Iterator[str]:
    return (one.rule_doc.code for one in some if (one.rule_doc.severity is Severity.ERROR) is errors)
