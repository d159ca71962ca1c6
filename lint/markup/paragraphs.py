"""Paragraphs of office files: gathered run by run, each in its own part, and settled to blocks at the end.

The text of each paragraph is a part of its own ("para 12", "slide 3:Title"); offsets count its characters.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from lint.config.settings import MOST_TEXT
from lint.markup.quotes import attribution_start, is_name_line, is_quoted
from lint.markup.templates import merge_fields
from lint.model.document import Block, Mark, MarkKind, Role, Speaker, Zone
from lint.model.errors import UnreadableError
from lint.model.view import ViewBuilder
from lint.text.blocks import make_block
from lint.text.patterns import pattern

MOST_PARAGRAPHS = 200_000
"""Paragraphs of one document, empty ones included: as many as the longest text has that is read, at 50 letters each."""

MOST_RUNS = 500_000
"""Pieces of text of one document, breaks included: some two hundred on each of 2,500 pages."""

NOT_IN_FILE = -1
"""The offset of a piece of text that is not written so in the file, such as a line break's."""

_LONGEST_HEADING, _MOST_HEADING_WORDS = 80, 10
_HEADINGS_IN_A_ROW = 2
"""A section's heading and its first part's may stand together; more bold lines in a row are something else."""

_DRAWN_MARKS = ("“", '"', "«", "„", "❝", "‘‘", "“”")
_SHORTEST_TESTIMONIAL = 6  # words

_MOST_LINES = 12
"""Lines that are put together to one paragraph."""

_MOST_MARKS = 10_000
"""Marks in one paragraph."""

_MOST_NAMED = 50
"""Merge fields of one paragraph that are held against those written out in it."""

_BULLET = pattern(r"\s*(?:[•▪◦‣●➤►✓✔–·*-][ \t\u00a0]+|[•▪◦‣●➤►✓✔\uf000-\uf0ff][ \t\u00a0]*)(?=\S)")


class Paragraph:
    """A paragraph in the making. `place` and `part` say where it stands, `member` which file of the archive holds it.

    `pieces` are its runs in order, each with the offset of its first byte in that file.
    """

    __slots__ = (
        "bold", "group", "length", "level", "marks", "member", "part", "pieces", "place", "role", "speaker", "zone",
    )  # fmt: skip

    def __init__(self, role: Role, part: str, place: Mapping[str, Any], member: str = "", zone: Zone = "body") -> None:
        self.role = role
        self.part = part
        self.place = place
        self.member = member
        self.zone = zone
        self.level = 0
        self.group = 0
        self.speaker: Speaker = "unknown"
        self.pieces: list[tuple[str, int]] = []
        self.marks: list[Mark] = []
        self.length = 0
        self.bold = 0  # characters

    def add(self, text: str, at: int = NOT_IN_FILE) -> None:
        """Append a run's text."""
        self.pieces.append((text, at))
        self.length += len(text)

    def mark(self, kind: MarkKind, start: int, value: str = "") -> None:
        """Mark the text from an offset on to where it ends now; marks without number are let be."""
        if self.length > start and len(self.marks) < _MOST_MARKS:
            self.marks.append(Mark(kind, start, self.length, value))

    @property
    def text(self) -> str:
        """All text added so far."""
        return "".join(text for text, _ in self.pieces)


class Spot:
    """Where the paragraphs of one shape stand: each gets a part and a place of its own, numbered from the second on."""

    __slots__ = ("_count", "_key", "_part", "_place")

    def __init__(self, part: str, place: Mapping[str, Any], key: str = "paragraph") -> None:
        self._part = part
        self._place = place
        self._key = key
        self._count = 0

    def paragraph(self, role: Role, member: str = "", zone: Zone = "body") -> Paragraph:
        """The next paragraph here."""
        self._count += 1
        if self._count == 1:
            return Paragraph(role, self._part, self._place, member, zone)
        place = {**self._place, self._key: self._count}
        return Paragraph(role, f"{self._part}:{self._count}", place, member, zone)


