"""MLR604: two activities whose titles are the same, or nearly so."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from mlr_cli.rules.rule import Finding, Pointer, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlr_cli.model.activity import Activity
    from mlr_cli.model.plan import Plan

_HERE = Text(sv="Den första står här.", en="The first one stands here.")


@rule(
    "MLR604",
    Severity.ADVICE,
    Text(
        sv="Titlarna ”{first}” och ”{title}” är svåra att skilja åt.",
        en="The titles “{first}” and “{title}” are hard to tell apart.",
    ),
    Text(
        sv="Är det samma aktivitet? Slå i så fall ihop dem, annars ge den ena ett tydligare namn.",
        en="Is it the same activity? Then make one of them, otherwise give one a clearer name.",
    ),
)
def twin_titles(plan: Plan, _as_of: date) -> Iterator[Finding]:
    """Two activities have the same title, or nearly the same.

    ## Why

    Activities are spoken of by their titles, and minutes that name the one may be read as the other.
    Small and capital letters, dots and rings over letters, blanks and signs do not count as a
    difference: `Badplatser` and `Bad-platser!` are twins.

    ## Example

    ```yaml
    # activities/vandringsleder.yaml
    id: vandringsleder
    title: Vandrings-leder
    area: turism
    participants: alla
    goals:
      - id: underhall
        text: Lederna är besiktigade.
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
    # activities/vandringsleder.yaml
    id: vandringsleder
    title: Underhåll av vandringslederna
    area: turism
    participants: alla
    goals:
      - id: underhall
        text: Lederna är besiktigade.
        due: 2026-09
    steering:
      - body: turismgruppen
        role: responsible
      - body: styrelsen
        role: decides
    follow_up: 2026-11
    ```
    """
    seen: dict[str, Activity] = {}
    for activity in plan.activities:
        first = seen.setdefault(_folded(activity.title), activity)
        if first is not activity:
            words = {"first": first.title, "title": activity.title}
            yield Finding(activity, "title", words, (Pointer(first, "title", _HERE),))


def _folded(title: str) -> str:
    """Return the letters and figures of a title without case and marks; the title itself if it has none."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKD", title.casefold()))) or title
