"""The faults of a text's signs: bytes, control characters, and the markers of a merge."""

from __future__ import annotations

from msgspec.structs import replace

from mlr_cli.diagnostics import RuleDoc, Severity
from mlr_cli.lang import Text

NOT_UTF8 = RuleDoc(
    "MLR015",
    Severity.ERROR,
    Text(sv="{what} är inte sparat som UTF-8.", en="{what} is not saved as UTF-8."),
    Text(
        sv="Välj ”Spara som” och kodningen UTF-8 i redigeraren.{more}",
        en="Choose “Save as” and the encoding UTF-8 in the editor.{more}",
    ),
    r"""The file is not saved as UTF-8.

## Why

Letters such as å, ä and ö are saved in different ways by different programs. The files of a plan are saved as
UTF-8, which every editor of today can do, and then every machine shows the same letters. A file that comes from
an older program, or was pasted together, may have letters saved in another way.

In the example `\xF6` stands for such a letter: an “ö” as older Windows programs save it.

## Example

```yaml escaped
# bodies/turismgruppen.yaml
id: turismgruppen
name: Turismgruppen på Lind\xF6
kind: working-group
area: turism
reports_to: styrelsen
```

## Use instead

```yaml
# bodies/turismgruppen.yaml
id: turismgruppen
name: Turismgruppen på Lindö
kind: working-group
area: turism
reports_to: styrelsen
```
""",
)
CONTROL = RuleDoc(
    "MLR016",
    Severity.ERROR,
    Text(
        sv="Här står ett tecken som inte syns, {code}{name}.",
        en="There is a character here that cannot be seen, {code}{name}.",
    ),
    Text(
        sv="Ta bort det, eller skriv om orden runt det för hand.{more}",
        en="Remove it, or type the words around it again by hand.{more}",
    ),
    r"""A character that cannot be seen stands in the text.

## Why

Text that is pasted from a web page or a PDF may bring along characters that cannot be seen: blanks without
width, marks that turn the text around, remains of old control codes. Two words that look the same are then not
the same, and some of the characters can make a text show something else than it says.

In the example `\u200B` stands for such a character, a blank without width.

## Example

```yaml escaped
# bodies/kansliet.yaml
id: kansliet
name: Kans\u200Bliet
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
ESCAPED_CONTROL = replace(
    CONTROL,
    message=Text(
        sv="Texten har ett tecken som inte syns, {code}{name}, skrivet med bakstreck.",
        en="The text has a character that cannot be seen, {code}{name}, written with a backslash.",
    ),
    hint=Text(sv="Ta bort bakstrecket och koden efter det.", en="Remove the backslash and the code after it."),
)
LONE_RETURN = replace(
    CONTROL,
    message=Text(
        sv="Här står ett radslut från en gammal Macintosh, U+000D.",
        en="There is a line end from an old Macintosh here, U+000D.",
    ),
    hint=Text(
        sv="Spara filen med vanliga radslut, LF eller CRLF.{more}",
        en="Save the file with ordinary line ends, LF or CRLF.{more}",
    ),
)
LOST_TEXT = RuleDoc(
    "MLR027",
    Severity.WARNING,
    Text(sv="Texten efter # läses inte.", en="The text after the # is not read."),
    Text(
        sv="Sätt hela texten inom citattecken, eller skriv ett blanksteg efter # om det är en anmärkning.",
        en="Put the whole text in quotation marks, or write a blank after the # if it is a comment.",
    ),
    """A text is cut off by a number sign.

## Why

A blank and a number sign begin a comment, which nobody reads but the one who has the file open. A text that goes on
with “#1” or “#ekby” therefore ends there, and the rest is in no document. In quotation marks the sign is a part of
the text. A comment that is meant has a blank after its sign.

## Example

```yaml
# bodies/kansliet.yaml
id: kansliet
name: Kansliet
kind: secretariat
reports_to: styrelsen
note: Ärendena märks med #1 och uppåt.
```

## Use instead

```yaml
# bodies/kansliet.yaml
id: kansliet
name: Kansliet
kind: secretariat
reports_to: styrelsen
note: "Ärendena märks med #1 och uppåt."
```
""",
)
CONFLICT = RuleDoc(
    "MLR022",
    Severity.ERROR,
    Text(
        sv="Filen innehåller två versioner efter en sammanslagning, rad {first}\N{EN DASH}{last}.",
        en="The file holds two versions after a merge, lines {first}\N{EN DASH}{last}.",
    ),
    Text(sv="Behåll den ena och ta bort markeringarna.", en="Keep one of them and remove the markers."),
    """Two versions of the same lines stand in the file after a merge.

## Why

When two people have changed the same lines, git cannot know which change holds. It leaves both in the file, with
markers around them. Until somebody has chosen, the first version is read. Keep what should hold, and
remove the lines with “<<<<<<<”, “=======” and “>>>>>>>”.

## Example

```yaml
# bodies/kansliet.yaml
id: kansliet
<<<<<<< HEAD
name: Kansliet
=======
name: Kansliet i Ekby
>>>>>>> rättelser
kind: secretariat
reports_to: styrelsen
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
MARKER = replace(
    CONFLICT,
    message=Text(sv="Här står en markering kvar efter en sammanslagning.", en="A marker is left here after a merge."),
    hint=Text(
        sv="Ta bort raden, och se efter att raderna runt den är rätt.",
        en="Remove the line, and see that the lines around it are right.",
    ),
)
