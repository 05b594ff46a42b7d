"""The session: what the user asked for everywhere, and the ways out to screen and file.

Here, and nowhere else, is the clock read.
"""

from __future__ import annotations

import os
import shutil
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.cli import console
from mlr_cli.cli.find_plan import PLAN_FILE, find_plan
from mlr_cli.cli.global_options import remembered
from mlr_cli.cli.usage import Misuse, Stop
from mlr_cli.cli.words import either, folded
from mlr_cli.lang import Lang, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    import click

_STANDARD_OUTPUT = "-"
_ENDINGS = {"markdown": ".md", "table": ".txt", "text": ".txt", "calendar": ".ics"}
_FORMATS = {"md": "markdown", "htm": "html", "word": "docx", "excel": "xlsx"}
_FILE_FORMATS = {".md": "markdown", ".htm": "html"} | {
    f".{name}": name for name in ("html", "pdf", "docx", "xlsx", "csv", "json", "ics", "sarif")
}
# What other programs would open and not understand.
_FOREIGN = frozenset({".doc", ".dot", ".odt", ".ods", ".rtf", ".pages", ".xls", ".ppt", ".pptx", ".odp", ".xml"})
# What those who type some of them are after, the best first.
_NEAREST = {".doc": ("docx",), ".odt": ("docx",), ".rtf": ("docx",), ".xls": ("xlsx", "csv"), ".ods": ("xlsx", "csv")}
# What a terminal cannot show.
_BINARY = frozenset({"pdf", "docx", "xlsx"})
# What is for people to read; other formats have an encoding of their own.
_SPOKEN = frozenset({"table", "text", "markdown"})
_PAGE = 100
_TODAY = frozenset({"idag", "i dag", "today"})


class Session(Struct, frozen=True):
    """What holds for the whole run.

    `as_of` is the day that answers are for, today unless asked otherwise; `day_asked` says that it was. `plan`,
    `to` and `output` are as typed, or none. `internal` lets into a document what is marked so. `width` is the
    number of columns to fill, `colour` whether colour may be used; both are about standard output.
    """

    lang: Lang
    as_of: date
    day_asked: bool = False
    plan: Path | None = None
    to: str | None = None
    output: str | None = None
    draft: bool = False
    internal: bool = False
    quiet: bool = False
    debug: bool = False
    is_terminal: bool = False
    colour: bool = False
    width: int = _PAGE

    @property
    def to_screen(self) -> bool:
        """Say whether the answer goes to a terminal."""
        return self.is_terminal and self.output in {None, _STANDARD_OUTPUT}

    def plan_folder(self) -> Path:
        """Return the folder that holds `plan.yaml`; raise `PlanNotFound`, which says what to do."""
        return find_plan(self.plan)

    def choose(self, formats: Sequence[str], default: str) -> str:
        """Return the format to answer in, out of those that a command has.

        `--to` rules, then the ending of `-o`, then the default. Raises `Misuse` for a format that
        the command does not have.
        """
        wanted = self.wanted() or default
        self._keeps_what_it_promises(wanted, formats)
        if wanted not in formats:
            raise Misuse(_NO_SUCH_FORMAT.fill(format=wanted, either=either(formats)))
        return wanted

    def _keeps_what_it_promises(self, kind: str, formats: Sequence[str]) -> None:
        """Refuse a file whose ending says that it is something else, such as `.odt`."""
        ending = Path(self.output or "").suffix.lower()
        if ending in _FOREIGN:
            kind = next((one for one in _NEAREST.get(ending, ()) if one in formats), kind)
            raise Misuse(_OTHER_ENDING.fill(ending=ending, kind=_ENDINGS.get(kind, f".{kind}")))

    def wanted(self) -> str | None:
        """Return the format that was asked for, by name or by the ending of `-o`; None where neither says."""
        if self.to is not None:
            return _FORMATS.get(self.to.lower(), self.to.lower())
        return _FILE_FORMATS.get(Path(self.output or "").suffix.lower())

    def out(self, content: bytes, name: str, kind: str, *, keep: bool = False) -> None:
        """Hand over an answer: to standard output, or to the file or folder of `-o`.

        In a folder the file is called `name` with the ending of its kind of content (`markdown`,
        `pdf` …). Raises `Misuse` when a terminal is asked to show what it cannot, and `Stop` where a file that
        somebody goes on with is to be kept (`keep`) and says something else.
        """
        if self.output not in {None, _STANDARD_OUTPUT}:
            self._into_file(content, f"{name}{_ENDINGS.get(kind, f'.{kind}')}", keep=keep)
        elif kind in _BINARY and self.is_terminal:
            raise Misuse(_NOT_ON_SCREEN.fill(kind=kind, name=name))
        else:
            console.write(content, spoken=kind in _SPOKEN)

    def _into_file(self, content: bytes, name: str, *, keep: bool) -> None:
        from mlr_cli.store.files import write_file

        target = Path(self.output or "")
        if target.is_dir() or (self.output or "").endswith(("/", os.sep)):
            target /= name
        if plan := next((folder for folder in target.absolute().parents if (folder / PLAN_FILE).is_file()), None):
            raise Misuse(_INTO_THE_PLAN.fill(target=target, plan=plan.name))
        if keep and target.is_file() and target.read_bytes() != content:
            raise Stop(_GONE_ON_WITH.fill(target=target))
        write_file(target, content)
        self.say(Text(sv="Skrev {target}", en="Wrote {target}").fill(target=target))

    def say(self, words: Text) -> None:
        """Say something beside the answer, on standard error, unless the user wants quiet."""
        if not self.quiet:
            console.tell(words[self.lang])


