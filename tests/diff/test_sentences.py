"""Every kind of change, in a sentence of either language."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from mlr_cli.diff.change import Kind, Thing
from mlr_cli.lang import Lang
from mlr_cli.model.activity import Activity
from mlr_cli.model.body import Body
from mlr_cli.model.cooperation import Area, Chapter, Cooperation, Header
from mlr_cli.model.meeting import Meeting
from mlr_cli.model.statement import Statement
from mlr_cli.model.types import Frozen
from mlr_cli.reports.change_fields import is_named
from mlr_cli.reports.change_sentences import sentence
from tests.diff.plans import FILES, changed, compared

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

A, B = "activities/lovskola.yaml", "activities/brunnar.yaml"
BODY, BOARD = "bodies/skolgruppen.yaml", "bodies/styrelsen.yaml"
MEETING, STATEMENT = "meetings/styrelsen-mars.yaml", "statements/dricksvatten.yaml"
COOPERATION, AREAS, HEADER = "cooperation.yaml", "areas.yaml", "plan.yaml"
NEW_GOAL = "  - id: mat\n    text: Alla får mat.\n    due: senast 2015-09\n"
GOALS = "goals:\n"
REPORT = """\
    due: 2015-04/2015-05
    reports:
      - date: 2015-05-12
        {what}
        by: Koordinatorn
        source: minnesanteckningar från Skolgruppen
"""
DUE = "    due: 2015-04/2015-05\n"
MISSED = """\
state: missed
        reason: Lokalen brann.
        evidence: polisens rapport
        next:
          text: En ny lokal söks.
          who: Kansliet
          due: 2016-03
"""
ANSWERED = """\
evaluation:
  agreed: 2015-12-10
  answers:
    - question: financing
      date: 2015-12-10
      text: Pengarna räckte.
reports_to: styrelsen
"""
DECIDED = """\
    outcome: as-proposed
    decision: Styrelsen beslutar att välja Folkets hus.
    assignments:
      - text: Kansliet hyr lokalen.
        body: kansliet
        due: 2015-04
