"""`mlr add`: a new activity, goal or body; meetings and statements are added in `add_registers`."""

from typing import TYPE_CHECKING, Annotated

import typer

from mlr_cli.cli.command_table import Entry
from mlr_cli.cli.edit_plan import DryRun, carry_out, editing, opened, working_copy_of
from mlr_cli.cli.ids import IdOf, chosen, chosen_id
from mlr_cli.cli.session import session_of
from mlr_cli.cli.usage import Misuse
from mlr_cli.cli.values import OneOf
from mlr_cli.cli.words import both
from mlr_cli.lang import Text
from mlr_cli.lang.vocabulary import VOCABULARY

if TYPE_CHECKING:
    from collections.abc import Callable

    from mlr_cli.cli.session import Session
    from mlr_cli.edit.working_copy import WorkingCopy

ABOUT = Text(
    sv="Lägg till en aktivitet, ett mål, en grupp, möten eller ett gemensamt yttrande. De får en egen fil som ser "
    "ut som de andra; ett mål skrivs sist bland aktivitetens mål. Planen kontrolleras innan något skrivs.",
    en="Add an activity, a goal, a body, meetings or a joint statement. They get files of their own that look like the "
    "others; a goal is written last among its activity’s goals. The plan is checked before anything is written.",
)
CHOICE = Text(sv="VAD", en="WHAT")
CHOICES = Text(sv="Det som går att lägga till", en="What can be added")
ONE = Text(sv="Lägg till {says}. Planen kontrolleras innan något skrivs.", en="Add {says}. The plan is checked first.")
EXAMPLES = (
    (
        "mlr add activity frukostmoten --title Frukostmöten --area naringsliv --responsible naringslivsgruppen",
        Text(sv="en aktivitet", en="an activity"),
    ),
    (
        'mlr add goal besoksnaring.nyhetsbrev --text "Nyhetsbrevet når alla hotell." --due "senast september 2015"',
        Text(sv="ett mål i en aktivitet", en="a goal in an activity"),
    ),
    (
        "mlr add body turismgruppen --name Turismgruppen --kind arbetsgrupp --reports-to kommundirektorsgruppen",
        Text(sv="en grupp", en="a body"),
    ),
    (
        "mlr add meeting styrelsen --date 2015-03-13,2015-06-05,2015-09-25 --time 09.30–12.00",
        Text(sv="årets möten på en gång", en="the year’s meetings in one go"),
    ),
    (
        'mlr add statement stationslagen --title "Yttrande om stationslägen" --party Trafikverket --due 2015-05-29',
        Text(sv="ett gemensamt yttrande", en="a joint statement"),
    ),
)

NewId = Annotated[
    str,
    typer.Argument(
        metavar=both(sv="ID", en="ID"),
        help=both(sv="Små bokstäver a–z, siffror och bindestreck.", en="Small letters a–z, digits and hyphens."),
    ),
]
Area = Annotated[
    str | None,
    typer.Option(
        click_type=IdOf("area"),
        metavar=both(sv="OMRÅDE", en="AREA"),
        help=both(sv="Området som den hör till.", en="The area it belongs to."),
    ),
]


def described(sv: str, en: str, metavar: str = "TEXT") -> typer.models.OptionInfo:
    """Return an option that takes some words."""
    option: typer.models.OptionInfo = typer.Option(metavar=metavar, help=both(sv=sv, en=en))
    return option


def _kind(name: str) -> typer.models.OptionInfo:
    """Return the option that chooses among one closed list of kinds."""
    option: typer.models.OptionInfo = typer.Option(
        click_type=OneOf(VOCABULARY[name]),
        metavar=both(sv="SLAG", en="KIND"),
        help=both(sv="Vad det är för slag.", en="What kind it is."),
    )
    return option


def _body(sv: str, en: str) -> typer.models.OptionInfo:
    """Return an option that names a body."""
    option: typer.models.OptionInfo = typer.Option(
        click_type=IdOf("body"), metavar=both(sv="GRUPP", en="BODY"), help=both(sv=sv, en=en)
    )
    return option


