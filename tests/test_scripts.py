"""What the makers' scripts do, each in a copy of the project."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Script = Callable[..., "subprocess.CompletedProcess[str]"]
IGNORED = shutil.ignore_patterns("__pycache__", ".*")
CODE, NAME, MODULE = "ZZZ999", "small-ovens", "lint/rules/clarity/small_ovens.py"
NEW = (CODE, NAME, "clarity")

FILLED_IN = '''
    examples=(
        Bad("A [small oven] for you."),
        Bad("It is a [small oven]."),
        Bad("Take the [small oven] home."),
        Bad("[small oven] or fire?"),
        Good("A small fire."),
        Good("An oven."),
        Good("It is an oven, and small."),
        Good("A smaller oven."),
    ),
)
def small_ovens(sentence: SentenceReading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """Small ovens bake small bread."""
    words = [token.norm for token in sentence.tokens]
    for at in range(len(words) - 1):
        if words[at : at + 2] == ["small", "oven"]:
            yield sentence.hit(sentence.sentence.first + at, sentence.sentence.first + at + 2)
'''


@pytest.fixture
def copy(checkout: Path, tmp_path: Path) -> Path:
    """A copy of what the scripts and the tests of the rules need."""
    for folder in ("lint", "scripts", "tests", "wordlists"):
        shutil.copytree(checkout / folder, tmp_path / "copy" / folder, ignore=IGNORED)
    shutil.copy(checkout / "pyproject.toml", tmp_path / "copy")
    return tmp_path / "copy"


@pytest.fixture
def python_in(copy: Path, environment: dict[str, str]) -> Script:
    """Run Python in the copy, with the copy's own `lint`."""

    def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=copy,
            env=environment | {"PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            encoding="utf-8",
        )

    return run


def test_a_new_rule_fails_until_it_is_filled_in(copy: Path, python_in: Script) -> None:
    def outcome() -> "subprocess.CompletedProcess[str]":
        return python_in("-m", "pytest", "tests/test_examples.py", "-q", "-p", "no:cacheprovider", "-k", CODE)

    made = python_in("scripts/new_rule.py", *NEW)
    assert (made.returncode, made.stderr) == (0, "")
    assert made.stdout.startswith(f"{MODULE} is there") and f"-k {CODE}" in made.stdout
    registry = (copy / "lint/registry.py").read_text(encoding="utf-8")
    modules = re.findall(r'^    "([\w.]+)",$', registry, re.MULTILINE)
    assert "clarity.small_ovens" in modules and modules == sorted(modules)

    unfilled = outcome()
    assert unfilled.returncode == 1
    assert len(re.findall(rf"^FAILED .*exactly_at_its_brackets\[{CODE}-Bad-\d\]", unfilled.stdout, re.MULTILINE)) == 4
    assert f"shows_itself_by_enough_examples[{CODE}]" in unfilled.stdout

    text = (copy / MODULE).read_text(encoding="utf-8")
    assert text.count('Bad("[TODO]")') == text.count('Good("TODO")') == 4
    text = text[: text.index("\n    examples=(")] + FILLED_IN
    text = text.replace("“{found}” TODO.", "“{found}” is small.").replace("TODO: ", "").replace("TODO, ", "")
    (copy / MODULE).write_text(text, encoding="utf-8")
    filled = outcome()
    assert filled.returncode == 0, filled.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("CLR1", NAME, "clarity"), "isn't three capitals and three digits"),
        ((CODE, "Small_Ovens", "clarity"), "isn't small words with hyphens"),
        (("CLR001", NAME, "clarity"), "CLR001 small-ovens is taken by CLR001 jargon"),
        ((CODE, "jargon", "clarity"), "ZZZ999 jargon is taken by CLR001 jargon"),
        ((CODE, NAME, "cooking"), "invalid choice: 'cooking'"),
    ],
)
def test_a_new_rule_is_refused_with_a_reason(
    copy: Path, python_in: Script, arguments: tuple[str, ...], message: str
) -> None:
    registry = (copy / "lint/registry.py").read_bytes()
    made = python_in("scripts/new_rule.py", *arguments)
    assert made.returncode == 2 and message in made.stderr
    assert (copy / "lint/registry.py").read_bytes() == registry
    assert not list(copy.rglob("small_ovens.py"))


