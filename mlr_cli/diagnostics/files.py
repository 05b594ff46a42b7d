"""The faults of files as wholes: their names, their size, whether they are there."""

from __future__ import annotations

from msgspec.structs import replace

from mlr_cli.diagnostics import RuleDoc, Severity
from mlr_cli.lang import Text

FILE_NAME = RuleDoc(
    "MLR010",
    Severity.ERROR,
    Text(sv="Filen heter ”{stem}” men har id ”{id}”.", en="The file is called “{stem}” and has the id “{id}”."),
    Text(
        sv="Byt namn på filen till ”{id}.yaml”, eller rätta id:t om det är fel.",
        en="Rename the file to “{id}.yaml”, or correct the id if it is wrong.",
    ),
    """A file's name is not its id.

## Why

Whoever looks for an activity finds it by its file, and every other file names it by its id. If the two
differ, nobody finds what is meant. It happens when a file is copied to begin a new one, and the id is
forgotten, or when a file is given a new name. The id is what counts: others point at it.

## Example

```yaml
# activities/lovskola.yaml
id: lovskolan
title: Lovskola
area: skola
kind: recurring
description: Elever i årskurs 9 får undervisning på lovet.
directions: [unga]
participants: alla
goals:
  - id: sommar
    text: Lovskolan är genomförd i alla kommuner.
    due: 2026-08
steering:
  - body: kansliet
    role: responsible
  - body: styrelsen
    role: decides
follow_up: 2026-11
```

## Use instead

```yaml
# activities/lovskola.yaml
id: lovskola
title: Lovskola
area: skola
kind: recurring
description: Elever i årskurs 9 får undervisning på lovet.
directions: [unga]
participants: alla
goals:
  - id: sommar
    text: Lovskolan är genomförd i alla kommuner.
    due: 2026-08
steering:
  - body: kansliet
    role: responsible
  - body: styrelsen
    role: decides
follow_up: 2026-11
```
""",
)
COPY = replace(
    FILE_NAME,
    message=Text(
        sv="Filen är en kopia av ”{id}.yaml” och har samma id.",
        en="The file is a copy of “{id}.yaml” and has the same id.",
    ),
    hint=Text(
        sv="Ge den ett nytt id och filen samma namn. Den räknas inte förrän dess.",
        en="Give it a new id and the file the same name. Until then it does not count.",
    ),
)
TOO_LARGE = RuleDoc(
    "MLR017",
    Severity.ERROR,
    Text(sv="Filen är större än 1 MB och läses inte.", en="The file is larger than 1 MB and is not read."),
    Text(
        sv="En fil i planen är på några få kB. Ligger rätt fil här?",
        en="A file of the plan is a few kB. Is this the right file?",
    ),
    """The file is too large to be a part of a plan.

## Why

The files of a plan are a few kilobytes each. A file that is a hundred times as large is something else that has
ended up in the folder, or has been damaged. It is not read, so that a mistake cannot make the program stand
still. What is said about the thing elsewhere in the plan still holds.

In the example `«lång ×200000»` stands for the word two hundred thousand times.

## Example

```yaml escaped
# bodies/kansliet.yaml
id: kansliet
name: Kansliet
kind: secretariat
reports_to: styrelsen
note: en «lång ×200000» text
```

## Use instead

```yaml
# bodies/kansliet.yaml
id: kansliet
name: Kansliet
kind: secretariat
reports_to: styrelsen
note: en lång text
```
""",
)
TOO_MANY = replace(
    TOO_LARGE,
    message=Text(sv="Filen har för många värden och läses inte.", en="The file has too many values and is not read."),
    hint=Text(
        sv="En fil i planen har några hundra. Ligger rätt fil här?",
        en="A file of the plan has a few hundred. Is this the right file?",
    ),
)
UNKNOWN_FORMAT = RuleDoc(
    "MLR019",
    Severity.ERROR,
    Text(
        sv="Planen är skriven i format {format}. Det här programmet läser format {known}.",
        en="The plan is written in format {format}. This program reads format {known}.",
    ),
    Text(sv="Uppdatera mlr, eller ändra tillbaka siffran.", en="Update mlr, or change the number back."),
    """The plan is written in a form that this program does not know.

## Why

The number after “format” says which rules the files were written by. A higher number than the program knows means
that the files were made with a newer program, and may hold things that this one does not understand. The number
is never changed by hand.

## Example

```yaml
# plan.yaml
format: 2
id: plan-2026
title: Årsplan 2026
period: 2026
contact:
  title: Samordnare
  name: Kim Ek
funds:
  - id: medlemmar
    name: Medlemmarnas andelar
    kind: members
  - id: buffert
    name: Bufferten
    kind: fund
    principle:
      share: 25 %
      tolerance: 5 %
description_limit: 40
outline:
  - chapter: inledning
    shows: [members, areas]
  - chapter: arbetet
    shows: [activities]
```

## Use instead

```yaml
# plan.yaml
format: 1
id: plan-2026
title: Årsplan 2026
period: 2026
contact:
  title: Samordnare
  name: Kim Ek
funds:
  - id: medlemmar
    name: Medlemmarnas andelar
    kind: members
  - id: buffert
    name: Bufferten
    kind: fund
    principle:
      share: 25 %
      tolerance: 5 %
description_limit: 40
outline:
  - chapter: inledning
    shows: [members, areas]
  - chapter: arbetet
    shows: [activities]
```
""",
)
OLDER_FORMAT = replace(
    UNKNOWN_FORMAT,
    severity=Severity.ADVICE,
    message=Text(
        sv="Planen är skriven i format {format}, och läses som om den vore skriven i format {known}.",
        en="The plan is written in format {format}, and read as if it were written in format {known}.",
    ),
    hint=Text(
        sv="Inget behöver göras. Vad som heter något annat nu står bland nyheterna i CHANGELOG.md.",
        en="Nothing need be done. What has another name now is told in CHANGELOG.md.",
    ),
)
"""A plan of an older format that is still understood; nobody but a person rewrites it."""
STRANGER = RuleDoc(
    "MLR020",
    Severity.WARNING,
    Text(sv="Filen läses inte.", en="The file is not read."),
    Text(sv="{cure}", en="{cure}"),
    """A file in the plan's folder is not read by anybody.

## Why

What stands in a file that nobody reads is not in the plan, although it looks that way in the folder. Most often
the ending is wrong, or the file lies in the wrong folder. Backup copies and other files that editors leave behind
are passed over, and so is a file called README.

Some programs, such as Notepad, add “.txt” to the name they are given. A file of the plan is lost that way, so that is
an error and not a warning.

## Example

```yaml
# activities/simskola.yml
id: simskola
title: Simskola
area: skola
kind: recurring
description: Barn i sexårsåldern lär sig simma.
directions: [unga]
participants: alla
goals:
  - id: sommar
    text: Simskolan är genomförd i alla kommuner.
    due: 2026-07
steering:
  - body: kansliet
    role: responsible
  - body: styrelsen
    role: decides
follow_up: 2026-11
```

## Use instead

```yaml
# activities/simskola.yaml
id: simskola
title: Simskola
area: skola
kind: recurring
description: Barn i sexårsåldern lär sig simma.
directions: [unga]
participants: alla
goals:
  - id: sommar
    text: Simskolan är genomförd i alla kommuner.
    due: 2026-07
steering:
  - body: kansliet
    role: responsible
  - body: styrelsen
    role: decides
follow_up: 2026-11
```
""",
)
LOST = replace(
    STRANGER,
    severity=Severity.ERROR,
    message=Text(
        sv="Filen heter ”{name}” och läses inte: det som står i den finns inte med i planen.",
        en="The file is called “{name}” and is not read: what stands in it is not in the plan.",
    ),
    hint=Text(
        sv="Ta bort ”.txt” sist i namnet. Ser du det inte, visa filnamnstillägg i Utforskaren.",
        en="Remove “.txt” at the end of the name. If you do not see it, show file name extensions.",
    ),
)
MISSING_FILE = RuleDoc(
    "MLR025",
    Severity.ERROR,
    Text(sv="Filen saknas.", en="The file is missing."),
    Text(sv="Skapa den, eller hämta tillbaka den ur historiken.", en="Make it, or fetch it back from the history."),
    """A file that every plan must have is missing.

## Why

Three files must be there: “plan.yaml” with the head of the plan, “cooperation.yaml” with those who stand behind it,
and “areas.yaml” with its areas. What other files say about them cannot be checked without them. If one of them
was there before, it can be fetched back from the history.

## Example

```yaml missing
# areas.yaml

```

## Use instead

```yaml
# areas.yaml
areas:
  - id: turism
    title: Turism
    groups:
      - id: friluftsliv
        title: Friluftsliv
  - id: skola
    title: Skola
```
""",
)
MISSING_BODIES = replace(
    MISSING_FILE,
    message=Text(
        sv="Mappen med grupper saknas eller är tom, och planen nämner grupper.",
        en="The folder of bodies is missing or empty, and the plan names bodies.",
    ),
    hint=Text(
        sv="Hämta tillbaka den ur historiken, eller skapa grupperna med ”mlr add body”.",
        en="Fetch it back from the history, or make the bodies with “mlr add body”.",
    ),
)
UNREADABLE_FILE = RuleDoc(
    "MLR026",
    Severity.ERROR,
    Text(sv="Filen går inte att öppna.", en="The file cannot be opened."),
    Text(
        sv="Se efter att du får läsa den, och att den finns om det är en länk.",
        en="See that you may read it, and that it is there if this is a link.",
    ),
    """A file of the plan cannot be opened.

## Why

The file is there, but it could not be read: perhaps somebody else's permissions stand in the way, the link
points at nothing, or a folder has been given the file's name. The rest of the plan is read, and what is said of
the thing elsewhere still holds.

In the example there is a folder called “kansliet.yaml”.

## Example

```yaml folder
# bodies/kansliet.yaml

```

## Use instead

```yaml
# bodies/kansliet.yaml
id: kansliet
name: Kansliet
kind: secretariat
reports_to: styrelsen
```
""",
)
NOT_A_FILE = replace(
    UNREADABLE_FILE,
    message=Text(sv="Det här är ingen vanlig fil.", en="This is no ordinary file."),
    hint=Text(
        sv="Ge mappen eller vad det är ett annat namn, och lägg en textfil här.",
        en="Give the folder, or whatever it is, another name, and put a text file here.",
    ),
)
