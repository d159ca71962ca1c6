"""Findings that old copy is known to have, so that only what is new is reported.

A baseline is a JSON file with one line for each known finding, however many files hold it, so that it merges well:

{"version": 1, "findings": [
 {"code": "CLR001", "fingerprint": "9f2c…", "match": "leverage", "files": {"about.md": 1, "home.md": 2}}
]}
"""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from lint.model.errors import UsageError
from lint.model.finding import Finding
from lint.model.fingerprint import fingerprint
from lint.model.namedtuple import NamedTuple
from lint.model.result import FileResult

VERSION = 1
_LONGEST_MATCH = 80
"""Characters of a finding's words that are kept, for people who read the file."""


class Known(NamedTuple):
    """What a baseline knows one finding by. `about_document` holds for one about the whole of its file."""

    code: str
    fingerprint: str
    match: str = ""
    about_document: bool = False


class Leftover(NamedTuple):
    """A known finding that is no longer there: how many times, and in which file."""

    known: Known
    path: str
    times: int


class Sifted(NamedTuple):
    """Results without what was known, how many findings that were, and what the baseline holds in vain."""

    results: tuple[FileResult, ...]
    known: int
    stale: tuple[Leftover, ...]


class Baseline:
    """Known findings with the files that hold them, and how often.

    Paths are relative to `folder`, the one that the baseline's file is in, so that it holds wherever one stands.
    """

    def __init__(self, folder: str, counts: Mapping[tuple[Known, str], int]) -> None:
        self._folder = folder
        self._counts = dict(counts)

    @classmethod
    def of(cls, folder: str, results: Iterable[FileResult]) -> "Baseline":
        """The baseline that knows every finding of some results."""
        counts: Counter[tuple[Known, str]] = Counter()
        baseline = cls(folder, counts)
        for result in results:
            path = baseline.relative(result.path)
            counts.update((_known(finding), path) for finding in result.findings)
        return cls(folder, counts)

    @classmethod
    def read(cls, path: str) -> "Baseline":
        """The baseline in a file. Raises UsageError when it can't be read or is none."""
        import json

        try:
            with open(path, encoding="utf-8") as file:
                record = json.load(file)
        except FileNotFoundError:
            raise UsageError(f"--baseline: there is no file {path}; --write-baseline {path} makes it") from None
        except OSError as error:
            reason = (error.strerror or "error").lower()
            raise UsageError(f"--baseline: {path} can't be read ({reason})") from None
        except ValueError as error:
            raise UsageError(f"--baseline: {path} is not valid JSON ({error})") from None
        try:
            if record["version"] != VERSION:
                raise UsageError(f"--baseline: {path} was written by another version of pitchlint; write it anew")
            return cls(os.path.dirname(os.path.abspath(path)), dict(_counts(record["findings"])))
        except (AttributeError, KeyError, TypeError, ValueError):
            raise UsageError(f"--baseline: {path} is no baseline of pitchlint; write it anew") from None

    def as_json(self) -> str:
        """The text of the baseline's file: the same for the same findings, whatever their order."""
        import json

        files: dict[Known, dict[str, int]] = {}
        for (known, path), count in sorted(self._counts.items()):
            files.setdefault(known, {})[path] = count
        lines = [json.dumps(_record(known, files[known]), ensure_ascii=False) for known in files]
        listed = "\n " + ",\n ".join(lines) + "\n" if lines else ""
        return f'{{"version": {VERSION}, "findings": [{listed}]}}\n'

    def __len__(self) -> int:
        return sum(self._counts.values())

    def relative(self, path: str) -> str:
        """A file's path as the baseline writes it."""
        try:
            return os.path.relpath(path, self._folder).replace(os.sep, "/")
        except ValueError:  # on another drive
            return os.path.abspath(path).replace(os.sep, "/")

    def sift(self, results: Sequence[FileResult], ran: Callable[[str, str], bool]) -> Sifted:
        """Leave out what is known, each entry as often as it was counted.

        A finding is looked for in its own file first, then, for text that was moved or a file that was renamed, in any
        other. One about a whole document stays known in its file though its first evidence has changed. `ran` tells
        whether the rule of a code ran on the file of a path: what no rule looked for is not stale.
        """
        left = Counter(self._counts)
        paths = {self.relative(result.path): result.path for result in results}
        findings = [
            (at, self.relative(result.path), finding)
            for at, result in enumerate(results)
            for finding in result.findings
        ]
        for match in (_in_its_file(left), _about_its_file(left), _anywhere(left)):
            findings = [item for item in findings if not match(item[1], _known(item[2]))]
        new: list[list[Finding]] = [[] for _ in results]
        for at, _, finding in findings:
            new[at].append(finding)
        sifted = tuple(result._replace(findings=tuple(new[at])) for at, result in enumerate(results))
        stale = tuple(
            Leftover(known, path, count)
            for (known, path), count in sorted(left.items(), key=lambda item: (item[0][1], item[0][0]))
            if count and self._is_judged(path, known.code, paths, ran)
        )
        before = sum(len(result.findings) for result in results)
        return Sifted(sifted, before - len(findings), stale)

    def without(self, stale: Iterable[Leftover]) -> "Baseline":
        """The baseline less what it holds in vain."""
        counts = Counter(self._counts)
        counts.subtract({(known, path): count for known, path, count in stale})
        return Baseline(self._folder, +counts)

    def _is_judged(
        self, path: str, code: str, paths: Mapping[str, str], ran: Callable[[str, str], bool]
    ) -> bool:  # fmt: skip
        """Whether this run can tell that an entry is stale: its file was read with its rule, or is gone."""
        if path in paths:
            return ran(paths[path], code)
        return not os.path.exists(os.path.join(self._folder, path))