class Paragraphs:
    """The paragraphs of one document, in reading order. Raises UnreadableError when there is too much text."""

    def __init__(self) -> None:
        self.all: list[Paragraph] = []
        self._length = 0
        self._runs = 0
        self._groups = 0

    def add(self, paragraph: Paragraph) -> None:
        """Append a paragraph; it may be filled later."""
        self.all.append(paragraph)
        if len(self.all) > MOST_PARAGRAPHS:
            raise UnreadableError(f"holds more than {MOST_PARAGRAPHS:,} paragraphs: split it")

    def group(self) -> int:
        """The number of a new list or table."""
        self._groups += 1
        return self._groups

    def write(self, paragraph: Paragraph, text: str, at: int = NOT_IN_FILE) -> None:
        """Append a run's text to a paragraph, which may have been added before or not yet."""
        self._length += len(text)
        self._runs += 1
        if self._runs > MOST_RUNS:
            raise UnreadableError(f"refused: its text is in more than {MOST_RUNS:,} pieces")
        if self._length > MOST_TEXT:
            raise UnreadableError(f"holds more than {MOST_TEXT:,} letters of text: split it")
        paragraph.add(text, at)

    def blocks(self) -> tuple[Block, ...]:
        """The blocks of all paragraphs that hold a letter, a digit or a sign."""
        filled = _joined(self.all)
        _settle_headings(filled)
        starts = [_settle_bullet(paragraph) for paragraph in filled]
        self._group_items(filled)
        _settle_quotes(filled)
        blocks: list[Block] = []
        above: list[tuple[int, str]] = []
        for paragraph, start in zip(filled, starts, strict=True):
            if paragraph.role == "heading" and paragraph.zone == "body":
                while above and above[-1][0] >= paragraph.level:
                    above.pop()
            block = _block(paragraph, start, tuple(text for _, text in above))
            if not block.text:
                continue
            blocks.append(block)
            if block.role == "heading" and block.zone == "body":
                above.append((block.level, block.text))
        return tuple(blocks)

    def _group_items(self, paragraphs: Sequence[Paragraph]) -> None:
        """Give items that follow one another outside a table a group."""
        group = 0
        for paragraph in paragraphs:
            if paragraph.role != "item" or paragraph.group:
                group = 0
                continue
            group = paragraph.group = group or self.group()


