"""A year that is closed and the next one opened, with the commands alone: all that a coordinator and the bodies do.

Whoever walks brings the commands, run in whatever way, and what becomes of the forms between going out and coming back.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from tests.example_year import TITLE, write
from tests.forms.filling import column, opened
from tests.store.repositories import repository

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from tests.said import Said

DECEMBER, DRAFTED, NEW_YEAR = "2015-12-15", "2015-12-20", "2016-01-04"
GOALS = 25
HOSTILE = "=cmd|' /C calc'!A0 ”citat” 'rakt' & <b>\nnästa rad: 2016-03"
NEXT = {"Vad händer nu?": "Arbetet går vidare.", "Vem": "@koordinatorn", "När": "mars 2016"}
ANSWERS: Mapping[str, Mapping[str, str]] = {
    "strukturplan.radslag": {"Utfall": "fortsätter", **NEXT},
    "strukturplan.beslut": {"Utfall": "fortsätter", **NEXT},
    "motesplatser.motesplatser": {"Utfall": "uppfyllt", "Vad visar det?": HOSTILE},
    "ungt-entreprenorskap.handlingsplan": {"Utfall": "inte uppfyllt", "Varför": HOSTILE, **NEXT},
    "ungt-entreprenorskap.forutsattningar": {"Utfall": "utgår", "Varför": "Styrelsen beslutade det."},
    "besoksnaring.handlingsplan": {"Utfall": "delvis uppfyllt", "Varför": "Två kommuner återstår.", **NEXT},
    "besoksnaring.paborjade": {"Utfall": "förutsättningen saknades"},
    "effektivt-samarbete.inventering": {"Utfall": "uppfyllt", "Vad visar det?": "Inventeringen."},
    "forum.naturlig-plats": {"Utfall": "fortsätter"},
    "forum.inbjudna-aktorer": {"Utfall": "fortsätter"},
}
"""What the bodies answer for the goals that nobody has closed during the example year; made up, as that year is."""
DECISIONS = {
    "gymnasiesamverkan.styrelsemote": "rephrased\n    into:\n      - {text: Frågan är avgjord., due: 2016-06}",
    "kommunikation.kanaler": (
        "split\n    into:\n      - {id: webb, text: Webbplatsen är ny., due: 2016-03}\n"
        "      - {id: brev, text: Nyhetsbrevet når alla., due: 2016-10}"
    ),
    "strukturplan.radslag": "merged\n    into:\n      - id: beslut",
}
"""What the coordinator decides otherwise than it was proposed."""
FATES = {"met": 13, "carried-on": 7, "rephrased": 1, "split": 1, "merged": 1, "dropped": 1, "lapsed": 1}


class Walk:
    """The turn of the year in a folder of its own; every step is held to what it must have done."""

    def __init__(self, root: Path, mlr: Callable[..., Said]) -> None:
        """Take an empty folder, and how a command is run in it."""
        self.root = root
        self._mlr = mlr
        self._repo = repository(root)
        write(root / "plan")
        self._save("Planen för 2015")
        self.goals = {row["id"] for row in self.json("list", "goals", "--as-of", DECEMBER)["items"]}
        assert len(self.goals) == GOALS

    def run(self, *words: str, plan: str = "plan", code: int = 0) -> Said:
        """Run a command on one of the plans; it must end with a code."""
        said = self._mlr(*words, "--plan", str(self.root / plan))
        assert said.code == code, said.err
        return said

    def json(self, *words: str, plan: str = "plan") -> dict[str, Any]:
        return self.run(*words, "--to", "json", plan=plan).json

    def is_right(self, *words: str, plan: str = "plan") -> None:
        assert self.json("validate", *words, plan=plan)["summary"]["errors"] == 0

    def _save(self, headline: str) -> None:
        self._repo.git("add", "--all")
        self._repo.git("commit", "--quiet", "--allow-empty", "--message", headline)

    def all(self, back: Callable[[Path], Path]) -> None:
        """Walk the whole way; `back` is handed the folder of forms as filled in, and returns them as they came back."""
        self.adopt("plan", "2015-01-20")
        forms = self.send_out()
        assert self.run("collect", str(back(forms)), "--as-of", DECEMBER, "--yes").err == "Inget behövde ändras.\n"
        fill_in(forms)
        self.collect(back(forms))
        self.evaluate()
        self.decide()
        self.draft()
        self.adopt("plan-2016", "2015-12-21")
        self.change_the_draft()
        self.switch()
        self.look_around()

    def adopt(self, plan: str, day: str) -> None:
        said = self.run("adopt", "--by", "styrelsen", "--date", day, "--ref", "§ 7", plan=plan)
        assert f"{plan}/adopted.yaml" in said.err
        self._save(f"{plan} antogs {day}")

    def send_out(self) -> Path:
        forms = self.root / "build" / "utskick"
        self.run("checklist", "--to", "xlsx", "--split", "-o", f"{forms}/", "--as-of", DECEMBER)
        sent = {name for form in forms.iterdir() for name in ids(form, "Mål")}
        assert sent == self.goals
        return forms

    def collect(self, forms: Path) -> None:
        words = ("--as-of", DECEMBER, "--yes")
        said = self.run("collect", str(forms), *words)
        assert "att målet ”Kommunöverskridande mötesplatser för näringslivet finns” är uppfyllt" in said.out
        assert self.run("collect", str(forms), *words).err == "Inget behövde ändras.\n"
        assert "Alla har svarat på allt." in self.run("collect", "--missing", "--as-of", DECEMBER).out
        text = (self.root / "plan" / "activities" / "ungt-entreprenorskap.yaml").read_text(encoding="utf-8")
        assert "=cmd|' /C calc'!A0 ”citat” 'rakt' & <b>" in text
        self._save("Svaren för 2015")

    def evaluate(self) -> None:
        found = self.json("evaluation", "--strict", "--as-of", DRAFTED)
        assert (found["summary"]["goals"], found["summary"]["unanswered"], {*found["missing"].values()}) == (25, 0, {0})

    def decide(self) -> None:
        proposal = self.json("rollover", "2016", "--as-of", DRAFTED)
        assert (proposal["goals_in"], proposal["sum"], proposal["chair_known"]) == (GOALS, GOALS, False)
        path = self.root / "plan" / "rollover-2016.yaml"
        for goal, fate in DECISIONS.items():
            text, number = re.subn(
                rf"  - goal: {re.escape(goal)}\n(?:    .*\n)+",
                f"  - goal: {goal}\n    fate: {fate}\n",
                path.read_text(encoding="utf-8"),
            )
            assert number == 1
            path.write_text(text, encoding="utf-8")
        self.is_right("--as-of", DRAFTED)

    def draft(self) -> None:
        found = self.json("rollover", "2016", "--chair", "lund", "--as-of", DRAFTED)
        assert found["fates"] == FATES, found["fates"]
        assert sum(found["fates"].values()) == found["sum"] == found["goals_in"] == GOALS
        assert {row["id"] for row in found["items"]} == self.goals
        assert [row["id"] for row in found["items"] if row["obstacles"]] == []
        self.is_right("--as-of", DRAFTED, plan="plan-2016")
        self._save("Utkast till 2016")

    def change_the_draft(self) -> None:
        self.run("set", "kommunikation.webb", "text=Webbplatsen är helt ny.", plan="plan-2016")
        self._save("Ändrat efter beslutet")

    def switch(self) -> None:
        before = {path.name: path.read_bytes() for path in (self.root / "plan" / "activities").iterdir()}
        found = self.json("rollover", "2016", "--switch", "--as-of", NEW_YEAR)
        assert (found["sum"], [row for row in found["items"] if row["obstacles"]]) == (GOALS, [])
        self._accounts: list[dict[str, Any]] = found["items"]
        assert not (self.root / "plan-2016").exists()
        after = {path.name: path.read_bytes() for path in (self.root / "archive/2015/activities").iterdir()}
        assert after == before
        self._save("2016 gäller")

    def look_around(self) -> None:
        """Both plans are right and can be asked, no goal is lost between them, and the new one is unanswered."""
        day = ("--as-of", NEW_YEAR)
        for plan, year in (("plan", 2016), ("archive/2015", 2015)):
            self.is_right(*day, plan=plan)
            assert self.json("status", *day, plan=plan)["plan"]["year"] == year
        assert TITLE in self.run("status", *day, plan="archive/2015").out
        there = {row["id"] for row in self.json("list", "goals", *day)["items"]}
        assert {one for row in self._accounts for one in row["becomes"]} == there
        assert {row["fate"] for row in self._accounts if not row["becomes"]} == {"met", "dropped", "lapsed"}
        asked = self.json("checklist", *day)
        assert {row["outcome"] for row in asked["items"]} == {None}
        assert asked["wording"]["adopted"]["date"] == "2015-12-21"
        assert [one["id"] for one in self.json("adopted", *day)["changes"]] == ["kommunikation.webb"]
        assert [one["id"] for one in self.json("diff")["changes"]] == ["kommunikation.webb"]
        assert "Lund" in self.run("list", "members", *day).out


def ids(form: Path, sheet: str) -> set[str]:
    book = opened(form)
    if sheet not in book:
        return set()
    place = column(book[sheet], "Id")
    return {str(row[place - 1].value) for row in book[sheet].iter_rows(min_row=2)}


def fill_in(forms: Path) -> None:
    """Answer everything that is not answered, in all forms, as the bodies would."""
    for path in forms.iterdir():
        book = opened(path)
        for name in set(book.sheetnames) & {*_ALIKE, "Mål"}:
            sheet = book[name]
            names = column(sheet, "Id")
            for number in range(2, sheet.max_row + 1):
                goal = str(sheet.cell(number, names).value)
                for title, text in (ANSWERS.get(goal, {}) if name == "Mål" else _ALIKE[name]).items():
                    cell = sheet.cell(number, column(sheet, title))
                    cell.value = text
                    cell.data_type = "s"  # as in a cell of text, where nothing becomes a formula
        book.save(path)


_ALIKE = {
    "Uppföljning": {"Uppföljd den": "10 december 2015", "Anmärkning": "Genomgång."},
    "Frågor": {"Svar": "Det gick bra.\nMen inte i juni."},
    "Avstämning": {"Avstämt i gruppen den": "2015-12-14"},
}
