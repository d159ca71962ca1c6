"""Check many files: from the cache where nothing has changed, in several processes where that pays.

Neither makes a difference to what is found.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from lint import plugins
from lint.api import Checker, attempt
from lint.intake import source_at
from lint.model.errors import UnreadableError
from lint.model.namedtuple import NamedTuple
from lint.model.result import Failure, FileResult
from lint.model.source import Source
from lint.text.digest import digest

if TYPE_CHECKING:
    from lint.cache.results import ResultCache

_FEWEST_FOR_CACHE = 5
"""Files from which on the cache is asked: fewer are checked before the database is open."""

_BYTES_THAT_PAY, _BYTES_THAT_PAY_SLOWLY = 150_000, 1_000_000
"""Bytes from which on a second process gains more than it costs: where it is a copy of this one, and where not."""

Report = tuple[str, bytes, bytes | None, str]
"""What a process says of a file: its path, the packed results, their key for the cache, and why it failed."""


class Checked(NamedTuple):
    """What became of a file. Where there is a `failure`, the results are of the documents before it."""

    path: str
    results: tuple[FileResult, ...]
    failure: Failure | None = None


def check_files(
    checker: Checker, paths: Sequence[str], *, jobs: int | None = None, cached: bool = True
) -> Iterator[Checked]:
    """Check files, in no certain order. Raises UsageError for a wrong config, before the first file is checked.

    `jobs` is the most processes that may be used; None leaves it to the size of the work and the machine.
    """
    for path in paths:
        checker.settings_for(path)
    # a plug-in may change without any sign of it that is cheap to see
    cache = _open_cache() if cached and len(paths) >= _FEWEST_FOR_CACHE and not plugins.installed() else None
    try:
        missing = list(paths)
        if cache is not None:
            missing = []
            for path in paths:
                kept = _from_cache(cache, checker, path)
                if kept is None:
                    missing.append(path)
                else:
                    yield Checked(path, kept)
        processes = _processes(missing, jobs)
        if processes > 1:
            from lint import pool

            work = partial(_check, checker, with_key=cache is not None)
            yield from (_checked(report, cache) for report in pool.work_on(missing, work, processes, _lost))
        elif cache is not None:
            yield from (_checked(_check(checker, path, with_key=True), cache) for path in missing)
        else:
            yield from (check_one(path, partial(checker.check_file_all, path)) for path in missing)
    finally:
        if cache is not None:
            cache.close()


def _open_cache() -> "ResultCache | None":
    try:
        from lint.cache.results import ResultCache  # a Python may be built without sqlite3
    except ImportError:
        return None
    return ResultCache()


def _key(checker: Checker, source: Source) -> bytes | None:
    """What the results of a file depend on, in a digest; None for a file that is not read as a whole."""
    if source.stream is not None:
        return None
    path, content = source.path, source.data or source.text.encode("utf-8", "surrogatepass")
    names = f"{path}\0{checker.settings_for(path).relative(path)}\0{source.format}\0{source.encoding}"
    return digest((checker.stamp_for(path), os.fsencode(names), source.bom, content))


def _from_cache(cache: "ResultCache", checker: Checker, path: str) -> tuple[FileResult, ...] | None:
    from lint.cache.packing import unpack

    try:
        source = source_at(path)
    except UnreadableError:
        return None
    key = _key(checker, source)
    if key is None:
        if source.stream is not None:
            source.stream.close()
        return None
    kept = cache.get(key)
    return None if kept is None else unpack(kept)


def _processes(paths: Sequence[str], jobs: int | None) -> int:
    """How many processes pay for these files."""
    if jobs == 1 or len(paths) < 2 or os.environ.get("PITCHLINT_DEBUG"):
        return 1
    size = 0
    for path in paths:
        try:
            size += os.stat(path).st_size
        except (OSError, ValueError):
            continue
    if size < _BYTES_THAT_PAY:
        return 1
    from lint import pool

    if not pool.STARTS_QUICKLY and size < _BYTES_THAT_PAY_SLOWLY:
        return 1
    return min(jobs or pool.cores(), len(paths))


def check_one(path: str, work: Callable[[], Iterable[FileResult]]) -> Checked:
    """What became of one file that `work` gives the results of."""
    results: list[FileResult] = []
    outcome = attempt(path, lambda: results.extend(work()))
    return Checked(path, tuple(results), outcome if isinstance(outcome, Failure) else None)


def _check(checker: Checker, path: str, with_key: bool) -> Report:
    from lint.cache.packing import pack

    key = None

    def work() -> Iterator[FileResult]:
        nonlocal key
        source = source_at(path)
        key = _key(checker, source) if with_key else None  # of what is checked: the file may change at any time
        return checker.check_all(source)

    _, results, failure = check_one(path, work)
    return (path, pack(results), None, failure.message) if failure else (path, pack(results), key, "")


def _checked(report: Report, cache: "ResultCache | None") -> Checked:
    from lint.cache.packing import unpack

    path, packed, key, failure = report
    if cache is not None and key is not None:
        cache.put(key, packed)
    return Checked(path, unpack(packed), Failure(path, failure) if failure else None)


def _lost(path: str, exit_code: int) -> Report:
    from lint.cache.packing import pack

    how = f"signal {-exit_code}" if exit_code < 0 else f"exit code {exit_code}"
    return path, pack(()), None, f"the process that checked it died ({how}), perhaps for want of memory"
