"""Forms out and answers back: every change said, nothing written twice, and every fault named with its row."""

from __future__ import annotations

import shutil
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.forms.filling import column, fill, opened, row
from tests.paths import PLAN

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.said import Said

GROUP = "naringslivsgruppen"
MET = {"Mål": {"fler-foretag.broschyr": {"Utfall": "uppfyllt", "Vad visar det?": "Broschyren."}}}
AGREED = {"Avstämning": {GROUP: {"Avstämt i gruppen den": "2015-12-10"}}}
ANSWERS = {
    "Mål": {
        "fler-foretag.broschyr": {"Utfall": "Uppfyllt "},
        "fler-foretag.uppfoljningsstrategi": {
            "Utfall": "inte uppfyllt",
            "Varför": "Ingen hade tid.",
            "Vad händer nu?": "Tas upp igen.",
            "Vem": "Koordinatorn",
            "När": "mars 2016",
        },
        "motesplatser.motesplatser": {"Utfall": "fortsätter"},
    },
    "Uppföljning": {"motesplatser": {"Uppföljd den": "10 december 2015", "Anmärkning": "Genomgång."}},
    "Frågor": {f"{GROUP}.attendance": {"Svar": "Hög.\nMen inte i juni."}},
    **AGREED,
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the plan that every command of the test is about."""
    copy = tmp_path / "plan"
    shutil.copytree(PLAN, copy)
    monkeypatch.setenv("MLR_PLAN", str(copy))
    return copy


@pytest.fixture
def run(mlr: Callable[..., Said], folder: Path) -> Callable[..., Said]:
    """Run a command on the copy, in the middle of December."""
    return lambda *words: mlr(*words, "--plan", str(folder), "--as-of", "2015-12-15")


@pytest.fixture
def sent(run: Callable[..., Said], tmp_path: Path) -> Path:
    """Send out a form to every body, and return the folder."""
    out = tmp_path / "svar"
    assert run("checklist", "--to", "xlsx", "--split", "-o", f"{out}/", "--quiet").code == 0
    return out


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_there_is_a_form_for_every_body_that_answers(sent: Path) -> None:
    assert sorted(path.stem for path in sent.iterdir()) == [
        "arbetsmarknadsgruppen",
        "besoksnaringsgruppen",
        "kommundirektorsgruppen",
        "kommunikationsgruppen",
        "koordinatorn",
        "naringslivsgruppen",
        "op-gruppen",
        "ordforandekommunen",
        "styrelsen",
    ]


def test_forms_that_come_back_untouched_change_no_byte(run: Callable[..., Said], folder: Path, sent: Path) -> None:
    before = bytes_of(folder)
    said = run("collect", str(sent), "--yes")
    assert (said.code, said.out, said.err) == (0, "", "Inget behövde ändras.\n")
    assert bytes_of(folder) == before


def test_every_change_is_a_sentence_and_nothing_is_written_without_a_yes(
    run: Callable[..., Said], folder: Path, sent: Path, golden: Callable[[str, bytes], None]
) -> None:
    fill(sent / f"{GROUP}.xlsx", ANSWERS)
    before = bytes_of(folder)
    said = run("collect", str(sent))
    golden("collect.txt", said.out.encode())
    assert (said.code, said.err) == (0, "Inget skrevs. Stämmer det, så kör kommandot igen med --yes.\n")
    assert bytes_of(folder) == before


def test_answers_are_written_once(
    run: Callable[..., Said], folder: Path, sent: Path, golden: Callable[[str, bytes], None]
) -> None:
    fill(sent / f"{GROUP}.xlsx", ANSWERS)
    diff = run("collect", str(sent), "--dry-run").out
    golden("collect.diff", diff.encode())
    assert run("collect", str(sent), "--yes").code == 0
    after = bytes_of(folder)
    assert {name for name, content in after.items() if (PLAN / name).read_bytes() != content} == {
        "activities/fler-foretag.yaml",
        "activities/motesplatser.yaml",
        "bodies/naringslivsgruppen.yaml",
    }
    assert run("collect", str(sent), "--yes").err == "Inget behövde ändras.\n"
    assert bytes_of(folder) == after


def test_a_form_made_of_the_answered_plan_comes_back_untouched(
    run: Callable[..., Said], folder: Path, sent: Path, tmp_path: Path
) -> None:
    fill(sent / f"{GROUP}.xlsx", ANSWERS)
    run("collect", str(sent), "--yes")
    after = bytes_of(folder)
    again = tmp_path / "igen"
    run("checklist", "--to", "xlsx", "--split", "-o", f"{again}/")
    assert run("collect", str(again), str(sent), "--yes").err == "Inget behövde ändras.\n"
    assert bytes_of(folder) == after


def test_a_changed_mind_is_a_new_report(run: Callable[..., Said], folder: Path, sent: Path) -> None:
    form = sent / f"{GROUP}.xlsx"
    fill(form, MET | AGREED)
    run("collect", str(form), "--yes")
    fill(form, {"Mål": {"fler-foretag.broschyr": {"Utfall": "delvis uppfyllt", "Varför": "Bara på svenska."}}})
    fill(form, {"Avstämning": {GROUP: {"Avstämt i gruppen den": "2015-12-14"}}})
    assert run("collect", str(form), "--yes").code == 0
    text = (folder / "activities" / "fler-foretag.yaml").read_text(encoding="utf-8")
    assert text.count("state: met") == text.count("state: partly") == 1
    assert run("collect", str(form), "--yes").err == "Inget behövde ändras.\n"


def test_a_form_for_all_is_read_too(run: Callable[..., Said], folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "alla.xlsx"
    run("checklist", "-o", str(path))
    fill(path, {"Mål": {"strukturplan.beslut": {"Utfall": "fortsätter"}}})
    assert run("collect", str(path), "--yes", "--date", "2015-12-12").code == 0
    text = (folder / "activities" / "strukturplan.yaml").read_text(encoding="utf-8")
    assert "- date: 2015-12-12\n        forecast: continues\n        by: ÖP-gruppen\n" in text
    assert "source: formuläret alla.xlsx\n" in text


def test_an_internal_report_that_the_form_was_not_told_is_not_made_again(
    run: Callable[..., Said], folder: Path, sent: Path
) -> None:
    form = sent / f"{GROUP}.xlsx"
    fill(form, {"Mål": {"fler-foretag.broschyr": {"Utfall": "inte uppfyllt"}}})
    file = folder / "activities" / "fler-foretag.yaml"
    report = "\n    reports: [{date: 2015-12-01, state: missed, reason: Sjukdom., internal: ja}]"
    due = "    due: 2015-04/2015-05"
    file.write_text(file.read_text(encoding="utf-8").replace(due, due + report), encoding="utf-8")
    assert run("collect", str(form), "--yes").err == "Inget behövde ändras.\n"


# What programs and people make of a form.


def test_moved_columns_sorted_rows_and_extra_columns_are_understood(
    run: Callable[..., Said], sent: Path, tmp_path: Path
) -> None:
    fill(sent / f"{GROUP}.xlsx", ANSWERS)
    book = opened(sent / f"{GROUP}.xlsx")
    sheet = book["Mål"]
    rows = [[cell.value for cell in one] for one in sheet.iter_rows()]
    titles, *body = [[*reversed(one), "eget"] for one in rows]
    sheet.delete_rows(1, sheet.max_row)
    shuffled: list[list[Any]] = [["Vi i gruppen svarar så här:"], [], titles, *reversed(body)]
    for one in shuffled:
        sheet.append(one)
    moved = tmp_path / "flyttat.xlsx"
    book.save(moved)
    expected = run("collect", str(sent / f"{GROUP}.xlsx")).out
    assert expected
    assert run("collect", str(moved)).out == expected.replace(f"{GROUP}.xlsx", "flyttat.xlsx")


def test_a_deleted_row_is_no_deletion(run: Callable[..., Said], folder: Path, sent: Path) -> None:
    form = sent / f"{GROUP}.xlsx"
    fill(form, MET | AGREED)
    run("collect", str(form), "--yes")
    after = bytes_of(folder)
    book = opened(form)
    book["Mål"].delete_rows(row(book["Mål"], "fler-foretag.broschyr"))
    book.save(form)
    assert run("collect", str(form), "--yes").err == "Inget behövde ändras.\n"
    assert bytes_of(folder) == after


@pytest.mark.parametrize(
    ("typed", "looks", "written"),
    [
        ("mars 2016", "@", "2016-03"),
        ("2016-03-15", "@", "2016-03-15"),
        (datetime(2016, 3, 1), "mmm\\-yy", "2016-03"),  # noqa: DTZ001 - a spreadsheet's day has no time zone
        (date(2016, 3, 15), "yyyy\\-mm\\-dd", "2016-03-15"),
        (42444, "General", "2016-03-15"),
        ("42444", "@", "2016-03-15"),
        (42444.0, "General", "2016-03-15"),
        (2016, "General", "2016"),
        ("\u00a0våren 2016 ", "@", None),
    ],
)
def test_dates_are_understood_whatever_has_been_made_of_them(
    typed: object, looks: str, written: str | None, run: Callable[..., Said], folder: Path, sent: Path
) -> None:
    form = sent / f"{GROUP}.xlsx"
    fill(form, {"Mål": {"fler-foretag.broschyr": {"Utfall": "fortsätter", "Vad händer nu?": "Trycks.", "När": typed}}})
    book = opened(form)
    sheet = book["Mål"]
    sheet.cell(row(sheet, "fler-foretag.broschyr"), column(sheet, "När")).number_format = looks
    book.save(form)
    said = run("collect", str(form), "--yes")
    text = (folder / "activities" / "fler-foretag.yaml").read_text(encoding="utf-8")
    if written is None:
        assert said.code == 1
        assert said.err.startswith(f"{GROUP}.xlsx, blad ”Mål”, rad 2: ”våren 2016” går inte att räkna på.")
    else:
        assert f"          due: {written}\n" in text


def test_blanks_and_quotation_marks_do_not_hide_a_choice(run: Callable[..., Said], folder: Path, sent: Path) -> None:
    form = sent / f"{GROUP}.xlsx"
    fill(form, {"Mål": {"fler-foretag.broschyr": {"Utfall": "\u00a0”Delvis  uppfyllt” \n", "Varför": "  Så. \u00a0"}}})
    assert run("collect", str(form), "--yes").code == 0
    text = (folder / "activities" / "fler-foretag.yaml").read_text(encoding="utf-8")
    assert "state: partly\n        reason: Så.\n" in text


# What is refused, with sheet, row and cure.

FAULTS = [
    ({"Utfall": "uppnått"}, "”uppnått” går inte att välja i kolumnen ”Utfall”. Välj: uppfyllt · delvis uppfyllt"),
    ({"Utfall": "=1+1"}, "I kolumnen ”Utfall” står en formel. Skriv svaret som text i stället."),
    ({"Utfall": "uppfyllt", "Varför": '=HYPERLINK("x")'}, "I kolumnen ”Varför” står en formel."),
    ({"Utfall": "uppfyllt", "Varför": "#REF!"}, "I kolumnen ”Varför” står felet #REF!."),
    ({"Utfall": "inte uppfyllt"}, "Målet är ”inte uppfyllt”, men det står inget under ”Varför”."),
    ({"Utfall": "delvis uppfyllt", "Vem": "Vi"}, "Målet är ”delvis uppfyllt”, men det står inget under ”Varför”."),
    ({"Utfall": "utgår"}, "Målet är ”utgår”, men det står inget under ”Varför”."),
    ({"Varför": "Hann inte."}, "Raden har text men inget utfall."),
    ({"Utfall": "fortsätter", "När": "snart"}, "”snart” är ingen tidpunkt."),
    (
        {"Id": "fler-foretag.broschyrer"},
        "Inget mål har id ”fler-foretag.broschyrer”. Menade du ”fler-foretag.broschyr”?",
    ),
    ({"Id": "fler-foretag.ny-utgava"}, None),
    ({"Id": None, "Utfall": "uppfyllt"}, "Raden har svar men inget i kolumnen ”Id”."),
    ({"Id": '=A1&"x"'}, "I kolumnen ”Id” står en formel."),
]


@pytest.mark.parametrize(("cells", "complaint"), FAULTS)
def test_a_faulty_row_is_named_with_its_cure(
    cells: dict[str, str | None], complaint: str | None, run: Callable[..., Said], folder: Path, sent: Path
) -> None:
    before = bytes_of(folder)
    fill(sent / f"{GROUP}.xlsx", {"Mål": {"fler-foretag.broschyr": cells}})
    said = run("collect", str(sent), "--yes")
    assert (said.code, said.out) == (1, "")
    if complaint is None:
        assert said.err.startswith(f"{GROUP}.xlsx, blad ”Mål”, rad 4: ”fler-foretag.ny-utgava” finns också på rad 2.")
    else:
        assert said.err.startswith(f"{GROUP}.xlsx, blad ”Mål”, rad 2: {complaint}")
    assert said.err.endswith("\n\nInget skrevs. Rätta det i formulären och kör kommandot igen.\n")
    assert bytes_of(folder) == before


@pytest.mark.parametrize(
    ("typed", "complaint"),
    [
        ("2051-12-10", "”2051-12-10” har inte varit än: svaren läses den 2015-12-15."),
        ("2014-12-10", "”2014-12-10” är före planens tid. Är året rätt?"),
        ("december 2015", "”december 2015” är inte en enda dag."),
        ("i går", "”i går” är inte en enda dag. Skriv ett datum, till exempel 2015-12-10."),
        ("i går", "”i går” "),
    ],
)
def test_the_day_of_approval_is_a_day_that_can_be(
    typed: str, complaint: str, run: Callable[..., Said], sent: Path
) -> None:
    fill(sent / f"{GROUP}.xlsx", {"Avstämning": {GROUP: {"Avstämt i gruppen den": typed}}})
    said = run("collect", str(sent))
    assert said.code == 1
    assert said.err.startswith(f"{GROUP}.xlsx, blad ”Avstämning”, rad 2: {complaint}")


def test_all_faults_of_all_files_are_told_in_one_run(run: Callable[..., Said], sent: Path) -> None:
    fill(sent / f"{GROUP}.xlsx", {"Mål": {"fler-foretag.broschyr": {"Utfall": "utgår"}}})
    fill(sent / "op-gruppen.xlsx", {"Mål": {"strukturplan.beslut": {"Utfall": "x"}}, "Frågor": {}})
    (sent / "annat.xlsx").write_bytes(b"PK inte ett kalkylblad")
    said = run("collect", str(sent))
    assert [line.partition(":")[0] for line in said.err.splitlines()[:3]] == [
        "annat.xlsx",
        f"{GROUP}.xlsx, blad ”Mål”, rad 2",
        "op-gruppen.xlsx, blad ”Mål”, rad 3",
    ]


def test_a_form_for_another_plan_is_refused(run: Callable[..., Said], folder: Path, sent: Path) -> None:
    head = folder / "plan.yaml"
    head.write_text(head.read_text(encoding="utf-8").replace("id: verksamhetsplan-2015", "id: verksamhetsplan-2016"))
    said = run("collect", str(sent / "op-gruppen.xlsx"))
    assert said.code == 1
    assert said.err.startswith(
        "op-gruppen.xlsx: Formuläret hör till planen ”verksamhetsplan-2015”, och det här är ”verksamhetsplan-2016”."
    )


def test_a_changed_goal_without_a_time_is_quoted_as_the_language_does(
    run: Callable[..., Said], folder: Path, sent: Path
) -> None:
    fill(sent / f"{GROUP}.xlsx", MET)
    file = folder / "activities" / "fler-foretag.yaml"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    goal = next(place for place, line in enumerate(lines) if "id: broschyr" in line)
    del lines[next(place for place, line in enumerate(lines) if place > goal and line.strip().startswith("due:"))]
    file.write_text("".join(lines), encoding="utf-8")
    assert "Now: “Broschyren är färdig”. " in run("collect", str(sent), "--lang", "en").err


def test_an_answer_to_a_goal_that_has_changed_since_is_refused(
    run: Callable[..., Said], folder: Path, sent: Path
) -> None:
    fill(sent / f"{GROUP}.xlsx", MET)
    file = folder / "activities" / "fler-foretag.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("Broschyren är färdig.", "Broschyren är tryckt."), encoding="utf-8")
    said = run("collect", str(sent))
    assert said.code == 1
    assert said.err.startswith(
        f"{GROUP}.xlsx, blad ”Mål”, rad 2: Målet har ändrats sedan formuläret skickades ut. "
        "Då: ”Broschyren är färdig”, klart 2015-04/2015-05. Nu: ”Broschyren är tryckt”, klart 2015-04/2015-05. "
    )
    file.write_text(text.replace("id: ny-utgava", "id: nytryck\n    was: [ny-utgava]"), encoding="utf-8")
    fill(sent / f"{GROUP}.xlsx", {"Mål": {"fler-foretag.ny-utgava": {"Utfall": "uppfyllt"}}})
    assert "att målet ”Beslut om en ny utgåva av broschyren är fattat” är uppfyllt" in run("collect", str(sent)).out


SHARED = "effektivt-samarbete.alla-grupper"


def test_two_bodies_that_differ_are_named(run: Callable[..., Said], folder: Path, sent: Path) -> None:
    fill(sent / "op-gruppen.xlsx", {"Mål": {SHARED: {"Utfall": "uppfyllt"}}})
    fill(sent / f"{GROUP}.xlsx", {"Mål": {SHARED: {"Utfall": "inte uppfyllt", "Varför": "Vi hann inte."}}})
    said = run("collect", str(sent), "--yes")
    assert said.code == 1
    assert "Två formulär svarar olika om målet" in said.err
    assert "Näringslivsgruppen svarar ”inte uppfyllt” (naringslivsgruppen.xlsx, blad ”Mål”, rad 9)" in said.err
    assert run("collect", str(sent / "op-gruppen.xlsx"), "--yes").code == 0
    before = bytes_of(folder)
    later = run("collect", str(sent / f"{GROUP}.xlsx"), "--yes")
    assert later.code == 1
    assert "ÖP-gruppen svarar ”uppfyllt” den 2015-12-15 enligt planen." in later.err
    assert bytes_of(folder) == before


def test_a_goal_that_somebody_else_has_closed_otherwise_is_named(
    run: Callable[..., Said], folder: Path, sent: Path
) -> None:
    assert run("report", SHARED, "--state", "partly", "--by", "Samordnaren", "--reason", "Fem av sex.").code == 0
    before = bytes_of(folder)
    fill(sent / f"{GROUP}.xlsx", {"Mål": {SHARED: {"Utfall": "uppfyllt"}}})
    said = run("collect", str(sent), "--yes")
    assert said.code == 1
    assert "” i ”Effektivt samarbete”: Näringslivsgruppen svarar ”uppfyllt” här, Samordnaren svarar" in said.err
    assert bytes_of(folder) == before


def test_a_form_that_comes_back_under_two_names_is_written_once(
    run: Callable[..., Said], folder: Path, sent: Path
) -> None:
    fill(sent / f"{GROUP}.xlsx", ANSWERS)
    (sent / "kopia.xlsx").write_bytes((sent / f"{GROUP}.xlsx").read_bytes())
    assert run("collect", str(sent), "--yes").code == 0
    texts = "".join(content.decode() for content in bytes_of(folder).values())
    assert (texts.count("Genomgång."), texts.count("question: attendance")) == (1, 1)


def test_two_forms_of_one_body_that_differ_are_named(run: Callable[..., Said], folder: Path, sent: Path) -> None:
    fill(sent / f"{GROUP}.xlsx", ANSWERS)
    (sent / "kopia.xlsx").write_bytes((sent / f"{GROUP}.xlsx").read_bytes())
    otherwise = {
        "Uppföljning": {"motesplatser": {"Uppföljd den": "2015-12-11"}},
        "Frågor": {f"{GROUP}.attendance": {"Svar": "Låg."}},
        "Avstämning": {GROUP: {"Avstämt i gruppen den": "2015-12-09"}},
    }
    fill(sent / "kopia.xlsx", otherwise)
    before = bytes_of(folder)
    said = run("collect", str(sent), "--yes")
    assert (said.code, said.err.count("Två formulär säger olika om ")) == (1, 3)
    assert bytes_of(folder) == before


@pytest.mark.parametrize("output", ["svar.md", "svar.html"])
def test_what_is_internal_is_not_in_a_document_that_is_handed_on(
    run: Callable[..., Said], folder: Path, sent: Path, tmp_path: Path, output: str
) -> None:
    goal = "fler-foretag.broschyr"
    file = folder / "activities" / "fler-foretag.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("  - id: broschyr\n", "  - id: broschyr\n    internal: ja\n"), encoding="utf-8")
    fill(sent / f"{GROUP}.xlsx", {"Mål": {goal: {"Utfall": "uppfyllt", "Vad visar det?": "Kanariefågel."}}})
    written = tmp_path / output
    for words, told in (([], False), (["--internal"], True)):
        run("collect", str(sent), *words, "-o", str(written))
        assert ("Kanariefågel" in written.read_text(encoding="utf-8")) is told


@pytest.mark.parametrize("words", [["--to", "json"], ["-o", "m.json"]])
def test_a_format_that_there_is_none_of_is_refused_before_anything_is_written(
    words: list[str], run: Callable[..., Said], folder: Path, sent: Path
) -> None:
    fill(sent / f"{GROUP}.xlsx", ANSWERS)
    before = bytes_of(folder)
    for asked in ([str(sent), "--yes"], ["--missing"]):
        said = run("collect", *asked, *words)
        assert (said.code, said.err.split(".")[0]) == (2, "Formen ”json” finns inte för det här kommandot")
    assert bytes_of(folder) == before


def test_two_bodies_that_agree_both_stand(run: Callable[..., Said], folder: Path, sent: Path) -> None:
    for body in ("op-gruppen", GROUP):
        fill(sent / f"{body}.xlsx", {"Mål": {SHARED: {"Utfall": "uppfyllt", "Vad visar det?": f"Möte i {body}."}}})
    assert run("collect", str(sent), "--yes").code == 0
    text = (folder / "activities" / "effektivt-samarbete.yaml").read_text(encoding="utf-8")
    assert text.count("state: met") == 2
    assert run("collect", str(sent), "--yes").err == "Inget behövde ändras.\n"


def test_a_plan_with_errors_is_not_written_to(run: Callable[..., Said], folder: Path, sent: Path) -> None:
    fill(sent / f"{GROUP}.xlsx", MET)
    forum = folder / "activities" / "forum.yaml"
    forum.write_text(forum.read_text(encoding="utf-8") + "fel: ja\n", encoding="utf-8")
    said = run("collect", str(sent), "--yes")
    assert (said.code, said.err) == (1, "Planen har 1 fel, så inget skrevs. Rätta det först: mlr validate\n")


@pytest.mark.parametrize(
    ("words", "code", "complaint"),
    [
        (["collect"], 2, "Skriv vilka formulär som ska läsas in"),
        (["collect", "finns-inte.xlsx"], 2, "”finns-inte.xlsx” finns inte."),
        (["collect", "x.xlsx", "--date", "2015"], 2, "”2015” är inte en enda dag."),
        (["checklist", "--split"], 2, "Skriv vilken mapp formulären ska läggas i"),
        (["checklist", "--split", "--to", "markdown", "-o", "x/"], 2, "Valet --split gäller kalkylblad."),
    ],
)
def test_wrong_use_is_told(words: list[str], code: int, complaint: str, run: Callable[..., Said]) -> None:
    said = run(*words)
    assert said.code == code
    assert said.err.startswith(complaint)


def test_who_has_not_answered_is_told(run: Callable[..., Said], sent: Path) -> None:
    fill(sent / "besoksnaringsgruppen.xlsx", {"Mål": {"besoksnaring.handlingsplan": {"Utfall": "uppfyllt"}}})
    said = run("collect", str(sent / "besoksnaringsgruppen.xlsx"), "--yes", "--missing")
    lines = [line.split() for line in said.out.splitlines() if line.startswith("Besöksnäringsgruppen  ")]
    assert lines == [["Besöksnäringsgruppen", "1", "1", "6", "nej"]]


@given(st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_stands_in_the_cells_there_is_an_answer_or_a_fault(
    run: Callable[..., Said], folder: Path, sent: Path, data: st.DataObject
) -> None:
    values = st.one_of(
        st.sampled_from(["uppfyllt", "utgår", "=1", "", None, "2015-12-01", "löpande", "när x", 0, -1.5, True, 1e300]),
        st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Z")), max_size=40),
    )
    path = sent / f"{GROUP}.xlsx"
    fresh = path.read_bytes()
    book = opened(path)
    for _ in range(data.draw(st.integers(1, 8))):
        sheet = book[data.draw(st.sampled_from(["Mål", "Uppföljning", "Frågor", "Avstämning", "mlr"]))]
        cell = sheet.cell(data.draw(st.integers(1, 12)), data.draw(st.integers(1, 10)))
        cell.value = data.draw(values)
    book.save(path)
    before = bytes_of(folder)
    said = run("collect", str(path))
    assert said.code in {0, 1}
    assert said.code == 0 or "Inget skrevs" in said.err
    assert bytes_of(folder) == before
    path.write_bytes(fresh)
