"""What names something that is not there: every place that can, the near word, and what is no fault."""

from __future__ import annotations

import pytest

from mlr_cli.lang import Lang
from tests.rules.example import AS_OF, base, edited, found, places

LOVSKOLA = "activities/lovskola.yaml"
LEDER = "activities/leder.yaml"

# A file, what is changed in it, where the fault is, and the near word.
UNKNOWN = [
    (LEDER, "body: styrelsen", "body: styrelse", "MLR201 activities/leder.yaml:29:11", "styrelsen"),
    (LEDER, "body: styrelsen", "body: fullmaktige", "MLR201 activities/leder.yaml:29:11", None),
    (
        LOVSKOLA,
        "due: 2026-08",
        "due: 2026-08\n    target: {count: 1, unit: möte, per: [kansliet, kansli]}",
        "MLR201 activities/lovskola.yaml:12:52",
        "kansliet",
    ),
    (
        LOVSKOLA,
        "due: 2026-08",
        "due: 2026-08\n    target: {count: 1, unit: möte, body: kansli}",
        "MLR201 activities/lovskola.yaml:12:42",
        "kansliet",
    ),
    (
        "bodies/kansliet.yaml",
        "reports_to: styrelsen",
        "reports_to: styrelen",
        "MLR201 bodies/kansliet.yaml:4:13",
        "styrelsen",
    ),
    ("plan.yaml", "shows: [activities]", "bodies: [turismgrupen]", "MLR201 plan.yaml:23:14", "turismgruppen"),
    (LOVSKOLA, "area: skola", "area: skolan", "MLR202 activities/lovskola.yaml:3:7", "skola"),
    ("bodies/turismgruppen.yaml", "area: turism", "area: Turism", "MLR008 bodies/turismgruppen.yaml:4:7", "turism"),
    ("plan.yaml", "shows: [activities]", "areas: [skola, turist]", "MLR202 plan.yaml:23:20", "turism"),
    (LEDER, "depends_on: [karta]", "depends_on: [kartan]", "MLR203 activities/leder.yaml:25:18", "karta"),
    (LEDER, "depends_on: [karta]", "depends_on: [leder.kartan]", "MLR203 activities/leder.yaml:25:18", "leder.karta"),
    (LEDER, "depends_on: [karta]", "depends_on: [lovskola.vinter]", "MLR203 activities/leder.yaml:25:18", None),
    (LEDER, "depends_on: [karta]", "part_of: kart", "MLR203 activities/leder.yaml:25:14", "karta"),
    (
        LEDER,
        "role: decides",
        "role: decides\n    goals: [karta, skyltarna]",
        "MLR203 activities/leder.yaml:31:20",
        "skyltar",
    ),
    (LOVSKOLA, "due: 2026-08", "due: när leder.skylta", "MLR203 activities/lovskola.yaml:11:10", "när leder.skyltar"),
    (LOVSKOLA, "due: 2026-08", "due: When leder.skylta", "MLR203 activities/lovskola.yaml:11:10", "when leder.skyltar"),
    (LOVSKOLA, "follow_up: 2026-11", "follow_up: när leder.slut", "MLR203 activities/lovskola.yaml:17:12", None),
    (LOVSKOLA, "kind: recurring", "start: när leder.kart", "MLR203 activities/lovskola.yaml:4:8", "när leder.karta"),
    (
        "bodies/kansliet.yaml",
        "reports_to: styrelsen",
        "reports_to: styrelsen\nstart: när leder.kart",
        "MLR203 bodies/kansliet.yaml:5:8",
        "när leder.karta",
    ),
    (
        LEDER,
        "depends_on: [karta]",
        "depends_on: [lovskolan.sommar]",
        "MLR204 activities/leder.yaml:25:18",
        "lovskola.sommar",
    ),
    (LOVSKOLA, "due: 2026-08", "due: när ledar.karta", "MLR204 activities/lovskola.yaml:11:10", "när leder.karta"),
    (LOVSKOLA, "due: 2026-08", "due: när vattnet.ar-rent", "MLR204 activities/lovskola.yaml:11:10", None),
    (
        "cooperation.yaml",
        "rotates: [ekby, granby, lindo]",
        "rotates: [ekby, granbyn]",
        "MLR205 cooperation.yaml:11:19",
        "granby",
    ),
    (
        LOVSKOLA,
        "participants: alla",
        "participants:\n  members: [ekby, granbi]\n  reason: prov",
        "MLR205 activities/lovskola.yaml:8:19",
        "granby",
    ),
    (LOVSKOLA, "body: kansliet", "member: granbi", "MLR205 activities/lovskola.yaml:13:13", "granby"),
    (
        "cooperation.yaml",
        "rotates: [ekby, granby, lindo]",
        "terms: [{member: linda, period: 2026}]",
        "MLR205 cooperation.yaml:11:20",
        "lindo",
    ),
    ("bodies/kansliet.yaml", "kind: secretariat", "rotates: [ekby, norrby]", "MLR205 bodies/kansliet.yaml:3:17", None),
    (
        LOVSKOLA,
        "directions: [unga]",
        "directions: [unga, besokarna]",
        "MLR206 activities/lovskola.yaml:6:20",
        "besokare",
    ),
    (LEDER, "group: friluftsliv", "group: friluft", "MLR212 activities/leder.yaml:4:8", None),
    (LEDER, "group: friluftsliv", "group: friluftslivet", "MLR212 activities/leder.yaml:4:8", "friluftsliv"),
    (LOVSKOLA, "area: skola", "area: skola\ngroup: friluftsliv", "MLR212 activities/lovskola.yaml:4:8", None),
    (LEDER, "fund: buffert", "fund: bufferten", "MLR213 activities/leder.yaml:14:13", "buffert"),
    ("plan.yaml", "chapter: arbetet", "chapter: arbete", "MLR215 plan.yaml:22:14", "arbetet"),
]


