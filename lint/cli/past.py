"""`--history` and `--ratchet`: options that name a revision and may go without one."""

import os
from collections.abc import Iterable, Sequence

import click

from lint.api import Checker
from lint.git import Repository
from lint.history import Trend, falls
from lint.model.errors import UsageError
from lint.model.result import FileResult
from lint.report.trends import Moment

PRESENT = "HEAD"
"""What such an option means without a revision."""


def settled(option: str, revision: str, paths: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """The revision and the paths that were meant: what follows the option may be its revision or the first path.

    A word that git knows as a revision is one; else, if there is such a file or folder, it is a path. Raises UsageError
    for what is neither.
    """
    try:
        repository = Repository.around(next(iter(paths), "."))
        for end in revision.replace("...", "..").split(".."):
            repository.commit(end or PRESENT)
        return revision, tuple(paths)
    except UsageError as error:
        if os.path.exists(revision):
            return PRESENT, (revision, *paths)
        raise UsageError(f"{option}: {error}") from None


def moments(trend: Trend) -> list[Moment]:
    """A trend's points as reports show them."""
    return [
        Moment(*(point.revision or ("", "", "")), score=point.score, documents=point.documents)
        for point in trend.points
    ]  # fmt: skip


def say_falls(checker: Checker, revision: str, results: Iterable[FileResult]) -> bool:
    """Name the files that score less than before on standard error; whether there are any."""
    try:
        found = falls(checker, revision, results)
    except UsageError as error:
        raise UsageError(f"--ratchet: {error}") from None
    for path, before, now in found:
        click.echo(f"{path}: the score fell from {before} to {now} since {revision}.", err=True)
    return bool(found)
