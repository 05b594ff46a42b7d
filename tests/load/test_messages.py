"""What is said: golden words for the faults that a coordinator meets, in both languages."""

from __future__ import annotations

import inspect

import pytest

from mlr_cli.load.missing import _SUBJECTS
from mlr_cli.model import activity, body, cooperation, report
from mlr_cli.model.types import Frozen
from tests.load.sample import ACTIVITY, CHAPTER, said

HEAD = "id: stigar\ntitle: Stigar\n"
GOAL = f"{HEAD}goals:\n  - id: karta\n    text: Kartan är ritad.\n"
ROLE = f"{HEAD}steering:\n  - body: byalaget\n    role: "
REPORT = f"{GOAL}    reports:\n      - "

SAID = [
    (
        f"{GOAL}    dedline: 2026-06\n",
        "Nyckeln ”dedline” används inte här. Menade du ”due”?",
        "The key “dedline” is not used here. Did you mean “due”?",
    ),
    (
        f"{GOAL}    förutsättning: tid\n",
        "Nyckeln ”förutsättning” används inte här. Menade du ”proviso”?",
        "The key “förutsättning” is not used here. Did you mean “proviso”?",
    ),
    (
        f"{GOAL}    state: met\n",
        "Nyckeln ”state” används inte här. Den hör hemma under ”reports”.",
        "The key “state” is not used here. It belongs under “reports”.",
    ),
    (
        f"{GOAL}    follow_up: 2026-12\n",
        "Nyckeln ”follow_up” används inte här. Den hör hemma längre till vänster. Ta bort indraget.",
        "The key “follow_up” is not used here. It belongs further to the left. Remove the indent.",
    ),
    (
        f"{HEAD}follow_up:\n  when: 2026\n  xyzzy: 1\n",
        "Nyckeln ”xyzzy” används inte här. Här kan stå: when, note, reports.",
        "The key “xyzzy” is not used here. These keys may be used here: when, note, reports.",
    ),
    (
        f"{HEAD}goals:\n  - id: karta\n",
        "Målet saknar text. Skriv i en mening vad som ska vara uppnått.",
        "The goal has no text. Write in one sentence what shall have been reached.",
    ),
    (
        "title: Stigar\n",
        "Aktiviteten saknar ”id”. Lägg till en rad, till exempel ”id: stigar”.",
        "The activity has no “id”. Add a line, for example “id: stigar”.",
    ),
    (
        f"{HEAD}steering:\n  - body: byalaget\n",
        "Raden under ”steering” saknar ”role”. Lägg till en rad, till exempel ”role: responsible”.",
        "The entry under “steering” has no “role”. Add a line, for example “role: responsible”.",
    ),
    (
        "",
        "Filen är tom. Skriv ”id:” och ”title:” i den, eller ta bort filen.",
        "The file is empty. Write “id:” and “title:” in it, or remove the file.",
    ),
    (
        f"{HEAD}goals: karta\n",
        "Här ska stå en lista, inte en text. Börja varje punkt på en egen rad med ”- ”, eller skriv ”[ett, två]”.",
        "This should be a list, not a text. Begin each item on a line of its own with “- ”, or write “[one, two]”.",
    ),
    (
        f"{HEAD}goals:\n  - Kartan är ritad.\n",
        (
            "Här ska stå nycklar med värden, inte en text. "
            "Skriv ”id:” och ”text:” på egna rader, med värdet efter kolonet."
        ),
        (
            "This should be keys with values, not a text. "
            "Write “id:” and “text:” on lines of their own, with the value after the colon."
        ),
    ),
    (
        f"{HEAD}note: {{year}}\n",
        "Här ska stå en text, inte nycklar med värden. En text som börjar med ”{” ska stå inom citattecken.",
        "This should be a text, not keys with values. A text that begins with “{” needs quotation marks around it.",
    ),
    (
        f"{HEAD}participants: allihop\n",
        "Här ska stå nycklar med värden, inte en text. Skriv ”alla”, eller ”members:” med en lista under.",
        "This should be keys with values, not a text. Write “alla”, or “members:” with a list below.",
    ),
    (
        f"{ROLE}ansvarar\n",
        "”ansvarar” är inget av de ord som kan stå här. Menade du ”responsible”?",
        "“ansvarar” is none of the words that may stand here. Did you mean “responsible”?",
    ),
    (
        f"{ROLE}Styrgrup\n",
        "”Styrgrup” är inget av de ord som kan stå här. Menade du ”steering-group”?",
        "“Styrgrup” is none of the words that may stand here. Did you mean “steering-group”?",
    ),
    (
        f"{HEAD}kind: evigt\n",
        (
            "”evigt” är inget av de ord som kan stå här. "
            "Välj bland: project (projekt), recurring (återkommande aktivitet)."
        ),
        "“evigt” is none of the words that may stand here. Choose one of: project, recurring.",
    ),
    (
        f"{REPORT}date: 2026-05-12\n        state: delvis\n",
        "”delvis” är inget av de ord som kan stå här. Menade du ”partly”?",
        "“delvis” is none of the words that may stand here. Did you mean “partly”?",
    ),
    (
        f"{GOAL}    due: 2015-02-30\n",
        "”2015-02-30” finns inte i kalendern. Februari 2015 har 28 dagar. Menade du ”2015-02-28”?",
        "“2015-02-30” is not in the calendar. February 2015 has 28 days. Did you mean “2015-02-28”?",
    ),
    (
        f"{GOAL}    due: våren 2015\n",
        "”våren 2015” går inte att räkna på. Skriv månaderna, till exempel ”2015-03/2015-05”.",
        "“våren 2015” does not say which days. Write the months, for example “2015-03/2015-05”.",
    ),
    (
        f"{GOAL}    due: 2015-06/2015-04\n",
        (
            "Tiden ”2015-06/2015-04” slutar innan den börjar. "
            "Skriv början först och kontrollera åren. Menade du ”2015-04/2015-06”?"
        ),
        (
            "The time “2015-06/2015-04” ends before it begins. "
            "Write the beginning first and check the years. Did you mean “2015-04/2015-06”?"
        ),
    ),
    (
        f"{REPORT}date: 12/5 2026\n        state: met\n",
        "”12/5 2026” kan inte läsas som en dag. Menade du ”2026-05-12”?",
        "“12/5 2026” cannot be read as a day. Did you mean “2026-05-12”?",
    ),
    (
        f"{REPORT}date: 2026-05\n        state: met\n",
        "”2026-05” kan inte läsas som en dag. Skriv år, månad och dag: ”2015-06-30”.",
        "“2026-05” cannot be read as a day. Write year, month and day: “2015-06-30”.",
    ),
    (
        f"{HEAD}goals:\n  - id: Kartan över Ån\n    text: Kartan är ritad.\n",
        "”Kartan över Ån” kan inte vara ett id. Menade du ”kartan-over-an”?",
        "“Kartan över Ån” cannot be an id. Did you mean “kartan-over-an”?",
    ),
    (
        f"{HEAD}area: Mark & vatten\n",
        "”Mark & vatten” kan inte vara ett id. Menade du ”mark”?",
        "“Mark & vatten” cannot be an id. Did you mean “mark”?",
    ),
    (
        f"{HEAD}steering:\n  - body: Laget\n    role: responsible\n",
        "”Laget” kan inte vara ett id. Menade du ”byalaget”?",
        "“Laget” cannot be an id. Did you mean “byalaget”?",
    ),
    (
        f"{HEAD}steering:\n  - body: Kören\n    role: responsible\n",
        (
            "”Kören” kan inte vara ett id. "
            "Ett id består av små bokstäver a\N{EN DASH}z, siffror och bindestreck, högst 64 tecken."
        ),
        "“Kören” cannot be an id. An id has small letters a\N{EN DASH}z, digits and hyphens, 64 characters at most.",
    ),
    (
        f"{GOAL}steering:\n  - body: byalaget\n    role: responsible\n    goals: [stigar.karta]\n",
        "”stigar.karta” kan inte vara ett id. Menade du ”karta”?",
        "“stigar.karta” cannot be an id. Did you mean “karta”?",
    ),
    (
        f'{HEAD}note: ""\n',
        "”note” är tomt. Skriv texten, eller ta bort raden.",
        "“note” is empty. Write the text, or remove the line.",
    ),
    (
        f"{HEAD}budget:\n  sources:\n    - fund: kassan\n      share: 25\n",
        "”25” kan inte läsas som en andel. Menade du ”25 %”?",
        "“25” cannot be read as a share. Did you mean “25 %”?",
    ),
    (
        f"{HEAD}internal: kanske\n",
        "”kanske” kan inte läsas som ett ja eller nej. Skriv ”ja” eller ”nej”.",
        "“kanske” cannot be read as a yes or a no. Write “yes” or “no”.",
    ),
    (
        "id: gator\ntitle: Gator\n",
        "Filen heter ”stigar” men har id ”gator”. Byt namn på filen till ”gator.yaml”, eller rätta id:t om det är fel.",
        (
            "The file is called “stigar” and has the id “gator”. "
            "Rename the file to “gator.yaml”, or correct the id if it is wrong."
        ),
    ),
]


