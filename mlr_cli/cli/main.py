"""A run of `mlr`, from the words typed to the exit code."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from mlr_cli.cli import console
from mlr_cli.cli.command_table import GROUPS
from mlr_cli.cli.command_tree import root
from mlr_cli.cli.exit import ExitCode, ended
from mlr_cli.cli.global_options import language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlr_cli.lang import Lang


def run(args: Sequence[str], *, program: str = "mlr") -> int:
    """Do what the command line asks and return the exit code.

    `args` are the words after the program's name, `program` is the name to show in usage lines and
    the one that the shell's completion knows. Nothing is raised at the user, whatever happens.
    """
    console.prepare()
    lang = language(args, os.environ)
    try:
        code = _obey(args, program, lang)
        console.flush()
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - the last place where anything can be said
        return _ended(error, args, lang)
    return code


def _obey(args: Sequence[str], program: str, lang: Lang) -> int:
    menu = root(lang, GROUPS)
    if _completion_variable(program) in os.environ:
        menu.main(list(args), prog_name=program)
    try:
        with menu.make_context(program, list(args)) as ctx:
            menu.invoke(ctx)
    except click.exceptions.Exit as early:
        return early.exit_code
    return ExitCode.FINE


def _completion_variable(program: str) -> str:
    """Return the variable through which the shell asks what could be typed next."""
    return f"_{program}_COMPLETE".replace("-", "_").upper()


def _ended(error: Exception | KeyboardInterrupt, args: Sequence[str], lang: Lang) -> int:
    """Say how it went, and hand over what was answered before, unless the answer is what failed."""
    code = ended(error, lang, typed=args, debug="--debug" in args)
    try:
        console.flush()
    except OSError:
        console.give_up()
    return code
