"""What is no deadline: the kind of fault, what is suggested, and the words."""

from __future__ import annotations

import copy

import pytest

from mlr_cli.lang import Lang
from mlr_cli.period import Fault, PeriodError, parse

FAULTS = (
    ("", Fault.EMPTY, None),
    ("  \n ", Fault.EMPTY, None),
    # Impossible dates
    ("2015-02-29", Fault.IMPOSSIBLE_DATE, "2015-02-28"),
    ("2015-02-30", Fault.IMPOSSIBLE_DATE, "2015-02-28"),
    ("2100-02-29", Fault.IMPOSSIBLE_DATE, "2100-02-28"),
    ("2015-06-31", Fault.IMPOSSIBLE_DATE, "2015-06-30"),
    ("2015-06-32", Fault.IMPOSSIBLE_DATE, None),
    ("2015-06-00", Fault.IMPOSSIBLE_DATE, None),
    ("2015-13", Fault.IMPOSSIBLE_DATE, None),
    ("2015-00", Fault.IMPOSSIBLE_DATE, None),
    ("2015-H3", Fault.IMPOSSIBLE_DATE, None),
    ("2015-T4", Fault.IMPOSSIBLE_DATE, None),
    ("2015-Q5", Fault.IMPOSSIBLE_DATE, None),
    ("2015-Q0", Fault.IMPOSSIBLE_DATE, None),
    ("2016-W53", Fault.IMPOSSIBLE_DATE, "2016-W52"),
    ("2015-W54", Fault.IMPOSSIBLE_DATE, "2015-W53"),
    ("2015-W00", Fault.IMPOSSIBLE_DATE, None),
    ("31 juni 2015", Fault.IMPOSSIBLE_DATE, "2015-06-30"),
    ("senast 31 juni 2015", Fault.IMPOSSIBLE_DATE, "senast 2015-06-30"),
    ("2015-06-01/2015-06-31", Fault.IMPOSSIBLE_DATE, "2015-06-01/2015-06-30"),
    ("1815-06", Fault.YEAR_OUT_OF_RANGE, None),
    ("2200", Fault.YEAR_OUT_OF_RANGE, None),
    ("juni 1899", Fault.YEAR_OUT_OF_RANGE, None),
    # Backwards
    ("2015-06/2015-04", Fault.BACKWARDS, "2015-04/2015-06"),
    ("2016/2015", Fault.BACKWARDS, "2015/2016"),
    ("senast 2015-06/2015-04", Fault.BACKWARDS, "senast 2015-04/2015-06"),
    ("2015-12/2015-01", Fault.BACKWARDS, "2015-12/2016-01"),
    ("december–januari 2016", Fault.BACKWARDS, "2015-12/2016-01"),
    ("2016-02-29/2016-02-01", Fault.BACKWARDS, "2016-02-01/2016-02-29"),
    # Open where a day is needed
    ("senast 2015-06/..", Fault.OPEN_END, "senast 2015-06"),
    ("från ../2015-06", Fault.OPEN_END, "från 2015-06"),
    ("efter 2015-06/..", Fault.OPEN_END, "efter 2015-06"),
    # Conditions
    ("när", Fault.CONDITION, None),
    ("när:", Fault.CONDITION, None),
    ("när 2015-06", Fault.CONDITION, "2015-06"),
    ("when June 2015", Fault.CONDITION, "2015-06"),
    ("när 2015-06-31", Fault.CONDITION, "2015-06-30"),
    # Characters
    ("\uff12\uff10\uff11\uff15-06", Fault.FOREIGN_DIGITS, "2015-06"),
    ("\uff12\uff10\uff11\uff15", Fault.FOREIGN_DIGITS, "2015"),
    ("٢٠١٥", Fault.FOREIGN_DIGITS, "2015"),
    ("2015\u202e-06", Fault.HIDDEN_CHARACTER, "2015-06"),
    ("\ufeff2015", Fault.HIDDEN_CHARACTER, "2015"),
    ("2015-\u200b06-31", Fault.HIDDEN_CHARACTER, "2015-06-30"),
    ("när anslag\u2066 beviljas", Fault.HIDDEN_CHARACTER, "när anslag beviljas"),
    ("2015\x1b[31m", Fault.HIDDEN_CHARACTER, None),
    ("\u202e", Fault.HIDDEN_CHARACTER, None),
    ("2015\u2028", Fault.HIDDEN_CHARACTER, "2015"),
    # Another order or shape
    ("2015-6", Fault.UNREADABLE, "2015-06"),
    ("2015-6-3", Fault.UNREADABLE, "2015-06-03"),
    ("2015-6-31", Fault.UNREADABLE, "2015-06-30"),
    ("2015-4/2015-6", Fault.UNREADABLE, "2015-04/2015-06"),
    ("30/6 2015", Fault.UNREADABLE, "2015-06-30"),
    ("30/6-2015", Fault.UNREADABLE, "2015-06-30"),
    ("30/6-15", Fault.UNREADABLE, "2015-06-30"),
    ("15-06-30", Fault.UNREADABLE, "2015-06-30"),
    ("30-06-15", Fault.UNREADABLE, "2015-06-30"),
    ("senast 15-06-30", Fault.UNREADABLE, "senast 2015-06-30"),
    ("juni -15", Fault.UNREADABLE, "2015-06"),
    ("15 juni -15", Fault.UNREADABLE, "2015-06-15"),
    ("30.6.2015", Fault.UNREADABLE, "2015-06-30"),
    ("6/30/2015", Fault.UNREADABLE, "2015-06-30"),
    ("senast 30/6 2015", Fault.UNREADABLE, "senast 2015-06-30"),
    ("15 juni 15", Fault.UNREADABLE, "2015-06-15"),
    ("20150630", Fault.UNREADABLE, "2015-06-30"),
    ("150630", Fault.UNREADABLE, "2015-06-30"),
    ("201506", Fault.UNREADABLE, "2015-06"),
    ("2015/06", Fault.UNREADABLE, "2015-06"),
    ("6/2015", Fault.UNREADABLE, "2015-06"),
    ("2015/06/15", Fault.UNREADABLE, "2015-06-15"),
    ("2015-04/05", Fault.UNREADABLE, "2015-04/2015-05"),
    ("2015-06-01/15", Fault.UNREADABLE, "2015-06-01/2015-06-15"),
    ("2015-Q1/Q2", Fault.UNREADABLE, "2015-Q1/2015-Q2"),
    ("2015Q2", Fault.UNREADABLE, "2015-Q2"),
    ("2015 Q2", Fault.UNREADABLE, "2015-Q2"),
    ("2015-K2", Fault.UNREADABLE, "2015-Q2"),
    ("2015-W7", Fault.UNREADABLE, "2015-W07"),
    ("2015 v7", Fault.UNREADABLE, "2015-W07"),
    ("vecka 7/2015", Fault.UNREADABLE, "2015-W07"),
    ("2015 juni", Fault.UNREADABLE, "2015-06"),
    ("senast 2015 juni", Fault.UNREADABLE, "senast 2015-06"),
    ("juni-2015", Fault.UNREADABLE, "2015-06"),
    ("30-jun-2015", Fault.UNREADABLE, "2015-06-30"),
    ("tisdag 30 juni 2015", Fault.UNREADABLE, "2015-06-30"),
    ("2015-06-30 kl. 12", Fault.UNREADABLE, "2015-06-30"),
    ("2015-06-30T12:00Z", Fault.UNREADABLE, "2015-06-30"),
    ("2015-40", Fault.UNREADABLE, "2015-H1"),
    ("2015-21", Fault.UNREADABLE, "2015-03/2015-05"),
    ("2015-34", Fault.UNREADABLE, "2015-Q2"),
    ("2015-29", Fault.IMPOSSIBLE_DATE, None),
    # Two readings
    ("2015/16", Fault.AMBIGUOUS, "2015/2016"),
    ("2015-16", Fault.AMBIGUOUS, "2015/2016"),
    ("2011/12", Fault.AMBIGUOUS, "2011/2012"),
    ("senast 2015/16", Fault.AMBIGUOUS, "senast 2015/2016"),
    ("jul 2015", Fault.AMBIGUOUS, "2015-12"),
    ("april och maj 2015", Fault.AMBIGUOUS, "2015-04/2015-05"),
    ("2015-06..2015-08", Fault.AMBIGUOUS, "2015-06/2015-08"),
    # Not sharp
    ("våren 2015", Fault.VAGUE, "2015-03/2015-05"),
    ("sommaren 2015", Fault.VAGUE, "2015-06/2015-08"),
    ("autumn of 2015", Fault.VAGUE, "2015-09/2015-11"),
    ("vintern 2015", Fault.VAGUE, "2015-12/2016-02"),
    ("före sommaren 2015", Fault.VAGUE, "före 2015-06"),
    ("innan hösten 2015", Fault.VAGUE, "före 2015-09"),
    ("before the summer 2015", Fault.VAGUE, "before 2015-06"),
    ("efter sommaren 2015", Fault.VAGUE, "från 2015-09"),
    ("efter vintern 2015", Fault.VAGUE, "från 2016-03"),
    ("after the summer of 2015", Fault.VAGUE, "from 2015-09"),
    ("efter höstterminen 2015", Fault.VAGUE, "från 2016-01"),
    ("före årsskiftet 2015", Fault.VAGUE, "senast 2015-12"),
    ("HT 2015", Fault.VAGUE, "2015-08/2015-12"),
    ("årsskiftet 2015/16", Fault.VAGUE, "2015-12/2016-01"),
    ("årsskiftet 2015/2016", Fault.VAGUE, "2015-12/2016-01"),
    ("halvårsskiftet 2015", Fault.VAGUE, "senast 2015-06"),
    ("senast halvårsskiftet 2015", Fault.VAGUE, "senast 2015-06"),
    ("före halvårsskiftet 2015", Fault.VAGUE, "senast 2015-06"),
    ("efter halvårsskiftet 2015", Fault.VAGUE, "från 2015-07"),
    ("i slutet av 2015", Fault.VAGUE, "2015-Q4"),
    ("mid-June 2015", Fault.VAGUE, "2015-06"),
    ("ca juni 2015", Fault.VAGUE, "2015-06"),
    ("2015-06?", Fault.VAGUE, "2015-06"),
    ("snarast", Fault.VAGUE, None),
    ("ASAP", Fault.VAGUE, None),
    ("TBD", Fault.VAGUE, None),
    ("?", Fault.VAGUE, None),
    ("nästa år", Fault.VAGUE, None),
    ("inom två veckor", Fault.VAGUE, None),
    # Without a year
    ("15/6", Fault.NO_YEAR, None),
    ("30 juni", Fault.NO_YEAR, None),
    ("senast juni", Fault.NO_YEAR, None),
    ("mars/april", Fault.NO_YEAR, None),
    ("kvartal 2", Fault.NO_YEAR, None),
    ("Q2", Fault.NO_YEAR, None),
    ("v. 7", Fault.NO_YEAR, None),
    ("sommaren", Fault.NO_YEAR, None),
    # Other words than ours, and misspelt ones
    ("till juni 2015", Fault.UNREADABLE, "senast 2015-06"),
    ("until June 2015", Fault.UNREADABLE, "by 2015-06"),
    ("kontinuerligt", Fault.UNREADABLE, "löpande"),
    ("tills vidare", Fault.UNREADABLE, "löpande"),
    ("continuously", Fault.UNREADABLE, "ongoing"),
    ("vid avslut", Fault.UNREADABLE, "efter avslut"),
    ("efter avslutat projekt 2016", Fault.UNREADABLE, "efter avslut 2016"),
    ("om anslag beviljas", Fault.UNREADABLE, "när anslag beviljas"),
    ("if funds are granted", Fault.UNREADABLE, "when funds are granted"),
    ("seanst juni 2015", Fault.UNREADABLE, "senast 2015-06"),
    ("juini 2015", Fault.UNREADABLE, "2015-06"),
    ("lopande", Fault.UNREADABLE, "löpande"),
    ("fore 2016", Fault.UNREADABLE, "före 2016"),
    ("nar anslag beviljas", Fault.UNREADABLE, "när anslag beviljas"),
    ("till slutet av juin 2015", Fault.VAGUE, "senast 2015-06"),
    # Beyond guessing
    ("hej", Fault.UNREADABLE, None),
    ("senast", Fault.UNREADABLE, None),
    ("senast löpande", Fault.UNREADABLE, None),
    ("../..", Fault.UNREADABLE, None),
    ("/", Fault.UNREADABLE, None),
    ("2015-06/2015-07/2015-08", Fault.UNREADABLE, None),
    ("+2015", Fault.UNREADABLE, None),
    ("2015.0", Fault.UNREADABLE, None),
    ("2015 " * 1000, Fault.UNREADABLE, None),
)


