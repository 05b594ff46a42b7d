"""`mlr add meeting` and `mlr add statement`: what fills up during the year."""

from typing import TYPE_CHECKING, Annotated

import typer

from mlr_cli.cli.choices import one_day
from mlr_cli.cli.commands.editing.add import ABOUT, ONE, NewId, add, described
from mlr_cli.cli.edit_plan import DryRun
from mlr_cli.cli.ids import IdOf, chosen, chosen_id
from mlr_cli.cli.session import session_of
from mlr_cli.cli.usage import Misuse
from mlr_cli.cli.words import both
from mlr_cli.lang import Text

if TYPE_CHECKING:
    from datetime import date

    from mlr_cli.edit.working_copy import WorkingCopy
    from mlr_cli.model.plan import Plan

__all__ = ["ABOUT", "EXAMPLES", "ONE", "meeting", "statement"]

EXAMPLES = (
    (
        "mlr add meeting styrelsen --date 2015-03-13,2015-06-05,2015-09-25 --time 09.30–12.00",
        Text(sv="årets möten på en gång", en="the year’s meetings in one go"),
    ),
    (
        "mlr add meeting op-gruppen --date 2015-04-23 --place Lund --reply-by 2015-04-16",
        Text(sv="ett möte, med plats och sista dag för förhinder", en="a meeting, with its place"),
    ),
    (
        'mlr add statement stationslagen --title "Yttrande om stationslägen" --party Trafikverket --due 2015-05-29',
        Text(sv="ett gemensamt yttrande", en="a joint statement"),
    ),
)
_DAY = both(sv="DATUM", en="DATE")


def meeting(
    ctx: typer.Context,
    body: Annotated[
        str,
        typer.Argument(
            click_type=IdOf("body"),
            metavar=both(sv="GRUPP", en="BODY"),
            help=both(sv="Gruppen som möts.", en="The body that meets."),
        ),
    ],
    dates: Annotated[
        list[str],
        typer.Option(
            "--date",
            metavar=_DAY,
            help=both(
                sv="Mötets dag. Ett helt års dagar går bra: upprepa valet, eller skriv dem med komma emellan.",
                en="The day of the meeting. A year’s days will do: repeat the option, or put commas between them.",
            ),
        ),
    ],
    time: Annotated[
        str | None, described("Klockslag: 09.00 eller 09.00–12.00.", "The time: 09.00 or 09.00–12.00.")
    ] = None,
    place: Annotated[str | None, described("Var gruppen möts.", "Where it meets.")] = None,
    chair: Annotated[str | None, described("Vem som är ordförande.", "Who is in the chair.")] = None,
    title: Annotated[str | None, described("Vad mötet heter, om det heter något.", "What it is called.")] = None,
    reply_by: Annotated[
        str | None, described("Sista dag att anmäla förhinder.", "The last day to say that one cannot come.", _DAY)
    ] = None,
    name: Annotated[
        str | None,
        typer.Option(
            "--id",
            metavar="ID",
            help=both(sv="Ett eget id. Annars gruppens id och dagen.", en="An id. Otherwise the body’s, and the day."),
        ),
    ] = None,
    dry_run: DryRun = False,
) -> None:
    """Add a meeting, or a year of them."""
    days = [*_days(dates)]
    if len(days) > 1 and (name or reply_by):
        raise Misuse(_ONE_ONLY.fill(option="--id" if name else "--reply-by"))

    def edit(working: "WorkingCopy") -> None:
        from mlr_cli.edit.registers import add_meetings

        said = {"id": name, "title": title, "time": time, "place": place, "chair": chair, "reply_by": reply_by}
        add_meetings(working, chosen(working.plan, body, "body").id, days, said)

    add(session_of(ctx), edit, dry_run=dry_run)


def statement(
    ctx: typer.Context,
    name: NewId,
    title: Annotated[str, described("Vad yttrandet handlar om.", "What the statement is about.")],
    party: Annotated[str | None, described("Vem som ber om yttrandet.", "Who asks for it.")] = None,
    their_diary: Annotated[
        str | None, described("Den frågandes diarienummer.", "The diary number of who asks.")
    ] = None,
    due: Annotated[
        str | None, described("Sista dag för svaret.", "The last day for the answer.", both(sv="TID", en="TIME"))
    ] = None,
    by: Annotated[str | None, described("Vem som föreslog det.", "Who proposed it.")] = None,
    day: Annotated[str | None, described("Dagen då det föreslogs.", "The day it was proposed.", _DAY)] = None,
    prepares: Annotated[
        str | None, described("Grupperna som bereder, med komma emellan.", "The bodies that prepare, with commas.")
    ] = None,
    concerns: Annotated[
        str | None, described("Aktiviteter och mål som det gäller.", "Activities and goals that it concerns.")
    ] = None,
    diary: Annotated[str | None, described("Eget diarienummer.", "One’s own diary number.")] = None,
    dry_run: DryRun = False,
) -> None:
    """Add a joint statement."""

    def edit(working: "WorkingCopy") -> None:
        from mlr_cli.edit.registers import add_statement

        said = {"title": title, "party": party, "their_diary": their_diary, "due": due, "by": by, "day": day}
        ids = {"prepares": _ids(working.plan, prepares, "body"), "concerns": _ids(working.plan, concerns)}
        add_statement(working, name, said | ids | {"diary": diary})

    add(session_of(ctx), edit, dry_run=dry_run)


def _days(typed: list[str]) -> "list[date]":
    """Return the days that were typed, one by one or with commas between them."""
    each = (one.strip() for several in typed for one in several.split(",") if one.strip())
    return [day for one in each if (day := one_day(one, "--date"))]


def _ids(plan: "Plan", typed: str | None, *kinds: str) -> str | None:
    """Return ids with commas between them, each in full; of activities and goals where no kind is given."""
    if typed is None:
        return None
    each = (one.strip() for one in typed.split(",") if one.strip())
    if kinds:
        return ",".join(chosen_id(plan, one, kinds[0]) or "" for one in each)
    return ",".join(chosen(plan, one, "activity", "goal").id for one in each)


_ONE_ONLY = Text(
    sv="{option} gäller ett enda möte, men flera dagar är skrivna.",
    en="{option} is for a single meeting, and several days are given.",
)
