"""The table of commands: what the coordinator is doing, and which file answers."""

from __future__ import annotations

from typing import NamedTuple

from mlr_cli.lang import Text


class Entry(NamedTuple):
    """A command: the word typed, where its function stands, what it does in a few words, and the function.

    `home` is a topic, one of the folders in `mlr_cli.cli.commands` where the file is named as the command is,
    or the dotted name of the module itself.
    """

    name: str
    home: str
    says: Text
    function: str = "command"

    @property
    def module(self) -> str:
        """Return the dotted name of the module that holds the command."""
        return self.home if "." in self.home else f"mlr_cli.cli.commands.{self.home}.{self.name}"


class Group(NamedTuple):
    """Commands for one kind of work: a heading, and a line that says what they answer."""

    heading: Text
    line: Text
    entries: tuple[Entry, ...]


GROUPS = (
    Group(
        Text(sv="Inför mötet", en="Before a meeting"),
        Text(
            sv="Stämmer planen, vad är sent och vad ska gruppen ta ställning till?",
            en="Is the plan right, what is late, and what must the group decide?",
        ),
        (
            Entry("validate", "checks", Text(sv="kontrollera planen", en="check the plan")),
            Entry("explain", "checks", Text(sv="förklara en regel", en="explain a rule")),
            Entry(
                "overdue", "goals", Text(sv="visa det som skulle ha varit klart", en="show what should have been done")
            ),
            Entry("brief", "meetings", Text(sv="ta fram underlag inför ett möte", en="make the brief for a meeting")),
            Entry("agenda", "meetings", Text(sv="skriv kallelsen till ett möte", en="write the notice of a meeting")),
            Entry(
                "paper",
                "meetings",
                Text(sv="skriv ramen till en tjänsteskrivelse", en="write the frame of a paper for a matter"),
            ),
            Entry("status", "goals", Text(sv="visa läget i hela planen", en="show the whole plan at a glance")),
            Entry(
                "meetings",
                "meetings",
                Text(sv="visa hur mötena används och vilka som är med", en="show how meetings are used and attended"),
            ),
            Entry(
                "decisions",
                "meetings",
                Text(sv="visa beslut som inte är genomförda", en="show decisions that have not been carried out"),
            ),
            Entry("followup", "year", Text(sv="visa prognoserna för en period", en="show the forecasts for a period")),
        ),
    ),
    Group(
        Text(sv="Slå upp i planen", en="Look things up"),
        Text(
            sv="Tabeller, en sak i taget, vem som gör vad, året månad för månad.",
            en="Tables, one thing at a time, who does what, the year month by month.",
        ),
        (
            Entry(
                "list", "lookup", Text(sv="lista aktiviteter, mål, grupper …", en="list activities, goals, bodies …")
            ),
            Entry(
                "show",
                "lookup",
                Text(sv="visa en sak med allt som hör till", en="show one thing with all that is about it"),
            ),
            Entry("steering", "goals", Text(sv="visa vem som gör vad", en="show who does what")),
            Entry("wheel", "year", Text(sv="visa årshjulet", en="show the year month by month")),
        ),
    ),
    Group(
        Text(sv="Ta fram dokument", en="Make documents"),
        Text(
            sv="Planen som Word, PDF eller webbsida, och datum till kalendern.",
            en="The plan as Word, PDF or a web page, and dates for the calendar.",
        ),
        (
            Entry("generate", "document", Text(sv="skapa plandokumentet", en="make the plan document")),
            Entry("calendar", "year", Text(sv="skapa en kalenderfil", en="make a file for a calendar")),
        ),
    ),
    Group(
        Text(sv="Följa upp och avsluta året", en="Evaluate and close the year"),
        Text(
            sv="Frågor ut, svar in, utvärdering och nästa års plan.",
            en="Questions out, answers in, the evaluation, and next year’s plan.",
        ),
        (
            Entry("checklist", "year", Text(sv="skicka ut årets frågor", en="send out the year’s questions")),
            Entry("collect", "year", Text(sv="läs in svaren", en="read the answers")),
            Entry("evaluation", "year", Text(sv="sammanställ utvärderingen", en="put the evaluation together")),
            Entry("rollover", "succession", Text(sv="förbered nästa års plan", en="prepare next year’s plan")),
        ),
    ),
    Group(
        Text(sv="Se vad som har ändrats", en="See what has changed"),
        Text(
            sv="Mellan två versioner, och sedan planen antogs.",
            en="Between two versions, and since the plan was adopted.",
        ),
        (
            Entry("diff", "versions", Text(sv="visa vad som skiljer", en="show what differs")),
            Entry("log", "versions", Text(sv="visa historiken", en="show the history")),
            Entry("adopt", "versions", Text(sv="anteckna att planen är antagen", en="note that the plan is adopted")),
            Entry("adopted", "versions", Text(sv="jämför med den antagna planen", en="compare with the adopted plan")),
            Entry(
                "git", "versions", Text(sv="låt git tala i samma meningar", en="let git speak in the same sentences")
            ),
        ),
    ),
    Group(
        Text(sv="Ändra i planen", en="Change the plan"),
        Text(
            sv="Rapportera, rätta och lägga till utan att öppna filerna.",
            en="Report, correct and add without opening the files.",
        ),
        (
            Entry("report", "editing", Text(sv="rapportera ett mål", en="report on a goal")),
            Entry("set", "editing", Text(sv="ändra ett värde", en="change a value")),
            Entry(
                "add",
                "editing",
                Text(sv="lägg till ett mål, ett möte, en grupp …", en="add a goal, a meeting, a body …"),
            ),
            Entry("rename", "editing", Text(sv="ge något ett nytt id", en="give something another id")),
            Entry("fmt", "editing", Text(sv="snygga till filerna", en="tidy the files")),
        ),
    ),
    Group(
        Text(sv="Börja", en="Begin"),
        Text(sv="En ny plan, och hjälp medan du skriver.", en="A new plan, and help while you write."),
        (
            Entry("init", "editing", Text(sv="börja en ny plan", en="begin a new plan")),
            Entry("schema", "editing", Text(sv="hjälp till redigeraren", en="help for the editor")),
        ),
    ),
)
