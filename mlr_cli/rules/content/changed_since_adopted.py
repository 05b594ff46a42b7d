"""MLR607: the plan no longer says what was adopted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang import Lang
from mlr_cli.lang.dates import on_date
from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan


@rule(
    "MLR607",
    Severity.WARNING,
    Text(sv="Planen är ändrad sedan den antogs {day}.", en="The plan has changed since it was adopted {day}."),
    Text(
        sv="Kör ”mlr adopted”: där står vad som är ändrat och vem som ska besluta om det.",
        en="Run “mlr adopted”: it says what has changed and who must decide on it.",
    ),
    absence=True,
)
def changed_since_adopted(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """The plan no longer says what was adopted.

    ## Why

    What a board has adopted may not become something else without anybody noticing. A comment, a line
    that is wrapped otherwise, a report, a new contact and a former id change nothing. When a body has
    decided on the change, `mlr adopt` writes the decision down with a new fingerprint.

    ## Example

    ```yaml
    # adopted.yaml
    adopted:
      - date: 2026-01-20
        body: styrelsen
        paragraph: § 7
        fingerprint: 1-0000000000000000000000000000000000000000000000000000000000000000
    ```

    ## Use instead

    ```yaml
    # adopted.yaml
    adopted:
      - date: 2026-01-20
        body: styrelsen
        paragraph: § 7
        fingerprint: 1-9d98c36d5e25c2694800dd8e063407c3b808130ae0621491c3c2981898969236
    ```
    """
    if not plan.adopted:
        return
    # Most plans are asked before anybody has adopted them, and then nothing of this need be loaded.
    from mlr_cli.diff.fingerprint import fingerprint

    last = plan.adopted[-1]
    if last.fingerprint != fingerprint(plan):
        day = Text(sv=on_date(last.date, Lang.SV), en=on_date(last.date, Lang.EN))
        yield Finding(last, "fingerprint", {"day": day})
