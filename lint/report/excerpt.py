"""A line of copy cut to what fits on a terminal, with the cells below it to underline."""

import unicodedata
from functools import lru_cache

from lint.model.namedtuple import NamedTuple

ELLIPSIS = "…"
_JOINER = "\u200d"


class Excerpt(NamedTuple):
    """A line to show, and the half-open span of it (in characters) that is underlined."""

    text: str
    start: int
    end: int

    @property
    def underline(self) -> str:
        """Spaces and carets that stand below the span."""
        return " " * cells(self.text[: self.start]) + "^" * max(cells(self.text[self.start : self.end]), 1)


def excerpt(line: str, start: int, end: int, width: int) -> Excerpt:
    """The part of a line around a span that fits in `width` cells; what is cut off shows as an ellipsis."""
    line = printable(line)
    indent = len(line) - len(line.lstrip())
    text = line.strip()
    start = min(max(start - indent, 0), len(text))
    end = min(max(end - indent, start), len(text))
    if cells(text) <= width:
        return Excerpt(text, start, end)
    room = width - 2 * len(ELLIPSIS)
    low, high = start, start
    used = 0
    while high < end and used + _cell(text[high]) <= room:  # the span itself comes first
        used += _cell(text[high])
        high += 1
    shown_end = high
    while used < room and (low > 0 or high < len(text)):
        before = low > 0 and (high >= len(text) or start - low <= high - shown_end)
        used += _cell(text[low - 1] if before else text[high])
        if used > room:
            break
        low, high = (low - 1, high) if before else (low, high + 1)
    left, right = ELLIPSIS if low else "", ELLIPSIS if high < len(text) else ""
    shift = len(left) - low
    return Excerpt(left + text[low:high] + right, start + shift, shown_end + shift)


def printable(text: str) -> str:
    """A text that can't disturb a terminal: control characters, line ends and unseen marks become spaces."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() or char == _JOINER else " " for char in text)


def cells(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return len(text) if text.isascii() else sum(map(_cell, text))


@lru_cache(1000)  # copy has few different characters
def _cell(char: str) -> int:
    if char == _JOINER or unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