def _joined(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs that hold text; lines of one that was broken by hand, so that it begins small, put together."""
    kept: list[Paragraph] = []
    before: Paragraph | None = None
    lines = 0
    for paragraph in paragraphs:
        text = paragraph.text.strip()
        lines += 1
        if text and before is not None and text[0].islower() and lines <= _MOST_LINES and _goes_on(before, paragraph):
            before.add(" ")
            before.bold += 1 if before.bold else 0
            start = before.length
            before.marks += [mark._replace(start=mark.start + start, end=mark.end + start) for mark in paragraph.marks]
            for piece, at in paragraph.pieces:
                before.add(piece, at)
            before.bold += paragraph.bold
            continue
        if text:
            kept.append(paragraph)
        before = paragraph if text else None
        lines = 1
    return kept


def _goes_on(before: Paragraph, paragraph: Paragraph) -> bool:
    """Whether a paragraph that begins small ends what the one before it, in the same shape, leaves open."""
    if paragraph.role != "paragraph" or before.role not in ("paragraph", "item") or before.member != paragraph.member:
        return False
    if before.place.get("shape") != paragraph.place.get("shape") or before.zone != paragraph.zone:
        return False
    text = before.text.strip()
    return not text[0].islower() and (text[-1].isalnum() or text[-1] in ",'’")


def _settle_headings(paragraphs: Sequence[Paragraph]) -> None:
    """A short line in bold above text that is not all bold is a heading, below those that their style makes one."""
    styled = [paragraph.role == "heading" and paragraph.zone == "body" for paragraph in paragraphs]
    level = 3 if any(styled) else 2
    has_text_below = False
    run = 0
    for paragraph in reversed(paragraphs):
        if paragraph.zone != "body" or paragraph.role == "alt":
            continue
        text = paragraph.text.strip()
        if paragraph.role != "paragraph" or paragraph.bold < len(text):
            has_text_below, run = paragraph.role != "heading", 0
        elif has_text_below and run < _HEADINGS_IN_A_ROW and _could_head(text):
            paragraph.role, paragraph.level = "heading", level
            run += 1


def _could_head(text: str) -> bool:
    if len(text) > _LONGEST_HEADING or len(text.split()) > _MOST_HEADING_WORDS or text[-1] in ".,;:!…":
        return False
    return sum(char.isalpha() for char in text) > 2


def _settle_bullet(paragraph: Paragraph) -> int:
    """Where the text of a paragraph begins after a bullet that was typed, which makes it an item."""
    if paragraph.role not in ("paragraph", "item", "cell"):
        return 0
    bullet = _BULLET.match(paragraph.text)
    if not bullet:
        return 0
    if paragraph.role == "paragraph":
        paragraph.role, paragraph.level = "item", 1
    return bullet.end()


def _settle_quotes(paragraphs: Sequence[Paragraph]) -> None:
    """A quotation is a customer's when the name of who said it follows, or when a mark drawn by itself opens it."""
    for at, paragraph in enumerate(paragraphs):
        if paragraph.role not in ("paragraph", "quote"):
            continue
        text = paragraph.text.strip()
        quoted = is_quoted(text) or paragraph.role == "quote"
        follower = paragraphs[at + 1] if at + 1 < len(paragraphs) else None
        if text in _DRAWN_MARKS and follower is not None and len(follower.text.split()) >= _SHORTEST_TESTIMONIAL:
            follower.role, follower.speaker = "quote", "customer"
        elif quoted and follower is not None and follower.role in ("paragraph", "quote") and _is_author(follower.text):
            follower.role = "caption"
            paragraph.role, paragraph.speaker = "quote", "customer"
        elif text[:1] in '“"«' and (start := attribution_start(text, text.rfind("\n") + 1)):
            paragraph.role = "quote" if is_quoted(text[:start]) else paragraph.role
            paragraph.speaker = "customer" if paragraph.role == "quote" else paragraph.speaker


def _is_author(text: str) -> bool:
    text = text.strip()
    return attribution_start(text, 0) is not None or is_name_line(text)


def _block(paragraph: Paragraph, start: int, headings: tuple[str, ...]) -> Block:
    builder = ViewBuilder()
    at = 0
    for text, offset in paragraph.pieces:
        end = at + len(text)
        builder.add(text, at, end, part=paragraph.part, writable=offset != NOT_IN_FILE)
        at = end
    text = builder.text
    end = len(text.rstrip())
    start += len(text[start:]) - len(text[start:].lstrip())
    view = builder.view_of(start, max(start, end)) if start or end < len(text) else builder.view()
    return make_block(
        paragraph.role, view, _marks(paragraph.marks, view.text, start), level=paragraph.level, zone=paragraph.zone,
        speaker=paragraph.speaker, headings=headings, group=paragraph.group, place=paragraph.place,
    )  # fmt: skip


def _marks(marks: Iterable[Mark], text: str, shift: int) -> list[Mark]:
    """Marks on the trimmed text, without white space at their ends, and merge fields that are written out in it."""
    kept: list[Mark] = []
    for kind, low, high, value in marks:
        low, high = max(low - shift, 0), min(high - shift, len(text))
        inner = text[low:high]
        low, high = low + len(inner) - len(inner.lstrip()), high - len(inner) + len(inner.rstrip())
        if low < high:
            kept.append(Mark(kind, low, high, value))
    named = [(mark.start, mark.end) for mark in kept if mark.kind == "merge"]
    for field in merge_fields(text):
        if not any(start < field[1] and field[0] < end for start, end in named[:_MOST_NAMED]):
            kept.append(Mark("merge", *field))
    return sorted(kept, key=lambda mark: (mark.start, -mark.end))
