"""One input file, decoded, and the way from an offset in it to a line and a column."""

import re
from bisect import bisect_right
from typing import NamedTuple

_LINE_END = re.compile(r"\r\n?|\n")


class Position(NamedTuple):
    """A place that a person can find: 1-based line, 1-based column counted in code points."""

    line: int
    column: int


class Source:
    """One decoded input.

    `text` holds the characters of the file as they stand, line ends included and the byte order mark left out;
    every offset in pitchlint counts code points of this text. `encoding` and `bom` are what it takes to write
    the text back as it was.
    """

    __slots__ = ("_line_starts", "bom", "encoding", "format", "path", "text")

    def __init__(self, path: str, format: str, text: str, encoding: str = "utf-8", bom: bytes = b"") -> None:
        self.path = path
        self.format = format
        self.text = text
        self.encoding = encoding
        self.bom = bom
        self._line_starts: list[int] | None = None

    @property
    def line_starts(self) -> list[int]:
        """Offsets at which lines begin, the first being 0; a line ends at LF, CRLF or a lone CR."""
        if self._line_starts is None:
            self._line_starts = [0, *(end.end() for end in _LINE_END.finditer(self.text))]
        return self._line_starts

    def position(self, offset: int) -> Position:
        """The line and column of an offset (0 … length of the text)."""
        line = bisect_right(self.line_starts, offset)
        return Position(line, offset - self.line_starts[line - 1] + 1)

    def line_span(self, line: int) -> tuple[int, int]:
        """Where a 1-based line begins and ends, its line end left out."""
        starts = self.line_starts
        start = starts[line - 1]
        stop = starts[line] if line < len(starts) else len(self.text)
        return start, start + len(self.text[start:stop].rstrip("\r\n"))