Matcher = Callable[[str, Known], bool]


def _in_its_file(left: Counter[tuple[Known, str]]) -> Matcher:
    def take(path: str, known: Known) -> bool:
        return _take(left, (known, path))

    return take


def _about_its_file(left: Counter[tuple[Known, str]]) -> Matcher:
    entries: dict[tuple[str, str], list[tuple[Known, str]]] = {}
    for known, path in sorted(left, reverse=True):
        if known.about_document:
            entries.setdefault((known.code, path), []).append((known, path))

    def take(path: str, known: Known) -> bool:
        return known.about_document and _take_first(left, entries.get((known.code, path), []))

    return take


def _anywhere(left: Counter[tuple[Known, str]]) -> Matcher:
    entries: dict[Known, list[tuple[Known, str]]] = {}
    for known, path in sorted(left, reverse=True):
        entries.setdefault(known, []).append((known, path))

    def take(path: str, known: Known) -> bool:
        return _take_first(left, entries.get(known, []))

    return take


def _take_first(left: Counter[tuple[Known, str]], entries: list[tuple[Known, str]]) -> bool:
    """Take one of the last entry that has any left; those that have none are done with."""
    while entries:
        if _take(left, entries[-1]):
            return True
        entries.pop()
    return False


def _take(left: Counter[tuple[Known, str]], key: tuple[Known, str]) -> bool:
    if left[key] <= 0:
        return False
    left[key] -= 1
    return True


def _known(finding: Finding) -> Known:
    """What a finding is known by: of several alike in one file, each by the same."""
    match = " ".join(finding.match.split())
    shown = match if len(match) <= _LONGEST_MATCH else match[:_LONGEST_MATCH] + "…"
    alike = fingerprint(finding.code, finding.match, finding.sentence)
    return Known(finding.code, alike, shown, finding.scope == "document")


def _record(known: Known, files: Mapping[str, int]) -> dict[str, Any]:
    record: dict[str, Any] = {"code": known.code, "fingerprint": known.fingerprint, "match": known.match}
    if known.about_document:
        record["scope"] = "document"
    return record | {"files": files}


def _counts(records: Iterable[Mapping[str, Any]]) -> Iterable[tuple[tuple[Known, str], int]]:
    for record in records:
        about_document = record.get("scope") == "document"
        known = Known(str(record["code"]), str(record["fingerprint"]), str(record["match"]), about_document)
        for path, count in record["files"].items():
            yield (known, str(path)), int(count)
