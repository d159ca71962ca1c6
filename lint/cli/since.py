"""`--since REV`: findings on what has changed since a git revision, and no others."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from lint.git import Changes, Lines, Repository
from lint.intake import documents, read_bytes, source_of
from lint.model.errors import UnreadableError, UsageError
from lint.model.finding import Finding
from lint.model.result import FileResult
from lint.model.source import Source


class Since:
    """Tells what has changed since a revision, or since this branch left it, in whichever repository a file is in.

    Where a format has lines they count; where it has none, paragraphs do, by their text. A file inside a file that has
    changed counts as new. Raises UsageError where git can't tell.
    """

    def __init__(self, revision: str) -> None:
        self._revision = revision
        self._changes: dict[str, Changes] = {}
        self._lines: dict[str, Sequence[Lines]] = {}
        self._parts: dict[str, frozenset[_Part] | None] = {}

    def touches(self, path: str) -> bool:
        """Whether anything in a file has changed."""
        return self._changes_around(path).is_changed(path)

    def sift(self, results: Iterable[FileResult]) -> tuple[FileResult, ...]:
        """The results with those findings alone that stand on changed lines, slides or paragraphs."""
        return tuple(self._sifted(result) for result in results)

    def _sifted(self, result: FileResult) -> FileResult:
        if not result.findings or result.source.apart or self._changes_around(result.path).is_new(result.path):
            return result
        in_lines = any(finding.location.part is None for finding in result.findings)
        lines = self._changed_lines(result.path) if in_lines else ()
        ends = [at for at, char in enumerate(result.source.text) if char == "\n"] if in_lines else []
        kept = [finding for finding in result.findings if self._is_changed(finding, result, lines, ends)]
        return result._replace(findings=tuple(kept))

    def _is_changed(self, finding: Finding, result: FileResult, lines: Sequence[Lines], ends: Sequence[int]) -> bool:
        place = finding.location
        if place.part is not None:
            parts = self._changed_parts(result.path)
            return parts is None or _Part.of(result.source, place.part) in parts
        first, last = bisect_left(ends, place.start) + 1, bisect_left(ends, max(place.start, place.end - 1)) + 1
        after = bisect_left(lines, first, key=lambda run: run.last)
        return after < len(lines) and lines[after].first <= last

    def _changed_lines(self, path: str) -> Sequence[Lines]:
        if path not in self._lines:
            self._lines[path] = self._changes_around(path).lines(path)
        return self._lines[path]

    def _changed_parts(self, path: str) -> "frozenset[_Part] | None":
        """The parts of a file whose text was not in it before; None where all of it counts as new."""
        if path not in self._parts:
            before = self._changes_around(path).content_before(path)
            self._parts[path] = None if before is None else _new_parts(read_bytes(path), before, path)
        return self._parts[path]

    def _changes_around(self, path: str) -> Changes:
        try:
            repository = Repository.around(path)
            if repository.folder not in self._changes:
                self._changes[repository.folder] = repository.changes(repository.base(self._revision))
            return self._changes[repository.folder]
        except UsageError as error:
            raise UsageError(f"--since: {error}") from None


class _Part(tuple[str, str]):
    """A part of a document, and which of the file's documents it is in."""

    __slots__ = ()

    @classmethod
    def of(cls, source: Source, part: str) -> "_Part":
        return cls((repr(sorted((source.member or {}).items())), part))


def _new_parts(now: bytes, before: bytes, path: str) -> frozenset[_Part] | None:
    try:
        known = {text for _, text in _parts(source_of(before, path))}
    except UnreadableError:
        return None
    return frozenset(part for part, text in _parts(source_of(now, path)) if text not in known)


def _parts(source: Source) -> Iterator[tuple[_Part, str]]:
    for document in documents(source):
        for block in document.blocks:
            if block.text and (part := block.view.segments[0].part) is not None:
                yield _Part.of(document.source, part), " ".join(block.text.split())
