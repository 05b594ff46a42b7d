"""The faults of single values: words, times, ids, numbers."""

from __future__ import annotations

from msgspec.structs import replace

from mlr_cli.diagnostics import RuleDoc, Severity
from mlr_cli.lang import Text

UNKNOWN_WORD = RuleDoc(
    "MLR006",
    Severity.ERROR,
    Text(sv="{word} är inget av de ord som kan stå här.", en="{word} is none of the words that may stand here."),
    Text(sv="Välj bland: {known}.", en="Choose one of: {known}."),
    """A word is not one of those that may stand there.

## Why

Roles, kinds and reported states are chosen from closed lists, so that the plan can be counted and
compared from year to year. The words in the files are in English. The Swedish word, or a misspelt one, is
answered with the right one.

## Example

```yaml
# bodies/kansliet.yaml
id: kansliet
name: Kansliet
kind: sekretariat
reports_to: styrelsen
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
FORECAST_UNDER_STATE = replace(
    UNKNOWN_WORD,
    hint=Text(sv="Det är en prognos: skriv ”forecast: {meant}”.", en="It is a forecast: write “forecast: {meant}”."),
)
STATE_UNDER_FORECAST = replace(
    UNKNOWN_WORD,
    hint=Text(
        sv="Så säger man om ett avslutat mål: skriv ”state: {meant}”.",
        en="That is said of a goal that is closed: write “state: {meant}”.",
    ),
)
BAD_PERIOD = RuleDoc(
    "MLR007",
    Severity.ERROR,
    Text(sv="{reason}", en="{reason}"),
    Text(sv="{cure}", en="{cure}"),
    """A time cannot be read.

## Why

Whether a goal is late can only be reckoned if its time has a last day. Words such as “in the spring” or “as
soon as possible” have none. Write a day, a month, a part of a year or a year, with “senast” or “by” before it
if it is a limit, or “när …” and “when …” if something else must happen first.

## Example

```yaml
# bodies/turismgruppen.yaml
id: turismgruppen
name: Turismgruppen
kind: working-group
area: turism
reports_to: styrelsen
start: våren 2025
```

## Use instead

```yaml
# bodies/turismgruppen.yaml
id: turismgruppen
name: Turismgruppen
kind: working-group
area: turism
reports_to: styrelsen
start: 2025-03/2025-05
```
""",
)
BAD_ID = RuleDoc(
    "MLR008",
    Severity.ERROR,
    Text(sv="{word} kan inte vara ett id.", en="{word} cannot be an id."),
    Text(
        sv="Ett id består av små bokstäver a\N{EN DASH}z, siffror och bindestreck, högst 64 tecken.",
        en="An id has small letters a\N{EN DASH}z, digits and hyphens, 64 characters at most.",
    ),
    """An id has characters that an id cannot have.

## Why

An id is how the files point at one another. It is also a file's name, so it has only what works in every
system: small letters from a to z, digits, and hyphens between them, 64 characters at most. An id is never
changed, so that the history holds together, while the name that is shown may be changed at any time.

## Example

```yaml
# bodies/kansliet.yaml
id: kansliet
name: Kansliet
kind: secretariat
reports_to: Styrelsen
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
BAD_FILE_ID = replace(
    BAD_ID,
    message=Text(sv="Filens namn {word} kan inte vara ett id.", en="The file's name {word} cannot be an id."),
    hint=Text(
        sv="Byt namn på filen: små bokstäver a\N{EN DASH}z, siffror och bindestreck.",
        en="Rename the file: small letters a\N{EN DASH}z, digits and hyphens.",
    ),
)
BAD_VALUE = RuleDoc(
    "MLR023",
    Severity.ERROR,
    Text(sv="{word} kan inte läsas som {expected}.", en="{word} cannot be read as {expected}."),
    Text(sv="{cure}", en="{cure}"),
    """A number, a share, a day, or a yes or no cannot be read.

## Why

What is to be counted must be written so that only one reading is possible: whole numbers in digits, shares in per
cent with the sign, days as year, month and day, and a plain yes or no. What cannot be
read is left out until it is changed.

## Example

```yaml
# bodies/turismgruppen.yaml
id: turismgruppen
name: Turismgruppen
kind: working-group
area: turism
reports_to: styrelsen
seats:
  who: tjänstemän
  per_member: två
```

## Use instead

```yaml
# bodies/turismgruppen.yaml
id: turismgruppen
name: Turismgruppen
kind: working-group
area: turism
reports_to: styrelsen
seats:
  who: tjänstemän
  per_member: 2
```
""",
)
BACKWARDS = RuleDoc(
    "MLR301",
    Severity.ERROR,
    Text(sv="{reason}", en="{reason}"),
    Text(sv="{cure}", en="{cure}"),
    """A time ends before it begins.

## Why

A span of time is written with its beginning first: “2026-04/2026-06” is April to June. If the end comes first there
is no day in it, and nothing can be reckoned. Most often the two have changed places, or one of the years is
last year's.

## Example

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
    due: 2026-08/2026-06
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
    due: 2026-06/2026-08
steering:
  - body: kansliet
    role: responsible
  - body: styrelsen
    role: decides
follow_up: 2026-11
```
""",
)
