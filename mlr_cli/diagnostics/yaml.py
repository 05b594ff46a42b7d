"""The faults of a file as YAML: what cannot be read, and what YAML can do that a plan does without."""

from __future__ import annotations

from msgspec.structs import replace

from mlr_cli.diagnostics import RuleDoc, Severity
from mlr_cli.lang import Text

SYNTAX = RuleDoc(
    "MLR001",
    Severity.ERROR,
    Text(sv="Här går filen inte att läsa: {problem}.", en="The file cannot be read here: {problem}."),
    Text(sv="{cure} Resten av filen är inte läst.", en="{cure} The rest of the file is unread."),
    """The file is not YAML that can be read.

## Why

The files of a plan are written in YAML, where indents, colons, hyphens and quotation marks tell what
belongs together. Where one of them is missing or stands in the wrong place, nobody can know what was
meant, and the rest of the file is left unread. The faults above it are shown, and every other file is read.

Most often a colon followed by a blank stands inside a text, a line is indented one step too much, or a
quotation mark is not closed.

## Example

```yaml
# bodies/turismgruppen.yaml
id: turismgruppen
name: Turismgruppen
kind: working-group
area: turism
reports_to: styrelsen
note: Möten: första måndagen i månaden
```

## Use instead

```yaml
# bodies/turismgruppen.yaml
id: turismgruppen
name: Turismgruppen
kind: working-group
area: turism
reports_to: styrelsen
note: "Möten: första måndagen i månaden"
```
""",
)
MISREAD = replace(SYNTAX, hint=Text(sv="{cure}", en="{cure}"))
DUPLICATE_KEY = RuleDoc(
    "MLR002",
    Severity.ERROR,
    Text(
        sv="Nyckeln ”{key}” står två gånger. Den andra räknas inte.",
        en="The key “{key}” stands twice. The second is not read.",
    ),
    Text(sv="Ta bort den ena.", en="Remove one of them."),
    """A key stands twice in the same place.

## Why

Only one value can hold. If a program picked one of them in silence, a line would be in the file and not in
the plan. The first is read here, and the second is left out until one of them is removed. It happens
easily when lines are copied, or when a heading such as “goals:” is written once more further down.

## Example

```yaml
# bodies/kansliet.yaml
id: kansliet
name: Kansliet
kind: secretariat
reports_to: styrelsen
name: Kansliet i Ekby
```

## Use instead

```yaml
# bodies/kansliet.yaml
id: kansliet
name: Kansliet i Ekby
kind: secretariat
reports_to: styrelsen
```
""",
)
ANCHOR = RuleDoc(
    "MLR011",
    Severity.ERROR,
    Text(
        sv="”{sign}” i början gör texten till en hänvisning, och sådana läses inte.",
        en="“{sign}” at the start makes a reference of the text, and references are not read.",
    ),
    Text(
        sv="Sätt texten inom citattecken, eller skriv ut innehållet.",
        en="Put the text in quotation marks, or write the content out.",
    ),
    """An anchor or an alias stands in the file.

## Why

In YAML “&” and “*” before a word let one place borrow from another. A plan is read by people, who should
find what holds where they look, so nothing is borrowed here. Often the sign was meant as text, for instance
as a list or in bold.

## Example

```yaml
# bodies/kansliet.yaml
id: kansliet
name: &namn Kansliet
short: *namn
kind: secretariat
reports_to: styrelsen
```

## Use instead

```yaml
# bodies/kansliet.yaml
id: kansliet
name: Kansliet
short: Kansliet
kind: secretariat
reports_to: styrelsen
```
""",
)
TAG = RuleDoc(
    "MLR012",
    Severity.ERROR,
    Text(
        sv="Ordet ”{word}” räknas inte, eftersom det börjar med ett utropstecken.",
        en="The word “{word}” does not count, since it begins with an exclamation mark.",
    ),
    Text(sv="Sätt hela texten inom citattecken.", en="Put the whole text in quotation marks."),
    """A text begins with an exclamation mark.

## Why

In YAML a word that begins with “!” tells a program how to read what follows, and is no part of the text. Here
every value is read as text, and such words are left out. If the exclamation mark belongs to the text, the text
needs quotation marks around it.

## Example

```yaml
# bodies/kansliet.yaml
id: kansliet
name: Kansliet
kind: secretariat
reports_to: styrelsen
note: !obs bara dagtid
```

## Use instead

```yaml
# bodies/kansliet.yaml
id: kansliet
name: Kansliet
kind: secretariat
reports_to: styrelsen
note: "!obs bara dagtid"
```
""",
)
MERGE_KEY = RuleDoc(
    "MLR013",
    Severity.ERROR,
    Text(sv="Nyckeln ”<<” läses inte.", en="The key “<<” is not read."),
    Text(sv="Skriv ut raderna där de gäller.", en="Write the lines out where they hold."),
    """The key “<<” borrows lines from another place.

## Why

In YAML “<<” puts the keys of another group into this one. Then the file no longer says what holds, and a change
in one place changes another without being seen. So it is not read here. Write the lines out where they hold.

## Example

```yaml
# bodies/kansliet.yaml
id: kansliet
name: Kansliet
kind: secretariat
reports_to: styrelsen
<<: {short: kansliet}
```

## Use instead

```yaml
# bodies/kansliet.yaml
id: kansliet
name: Kansliet
kind: secretariat
reports_to: styrelsen
short: kansliet
```
""",
)
SECOND_DOCUMENT = RuleDoc(
    "MLR014",
    Severity.ERROR,
    Text(
        sv="Här tar filen slut, och det som följer läses inte.",
        en="Here the file ends, and what follows is not read.",
    ),
    Text(
        sv="Ta bort strecken, eller lägg det som följer i en egen fil.",
        en="Remove the hyphens, or put what follows in a file of its own.",
    ),
    """The file goes on after it has ended.

## Why

A line with “---” begins a new file inside the file. A plan has one thing in each file, so that it can be found
by its name and its history can be followed. What stands after the line is not read. On the first line of
a file it does no harm.

## Example

```yaml
# bodies/kansliet.yaml
id: kansliet
name: Kansliet
kind: secretariat
reports_to: styrelsen
---
note: bara dagtid
```

## Use instead

```yaml
# bodies/kansliet.yaml
id: kansliet
name: Kansliet
kind: secretariat
reports_to: styrelsen
note: bara dagtid
```
""",
)
TOO_DEEP = RuleDoc(
    "MLR018",
    Severity.ERROR,
    Text(sv="Listor och nycklar ligger för djupt i varandra.", en="Lists and keys are nested too deep."),
    Text(
        sv="Titta på indrag och parenteser. Resten av filen är inte läst.",
        en="Look at the indents and brackets. The rest of the file is unread.",
    ),
    """Lists and keys are nested too deep.

## Why

Nothing in a plan lies more than six steps deep. When something lies sixteen steps deep, a bracket or an indent
has most often gone astray, and what follows would be misread. The rest of the file is left unread.

## Example

```yaml
# bodies/kansliet.yaml
id: kansliet
name: Kansliet
kind: secretariat
reports_to: styrelsen
tasks: [[[[[[[[[[[[[[[[[tar fram underlag]]]]]]]]]]]]]]]]]
```

## Use instead

```yaml
# bodies/kansliet.yaml
id: kansliet
name: Kansliet
kind: secretariat
reports_to: styrelsen
tasks: [tar fram underlag]
```
""",
)
