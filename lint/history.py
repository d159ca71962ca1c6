"""How scores went over time: files as git knows them at past revisions, judged by today's rules and config."""

import os
from collections.abc import Iterable, Sequence

from lint.api import Checker
from lint.discovery import would_walk
from lint.git import Changes, Repository, Revision
from lint.intake import source_of
from lint.model.errors import UnreadableError, UsageError
from lint.model.namedtuple import NamedTuple
from lint.model.result import FileResult

MOST_POINTS = 30
"""Revisions that are read: of more, so many that are spread evenly, the first and the last among them."""


class Point(NamedTuple):
    """A score at one time. `score` is the mean of all documents that have one (0 … 100), None where none has.

    `revision` is None for the files as they are now.
    """

    revision: Revision | None
    score: float | None
    documents: int


class Trend(NamedTuple):
    """The scores of one file or folder, oldest first."""

    path: str
    points: tuple[Point, ...]


def trends(checker: Checker, span: str, paths: Sequence[str], now: Iterable[FileResult]) -> tuple[Trend, ...]:
    """A trend for each path over a revision range; `now` are the results of the files as they are, the last point.

    Raises UsageError where git can't tell.
    """
    current = list(now)
    return tuple(_trend(checker, span, path, current) for path in paths)


def _trend(checker: Checker, span: str, path: str, now: Sequence[FileResult]) -> Trend:
    repository = Repository.around(path)
    within = repository.relative(path)
    past = _Past(checker, repository)
    revisions = _spread(repository.revisions(span, () if within == "." else (within,)))
    points = [past.point(revision, within) for revision in revisions]
    here = [result.score for result in now if _is_within(repository.relative(result.path), within)]
    return Trend(path, (*points, _point(None, here)))


def _is_within(path: str, folder: str) -> bool:
    return folder in (".", path) or path.startswith(f"{folder}/")


def _spread(revisions: list[Revision]) -> list[Revision]:
    if len(revisions) <= MOST_POINTS:
        return revisions
    last = len(revisions) - 1
    return [revisions[round(at * last / (MOST_POINTS - 1))] for at in range(MOST_POINTS)]


def _point(revision: Revision | None, scores: Sequence[int | None]) -> Point:
    known = [score for score in scores if score is not None]
    return Point(revision, round(sum(known) / len(known), 1) if known else None, len(known))


class _Past:
    """Scores of files at past revisions; content that many of them share is judged once."""

    def __init__(self, checker: Checker, repository: Repository) -> None:
        self._checker = checker
        self._repository = repository
        self._scores: dict[tuple[str, str], tuple[int | None, ...]] = {}

    def point(self, revision: Revision, within: str) -> Point:
        """The score of what lay at a path."""
        scores: list[int | None] = []
        for name, blob in self._repository.blobs(revision.commit, (within,)).items():
            scores += self._of(name, blob, revision.commit, named=name == within)
        return _point(revision, scores)

    def _of(self, name: str, blob: str, commit: str, *, named: bool) -> tuple[int | None, ...]:
        key = (name, blob)
        if key not in self._scores:
            path = os.path.relpath(os.path.join(self._repository.folder, *name.split("/")))
            wanted = named or would_walk(path, self._checker.settings_for)
            self._scores[key] = self._judged(path, name, commit) if wanted else ()
        return self._scores[key]

    def _judged(self, path: str, name: str, commit: str) -> tuple[int | None, ...]:
        """The scores of a file's documents; none where it could not be read then."""
        try:
            data = self._repository.read(commit, name)
        except UsageError:  # a filter of git's that is not installed here
            return ()
        try:
            return tuple(result.score for result in self._checker.check_all(source_of(data, path)))
        except UnreadableError:
            return ()


class Fall(NamedTuple):
    """A file whose score is less than it was."""

    path: str
    before: int
    now: int


def falls(checker: Checker, revision: str, results: Iterable[FileResult]) -> list[Fall]:
    """The files that score less than at a revision, or than where this branch left it. New files can't fall.

    Raises UsageError where git can't tell.
    """
    found: list[Fall] = []
    changes: dict[str, Changes] = {}
    for result in results:
        if result.score is None or result.source.member:
            continue
        repository = Repository.around(result.path)
        if repository.folder not in changes:
            changes[repository.folder] = repository.changes(repository.base(revision))
        since = changes[repository.folder]
        before = since.content_before(result.path) if since.is_changed(result.path) else None
        if before is None:
            continue
        try:
            was = checker.check_bytes(before, result.path).score
        except UnreadableError:
            continue
        if was is not None and result.score < was:
            found.append(Fall(result.path, was, result.score))
    return found
