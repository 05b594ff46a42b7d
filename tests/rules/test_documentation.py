"""What is said of a rule is true: its example yields its code and nothing else, its cure nothing, in both languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from string import Formatter
from typing import TYPE_CHECKING

import pytest

from mlr_cli import rules
from mlr_cli.diagnostics.form import FORM
from mlr_cli.lang import Lang, Text
from mlr_cli.rules import all_rules
from mlr_cli.rules.rule import Rule
from tests.rules.example import base, blocks, found_in

if TYPE_CHECKING:
    from mlr_cli.diagnostics import Diagnostic, RuleDoc

DOSSIERS = {rule_doc.code: rule_doc for rule_doc in (*FORM, *(rule.rule_doc for rule in all_rules()))}
SWEDISH = Path(__file__).parents[2] / "templates" / "prose" / "sv" / "rules"
HEADINGS = {
    Lang.EN: ("Why", "Example", "Use instead"),
    Lang.SV: ("Varför", "Exempel", "Skriv i stället"),
}

every_dossier = pytest.mark.parametrize("code", sorted(DOSSIERS))
both_languages = pytest.mark.parametrize("lang", list(Lang))


@dataclass(frozen=True)
class Doc:
    """The words of a rule's documentation in one language: the first sentence, and what stands under each heading."""

    summary: str
    sections: dict[str, str]

    def under(self, lang: Lang, number: int) -> str:
        return self.sections[HEADINGS[lang][number]]


def doc(code: str, lang: Lang) -> Doc:
    written = DOSSIERS[code].doc if lang is Lang.EN else (SWEDISH / f"{code}.md").read_text(encoding="utf-8")
    summary, *sections = re.split(r"^## ", written, flags=re.MULTILINE)
    return Doc(summary.strip(), {title: body for title, _, body in (one.partition("\n") for one in sections)})


def test_the_base_plan_has_nothing_to_say_about() -> None:
    assert found_in([]) == ()


def test_no_code_is_used_twice() -> None:
    codes = [rule_doc.code for rule_doc in FORM] + [rule.rule_doc.code for rule in all_rules()]
    assert sorted(set(codes)) == sorted(codes)


def test_every_rule_in_the_folder_is_listed() -> None:
    modules = [import_module(one.name) for one in walk_packages(rules.__path__, f"{rules.__name__}.")]
    made = {id(thing): thing for module in modules for thing in vars(module).values() if isinstance(thing, Rule)}
    assert sorted(rule.rule_doc.code for rule in made.values()) == [rule.rule_doc.code for rule in all_rules()]


@pytest.mark.parametrize(
    "codes", [[one.code for one in FORM], [one.rule_doc.code for one in all_rules()]], ids=["form", "rules"]
)
def test_dossiers_are_listed_by_code(codes: list[str]) -> None:
    assert codes == sorted(codes)


def test_no_swedish_dossier_is_left_over() -> None:
    assert {path.stem for path in SWEDISH.iterdir()} <= set(DOSSIERS)


@both_languages
@every_dossier
def test_a_dossier_begins_with_one_sentence(code: str, lang: Lang) -> None:
    summary = doc(code, lang).summary
    assert re.fullmatch(r"[A-ZÅÄÖ`][^\n]+\.", summary)
    assert len(summary) < 110


@both_languages
@every_dossier
def test_a_dossier_has_its_headings(code: str, lang: Lang) -> None:
    sections = doc(code, lang).sections
    assert tuple(sections) == HEADINGS[lang]
    assert len(sections[HEADINGS[lang][0]].split()) > 10


@every_dossier
def test_both_languages_show_the_same_files(code: str) -> None:
    english, swedish = doc(code, Lang.EN), doc(code, Lang.SV)
    for number in (1, 2):
        shown = blocks(english.under(Lang.EN, number))
        assert [(one.info, one.path) for one in shown] == [
            (one.info, one.path) for one in blocks(swedish.under(Lang.SV, number))
        ]
        assert shown


@both_languages
@every_dossier
def test_the_example_yields_this_code_and_no_other(code: str, lang: Lang) -> None:
    found = found_in(blocks(doc(code, lang).under(lang, 1)))
    assert {one.code for one in found} == {code}
    for one in found:
        assert_well_said(one, DOSSIERS[code])


@both_languages
@every_dossier
def test_what_to_use_instead_yields_nothing(code: str, lang: Lang) -> None:
    assert found_in(blocks(doc(code, lang).under(lang, 2))) == ()


@both_languages
@every_dossier
def test_the_cure_changes_only_files_of_the_example(code: str, lang: Lang) -> None:
    """A reader must see what was wrong and what is right in the same file, or that a file was added."""
    wrong = {one.path for one in blocks(doc(code, lang).under(lang, 1))}
    right = {one.path for one in blocks(doc(code, lang).under(lang, 2))}
    assert wrong & right or not right & set(base())


def assert_well_said(one: Diagnostic, rule_doc: RuleDoc) -> None:
    """What is said is filled in and reads as a sentence, in both languages."""
    for lang in Lang:
        assert_filled(one.message[lang], rule_doc.message, lang)
        if one.hint:
            assert_filled(one.hint[lang], rule_doc.hint or Text(sv="", en=""), lang)
        for related in one.related:
            assert related.message[lang]


def assert_filled(said: str, template: Text, lang: Lang) -> None:
    names = [name for _, name, _, _ in Formatter().parse(template[lang]) if name]
    assert not [name for name in names if f"{{{name}}}" in said]
    assert "  " not in said
    assert "None" not in said
    assert said == said.strip()
    assert re.search(r"[.?]$", said)
