"""Which findings of a run are asked for: all, those that no baseline knows, those on what has changed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lint.api import Checker
from lint.cli.session import Inputs
from lint.model.errors import UsageError
from lint.model.result import FileResult, Run

if TYPE_CHECKING:
    from lint.cli.known import Known
    from lint.cli.since import Since


class Sieve:
    """Leaves out what `--baseline` knows and what stands on unchanged lines; without either it leaves all as it is."""

    def __init__(self, checker: Checker, *, baseline: str | None, since: str | None) -> None:
        # neither is imported on the way of one file to its report
        self._known = None if baseline is None else _known(baseline, checker)
        self._since = None if since is None else _since(since)

    def narrow(self, inputs: Inputs) -> Inputs:
        """The inputs less the files in which nothing has changed."""
        if self._since is None:
            return inputs
        if inputs.reads_stdin:
            raise UsageError("--since asks git about files, and standard input is none")
        return inputs._replace(files=tuple(filter(self._since.touches, inputs.files)))

    def sift(self, results: Sequence[FileResult]) -> tuple[FileResult, ...]:
        """What is asked for of one file's results."""
        if self._known is not None:
            results = self._known.sift(results)
        return tuple(results) if self._since is None else self._since.sift(results)

    def apply(self, done: Run) -> Run:
        """What is asked for of a whole run."""
        if self._known is not None:
            done = self._known.apply(done)
        return done if self._since is None else done._replace(results=self._since.sift(done.results))

    def close(self, *, prune: bool, quiet: bool) -> None:
        """Say what the baseline left out and what it holds in vain, or take that out of it."""
        if self._known is None:
            return
        if prune:
            self._known.prune()
        elif not quiet:
            self._known.say()


def _known(path: str, checker: Checker) -> "Known":
    from lint.cli.known import Known

    return Known(path, checker)


def _since(revision: str) -> "Since":
    from lint.cli.since import Since

    return Since(revision)
