"""MLR741: a question about the year that has no words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.model.kinds import ChapterQuestion
from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.plan import Plan


@rule(
    "MLR741",
    Severity.WARNING,
    Text(sv="Frågan ”{question}” har ingen text.", en="The question “{question}” has no text."),
    Text(
        sv="Skriv frågan efter ”text:”. Utan text går det att ställa: {standard}.",
        en="Write the question after “text:”. Those that need no text are: {standard}.",
    ),
)
def question_without_words(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """A question about the year has no words.

    ## Why

    The bodies are asked the questions in `plan.yaml` when the year is over. Some are known by their ids and have
    words of their own. For any other the bodies would see the id alone.

    ## Example

    ```yaml
    # plan.yaml
    format: 1
    id: plan-2026
    title: Årsplan 2026
    period: 2026
    contact:
      title: Samordnare
      name: Kim Ek
    funds:
      - id: medlemmar
        name: Medlemmarnas andelar
        kind: members
      - id: buffert
        name: Bufferten
        kind: fund
        principle:
          share: 25 %
          tolerance: 5 %
    description_limit: 40
    questions:
      - question: attendance
      - question: klimat
    outline:
      - chapter: inledning
        shows: [members, areas]
      - chapter: arbetet
        shows: [activities]
    ```

    ## Use instead

    ```yaml
    # plan.yaml
    format: 1
    id: plan-2026
    title: Årsplan 2026
    period: 2026
    contact:
      title: Samordnare
      name: Kim Ek
    funds:
      - id: medlemmar
        name: Medlemmarnas andelar
        kind: members
      - id: buffert
        name: Bufferten
        kind: fund
        principle:
          share: 25 %
          tolerance: 5 %
    description_limit: 40
    questions:
      - question: attendance
      - question: klimat
        text: Vad har gjorts för klimatet?
    outline:
      - chapter: inledning
        shows: [members, areas]
      - chapter: arbetet
        shows: [activities]
    ```
    """
    standard = [one.value for one in ChapterQuestion]
    for question in plan.header.questions:
        if question.text is None and question.question not in standard:
            arguments = {"question": question.question, "standard": ", ".join(standard)}
            yield Finding(question, "question", arguments, word=question.question, known=standard)
