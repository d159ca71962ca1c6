"""`--baseline`, `--write-baseline` and `--prune-baseline`: what old copy is known to hold."""

import os
from collections.abc import Sequence

import click

from lint.api import Checker, find_rule, is_on
from lint.baseline import Baseline, Sifted
from lint.fixes import write
from lint.model.errors import UnreadableError, UsageError
from lint.model.result import FileResult, Run
from lint.report.verdict import count_of

_MOST_STALE = 10
"""Stale entries that are named; the others are counted."""


class Known:
    """A baseline in use: leaves out what it knows, and tells what it holds in vain."""

    def __init__(self, path: str, checker: Checker) -> None:
        self._path = path
        self._checker = checker
        self._baseline = Baseline.read(path)
        self._sifted: Sifted | None = None

    def sift(self, results: Sequence[FileResult]) -> tuple[FileResult, ...]:
        """The results of some files without what the baseline knows."""
        return self._baseline.sift(results, self._ran).results

    def apply(self, done: Run) -> Run:
        """A whole run without what the baseline knows."""
        self._sifted = self._baseline.sift(done.results, self._ran)
        return done._replace(results=self._sifted.results)

    def say(self) -> None:
        """Tell on standard error what was left out, and what the baseline no longer needs to hold."""
        sifted = self._sifted
        if sifted is None:
            return
        if sifted.known:
            click.echo(f"{count_of(sifted.known, 'known finding')} left out ({self._path}).", err=True)
        if sifted.stale:
            gone = sum(leftover.times for leftover in sifted.stale)
            are = "is" if gone == 1 else "are"
            click.echo(
                f"{count_of(gone, 'known finding')} {are} no longer there; --prune-baseline takes "
                f"{'it' if gone == 1 else 'them'} out of {self._path}:",
                err=True,
            )
            for known, path, count in sifted.stale[:_MOST_STALE]:
                times = f" ({count} times)" if count > 1 else ""
                click.echo(f"    {path}: {known.code} “{known.match}”{times}", err=True)
            if len(sifted.stale) > _MOST_STALE:
                click.echo(f"    and {len(sifted.stale) - _MOST_STALE} more", err=True)

    def prune(self) -> None:
        """Take what is no longer there out of the baseline's file."""
        if self._sifted is not None and self._sifted.stale:
            gone = sum(leftover.times for leftover in self._sifted.stale)
            _write(self._path, self._baseline.without(self._sifted.stale), "--prune-baseline")
            click.echo(f"{count_of(gone, 'known finding')} taken out of {self._path}.", err=True)

    def _ran(self, path: str, code: str) -> bool:
        settings = self._checker.settings_for(path)
        try:
            return is_on(find_rule(code, self._checker.rules_for(path)), settings)
        except UsageError:  # a rule that is no more
            return True


def write_baseline(path: str, done: Run) -> None:
    """Write all findings of a run to a baseline, and say so on standard error."""
    baseline = Baseline.of(os.path.dirname(os.path.abspath(path)), done.results)
    _write(path, baseline, "--write-baseline")
    files = sum(bool(result.findings) for result in done.results)
    click.echo(f"Wrote {count_of(len(baseline), 'finding')} of {count_of(files, 'file')} to {path}.", err=True)


def _write(path: str, baseline: Baseline, option: str) -> None:
    try:
        write(path, baseline.as_json().encode("utf-8", "backslashreplace"))
    except UnreadableError as error:
        raise UsageError(f"{option}: {path} {error}") from None
