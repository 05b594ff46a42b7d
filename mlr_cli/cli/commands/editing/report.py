"""`mlr report`: a dated word on a goal, or that an activity has been followed up."""

from typing import TYPE_CHECKING, Annotated

import typer

from mlr_cli.cli.choices import one_day
from mlr_cli.cli.edit_plan import DryRun, carry_out, editing, opened, working_copy_of
from mlr_cli.cli.ids import IdOf, by_name, chosen
from mlr_cli.cli.session import session_of
from mlr_cli.cli.usage import Misuse
from mlr_cli.cli.values import OneOf
from mlr_cli.cli.words import both
from mlr_cli.lang import Text
from mlr_cli.lang.vocabulary import VOCABULARY

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from mlr_cli.edit.working_copy import WorkingCopy

ABOUT = Text(
    sv="Rapportera ett mål: hur det gick, om det är avslutat, annars en prognos. Eller att en aktivitet är uppföljd. "
    "Rapporten skrivs in i aktivitetens fil, och allt annat i filen står kvar som det var.",
    en="Report on a goal: how it went if it is closed, else a forecast. Or that an activity has been followed up. "
    "The report is written in the activity’s file, and all else in the file stays as it was.",
)
EXAMPLES = (
    (
        'mlr report fler-foretag.broschyr --state uppfyllt --source "minnesanteckningar den 12 maj"',
        Text(sv="målet är uppfyllt", en="the goal is met"),
    ),
    (
        'mlr report strukturplan.beslut --forecast "risk för försening" --note "Remissen drar ut på tiden."',
        Text(sv="en prognos för ett mål som inte är avslutat", en="a forecast for a goal that is not closed"),
    ),
    (
        'mlr report integration.styrelsemote --state "inte uppfyllt" --reason Sjukdom --next "Tas upp i mars."',
        Text(sv="med skälet, och vad som händer nu", en="with the reason, and what happens now"),
    ),
    (
        'mlr report yttranden.tva-yttranden --forecast "enligt plan" --period 2015-H1 --count 1',
        Text(
            sv="en prognos för halvåret, med antalet hittills",
            en="a forecast for the half-year, with the number so far",
        ),
    ),
    (
        "mlr report besoksnaring --follow-up --date 2015-12-10",
        Text(sv="aktiviteten är uppföljd", en="the activity has been followed up"),
    ),
    (
        "mlr report fler-foretag.broschyr --state met --dry-run",
        Text(sv="visa vad som skulle skrivas", en="show what would be written"),
    ),
)


def _said(sv: str, en: str, *names: str) -> typer.models.OptionInfo:
    """Return an option that takes some words."""
    option: typer.models.OptionInfo = typer.Option(*names, metavar=both(sv="TEXT", en="TEXT"), help=both(sv=sv, en=en))
    return option


def command(
    ctx: typer.Context,
    thing: Annotated[
        str,
        typer.Argument(
            click_type=IdOf("goal", "activity"),
            metavar=both(sv="MÅL", en="GOAL"),
            help=both(
                sv="Målets id, eller aktivitetens id med --follow-up. Början av ett räcker.",
                en="The goal’s id, or the activity’s id with --follow-up. The beginning of one is enough.",
            ),
        ),
    ],
    state: Annotated[
        str | None,
        typer.Option(
            click_type=OneOf(VOCABULARY["Closing"]),
            metavar=both(sv="LÄGE", en="STATE"),
            help=both(
                sv="Målet är avslutat: uppfyllt, delvis uppfyllt, inte uppfyllt, utgår eller förutsättningen saknades.",
                en="The goal is closed: met, partly, missed, dropped or lapsed.",
            ),
        ),
    ] = None,
    forecast: Annotated[
        str | None,
        typer.Option(
            click_type=OneOf(VOCABULARY["Forecast"]),
            metavar=both(sv="PROGNOS", en="FORECAST"),
            help=both(
                sv="Målet är inte avslutat: enligt plan, risk för försening, kommer inte att nås eller fortsätter.",
                en="The goal is not closed: on-track, at-risk, will-miss or continues.",
            ),
        ),
    ] = None,
    follow_up: Annotated[
        bool,
        typer.Option("--follow-up", help=both(sv="Aktiviteten är uppföljd.", en="The activity has been followed up.")),
    ] = False,
    reason: Annotated[str | None, _said("Varför det gick som det gick.", "Why it went as it did.")] = None,
    evidence: Annotated[str | None, _said("Vad som visar det.", "What shows it.")] = None,
    next_step: Annotated[str | None, _said("Vad som händer nu.", "What happens now.", "--next")] = None,
    period: Annotated[
        str | None,
        _said("Perioden som prognosen gäller, till exempel 2015-H1.", "The period that the forecast is for."),
    ] = None,
    count: Annotated[str | None, _said("Hur många det är hittills.", "How many there are so far.")] = None,
    who: Annotated[str | None, _said("Vem som gör det.", "Who does that.")] = None,
    due: Annotated[str | None, _said("När det ska vara gjort.", "By when that is to be done.")] = None,
    note: Annotated[str | None, _said("En anmärkning.", "A note.")] = None,
    by: Annotated[str | None, _said("Vem som rapporterar.", "Who reports.")] = None,
    source: Annotated[str | None, _said("Vad det bygger på.", "What it rests on.")] = None,
    day: Annotated[
        str | None,
        typer.Option(
            "--date",
            metavar=both(sv="DATUM", en="DATE"),
            help=both(sv="Dagen då det rapporteras. Annars i dag.", en="The day of the report. Otherwise today."),
        ),
    ] = None,
    dry_run: DryRun = False,
) -> None:
    """Write a report in the plan."""
    session = session_of(ctx)
    if sum(map(bool, (state, forecast, follow_up))) != 1:
        raise Misuse(_ONE_OF_THREE)
    plan = opened(session)
    working = working_copy_of(plan)
    said = {"state": state, "forecast": forecast, "reason": reason, "evidence": evidence, "next": next_step}
    said |= {"period": period, "count": count, "due": due, "note": note, "source": source}
    said |= {"who": by_name(working.plan, who), "by": by_name(working.plan, by)}
    with editing():
        _report(working, thing, one_day(day, "--date") or session.as_of, said, follow_up=follow_up)
    carry_out(session, plan, working.changes, dry_run=dry_run)


def _report(
    working: "WorkingCopy", typed: str, day: "date", said: "Mapping[str, str | None]", *, follow_up: bool
) -> None:
    from mlr_cli.edit.report import report_follow_up, report_goal

    found = chosen(working.plan, typed, "activity" if follow_up else "goal").id
    if follow_up:
        report_follow_up(working, working.plan.activity_by_id[found], day, said)
    else:
        report_goal(working, working.plan.goal_by_id[found].goal, day, said)


_ONE_OF_THREE = Text(
    sv="Skriv en av dem: --state (målet är avslutat), --forecast (prognos), --follow-up (aktiviteten är uppföljd).",
    en="Give one of them: --state (the goal is closed), --forecast, or --follow-up (the activity is followed up).",
)
