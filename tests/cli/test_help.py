"""Help pages, read aloud in both languages; the golden text is the page as a person meets it."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING

import click
import pytest

from mlr_cli.cli.command_table import GROUPS
from mlr_cli.cli.command_tree import Command, Menu, load, root
from mlr_cli.cli.words import meant
from mlr_cli.lang import Lang
from tests.cli import sample

if TYPE_CHECKING:
    from collections.abc import Callable

    from mlr_cli.cli.command_table import Entry
    from tests.said import Said

ENTRIES = [entry for group in GROUPS for entry in group.entries]

COMMAND_SV = """\
Visa det som är sent.

Användning: mlr overdue [VAL] GRUPP [FIL …]

Det du anger
  GRUPP  Gruppen.
  FIL    Filer.

Val
  --soon DAGAR      Ta med så många. Annars 7.
  --state met|late  Läget.
  --strict          Var noga.

Val som gäller överallt
  --plan MAPP            Mappen där planen ligger, eller för frågor en version i
                         git. Kan också stå i miljövariabeln MLR_PLAN.
  --as-of DATUM          Dagen som svaret gäller: ett datum, eller en period (då
                         dess sista dag). Annars i dag.
  --lang sv|en           Språket på skärmen. Kan också stå i miljövariabeln
                         MLR_LANG.
  --to, --format FORMAT  Svarets form, till exempel table, markdown, csv eller
                         json.
  -o, --output FIL       Skriv svaret i en fil eller mapp. Filens ändelse väljer
                         formen.
  --draft                Ta fram dokumentet även om planen har fel. Det stämplas
                         UTKAST.
  --internal             Ta med det som är märkt som internt. Annars står det
                         aldrig i ett dokument.
  -q, --quiet            Visa bara svaret.
  --no-color             Visa svaret utan färg.
  --debug                Visa var i programmet det gick fel.
  -h, --help             Visa den här hjälpen.

Exempel
  mlr overdue --soon 30
    Även det som snart är sent.
"""

MENU_EN = """\
Show what is late.

Usage: mlr add COMMAND [OPTIONS]

Commands
  goal  a goal

Options that hold everywhere
"""


def test_the_help_of_a_command_is_a_page_to_read(mlr: Callable[..., Said]) -> None:
    assert mlr("overdue", "--help").out == COMMAND_SV
    assert mlr("help", "overdue").out == COMMAND_SV
    assert mlr("hjälp", "overdue", "--lang", "sv").out == COMMAND_SV
    assert mlr("-h", "overdue").out == mlr().out


def test_a_menu_inside_the_menu_has_a_page_too(mlr: Callable[..., Said]) -> None:
    assert mlr("add", "--help", "--lang", "en").out.startswith(MENU_EN)
    assert mlr("add", "goal", "--help").out.startswith("Ett mål.\n\nAnvändning: mlr add goal [VAL] ACTIVITY\n")


@pytest.mark.parametrize("lang", list(Lang))
def test_a_menu_of_things_says_so_and_what_is_done_with_each(lang: Lang) -> None:
    listing = next(entry for entry in ENTRIES if entry.name == "list")
    menu = load(listing, lang)
    assert isinstance(menu, Menu)
    assert (menu.choice[lang], menu.groups[0].heading[lang]) == {
        Lang.SV: ("VAD", "Det som går att lista"),
        Lang.EN: ("WHAT", "What can be listed"),
    }[lang]
    for name in menu.entries:
        command = load(menu.entries[name], lang)
        assert isinstance(command, Command)
        assert command.about[lang].startswith({Lang.SV: "Lista ", Lang.EN: "List "}[lang])
        assert command.about[lang].endswith(".")


def test_help_speaks_one_language_at_a_time(mlr: Callable[..., Said]) -> None:
    swedish, english = mlr("--help").out, mlr("--help", "--lang", "en").out
    assert not {"Usage", "Options", "Commands", "Show", "Otherwise"} & set(swedish.replace(":", " ").split())
    assert not set(english) & set("åäöÅÄÖ”")
    assert "\x1f" not in swedish + english


def test_every_command_stands_on_the_first_page_with_a_line(mlr: Callable[..., Said]) -> None:
    shown = dict(
        line.split(maxsplit=1) for line in mlr().out.splitlines() if line.startswith("  ") and " " in line.strip()
    )
    for entry in sample.GROUPS[0].entries:
        assert shown[entry.name] == entry.says.sv


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
@pytest.mark.parametrize("lang", list(Lang))
def test_every_command_has_help_and_examples_that_can_be_typed(entry: Entry, lang: Lang) -> None:
    menu = root(lang, GROUPS)
    with menu.make_context("mlr", [entry.name, "--help"], resilient_parsing=True) as top:
        command = load(entry, lang)
        assert "\x1f" not in command.get_help(click.Context(command, info_name=entry.name, parent=top))
    assert isinstance(menu, Menu)
    examples = getattr(command, "examples", ())
    assert examples
    for typed, _ in examples:
        _parse(menu, typed)


def _parse(menu: click.Group, typed: str) -> None:
    """Read a command line as far as to its command's own words, and run nothing."""
    # What stands after a bar or an arrow is said to the shell, not to mlr.
    program, *args = shlex.split(re.split(r"[|>]", typed)[0])
    assert program == "mlr"
    ctx = menu.make_context("mlr", args)
    while isinstance(ctx.command, click.Group):
        name, command, rest = ctx.command.resolve_command(ctx, [*ctx._protected_args, *ctx.args])
        assert command is not None
        ctx = command.make_context(name, rest, parent=ctx)


@pytest.mark.parametrize(
    ("typed", "name"),
    [("Visa", "show"), ("läget", "status"), ("LISTA", "list"), ("skappa", "generate")],
)
def test_a_swedish_word_finds_its_command(typed: str, name: str) -> None:
    assert meant(typed, [entry.name for entry in ENTRIES]) == name