def refused(typed: str) -> PeriodError:
    with pytest.raises(PeriodError) as caught:
        parse(typed)
    return caught.value


@pytest.mark.parametrize(("typed", "fault", "suggestion"), FAULTS)
def test_a_fault_has_a_kind_and_a_suggestion(typed: str, fault: Fault, suggestion: str | None) -> None:
    error = refused(typed)
    assert (error.fault, error.suggestion) == (fault, suggestion)


@pytest.mark.parametrize("typed", [typed for typed, _, _ in FAULTS])
def test_a_suggestion_is_a_code_and_the_cure_names_it(typed: str) -> None:
    error = refused(typed)
    if error.suggestion is None:
        return
    assert parse(error.suggestion).code == error.suggestion
    assert error.cure is not None
    assert error.suggestion in error.cure.sv
    assert error.suggestion in error.cure.en


@pytest.mark.parametrize("typed", [typed for typed, _, _ in FAULTS])
def test_the_words_are_whole_short_and_plain(typed: str) -> None:
    error = refused(typed)
    for lang in Lang:
        said = error.words[lang]
        assert said.isprintable()
        assert said.endswith((".", "?"))
        assert "{" not in said
        assert len(said) < 250


SAID = (
    (
        "2015-02-30",
        "”2015-02-30” finns inte i kalendern. Februari 2015 har 28 dagar. Menade du ”2015-02-28”?",
        "“2015-02-30” is not in the calendar. February 2015 has 28 days. Did you mean “2015-02-28”?",
    ),
    (
        "2015-13",
        "”2015-13” finns inte i kalendern. Ett år har 12 månader.",
        "“2015-13” is not in the calendar. A year has 12 months.",
    ),
    (
        "2016-W53",
        "”2016-W53” finns inte i kalendern. 2016 har 52 veckor. Menade du ”2016-W52”?",
        "“2016-W53” is not in the calendar. 2016 has 52 weeks. Did you mean “2016-W52”?",
    ),
    (
        "våren 2015",
        "”våren 2015” går inte att räkna på. Skriv månaderna, till exempel ”2015-03/2015-05”.",
        "“våren 2015” does not say which days. Write the months, for example “2015-03/2015-05”.",
    ),
    (
        "snarast",
        "”snarast” är ingen tidpunkt. Skriv ett datum, eller ”när …” om något annat måste hända först.",
        "“snarast” is not a time. Write a date, or “when …” if something else has to happen first.",
    ),
    (
        "TBD",
        "”TBD” är ingen tidpunkt. Ta bort raden tills tiden är bestämd, eller skriv ”när …”.",
        "“TBD” is not a time. Remove the line until the time is settled, or write “when …”.",
    ),
    (
        "2015/16",
        "”2015/16” kan betyda två saker. Skriv ”2015/2016” för två hela år, eller ”2015-12/2016-01” för årsskiftet.",
        (
            "“2015/16” can mean two things. Write “2015/2016” for two whole years, or “2015-12/2016-01” for the turn of"
            " the year."
        ),
    ),
    (
        "30 juni",
        "”30 juni” saknar år. Skriv året också, till exempel ”2015-06-30”.",
        "“30 juni” has no year. Write the year too, for example “2015-06-30”.",
    ),
    (
        "2015-06/2015-04",
        (
            "Tiden ”2015-06/2015-04” slutar innan den börjar. Skriv början först och kontrollera åren. Menade du"
            " ”2015-04/2015-06”?"
        ),
        (
            "The time “2015-06/2015-04” ends before it begins. Write the beginning first and check the years."
            " Did you mean “2015-04/2015-06”?"
        ),
    ),
    (
        "2015\u202e-06",
        "Här finns ett tecken som inte syns (U+202E). Skriv tiden på nytt för hand: ”2015-06”.",
        "There is a character here that cannot be seen (U+202E). Type the time anew by hand: “2015-06”.",
    ),
    (
        "när 2015-06",
        "Efter ”när” ska det stå vad som måste hända först, inte en tid. Skriv bara ”2015-06”.",
        "After “när” stands what has to happen first, not a time. Write just “2015-06”.",
    ),
    (
        "hej {hopp}",
        (
            "”hej {hopp}” går inte att läsa som en tid. Skriv till exempel ”2015-06”, ”senast 2015-06”, ”löpande” eller"
            " ”när …”."
        ),
        "“hej {hopp}” cannot be read as a time. Write for example “2015-06”, “by 2015-06”, “ongoing” or “when …”.",
    ),
)


@pytest.mark.parametrize(("typed", "sv", "en"), SAID)
def test_what_is_said(typed: str, sv: str, en: str) -> None:
    error = refused(typed)
    assert (error.words.sv, error.words.en) == (sv, en)


def test_a_long_text_is_shown_in_part() -> None:
    assert f"”{'hej ' * 14}hej…”" in refused("hej " * 500).reason.sv


def test_a_condition_may_repeat_its_own_keyword() -> None:
    assert parse("när " * 5000 + "slutet").condition is not None


def test_an_error_can_be_copied() -> None:
    error = refused("2015-6")
    twin = copy.copy(error)
    assert (twin.reason, twin.cure, twin.suggestion, str(twin)) == (
        error.reason,
        error.cure,
        "2015-06",
        "“2015-6” cannot be read as a time.",
    )
