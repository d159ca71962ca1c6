"""Options that several commands share, and what they mean."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Any, TypeVar

import click

from lint.fixes import write
from lint.model.errors import UnreadableError, UsageError
from lint.report.terminal import Look, plain
from lint.text.nearest import nearest

_PATIENCE = 1.0
"""Seconds after which a progress bar shows."""

_NARROWEST, _WIDTH, _WIDEST = 40, 100, 140

Command = Callable[..., Any]
T = TypeVar("T")


class Choice(click.ParamType):  # type: ignore[type-arg]
    """One of several words; any other is answered with the nearest."""

    name = "choice"

    def __init__(self, *words: str) -> None:
        self.words = words

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        return "|".join(self.words)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value in self.words:
            return value
        close = nearest(str(value), self.words)
        hint = f"; did you mean {close}?" if close else ""
        self.fail(f"“{value}” is not one of {', '.join(self.words)}{hint}", param, ctx)


class Codes(click.ParamType):  # type: ignore[type-arg]
    """Codes, names and families, parted by commas."""

    name = "codes"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if isinstance(value, tuple):
            return value
        return tuple(code for code in str(value).replace(",", " ").split())


def together(*options: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """One decorator of several, in the order that `--help` shows."""

    def apply(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return apply


WHICH_FILES = together(
    click.argument("paths", nargs=-1, metavar="[PATHS]..."),
    click.option("--kind", type=Choice("web", "email", "deck", "proposal"), help="What the copy is; else guessed."),
    click.option("--stdin-filename", metavar="NAME", help="What standard input is called: sets format and config."),
    click.option("--config", metavar="FILE", help="Use this config, whatever lies beside the copy."),
    click.option("--isolated", is_flag=True, help="Use no config."),
)
HOW_TO_SHOW = together(
    click.option("--output", metavar="FILE", help="Write the report to a file."),
    click.option("--color", type=Choice("auto", "always", "never"), default="auto", help="Colours (also NO_COLOR)."),
)


def look(color: str, output: str | None, **more: Any) -> Look:
    """How the report looks where it goes."""
    to_terminal = output is None and sys.stdout.isatty()
    coloured = color == "always" or (color == "auto" and to_terminal and not os.environ.get("NO_COLOR"))
    width = min(max(_terminal_width(), _NARROWEST), _WIDEST) if to_terminal else _WIDTH
    return Look(click.style if coloured else plain, width, **more)


def _terminal_width() -> int:
    import shutil  # loads all archive formats, which a hook's output has no need of

    return shutil.get_terminal_size().columns


def put(text: str, output: str | None, *, err: bool = False) -> None:
    """Write the report to standard output (or error), or to a file."""
    data = text.encode("utf-8", "backslashreplace")  # as JSON writes a lone surrogate too
    if output is None:
        stream = sys.stderr if err else sys.stdout
        if stream.isatty():
            click.echo(text, file=stream, nl=False, color=True)
        else:
            _write(data, err)
        return
    try:
        write(output, data)
    except UnreadableError as error:
        raise UsageError(f"--output: {output} {error}") from None


def _write(data: bytes, err: bool) -> None:
    try:
        click.echo(data, nl=False, err=err)
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
                bar = click.progressbar(length=count, label="Reading", file=sys.stderr)
                bar.__enter__()
                bar.update(done)
            yield item

    try:
        yield steps()
    finally:
        if bar is not None:
            bar.__exit__(None, None, None)
            click.echo("\r\x1b[K", nl=False, err=True)
