"""MLR216: a chapter that the outline does not name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.rules.outline import entries
from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan


@rule(
    "MLR216",
    Severity.WARNING,
    Text(sv="Kapitlet kommer inte med i dokumentet.", en="The chapter is not printed in the document."),
    Text(
        sv="Lägg till ”- chapter: {chapter}” under ”outline” i ”plan.yaml”, eller ta bort filen.",
        en="Add “- chapter: {chapter}” under “outline” in “plan.yaml”, or remove the file.",
    ),
    absence=True,
)
def unused_chapter(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A chapter has a file but no place in the outline.

    ## Why

    Only the chapters of the outline are printed. A text that somebody has written and that is not there will be
    missed by nobody until the plan is in print.

    ## Example

    ```markdown
    <!-- chapters/historia.md -->

    # Historia

    Samarbetet började 2012.
    ```

    ## Use instead

    ```markdown
    <!-- chapters/historia.md -->

    # Historia

    Samarbetet började 2012.
    ```

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
      - chapter: historia
      - chapter: arbetet
    ```
    """
    used = {entry.chapter for entry in entries(plan)}
    for chapter in plan.chapters:
        if chapter.id not in used:
            yield Finding(chapter, "title", {"chapter": chapter.id})
