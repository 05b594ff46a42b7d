"""Two commands that do little, in the place of real ones, to try the machinery with."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from mlr_cli.cli.command_table import Entry, Group
from mlr_cli.cli.output import answer
from mlr_cli.cli.session import Session, session_of
from mlr_cli.cli.usage import Misuse, Stop
from mlr_cli.cli.values import OneOf
from mlr_cli.cli.words import both
from mlr_cli.document import Column, Document, Table, cell
from mlr_cli.lang import Text

ABOUT = Text(sv="Visa det som är sent.", en="Show what is late.")
EXAMPLES = (("mlr overdue --soon 30", Text(sv="Även det som snart är sent.", en="Also what is soon late.")),)
MENU_EXAMPLES = (("mlr add goal strukturplan", Text(sv="Ett nytt mål.", en="A new goal.")),)
sessions: list[Session] = []


class State(StrEnum):
    MET = "met"
    LATE = "late"


STATES = OneOf({State.MET: Text(sv="uppfyllt", en="met"), State.LATE: Text(sv="försenat", en="late")})


def command(
    ctx: typer.Context,
    body: Annotated[str, typer.Argument(metavar=both(sv="GRUPP", en="BODY"), help=both(sv="Gruppen.", en="It."))],
    rest: Annotated[list[Path] | None, typer.Argument(help=both(sv="Filer.", en="Files."))] = None,
    soon: Annotated[
        int,
        typer.Option(min=0, metavar=both(sv="DAGAR", en="DAYS"), help=both(sv="Ta med så många.", en="So many.")),
    ] = 7,
    state: Annotated[State | None, typer.Option(click_type=STATES, help=both(sv="Läget.", en="The state."))] = None,
    strict: Annotated[bool, typer.Option("--strict", help=both(sv="Var noga.", en="Be strict."))] = False,  # noqa: ARG001
) -> None:
    session = session_of(ctx)
    sessions.append(session)
    match body:
        case "bug":
            raise KeyError(body)
        case "stop":
            raise Stop(Text(sv="Det går inte.", en="It will not do."))
        case "misuse":
            raise Misuse(Text(sv="Så menar du inte.", en="You cannot mean it."))
        case "found":
            raise typer.Exit(1)
        case "interrupt":
            raise KeyboardInterrupt
        case "denied":
            raise PermissionError(13, "Permission denied", "plan/plan.yaml")
        case _:
            answer(
                session,
                "overdue",
                document=lambda: _document(session, body),
                record=lambda: {"body": body, "soon": soon, "state": state, "rest": [str(x) for x in rest or ()]},
            )
            session.say(Text(sv="Klart.", en="Done."))


def _document(session: Session, body: str) -> Document:
    table = Table("Sent", (Column("Grupp"), Column("Mål")), ((cell(body), cell("Ett mål")),))
    return Document("Sent", session.lang, (table,))


def goal(ctx: typer.Context, activity: Annotated[str, typer.Argument(help=both(sv="Aktiviteten.", en="It."))]) -> None:
    sessions.append(session_of(ctx))
    typer.echo(activity)


GROUPS = (
    Group(
        Text(sv="Prov", en="Samples"),
        Text(sv="Två kommandon som gör litet.", en="Two commands that do little."),
        (
            Entry("overdue", "goals", Text(sv="visa det som är sent", en="show what is late")),
            Entry("add", "editing", Text(sv="lägga till", en="add something")),
            Entry("validate", "checks", Text(sv="kontrollera planen", en="check the plan")),
            Entry("generate", "document", Text(sv="skapa plandokumentet", en="make the plan document")),
            Entry("status", "goals", Text(sv="visa läget", en="show the state")),
        ),
    ),
)
MENU = (Entry("goal", __name__, Text(sv="ett mål", en="a goal"), "goal"),)
