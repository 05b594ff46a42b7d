"""The options that hold everywhere, understood before the command and after it.

Every command, and every menu of commands, is given the same options. What is typed is remembered in
click's `meta`, which a command shares with the menus above it: the last one typed rules, then the
environment.
"""

from collections.abc import Iterable, Mapping
from copy import copy
from functools import cache
from pathlib import Path
from typing import Annotated, Any

import click
import typer
from click.core import ParameterSource

from mlr_cli import __version__
from mlr_cli.cli.values import OneOf
from mlr_cli.cli.words import both
from mlr_cli.lang import Lang, Text

LANGUAGES = OneOf({Lang.SV: Text(sv="svenska", en="Swedish"), Lang.EN: Text(sv="engelska", en="English")})

_KEY = "mlr.everywhere."


def remembered(ctx: click.Context) -> Mapping[str, Any]:
    """Return what was typed or stands in the environment, by the option's name in `_everywhere`."""
    return {key.removeprefix(_KEY): value for key, value in ctx.meta.items() if key.startswith(_KEY)}


def _remember(ctx: typer.Context, param: typer.CallbackParam, value: object) -> object:
    key = f"{_KEY}{param.name}"
    source = ctx.get_parameter_source(param.name or "")
    if source is ParameterSource.COMMANDLINE or (source is ParameterSource.ENVIRONMENT and key not in ctx.meta):
        ctx.meta[key] = value
    return value


def _version(ctx: typer.Context, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(f"mlr {__version__}")
        ctx.exit()


def _option(
    *names: str,
    says: str,
    metavar: str | None = None,
    envvar: str | None = None,
    click_type: click.ParamType[str] | None = None,
) -> Any:  # noqa: ANN401 - typer gives its options no type
    return typer.Option(
        *names,
        help=says,
        metavar=metavar,
        envvar=envvar,
        click_type=click_type,
        callback=_remember,
        expose_value=False,
        show_default=False,
    )


def _everywhere(
    plan: Annotated[
        Path | None,
        _option(
            "--plan",
            metavar=both(sv="MAPP", en="FOLDER"),
            envvar="MLR_PLAN",
            says=both(
                sv="Mappen där planen ligger, eller för frågor en version i git.",
                en="The folder where the plan is, or for questions a version in git.",
            ),
        ),
    ] = None,
    as_of: Annotated[
        str | None,
        _option(
            "--as-of",
            metavar=both(sv="DATUM", en="DATE"),
            says=both(
                sv="Dagen som svaret gäller: ett datum, eller en period (då dess sista dag). Annars i dag.",
                en="The day the answer is for: a date, or a period (then its last day). Otherwise today.",
            ),
        ),
    ] = None,
    lang: Annotated[
        str | None,
        _option(
            "--lang",
            envvar="MLR_LANG",
            click_type=LANGUAGES,
            says=both(sv="Språket på skärmen.", en="The language on the screen."),
        ),
    ] = None,
    to: Annotated[
        str | None,
        _option(
            "--format",
            "--to",
            metavar="FORMAT",
            says=both(
                sv="Svarets form, till exempel table, markdown, csv eller json.",
                en="The form of the answer, such as table, markdown, csv or json.",
            ),
        ),
    ] = None,
    output: Annotated[
        str | None,
        _option(
            "-o",
            "--output",
            metavar=both(sv="FIL", en="FILE"),
            says=both(
                sv="Skriv svaret i en fil eller mapp. Filens ändelse väljer formen.",
                en="Write the answer to a file or folder. The file's ending picks the form.",
            ),
        ),
    ] = None,
    draft: Annotated[
        bool,
        _option(
            "--draft",
            says=both(
                sv="Ta fram dokumentet även om planen har fel. Det stämplas UTKAST.",
                en="Make the document even if the plan has errors. It is stamped DRAFT.",
            ),
        ),
    ] = False,
    internal: Annotated[
        bool,
        _option(
            "--internal",
            says=both(
                sv="Ta med det som är märkt som internt. Annars står det aldrig i ett dokument.",
                en="Include what is marked as internal. Otherwise it never stands in a document.",
            ),
        ),
    ] = False,
    quiet: Annotated[
        bool,
        _option("--quiet", "-q", says=both(sv="Visa bara svaret.", en="Show nothing but the answer.")),
    ] = False,
    no_color: Annotated[
        bool,
        _option("--no-color", says=both(sv="Visa svaret utan färg.", en="Show the answer without colour.")),
    ] = False,
    debug: Annotated[
        bool,
        _option(
            "--debug",
            says=both(sv="Visa var i programmet det gick fel.", en="Show where in the program it went wrong."),
        ),
    ] = False,
) -> None:
    """Declare the options; nothing runs this."""


def _only_at_the_top(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_version,
            is_eager=True,
            expose_value=False,
            show_default=False,
            help=both(sv="Visa vilken version det är.", en="Show which version this is."),
        ),
    ] = False,
) -> None:
    """Declare the option; nothing runs this."""


def shared_options() -> list[click.Parameter]:
    """Return new copies of the options that hold everywhere, their words in both languages."""
    return [copy(param) for param in _shared_params()]


@cache
def _shared_params() -> list[click.Parameter]:
    return _params(_everywhere)


def top_options() -> list[click.Parameter]:
    """Return the options that belong before any command: the version and the shell's completion."""
    completion = typer.main.get_install_completion_arguments()
    for param, says in zip(completion, _COMPLETION, strict=True):
        if isinstance(param, click.Option):
            param.help = says
            param.show_default = False
    return [*_params(_only_at_the_top), *completion]


_COMPLETION = (
    both(
        sv="Låt skalet fylla i kommandon och id med tabbtangenten.",
        en="Let the shell fill in commands and ids with the tab key.",
    ),
    both(
        sv="Visa det som skalet behöver för att fylla i.",
        en="Show what the shell needs to fill in.",
    ),
)


def _params(function: Any) -> list[click.Parameter]:  # noqa: ANN401 - any signature with typer's annotations
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command()(function)
    return typer.main.get_command(app).params


def language(args: Iterable[str], environ: Mapping[str, str]) -> Lang:
    """Return the language to speak, found before the rest of the command line is understood.

    An option with a value that is no language is met later, as wrong use, in Swedish.
    """
    key = LANGUAGES.key(_value(args, "--lang") or environ.get("MLR_LANG", ""))
    return Lang.SV if key is None else Lang(key)


def _value(args: Iterable[str], name: str) -> str | None:
    found = None
    rest = iter(args)
    for word in rest:
        if word == "--":
            break
        if word == name:
            found = next(rest, None)
        elif word.startswith(f"{name}="):
            found = word.partition("=")[2]
    return found