@pytest.mark.parametrize(
    ("path", "before", "after", "where", "near"), UNKNOWN, ids=[f"{one[3]} {one[2][:30]}" for one in UNKNOWN]
)
def test_what_is_not_there_is_found_where_it_is_named(
    path: str, before: str, after: str, where: str, near: str | None
) -> None:
    faults = [one for one in found(edited(path, (before, after))) if one.code == where.split(maxsplit=1)[0]]
    assert places(tuple(faults)) == [where]
    assert faults[0].suggestion == near


def test_a_suggestion_is_the_hint() -> None:
    (fault,) = found(edited("bodies/kansliet.yaml", ("reports_to: styrelsen", "reports_to: styrelen")))
    assert fault.message.sv == "Ingen grupp har id ”styrelen”."
    assert fault.hint is not None
    assert fault.hint.sv == "Menade du ”styrelsen”?"


def test_without_a_near_word_the_hint_says_where_ids_are_found() -> None:
    (fault,) = found(edited("bodies/kansliet.yaml", ("reports_to: styrelsen", "reports_to: rektorn")))
    assert fault.hint is not None
    assert fault.hint.sv == "Skriv ett id ur mappen ”bodies”, eller lägg till gruppen där."


def test_an_unknown_activity_is_not_also_an_unknown_goal() -> None:
    assert places(found(edited(LOVSKOLA, ("due: 2026-08", "due: när ledar.karta")))) == [
        "MLR204 activities/lovskola.yaml:11:10"
    ]


def test_a_group_without_an_area_has_nowhere_to_stand() -> None:
    faults = found(edited(LEDER, ("area: turism\n", "")))
    (fault,) = (one for one in faults if one.code == "MLR212")
    assert fault.message[Lang.SV] == "Rubriken ”friluftsliv” hör till ett område, men aktiviteten har inget."


