"""The faults of keys and of what kind of value they have."""

from __future__ import annotations

from msgspec.structs import replace

from mlr_cli.diagnostics import RuleDoc, Severity
from mlr_cli.lang import Text

UNKNOWN_KEY = RuleDoc(
    "MLR003",
    Severity.ERROR,
    Text(sv="Nyckeln ”{key}” används inte här.", en="The key “{key}” is not used here."),
    Text(sv="Här kan stå: {known}.", en="These keys may be used here: {known}."),
    """A key is not used where it stands.

## Why

A word that nobody reads does nothing: a deadline under “dedline” would never be late. So every key must be
one that is known, in the place where it is used. The keys are in English. A Swedish name of a key, or a
misspelt one, is answered with the key that was probably meant.

## Example

```yaml
# bodies/kansliet.yaml
id: kansliet
name: Kansliet vid Norrsjön
kallas: Kansliet
kind: secretariat
reports_to: styrelsen
```

## Use instead

```yaml
# bodies/kansliet.yaml
id: kansliet
name: Kansliet vid Norrsjön
short: Kansliet
kind: secretariat
reports_to: styrelsen
```
""",
)
MISPLACED_KEY = replace(
    UNKNOWN_KEY,
    message=Text(sv="Nyckeln ”{key}” används inte här.", en="The key “{key}” is not used here."),
    hint=Text(sv="Den hör hemma under ”{home}”.", en="It belongs under “{home}”."),
)
INDENTED_KEY = replace(
    UNKNOWN_KEY,
    message=Text(sv="Nyckeln ”{key}” används inte här.", en="The key “{key}” is not used here."),
    hint=Text(
        sv="Den hör hemma längre till vänster. Ta bort indraget.",
        en="It belongs further to the left. Remove the indent.",
    ),
)
MISSING_KEY = RuleDoc(
    "MLR004",
    Severity.ERROR,
    Text(sv="{subject} saknar {what}.", en="{subject} has no {what}."),
    Text(sv="{cure}", en="{cure}"),
    """A key that must be there is missing or has no value.

## Why

Some things cannot do without: a goal without a text says nothing, and a body without a name cannot be
written in a document. A key with nothing after its colon counts as missing. Keys that need not be there
may be left empty or left out.

## Example

```yaml
# bodies/kansliet.yaml
id: kansliet
name:
kind: secretariat
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
EMPTY_FILE = replace(
    MISSING_KEY,
    message=Text(sv="Filen är tom.", en="The file is empty."),
    hint=Text(sv="Skriv {keys} i den, eller ta bort filen.", en="Write {keys} in it, or remove the file."),
)
WRONG_TYPE = RuleDoc(
    "MLR005",
    Severity.ERROR,
    Text(sv="Här ska stå {expected}, inte {found}.", en="This should be {expected}, not {found}."),
    Text(sv="{cure}", en="{cure}"),
    """A list, a text or a group of keys stands where another of them should.

## Why

A list has its items on lines of their own after hyphens, or inside square brackets. A text stands on one
line, or on several after “>-”. A group of keys has one key on each line. If the wrong one stands in a place,
what was written cannot be used there and is left out until it is changed.

## Example

```yaml
# bodies/kansliet.yaml
id: kansliet
name: Kansliet
kind: secretariat
reports_to: styrelsen
tasks: tar fram underlag
```

## Use instead

```yaml
# bodies/kansliet.yaml
id: kansliet
name: Kansliet
kind: secretariat
reports_to: styrelsen
tasks:
  - tar fram underlag
```
""",
)
COMPLEX_KEY = replace(
    WRONG_TYPE,
    message=Text(sv="En nyckel ska vara ett enda ord.", en="A key should be a single word."),
    hint=Text(
        sv="Ska det vara en text, sätt den inom citattecken. Resten av filen är inte läst.",
        en="If it is a text, put it in quotation marks. The rest of the file is unread.",
    ),
)
EMPTY_TEXT = RuleDoc(
    "MLR009",
    Severity.ERROR,
    Text(sv="{what} är tomt.", en="{what} is empty."),
    Text(sv="Skriv texten, eller ta bort raden.", en="Write the text, or remove the line."),
    """A text has nothing in it.

## Why

Two quotation marks with nothing between them are an empty text, and a lone hyphen is an empty item. In a
document they would become an empty line or a heading without words. A key that is not to have a value is
left empty without quotation marks, or left out.

## Example

```yaml
# bodies/kansliet.yaml
id: kansliet
name: Kansliet
short: ""
kind: secretariat
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
EMPTY_ITEM = replace(
    EMPTY_TEXT,
    message=Text(sv="En punkt i listan är tom.", en="An item of the list is empty."),
    hint=Text(
        sv="Skriv något efter strecket, eller ta bort det.", en="Write something after the hyphen, or remove it."
    ),
)
EMPTY_BRACES = replace(
    EMPTY_TEXT,
    message=Text(sv="Klamrarna är tomma.", en="The braces are empty."),
    hint=Text(
        sv="Skriv namnet på en uppgift, till exempel ”{{year}}”, eller ta bort dem.",
        en="Write the name of a value, for example “{{year}}”, or remove them.",
    ),
)
