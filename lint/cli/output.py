"""What the commands write and where: the report, remarks beside it, a progress bar.

Without click as far as a hook needs it: to load it takes as long as to check a page.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Any, TextIO, TypeVar

from lint.fixes import write
from lint.model.errors import UnreadableError, UsageError
from lint.report.terminal import Look, plain

T = TypeVar("T")

_PATIENCE = 1.0
"""Seconds after which a progress bar shows."""

_NARROWEST, _WIDTH, _WIDEST = 40, 100, 140


def look(color: str, output: str | None, **more: Any) -> Look:
    """How the report looks where it goes."""
    to_terminal = output is None and sys.stdout.isatty()
    coloured = color == "always" or (color == "auto" and to_terminal and not os.environ.get("NO_COLOR"))
    width = min(max(_terminal_width(), _NARROWEST), _WIDEST) if to_terminal else _WIDTH
    return Look(_coloured if coloured else plain, width, **more)


def _coloured(text: str, **how: Any) -> str:
    import click

    return click.style(text, **how)


def say(message: str) -> None:
    """Tell something on standard error, where it is no part of the report."""
    print(message, file=sys.stderr)


def _terminal_width() -> int:
    import shutil  # loads all archive formats, which a hook's output has no need of

    return shutil.get_terminal_size().columns


def put(text: str, output: str | None, *, err: bool = False) -> None:
    """Write the report to standard output (or error), or to a file."""
    data = text.encode("utf-8", "backslashreplace")  # as JSON writes a lone surrogate too
    if output is None:
        stream = sys.stderr if err else sys.stdout
        if stream.isatty():
            import click  # knows how a console shows colours

            click.echo(text, file=stream, nl=False, color=True)
        else:
            _write(data, stream)
        return
    try:
        write(output, data)
    except UnreadableError as error:
        raise UsageError(f"--output: {output} {error}") from None


def _write(data: bytes, stream: TextIO) -> None:
    try:
        stream.flush()
        stream.buffer.write(data)
        stream.buffer.flush()
    except BrokenPipeError:
        # the reader of the report has left, as `head` does; the exit code still tells what was found
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def progress(items: Iterable[T], count: int) -> Iterator[Iterator[T]]:
    """Items one by one, with a bar on a terminal's standard error once the work on them has taken a second."""
    bar: Any = None
    shown = sys.stderr.isatty()
    started = monotonic()

    def steps() -> Iterator[T]:
        nonlocal bar
        for done, item in enumerate(items):
            if bar is not None:
                bar.update(1)
            elif shown and monotonic() - started > _PATIENCE:
                import click

                bar = click.progressbar(length=count, label="Reading", file=sys.stderr)
                bar.__enter__()
                bar.update(done)
            yield item

    try:
        yield steps()
    finally:
        if bar is not None:
            bar.__exit__(None, None, None)
            sys.stderr.write("\r\x1b[K")