@pytest.fixture
def repository(copy: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The copy as a git repository: in the tagged revision `old` a list lacks one word and has another."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    words = copy / "wordlists/en/jargon.txt"
    text = words.read_text(encoding="utf-8")
    entry = next(line for line in text.splitlines(keepends=True) if line.startswith("utilize (v)"))
    words.write_text(text.replace(entry, entry + "wibbled\n"), encoding="utf-8")
    git(copy, "init", "--quiet")
    git(copy, "add", "lint", "scripts", "wordlists")
    git(copy, "commit", "--quiet", "-m", "old")
    git(copy, "tag", "old")
    words.write_text(text.replace(entry, entry + "wobbled\n"), encoding="utf-8")
    git(copy, "commit", "--quiet", "-a", "-m", "new")
    site = copy / "site"
    (site / "news").mkdir(parents=True)
    (site / "home.md").write_text("You wibbled it.\n\nYou wobbled, then you utilized it.\n", encoding="utf-8")
    (site / "news/may.md").write_text("You wobbled.\n" * 3, encoding="utf-8")
    return copy


def git(folder: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=A", "-c", "user.email=a@a.example", "-c", "core.autocrlf=false")
    done = subprocess.run(["git", *identity, *arguments], cwd=folder, capture_output=True, encoding="utf-8", check=True)
    return done.stdout


CHANGED = """\
2 files; findings: 2 before, 5 after

CLR001 jargon: +4 -1
  + home.md:3 note “wobbled” in: You wobbled, then you utilized it.
  + news/may.md:1 note “wobbled” in: You wobbled. (3 times)
  - home.md:1 note “wibbled” in: You wibbled it.
"""


@pytest.mark.parametrize("revisions", [("old",), ("old", "HEAD"), ("old", "worktree")])
def test_a_change_is_shown_with_samples(repository: Path, python_in: Script, revisions: tuple[str, ...]) -> None:
    done = python_in("scripts/corpus_diff.py", *revisions, "site", "--samples", "2", "--select", "CLR001")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == CHANGED
    assert git(repository, "worktree", "list").count("\n") == 1
    fewer = python_in("scripts/corpus_diff.py", *revisions, "site", "--samples", "1", "--select", "CLR001").stdout
    assert fewer.count("\n  + ") == 2 and "\n  + … 1 more\n  - home.md:1" in fewer


def test_what_is_not_committed_counts_and_no_change_is_short(repository: Path, python_in: Script) -> None:
    assert python_in("scripts/corpus_diff.py", "HEAD", "site").stdout.count("\n") == 1
    words = repository / "wordlists/en/jargon.txt"
    words.write_text(words.read_text(encoding="utf-8").replace("wobbled\n", ""), encoding="utf-8")
    done = python_in("scripts/corpus_diff.py", "HEAD", "site", "--samples", "9", "--select", "CLR001")
    assert "CLR001 jargon: +0 -4\n" in done.stdout


def test_files_that_fail_are_named(repository: Path, python_in: Script) -> None:
    (repository / "site/bad.eml").write_bytes(b"\x00\x01" * 99)
    reader = repository / "lint/registry.py"
    text = reader.read_text(encoding="utf-8")
    reader.write_text(text.replace('    "markdown": "lint.readers.markdown",\n', ""), encoding="utf-8")
    done = python_in("scripts/corpus_diff.py", "HEAD", "site", "--samples", "1")
    assert "home.md fails now: pitchlint doesn't read the format “markdown”\n1 more fails now\n" in done.stdout
    assert "bad.eml" not in done.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [(("none", "site"), "invalid reference: none"), (("HEAD", "nowhere"), "there is no folder nowhere")],
)
def test_a_wrong_call_is_answered(
    repository: Path, python_in: Script, arguments: tuple[str, ...], message: str
) -> None:
    done = python_in("scripts/corpus_diff.py", *arguments)
    assert done.returncode != 0 and message in done.stderr and "Traceback" not in done.stderr
