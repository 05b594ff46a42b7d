"""MLR502: a source covers more of a budget than its fund does by principle."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from mlr_cli.lang import Lang
from mlr_cli.rules.money.budgets import shown
from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.activity import Budget, Source
    from mlr_cli.model.cooperation import Principle
    from mlr_cli.model.plan import Plan

_ABOUT = Text(sv="ungefär {share}", en="about {share}")


@rule(
    "MLR502",
    Severity.ADVICE,
    Text(
        sv="{fund} täcker {share} av budgeten. Principen är {principle}.",
        en="{fund} covers {share} of the budget. The principle is {principle}.",
    ),
    Text(
        sv="Hänvisa till ett beslut under ”decision”, eller ändra andelen.",
        en="Refer to a decision under “decision”, or change the share.",
    ),
    local=True,
)
def above_principle(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A source covers more of a budget than its fund does by principle.

    ## Why

    What is agreed about a fund holds until somebody decides otherwise, and those who share the money
    will ask who did. The principle, with its tolerance in percentage points, stands with the fund in
    `plan.yaml`. A source that refers to a decision is left alone. Where only amounts are given, the
    share is worked out.

    ## Example

    ```yaml
    # activities/badplatser.yaml
    id: badplatser
    title: Badplatser
    area: turism
    participants: alla
    leader: Kim Ek
    budget:
      amount: 400 tkr
      sources:
        - fund: medlemmar
          share: 60 %
        - fund: buffert
          share: 40 %
      external: nej
      political_decision: ja
    goals:
      - id: skotsel
        text: En gemensam skötselplan är antagen.
        due: 2026-09
    steering:
      - body: turismgruppen
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ```

    ## Use instead

    ```yaml
    # activities/badplatser.yaml
    id: badplatser
    title: Badplatser
    area: turism
    participants: alla
    leader: Kim Ek
    budget:
      amount: 400 tkr
      sources:
        - fund: medlemmar
          share: 60 %
        - fund: buffert
          share: 40 %
          decision: Styrelsen den 4 februari 2026, § 7
      external: nej
      political_decision: ja
    goals:
      - id: skotsel
        text: En gemensam skötselplan är antagen.
        due: 2026-09
    steering:
      - body: turismgruppen
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ```
    """
    funds = {fund.id: (fund.name, fund.principle) for fund in plan.header.funds if fund.principle}
    sourced = ((one.budget, source) for one in plan.activities if one.budget for source in one.budget.sources)
    for budget, source in sourced:
        share, (name, principle) = _share(source, budget), funds.get(source.fund, ("", None))
        if principle and share is not None and share > _ceiling(principle) and not source.decision:
            words = {"fund": name, "share": shown(share), "principle": _said(principle)}
            yield Finding(source, "amount" if source.share is None else "share", words)


def _ceiling(principle: Principle) -> Decimal:
    return principle.share + (principle.tolerance or 0)


def _share(source: Source, budget: Budget) -> Decimal | None:
    """Return how much of a budget a source covers, in per cent, as it says or as its amount gives."""
    if source.share is not None:
        return source.share
    part, whole = source.amount and source.amount.number, budget.amount and budget.amount.number
    return Decimal(f"{part / whole * 100:.1f}") if part and whole else None


def _said(principle: Principle) -> Text:
    share = shown(principle.share)
    if not principle.tolerance:
        return share
    return Text(sv=_ABOUT[Lang.SV].format(share=share.sv), en=_ABOUT[Lang.EN].format(share=share.en))
