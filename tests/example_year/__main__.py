"""`python -m tests.example_year FOLDER` writes the example year into a folder."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.example_year import write

if __name__ == "__main__":
    sys.stdout.write(f"{write(Path(sys.argv[1]))}\n")
