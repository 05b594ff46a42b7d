"""Wrong use, said in the user's language: what is wrong, then what to do.

Click's own errors are told apart by their class, never by their wording.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from mlr_cli.cli.words import either, half, meant, perhaps
from mlr_cli.lang import Lang, Text, verbatim

if TYPE_CHECKING:
    from collections.abc import Sequence

# Where a command keeps the words it was called with, for messages that quote them.
TYPED = "mlr.typed"


class Misuse(click.UsageError):
    """The command line asks for something that cannot be meant; exit code 2."""

    def __init__(self, words: Text, ctx: click.Context | None = None) -> None:
        """Take what is wrong and what to do, as one or two sentences."""
        super().__init__(words.en, ctx)
        self.words = words


class Stop(Exception):  # noqa: N818 - it need not be an error
    """The work cannot go on for a reason that the user can act on; not a bug."""

    def __init__(self, words: Text, code: int = 2) -> None:
        """Take what to say on stderr, and the exit code."""
        super().__init__(words.en)
        self.words = words
        self.code = code


def explained(error: click.UsageError) -> Text:
    """Return an error of use in words, with the way to the help page on a line of its own."""
    if error.ctx is None:
        return _cause(error)
    return Text(
        sv="{cause}\nLäs mer: {path} --help",
        en="{cause}\nRead more: {path} --help",
    ).fill(cause=_cause(error), path=error.ctx.command_path)


def _cause(error: click.UsageError) -> Text:
    match error:
        case Misuse():
            return error.words
        case click.NoSuchOption():
            return _no_such_option(error)
        case click.MissingParameter():
            return _missing(error)
        case click.BadParameter():
            return _bad_value(error)
        case click.BadOptionUsage():
            return _bad_option(error)
        case _:
            return verbatim(error.format_message())


def _no_such_option(error: click.NoSuchOption) -> Text:
    name = _whole(error)
    return Text(sv="Valet ”{name}” finns inte.{perhaps}", en="There is no option “{name}”.{perhaps}").fill(
        name=name,
        perhaps=perhaps(meant(name, options(error.ctx))),
    )


def _whole(error: click.NoSuchOption) -> str:
    """Return the option as it was typed: click reads the first letter of `-as-of` as an option of its own."""
    name = error.option_name
    if name.startswith("--") or error.ctx is None:
        return name
    typed: Sequence[str] = error.ctx.meta.get(TYPED, ())
    words = (word.partition("=")[0] for word in typed if word[:1] == "-" != word[1:2])
    return next((word for word in words if name[1:] in word), name)


def options(ctx: click.Context | None) -> list[str]:
    """Return the long names of the options that a command has."""
    return [name for param in _params(ctx) for name in param.opts if name.startswith("--")]


def _missing(error: click.MissingParameter) -> Text:
    return Text(sv="Det saknas något: skriv också {name}.", en="Something is missing: give {name} too.").fill(
        name=param_name(error.param),
    )


def _bad_option(error: click.BadOptionUsage) -> Text:
    flags = [param for param in _params(error.ctx) if isinstance(param, click.Option) and param.is_flag]
    if any(error.option_name in (*flag.opts, *flag.secondary_opts) for flag in flags):
        return Text(
            sv="Valet ”{name}” tar inget värde. Skriv det för sig.",
            en="The option “{name}” takes no value. Write it alone.",
        ).fill(name=error.option_name)
    return Text(
        sv="Valet ”{name}” behöver ett värde efter sig.",
        en="The option “{name}” needs a value after it.",
    ).fill(name=error.option_name)


def _params(ctx: click.Context | None) -> Sequence[click.Parameter]:
    return () if ctx is None else ctx.command.get_params(ctx)


def _bad_value(error: click.BadParameter) -> Text:
    typed = _typed(error)
    kind = None if error.param is None else error.param.type
    return Text(sv="{typed} går inte att använda som {name}.{cure}", en="{typed} will not do as {name}.{cure}").fill(
        typed=Text(sv="Värdet", en="The value") if typed is None else Text(sv=f"”{typed}”", en=f"“{typed}”"),
        name=param_name(error.param),
        cure=_cure(kind),
    )


def _cure(kind: click.ParamType[Any] | None) -> Text:
    match kind:
        case click.IntRange():
            return _whole_number(kind)
        case click.types.IntParamType():
            return Text(sv=" Skriv ett heltal, till exempel 30.", en=" Write a whole number, such as 30.")
        case click.types.FloatParamType():
            return Text(sv=" Skriv ett tal, till exempel 2.5.", en=" Write a number, such as 2.5.")
        case click.Choice():
            return Text(sv=" Skriv {either}.", en=" Write {either}.").fill(either=either(map(str, kind.choices)))
        case click.Path():
            return Text(sv=" Finns den, och får du läsa den?", en=" Does it exist, and may you read it?")
        case _:
            return verbatim("")


def _whole_number(kind: click.IntRange) -> Text:
    if kind.min is not None and kind.max is not None:
        return Text(
            sv=" Skriv ett heltal från {least} till {most}.",
            en=" Write a whole number from {least} to {most}.",
        ).fill(least=kind.min, most=kind.max)
    if kind.min is not None:
        return Text(
            sv=" Skriv ett heltal, {least} eller mer.",
            en=" Write a whole number, {least} or more.",
        ).fill(least=kind.min)
    return Text(sv=" Skriv ett heltal, högst {most}.", en=" Write a whole number, {most} at most.").fill(most=kind.max)


def param_name(param: click.Parameter | None) -> Text:
    """Return what a person calls a parameter: an option by its name, an argument by its placeholder."""
    if param is None:
        return Text(sv="värde", en="a value")
    if isinstance(param, click.Option):
        return verbatim(param.opts[0])
    shown = param.metavar or (param.name or "").upper()
    return Text(sv=half(shown, Lang.SV), en=half(shown, Lang.EN))


def _typed(error: click.BadParameter) -> str | None:
    """Return the value as it was typed, from reading the same words once more, unconverted."""
    if error.ctx is None or error.param is None:
        return None
    typed = list(error.ctx.meta.get(TYPED, ()))
    found = error.ctx.command.make_parser(error.ctx).parse_args(typed)[0].get(error.param.name or "")
    values = found if isinstance(found, list | tuple) else [found]
    return next((value for value in values if isinstance(value, str) and not _fits(error, value)), None)


def _fits(error: click.BadParameter, value: str) -> bool:
    try:
        if error.param is not None:
            error.param.type.convert(value, error.param, error.ctx)
    except click.BadParameter:
        return False
    return True
