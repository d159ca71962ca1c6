"""What the README shows is what pitchlint does today."""

import re
import subprocess
from pathlib import Path

import pytest

from scripts.update_readme import PITCHLINT, README, ROOT, renewed

TEXT = README.read_text(encoding="utf-8")
COMMANDS = dict(re.findall(r"^<!-- command: (\w+) -->\n```sh\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL))
(CONFIG,) = re.findall(r"^```toml\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)


def pitchlint(*arguments: str, cwd: Path, environment: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([*PITCHLINT, *arguments], cwd=cwd, env=environment, capture_output=True, encoding="utf-8")


def test_texts_and_output_are_those_of_today() -> None:
    assert TEXT.count("```console") >= 2
    assert renewed(TEXT) == TEXT, "python scripts/update_readme.py writes what has changed"


def test_set_up_is_one_line_each() -> None:
    assert sorted(COMMANDS) == ["test", "try"]
    assert all(body.count("\n") == 1 for body in COMMANDS.values())


def test_the_config_is_understood(environment: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "pitchlint.toml").write_text(CONFIG, encoding="utf-8")
    (tmp_path / "home.md").write_text("We leverage synergies.\n", encoding="utf-8")
    done = pitchlint("check", "home.md", cwd=tmp_path, environment=environment)
    assert (done.returncode, done.stderr) == (1, "")
    assert "CLR001" in done.stdout


def test_every_family_of_rules_has_its_question(environment: dict[str, str]) -> None:
    families = set(re.findall(r"^\| `([A-Z]{3})` \|", TEXT, re.MULTILINE))
    catalogue = pitchlint("rules", cwd=ROOT, environment=environment).stdout
    assert families == {code[:3] for code in re.findall(r"\b[A-Z]{3}\d{3}\b", catalogue)}


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "docs/index.md"])
def test_pitchlint_likes_its_own_words(page: str, environment: dict[str, str]) -> None:
    done = pitchlint("check", "--isolated", page, cwd=ROOT, environment=environment)
    assert done.returncode == 0, done.stdout