_INTO_THE_PLAN = Text(
    sv="”{target}” ligger i planens egen mapp, ”{plan}”. Där får bara planens filer ligga. Välj en annan mapp.",
    en="“{target}” is in the plan’s own folder, “{plan}”, which is for the plan’s files only. Choose another folder.",
)
_GONE_ON_WITH = Text(
    sv="Inget skrevs, för ”{target}” finns redan och har ett annat innehåll. Välj ett annat namn efter -o, eller lägg "
    "till --force om filen ska skrivas över.",
    en="Nothing was written, for “{target}” is there already and says something else. Choose another name after -o, or "
    "add --force if the file is to be written over.",
)
_OTHER_ENDING = Text(
    sv="Filer som slutar på ”{ending}” kan mlr inte skriva. Välj en annan ändelse, till exempel ”{kind}”.",
    en="mlr cannot write files that end in “{ending}”. Choose another ending, such as “{kind}”.",
)
_NO_FILE = Text(
    sv="Efter ”-o” saknas ett filnamn. Skriv till exempel -o svar.md, eller utelämna -o så visas svaret här.",
    en="There is no file name after “-o”. Write for example -o answer.md, or leave -o out to see the answer here.",
)
_NO_SUCH_FORMAT = Text(
    sv="Formen ”{format}” finns inte för det här kommandot. Skriv --to {either}.",
    en="This command has no format “{format}”. Write --to {either}.",
)
_NOT_ON_SCREEN = Text(
    sv="Ett {kind}-dokument går inte att visa här. Spara det i en fil: -o {name}.{kind}",
    en="A {kind} document cannot be shown here. Save it in a file: -o {name}.{kind}",
)
_NO_LAST_DAY = Text(
    sv="”{typed}” har ingen sista dag. Skriv ett datum som 2015-06-30 eller en period som 2015-H1.",
    en="“{typed}” has no last day. Write a date like 2015-06-30 or a period like 2015-H1.",
)


def session_of(ctx: click.Context) -> Session:
    """Return the session of a run; the same one however often it is asked for.

    Works while the shell completes a word too, when nothing has been invoked yet.
    """
    root = ctx.find_root()
    if not isinstance(root.obj, Session):
        root.obj = _opened(ctx)
    return root.obj


def _opened(ctx: click.Context) -> Session:
    typed = dict(remembered(ctx))
    if typed.get("output") == "":
        raise Misuse(_NO_FILE, ctx)
    is_terminal = sys.stdout.isatty()
    no_colour = bool(typed.pop("no_color", False) or os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    return Session(
        lang=Lang(typed.pop("lang", None) or Lang.SV),
        day_asked=typed.get("as_of") is not None,
        as_of=_day(ctx, typed.pop("as_of", None)),
        is_terminal=is_terminal,
        colour=is_terminal and not no_colour,
        width=shutil.get_terminal_size((_PAGE, 24)).columns if is_terminal else _PAGE,
        **typed,
    )


def _day(ctx: click.Context, typed: str | None) -> date:
    if typed is None or folded(typed.strip()) in _TODAY:
        # The plan's days are days where its people are, so the local calendar is the right one.
        return date.today()  # noqa: DTZ011 - a date only; see above
    from mlr_cli.period import PeriodError, parse

    try:
        last = parse(typed).last
    except PeriodError as error:
        raise Misuse(_sentences(error.reason, error.cure), ctx) from error
    if last is None:
        raise Misuse(_NO_LAST_DAY.fill(typed=typed), ctx)
    return last


def _sentences(reason: Text, cure: Text | None) -> Text:
    return reason if cure is None else Text(sv=f"{reason.sv} {cure.sv}", en=f"{reason.en} {cure.en}")
