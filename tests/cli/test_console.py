"""The standard streams: every letter arrives, or a `?` in its place; never a crash."""

from __future__ import annotations

import io
import sys

import pytest

from mlr_cli.cli import console
from mlr_cli.cli.words import both, either, half, printable
from mlr_cli.lang import Lang


class Screen(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("terminal", "asked", "written"),
    [
        (True, "", b"\x94m\xe5l\x94 ?"),
        (False, "", "”mål” →".encode()),
        (False, "cp1252", b"\x94m\xe5l\x94 ?"),
    ],
)
def test_letters_that_a_console_lacks_do_no_harm(
    monkeypatch: pytest.MonkeyPatch, terminal: bool, asked: str, written: bytes
) -> None:
    stream = (Screen if terminal else io.TextIOWrapper)(io.BytesIO(), encoding="cp1252")
    monkeypatch.setattr(sys, "stdout", stream)
    monkeypatch.setenv("PYTHONIOENCODING", asked)
    console.prepare()
    sys.stdout.write("”mål” →")
    sys.stdout.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    assert buffer.getvalue() == written


def test_an_answer_in_a_pipe_is_written_byte_by_byte(monkeypatch: pytest.MonkeyPatch) -> None:
    buffer = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(buffer, encoding="cp1252", newline="\r\n"))
    console.write("mål\n".encode())
    sys.stdout.flush()
    assert buffer.getvalue() == b"m\xc3\xa5l\n"


@pytest.mark.parametrize(("spoken", "written"), [(True, b"m\xe5l ?"), (False, "mål →".encode())])
def test_what_is_spoken_goes_in_the_letters_asked_for(
    monkeypatch: pytest.MonkeyPatch, spoken: bool, written: bytes
) -> None:
    buffer = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(buffer, encoding="latin-1"))
    monkeypatch.setenv("PYTHONIOENCODING", "latin-1")
    console.prepare()
    console.write("mål →".encode(), spoken=spoken)
    sys.stdout.flush()
    assert buffer.getvalue() == written


def test_a_stream_that_is_closed_swallows_what_it_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    console.prepare()
    with sys.stdout:
        console.write(b"ingen ser")


def test_words_for_a_person() -> None:
    assert printable("rad 1\nrad\t2 \x1b[2J 25\u00a0% \u202e") == "rad 1\nrad�2 �[2J 25\u00a0% �"
    assert half(both(sv="mål", en="goal"), Lang.EN) == "goal"
    assert half("lika", Lang.EN) == half("lika", Lang.SV) == "lika"
    assert either(["a", "b", "c"])[Lang.SV] == "a, b eller c"
    assert either(["a"])[Lang.EN] == "a"
