"""What people type instead of a deadline, and how they would write it here.

The slips are tried in order; the first that fits answers. A pattern is searched for anywhere in the
tidied text, case aside. A slip with a rewriting fits only if the rewritten text can be read, so a
rewriting may be bold.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from mlr_cli.lang import Text
from mlr_cli.period.fault import DID_YOU_MEAN, Fault

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

_UNREAD = Text(sv="”{typed}” går inte att läsa som en tid.", en="“{typed}” cannot be read as a time.")
_NO_DAYS = Text(sv="”{typed}” går inte att räkna på.", en="“{typed}” does not say which days.")
_NO_TIME = Text(sv="”{typed}” är ingen tidpunkt.", en="“{typed}” is not a time.")
_SEVERAL = Text(sv="”{typed}” nämner flera tider.", en="“{typed}” names several times.")
_ISO = Text(
    sv="Skriv år, månad och dag i den ordningen: ”{suggestion}”.",
    en="Write year, month and day in that order: “{suggestion}”.",
)
_FOUR = Text(sv="Skriv alla siffror: ”{suggestion}”.", en="Write all the digits: “{suggestion}”.")
_MONTHS = Text(sv="Skriv månaderna, till exempel ”{suggestion}”.", en="Write the months, for example “{suggestion}”.")
_EXACT = Text(
    sv="Skriv den tid som gäller, till exempel ”{suggestion}”.",
    en="Write the time that holds, for example “{suggestion}”.",
)
_URGENT = Text(
    sv="Skriv ett datum, eller ”när …” om något annat måste hända först.",
    en="Write a date, or “when …” if something else has to happen first.",
)
_UNKNOWN = Text(
    sv="Ta bort raden tills tiden är bestämd, eller skriv ”när …”.",
    en="Remove the line until the time is settled, or write “when …”.",
)
_MOVING = Text(sv="”{typed}” byter betydelse med tiden.", en="“{typed}” changes its meaning as time goes by.")
_FIXED = Text(sv="Skriv ut året, till exempel ”2015-06”.", en="Write the year, for example “2015-06”.")
_WHOLE = Text(sv="Skriv ”{suggestion}” om hela tiden räknas.", en="Write “{suggestion}” if all of the time counts.")
_DATE_ONLY = Text(sv="Skriv bara datumet: ”{suggestion}”.", en="Write just the date: “{suggestion}”.")
_TWO = Text(sv="”{typed}” kan betyda två saker.", en="“{typed}” can mean two things.")
_JULY = Text(
    sv="Skriv ”{suggestion}” om du menar julen, annars ”juli”.",
    en="Write “{suggestion}” if you mean Christmas, otherwise “July” in full.",
)
_NOT_EDTF = Text(
    sv="Koder ur EDTF läses inte här. Skriv ”{suggestion}”.",
    en="Codes out of EDTF are not read here. Write “{suggestion}”.",
)


class Slip(Struct, frozen=True):
    """A slip: where it shows, what takes its place (nothing if that cannot be known), what to say."""

    pattern: str
    rewrite: str | Callable[[re.Match[str]], str] | None
    reason: Text = _UNREAD
    cure: Text = DID_YOU_MEAN
    fault: Fault = Fault.UNREADABLE


def _no_time(pattern: str, reason: Text, cure: Text) -> Slip:
    return Slip(pattern, None, reason, cure, Fault.VAGUE)


def _vague(pattern: str, rewrite: str | Callable[[re.Match[str]], str], cure: Text = _EXACT) -> Slip:
    return Slip(pattern, rewrite, _NO_DAYS, cure, Fault.VAGUE)


_STRETCHES = {
    **dict.fromkeys(("vår", "spring"), "{0}-03/{0}-05"),
    **dict.fromkeys(("sommar", "summer"), "{0}-06/{0}-08"),
    **dict.fromkeys(("höst", "autumn", "fall"), "{0}-09/{0}-11"),
    **dict.fromkeys(("vint", "winter"), "{0}-12/{1}-02"),
    **dict.fromkeys(("vårtermin", "vt"), "{0}-01/{0}-06"),
    **dict.fromkeys(("hösttermin", "ht"), "{0}-08/{0}-12"),
    **dict.fromkeys(("årsskift", "turn of the year"), "{0}-12/{1}-01"),
    **dict.fromkeys(("jul", "christmas"), "{0}-12"),
}
_STRETCH = rf"(?:the )?({'|'.join(_STRETCHES)})(?:e[nt]|ern?|n)?,?(?: of)? ?([0-9]{{4}})"
_EDTF = (
    *("{0}-03/{0}-05", "{0}-06/{0}-08", "{0}-09/{0}-11", "{0}-12/{1}-02") * 2,
    *(("",) * 4),
    *("{0}-Q1", "{0}-Q2", "{0}-Q3", "{0}-Q4", "{0}-T1", "{0}-T2", "{0}-T3", "{0}-H1", "{0}-H2"),
)
"""The sub-year groupings of EDTF from 21 on, without the southern seasons (29 to 32)."""
_EDGES = {
    **dict.fromkeys(("början", "beginning", "start", "early"), "{0}-Q1"),
    **dict.fromkeys(("mitten", "middle", "mid"), "{0}-T2"),
    **dict.fromkeys(("slutet", "end", "late"), "{0}-Q4"),
}


def _in(template: str, year: str) -> str:
    return template.format(year, int(year) + 1)


def _stretch(match: re.Match[str]) -> str:
    return _in(_STRETCHES.get(match[1].lower(), ""), match[2])


def _up_to(match: re.Match[str]) -> str:
    """Return the time before a stretch, which ends where the stretch begins: `före 2015-06`."""
    keyword, *stretch = match.groups()
    begin, _, _ = _in(_STRETCHES.get(stretch[0].lower(), ""), stretch[1]).partition("/")
    return f"{'before' if keyword.lower() == 'before' else 'före'} {begin}"


def _onwards(match: re.Match[str]) -> str:
    """Return the time after a stretch, which begins with the month after its last: `från 2015-09`."""
    keyword, *stretch = match.groups()
    end = _in(_STRETCHES.get(stretch[0].lower(), ""), stretch[1]).rpartition("/")[2]
    year, month = (int(figures) for figures in end.split("-"))
    year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return f"{'from' if keyword.lower() == 'after' else 'från'} {year}-{month:02}"


def _edge(match: re.Match[str]) -> str:
    return _in(_EDGES.get(match[1].lower(), ""), match[2])


def _from_edtf(match: re.Match[str]) -> str:
    return _in(_EDTF[int(match[2]) - 21], match[1])


def _padded(match: re.Match[str]) -> str:
    return "-".join(part.zfill(2) for part in match.groups() if part.isdecimal())


def _short_years(match: re.Match[str]) -> str:
    """Return a date in two figures each as Swedes write it, the year first; the nearer year where that is the last."""
    first, month, last = match.groups()
    year, day = (first, last) if first <= last or int(first) > 31 else (last, first)
    return f"20{year}-{month}-{day}"


def _day_first(match: re.Match[str]) -> str:
    day, month, year = match.groups()
    year = year if len(year) > 2 else f"20{year}"
    swapped = int(month) > 12 >= int(day)
    month, day = (day, month) if swapped else (month, day)
    return f"{year}-{month.zfill(2)}-{day.zfill(2)}"


def _shared_beginning(match: re.Match[str]) -> str:
    """Return both ends in full; ISO 8601 lets the second leave out what it shares with the first."""
    left, right = match.groups()
    return f"{left}/{left[: -len(right)]}{right}"


_WEEKDAYS = (
    "måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|mån|tis|ons|tors|fre|lör|sön"
    "|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun"
)

SLIPS = (
    # No time at all.
    _no_time(
        r"^(?:så )?(?:snara(?:st|re)|snart)\b.*$|^(?:asap|omgående|omedelbart|genast|nu|skyndsamt)$"
        r"|^(?:as soon as possible|at once|now|immediately|urgent(?:ly)?)$",
        _NO_TIME,
        _URGENT,
    ),
    _no_time(
        r"^(?:oklart|okänt|vet (?:ej|inte)|(?:ej|inte) (?:bestämt|klart)|ska bestämmas|saknas|senare|\?+|-+"
        r"|tbd|tba|tbc|n/?a|none|null|unknown|later|to be (?:decided|determined|announced))\.?$",
        _NO_TIME,
        _UNKNOWN,
    ),
    Slip(r"^(?:kontinuerligt|fortlöpande|alltid|tills vidare|pågående|året (?:om|runt)|årligen|varje .+)$", "löpande"),
    Slip(
        r"^(?:continuous(?:ly)?|always|permanent(?:ly)?|until further notice|all year round|yearly|every .+)$",
        "ongoing",
    ),
    _no_time(
        r"\b(?:i år|nästa|förra|innevarande|i ?dag|i ?morgon|today|tomorrow)\b(?! [0-9])"
        r"|\b(?:this|next|last) (?:year|month|week|quarter|spring|summer|autumn|winter)\b"
        r"|^(?:inom|om|within|in) (?:\S+) (?:dag|veck|månad|år|day|week|month|year)",
        _MOVING,
        _FIXED,
    ),
    # Times that are not sharp.
    _vague(r"(?:\b(?:senast|till|före|innan|vid) )*\bhalvårsskiftet?,? ([0-9]{4})$", r"senast \1-06"),
    _vague(r"\b(?:före|innan|senast(?: vid)?) årsskiftet,? ([0-9]{4})$", r"senast \1-12"),
    _vague(r"\befter halvårsskiftet,? ([0-9]{4})$", r"från \1-07"),
    _vague(rf"^(före|innan|before) (?!årsskift|(?:the )?turn){_STRETCH}$", _up_to, _EXACT),
    _vague(rf"^(efter|after) (?!årsskift|(?:the )?turn){_STRETCH}$", _onwards, _EXACT),
    _vague(r"\b(årsskift)et ([0-9]{4}) ?[/\u2013-] ?(?:[0-9]{2}){1,2}$", _stretch, _MONTHS),
    Slip(r"\bjul\.? ([0-9]{4})\b", r"\1-12", _TWO, _JULY, Fault.AMBIGUOUS),
    _vague(rf"\b{_STRETCH}\b", _stretch, _MONTHS),
    _vague(rf"(?:\b(?:i|in|at|vid) )?(?:the )?\b({'|'.join(_EDGES)})[ -](?:av |of )?([0-9]{{4}})$", _edge),
    _vague(rf"(?:\b(?:i|in|at|vid) )?(?:the )?\b(?:{'|'.join(_EDGES)})[ -](?:av |of )?(?=.)", ""),
    _vague(
        r"\b(?:ca|c:a|cirka|omkring|runt|kring|ungefär|prel|preliminärt|circa|about|around|approx|approximately)\b\.? ?"
        r"|[?~%]+",
        "",
    ),
    # Figures in another order or shape.
    Slip(r"(?<![0-9-])([0-9]{2})-([01][0-9])-([0-3][0-9])$", _short_years, cure=_ISO),
    Slip(r"(?<![0-9-])([0-9]{1,2})[/.-] ?([0-9]{1,2})(?:[/. -]| - )'?((?:[0-9]{2}){1,2})$", _day_first, cure=_ISO),
    Slip(r"([0-9]{1,2}(?::e)? [^\W\d_]+) '?([0-9]{2})$", r"\1 20\2", cure=_FOUR),
    Slip(r"(?<=[^\W\d_])\.? ?[-'\u2019\u2013]([0-9]{2})$", r" 20\1", cure=_FOUR),
    Slip(r"(?<![0-9])([0-9]{4})([/. -])([0-9]{1,2})\2([0-9]{1,2})(?![0-9])", _padded, cure=_ISO),
    Slip(r"(?<![0-9])((?:19|20|21)[0-9]{2})([01][0-9])([0-3][0-9])(?![0-9])", _padded, cure=_ISO),
    Slip(r"(?<![0-9])((?:19|20|21)[0-9]{2})([01][0-9])(?![0-9])", _padded),
    Slip(r"(?<![0-9])([0-9]{2})([01][0-9])([0-3][0-9])(?![0-9])", r"20\1-\2-\3", cure=_ISO),
    Slip(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:T|,? )(?:kl\.? ?)?[0-9]{1,2}(?:[:.][0-9]{2}.*)?$", r"\1", cure=_DATE_ONLY),
    Slip(r"([0-9]{4}-[^ /\u2013]+)[/\u2013](?![0-9]{4})([^ /\u2013]+)$", _shared_beginning, cure=_FOUR),
    Slip(r"([0-9]{4})-(2[1-9]|3[0-9]|4[01])(?![0-9-])", _from_edtf, cure=_NOT_EDTF),
    Slip(r"(?<![0-9])([0-9]{4})[/.-]([0-9]{1,2})(?![0-9])", _padded),
    Slip(r"(?<![0-9])([0-9]{1,2})[/. -]([0-9]{4})(?![0-9])", r"\2-\1"),
    Slip(
        r"([0-9]{4})[ -]?(?:W|v(?:ecka)?\.?|week) ?([0-9]{1,2})(?![0-9])", lambda match: f"{match[1]}-W{match[2]:0>2}"
    ),
    Slip(r"([0-9]{4})[ -]?K(?:v\.?)? ?([1-4])\b|\bK(?:v\.?)? ?([1-4])[ -]([0-9]{4})", r"\1\4-Q\2\3"),
    Slip(r"([0-9]{4})[ -]?([HTQ]) ?([1-4])\b", r"\1-\2\3"),
    # Words in another order, or others than ours.
    Slip(rf"\b(?:{_WEEKDAYS})(?:en)?\b\.?,? ?", "", cure=_DATE_ONLY),
    Slip(r"\b([0-9]{4})[ ,-]+((?:[0-9]{1,2} )?[^\W\d_].*)$", r"\2 \1"),
    Slip(r"(?<=[^\W\d_])[-/](?=[0-9])|(?<=[0-9])[-/](?=[^\W\d_]|[0-9]{4}$)", " "),
    Slip(r"^(?:till|tills|inom|innan utgången av) ", "senast "),
    Slip(r"^(?:until|till|up to|within|<=?|≤) ?", "by "),
    Slip(r"^(?:>=|≥) ?", "from "),
    Slip(r"^(?:vid|efter|när) (?:\S+s )?avslut\w*(?: (?:projekt|aktivitet|arbete)\w*)?", "efter avslut"),
    Slip(r"^(?:upon|on|at|after) (?:\S+ )??complet\w+", "after completion"),
    Slip(r"^(?:om|då|ifall|så snart|så fort)(?: som| att)? ", "när "),
    Slip(r"^(?:if|once|as soon as|provided)(?: that)? ", "when "),
    Slip(
        r"(?<=\w) ?(?:\.\.+|--|&|\+|,|;|:| och | and | eller | or |/ ?senast ) ?(?=\w)",
        "/",
        _SEVERAL,
        _WHOLE,
        Fault.AMBIGUOUS,
    ),
)
