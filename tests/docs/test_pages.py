"""The pages that the program writes are the ones in `docs/`; `make docs` renews them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.cli.main import run
from tests.paths import DOCS

if TYPE_CHECKING:
    import pytest


def test_the_page_of_rules_is_current(
    request: pytest.FixtureRequest, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(["explain", "--to", "markdown", "--lang", "en"]) == 0
    said = capfdbinary.readouterr().out
    if request.config.getoption("--update-golden"):
        (DOCS / "rules.md").write_bytes(said)
    assert (DOCS / "rules.md").read_bytes() == said
