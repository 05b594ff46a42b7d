"""A small plan, and plain ways to ask what is said of it when a file is another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.load import load
from mlr_cli.source.snapshot import Snapshot

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlr_cli.diagnostics import Diagnostic
    from mlr_cli.load import Loaded
    from mlr_cli.source.snapshot import Trouble

HERE = "▶"
"""Stands before the place that a fault is expected at."""

ACTIVITY, BODY, CHAPTER = "activities/stigar.yaml", "bodies/byalaget.yaml", "chapters/inledning.md"
FILES: Mapping[str, str] = {
    "plan.yaml": "format: 1\nid: plan-2026\ntitle: Årsplan\nperiod: 2026\nfunds:\n  - id: kassan\n    name: Bykassan\n",
    "cooperation.yaml": "name: Byarna\ndescription: Två byar\nmembers:\n  - id: ekby\n    name: Ekby\n",
    "areas.yaml": "areas:\n  - id: mark\n    title: Mark och vatten\n",
    ACTIVITY: "id: stigar\ntitle: Stigar\ngoals:\n  - id: karta\n    text: Kartan är ritad.\n    due: 2026-06\n",
    BODY: "id: byalaget\nname: Byalaget\nshort: Laget\n",
    CHAPTER: "# Inledning\n\nByarna har {goal_count} mål.\n",
}


def loaded(changed: Mapping[str, str | bytes | None], troubles: Mapping[str, Trouble] | None = None) -> Loaded:
    """Load the small plan with other files in it; None takes a file away."""
    files = {path: content for path, content in {**FILES, **changed}.items() if content is not None}
    encoded = {path: content.encode() if isinstance(content, str) else content for path, content in files.items()}
    return load(Snapshot("plan", encoded, troubles or {}))


def found(changed: Mapping[str, str | bytes | None], troubles: Mapping[str, Trouble] | None = None) -> list[str]:
    """Return every fault as `MLR004 bodies/byalaget.yaml:2:1`."""
    return [seen(one) for one in loaded(changed, troubles).diagnostics]


def seen(one: Diagnostic) -> str:
    return f"{one.code} {one.span.file.removeprefix('plan/')}:{one.span.line}:{one.span.column}"


def marked(text: str) -> tuple[str, list[str]]:
    """Return a text without its marks, and where they stood, as `2:1`."""
    parts = text.split(HERE)
    places = ["".join(parts[:count]) for count in range(1, len(parts))]
    return "".join(parts), [
        f"{before.count(chr(10)) + 1}:{len(before.rpartition(chr(10))[2]) + 1}" for before in places
    ]


def said(path: str, text: str | bytes) -> list[tuple[str, str]]:
    """Return what is said of a file, in Swedish and in English, the hint after the message."""
    return [
        (sentences(one, "sv"), sentences(one, "en"))
        for one in loaded({path: text}).diagnostics
        if one.span.file == f"plan/{path}"
    ]


def sentences(one: Diagnostic, lang: str) -> str:
    hint = getattr(one.hint, lang) if one.hint else ""
    return f"{getattr(one.message, lang)} {hint}".strip()
