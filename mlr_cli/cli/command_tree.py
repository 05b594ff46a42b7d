"""Commands as click sees them: a menu loads a command's file when it is asked for, and not before."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, cast

import click
import typer
from click.shell_completion import CompletionItem
from typer.core import TyperCommand, TyperGroup

from mlr_cli.cli import help as pages
from mlr_cli.cli.command_table import Entry, Group
from mlr_cli.cli.global_options import shared_options, top_options
from mlr_cli.cli.ids import suggested
from mlr_cli.cli.session import session_of
from mlr_cli.cli.usage import TYPED, Misuse, Stop, options
from mlr_cli.cli.words import called, capital, folded, half, meant, perhaps
from mlr_cli.lang import Lang, Text, verbatim

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from types import ModuleType

Examples: TypeAlias = "Sequence[tuple[str, Text]]"

_SETTINGS: dict[str, Any] = {"help_option_names": ["--help", "-h"], "max_content_width": 100}
_HELP_WORDS = frozenset({"help", "hjalp"})


class Command(TyperCommand):
    """One command, with its words in both languages and the options that hold everywhere."""

    lang: Lang
    about: Text
    examples: Examples
    shared: frozenset[str]

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the words typed; what is left over is wrong use, said in the user's language."""
        with _quoting(ctx, args):
            left = super().parse_args(ctx, args)
        if left and not ctx.resilient_parsing:
            raise Misuse(_LEFT_OVER.fill(words=" ".join(left)), ctx)
        return left

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return `--help` in the user's language."""
        return _spoken(super().get_help_option(ctx), self.lang)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help page."""
        pages.command_page(self, ctx, formatter)


class Menu(TyperGroup):
    """Commands to choose among; each is loaded when it is chosen."""

    def __init__(self, name: str, groups: Sequence[Group], lang: Lang, about: Text, examples: Examples) -> None:
        """Take what to show and what to load; nothing is imported yet."""
        super().__init__(
            name=name,
            callback=_show_menu,
            invoke_without_command=True,
            params=_localised(shared_options(), lang),
            context_settings=_SETTINGS,
            rich_markup_mode=None,
        )
        self.shared = _names(self.params)
        self.groups = groups
        self.lang = lang
        self.about = about
        self.choice = pages.COMMAND
        self.examples = examples
        self.entries = {entry.name: entry for group in groups for entry in group.entries}

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names in the order of the help page."""
        return list(self.entries)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Load one command, or return none if there is no such."""
        entry = self.entries.get(cmd_name)
        return None if entry is None else load(entry, self.lang)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the first word names; `help X` is `X --help`."""
        name, *rest = args
        command = self.get_command(ctx, name)
        if command is not None or ctx.resilient_parsing:
            return name if command else None, command, rest
        if folded(name) not in _HELP_WORDS:
            raise Misuse(_NO_SUCH_COMMAND.fill(name=name, perhaps=perhaps(self._meant(ctx, name))), ctx)
        if rest:
            return self.resolve_command(ctx, [*rest, "--help"])
        click.echo(ctx.get_help())
        raise click.exceptions.Exit

    def _meant(self, ctx: click.Context, name: str) -> str | None:
        """Return what was probably meant: a command, one in a menu here, an option, or something to show."""
        if near := meant(name, self.entries):
            return near
        further = self._in_a_menu(name) or called(name, options(ctx)) or self._to_show(ctx, name)
        return f"{ctx.command_path} {further}" if further else None

    def _in_a_menu(self, name: str) -> str | None:
        menus = (load(entry, self.lang) for entry in self.entries.values())
        found = ((menu.name, called(name, menu.entries)) for menu in menus if isinstance(menu, Menu))
        return next((f"{menu} {command}" for menu, command in found if command), None)

    def _to_show(self, ctx: click.Context, name: str) -> str | None:
        """Return how to show what has this name in the plan, where a plan is at hand."""
        from mlr_cli.load import load as load_plan
        from mlr_cli.store.disk import read_plan

        if "show" not in self.entries:
            return None
        with suppress(OSError, Stop):
            thing = suggested(load_plan(read_plan(session_of(ctx).plan_folder())).plan, name)
            return f"show {thing}" if thing else None
        return None

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Return the commands, or the options, that begin with what is typed so far; load none of them."""
        entries = [entry for entry in self.entries.values() if entry.name.startswith(incomplete)]
        names = [CompletionItem(entry.name, help=entry.says[self.lang]) for entry in entries]
        return names + click.Command.shell_complete(self, ctx, incomplete)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the options before the command."""
        with _quoting(ctx, args):
            return super().parse_args(ctx, args)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return `--help` in the user's language."""
        return _spoken(super().get_help_option(ctx), self.lang)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help page."""
        pages.menu_page(self, ctx, formatter)


class _CommandFile(Protocol):
    """What a command's file holds besides its function; see the recipe in `mlr_cli.cli`."""

    ABOUT: Text
    EXAMPLES: Examples