"""
CASES: dict[str, tuple[tuple[str, str, str], ...]] = {
    "goal added": ((A, GOALS, GOALS + NEW_GOAL),),
    "goal removed": ((B, "  - id: karta\n    text: Alla brunnar finns på en karta.\n    due: 2015-09-30\n", ""),),
    "goal renamed": ((B, "id: karta", "id: brunnskarta\n    was: [karta]"),),
    "goal under a new id": ((B, "id: karta", "id: kartbild"),),
    "goal moved to another activity": (
        (B, "goals:\n  - id: karta\n    text: Alla brunnar finns på en karta.\n    due: 2015-09-30\n", ""),
        (
            A,
            GOALS,
            GOALS + "  - id: karta\n    text: Alla brunnar finns på en karta.\n    due: 2015-09-30\n"
            "    was: [brunnar.karta]\n",
        ),
    ),
    "goals reordered": (
        (A, "  - id: plats\n    text: Platsen är vald.\n    due: 2015-04/2015-05\n", ""),
        (A, "steering:\n", "  - id: plats\n    text: Platsen är vald.\n    due: 2015-04/2015-05\nsteering:\n"),
    ),
    "due later": ((A, "2015-04/2015-05", "2015-06"),),
    "due earlier": ((B, "2015-09-30", "2015-09-12"),),
    "due a year later": ((B, "2015-09-30", "2016-09-30"),),
    "due narrower": ((A, "2015-04/2015-05", "2015-05"),),
    "due without end": ((B, "2015-09-30", "löpande"),),
    "due given": ((A, "    text: Platsen är vald.\n    due: 2015-04/2015-05\n", "    text: Platsen är vald.\n"),),
    "due on a goal": ((B, "due: 2015-09-30", "due: när lovskola.plats"),),
    "count raised": ((A, "count: 20", "count: 30"),),
    "count lowered": ((A, "count: 20", "count: 5"),),
    "target removed": ((A, "    target:\n      count: 20\n      unit: elever\n", ""),),
    "goal reworded": ((A, "Platsen är vald.", "Lokalen är vald."),),
    "goal no longer waits": ((A, "    depends_on: [plats]\n", ""),),
    "goal gets a proviso": ((A, DUE, DUE + "    proviso: pengarna räcker\n"),),
    "goal is internal": ((A, DUE, DUE + "    internal: ja\n"),),
    "goal met": ((A, DUE, REPORT.format(what="state: met")),),
    "goal at risk": ((A, DUE, REPORT.format(what="forecast: at-risk")),),
    "goal continues": ((A, DUE, REPORT.format(what="forecast: continues")),),
    "goal missed, with the reason and the next step": (
        (A, DUE, REPORT.format(what=MISSED)),
    ),
    "goal dropped without a name": ((A, DUE, DUE + "    reports: [{date: 2015-05-12, state: dropped}]\n"),),
    "deadline moved for a reason": (
        (A, DUE, "    due: 2015-06\n    moved:\n      - was: 2015-05\n        reason: Lokalen brann.\n"),
    ),
    "activity moved": ((B, "area: vatten", "area: skola"),),
    "activity under another heading": ((A, "group: sommar", "group: vinter"),),
    "activity in another place": ((A, "order: 1", "order: 3"),),
    "activity renamed": (
        (B, "id: brunnar", "id: kallor\nwas: [brunnar]"),
        (A, "depends_on: [plats]", "depends_on: [plats, kallor.karta]"),
    ),
    "activity reworded": ((A, "prova nya sätt\n  att", "pröva nya sätt\n  att"),),
    "activity rewritten": ((A, "ger elever i hela bygden en chans att komma i kapp, och", "är rolig, och"),),
    "title changed": ((B, "title: Brunnar", "title: Källor"),),
    "priority changed": ((A, "priority: 2", "priority: 1"),),
    "start later": ((A, "start: 2015-01", "start: 2015-02"),),
    "follow-up earlier": ((A, "follow_up: 2015-12", "follow_up: 2015-11"),),
    "follow-up given": ((B, "order: 2\n", "order: 2\nfollow_up: 2015-12\n"),),
    "follow-up made": ((A, "follow_up: 2015-12", "follow_up: {when: 2015-12, reports: [{date: 2015-12-03}]}"),),
    "member takes part": ((A, "[eka, alby]", "[eka, alby, ornas]"),),
    "everybody takes part": ((A, "participants:\n", "participants:\n  all: ja\n"),),
    "leader changed": ((A, "leader: Lo Lind", "leader: Ia Alm"),),
    "leader gone": ((A, "leader: Lo Lind\n", ""),),
    "budget raised": ((A, "  amount: 200 tkr\n  sources", "  amount: 300 tkr\n  sources"),),
    "share of a source": ((A, "      amount: 200 tkr", "      amount: 100 tkr"),),
    "source of money added": (
        (A, "  sources:\n", "  sources:\n    - fund: annat\n"),
        (HEADER, "funds:\n", "funds:\n  - {id: annat, name: Annat}\n"),
    ),
    "reading confirmed": ((A, "reading: [priority]\n", ""),),
    "role given": ((B, "steering:\n", "steering:\n  - {body: skolgruppen, role: steering-group, note: för kartan}\n"),),
    "role taken": ((B, "steering:\n  - party: Länsstyrelsen\n    role: consulted\n", ""),),
    "role changed to more": ((A, "role: prepares", "role: responsible"),),
    "role changed to less": ((A, "role: decides", "role: reports-to"),),
    "role for another goal": ((A, "goals: [plats]", "goals: [elever]"),),
    "role's note": ((A, "note: i budgetfrågor", "note: i alla frågor"),),
    "body reworded": ((BODY, "leder arbetet med lovskolan varje sommar", "leder arbetet med lovskolan varje vinter"),),
    "body task gone": ((BODY, "  - samlar lärarna\n", ""),),
    "body reports to another": ((BODY, "reports_to: styrelsen", "reports_to: kansliet"),),
    "body answers and agrees": ((BODY, "reports_to: styrelsen\n", ANSWERED),),
    "plan asks a question": ((HEADER, "outline:\n", "questions:\n  - question: financing\noutline:\n"),),
    "seats raised": ((BOARD, "total: 6", "total: 8"),),
    "tasks reordered": (
        (BODY, "  - samlar lärarna\n", ""),
        (BODY, "tasks:\n", "tasks:\n  - samlar lärarna\n"),
    ),
    "member added": ((COOPERATION, "members:\n", "members:\n  - {id: sjovik, name: Sjövik}\n"),),
    "turns of the chair": ((COOPERATION, "[eka, alby, ornas]", "[alby, eka, ornas]"),),
    "priority of the programme": ((COOPERATION, "    - Vattnet skyddas\n", ""),),
    "direction added": ((COOPERATION, "directions:\n", "directions:\n    - {id: spara, text: Att spara}\n"),),
    "areas reordered": (
        (AREAS, "  - id: vatten\n    title: Vatten\n    kind: other\n", ""),
        (AREAS, "areas:\n", "areas:\n  - id: vatten\n    title: Vatten\n    kind: other\n"),
    ),
    "heading removed": ((AREAS, "      - id: vinter\n        title: På vintern\n", ""),),
    "kind of area": ((AREAS, "    kind: other\n", "    kind: focus\n"),),
    "principle lowered": ((HEADER, "share: 25 %", "share: 20 %"),),
    "contact changed": ((HEADER, "name: Kim Ek", "name: Bo Berg"),),
    "chapters reordered": (
        (HEADER, "  - chapter: arbetet\n", ""),
        (HEADER, "outline:\n", "outline:\n  - chapter: arbetet\n"),
    ),
    "meeting held": (
        (MEETING, "date: 2015-03-13\n", "date: 2015-03-13\nstatus: held\n"),
        (MEETING, "    attended: member\n", "    attended: member\n  - member: alby\n    attended: absent\n"),
        (
            MEETING,
            "  - title: Rapport",
            DECIDED + "  - title: Rapport",
        ),
    ),
    "meeting moved": ((MEETING, "date: 2015-03-13", "date: 2015-03-20"),),
    "meeting renamed": ((MEETING, "id: styrelsen-mars", "id: styrelsen-ett\nwas: [styrelsen-mars]"),),
    "matter about something else": ((MEETING, "[lovskola.plats]", "[brunnar]"),),
    "matters reordered": (
        (MEETING, "  - title: Rapport från brunnarna\n", ""),
        (MEETING, "agenda:\n", "agenda:\n  - title: Rapport från brunnarna\n"),
    ),
    "statement reworded": ((STATEMENT, "om dricksvatten", "om grundvatten"),),
    "statement prepared by": ((STATEMENT, "positions:\n", "prepares: [kansliet]\npositions:\n"),),
    "member does not join": ((STATEMENT, "joins: ja", "joins: nej"),),
    "statement sent": ((STATEMENT, "positions:\n", "sent: 2015-05-04\npositions:\n"),),
    "plan's period": ((HEADER, "period: 2015", "period: 2015/2016-06"),),
    "chapter reworded": (("chapters/inledning.md", "de som arbetar", "dem som arbetar"),),
}  # fmt: skip
WHOLE = {
    "activity removed": "activities/brunnar.yaml",
    "body removed": "bodies/kansliet.yaml",
    "chapter removed": "chapters/arbetet.md",
    "meeting removed": MEETING,
    "statement removed": STATEMENT,
}


def told(name: str) -> Iterator[str]:
    """Yield a case's sentences: those of the change, and those of taking it back."""
    before, after = versions(name)
    for sides in ((before, after), (after, before)):
        both = compared(*sides)
        for change in both.changes:
            field = f" {change.field}" if change.field else ""
            yield f"  {change.kind} {change.subject.thing} {change.id}{field}"
            yield from (f"    {sentence(change, both, lang)}" for lang in (Lang.SV, Lang.EN))


