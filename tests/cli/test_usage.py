"""Wrong use is met in the user's language, with what to do, and exit code 2."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.said import Said

CASES = [
    (
        "försenade",
        "Kommandot ”försenade” finns inte. Menade du ”overdue”?",
        "There is no command “försenade”. Did you mean “overdue”?",
    ),
    (
        "FORSENADE",
        "Kommandot ”FORSENADE” finns inte. Menade du ”overdue”?",
        "There is no command “FORSENADE”. Did you mean “overdue”?",
    ),
    (
        "kontrollerra",
        "Kommandot ”kontrollerra” finns inte. Menade du ”validate”?",
        "There is no command “kontrollerra”. Did you mean “validate”?",
    ),
    (
        "vaildate",
        "Kommandot ”vaildate” finns inte. Menade du ”validate”?",
        "There is no command “vaildate”. Did you mean “validate”?",
    ),
    ("kvantmekanik", "Kommandot ”kvantmekanik” finns inte.", "There is no command “kvantmekanik”."),
    (
        "overdue g --soom 3",
        "Valet ”--soom” finns inte. Menade du ”--soon”?",
        "There is no option “--soom”. Did you mean “--soon”?",
    ),
    (
        "overdue g --as_of 2015",
        "Valet ”--as_of” finns inte. Menade du ”--as-of”?",
        "There is no option “--as_of”. Did you mean “--as-of”?",
    ),
    ("overdue", "Det saknas något: skriv också GRUPP.", "Something is missing: give BODY too."),
    (
        "overdue g --soon fem",
        "”fem” går inte att använda som --soon. Skriv ett heltal, 0 eller mer.",
        "“fem” will not do as --soon. Write a whole number, 0 or more.",
    ),
    (
        "overdue g --soon -1",
        "”-1” går inte att använda som --soon. Skriv ett heltal, 0 eller mer.",
        "“-1” will not do as --soon. Write a whole number, 0 or more.",
    ),
    (
        "overdue g --state upfyllt",
        "”upfyllt” går inte att välja för --state. Menade du ”uppfyllt”?",
        "“upfyllt” is not a choice for --state. Did you mean “met”?",
    ),
    (
        "overdue g --state snart",
        "”snart” går inte att välja för --state. Skriv uppfyllt (met) eller försenat (late).",
        "“snart” is not a choice for --state. Write met or late.",
    ),
    ("overdue g --läge", "Valet ”--läge” finns inte.", "There is no option “--läge”."),
    (
        "overdue g --hjälp",
        "Valet ”--hjälp” finns inte. Menade du ”--help”?",
        "There is no option “--hjälp”. Did you mean “--help”?",
    ),
    (
        "overdue g -as-of 2015",
        "Valet ”-as-of” finns inte. Menade du ”--as-of”?",
        "There is no option “-as-of”. Did you mean “--as-of”?",
    ),
    (
        "version",
        "Kommandot ”version” finns inte. Menade du ”mlr --version”?",
        "There is no command “version”. Did you mean “mlr --version”?",
    ),
    (
        "add mål",
        "Kommandot ”mål” finns inte. Menade du ”goal”?",
        "There is no command “mål”. Did you mean “goal”?",
    ),
    (
        "mål",
        "Kommandot ”mål” finns inte. Menade du ”mlr add goal”?",
        "There is no command “mål”. Did you mean “mlr add goal”?",
    ),
    (
        "overdue g --soon",
        "Valet ”--soon” behöver ett värde efter sig.",
        "The option “--soon” needs a value after it.",
    ),
    (
        "overdue g --quiet=ja",
        "Valet ”--quiet” tar inget värde. Skriv det för sig.",
        "The option “--quiet” takes no value. Write it alone.",
    ),
    (
        "--quiet=ja overdue g",
        "Valet ”--quiet” tar inget värde. Skriv det för sig.",
        "The option “--quiet” takes no value. Write it alone.",
    ),
    ("overdue misuse", "Så menar du inte.", "You cannot mean it."),
    (
        "add goal a b c",
        "”b c” blev över. Står det för mycket, eller saknas citattecken?",
        "“b c” was left over. Is it too much, or are quotation marks missing?",
    ),
    (
        "add gaol a",
        "Kommandot ”gaol” finns inte. Menade du ”goal”?",
        "There is no command “gaol”. Did you mean “goal”?",
    ),
    (
        "overdue g --to sarif",
        "Formen ”sarif” finns inte för det här kommandot. Skriv --to table, markdown, html, pdf, docx, csv eller json.",
        "This command has no format “sarif”. Write --to table, markdown, html, pdf, docx, csv or json.",
    ),
    (
        "overdue g -o plan.xlsx",
        "Formen ”xlsx” finns inte för det här kommandot. Skriv --to table, markdown, html, pdf, docx, csv eller json.",
        "This command has no format “xlsx”. Write --to table, markdown, html, pdf, docx, csv or json.",
    ),
]


@pytest.mark.parametrize(("typed", "sv", "en"), CASES)
def test_wrong_use_says_what_is_wrong_and_what_to_do(mlr: Callable[..., Said], typed: str, sv: str, en: str) -> None:
    swedish = mlr(*typed.split())
    english = mlr("--lang", "en", *typed.split())
    assert (swedish.code, swedish.out, swedish.err.splitlines()[0]) == (2, "", sv)
    assert (english.code, english.out, english.err.splitlines()[0]) == (2, "", en)


def test_wrong_use_points_to_the_help_of_the_command(mlr: Callable[..., Said]) -> None:
    assert mlr("overdue").err.endswith("\nLäs mer: mlr overdue --help\n")
    assert mlr("add", "goal").err.endswith("\nLäs mer: mlr add goal --help\n")
    assert mlr("--nix").err.endswith("\nLäs mer: mlr --help\n")


def test_a_language_that_is_none_is_wrong_use_in_swedish(
    mlr: Callable[..., Said], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MLR_LANG", "de")
    assert mlr("overdue", "g").err.startswith(
        "”de” går inte att välja för --lang. Skriv svenska (sv) eller engelska (en)."
    )


def test_what_was_typed_cannot_steer_the_terminal(mlr: Callable[..., Said]) -> None:
    assert mlr("\x1b[31m\u202eröd").err.startswith("Kommandot ”�[31m�röd” finns inte.")


@pytest.mark.parametrize("typed", [["over\ndue"], ["overdue", "g", "--lang=x\ny"]])
def test_a_line_end_that_is_typed_begins_no_line(mlr: Callable[..., Said], typed: list[str]) -> None:
    first = mlr(*typed).err.splitlines()[0]
    assert "�" in first