def test_a_group_of_an_unknown_area_is_not_looked_for() -> None:
    faults = found(edited(LEDER, ("area: turism", "area: turismen")))
    assert places(faults) == ["MLR202 activities/leder.yaml:3:7", "MLR211 areas.yaml:2:9"]


# What names something, and is right.
KNOWN = [
    (LEDER, "depends_on: [karta]", "depends_on: [lovskola.sommar]"),
    (LEDER, "depends_on: [karta]", "depends_on: [leder.karta]"),
    (LEDER, "depends_on: [karta]", "part_of: karta"),
    (LOVSKOLA, "due: 2026-08", "due: när leder.karta"),
    (LOVSKOLA, "due: 2026-08", "due: när kommunerna har sagt ja"),
    (LOVSKOLA, "follow_up: 2026-11", "follow_up: när leder.skyltar"),
]


@pytest.mark.parametrize(("path", "before", "after"), KNOWN, ids=[one[2] for one in KNOWN])
def test_what_is_there_is_no_fault(path: str, before: str, after: str) -> None:
    assert found(edited(path, (before, after))) == ()


def test_a_file_that_stops_in_the_middle_may_hold_what_is_named() -> None:
    cut = base()[LEDER].decode().partition("  - id: skyltar")[0] + "  - id: [\n"
    files = {LEDER: cut, **edited(LOVSKOLA, ("due: 2026-08", "due: när leder.skyltar"))}
    assert {one.code for one in found(files)} == {"MLR001"}


@pytest.mark.parametrize("path", ["areas.yaml", "cooperation.yaml", "plan.yaml"])
def test_a_missing_file_is_the_only_fault(path: str) -> None:
    assert {one.code for one in found({path: None})} == {"MLR025"}


def test_a_removed_body_is_missed_everywhere() -> None:
    assert places(found({"bodies/styrelsen.yaml": None})) == [
        "MLR201 activities/leder.yaml:29:11",
        "MLR201 activities/lovskola.yaml:15:11",
        "MLR201 bodies/kansliet.yaml:4:13",
        "MLR201 bodies/turismgruppen.yaml:5:13",
        "MLR021 chapters/arbetet.md:3:58",
    ]


class TestWhatNobodyNames:
    def test_a_body_in_no_role_is_found_at_its_id(self) -> None:
        faults = found({"bodies/juryn.yaml": "id: juryn\nname: Juryn\nreports_to: styrelsen\n"})
        assert places(faults) == ["MLR210 bodies/juryn.yaml:1:5"]
        assert faults[0].message.sv == "Ingen aktivitet ger ”Juryn” en roll."

    def test_an_area_without_activities_is_found_at_its_id(self) -> None:
        faults = found(edited(LOVSKOLA, ("area: skola\n", "")))
        assert "MLR211 areas.yaml:7:9" in places(faults)

    def test_nothing_is_called_unused_while_an_activity_is_half_read(self) -> None:
        cut = base()[LOVSKOLA].decode().partition("steering:")[0] + "steering: [\n"
        assert {one.code for one in found({LOVSKOLA: cut})} == {"MLR001"}

    def test_a_chapter_outside_the_outline_is_found_at_its_title(self) -> None:
        faults = found({"chapters/extra.md": "<!-- en anmärkning -->\n\n# Mer att läsa\n"})
        assert places(faults) == ["MLR216 chapters/extra.md:3:3"]

    def test_a_chapter_may_be_named_in_a_section(self) -> None:
        files = edited("plan.yaml", ("  - chapter: arbetet", "    sections: [{chapter: extra}]\n  - chapter: arbetet"))
        assert found({**files, "chapters/extra.md": "# Mer att läsa\n"}) == ()


IGNORED = [
    ("MLR999", "Ingen regel heter ”MLR999”."),
    ("besök", "Ingen regel heter ”besök”."),
    ("MLR201", "MLR201 är ett fel, och fel går inte att undanta."),
    ("MLR020", "MLR020 gäller filernas form och går inte att undanta."),
]


