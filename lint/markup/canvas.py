"""A text as a parser sees it, its template code and merge fields covered, and the way back from there."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from lint.markup.templates import FIELD_MASK, MASK, fill
from lint.text.patterns import pattern

_COVERED = pattern(f"{MASK}+|{FIELD_MASK}+")
_NOT_ASCII = pattern(r"[^\x00-\x7f]")
_SURROGATE = pattern(r"[\ud800-\udfff]")


class Canvas:
    """A source text with its template code and merge fields covered at equal length.

    `text` is the source; `parsed` is what the parser reads, equally long, in which MASK stands for what is no prose
    and FIELD_MASK for merge fields.
    """

    __slots__ = ("_fields", "_starts", "parsed", "text")

    def __init__(self, text: str, masked: str, fields: Sequence[tuple[int, int, str]]) -> None:
        self.text = text
        self._fields = fields
        self._starts = [field[0] for field in fields]
        if not masked.isascii():
            masked = _SURROGATE.sub("\ufffd", masked)  # UTF-8 has no bytes for them
        self.parsed = fill(masked, [field[:2] for field in fields], FIELD_MASK)

    def byte_to_offset(self) -> Callable[[int], int]:
        """A function from UTF-8 byte offsets of `parsed` to its code-point offsets."""
        if self.parsed.isascii():
            return int
        ends: list[int] = []
        extra = 0
        extras = [0]
        for match in _NOT_ASCII.finditer(self.parsed):
            code = ord(match[0])
            extra += 1 if code < 0x800 else 2 if code < 0x10000 else 3
            ends.append(match.end() + extra)
            extras.append(extra)
        return lambda byte: byte - extras[bisect_right(ends, byte)]

    def pieces(self, start: int, end: int) -> Iterator[tuple[int, int, str | None]]:
        """The parts of a span: text (named None), a merge field (by its name), something masked (named MASK)."""
        at = start
        for match in _COVERED.finditer(self.parsed, start, end):
            low, high = match.span()
            if low > at:
                yield at, low, None
            at = high
            if self.parsed[low] == MASK:
                yield low, high, MASK
            else:
                yield from self._fields_in(low, high)
        if at < end:
            yield at, end, None

    def restored(self, text: str, start: int, end: int) -> str:
        """A text that the parser made of a span, with the covered characters in it as they stand in the source."""
        if MASK not in text and FIELD_MASK not in text:
            return text
        covered = iter("".join(self.text[slice(*match.span())] for match in _COVERED.finditer(self.parsed, start, end)))
        return "".join(next(covered, "") if char in (MASK, FIELD_MASK) else char for char in text)

    def _fields_in(self, start: int, end: int) -> Iterator[tuple[int, int, str | None]]:
        index = bisect_right(self._starts, start) - 1
        if index < 0 or self._fields[index][1] <= start:
            yield start, end, None  # the source itself holds this private character
            return
        while index < len(self._fields) and self._fields[index][0] < end:
            low, high, name = self._fields[index]
            yield max(low, start), min(high, end), name
            index += 1
