"""The plain text of a block, and where every one of its characters came from.

A reader adds segments while it reads, so that no place is ever looked for afterwards by searching for its text.
"""

from bisect import bisect_right
from collections.abc import Iterable

from lint.model.namedtuple import NamedTuple


class Segment(NamedTuple):
    """A run of a view's text and the run of the source that it came from.

    Spans are half-open. A *verbatim* segment has the same characters on both sides, so that an offset inside it maps
    to exactly one source offset. Any other segment (an entity, a soft line break, a decoded header) maps as a whole.
    `part` names the part of a file that has no single text (`"subject"`, `"slide 3:Title"`); None is the file itself.
    A *writable* segment of a part stands in the file in one piece, so that a fix inside it can be written.
    """

    start: int
    end: int
    source_start: int
    source_end: int
    verbatim: bool = True
    part: str | None = None
    writable: bool = False


class SourceSpan(NamedTuple):
    """A half-open span of the source text, or of the named part's text."""

    start: int
    end: int
    part: str | None = None


class TextView:
    """A block's plain text with its segments, which cover it without gap or overlap.

    Raises ValueError when they don't: a reader that loses track is a bug to see at once.
    """

    __slots__ = ("_starts", "segments", "text")

    def __init__(self, text: str, segments: Iterable[Segment]) -> None:
        self.text = text
        self.segments = tuple(segments)
        at = 0
        for segment in self.segments:
            if segment.start != at or segment.end <= at:
                raise ValueError(f"segment {segment} does not start at {at}")
            if segment.verbatim and segment.end - at != segment.source_end - segment.source_start:
                raise ValueError(f"verbatim segment {segment} differs in length from its source")
            at = segment.end
        if at != len(text):
            raise ValueError(f"segments end at {at}, the text at {len(text)}")
        self._starts = [segment.start for segment in self.segments]

    def segment_at(self, offset: int) -> Segment:
        """The segment that holds the character at an offset (0 … length − 1)."""
        return self.segments[bisect_right(self._starts, offset) - 1]

    def to_source(self, start: int, end: int) -> SourceSpan:
        """The source span behind a non-empty span of the text.

        A span that ends in another part than it begins in is cut at the end of its first part.
        """
        first, last = self.segment_at(start), self.segment_at(end - 1)
        if last.part != first.part:
            last = [segment for segment in self.segments if segment.part == first.part][-1]
            end = last.end
        source_start = first.source_start + (start - first.start if first.verbatim else 0)
        source_end = last.source_start + (end - last.start) if last.verbatim else last.source_end
        return SourceSpan(source_start, source_end, first.part)

    def is_verbatim(self, start: int, end: int) -> bool:
        """Whether a span lies in one unbroken verbatim run, so that replacing it in the source is exact."""
        at = start
        expected: tuple[int, str | None] | None = None
        while at < end:
            segment = self.segment_at(at)
            here = (segment.source_start + at - segment.start, segment.part)
            if not segment.verbatim or (expected is not None and here != expected):
                return False
            expected = (segment.source_end, segment.part)
            at = segment.end
        return True

    def part(self, start: int, end: int) -> "TextView":
        """The view of a span of the text; non-verbatim segments are kept whole in their source."""
        kept: list[Segment] = []
        at = bisect_right(self._starts, start) - 1
        while 0 <= at < len(self.segments) and self.segments[at].start < end:
            segment = self.segments[at]
            at += 1
            low, high = max(segment.start, start), min(segment.end, end)
            if low >= high:
                continue
            if segment.verbatim:
                source_start = segment.source_start + low - segment.start
                source_end = source_start + high - low
            else:
                source_start, source_end = segment.source_start, segment.source_end
            span = (low - start, high - start, source_start, source_end)
            kept.append(Segment(*span, segment.verbatim, segment.part, segment.writable))
        return TextView(self.text[start:end], kept)

    def through(self, outer: "TextView") -> "TextView":
        """This view re-based from its own source onto that source's source.

        `outer.text` is the text that this view's segments point into (a decoded mail body, say); the result points
        into what `outer` points into. Verbatim holds only where both are.
        """
        composed: list[Segment] = []
        for inner in self.segments:
            at = inner.source_start
            if not inner.verbatim or inner.source_end == at:
                low = min(at, max(len(outer.text) - 1, 0))
                span = outer.to_source(low, max(inner.source_end, low + 1))
                composed.append(Segment(inner.start, inner.end, span.start, span.end, False, span.part))
                continue
            while at < inner.source_end:
                segment = outer.segment_at(at)
                stop = min(segment.end, inner.source_end)
                start = inner.start + at - inner.source_start
                span = outer.to_source(at, stop)
                composed.append(Segment(start, start + stop - at, span.start, span.end, segment.verbatim, segment.part))
                at = stop
        return TextView(self.text, composed)


class ViewBuilder:
    """Collects a view's text piece by piece, in reading order."""

    __slots__ = ("_length", "_pieces", "_segments")

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._segments: list[Segment] = []
        self._length = 0

    def __len__(self) -> int:
        return self._length

    def add(
        self,
        text: str,
        source_start: int,
        source_end: int,
        *,
        verbatim: bool = True,
        part: str | None = None,
        writable: bool = False,
    ) -> None:
        """Append a piece of text that came from a span of the source; an empty piece is nothing."""
        if not text:
            return
        end = self._length + len(text)
        self._segments.append(Segment(self._length, end, source_start, source_end, verbatim, part, writable))
        self._pieces.append(text)
        self._length = end

    def view(self) -> TextView:
        """The view of all that was added."""
        return TextView("".join(self._pieces), self._segments)

    def trimmed(self) -> TextView:
        """The view without white space at either end."""
        return self.view_of(*_trim(self.text))

    @property
    def text(self) -> str:
        """All text added so far."""
        return "".join(self._pieces)

    def view_of(self, start: int, end: int) -> TextView:
        """The view of a span of what was added; non-verbatim segments are kept whole in their source."""
        return self.view().part(start, end)


def _trim(text: str) -> tuple[int, int]:
    start = len(text) - len(text.lstrip())
    return start, max(start, len(text.rstrip()))