def root(lang: Lang, groups: Sequence[Group]) -> Menu:
    """Return `mlr` itself."""
    menu = Menu("mlr", groups, lang, _ABOUT, _EXAMPLES)
    menu.params += _localised(top_options(), lang)
    return menu


def load(entry: Entry, lang: Lang) -> click.Command:
    """Import a command's file and return what it holds: a command, or a menu of commands."""
    module = import_module(entry.module)
    words = cast("_CommandFile", module)
    entries = getattr(module, "MENU", None)
    if entries is not None and entry.function == "command":
        return _menu(entry, module, words, lang)
    return _command(entry, module, words, lang)


def _menu(entry: Entry, module: ModuleType, words: _CommandFile, lang: Lang) -> Menu:
    """Return a menu of commands; one of things to choose among says so in its file with `CHOICE` and `CHOICES`."""
    heading = getattr(module, "CHOICES", _COMMANDS)
    menu = Menu(entry.name, (Group(heading, verbatim(""), module.MENU),), lang, words.ABOUT, words.EXAMPLES)
    menu.choice = getattr(module, "CHOICE", pages.COMMAND)
    return menu


def _command(entry: Entry, module: ModuleType, words: _CommandFile, lang: Lang) -> Command:
    command = _click_command(entry.name, getattr(module, entry.function))
    command.lang = lang
    # A command inside a menu has a line of its own; the file's words are about the whole menu.
    inside = getattr(module, "ONE", _ONE).fill(says=entry.says)
    command.about = words.ABOUT if entry.function == "command" else Text(sv=capital(inside.sv), en=capital(inside.en))
    command.examples = [(typed, says) for typed, says in words.EXAMPLES if f" {entry.name}" in typed]
    _add_shared(command)
    command.params = _localised(command.params, lang)
    return command


def _click_command(name: str, function: Callable[..., object]) -> Command:
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(name, cls=Command, context_settings={**_SETTINGS, "allow_extra_args": True})(function)
    return cast("Command", typer.main.get_command(app))


def _add_shared(command: Command) -> None:
    """Add the options that hold everywhere, but for those that the command has for itself."""
    own = {name for param in command.params for name in param.opts}
    shared = [param for param in shared_options() if own.isdisjoint(param.opts)]
    command.shared = _names(shared)
    command.params += shared


def _names(params: Iterable[click.Parameter]) -> frozenset[str]:
    return frozenset(name for param in params for name in param.opts)


def _localised(params: Iterable[click.Parameter], lang: Lang) -> list[click.Parameter]:
    """Choose one language for the words of freshly made parameters, and return them."""
    chosen = list(params)
    for param in chosen:
        param.metavar = half(param.metavar, lang) if param.metavar else None
        if isinstance(param, typer.core.TyperOption | typer.core.TyperArgument):
            param.help = half(param.help or "", lang)
    return chosen


@contextmanager
def _quoting(ctx: click.Context, args: Sequence[str]) -> Iterator[None]:
    """Keep the words typed, and tell an error of use where it arose, so that a message can quote and name."""
    ctx.meta[TYPED] = tuple(args)
    try:
        yield
    except click.UsageError as error:
        error.ctx = error.ctx or ctx
        raise


def _spoken(option: click.Option | None, lang: Lang) -> click.Option | None:
    if option is not None:
        option.help = pages.THIS_HELP[lang]
    return option


def _show_menu() -> None:
    """Show the help page when no command follows."""
    ctx = click.get_current_context()
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


_NO_SUCH_COMMAND = Text(
    sv="Kommandot ”{name}” finns inte.{perhaps}",
    en="There is no command “{name}”.{perhaps}",
)
_LEFT_OVER = Text(
    sv="”{words}” blev över. Står det för mycket, eller saknas citattecken?",
    en="“{words}” was left over. Is it too much, or are quotation marks missing?",
)
_ONE = Text(sv="{says}.", en="{says}.")
_COMMANDS = Text(sv="Kommandon", en="Commands")
_ABOUT = Text(
    sv="mlr håller ordning på en verksamhetsplan: kontrollerar den, svarar på frågor om den och gör dokument av den.",
    en="mlr keeps a yearly plan in order: checks it, answers questions about it and makes documents of it.",
)
_EXAMPLES = (
    ("mlr validate", Text(sv="Stämmer planen?", en="Is the plan right?")),
    ("mlr overdue --as-of 2015-06", Text(sv="Vad är försenat när juni är slut?", en="What is late when June is over?")),
    (
        "mlr generate -o build/",
        Text(sv="Plandokumentet, i mappen build.", en="The plan document, in the folder build."),
    ),
    ("mlr help overdue", Text(sv="Mer om ett av kommandona.", en="More about one of the commands.")),
)
