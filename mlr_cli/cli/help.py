"""Help pages: what a command answers, what may be said to it, and command lines to try."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Protocol

import click

from mlr_cli.cli.values import OneOf
from mlr_cli.lang import Lang, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mlr_cli.cli.command_table import Group

_USAGE = Text(sv="Användning: ", en="Usage: ")
COMMAND = Text(sv="KOMMANDO", en="COMMAND")
_OPTIONS = Text(sv="[VAL]", en="[OPTIONS]")
_ARGUMENTS_HEADING = Text(sv="Det du anger", en="What you give")
_OPTIONS_HEADING = Text(sv="Val", en="Options")
_EVERYWHERE_HEADING = Text(sv="Val som gäller överallt", en="Options that hold everywhere")
_OTHER_HEADING = Text(sv="Övriga val", en="Other options")
_EXAMPLES_HEADING = Text(sv="Exempel", en="Examples")
_DEFAULT = Text(sv="Annars {default}.", en="Otherwise {default}.")
_ENVIRONMENT = Text(sv="Kan också stå i miljövariabeln {name}.", en="May also stand in the environment as {name}.")
_PLACEHOLDERS = {
    "integer": Text(sv="ANTAL", en="NUMBER"),
    "integer range": Text(sv="ANTAL", en="NUMBER"),
    "path": Text(sv="FIL", en="FILE"),
}
THIS_HELP = Text(sv="Visa den här hjälpen.", en="Show this help.")


class Documented(Protocol):
    """A command as its help page needs it: `shared` are the names of the options that hold everywhere."""

    lang: Lang
    about: Text
    examples: Sequence[tuple[str, Text]]
    shared: frozenset[str]

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """Return what may be typed after it."""


class DocumentedMenu(Documented, Protocol):
    """A menu as its help page needs it: `choice` is the word for what is chosen among."""

    groups: Sequence[Group]
    choice: Text


def menu_page(menu: DocumentedMenu, ctx: click.Context, page: click.HelpFormatter) -> None:
    """Write the page that lists commands, group by group, and the options that hold everywhere."""
    lang = menu.lang
    _opening(page, menu.about[lang], ctx, f"{menu.choice[lang]} {_OPTIONS[lang]}", lang)
    _commands(page, menu.groups, lang)
    _all_options(page, menu.get_params(ctx), menu.shared, _OTHER_HEADING[lang], lang)
    _examples(page, menu.examples, lang)


def command_page(command: Documented, ctx: click.Context, page: click.HelpFormatter) -> None:
    """Write the page of one command: what it answers, its arguments, its options, examples."""
    lang, params = command.lang, command.get_params(ctx)
    arguments = [param for param in params if isinstance(param, click.Argument)]
    pieces = [_OPTIONS[lang], *(_placeholder_in_usage(argument, lang) for argument in arguments)]
    _opening(page, command.about[lang], ctx, " ".join(pieces), lang)
    _rows(page, _ARGUMENTS_HEADING[lang], [_argument_row(argument, lang) for argument in arguments])
    _all_options(page, params, command.shared, _OPTIONS_HEADING[lang], lang)
    _examples(page, command.examples, lang)


def _opening(page: click.HelpFormatter, about: str, ctx: click.Context, pieces: str, lang: Lang) -> None:
    page.write_text(about)
    page.write_paragraph()
    page.write_usage(ctx.command_path, pieces, prefix=_USAGE[lang])


def _commands(page: click.HelpFormatter, groups: Sequence[Group], lang: Lang) -> None:
    width = max(len(entry.name) for group in groups for entry in group.entries)
    for group in groups:
        rows = [(entry.name.ljust(width), entry.says[lang]) for entry in group.entries]
        _rows(page, group.heading[lang], rows, line=group.line[lang])


def _rows(page: click.HelpFormatter, heading: str, rows: Sequence[tuple[str, str]], line: str = "") -> None:
    if not rows:
        return
    page.write_paragraph()
    page.write(f"{heading}\n")
    with page.indentation():
        if line:
            page.write_text(line)
            page.write_paragraph()
        page.write_dl(rows)


def _examples(page: click.HelpFormatter, examples: Iterable[tuple[str, Text]], lang: Lang) -> None:
    page.write_paragraph()
    page.write(f"{_EXAMPLES_HEADING[lang]}\n")
    with page.indentation():
        for typed, says in examples:
            page.write(f"{'':>{page.current_indent}}{typed}\n")
            with page.indentation():
                page.write_text(says[lang])


def _all_options(
    page: click.HelpFormatter, params: Sequence[click.Parameter], shared: frozenset[str], heading: str, lang: Lang
) -> None:
    """Write a command's own options, then those that hold everywhere, `--help` the last of them."""
    options = [param for param in params if isinstance(param, click.Option) and not param.hidden]
    everywhere = [option for option in options if not {*shared, "--help"}.isdisjoint(option.opts)]
    own = [option for option in options if option not in everywhere]
    _rows(page, heading, [_option_row(option, lang) for option in own])
    _rows(page, _EVERYWHERE_HEADING[lang], [_option_row(option, lang) for option in everywhere])


def _option_row(option: click.Option, lang: Lang) -> tuple[str, str]:
    names = ", ".join(sorted(option.opts, key=len))
    alternatives = " / ".join([names, *option.secondary_opts])
    takes = "" if option.is_flag or option.count else f" {placeholder(option, lang)}"
    return f"{alternatives}{takes}", " ".join(filter(None, _said(option, lang)))


def _said(option: click.Option, lang: Lang) -> tuple[str, str, str]:
    default = _default(option) if option.show_default else ""
    return (
        option.help or "",
        _DEFAULT.fill(default=default)[lang] if default else "",
        _ENVIRONMENT.fill(name=option.envvar)[lang] if option.envvar else "",
    )


def _default(option: click.Option) -> str:
    """Return the default in the words to type for it; none for a flag or for what is simply not asked."""
    if isinstance(option.show_default, str):
        return option.show_default
    value = option.default.value if isinstance(option.default, Enum) else option.default
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def _argument_row(argument: click.Argument, lang: Lang) -> tuple[str, str]:
    return placeholder(argument, lang), getattr(argument, "help", None) or ""


def _placeholder_in_usage(argument: click.Argument, lang: Lang) -> str:
    repeated = f"{placeholder(argument, lang)}{'' if argument.nargs == 1 else ' …'}"
    return repeated if argument.required else f"[{repeated}]"


def placeholder(param: click.Parameter, lang: Lang) -> str:
    """Return the word in capitals that stands for a value."""
    if param.metavar:
        return param.metavar
    if isinstance(param.type, OneOf):
        return "|".join(param.type.words)
    if isinstance(param.type, click.Choice):
        return "|".join(map(str, param.type.choices))
    known = _PLACEHOLDERS.get(param.type.name)
    return known[lang] if known else (param.name or "").upper().replace("_", "-")
