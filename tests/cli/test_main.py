"""The command as a process: help, version, what goes wrong outside of any command."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from lint import __version__
from lint.cli.commands import COMMANDS
from tests.cli.conftest import Run

Python = Callable[..., CompletedProcess[str]]
MAIN = "from lint.cli import main; main()"


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["-h"], ["check", "--help"], ["--nope"]])
def test_help_and_version_read_no_rules(python: Python, tmp_path: Path, arguments: list[str]) -> None:
    code = f"""
import atexit, sys
heavy = ("lint.rules", "lint.readers")
atexit.register(lambda: print([name for name in sys.modules if name.startswith(heavy)], file=sys.stderr))
{MAIN}
"""
    done = python(code, *arguments, cwd=tmp_path)
    assert done.stderr.splitlines()[-1] == "[]"
    assert done.returncode == (2 if arguments == ["--nope"] else 0)


def test_version(run: Run) -> None:
    assert run("--version") == (0, f"pitchlint {__version__}\n", "")


def test_help_names_the_commands_that_exist(run: Run) -> None:
    code, out, _ = run("--help")
    assert code == 0
    listed = [line.split()[0] for line in out.partition("Commands:\n")[2].splitlines() if line.strip()]
    assert listed == list(COMMANDS) == ["check", "score", "rules", "explain", "init"]
    assert all(run(name, "--help").code == 0 for name in COMMANDS)


def test_a_reader_that_leaves_early_is_no_error(tmp_path: Path, environment: dict[str, str]) -> None:
    (tmp_path / "home.md").write_text("We leverage synergies.\n\n" * 20000, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-c", MAIN, "check", "home.md", "--format", "json", "--isolated"],
        cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None and process.stderr is not None
    process.stdout.read(10)
    process.stdout.close()
    err = process.stderr.read().decode()
    assert process.wait(60) in (0, 1)
    assert err == ""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for one process")
def test_ctrl_c_ends_quietly(tmp_path: Path, environment: dict[str, str]) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", "print('up', flush=True)\n" + MAIN, "check", "-"],
        cwd=tmp_path, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None and process.stdin is not None
    process.stdout.readline()
    process.stdin.write(b"Bread")
    process.stdin.flush()
    try:
        process.wait(1.5)  # it reads on until standard input ends
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert err.decode().strip() == "pitchlint: stopped"


def test_an_unexpected_error_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise KeyError("x")

    monkeypatch.setattr("lint.api.registry.catalogue", fail)
    monkeypatch.setattr("lint.api._built_in", fail)
    code, out, err = run("rules")
    assert (code, out) == (2, "")
    assert err == "pitchlint: a bug: KeyError: 'x'; please report it with what PITCHLINT_DEBUG=1 prints\n"
    monkeypatch.setenv("PITCHLINT_DEBUG", "1")
    with pytest.raises(KeyError):
        run("rules")
