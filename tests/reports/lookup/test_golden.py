"""Lists and things of the plan as a person meets them, at 80 columns and in a pipe; every line has been read."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from mlr_cli.lang import Lang
from mlr_cli.queries.find import ThingKind, find
from mlr_cli.queries.lookup import lists as listing
from mlr_cli.queries.lookup.about import about
from mlr_cli.queries.lookup.lists import Filters
from mlr_cli.reports.lookup import lists as listings
from mlr_cli.reports.lookup import show
from tests.queries.plans import real_plan
from tests.reports.answers import in_a_pipe, on_a_screen

if TYPE_CHECKING:
    from collections.abc import Callable

    from mlr_cli.document import Document
    from tests.reports.answers import Answer

JULY = date(2015, 7, 1)


def _shown(name: str, kind: ThingKind, lang: Lang, *, room: int | None) -> Document:
    (thing,) = find(real_plan(), name, [kind]).things
    return show.document(about(real_plan(), JULY, thing), lang, room=room)


CASES: dict[str, Answer] = {
    "goals": lambda lang, room: listings.goals(listing.goals(real_plan(), JULY, Filters()), lang, room=room),
    "activities": lambda lang, room: listings.activities(
        listing.activities(real_plan(), JULY, Filters()), lang, room=room
    ),
    "bodies": lambda lang, room: listings.bodies(listing.bodies(real_plan(), JULY, Filters()), lang, room=room),
    "areas": lambda lang, room: listings.areas(listing.areas(real_plan(), JULY, Filters()), lang, room=room),
    "members": lambda lang, _: listings.members(listing.members(real_plan(), JULY), lang),
    "activity": lambda lang, room: _shown("strukturplan", ThingKind.ACTIVITY, lang, room=room),
    "goal": lambda lang, room: _shown("strukturplan.radslag", ThingKind.GOAL, lang, room=room),
    "waiting-goal": lambda lang, room: _shown("besoksnaring.paborjade", ThingKind.GOAL, lang, room=room),
    "target": lambda lang, room: _shown("effektivt-samarbete.alla-grupper", ThingKind.GOAL, lang, room=room),
    "body": lambda lang, room: _shown("naringslivsgruppen", ThingKind.BODY, lang, room=room),
    "area": lambda lang, room: _shown("praktisk-samverkan", ThingKind.AREA, lang, room=room),
    "member": lambda lang, room: _shown("malmo", ThingKind.MEMBER, lang, room=room),
    "direction": lambda lang, room: _shown("arena", ThingKind.DIRECTION, lang, room=room),
    "fund": lambda lang, room: _shown("sssv", ThingKind.FUND, lang, room=room),
    "chapter": lambda lang, room: _shown("utvardering", ThingKind.CHAPTER, lang, room=room),
}


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("name", CASES)
def test_an_answer_on_a_screen(name: str, lang: Lang, golden: Callable[[str, bytes], None]) -> None:
    golden(f"{name}.{lang.value}.txt", on_a_screen(CASES[name], lang))


@pytest.mark.parametrize("name", ["goals", "activities", "activity"])
def test_an_answer_in_a_pipe(name: str, golden: Callable[[str, bytes], None]) -> None:
    golden(f"{name}.pipe.txt", in_a_pipe(CASES[name]))
