"""MLR215: the outline names a chapter that has no file."""

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
    "MLR215",
    Severity.ERROR,
    Text(sv="Kapitlet ”{chapter}” har ingen fil.", en="The chapter “{chapter}” has no file."),
    Text(
        sv="Skapa ”chapters/{chapter}.md”, eller ta bort raden.", en="Make “chapters/{chapter}.md”, or remove the line."
    ),
)
def missing_chapter(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """The outline names a chapter that has no file.

    ## Why

    The document would lack a chapter that the outline promises. Most often the id is misspelt, or the chapter is
    not written yet. The chapter's text stands in a file of the same name in the folder `chapters`.

    ## Example

    ```yaml
    # plan.yaml
    format: 1
    id: plan-2026
    title: Årsplan 2026
    period: 2026
    funds:
      - id: medlemmar
        name: Medlemmarnas andelar
      - id: buffert
        name: Bufferten
    outline:
      - chapter: inledning
      - chapter: arbete
      - chapter: arbetet
    ```

    ## Use instead

    ```yaml
    # plan.yaml
    format: 1
    id: plan-2026
    title: Årsplan 2026
    period: 2026
    funds:
      - id: medlemmar
        name: Medlemmarnas andelar
      - id: buffert
        name: Bufferten
    outline:
      - chapter: inledning
      - chapter: arbetet
    ```
    """
    return unknown(plan, "chapter", {chapter.id for chapter in plan.chapters})
