"""`mlr init`: a small plan to begin with."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mlr_cli.cli.session import session_of
from mlr_cli.cli.usage import Misuse, Stop
from mlr_cli.cli.words import both
from mlr_cli.lang import Lang, Text

if TYPE_CHECKING:
    from mlr_cli.cli.session import Session
    from mlr_cli.edit.new_plan import Wanted
    from mlr_cli.flows.new_plan import NotSoundError
    from mlr_cli.period import Period

ABOUT = Text(
    sv="Börja en ny plan för vilket samarbete som helst. Några frågor ställs, och svaren blir en liten plan som går "
    "att kontrollera och skriva ut direkt, med kommentarer om hur du fortsätter. Utan terminal, eller med --yes, "
    "ställs inga frågor. Filerna hamnar i mappen ”plan”, eller i den som --plan pekar ut.",
    en="Begin a new plan for any cooperation. A few questions are asked, and the answers become a small plan that can "
    "be checked and printed at once, with comments on how to go on. Without a terminal, or with --yes, nothing is "
    "asked. The files are put in the folder “plan”, or in the one that --plan points out.",
)
EXAMPLES = (
    ("mlr init", Text(sv="svara på frågorna", en="answer the questions")),
    (
        'mlr init --name Sjöbygden --period 2027 --members "Ekby, Granby, Lindö" --areas "Turism, Skola" --yes',
        Text(sv="utan frågor", en="without questions"),
    ),
    (
        "mlr init --plan plan-2027 --period 2026-05/2027-04",
        Text(sv="ett brutet räkenskapsår, i en egen mapp", en="a fiscal year, in a folder of its own"),
    ),
)

_SEVERAL = both(sv="NAMN, NAMN", en="NAME, NAME")


def _said(sv: str, en: str, metavar: str) -> typer.models.OptionInfo:
    option: typer.models.OptionInfo = typer.Option(metavar=metavar, help=both(sv=sv, en=en))
    return option


def command(
    ctx: typer.Context,
    name: Annotated[str | None, _said("Vad samarbetet heter.", "What the cooperation is called.", "TEXT")] = None,
    period: Annotated[
        str | None, _said("Tiden som planen gäller.", "The time that the plan is for.", both(sv="TID", en="TIME"))
    ] = None,
    title: Annotated[str | None, _said("Vad planen heter.", "What the plan is called.", "TEXT")] = None,
    members: Annotated[str | None, _said("Medlemmarna.", "The members.", _SEVERAL)] = None,
    areas: Annotated[str | None, _said("Områdena.", "The areas.", _SEVERAL)] = None,
    board: Annotated[str | None, _said("Gruppen som beslutar.", "The body that decides.", "TEXT")] = None,
    bodies: Annotated[str | None, _said("De andra grupperna.", "The other bodies.", _SEVERAL)] = None,
    doc_lang: Annotated[
        Lang | None,
        typer.Option(
            help=both(sv="Planens språk. Annars skärmens.", en="The plan’s language. Otherwise the screen’s.")
        ),
    ] = None,
    yes: Annotated[
        bool,
        typer.Option("--yes", "-y", help=both(sv="Fråga inget; ta förvalen.", en="Ask nothing; take the defaults.")),
    ] = False,
) -> None:
    """Begin a plan."""
    session = session_of(ctx)
    folder = _place(session)
    said = {"name": name, "period": period, "title": title, "members": members, "areas": areas}
    wanted = _wanted(session, said | {"board": board, "bodies": bodies}, doc_lang or session.lang, ask=not yes)
    _begin(session, folder, wanted)


def _place(session: "Session") -> Path:
    """Return the folder that the plan is to be in."""
    folder = Path("plan") if session.plan is None else session.plan
    above = next((one for one in (folder.absolute(), *folder.absolute().parents) if (one / "plan.yaml").exists()), None)
    if above is not None:
        raise Misuse(_THERE.fill(folder=above))
    if folder.exists() and not folder.is_dir():
        raise Misuse(_NO_FOLDER.fill(folder=folder))
    return folder


def _wanted(session: "Session", said: dict[str, str | None], lang: Lang, *, ask: bool) -> "Wanted":
    """Return what was asked for: what was typed, then what is answered, then the defaults."""
    from mlr_cli.edit.new_plan import Wanted, default_title

    asking = ask and sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()
    if asking:
        session.say(_ASKING)
    period = _period(session, said["period"], asking=asking)
    title = said["title"] or default_title(period, lang)
    answers = {key: _answer(session, key, said[key], lang, asking=asking) for key in _QUESTIONS}
    lists = {
        key: tuple(filter(None, map(str.strip, answers[key].split(",")))) for key in ("members", "areas", "bodies")
    }
    bodies = (answers["board"], *lists["bodies"])
    return Wanted(answers["name"], title, period, lists["members"], lists["areas"], bodies, lang)


def _answer(session: "Session", key: str, typed: str | None, lang: Lang, *, asking: bool) -> str:
    question, default = _QUESTIONS[key]
    answer = typed if typed is not None else _prompted(session, question, default[lang]) if asking else default[lang]
    return "" if answer.strip() == _NONE else answer.strip()


def _prompted(session: "Session", question: Text, default: str) -> str:
    import click

    answer: str = click.prompt(
        question[session.lang], default=default, err=True, show_default=bool(default), prompt_suffix=" "
    )
    return answer.strip()


def _period(session: "Session", typed: str | None, *, asking: bool) -> "Period":
    """Return the plan's time; one that was answered and cannot be read is asked for again."""
    from mlr_cli.period import PeriodError, parse

    coming = str(session.as_of.year + (session.as_of.month >= _AUTUMN))
    while True:
        answer = typed or (_prompted(session, _PERIOD, coming) if asking else coming)
        try:
            period = parse(answer)
        except PeriodError as error:
            words = error.words
        else:
            if period.first and period.last:
                return period
            words = _NO_ENDS.fill(period=answer)
        if typed or not asking:
            raise Misuse(words)
        session.say(words)


