"""MLR021: a chapter's prose has a placeholder that cannot be filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from mlr_cli.model.placeholders import PLACEHOLDERS, Subject, take_apart
from mlr_cli.rules.rule import Finding, Severity, Text, rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from mlr_cli.model.placeholders import Placeholder
    from mlr_cli.model.plan import Plan

_NO_SUCH_NAME = Text(sv="det namnet finns inte", en="there is no such name")
_NOTHING_AFTER = Text(sv="inget ska stå efter ”{name}”", en="nothing stands after “{name}”")
_NOTHING_SAID = Text(sv="planen säger inget om det", en="the plan says nothing about it")
_ID_MISSING = {
    Subject.AREA: Text(sv="efter kolon ska stå vilket område", en="after a colon should stand which area"),
    Subject.FUND: Text(sv="efter kolon ska stå vilken källa till pengar", en="after a colon should stand which fund"),
    Subject.BODY: Text(sv="efter kolon ska stå vilken grupp", en="after a colon should stand which body"),
}
_ID_UNKNOWN = {
    Subject.AREA: Text(sv="inget område har id ”{id}”", en="no area has the id “{id}”"),
    Subject.FUND: Text(sv="ingen källa till pengar har id ”{id}”", en="no fund has the id “{id}”"),
    Subject.BODY: Text(sv="ingen grupp har id ”{id}”", en="no body has the id “{id}”"),
}


@rule(
    "MLR021",
    Severity.ERROR,
    Text(sv="”{{{written}}}” går inte att fylla i: {reason}.", en="“{{{written}}}” cannot be filled in: {reason}."),
    Text(sv="Dessa namn finns: {names}.", en="These names exist: {names}."),
)
def unknown_placeholder(plan: Plan, _as_of: date) -> Iterator[Finding]:
    r"""A chapter has a placeholder that cannot be filled in.

    ## Why

    Names, numbers and years in a chapter are filled in from the plan, so that they are right also after a
    change. A placeholder with a misspelt name, or with the id of something that is not there, has nothing
    to be filled with, and the printed plan would show the braces. Braces that are meant as braces are
    written `\{`.

    ## Example

    ```markdown
    <!-- chapters/inledning.md -->

    # Om samarbetet

    {cooperation} består av {membrs}. Arbetet leds av {body:styrelse}.
    ```

    ## Use instead

    ```markdown
    <!-- chapters/inledning.md -->

    # Om samarbetet

    {cooperation} består av {members}. Arbetet leds av {body:styrelsen}.
    ```
    """
    known = _known(plan)
    for chapter in plan.chapters:
        for index, written in enumerate(chapter.placeholders):
            one = take_apart(written)
            if {_STANDS_IN.get(one.name), one.argument} & plan.partial:
                continue
            if (reason := _reason(plan, one, known)) is not None:
                words = {"written": written, "reason": reason, "names": ", ".join(PLACEHOLDERS)}
                yield _corrected(Finding(chapter, ("placeholders", index), words), one, known)


_STANDS_IN = {
    "activities": "areas",
    "activity_count": "areas",
    "body": "bodies",
    "chair_rotation": "cooperation",
    "contact": "plan",
    "principle": "plan",
    "programme_year": "cooperation",
}
"""The files that tell what some placeholders ask for, or their folder; of one that was not read, nothing is said."""


def _known(plan: Plan) -> Mapping[Subject, Mapping[str, object]]:
    funds = {fund.id: fund for fund in plan.header.funds}
    return {Subject.AREA: plan.area_by_id, Subject.FUND: funds, Subject.BODY: plan.body_by_id}


def _reason(plan: Plan, one: Placeholder, known: Mapping[Subject, Mapping[str, object]]) -> Text | None:
    """Return why a placeholder cannot be filled in, or nothing where it can."""
    if (taking := PLACEHOLDERS.get(one.name)) is None:
        return _NO_SUCH_NAME
    if one.argument is None:
        return _ID_MISSING[taking.subject] if taking.subject and taking.required else _silent(plan, one)
    if taking.subject is None:
        return _NOTHING_AFTER.fill(name=one.name)
    if one.argument not in known[taking.subject]:
        return _ID_UNKNOWN[taking.subject].fill(id=one.argument)
    return _silent(plan, one)


def _silent(plan: Plan, one: Placeholder) -> Text | None:
    return None if _says(plan, one) else _NOTHING_SAID


def _says(plan: Plan, one: Placeholder) -> bool:
    """Whether the plan holds what a known placeholder asks for."""
    match one.name:
        case "programme_year":
            programme = plan.cooperation.programme
            return programme is not None and programme.year is not None
        case "chair_rotation":
            return plan.cooperation.chair is not None
        case "contact":
            return plan.header.contact is not None
        case "principle":
            return any(fund.id == one.argument and fund.principle for fund in plan.header.funds)
        case _:
            return True


def _corrected(finding: Finding, one: Placeholder, known: Mapping[Subject, Mapping[str, object]]) -> Finding:
    """Return a finding with what is known of the placeholder that was meant."""
    taking = PLACEHOLDERS.get(one.name)
    if taking is None:
        after = "}" if one.argument is None else f":{one.argument}}}"
        return replace(finding, word=one.name, known=PLACEHOLDERS, around=("{", after))
    if one.argument is None or (taking.subject and one.argument in known[taking.subject]):
        return finding
    if taking.subject is None:
        return replace(finding, suggestion=f"{{{one.name}}}")
    return replace(finding, word=one.argument, known=known[taking.subject], around=(f"{{{one.name}:", "}"))
