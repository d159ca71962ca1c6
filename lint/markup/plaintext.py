"""Blocks of plain text: paragraphs, hard-wrapped or not, headings, bullets, and the parts of a mail."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lint.markup.canvas import Canvas
from lint.markup.mailtext import is_greeting, is_sign_off, zones_of
from lint.markup.templates import FIELD_MASK, MASK, scan_templates
from lint.model.document import Block, Mark, Role, Zone
from lint.model.namedtuple import NamedTuple
from lint.model.view import TextView, ViewBuilder
from lint.text.blocks import make_block
from lint.text.patterns import pattern

_LINE = pattern(r"([^\r\n]*)(?:\r\n|\n|\r|\Z)")
_QUOTE_SIGNS = pattern(r"[> \t]*")
_BULLET = pattern(
    r"(?:[-*•▪◦‣●➤►✓✔–·o]|\d{1,3}[.)]|\(\d{1,2}\)|\(?[a-h][.)]|\d\ufe0f?\u20e3)"
    r"(?:[ \t\u00a0]+|(?<=[•▪◦‣●➤►✓✔]))(?=\S)"
)
_COUNTED = pattern(r"\(?(\d{1,3}|[a-h])[.)]")
_UNDERLINE = pattern(r"(=+|-+|~+)")
_LABEL = pattern(
    r"(?:\*\*|__)?(?P<name>subject(?: line)?|preheader|preview(?: text)?)(?: \d)?(?:\*\*|__)?:(?:\*\*|__)?[ \t]*", re.I
)
_LABEL_ROLES: dict[str, Role] = {"subject": "subject", "preheader": "preheader", "preview": "preheader"}

_WRAPPED = 45
"""The shortest line that a mail program or an editor breaks for want of room: they wrap at 50 to 80 characters."""

_WIDE = 100
"""No program wraps wider by itself: a longer line is a paragraph of its own."""

_RAGGED = 10
"""By how many characters a wrapped line may fall short of the widest, besides its next word."""

_LONGEST_HEADING, _MOST_HEADING_WORDS = 70, 9
_HEADINGS_IN_A_ROW = 2
"""A section's heading and its first part's may stand together; more short lines in a row are a menu."""

_CODE = pattern(f"{MASK}+")
_FIELDS = pattern(f"{FIELD_MASK}+")
_NAME = "{Name}"
"""What a merge field is taken for where a line's shape tells what it is: somebody's name."""

_CLOSERS = "\"”’')]*_"
_SMALL_WORDS = frozenset(
    "a an and as at but by for from in into is it its nor of on or our over per the to vs via we with you your".split()
)


class Line(NamedTuple):
    """A line's text without white space, quote signs or template code around it, and where it stands.

    A merge field in it is shortened to a name. `flows` says that a mail's format=flowed line goes on in the next.
    """

    text: str
    start: int
    end: int
    indent: int
    flows: bool = False

    @property
    def width(self) -> int:
        """How wide it was written, in characters."""
        return self.end - self.start


def plain_blocks(
    text: str, start: int = 0, end: int | None = None, *, mail: bool = False, sent: bool = False, flowed: bool = False,
    headings: bool = True, main_heading: bool = False, zone: Zone = "body",
) -> tuple[Block, ...]:  # fmt: skip
    """The blocks of a span of plain text; their views point into `text`.

    Paragraphs end at blank lines. Lines that were broken for want of room are joined by a space; short lines of their
    own (addresses, menus, lists without bullets) stay apart. In a mail, what is no copy gets its zone, see
    `lint.markup.mailtext.zones_of`; `flowed` is the format of RFC 3676. `main_heading` gives a heading that opens the
    text level 1. `zone` is where everything stands that has no zone of its own. Template code is left out, but not of a
    mail that was sent: there it was shown. Takes time linear in the text.
    """
    end = len(text) if end is None else end
    canvas = _canvas(text, start, end, code=not sent)
    lines = _lines(canvas.parsed, start, end, flowed)
    zones = zones_of([line.text for line in lines], sent=sent) if mail else [zone] * len(lines)
    if mail and zone != "body":
        zones = [zone if found == "body" else found for found in zones]
    pieces = list(_pieces(lines, zones, mail))
    if headings:
        pieces = _with_headings(pieces, main_heading, mail)
    return tuple(_blocks(canvas, pieces))


def span_block(role: Role, text: str, start: int, end: int) -> Block:
    """The block of one span of a text, taken as it stands."""
    canvas = _canvas(text, start, end, code=True)
    low, high = _bare(canvas.parsed, start, end)
    return make_block(role, *_view(canvas, _Piece((Line("", low, high, 0),), "body")))


def _canvas(text: str, start: int, end: int, *, code: bool) -> Canvas:
    """A text whose merge fields between two places are covered, and its template code if it is to be left out."""
    found = scan_templates(text[start:end])
    if not found.fields and found.masked == text[start:end]:
        return Canvas(text, text, ())
    fields = [(start + low, start + high, name) for low, high, name in found.fields]
    masked = text[:start] + found.masked + text[end:] if code else text
    return Canvas(text, masked, fields)


class _Piece(NamedTuple):
    """Lines that make one block. `skip` is what to leave out of the first line: a bullet, "Subject:"."""

    lines: tuple[Line, ...]
    zone: Zone
    role: Role = "paragraph"
    level: int = 0
    skip: int = 0
    alone: bool = False
    after_gap: bool = True

    @property
    def first(self) -> str:
        return self.lines[0].text[self.skip :]


def _lines(text: str, start: int, end: int, flowed: bool) -> list[Line]:
    lines = []
    at = start
    while at < end:
        found = _LINE.match(text, at, end)
        assert found is not None
        raw = found.group(1)
        low, high = _bare(text, at, at + len(raw))
        inner = _shown(text[low:high])
        flows = flowed and raw.endswith(" ") and inner != "--"
        lines.append(Line(inner, low, high, low - at, flows))
        at = found.end()
    return lines


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without white space and template code around it."""
    spaced = text[start:end].replace(MASK, " ")
    inner = spaced.lstrip()
    start += len(spaced) - len(inner)
    return start, start + len(inner.rstrip())


