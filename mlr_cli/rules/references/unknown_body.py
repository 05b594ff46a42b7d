"""MLR201: a body is named that is not in the plan."""

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
    "MLR201",
    Severity.ERROR,
    Text(sv="Ingen grupp har id ”{body}”.", en="No body has the id “{body}”."),
    Text(
        sv="Skriv ett id ur mappen ”bodies”, eller lägg till gruppen där.",
        en="Write an id from the folder “bodies”, or add the body there.",
    ),
)
def unknown_body(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A body is named that is not in the plan.

    ## Why

    A role that is given to nobody known shows up in no list of who does what, and nobody is asked about
    it. Most often the id is misspelt, or the body has no file yet. Bodies are named in roles, in targets,
    in `reports_to`, in the questions about the year, in the outline, and in meetings and
    statements.

    ## Example

    ```yaml
    # bodies/turismgruppen.yaml
    id: turismgruppen
    name: Turismgruppen
    area: turism
    reports_to: styrelse
    ```

    ## Use instead

    ```yaml
    # bodies/turismgruppen.yaml
    id: turismgruppen
    name: Turismgruppen
    area: turism
    reports_to: styrelsen
    ```
    """
    return unknown(plan, "body", plan.body_by_id, unread="bodies")