def activity(
    ctx: typer.Context,
    name: NewId,
    title: Annotated[str, described("Vad aktiviteten heter.", "What the activity is called.")],
    area: Area = None,
    kind: Annotated[str | None, _kind("ActivityKind")] = None,
    description: Annotated[str | None, described("Projektbeskrivningen.", "The description of the project.")] = None,
    participants: Annotated[
        str | None, described("alla, eller medlemmarnas id med komma emellan.", "alla, or the members’ ids.")
    ] = None,
    follow_up: Annotated[
        str | None, described("När den ska följas upp.", "When it is followed up.", both(sv="TID", en="TIME"))
    ] = None,
    responsible: Annotated[str | None, _body("Gruppen som ansvarar.", "The body that is responsible.")] = None,
    steering_group: Annotated[str | None, _body("Gruppen som är styrgrupp.", "The body that steers.")] = None,
    decides: Annotated[str | None, _body("Gruppen som beslutar.", "The body that decides.")] = None,
    dry_run: DryRun = False,
) -> None:
    """Add an activity."""

    def edit(working: "WorkingCopy") -> None:
        from mlr_cli.edit.add import ROLES, add_activity

        said = {"title": title, "area": chosen_id(working.plan, area, "area"), "kind": kind, "description": description}
        bodies = [chosen_id(working.plan, one, "body") for one in (responsible, steering_group, decides)]
        roles = dict(zip(ROLES, bodies, strict=True))
        add_activity(working, name, said | {"participants": participants, "follow_up": follow_up}, roles)

    add(session_of(ctx), edit, dry_run=dry_run)


def goal(
    ctx: typer.Context,
    name: Annotated[
        str,
        typer.Argument(
            metavar=both(sv="AKTIVITET.MÅL", en="ACTIVITY.GOAL"),
            help=both(sv="Aktivitetens id, en punkt och målets nya id.", en="The activity’s id, a dot, the new id."),
        ),
    ],
    text: Annotated[str, described("Så som det är när målet är nått.", "How it is when the goal is reached.")],
    due: Annotated[
        str | None, described("När det ska vara nått.", "When it shall be reached.", both(sv="TID", en="TIME"))
    ] = None,
    kind: Annotated[str | None, _kind("GoalKind")] = None,
    note: Annotated[str | None, described("En anmärkning.", "A note.")] = None,
    dry_run: DryRun = False,
) -> None:
    """Add a goal."""

    def edit(working: "WorkingCopy") -> None:
        from mlr_cli.edit.add import add_goal

        home, dot, short = name.rpartition(".")
        if not dot:
            raise Misuse(_NO_ACTIVITY.fill(name=name))
        found = working.plan.activity_by_id[chosen(working.plan, home, "activity").id]
        add_goal(working, found, short, {"text": text, "due": due, "kind": kind, "note": note})

    add(session_of(ctx), edit, dry_run=dry_run)


def body(
    ctx: typer.Context,
    name: NewId,
    called: Annotated[
        str,
        typer.Option("--name", metavar="TEXT", help=both(sv="Vad gruppen heter.", en="What the body is called.")),
    ],
    kind: Annotated[str | None, _kind("BodyKind")] = None,
    area: Area = None,
    reports_to: Annotated[str | None, _body("Gruppen som den rapporterar till.", "The body it reports to.")] = None,
    dry_run: DryRun = False,
) -> None:
    """Add a body."""

    def edit(working: "WorkingCopy") -> None:
        from mlr_cli.edit.add import add_body

        home, above = chosen_id(working.plan, area, "area"), chosen_id(working.plan, reports_to, "body")
        add_body(working, name, {"name": called, "kind": kind, "area": home, "reports_to": above})

    add(session_of(ctx), edit, dry_run=dry_run)


def add(session: "Session", edit: "Callable[[WorkingCopy], None]", *, dry_run: bool) -> None:
    """Carry an edit out on the plan."""
    plan = opened(session)
    working = working_copy_of(plan)
    with editing():
        edit(working)
    carry_out(session, plan, working.changes, dry_run=dry_run)


MENU = (
    Entry(
        "activity", __name__, Text(sv="en aktivitet, i en egen fil", en="an activity, in a file of its own"), "activity"
    ),
    Entry("goal", __name__, Text(sv="ett mål i en aktivitet", en="a goal in an activity"), "goal"),
    Entry("body", __name__, Text(sv="en grupp, i en egen fil", en="a body, in a file of its own"), "body"),
    Entry(
        "meeting",
        "mlr_cli.cli.commands.editing.add_registers",
        Text(sv="ett möte, eller ett helt års möten", en="a meeting, or a year of them"),
        "meeting",
    ),
    Entry(
        "statement",
        "mlr_cli.cli.commands.editing.add_registers",
        Text(sv="ett gemensamt yttrande", en="a joint statement"),
        "statement",
    ),
)
_NO_ACTIVITY = Text(sv="Skriv aktiviteten först: AKTIVITET.{name}", en="Write the activity first: ACTIVITY.{name}")