def _shown(text: str) -> str:
    """A line as its shape is judged: without template code, a name in place of each merge field."""
    return _FIELDS.sub(_NAME, _CODE.sub("", text)) if MASK in text or FIELD_MASK in text else text


def _pieces(lines: Sequence[Line], zones: Sequence[Zone], mail: bool) -> Iterator[_Piece]:
    """Lines put together to paragraphs, bullets, underlined headings, subject lines."""
    width = _width(lines)
    indents: list[int] = []
    at, count = 0, len(lines)
    gap = True
    while at < count:
        if not lines[at].text:
            gap = True
            at += 1
            continue
        stop = at + 1
        while stop < count and lines[stop].text and zones[stop] == zones[at]:
            stop += 1
        for piece in _chunk(lines[at:stop], zones[at], width, mail, indents):
            yield piece._replace(after_gap=gap)
            gap = False
        at = stop


def _chunk(lines: Sequence[Line], zone: Zone, width: int, mail: bool, indents: list[int]) -> Iterator[_Piece]:
    """The pieces of lines without a blank one between. `indents` holds those of the open list's levels."""
    if zone == "quoted":
        lines = [line for line in map(_without_quote_signs, lines) if line.text]
    own = max((a.width for a, b in pairwise(lines) if b.text[:1].islower()), default=0)
    width = own if own >= _WRAPPED else width or max((line.width for line in lines), default=0)
    at, count = 0, len(lines)
    in_list = bool(indents) and bool(lines) and lines[0].indent > indents[-1]
    while at < count:
        line = lines[at]
        if _is_rule(line.text):
            at += 1
            continue
        if at + 1 < count and count <= 3 and _underlines(lines[at + 1].text, line.text):
            yield _Piece((line,), zone, "heading", 1 if lines[at + 1].text[0] == "=" else 2)
            at += 2
            indents.clear()
            continue
        bullet = _bullet(lines, at, in_list)
        label = _LABEL.match(line.text) if mail and zone == "body" and not bullet else None
        stop = at + 1
        while (
            stop < count
            and not label
            and not _bullet(lines, stop, bullet > 0)
            and not _is_rule(lines[stop].text)
            and (_joins(lines[stop - 1], lines[stop], width) or (bullet and lines[stop].indent > line.indent))
        ):
            stop += 1
        if bullet:
            while indents and indents[-1] > line.indent:
                indents.pop()
            if not indents or indents[-1] < line.indent:
                indents.append(line.indent)
            yield _Piece(tuple(lines[at:stop]), zone, "item", len(indents), bullet)
        elif label and label.end() < len(line.text):
            role = _LABEL_ROLES[label["name"].lower().split()[0]]
            yield _Piece((line,), zone, role, skip=label.end())
            indents.clear()
        else:
            yield _Piece(tuple(lines[at:stop]), zone, alone=stop - at == count == 1)
            if not in_list:
                indents.clear()
        in_list = bullet > 0
        at = stop


def _without_quote_signs(line: Line) -> Line:
    signs = _QUOTE_SIGNS.match(line.text)
    assert signs is not None
    return line._replace(text=line.text[signs.end() :], start=line.start + signs.end())


def _is_rule(text: str) -> bool:
    """Whether a line is drawn rather than written."""
    return not any(char.isalnum() or char > "\u2190" for char in text) and len(set(text)) <= 3


def _underlines(rule: str, text: str) -> bool:
    return (
        len(rule) >= 3
        and bool(_UNDERLINE.fullmatch(rule))
        and len(text) <= _LONGEST_HEADING
        and 0.6 * len(text) <= len(rule) <= 1.5 * len(text) + 3
        and text[-1] not in ".,"
    )


