"""Runs the command line in a folder that has a word list of its own, so that no shipped list matters."""

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from lint.cli import main

LIST = """
code: TST001
name: oven-words
flag: buzzword
level: warning
say: “{found}” is an oven word.
help: {instead}

gizmo (n) -> oven   ~safe
gadget (n) -> oven | stove
doohickey (n) -> ?   ~error   # no swap: say what it is
"""
NOTES = """
code: TST002
name: small-words
level: note
say: “{found}” is small.

wee -> small   ~safe
tiny -> small
"""
CONFIG = 'wordlists = ["lists"]\nselect = ["TST"]\nbrands = ["Acme"]\n'


class Done(NamedTuple):
    """What a run left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder, with a config and two word lists."""
    (tmp_path / "lists").mkdir()
    (tmp_path / "lists" / "ovens.txt").write_text(LIST, encoding="utf-8")
    (tmp_path / "lists" / "small.txt").write_text(NOTES, encoding="utf-8")
    (tmp_path / "pitchlint.toml").write_text(CONFIG + 'exclude = ["lists"]\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PITCHLINT_DEBUG", raising=False)
    return tmp_path


@pytest.fixture
def run(folder: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Run `pitchlint` with arguments and what it reads from standard input."""

    def run(*arguments: str, stdin: bytes = b"") -> Done:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        with pytest.raises(SystemExit) as left:
            main(list(arguments))
        out, err = capfdbinary.readouterr()
        assert isinstance(left.value.code, int)
        return Done(left.value.code, out.decode("utf-8"), err.decode("utf-8"))

    return run


@pytest.fixture
def write(folder: Path) -> Callable[[str, str], Path]:
    """Write a file of the working folder, line ends as given."""

    def write(name: str, text: str) -> Path:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8"))
        return path

    return write
