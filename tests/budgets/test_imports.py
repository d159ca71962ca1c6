"""People wait for a commit hook: `pitchlint check one.md` imports what one Markdown file needs, and nothing else."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

import lint

Run = Callable[..., CompletedProcess[str]]

CHECK = """\
import sys
from lint.cli import main
try:
    main(["check", "--isolated", *sys.argv[1:]])
except SystemExit as exit:
    assert exit.code in (0, 1), exit.code
print("modules:", *sorted(sys.modules))
"""
BARE = "import sys; print('modules:', *sorted(sys.modules))"

BESIDE_PYTHON = {
    "__future__", "_bisect", "_blake2", "_collections", "_functools", "_operator", "_sre", "_typing", "binascii",
    "bisect", "collections", "contextlib", "copyreg", "enum", "functools", "gc", "importlib", "itertools", "keyword",
    "lint", "math", "operator", "pyromark", "re", "reprlib", "types", "typing", "unicodedata", "warnings",
}  # fmt: skip
"""The top-level modules that the short path adds to those of `python -c pass`."""

NOT_FOR_ONE_PAGE = (
    "lint.baseline",
    "lint.cache.packing",
    "lint.cache.results",
    "lint.cache.stamp",
    "lint.cli.explain",
    "lint.cli.fixing",
    "lint.cli.init",
    "lint.cli.known",
    "lint.cli.past",
    "lint.cli.rules",
    "lint.cli.score",
    "lint.cli.since",
    "lint.git",
    "lint.history",
    "lint.markup.htmlblocks",
    "lint.markup.htmlsettle",
    "lint.pool",
    "lint.readers.eml",
    "lint.readers.html",
    "lint.readers.text",
    "lint.report.page",
    "lint.report.records",
    "lint.report.sarif",
    "lint.report.scores",
    "lint.text.readability",
)
SLOW = (
    "click", "concurrent.futures", "csv", "dataclasses", "difflib", "email", "hashlib", "html.parser",
    "importlib.metadata", "importlib.resources", "inspect", "json", "logging", "multiprocessing", "nltk", "pathlib",
    "pathspec", "regex", "rich", "shutil", "sqlite3", "string", "subprocess", "textstat", "tomllib", "xml", "zipfile",
)  # fmt: skip


def modules(done: CompletedProcess[str]) -> set[str]:
    """What the child process had imported at its end."""
    assert done.returncode == 0, done.stderr
    return set(done.stdout.rpartition("modules:")[2].split())


@pytest.fixture(scope="module")
def short_path(python: Run, tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("short")
    (folder / "one.md").write_text("# Plans\n\nWe [leverage](https://a.example) synergies.\n", encoding="utf-8")
    return modules(python(CHECK, "one.md", cwd=folder))


def test_the_short_path_adds_few_modules_to_python(short_path: set[str], python: Run, tmp_path: Path) -> None:
    added = short_path - modules(python(BARE, cwd=tmp_path))
    assert {name.partition(".")[0] for name in added} - BESIDE_PYTHON == set()


def test_options_with_a_value_are_read_by_click(python: Run, tmp_path: Path) -> None:
    (tmp_path / "one.md").write_text("We leverage synergies.\n", encoding="utf-8")
    code = CHECK.replace('"--isolated", ', '"--isolated", "--no-cache", "-q", ')
    assert "click" not in modules(python(code, "one.md", cwd=tmp_path))
    assert "click" in modules(python(code, "one.md", "--fail-on", "never", cwd=tmp_path))


def test_nothing_slow_is_imported(short_path: set[str]) -> None:
    assert short_path.intersection(SLOW) == set()


def test_what_other_commands_and_formats_need_is_left_alone(short_path: set[str]) -> None:
    assert "lint.readers.markdown" in short_path
    assert short_path.intersection(NOT_FOR_ONE_PAGE) == set()


def test_the_names_of_what_is_left_alone_are_those_of_modules() -> None:
    folder = Path(lint.__file__).parent.parent
    for name in NOT_FOR_ONE_PAGE:
        path = folder.joinpath(*name.split("."))
        assert path.is_dir() or path.with_suffix(".py").is_file(), name


def test_a_config_costs_a_parser_only_where_there_is_one(python: Run, tmp_path: Path) -> None:
    (tmp_path / "one.md").write_text("We leverage synergies.\n", encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'site'\n", encoding="utf-8")
    code = CHECK.replace('"--isolated", ', "")
    assert "tomllib" not in modules(python(code, "one.md", cwd=tmp_path))
    (tmp_path / "pyproject.toml").write_text("[tool.pitchlint]\naudience = 'general'\n", encoding="utf-8")
    assert "tomllib" in modules(python(code, "one.md", cwd=tmp_path))
