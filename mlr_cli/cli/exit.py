"""How a run ends: every error becomes words in the user's language and an exit code."""

from __future__ import annotations

import errno
from enum import IntEnum
from typing import TYPE_CHECKING

import click

from mlr_cli.cli import console
from mlr_cli.cli.usage import Stop, explained
from mlr_cli.lang import Lang, Text

if TYPE_CHECKING:
    from collections.abc import Sequence


class ExitCode(IntEnum):
    """What the process says to a script when it ends."""

    FINE = 0
    FOUND = 1
    MISUSE = 2
    BUG = 3
    INTERRUPTED = 130
    # 128 + SIGPIPE, as the shell counts: whoever read the answer stopped before its end.
    UNREAD = 141


def ended(error: BaseException, lang: Lang, *, typed: Sequence[str] = (), debug: bool) -> int:
    """Say what went wrong and return the exit code; what was `typed` takes one line where it is quoted."""
    if isinstance(error, BrokenPipeError):
        return ExitCode.UNREAD
    words, code = _words(error, debug=debug)
    console.tell(_on_one_line(words[lang], typed))
    return code


def _words(error: BaseException, *, debug: bool) -> tuple[Text, int]:
    """Return what to say of an error, and the exit code."""
    match error:
        case KeyboardInterrupt() | click.Abort() | EOFError():
            return Text(sv="Avbrutet.", en="Interrupted."), ExitCode.INTERRUPTED
        case click.UsageError():
            return explained(error), ExitCode.MISUSE
        case Stop():
            return error.words, error.code
        case _ if words := _about_writing(error):
            return words, ExitCode.MISUSE
        case _:
            return _unforeseen(error, debug=debug)


def _on_one_line(words: str, typed: Sequence[str]) -> str:
    """Return words in which the line ends of an argument, alone or after its option, begin no new line."""
    for one in (one for one in typed if "\n" in one):
        for quoted in (one, one.partition("=")[2]):
            words = words.replace(quoted, quoted.replace("\n", "�")) if quoted else words
    return words


def _about_writing(error: BaseException) -> Text | None:
    """Return what to say where a plan is being written, or was when the power went."""
    from mlr_cli.store.journal import JOURNAL, StrayError
    from mlr_cli.store.lock import BusyError

    if isinstance(error, BusyError):
        return _BUSY
    return _STRAY.fill(files=", ".join(error.paths), journal=f"{JOURNAL}*") if isinstance(error, StrayError) else None


def _unforeseen(error: BaseException, *, debug: bool) -> tuple[Text, int]:
    if debug:
        import traceback

        traceback.print_exception(error)
    if isinstance(error, OSError):
        return _disk(error), ExitCode.MISUSE
    cause = f"{type(error).__name__}: {error}"
    return (_BUG_SHOWN if debug else _BUG).fill(cause=cause), ExitCode.BUG


def _disk(error: OSError) -> Text:
    if error.errno == errno.ENOENT and not error.filename:
        # Only the folder that one stands in is asked for without a name.
        return _NOWHERE
    words = _DISK.get(error.errno or 0, _DISK_OTHER)
    return words.fill(name=error.filename or "?", cause=error.strerror or type(error).__name__)


_BUSY = Text(
    sv="Någon annan skriver i planen just nu. Försök igen om en stund.",
    en="Somebody else is writing in the plan just now. Try again in a moment.",
)
_STRAY = Text(
    sv="En tidigare ändring avbröts, och sedan dess har filer ändrats för hand: {files}.\n"
    "Se efter att de är som du vill ha dem. Ta sedan bort mappen ”{journal}” ur planens mapp.",
    en="An earlier change was cut short, and since then files were changed by hand: {files}.\n"
    "See that they are as you want them. Then remove the folder “{journal}” from the plan’s folder.",
)
_NOWHERE = Text(
    sv="Mappen du står i finns inte längre. Gå till en annan mapp och kör kommandot igen.",
    en="The folder you are in is no longer there. Go to another folder and run the command again.",
)
_DENIED = Text(
    sv="Du får inte läsa eller skriva ”{name}”. Är filen öppen i ett annat program, eller skrivskyddad?",
    en="You may not read or write “{name}”. Is the file open in another program, or write-protected?",
)
_DISK = {
    errno.ENOENT: Text(sv="”{name}” finns inte. Stämmer namnet?", en="“{name}” does not exist. Is the name right?"),
    errno.EACCES: _DENIED,
    errno.EPERM: _DENIED,
    errno.EROFS: _DENIED,
    errno.EISDIR: Text(sv="”{name}” är en mapp. Ange en fil.", en="“{name}” is a folder. Give a file."),
    errno.ENXIO: Text(
        sv="”{name}” är ingen vanlig fil. Byt namn på den, eller ange en fil.",
        en="“{name}” is no ordinary file. Give it another name, or name a file.",
    ),
    errno.ELOOP: Text(
        sv="”{name}” är en länk som leder till sig själv. Ta bort den.",
        en="“{name}” is a link that leads to itself. Take it away.",
    ),
    errno.ENOLINK: Text(
        sv="”{name}” är en länk som inte leder någonstans. Ta bort den, eller skapa mappen som den leder till.",
        en="“{name}” is a link that leads nowhere. Take it away, or make the folder that it leads to.",
    ),
    errno.ENOTDIR: Text(
        sv="En del av ”{name}” är en fil, inte en mapp. Flytta den eller byt namn på den.",
        en="A part of “{name}” is a file, not a folder. Move it or give it another name.",
    ),
    errno.EEXIST: Text(
        sv="”{name}” finns redan. Flytta det eller byt namn på det, och kör kommandot igen.",
        en="“{name}” exists already. Move it or give it another name, and run the command again.",
    ),
    errno.ENOSPC: Text(
        sv="Disken är full. Ta bort något, eller skriv på en annan disk.",
        en="The disk is full. Remove something, or write to another disk.",
    ),
    errno.EDQUOT: Text(sv="Ditt utrymme på disken är slut.", en="Your space on the disk is used up."),
    errno.EFBIG: Text(
        sv="”{name}” är större än en fil får vara på disken där den ligger.",
        en="“{name}” is larger than a file may be on the disk where it is.",
    ),
}
_DISK_OTHER = Text(
    sv="Det gick inte att läsa eller skriva ”{name}” ({cause}).",
    en="“{name}” could not be read or written ({cause}).",
)
_BUG = Text(
    sv="Felet ligger i mlr, inte i din plan ({cause}).\n"
    "Kör samma kommando med --debug och skicka det som visas till den som sköter mlr.",
    en="The fault is in mlr, not in your plan ({cause}).\n"
    "Run the same command with --debug and send what it shows to whoever looks after mlr.",
)
_BUG_SHOWN = Text(
    sv="Felet ligger i mlr, inte i din plan ({cause}). Skicka det som visas ovan till den som sköter mlr.",
    en="The fault is in mlr, not in your plan ({cause}). Send what is shown above to whoever looks after mlr.",
)
