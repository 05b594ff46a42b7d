"""What holds for every period and for every text."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mlr_cli.lang import Lang
from mlr_cli.period import Kind, Period, PeriodError, edtf, parse, sentence, words

YEARS = st.integers(1900, 2199)
WEEKS_ALWAYS = 52


def _point(year: int, day: date, kind: str, number: int) -> str:
    match kind:
        case "year":
            return f"{year}"
        case "month":
            return f"{day:%Y-%m}"
        case "day":
            return day.isoformat()
        case "W":
            return f"{year}-W{number:02}"
        case _:
            return f"{year}-{kind}{(number - 1) % {'H': 2, 'T': 3, 'Q': 4}[kind] + 1}"


KINDS = st.sampled_from(("year", "month", "day", "H", "T", "Q", "W"))
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
POINTS = st.builds(_point, YEARS, DAYS, KINDS, st.integers(1, WEEKS_ALWAYS))
NEAR_DAYS = st.dates(date(2015, 1, 1), date(2016, 12, 31))
NEAR_POINTS = st.builds(_point, st.integers(2015, 2016), NEAR_DAYS, KINDS, st.integers(1, WEEKS_ALWAYS))


def _in_order(one: str, other: str) -> str:
    early, late = sorted((one, other), key=lambda code: (parse(code).first, parse(code).last))
    return f"{early}/{late}"


SPANS = st.one_of(POINTS, st.builds(_in_order, NEAR_POINTS, NEAR_POINTS), st.builds(_in_order, POINTS, POINTS))
BOUNDS = st.sampled_from(("senast", "by", "före", "before", "från", "from", "efter", "after"))
OPEN = st.one_of(POINTS.map(lambda code: f"{code}/.."), POINTS.map(lambda code: f"../{code}"))
DATED = st.one_of(
    SPANS,
    OPEN,
    st.builds("{} {}".format, BOUNDS, SPANS),
    st.builds("{} {}".format, st.sampled_from(("efter avslut", "after completion")), st.one_of(SPANS, OPEN)),
)
PIECES = st.sampled_from(
    [
        *("2015", "16", "06", "6", "-", "/", "..", " ", ",", "\N{EN DASH}", "W7", "Q", "H1", "v.", "of", "the", "och"),
        *("juni", "June", "april", "jul", "första", "halvåret", "vecka", "våren", "årsskiftet", "slutet av", "ca"),
        *("senast", "by", "från", "till", "mellan", "efter", "avslut", "när", "när:", "löpande"),
        *("{x}", "\u202e", "\uff12", "\u017fept", "\u0130", "\u212a"),
    ]
)
TYPED = st.one_of(
    st.text(max_size=60), st.lists(PIECES, max_size=8).map("".join), st.lists(PIECES, max_size=8).map(" ".join)
)


def _days(period: Period) -> tuple[date | None, date | None]:
    return period.first, period.last


@given(DATED)
def test_a_code_means_the_same_days_in_either_case(code: str) -> None:
    period = parse(code)
    again = parse(period.code)
    assert again == period == parse(code.upper()) == parse(code.lower())
    assert again.code == period.code


@given(DATED)
def test_the_first_day_is_never_after_the_last(code: str) -> None:
    first, last = _days(parse(code))
    assert first is None or last is None or first <= last


@given(DATED)
def test_words_can_be_typed_and_mean_the_same(code: str) -> None:
    period = parse(code)
    for lang in Lang:
        assert parse(words(period, lang)) == period


@given(DATED)
def test_a_sentence_has_the_same_days(code: str) -> None:
    period = parse(code)
    for lang in Lang:
        assert _days(parse(sentence(period, lang))) == _days(period)


@given(SPANS)
def test_bounds_leave_no_day_out_and_share_only_what_they_should(code: str) -> None:
    first, last = _days(parse(code))
    assert first is not None
    assert last is not None
    assert _days(parse(f"senast {code}")) == (None, last)
    assert _days(parse(f"från {code}")) == (first, None)
    assert _days(parse(f"före {code}")) == (None, first - timedelta(days=1))
    assert _days(parse(f"efter {code}")) == (last + timedelta(days=1), None)


@given(SPANS)
def test_an_exported_span_begins_and_ends_where_the_period_does(code: str) -> None:
    period = parse(code)
    exported = edtf(period)
    assert exported is not None
    # What EDTF calls a year, a month or a day is a code here too.
    assert _days(parse(exported)) == _days(period)


def _read(text: str) -> Period | PeriodError:
    try:
        return parse(text)
    except PeriodError as error:
        return error


@given(TYPED)
def test_any_text_is_a_period_or_an_error_that_helps(text: str) -> None:
    answer = _read(text)
    if isinstance(answer, PeriodError):
        assert answer.words.sv.isprintable()
        assert answer.words.en.isprintable()
        assert answer.suggestion is None or parse(answer.suggestion).code == answer.suggestion
    else:
        assert parse(answer.code) == answer
        assert parse(answer.code).code == answer.code
        assert answer.text == text.strip()


@given(st.text(min_size=1, max_size=80))
def test_the_words_of_a_condition_survive(text: str) -> None:
    period = _read(f"när {text}")
    if isinstance(period, Period) and period.kind is Kind.CONDITION:
        for lang in Lang:
            again = parse(words(period, lang))
            assert (again.goal, again.condition) == (period.goal, period.condition)