def _bullet(lines: Sequence[Line], at: int, in_list: bool) -> int:
    """How many characters of a line are its bullet; 0 where it is none, such as a number that was wrapped."""
    text = lines[at].text
    found = _BULLET.match(text)
    if not found:
        return 0
    if text[0] == "o" and not in_list and not (at + 1 < len(lines) and lines[at + 1].text.startswith("o ")):
        return 0
    counted = _COUNTED.match(text)
    before = lines[at - 1].text if at else ""
    if in_list or not before or before[-1] == ":":
        return found.end()
    if counted:
        return found.end() if counted[1] in ("1", "a") else 0
    follows = at + 1 < len(lines) and bool(_BULLET.match(lines[at + 1].text))
    return found.end() if follows or len(before) < _WRAPPED or _is_ended(before) else 0


def _width(lines: Sequence[Line]) -> int:
    """The widest line that plainly goes on in the next, 0 where none does: how wide the text was wrapped."""
    return max(
        (a.width for a, b in pairwise(lines) if _WRAPPED <= a.width <= _WIDE and b.text[:1].islower()),
        default=0,
    )


def _joins(line: Line, following: Line, width: int) -> bool:
    """Whether a line was broken only because the next word had no room."""
    if line.flows:
        return True
    if is_greeting(line.text) or is_sign_off(line.text):
        return False
    opening = following.text[0]
    ended = _is_ended(line.text)
    if opening.islower() and not ended:
        return True
    if not _WRAPPED <= line.width <= _WIDE or not (opening.isalnum() or opening in "\"“‘'([{$€£&"):
        return False
    word = len(following.text.split(None, 1)[0])
    return line.width + 1 + word > width - _RAGGED


def _is_ended(text: str) -> bool:
    bare = text.rstrip(_CLOSERS)
    return bool(bare) and bare[-1] in ".!?:…"


def _with_headings(pieces: list[_Piece], main: bool, mail: bool) -> list[_Piece]:
    """Find the headings among short lines that stand alone above prose; `main` makes one that opens the text first."""
    found = list(pieces)
    prose_below = False
    run = 0
    closing = max((at for at, piece in enumerate(pieces) if is_sign_off(piece.first)), default=len(pieces))
    for at in range(len(pieces) - 1, -1, -1):
        piece = pieces[at]
        if piece.role != "paragraph" or piece.zone != "body":
            prose_below = piece.role == "item" or (prose_below and piece.zone == "body" and piece.role == "heading")
            run = 0
        elif not piece.alone or (mail and at >= closing) or not looks_like_heading(piece.first):
            prose_below = (len(piece.first) > _LONGEST_HEADING or _is_ended(piece.first)) and piece.first[0] != "©"
            run = 0
        elif prose_below and run < _HEADINGS_IN_A_ROW:
            found[at] = piece._replace(role="heading", level=1 if main and at == 0 else 2)
            run += 1
    return found


def looks_like_heading(text: str) -> bool:
    """Whether a line on its own reads as a heading: short, without a stop, in capitals or with capitals on all but
    small words."""
    if len(text) > _LONGEST_HEADING or text[-1] in ".!,;:›»>" or text[0] in "[{<©" or is_greeting(text):
        return False
    words = [word for word in re.findall(r"[^\W_][\w'’&-]*", text) if not word.isdigit()]
    if not words or len(words) > _MOST_HEADING_WORDS or any(sign in text for sign in "@|›*_") or "http" in text:
        return False
    return all(word[0].isupper() or word in _SMALL_WORDS for word in words) and len(words[0]) > 1


def _blocks(canvas: Canvas, pieces: Sequence[_Piece]) -> Iterator[Block]:
    above: list[tuple[int, str]] = []
    group = 0
    in_group = False
    for piece in pieces:
        view, marks = _view(canvas, piece)
        if not view.text:
            continue
        if piece.role == "item":
            group += not in_group
        in_group = piece.role == "item"
        if piece.role == "heading":
            while above and above[-1][0] >= piece.level:
                above.pop()
        yield make_block(
            piece.role, view, marks, level=piece.level, zone=piece.zone,
            headings=tuple(name for _, name in above), group=group if in_group else 0,
        )  # fmt: skip
        if piece.role == "heading":
            above.append((piece.level, view.text))


def _view(canvas: Canvas, piece: _Piece) -> tuple[TextView, list[Mark]]:
    """The lines of a piece, joined by one space that stands for whatever was between them, and its merge fields."""
    builder = ViewBuilder()
    marks: list[Mark] = []
    before = -1
    for number, line in enumerate(piece.lines):
        start, end = _bare(canvas.parsed, line.start + (piece.skip if number == 0 else 0), line.end)
        if before >= 0:
            builder.add(" ", before, start, verbatim=False)
        last = ""
        for low, high, name in canvas.pieces(start, end):
            if name == MASK:
                continue
            if last == " " == canvas.text[low]:  # of the spaces on both sides of code, one stays
                low += 1
            if name is not None:
                marks.append(Mark("merge", len(builder), len(builder) + high - low, name))
            builder.add(canvas.text[low:high], low, high)
            last = canvas.text[high - 1]
        before = end
    return builder.view(), marks
