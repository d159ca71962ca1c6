"""Strings of a catalogue with their places, and the one line that says what is wrong with a file."""

import re
from collections.abc import Callable
from typing import TypeAlias

from lint.model.errors import UnreadableError
from lint.model.namedtuple import NamedTuple
from lint.model.source import Source
from lint.model.view import TextView, ViewBuilder

MOST_DEPTH = 100
"""Lists and tables inside one another; copy is kept ten deep at most."""


class Text(NamedTuple):
    """A string in a file: its span without quotation marks, how it is written, and what it says if that is known."""

    start: int
    end: int
    style: str = ""
    value: str = ""


Node: TypeAlias = "dict[str, Node] | list[Node] | Text | None"
"""A tree of a file's strings; None stands for numbers and the like."""


def broken(source: Source, at: int, what: str) -> UnreadableError:
    """The error for a file that is not what its name says, with the place of the mistake."""
    line, column = source.position(min(at, len(source.text)))
    return UnreadableError(f"line {line}, column {column}: {what}")


def too_deep(source: Source, at: int) -> UnreadableError:
    """The error for a file that nests without end."""
    return broken(source, at, f"lists and tables nest more than {MOST_DEPTH} deep")


def unescaped(
    builder: ViewBuilder,
    text: str,
    start: int,
    end: int,
    escape: re.Pattern[str],
    meaning: Callable[[re.Match[str]], str],
) -> None:
    """Append a span of a text with its escapes resolved."""
    at = start
    for found in escape.finditer(text, start, end):
        builder.add(text[at : found.start()], at, found.start())
        builder.add(meaning(found), *found.span(), verbatim=False)
        at = found.end()
    builder.add(text[at:end], at, end)


def as_it_stands(text: str, start: int, end: int) -> TextView:
    """The view of a span without escapes."""
    builder = ViewBuilder()
    builder.add(text[start:end], start, end)
    return builder.view()
