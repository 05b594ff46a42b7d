"""What people say of a goal in other words than ours, for the suggestion of the word that was meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

SYNONYMS: Mapping[str, Mapping[str, str]] = {
    "Closing": {
        **dict.fromkeys(("klar", "klart", "färdig", "färdigt", "avslutad", "avslutat", "genomfört", "uppnått"), "met"),
        **dict.fromkeys(("nått", "done", "completed", "finished", "closed", "achieved"), "met"),
        **dict.fromkeys(("delvis klart", "delvis uppnått", "delvis genomfört", "partly done"), "partly"),
        **dict.fromkeys(("inte klart", "ej klart", "ej uppfyllt", "inte uppnått", "missat", "not met"), "missed"),
        **dict.fromkeys(("avbrutet", "struket", "inställt", "nedlagt", "avfört", "borttaget", "cancelled"), "dropped"),
    },
    "Forecast": {
        **dict.fromkeys(("pågår", "på gång", "i fas", "grön", "in progress", "green"), "on-track"),
        **dict.fromkeys(("försenat", "försenad", "risk", "gul", "delayed", "late", "yellow"), "at-risk"),
        **dict.fromkeys(("pågår ännu", "förs över", "flyttas till nästa år", "carried on", "goes on"), "continues"),
        **dict.fromkeys(("nås inte", "hinner inte", "hinns inte", "röd", "red"), "will-miss"),
    },
    "Fate": {
        **dict.fromkeys(("uppfyllt", "klart", "avslutat", "nått", "done", "closed"), "met"),
        **dict.fromkeys(("fortsätter", "överförs", "föras över", "continues", "carried", "carry on"), "carried-on"),
        **dict.fromkeys(("omformulerat", "ny formulering", "reworded"), "rephrased"),
        **dict.fromkeys(("delat", "uppdelat", "divided"), "split"),
        **dict.fromkeys(("sammanslaget", "sammanslås", "joined"), "merged"),
        **dict.fromkeys(("utgått", "stryks", "struket", "cancelled", "removed"), "dropped"),
        **dict.fromkeys(("bortfallet", "förutsättning saknas"), "lapsed"),
    },
    "Remains": {
        **dict.fromkeys(("kvar", "behålls", "med", "keep", "stays"), "kept"),
        **dict.fromkeys(("bort", "utgår", "lämnas", "leave out", "removed"), "left-out"),
    },
}
"""The value that is meant by a word, by the name of the closed list."""
