"""Several names in a row of running text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mlr_cli.lang import Lang

AND = Text(sv="och", en="and")


def listed(names: Iterable[str], lang: Lang) -> str:
    """Return names with commas and a last "och": `a, b och c`; no comma stands before it in either language."""
    *first, last = [*names] or [""]
    return f"{', '.join(first)} {AND[lang]} {last}" if first else last