@pytest.mark.parametrize(("text", "swedish", "english"), SAID, ids=range(len(SAID)))
def test_what_is_said(text: str, swedish: str, english: str) -> None:
    assert said(ACTIVITY, text) == [(swedish, english)]


CHAPTERS = [
    (
        "# Inledning\n\nÅr {}.\n",
        "Klamrarna är tomma. Skriv namnet på en uppgift, till exempel ”{year}”, eller ta bort dem.",
        "The braces are empty. Write the name of a value, for example “{year}”, or remove them.",
    ),
    (
        "Bara text.\n",
        "Kapitlet saknar rubrik. Börja filen med ”# ” och rubriken.",
        "The chapter has no title. Begin the file with “# ” and the title.",
    ),
    (
        "# \n\nText.\n",
        "Kapitlet saknar rubrik. Börja filen med ”# ” och rubriken.",
        "The chapter has no title. Begin the file with “# ” and the title.",
    ),
]


@pytest.mark.parametrize(("text", "swedish", "english"), CHAPTERS, ids=range(len(CHAPTERS)))
def test_what_is_said_of_a_chapter(text: str, swedish: str, english: str) -> None:
    assert said(CHAPTER, text) == [(swedish, english)]


def test_a_long_text_is_shown_in_part() -> None:
    ((swedish, _),) = said(ACTIVITY, f"{HEAD}kind: {'ord ' * 100}\n")
    assert swedish.startswith("”ord ord ord")
    assert len(swedish) < 200


def test_everything_that_can_lack_something_has_a_name() -> None:
    models = {
        name
        for room in (activity, body, cooperation, report)
        for name, one in inspect.getmembers(room, inspect.isclass)
        if issubclass(one, Frozen) and any(field.is_required() for field in one.model_fields.values())
    }
    assert models <= set(_SUBJECTS)
