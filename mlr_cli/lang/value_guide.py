"""What the words of the closed lists mean, where what they are called does not say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlr_cli.lang import Text
from mlr_cli.lang.vocabulary import VOCABULARY

if TYPE_CHECKING:
    from collections.abc import Mapping

_MEANINGS: Mapping[str, Mapping[str, Text]] = {
    "ActivityKind": {
        "project": Text(sv="har en början och ett slut", en="has a beginning and an end"),
        "recurring": Text(sv="görs varje år", en="is done every year"),
    },
    "Attended": {
        "co-opted": Text(sv="med på mötet utan att delta i beslutet", en="there, without taking part in decisions"),
    },
    "Basis": {
        "steering": Text(sv="står under rubriken Styrning", en="stands under the heading Steering"),
        "goal": Text(sv="står i målet", en="stands in the goal"),
        "text": Text(sv="står i löpande text", en="stands in running text"),
        "reading": Text(sv="en tolkning; står inte tryckt", en="a reading; not in print"),
    },
    "Closing": {
        "dropped": Text(sv="togs bort genom ett beslut", en="removed by a decision"),
        "lapsed": Text(sv="det målet byggde på blev aldrig av", en="what the goal built on never came true"),
    },
    "Fate": {
        "carried-on": Text(
            sv="målet står kvar, med en ny tid under due", en="the goal stays, with a new time under due"
        ),
        "rephrased": Text(sv="skriv det nya målet under into", en="write the new goal under into"),
        "split": Text(sv="skriv minst två mål under into", en="write two or more goals under into"),
        "merged": Text(sv="skriv målet som det går upp i under into", en="write the goal that it joins under into"),
        "dropped": Text(sv="skriv skälet och gruppen som beslutade", en="write the reason and the body that decided"),
    },
    "Forecast": {
        "continues": Text(sv="avslutas inte i år, förs över till nästa plan", en="not closed this year, carried on"),
    },
    "GoalKind": {
        "milestone": Text(sv="något som är gjort eller inte", en="something that is done or not"),
        "target": Text(sv="något som räknas; skriv target", en="something that is counted; write target"),
        "direction": Text(sv="åt vilket håll det ska gå", en="which way things are to go"),
    },
    "Outcome": {
        "sent-back": Text(sv="tillbaka till den som tog fram underlaget", en="back to whoever prepared it"),
    },
    "Role": {
        "responsible": Text(sv="ser till att arbetet blir gjort", en="sees to it that the work is done"),
        "steering-group": Text(sv="leder aktiviteten under året", en="leads the activity during the year"),
        "decides": Text(sv="beslutar om det som står i anmärkningen", en="decides on what the note says"),
        "prepares": Text(sv="tar fram underlag innan någon annan beslutar", en="prepares before somebody else decides"),
        "consulted": Text(sv="tillfrågas innan något avgörs", en="asked before something is settled"),
        "informed": Text(sv="hålls underrättad", en="kept informed"),
        "anchors": Text(sv="arbetet får stöd hos gruppen", en="the work has its support in the body"),
        "reports-to": Text(sv="arbetet rapporteras till gruppen", en="the work is reported to the body"),
    },
}

_BOTH = Text(sv="{called}: {meaning}", en="{called}: {meaning}")


def explained(words: str, value: str) -> Text:
    """Return what a value of a closed list is called, and what it means where that is not plain."""
    called = VOCABULARY[words][value]
    meaning = _MEANINGS.get(words, {}).get(value)
    return _BOTH.fill(called=called, meaning=meaning) if meaning else called
