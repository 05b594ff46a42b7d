"""`mlr git`: git at home, so that it speaks about the plan in sentences and checks it before a commit."""

import shlex
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mlr_cli.cli.command_table import Entry
from mlr_cli.cli.session import session_of
from mlr_cli.cli.usage import Misuse
from mlr_cli.cli.versions import in_words, versions_of
from mlr_cli.cli.words import both
from mlr_cli.lang import Lang, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlr_cli.cli.session import Session
    from mlr_cli.flows.git_install import Done

ABOUT = Text(
    sv="Låt git tala om planen i samma meningar som ”mlr diff”, och kontrollera det som ska checkas in innan det "
    "checkas in. Inställningen gäller bara det här arkivet på den här datorn, och går att ta bort.",
    en="Let git speak about the plan in the same sentences as “mlr diff”, and check what is about to be committed "
    "before it is. It holds for this repository on this computer only, and can be taken away.",
)
EXAMPLES = (
    ("mlr git install", Text(sv="ställ in git här", en="set git up here")),
    ("mlr git install --uninstall", Text(sv="ta bort det igen", en="take it away again")),
)


def install(
    ctx: typer.Context,
    uninstall: Annotated[
        bool,
        typer.Option(
            "--uninstall",
            help=both(sv="Ta bort det som har ställts in, och inget annat.", en="Take away what was set up, no more."),
        ),
    ] = False,
) -> None:
    """Set git up in this repository, or put everything back."""
    from mlr_cli.flows.git_install import GitInstallation

    session = session_of(ctx)
    with in_words():
        versions = versions_of(session, needs_folder=False)
        home = GitInstallation(versions.repository, _program(session.lang))
        if uninstall:
            _tell(session, [*home.uninstall()], "")
            return
        bare = versions.repository.bare
        place = versions.named("HEAD").folder if bare else f"{_below(session, versions.repository.root)}/".lstrip("/")
        _tell(session, [*home.install(place)], home.check(place))


def driver(
    ctx: typer.Context,
    given: Annotated[
        list[str],
        typer.Argument(
            metavar=both(sv="FIL", en="FILE"),
            help=both(sv="Det som git lämnar över om en fil.", en="What git hands over about a file."),
        ),
    ],
) -> None:
    """Say what differs in one file; git runs it for `git diff`, and would stop at any code but 0."""
    from mlr_cli.flows.git_driver import Given, compare_file
    from mlr_cli.reports.versions.driver import document

    session = session_of(ctx)
    if len(given) not in {1, 7, 9}:
        raise Misuse(_FOR_GIT.fill(command="git diff"))
    path = given[0]
    if len(given) == 1:
        _out(session, _lined(_UNMERGED.fill(path=path), session))
        return
    before, after = Given(path, _content(given[1])), Given(given[7] if given[7:] else path, _content(given[4]))
    found = compare_file(before, after, Path.cwd())
    if found is None:
        raise Misuse(_FOR_GIT.fill(command="git diff"))
    from mlr_cli.render import Format, render

    told = document(after.path, found.compared, found.faults, session.lang)
    _out(session, render(told, Format.TEXT) + b"\n")


def facts(
    ctx: typer.Context,
    file: Annotated[
        Path,
        typer.Argument(
            metavar=both(sv="FIL", en="FILE"),
            help=both(sv="En fil ur planen.", en="A file of the plan."),
        ),
    ],
) -> None:
    """Print a file as one fact a line; git runs it for `git log -p`. A file that cannot be read stays as it is."""
    from mlr_cli.flows.git_textconv import readable

    session = session_of(ctx)
    session.out(readable(file.read_bytes(), session.lang), "facts", "text")


MENU = (
    Entry(
        "install",
        __name__,
        Text(sv="ställ in git för planen, eller ta bort det", en="set git up for the plan, or take it away"),
        "install",
    ),
    Entry(
        "driver",
        __name__,
        Text(sv="säg vad som skiljer i en fil (körs av git diff)", en="say what differs in a file (run by git diff)"),
        "driver",
    ),
    Entry(
        "facts",
        __name__,
        Text(
            sv="visa en fil som en uppgift per rad (körs av git log)", en="show a file, a fact a line (run by git log)"
        ),
        "facts",
    ),
)


def _program(lang: Lang) -> str:
    """Return the command line that starts this very program, wherever git runs it.

    The folder that git stands in has no say about which modules are found (`-P`).
    """
    spoken = [] if lang is Lang.SV else ["--lang", lang.value]
    return shlex.join([Path(sys.executable).as_posix(), "-P", "-m", "mlr_cli", *spoken])


def _below(session: "Session", root: Path) -> str:
    path = session.plan_folder().resolve().relative_to(root).as_posix()
    return "" if path == "." else path


