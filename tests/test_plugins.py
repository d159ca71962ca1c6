"""Plug-ins: what other packages add, and what becomes of broken ones."""

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "plugin"
MAIN = "from lint.cli import main; main()"

TALK = (
    "1\n00:00:01,000 --> 00:00:03,000\nYour bread\r\nis warm 🚀\n\n"
    "2\n00:00:03,000 --> 00:00:05,000\nWe utilize flour.\n"
)

Pitchlint = Callable[..., CompletedProcess[str]]


def pitchlint_with(packages: Path, environment: dict[str, str], cwd: Path) -> Pitchlint:
    """The command line with more packages installed."""
    more = environment | {"PYTHONPATH": f"{packages}:{environment['PYTHONPATH']}"}

    def run(*arguments: str) -> CompletedProcess[str]:
        command = [sys.executable, "-c", MAIN, *arguments]
        return subprocess.run(command, cwd=cwd, env=more, capture_output=True, encoding="utf-8", timeout=120)

    return run


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example package, installed by pip into a folder of its own."""
    target = tmp_path_factory.mktemp("packages")
    options = ["--quiet", "--no-deps", "--no-build-isolation", "--no-index", "--target", str(target)]
    done = subprocess.run(
        [sys.executable, "-m", "pip", "install", *options, str(EXAMPLE)], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return target


@pytest.fixture
def guild(packages: Path, environment: dict[str, str], tmp_path: Path) -> Pitchlint:
    (tmp_path / "talk.srt").write_bytes(TALK.encode())
    (tmp_path / "home.md").write_text("Your bread is warm 🚀\n", encoding="utf-8")
    return pitchlint_with(packages, environment, tmp_path)


def test_its_rule_is_in_the_catalogue_and_speaks(guild: Pitchlint) -> None:
    assert "GLD001  rockets" in guild("rules").stdout
    assert "excitement" in guild("explain", "rockets").stdout
    done = guild("check", "home.md")
    assert done.returncode == 1 and "home.md:1:20 GLD001 “🚀” is our excitement" in done.stdout
    assert guild("check", "home.md", "--ignore", "GLD").returncode == 0


def test_its_reader_reads_and_knows_every_place(guild: Pitchlint) -> None:
    done = guild("check", ".", "--format", "json")
    files = {file["path"]: file for file in json.loads(done.stdout)["files"]}
    assert files["talk.srt"]["format"] == "srt"
    places = [
        (found["code"], found["location"]["line"], found["location"]["column"])
        for found in files["talk.srt"]["findings"]
    ]
    assert ("GLD001", 4, 9) in places and ("CLR001", 8, 4) in places
    assert guild("check", "--fix", "talk.srt").returncode == 1


def test_a_fix_in_its_format_is_exact(guild: Pitchlint, tmp_path: Path) -> None:
    guild("check", "--fix", "talk.srt")
    assert (tmp_path / "talk.srt").read_bytes() == TALK.replace("utilize", "use").encode()


def test_its_report_is_a_format(guild: Pitchlint) -> None:
    rows = list(csv.reader(io.StringIO(guild("check", "home.md", "--format", "csv").stdout)))
    assert rows[0] == ["path", "line", "code", "level", "message"]
    assert ["home.md", "1", "GLD001", "warning", "“🚀” is our excitement, not the reader's."] in rows
    done = guild("check", "home.md", "--format", "cvs")
    assert done.returncode == 2 and "is not one of text, json" in done.stderr


def test_its_rules_examples_hold(guild: Pitchlint, packages: Path, environment: dict[str, str], tmp_path: Path) -> None:
    code = """
from pitchlint_guild.rules import RULES
from lint.api import check_text
from lint.model.rule import Bad
for rule in RULES:
    for example in rule.examples:
        text = example.text.replace("[", "").replace("]", "")
        found = [f.match for f in check_text(text, path="a.md").findings if f.code == rule.code]
        assert bool(found) is isinstance(example, Bad), example
print("checked")
"""
    more = environment | {"PYTHONPATH": f"{packages}:{environment['PYTHONPATH']}"}
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=more, capture_output=True, encoding="utf-8")
    assert done.stdout == "checked\n", done.stderr


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (
            "[pitchlint.rules]\nbad = no_such_module:rule",
            "the plug-in “bad” of broken-1.0 is left out (ModuleNotFoundError",
        ),
        ("[pitchlint.rules]\nbad = json:nothing", "is left out (AttributeError"),
        ("[pitchlint.rules]\nbad = json:dumps", "is left out (it is neither a rule nor several)"),
        ("[pitchlint.readers]\nbad = broken_plugin", "is left out (RuntimeError: I am broken)"),
    ],
)
def test_a_broken_plug_in_is_named_and_stops_nothing(
    environment: dict[str, str], tmp_path: Path, entry: str, said: str
) -> None:
    packages = tmp_path / "packages"
    (packages / "broken-1.0.dist-info").mkdir(parents=True)
    (packages / "broken-1.0.dist-info" / "entry_points.txt").write_text(entry + "\n", encoding="utf-8")
    (packages / "broken_plugin.py").write_text("raise RuntimeError('I am broken')\n", encoding="utf-8")
    (tmp_path / "home.md").write_text("We utilize ovens.\n", encoding="utf-8")
    (tmp_path / "odd.xyz").write_text("We utilize ovens.\n", encoding="utf-8")
    done = pitchlint_with(packages, environment, tmp_path)("check", "home.md", "odd.xyz", "--isolated")
    assert done.returncode == 2  # for odd.xyz, which nothing reads
    assert "home.md: " in done.stdout
    assert done.stderr.count("is left out") == 1 and said in done.stderr


def test_two_rules_of_one_code_are_refused(environment: dict[str, str], tmp_path: Path) -> None:
    packages = tmp_path / "packages"
    (packages / "twin-1.0.dist-info").mkdir(parents=True)
    entry = "[pitchlint.rules]\ntwin = lint.rules.clarity.long_sentence:long_sentence\n"
    (packages / "twin-1.0.dist-info" / "entry_points.txt").write_text(entry, encoding="utf-8")
    (tmp_path / "home.md").write_text("Bread.\n", encoding="utf-8")
    done = pitchlint_with(packages, environment, tmp_path)("check", "home.md")
    assert done.returncode == 2 and "two rules are called CLR005" in done.stderr
