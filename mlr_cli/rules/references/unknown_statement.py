"""MLR219: a matter at a meeting names a joint statement that is not in the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.rules.rule import Severity, Text, rule
from mlr_cli.rules.unknown_ids import unknown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan
    from mlr_cli.rules.rule import Finding


@rule(
    "MLR219",
    Severity.ERROR,
    Text(sv="Inget yttrande har id ”{statement}”.", en="No statement has the id “{statement}”."),
    Text(
        sv="Skriv id för ett yttrande i mappen ”statements”, eller lägg till det: mlr add statement",
        en="Write the id of a statement in the folder “statements”, or add it: mlr add statement",
    ),
)
def unknown_statement(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A matter at a meeting names a joint statement that is not in the plan.

    ## Why

    The brief before a meeting gathers the statements that are under way from the matters that name them. A
    misspelt id means that a statement is missing where it is to be decided.

    ## Example

    ```yaml
    # meetings/styrelsen-2026-03-13.yaml
    id: styrelsen-2026-03-13
    body: styrelsen
    date: 2026-03-13
    agenda:
      - title: Yttrande om skolskjuts
        kind: discussion
        statements: [skolskjutts]
    ```

    ```yaml
    # statements/skolskjuts.yaml
    id: skolskjuts
    title: Yttrande om skolskjuts
    ```

    ## Use instead

    ```yaml
    # meetings/styrelsen-2026-03-13.yaml
    id: styrelsen-2026-03-13
    body: styrelsen
    date: 2026-03-13
    agenda:
      - title: Yttrande om skolskjuts
        kind: discussion
        statements: [skolskjuts]
    ```

    ```yaml
    # statements/skolskjuts.yaml
    id: skolskjuts
    title: Yttrande om skolskjuts
    ```
    """
    return unknown(plan, "statement", plan.statement_by_id)