def versions(name: str) -> tuple[dict[str, str], dict[str, str]]:
    if name in WHOLE:
        return dict(FILES), {path: text for path, text in FILES.items() if path != WHOLE[name]}
    after = changed(*CASES[name])
    if name == "meeting renamed":
        after["meetings/styrelsen-ett.yaml"] = after.pop(MEETING)
    if name == "activity renamed":
        after["activities/kallor.yaml"] = after.pop(B)
    return dict(FILES), after


def test_every_kind_of_change_has_its_sentence(golden: Callable[[str, bytes], None]) -> None:
    told_all = "\n".join("\n".join((name, *told(name), "")) for name in (*CASES, *WHOLE))
    golden("sentences.txt", told_all.encode())


def test_the_cases_have_every_kind_of_change_and_of_thing() -> None:
    pairs = [versions(name) for name in (*CASES, *WHOLE)]
    found = [one for old, new in pairs for one in (*compared(old, new).changes, *compared(new, old).changes)]
    assert {one.kind for one in found} == {*Kind}
    assert {one.subject.thing for one in found} == {*Thing}


@pytest.mark.parametrize("model", [Header, Cooperation, Area, Activity, Body, Chapter, Meeting, Statement])
def test_every_declared_field_has_a_name(model: type[Frozen]) -> None:
    silent = {"id", "was", "placeholders", "goals", "all"}
    assert [path for path in paths(model) if path.rpartition(".")[2] not in silent and not is_named(path)] == []


def paths(model: type[Frozen], before: str = "", depth: int = 0) -> Iterator[str]:
    for name, field in model.model_fields.items():
        yield before + name
        for inner in models_in(field.annotation):
            if depth < 5:
                yield from paths(inner, f"{before}{name}.", depth + 1)


def models_in(annotation: object) -> Iterator[type[Frozen]]:
    if isinstance(annotation, type) and issubclass(annotation, Frozen):
        yield annotation
    for part in get_args(annotation):
        yield from models_in(part)


def test_a_chapter_that_follows_a_new_id_says_the_same() -> None:
    text = {"chapters/inledning.md": FILES["chapters/inledning.md"] + "\nSe {body:skolgruppen} och {body:kansliet}.\n"}
    before = {**FILES, **text}
    renamed = FILES[BODY].replace("id: skolgruppen\n", "id: skolan\nwas: [skolgruppen]\n")
    after = {path: one.replace("skolgruppen", "skolan") for path, one in before.items() if path != BODY}
    both = compared(before, {**after, "bodies/skolan.yaml": renamed})
    assert [(one.kind, one.id) for one in both.changes] == [(Kind.RENAMED, "skolan")]
