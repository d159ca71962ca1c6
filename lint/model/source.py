"""One input file, decoded, and the way from an offset in it to a line and a column."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from typing import BinaryIO

from lint.model.namedtuple import NamedTuple

_LINE_END = re.compile(r"\r\n?|\n")


class Position(NamedTuple):
    """A place that a person can find: 1-based line, 1-based column counted in code points."""

    line: int
    column: int


class Source:
    """One input, or one of the documents in it.

    `text` holds the characters of the file as they stand, line ends included and the byte order mark left out;
    every offset in pitchlint counts code points of this text. `encoding` and `bom` are what it takes to write
    the text back as it was. A format that is no text has its bytes in `data`, and an empty text. `member` names one
    document of a file that holds several: `{"message": 3}`, `{"record": 12}`, `{"attachment": "offer.docx"}`.

    A file that is read piece by piece comes as an open `stream` instead; whoever reads it closes it. `apart` tells that
    the text is not that of the file itself but was taken out of it (a message of a mailbox, an attachment), so that
    nothing can be written back; it begins at the file's line `first_line`, and offsets count from its own beginning.
    """

    __slots__ = (
        "_line_starts", "apart", "bom", "data", "encoding", "first_line", "format", "member", "path", "stream", "text",
    )  # fmt: skip

    def __init__(
        self,
        path: str,
        format: str,
        text: str,
        encoding: str = "utf-8",
        bom: bytes = b"",
        data: bytes = b"",
        member: Mapping[str, int | str] | None = None,
        *,
        stream: BinaryIO | None = None,
        apart: bool = False,
        first_line: int = 1,
    ) -> None:
        self.path = path
        self.format = format
        self.text = text
        self.encoding = encoding
        self.bom = bom
        self.data = data
        self.member = member
        self.stream = stream
        self.apart = apart
        self.first_line = first_line
        self._line_starts: list[int] | None = None

    def of_member(self, member: Mapping[str, int | str]) -> "Source":
        """The same input as one of its documents sees it; the places of its lines are worked out once for all."""
        source = Source(self.path, self.format, self.text, self.encoding, self.bom, self.data, member)
        source._line_starts = self.line_starts
        return source

    def without_data(self) -> "Source":
        """What a report needs of it: a run over many office files keeps none of their bytes."""
        if not self.data:
            return self
        return Source(self.path, self.format, "", member=self.member, apart=self.apart)

    def cut(self, end: int) -> "Source":
        """The source without its bytes and without the lines below the one in which an offset stands."""
        line_end = self.text.find("\n", end) if end else 0
        text = self.text if line_end < 0 else self.text[:line_end]
        member, apart, first_line = self.member, self.apart, self.first_line
        return Source(
            self.path, self.format, text, self.encoding, member=member, apart=apart, first_line=first_line
        )  # fmt: skip

    @property
    def line_starts(self) -> list[int]:
        """Offsets at which lines begin, the first being 0; a line ends at LF, CRLF or a lone CR."""
        if self._line_starts is None:
            self._line_starts = [0, *(end.end() for end in _LINE_END.finditer(self.text))]
        return self._line_starts

    def position(self, offset: int) -> Position:
        """The line and column of an offset (0 … length of the text)."""
        line = bisect_right(self.line_starts, offset)
        return Position(line + self.first_line - 1, offset - self.line_starts[line - 1] + 1)

    def line_span(self, line: int) -> tuple[int, int]:
        """Where a line of the file begins and ends in the text, its line end left out."""
        starts = self.line_starts
        line -= self.first_line - 1
        start = starts[line - 1]
        stop = starts[line] if line < len(starts) else len(self.text)
        return start, start + len(self.text[start:stop].rstrip("\r\n"))
