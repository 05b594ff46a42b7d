"""An editor's settings get what they lack, and keep everything else to the letter."""

from __future__ import annotations

import json

import pytest

from mlr_cli.edit.fault import EditError
from mlr_cli.edit.settings import with_schemas

OURS = {"./a.json": ["plan/a.yaml"], "./b.json": ["plan/b/*.yaml"]}
NEW = """\
{
  "yaml.schemas": {
    "./a.json": [
      "plan/a.yaml"
    ],
    "./b.json": [
      "plan/b/*.yaml"
    ]
  }
}
"""


@pytest.mark.parametrize("before", ["", " \n", "{}\n", "{\n}\n"])
def test_settings_that_say_nothing_get_the_schemas(before: str) -> None:
    assert with_schemas(before, OURS).rstrip() == NEW.rstrip()


@pytest.mark.parametrize(
    "before",
    [
        '{"editor.tabSize": 2}',
        '{\n  // mitt\n  "editor.tabSize": 2, /* sist, */\n}\n',
        '{\r\n    "x": "a, // inte en kommentar }",\r\n    "y": [1, {"z": null}]\r\n}\r\n',
        '{\n  "yaml.schemas": {},\n}\n',
        '{\n  "yaml.schemas": {\n    "https://example.org/ci.json": "ci.yml" // bygget\n  }\n}\n',
        '{"yaml.schemas": {"./a.json": "gammalt", "./c.json": ["c"]}, "z": 1}',
        '// {"yaml.schemas": 1}\n{"\\"yaml.schemas\\"": 1}',
    ],
)
def test_what_was_there_stays(before: str) -> None:
    after = with_schemas(before, OURS)
    for piece in ("// mitt", "/* sist, */", "// bygget", "// inte en kommentar"):
        assert (piece in after) == (piece in before)
    assert with_schemas(after, OURS) == after
    rest = after
    for piece in filter(str.strip, before.replace('"gammalt"', "{").split("{")):
        head, found, rest = rest.partition(piece.strip())
        assert found == piece.strip(), head
    assert ("\r\n" in after) == ("\r\n" in before)
    assert "\n" not in after.replace("\r\n", "") if "\r\n" in before else True


def test_an_old_value_of_ours_is_renewed() -> None:
    after = json.loads(with_schemas('{"yaml.schemas": {"./a.json": "gammalt", "./c.json": ["c"]}, "z": 1}', OURS))
    assert after == {"yaml.schemas": {**OURS, "./c.json": ["c"]}, "z": 1}


@pytest.mark.parametrize(
    "before", ["{", "[]", '{"a" 1}', '{"yaml.schemas": []}', '"{}"', '{"a": "}', "{} {}", "[" * 20_000]
)
def test_settings_that_cannot_be_read_are_refused(before: str) -> None:
    with pytest.raises(EditError):
        with_schemas(before, OURS)
