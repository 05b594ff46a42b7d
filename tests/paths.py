"""Where the project's own files lie, from wherever in the tests they are asked for."""

from __future__ import annotations

from pathlib import Path

PROJECT = Path(__file__).parent.parent
PLAN = PROJECT / "plan"
DOCS = PROJECT / "docs"
TEMPLATES = PROJECT / "templates"
