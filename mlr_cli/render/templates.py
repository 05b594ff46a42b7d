"""Where the package's own templates and long passages of words are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mlr_cli.lang import Text

if TYPE_CHECKING:
    from mlr_cli.lang import Lang

_PACKAGE = Path(__file__).parent.parent


def templates() -> Path:
    """Return the folder of templates: inside the installed package, or beside it in a checkout."""
    # Not importlib.resources: it costs most of a bare start of Python, and the package is never run from a zip.
    installed = _PACKAGE / "_templates"
    return installed if installed.is_dir() else _PACKAGE.parent / "templates"


def template(name: str) -> str:
    """Return the text of a template; raise `BrokenTemplateError` if it has gone since the package was installed."""
    try:
        return (templates() / name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BrokenTemplateError(name, error) from error


def fonts() -> Path:
    """Return the folder of the fonts that documents are set in."""
    return templates() / "fonts"


def font(name: str) -> bytes:
    """Return a font; raise `BrokenTemplateError` if it has gone since the package was installed."""
    try:
        return (fonts() / name).read_bytes()
    except OSError as error:
        raise BrokenTemplateError(name, error) from error


def reference_docx() -> bytes:
    """Return the Word file whose styles a document gets; `tests/documents/make_reference.py` makes it."""
    return (templates() / "reference.docx").read_bytes()


def prose(name: str, lang: Lang) -> str:
    """Return a long passage, the text of `templates/prose/<lang>/<name>.md`.

    Raises `FileNotFoundError` if there is none: a name comes from the program, never from a plan.
    """
    return (templates() / "prose" / lang / f"{name}.md").read_text(encoding="utf-8")


class BrokenTemplateError(Exception):
    """A template of the package is no longer what it was when it was installed."""

    def __init__(self, name: str, cause: Exception) -> None:
        """Take the template's name and what its reader said."""
        super().__init__(f"{name}: {cause}")
        is_gone = isinstance(cause, FileNotFoundError)
        self.words = (_GONE if is_gone else _BROKEN).fill(name=name, cause=str(cause).partition("\n")[0])


class UnfitTemplateError(Exception):
    """A file from outside the package cannot lend its look to a document; `words` say why and what to do."""

    def __init__(self, words: Text) -> None:
        """Take one or two sentences."""
        super().__init__(words.en)
        self.words = words


_GONE = Text(sv="Mallen ”{name}” saknas. Installera om mlr.", en="The template “{name}” is gone. Install mlr again.")
_BROKEN = Text(
    sv="Mallen ”{name}” är skadad ({cause}). Installera om mlr.",
    en="The template “{name}” is damaged ({cause}). Install mlr again.",
)
