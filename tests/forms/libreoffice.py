"""Forms out, through LibreOffice and back: whatever saves them, the plan gets the same bytes."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.forms.filling import fill
from tests.forms.turn_of_the_year import Walk
from tests.paths import PLAN
from tests.said import Said

GROUP = "naringslivsgruppen"
HOSTILE = "=cmd|' /C calc'!A0 ”citat” 'rakt' & <b>\nnästa rad: 2016-03"
ANSWERS = {
    "Mål": {
        "fler-foretag.broschyr": {"Utfall": "uppfyllt", "Vad visar det?": "Broschyren."},
        "fler-foretag.uppfoljningsstrategi": {
            "Utfall": "inte uppfyllt",
            "Varför": f"Så här: {HOSTILE}",
            "Vad händer nu?": "Tas upp igen.",
            "Vem": "@koordinatorn",
            "När": "mars 2016",
        },
        "motesplatser.motesplatser": {"Utfall": "fortsätter", "Vad händer nu?": "Vi går vidare.", "När": "2016-03"},
    },
    "Uppföljning": {"motesplatser": {"Uppföljd den": "2015-12-10", "Anmärkning": "Genomgång."}},
    "Frågor": {f"{GROUP}.attendance": {"Svar": "Hög."}, f"{GROUP}.financing": {"Svar": f"Text {HOSTILE}"}},
    "Avstämning": {GROUP: {"Avstämt i gruppen den": "2015-12-10"}},
}
WAYS = (("xlsx",), ("ods", "xlsx"))


def mlr(plan: Path, *words: str) -> None:
    command = [sys.executable, "-m", "mlr_cli", *words, "--plan", str(plan), "--as-of", "2015-12-15", "--quiet"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def saved(forms: Path, ways: tuple[str, ...], work: Path) -> Path:
    """Return a folder with the forms as LibreOffice saves them, in one format after the other."""
    for number, kind in enumerate(ways):
        out = work / f"{number}-{'-'.join(ways)}"
        files = sorted(str(one) for one in forms.iterdir())
        command = ["soffice", "--headless", f"-env:UserInstallation={(work / 'profile').as_uri()}"]
        subprocess.run(
            [*command, "--convert-to", kind, "--outdir", str(out), *files], check=True, stdout=subprocess.DEVNULL
        )
        forms = out
    return forms


def turned(root: Path, ways: tuple[str, ...], work: Path) -> None:
    """Close a year and open the next one, with forms that LibreOffice has saved."""

    def mlr(*words: str) -> Said:
        ended = subprocess.run([sys.executable, "-m", "mlr_cli", *words], capture_output=True, check=False)
        return Said(ended.returncode, ended.stdout.decode(), ended.stderr.decode())

    def back(forms: Path) -> Path:
        return saved(forms, ways, Path(tempfile.mkdtemp(dir=work)))

    Walk(root, mlr).all(back)


def collected(forms: Path, plan: Path) -> dict[str, bytes]:
    """Return the plan's files after the forms have been collected into a copy of it."""
    shutil.copytree(PLAN, plan)
    mlr(plan, "collect", str(forms), "--yes")
    return {path.relative_to(plan).as_posix(): path.read_bytes() for path in plan.rglob("*") if path.is_file()}


def main() -> None:
    """Send forms through LibreOffice untouched and filled in; fail where the plan differs."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        before = {path.relative_to(PLAN).as_posix(): path.read_bytes() for path in PLAN.rglob("*") if path.is_file()}
        sent = work / "sent"
        mlr(PLAN, "checklist", "--to", "xlsx", "--split", "-o", f"{sent}/")
        for ways in WAYS:
            name = "-".join(ways)
            untouched = collected(saved(sent, ways, work / "untouched"), work / f"untouched-{name}" / "plan")
            assert untouched == before, name
        fill(sent / f"{GROUP}.xlsx", ANSWERS)
        expected = collected(sent, work / "direct" / "plan")
        assert expected != before
        for ways in WAYS:
            name = "-".join(ways)
            assert collected(saved(sent, ways, work / "filled"), work / f"filled-{name}" / "plan") == expected, name
            turned(work / f"turned-{name}", ways, work)


if __name__ == "__main__":
    main()
