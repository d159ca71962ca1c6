"""`check --fix` and `check --diff`: what becomes of the fixed texts."""

import os
from collections.abc import Iterator

import click

from lint.api import Checker, Fixed, Sift, bytes_of, readable
from lint.cli.session import STDIN_NAME
from lint.fixes import write
from lint.model.errors import UnreadableError
from lint.model.result import FileResult
from lint.model.source import Source
from lint.report.verdict import count_of


class Fixing:
    """Fixes sources one by one, what `sift` leaves of their findings.

    With `dry` nothing is written; the differences are kept to be shown. With a `folder`, fixed copies are put there, at
    the same place below it as the files have below the current folder, and the files stay as they are.
    """

    def __init__(
        self, checker: Checker, *, unsafe: bool, dry: bool, folder: str | None = None, sift: Sift = tuple
    ) -> None:
        self._checker = checker
        self._unsafe = unsafe
        self._dry = dry
        self._folder = folder
        self._copies: dict[str, str] = {}
        self._sift = sift
        self.diffs: list[str] = []
        self.edits = 0
        self.files = 0
        self.unsettled: list[str] = []

    def __call__(self, source: Source) -> tuple[FileResult, ...]:
        """Fix one source and say what is left in it."""
        fixed = self._checker.fix_source(source, unsafe=self._unsafe, sift=self._sift)
        if not fixed.settled:
            self.unsettled.append(source.path)
        to_stdout = source.path == STDIN_NAME and not self._dry
        if fixed.edits:
            data = bytes_of(fixed)
            if self._dry:
                self.diffs.append(_diff(fixed))
            elif not to_stdout:
                self._write(source.path, data)
            self.edits += fixed.edits
            self.files += 1
        if to_stdout:
            click.echo(bytes_of(fixed), nl=False)
        return fixed.results

    def _write(self, path: str, data: bytes) -> None:
        if self._folder is None:
            write(path, data)
            return
        copy = os.path.join(self._folder, _below_here(path))
        if self._copies.setdefault(copy, path) != path:
            raise UnreadableError(f"its copy would be written over that of {self._copies[copy]}")
        try:
            os.makedirs(os.path.dirname(copy), exist_ok=True)
        except OSError as error:
            raise UnreadableError(f"its copy can't be written ({(error.strerror or 'error').lower()})") from None
        if os.path.exists(copy) and os.path.samefile(copy, path):
            raise UnreadableError("its copy would be written over it: name another folder with --output-dir")
        write(copy, data)

    def say(self) -> None:
        """Tell on standard error what was done."""
        for path in self.unsettled:
            click.echo(f"{path}: its fixes undo one another, so nothing was changed.", err=True)
        if self.edits:
            done = "Would change" if self._dry else "Changed"
            where = "" if self._folder is None else f"; the fixed copies are in {self._folder}"
            click.echo(f"{done} {count_of(self.edits, 'place')} in {count_of(self.files, 'file')}{where}.", err=True)


def _below_here(path: str) -> str:
    """A path as it is from the current folder on; the bare name of a file elsewhere."""
    try:
        below = os.path.relpath(path)
    except ValueError:  # on another drive
        below = os.pardir
    return os.path.basename(path) if below.startswith(os.pardir) else below


def _diff(fixed: Fixed) -> str:
    import difflib

    path = fixed.source.path
    old, new = _lines(readable(fixed.source)), _lines(readable(fixed.now))
    lines = difflib.unified_diff(old, new, f"a/{path}", f"b/{path}")
    return "".join(lines)


def _lines(text: str) -> list[str]:
    """Lines that all end in LF, as a diff is read; whatever else `splitlines` breaks at stays inside its line."""
    return list(_ended(text))


def _ended(text: str) -> Iterator[str]:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    last = lines.pop()
    yield from (line + "\n" for line in lines)
    if last:
        yield last + "\n\\ No newline at end of file\n"