def _begin(session: "Session", folder: Path, wanted: "Wanted") -> None:
    from mlr_cli.cli.edit_plan import editing
    from mlr_cli.edit.new_plan import new_plan
    from mlr_cli.flows.new_plan import NotSoundError, OccupiedError, begin

    with editing():
        files = new_plan(wanted)
    try:
        begin(folder, files, session.as_of)
    except OccupiedError as error:
        raise Misuse(_OCCUPIED.fill(folder=folder)) from error
    except NotSoundError as error:
        raise Stop(_faulty(session, error)) from error
    for path in sorted(files):
        session.say(_MADE.fill(file=f"{folder}/{path}"))
    session.say(_DONE if session.plan is None else _DONE_ELSEWHERE.fill(folder=folder))


def _faulty(session: "Session", error: "NotSoundError") -> Text:
    from mlr_cli.render.faults.terminal import Look, to_faults

    shown = to_faults(error.checked.diagnostics, error.checked.line_at, Look(session.lang)).decode()
    return _FAULTY.fill(faults=shown.rstrip())


_AUTUMN = 9
"""From this month on, a plan that is begun is most often the next year's."""
_NONE = "-"
_ASKING = Text(
    sv="Svara på frågorna, eller tryck Retur för det som står inom klamrar. Flera namn skrivs med komma emellan, och - "
    "betyder inga. Allt går att ändra efteråt.",
    en="Answer the questions, or press Return for what stands in brackets. Several names have commas between them, and "
    "- means none. All of it can be changed afterwards.",
)
_PERIOD = Text(sv="Vilken tid gäller planen?", en="Which time is the plan for?")
_QUESTIONS = {
    "name": (
        Text(sv="Vad heter samarbetet?", en="What is the cooperation called?"),
        Text(sv="Vårt samarbete", en="Our cooperation"),
    ),
    "members": (Text(sv="Vilka är medlemmarna?", en="Which are the members?"), Text(sv="", en="")),
    "areas": (
        Text(sv="Vilka områden har planen?", en="Which areas does the plan have?"),
        Text(sv="Gemensamma frågor", en="Common matters"),
    ),
    "board": (
        Text(sv="Vilken grupp beslutar?", en="Which body decides?"),
        Text(sv="Styrelsen", en="Board"),
    ),
    "bodies": (
        Text(sv="Vilka andra grupper finns?", en="Which other bodies are there?"),
        Text(sv="Arbetsgruppen", en="Working group"),
    ),
}
"""The questions after the first, and what is taken where there is no answer."""
_NO_ENDS = Text(
    sv="”{period}” har ingen början eller inget slut. Skriv ett år, till exempel 2027, eller 2026-05/2027-04.",
    en="“{period}” has no beginning or no end. Write a year, such as 2027, or 2026-05/2027-04.",
)
_THERE = Text(
    sv="I ”{folder}” finns redan en plan. Välj en annan mapp för den nya: --plan MAPP",
    en="There is a plan in “{folder}” already. Choose another folder for the new one: --plan FOLDER",
)
_NO_FOLDER = Text(
    sv="”{folder}” är en fil. Välj en mapp för planen: --plan MAPP",
    en="“{folder}” is a file. Choose a folder for the plan: --plan FOLDER",
)
_OCCUPIED = Text(
    sv="Mappen ”{folder}” är inte tom. Välj en annan mapp för planen: --plan MAPP",
    en="The folder “{folder}” is not empty. Choose another folder for the plan: --plan FOLDER",
)
_FAULTY = Text(
    sv="Inget skrevs, för så här skulle det bli fel:\n\n{faults}",
    en="Nothing was written, for this would be wrong:\n\n{faults}",
)
_MADE = Text(sv="Skapade {file}", en="Made {file}")
_DONE = Text(
    sv="\nPlanen är påbörjad. Så här går du vidare:\n  mlr validate\n  mlr generate -o plan.docx\n  mlr schema",
    en="\nThe plan is begun. This is how to go on:\n  mlr validate\n  mlr generate -o plan.docx\n  mlr schema",
)
_DONE_ELSEWHERE = Text(
    sv="\nPlanen är påbörjad. Så här går du vidare:\n  mlr validate --plan {folder}",
    en="\nThe plan is begun. This is how to go on:\n  mlr validate --plan {folder}",
)
