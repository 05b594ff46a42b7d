"""Make `templates/reference.docx` of the parts in `templates/reference/`: what a Word document of ours looks like.

The parts are Word's own XML, so that a change of the look is a change that can be read. Run this
after it, from anywhere: `python tests/documents/make_reference.py`. A test makes the file again and compares.
"""

from __future__ import annotations

import io
import zipfile

from tests.paths import TEMPLATES

FIRST = "[Content_Types].xml"
"""Where a reader of the file begins, so it has to come first."""


def parts() -> dict[str, bytes]:
    """Return every part by its name in the file."""
    folder = TEMPLATES / "reference"
    found = {
        str(path.relative_to(folder).as_posix()): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }
    return {name: found[name] for name in sorted(found, key=lambda name: (name != FIRST, name))}


def content() -> bytes:
    """Return the file; it is not compressed, so that every Python makes the same bytes."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for name, part in parts().items():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.create_system = 3
            archive.writestr(info, part)
    return file.getvalue()


if __name__ == "__main__":
    (TEMPLATES / "reference.docx").write_bytes(content())
