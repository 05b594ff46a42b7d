"""MLR740: a body has answered a question that the plan does not ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.queries.year.questions import questions_of
from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan


@rule(
    "MLR740",
    Severity.WARNING,
    Text(sv="Planen ställer inte frågan ”{question}”.", en="The plan does not ask the question “{question}”."),
    Text(
        sv="Skriv en fråga som planen ställer, eller lägg till den under ”questions” i plan.yaml.",
        en="Write a question that the plan asks, or add it under “questions” in plan.yaml.",
    ),
)
def unknown_question(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A body has answered a question that the plan does not ask.

    ## Why

    The answers about the year are put together question by question. An answer to a question that is not
    asked is shown nowhere. Most often the question is misspelt, or it has been taken out of `plan.yaml`.

    ## Example

    ```yaml
    # bodies/turismgruppen.yaml
    id: turismgruppen
    name: Turismgruppen
    kind: working-group
    area: turism
    reports_to: styrelsen
    evaluation:
      answers:
        - question: finansiering-2026
          date: 2026-12-10
          text: Bidraget täckte skyltarna.
    ```

    ## Use instead

    ```yaml
    # bodies/turismgruppen.yaml
    id: turismgruppen
    name: Turismgruppen
    kind: working-group
    area: turism
    reports_to: styrelsen
    evaluation:
      answers:
        - question: financing
          date: 2026-12-10
          text: Bidraget täckte skyltarna.
    ```
    """
    known = questions_of(plan)
    for body in plan.bodies:
        for answer in body.evaluation.answers:
            if answer.question not in known:
                arguments = {"question": answer.question}
                yield Finding(answer, "question", arguments, word=answer.question, known=known)
