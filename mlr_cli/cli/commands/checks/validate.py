"""`mlr validate`: is the plan right?"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mlr_cli.cli.find_plan import PlanNotFound
from mlr_cli.cli.session import session_of
from mlr_cli.cli.usage import Misuse
from mlr_cli.cli.words import both, perhaps
from mlr_cli.lang import Text

if TYPE_CHECKING:
    from mlr_cli.cli.session import Session
    from mlr_cli.flows.check import Checked

ABOUT = Text(
    sv="Kontrollera planen: alla fel på en gång, var och ett med fil, rad och kolumn, vad som är fel och vad du gör åt "
    "det. Fel måste rättas, varningar är troligen fel och råd är värda en tanke.",
    en="Check the plan: every fault at once, each with file, line and column, what is wrong and what to do about it. "
    "Errors must be mended, warnings are probably wrong, and advice is worth a thought.",
)
EXAMPLES = (
    ("mlr validate", Text(sv="kontrollera hela planen", en="check the whole plan")),
    (
        "mlr validate plan/activities/forum.yaml",
        Text(sv="visa bara det som gäller en fil", en="show only what is about one file"),
    ),
    ("mlr validate --strict", Text(sv="räkna varningar som fel", en="count warnings as errors")),
    ("mlr validate --staged", Text(sv="kontrollera det som ska checkas in", en="check what is about to be committed")),
    ("mlr validate --format sarif -o plan.sarif", Text(sv="för andra program", en="for other programs")),
)
FORMATS = ("text", "json", "github", "gitlab", "sarif")


def command(
    ctx: typer.Context,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar=both(sv="FIL", en="FILE"),
            help=both(sv="Visa bara fel i de här filerna.", en="Show only the faults in these files."),
        ),
    ] = None,
    strict: Annotated[
        bool,
        typer.Option("--strict", help=both(sv="Räkna varningar som fel.", en="Count warnings as errors.")),
    ] = False,
    staged: Annotated[
        bool,
        typer.Option(
            "--staged",
            help=both(
                sv="Kontrollera det som ska checkas in (git add), inte filerna som de är nu.",
                en="Check what is about to be committed (git add), not the files as they are now.",
            ),
        ),
    ] = False,
) -> None:
    """Show every fault of the plan and leave with 1 if there is an error."""
    from mlr_cli.diagnostics import Severity

    session = session_of(ctx)
    kind = session.choose(FORMATS, "text")
    folder, whole = _staged(session) if staged else _on_disk(session)
    checked = whole.only(_named(paths, folder, whole)) if paths else whole
    session.out(_shown(session, checked, kind, folder, part=bool(paths)), "validate", kind)
    if elsewhere := whole.errors - checked.errors:
        session.say((_ONE_ELSEWHERE if elsewhere == 1 else _ELSEWHERE).fill(count=elsewhere))
    grave = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    if any(found.severity in grave for found in checked.diagnostics):
        if staged:
            session.say(_THEN_ADD)
        raise typer.Exit(1)


def _on_disk(session: "Session") -> tuple[Path, "Checked"]:
    from mlr_cli.flows.check import check_folder

    try:
        folder = session.plan_folder()
    except PlanNotFound:
        if session.plan is None or (found := _in_revision(session, session.plan)) is None:
            raise
        return found
    return folder, check_folder(folder, session.as_of)


def _in_revision(session: "Session", named: Path) -> "tuple[Path, Checked] | None":
    """Return the plan in a version in git, and the folder it has on disk; None where `--plan` names no version."""
    from mlr_cli.cli.load_plan import revision
    from mlr_cli.flows.check import check_version

    version = revision(session)
    if version is None:
        return None
    folder = Path(version.folder or named)
    return folder, check_version(version, folder.name, session.as_of)


def _staged(session: "Session") -> tuple[Path, "Checked"]:
    """Return the plan that the next commit will hold, and the folder it has on disk, whether it is there or not."""
    from mlr_cli.cli.versions import in_words, versions_of
    from mlr_cli.flows.check import check_version

    with in_words():
        versions = versions_of(session, needs_folder=False)
        version = versions.staged()
        folder = versions.repository.root / version.folder
        return folder, check_version(version, folder.name, session.as_of)


def _named(paths: list[Path], folder: Path, checked: "Checked") -> set[str]:
    """Return the files of the plan that are pointed out, alone or by their folder, as spans name them."""
    root = folder.resolve()
    files = {f"{root.name}/{path}": root / path for path in checked.files}
    named = set()
    for path in paths:
        there = path.resolve()
        meant = {name for name, file in files.items() if file == there or there in file.parents}
        if not meant:
            raise Misuse(_not_in_plan(path, [*files]))
        named |= meant
    return named


def _not_in_plan(path: Path, files: list[str]) -> Text:
    """Return what to say of a file that is not the plan's, and the one that was probably meant."""
    from mlr_cli.lang.alphabet import nearest

    same = [file for file in files if file.endswith(f"/{path.name}")]
    by_name = {Path(file).stem: file for file in files}
    near = same or [by_name[stem] for stem in nearest(path.stem, by_name)]
    return _OUTSIDE.fill(path=path, perhaps=perhaps(near[0] if near else None))


def _shown(session: "Session", checked: "Checked", kind: str, folder: Path, *, part: bool) -> bytes:
    match kind:
        case "text":
            from mlr_cli.render.faults.terminal import PART, PLAN, Look, to_faults

            look = Look(session.lang, session.colour, session.width) if session.to_screen else Look(session.lang)
            return to_faults(checked.diagnostics, checked.line_at, look, PART if part else PLAN)
        case "json":
            return _json(session, checked)
        case _:
            return _for_others(session, checked, kind, folder)


def _json(session: "Session", checked: "Checked") -> bytes:
    from mlr_cli.render.json import dumps
    from mlr_cli.reports.checks.validation import faults
    from mlr_cli.reports.record import envelope

    return dumps(envelope("validate", checked.plan, session.as_of, faults(checked.diagnostics, session.lang)))


def _for_others(session: "Session", checked: "Checked", kind: str, folder: Path) -> bytes:
    """Return the faults for another program, with the files named from the repository's root."""
    from mlr_cli.store.repository import below_root

    found = [one.below(below_root(folder.resolve().parent)) for one in checked.diagnostics]
    if kind == "github":
        from mlr_cli.render.faults.github import to_github

        return to_github(found, session.lang)
    if kind == "gitlab":
        from mlr_cli.render.faults.gitlab import to_gitlab

        return to_gitlab(found, session.lang)
    from mlr_cli.render.faults.sarif import to_sarif
    from mlr_cli.rules import rule_docs

    return to_sarif(found, rule_docs(), session.lang)


_OUTSIDE = Text(
    sv="Planen har ingen fil ”{path}”.{perhaps}",
    en="The plan has no file “{path}”.{perhaps}",
)
_THEN_ADD = Text(
    sv="Det här gäller det som ska checkas in. Rätta filerna och lägg till dem igen: git add",
    en="This is about what is to be committed. Mend the files and add them again: git add",
)
_ONE_ELSEWHERE = Text(
    sv="Planen har 1 fel till, i en annan fil. Kör ”mlr validate” utan filnamn för att se det.",
    en="The plan has 1 more error, in another file. Run “mlr validate” without a file name to see it.",
)
_ELSEWHERE = Text(
    sv="Planen har {count} fel till, i andra filer. Kör ”mlr validate” utan filnamn för att se dem.",
    en="The plan has {count} more errors, in other files. Run “mlr validate” without a file name to see them.",
)