def _tell(session: "Session", done: "Sequence[Done]", check: str) -> None:
    for one in done:
        of_part = _SAID.get((one.part.value, one.outcome.value))
        words = _STAYS if one.outcome.value == "foreign" and not check else of_part or _SAID["", one.outcome.value]
        session.say(words.fill(where=one.where, check=check, part=_PARTS[one.part.value]))


def _out(session: "Session", told: bytes) -> None:
    """Put out what the driver has to say; whoever leaves the pager before its end has seen enough."""
    with suppress(BrokenPipeError):
        session.out(told, "diff", "text")


def _content(file: str) -> bytes | None:
    """Return a side of what git compares; no file is none, and so is one that is gone by now."""
    path = Path(file)
    return path.read_bytes() if path.is_file() else None


def _lined(words: Text, session: "Session") -> bytes:
    return f"{words[session.lang]}\n".encode()


_UNMERGED = Text(
    sv="{path}: sammanslagningen är inte klar. Öppna filen, behåll det som ska gälla och kör: git add {path}",
    en="{path}: the merge is not finished. Open the file, keep what should hold and run: git add {path}",
)
_FOR_GIT = Text(
    sv="Det här kommandot körs av ”{command}”. Ställ in det så här: mlr git install",
    en="This command is run by “{command}”. Set it up like this: mlr git install",
)
_PARTS = {
    "driver": Text(sv="Git-inställningen", en="The git setting"),
    "attributes": Text(sv="Listan över planens filer", en="The list of the plan’s files"),
    "hook": Text(sv="Kontrollen före incheckning", en="The check before a commit"),
}
_STAYS = Text(
    sv="{part} är inte gjord av mlr, eller har ändrats, och står kvar: {where}",
    en="{part} is not made by mlr, or has been changed, and stays: {where}",
)
"""What is said of what is somebody else’s, when what is ours is taken away."""
_SAID = {
    ("driver", "made"): Text(
        sv="Git-inställningen ”{where}” finns nu: ”git diff” svarar i meningar, ”git log -p” med en uppgift per rad.",
        en="The git setting “{where}” is made: “git diff” answers in sentences, “git log -p” with a fact a line.",
    ),
    ("attributes", "made"): Text(
        sv="Planens filer är utpekade i ”{where}”.", en="The plan’s files are pointed out in “{where}”."
    ),
    ("attributes", "foreign"): Text(
        sv="”{where}” är en länk ut ur arkivet, och där skriver mlr inget. Ersätt länken med en vanlig fil och kör "
        "kommandot igen.",
        en="“{where}” is a link out of the repository, and mlr writes nothing there. Put an ordinary file in its place "
        "and run the command again.",
    ),
    ("attributes", "overruled"): Text(
        sv="Planens filer är utpekade i ”{where}”, men en annan rad där säger något annat om dem (diff), och den "
        "gäller. Ta bort den om git ska svara i meningar.",
        en="The plan’s files are pointed out in “{where}”, but another line there says otherwise of them (diff), and "
        "that one holds. Take it away to let git answer in sentences.",
    ),
    ("hook", "made"): Text(
        sv="Före varje incheckning kontrolleras det som ska checkas in, med ”{where}”.",
        en="Before every commit what is about to be committed is checked, by “{where}”.",
    ),
    ("driver", "foreign"): Text(
        sv="Inställningen ”{where}” är någon annans och står kvar. Ge den ett annat namn om mlr ska ta över.",
        en="The setting “{where}” is somebody else’s and stays. Give it another name to let mlr take over.",
    ),
    ("hook", "foreign"): Text(
        sv="”{where}” finns redan och är inte skriven av mlr, eller har ändrats. Den står kvar som den är.\n"
        "Kontrollen är den här raden: {check}",
        en="“{where}” is there already and is not written by mlr, or has been changed. It stays as it is.\n"
        "The check is this line: {check}",
    ),
    ("hook", "elsewhere"): Text(
        sv="Git hämtar sina krokar i ”{where}” (core.hooksPath), och där skriver mlr inget.\n"
        "Lägg till den här raden i ”{where}/pre-commit”: {check}",
        en="Git takes its hooks from “{where}” (core.hooksPath), and mlr writes nothing there.\n"
        "Add this line to “{where}/pre-commit”: {check}",
    ),
    ("hook", "needless"): Text(
        sv="Arkivet har inga arbetsfiler, så ingen kontroll före incheckning behövs.",
        en="The repository has no working files, so no check before commits is needed.",
    ),
    ("", "stood"): Text(sv="{part} finns redan.", en="{part} is there already."),
    ("", "gone"): Text(sv="{part} är borttagen: {where}", en="{part} is taken away: {where}"),
    ("", "absent"): Text(sv="{part} fanns inte.", en="{part} was not there."),
}
