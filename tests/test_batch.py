"""Many files: however they are checked, the report is the same byte for byte."""

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from lint import batch
from lint.api import Checker
from lint.cli.app import group
from lint.config.settings import Settings
from lint.model.source import Source
from lint.pool import STARTS_QUICKLY

COPY = [
    "# Plans\n\nWe leverage synergies. You save two hours a week.\n",
    "We are the leading provider of ovens, and our team is thrilled.\n",
    "---\ntitle: Ovens\n---\n\nYour bread is done by six. Call Ann on Tuesday.\n",
    "\udcff",
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Nine files of which some can't be read, for which many processes and the cache pay."""
    monkeypatch.setattr(batch, "_BYTES_THAT_PAY", 0)
    monkeypatch.setattr(batch, "_BYTES_THAT_PAY_SLOWLY", 0)
    monkeypatch.setenv("PITCHLINT_CACHE_DIR", str(tmp_path / "cache"))
    copy = tmp_path / "copy"
    copy.mkdir()
    for number in range(8):
        text = COPY[number % len(COPY)] * (1 + number // 4)
        (copy / f"{number}.md").write_bytes(text.encode("utf-8", "surrogateescape"))
    (copy / "8.docx").write_bytes(b"no archive")
    monkeypatch.chdir(copy)
    return copy


@pytest.mark.parametrize("command", ["check", "score"])
@pytest.mark.parametrize("format", ["text", "json"])
def test_processes_and_the_cache_change_no_byte(folder: Path, command: str, format: str) -> None:
    arguments = [command, "--isolated", "--format", format, "."]
    ways = [["--no-cache", "--jobs", "1"], ["--no-cache", "--jobs", "3"], [], []] if command == "check" else [[], []]
    reports = []
    for way in ways:
        done = CliRunner().invoke(group, [*arguments, *way], standalone_mode=False)
        assert done.exception is None, done.output
        reports.append((done.stdout, done.stderr, done.return_value))
    assert "7.md" in reports[0][0]
    assert reports == [reports[0]] * len(reports)


def test_a_file_is_named_whose_process_died(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not STARTS_QUICKLY:
        pytest.skip("elsewhere a process does not inherit what is patched here")
    check = Checker.check_all

    def dying(self: Checker, source: Source) -> Iterator[object]:
        if source.path == "2.md":
            os.kill(os.getpid(), signal.SIGKILL)
        return check(self, source)

    monkeypatch.setattr(Checker, "check_all", dying)
    paths = [f"{number}.md" for number in range(8)]
    outcomes = {one.path: one for one in batch.check_files(Checker(Settings()), paths, jobs=2, cached=False)}
    assert sorted(outcomes) == paths
    failure = outcomes["2.md"].failure
    assert failure is not None
    assert "died (signal 9)" in failure.message
    assert all(outcomes[path].results for path in ("0.md", "1.md", "4.md", "5.md", "6.md"))


@pytest.mark.skipif(sys.platform == "win32", reason="paths as POSIX has them")
def test_a_file_that_changes_while_it_is_checked_is_not_kept_wrongly(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch, "_FEWEST_FOR_CACHE", 1)
    check = Checker.check_all

    def late(self: Checker, source: Source) -> Iterator[object]:
        yield from check(self, source)
        Path(source.path).write_text("You save an hour.\n", encoding="utf-8")

    with monkeypatch.context() as patch:
        patch.setattr(Checker, "check_all", late)
        list(batch.check_files(Checker(Settings()), ["0.md"], jobs=1))
    (kept,) = batch.check_files(Checker(Settings()), ["0.md"], jobs=1)
    (fresh,) = batch.check_files(Checker(Settings()), ["0.md"], jobs=1, cached=False)
    assert kept.results[0].findings == fresh.results[0].findings