@pytest.mark.parametrize(("code", "said"), IGNORED)
def test_an_ignore_that_excuses_nothing_is_told(code: str, said: str) -> None:
    files = edited(LOVSKOLA, ("follow_up: 2026-11", f"follow_up: 2026-11\nignore: [{{rule: {code}, reason: prov}}]"))
    (fault,) = found(files)
    assert (fault.code, fault.message.sv) == ("MLR214", said)
    assert places((fault,)) == ["MLR214 activities/lovskola.yaml:18:17"]


def test_an_ignore_holds_in_its_own_file() -> None:
    late = ("due: 2026-08", "due: 2026-12")
    assert places(found(edited(LOVSKOLA, late))) == ["MLR303 activities/lovskola.yaml:11:10"]
    ignore = "follow_up: 2026-11\nignore: [{rule: mlr303, reason: lovet är i december}]"
    assert found(edited(LOVSKOLA, late, ("follow_up: 2026-11", ignore))) == ()
    elsewhere = edited(LEDER, ("follow_up: 2026-12", "follow_up: 2026-12\nignore: [{rule: MLR303, reason: prov}]"))
    assert places(found({**edited(LOVSKOLA, late), **elsewhere})) == ["MLR303 activities/lovskola.yaml:11:10"]


def test_an_ignore_in_the_plan_holds_everywhere() -> None:
    late = edited(LOVSKOLA, ("due: 2026-08", "due: 2026-12"))
    plan = edited("plan.yaml", ("description_limit: 40", "ignore: [{rule: MLR303, reason: prov}]"))
    assert found({**late, **plan}) == ()


READINGS = [
    (
        LOVSKOLA,
        "kind: recurring",
        "kind: recurring\nreading: [kind, slag]",
        "activities/lovskola.yaml:5:17",
        "en aktivitet",
    ),
    (LOVSKOLA, "due: 2026-08", "due: 2026-08\n    reading: [dueee]", "activities/lovskola.yaml:12:15", "ett mål"),
    (LEDER, "role: decides", "role: decides\n    reading: [due]", "activities/leder.yaml:31:15", "en roll"),
    ("bodies/kansliet.yaml", "kind: secretariat", "reading: [reading]", "bodies/kansliet.yaml:3:11", "en grupp"),
    ("plan.yaml", "tolerance: 5 %", "tolerance: 5 %\n      reading: [andel]", "plan.yaml:18:17", "en princip"),
]


@pytest.mark.parametrize(("path", "before", "after", "where", "thing"), READINGS, ids=[one[4] for one in READINGS])
def test_a_reading_names_a_key_of_its_thing(path: str, before: str, after: str, where: str, thing: str) -> None:
    (fault,) = found(edited(path, (before, after)))
    assert places((fault,)) == [f"MLR217 {where}"]
    assert thing in fault.message.sv


def test_the_day_asked_about_does_not_change_references() -> None:
    files = edited("bodies/kansliet.yaml", ("reports_to: styrelsen", "reports_to: styrelen"))
    assert found(files, AS_OF) == found(files, AS_OF.replace(year=2030))


def test_an_activity_belongs_to_an_area() -> None:
    files = edited("activities/leder.yaml", ("area: turism\ngroup: friluftsliv\n", ""))
    (fault,) = (one for one in found(files) if one.code == "MLR218")
    assert places((fault,)) == ["MLR218 activities/leder.yaml:1:1"]
    assert fault.message.sv == "Aktiviteten ”Vandringsleder” hör inte till något område."


@pytest.mark.parametrize("areas", [None, "areas: []\n", "areas: [\n"], ids=["missing", "none", "broken"])
def test_without_areas_no_activity_lacks_one(areas: str | None) -> None:
    files = {**edited("activities/leder.yaml", ("area: turism\ngroup: friluftsliv\n", "")), "areas.yaml": areas}
    assert "MLR218" not in {one.code for one in found(files)}
