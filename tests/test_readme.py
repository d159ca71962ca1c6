"""What the README shows is what pitchlint does today."""

import re
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^(?:<!-- (\w+): ([^\n]+) -->\n)?```(\w+)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
MAIN = "from lint.cli import main; main()"

SHOWN = [body for _, _, language, body in BLOCKS if language == "console"]
FILES = [(value, body) for key, value, _, body in BLOCKS if key == "file"]
COMMANDS = {value: body for key, value, _, body in BLOCKS if key == "command"}
CONFIGS = [body for _, _, language, body in BLOCKS if language == "toml"]


@pytest.mark.parametrize("shown", SHOWN, ids=[body.partition("\n")[0] for body in SHOWN])
def test_the_output_is_what_the_command_prints(shown: str, python: Run) -> None:
    command, _, output = shown.partition("\n")
    prompt, program, *arguments = command.split()
    assert (prompt, program) == ("$", "pitchlint")
    assert python(MAIN, *arguments, cwd=ROOT).stdout.strip("\n") == output.strip("\n")


@pytest.mark.parametrize(("name", "text"), FILES, ids=[name for name, _ in FILES])
def test_the_text_is_the_example_file(name: str, text: str) -> None:
    assert (ROOT / name).read_text(encoding="utf-8") == text


def test_set_up_is_one_line_each() -> None:
    assert sorted(COMMANDS) == ["test", "try"]
    assert all(body.count("\n") == 1 for body in COMMANDS.values())


@pytest.mark.parametrize("config", CONFIGS)
def test_the_config_is_understood(config: str, python: Run, tmp_path: Path) -> None:
    (tmp_path / "pitchlint.toml").write_text(config, encoding="utf-8")
    (tmp_path / "home.md").write_text("We leverage synergies.\n", encoding="utf-8")
    done = python(MAIN, "check", "home.md", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (1, "")
    assert "error" in done.stdout or "CLR001" in done.stdout


def test_every_family_has_its_question(python: Run) -> None:
    families = set(re.findall(r"^\| ([A-Z]{3}) \|", README, re.MULTILINE))
    catalogue = python(MAIN, "rules", cwd=ROOT).stdout
    assert families == {code[:3] for code in re.findall(r"\b[A-Z]{3}\d{3}\b", catalogue)}


def test_pitchlint_likes_its_own_words(python: Run) -> None:
    own = [name for name in ("README.md", "CONTRIBUTING.md", "docs/index.md") if (ROOT / name).is_file()]
    done = python(MAIN, "check", "--isolated", *own, cwd=ROOT)
    assert done.returncode == 0, done.stdout
