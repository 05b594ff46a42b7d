"""The quick reading of a YAML file: its data alone, as long as nothing in it is out of the ordinary.

Most files are written plainly, and are never asked for a place. Those cost a fifth of what
`mlr_cli.source.compose` takes, which gives the same data, every place and every flaw.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mlr_cli.source.plain import OutOfTheOrdinary, plain_data
from mlr_cli.source.scan import scan
from mlr_cli.source.tree import NODE_LIMIT, Tree

if TYPE_CHECKING:
    from mlr_cli.source.tree import Data, Parsed

_BOM = "\ufeff"


def read(file: str, content: bytes) -> tuple[Data, Tree]:
    """Return a YAML file's data, and its tree, which reads the file again when it is asked for a place."""
    scanned = scan(content)
    # A file this long could have too many nodes, and a backslash may hide a control character.
    if not scanned.flaws and len(content) <= NODE_LIMIT and b"\\" not in content:
        try:
            return data_of(scanned.safe.removeprefix(_BOM)), Tree(file, partial(_parse, file, content))
        except OutOfTheOrdinary:
            pass
    tree = _careful(file, content)
    return tree.data, tree


def data_of(text: str) -> Data:
    """Return a YAML text's data: dictionaries, lists, texts, and None for what is left empty or is `~`.

    The text must have been scanned, and hold no backslash, behind which a control character can hide.

    :raises OutOfTheOrdinary: a syntax error, an anchor, an alias, a tag, a merge key, a key that stands
        twice or is no text, a second document, too deep a nesting, or no document at all.
    """
    try:
        return plain_data(text)
    except OutOfTheOrdinary:
        from mlr_cli.source.parse import parsed_data

        return parsed_data(text)


def _parse(file: str, content: bytes) -> Parsed:
    tree = _careful(file, content)
    return tree.parse()


def _careful(file: str, content: bytes) -> Tree:
    from mlr_cli.source.compose import read_yaml

    return read_yaml(file, content)
