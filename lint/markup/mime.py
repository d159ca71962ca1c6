"""The parts of a mail, each with its place in the raw file."""

import re
from collections.abc import Iterator
from email.message import Message

from lint.model.namedtuple import NamedTuple
from lint.text.patterns import pattern

_HEADER = pattern(r"([!-9;-~]{1,100})[ \t]*:[ \t]*")
_LINE = pattern(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
_BLANK_LINES = pattern(r"(?:[ \t]*(?:\r\n|\n|\r))+")
_FOLD = pattern(r"(?:\r\n|\n|\r)[ \t]*")
_FIRST_BOUNDARY = pattern(r"(?:[ \t]*(?:\r\n|\n|\r))*--([^\r\n]{4,200})")
_MOST_PARTS, _DEEPEST = 1000, 20
_LONGEST_STRUCTURED = 4000
"""Characters of a Content-Type or Content-Disposition header that are read."""


class Header(NamedTuple):
    """A header's name in lower case, and where its value stands, folds included."""

    name: str
    start: int
    end: int


class Part(NamedTuple):
    """A part of a mail: what it is by its headers, where its raw body stands, and the parts within it.

    `cut` is for the whole mail: whether it has more parts than are read.
    """

    headers: tuple[Header, ...]
    start: int
    end: int
    content_type: str
    charset: str
    transfer: str
    disposition: str
    filename: str
    flowed: bool
    smime: str
    parts: "tuple[Part, ...]" = ()
    cut: bool = False


class _Room:
    """How many more parts are read, and whether any had to be left out."""

    __slots__ = ("cut", "parts")

    def __init__(self) -> None:
        self.parts = _MOST_PARTS
        self.cut = False


def read_mail(text: str) -> Part:
    """The parts of a mail's raw text, best effort: what makes no sense is a body of plain text.

    At most 1000 parts are read, 20 deep. Takes time linear in the text for each level of depth.
    """
    blank = _BLANK_LINES.match(text)
    start = blank.end() if blank else 0
    room = _Room()
    return _part(text, start, len(text), 0, room)._replace(cut=room.cut)


def _part(text: str, start: int, end: int, depth: int, room: _Room) -> Part:
    room.parts -= 1
    headers, body = _headers(text, start, end)
    message = Message()
    for header in headers:
        if header.name in ("content-type", "content-disposition", "content-transfer-encoding"):
            value = text[header.start : min(header.end, header.start + _LONGEST_STRUCTURED)]
            del message[header.name]
            message[header.name] = _FOLD.sub(" ", value).strip()
    content_type = message.get_content_type()
    transfer = str(message.get("content-transfer-encoding", "")).split(";")[0].strip().lower()
    boundary = _parameter(message, "boundary")
    parts: tuple[Part, ...] = ()
    nests = content_type == "message/rfc822" and transfer not in ("base64", "quoted-printable")
    if depth < _DEEPEST and room.parts > 0:
        if content_type.startswith("multipart/"):
            parts = _children(text, body, end, boundary.rstrip(), depth, room)
            written = _FIRST_BOUNDARY.match(text, body, end)
            if not parts and written:  # the header names another boundary, or none
                parts = _children(text, body, end, written[1].rstrip(), depth, room)
        elif nests:
            blank = _BLANK_LINES.match(text, body, end)
            parts = (_part(text, blank.end() if blank else body, end, depth + 1, room),)
    elif nests or content_type.startswith("multipart/"):
        room.cut = True
    if content_type.startswith("multipart/") and not parts and content_type != "multipart/encrypted":
        content_type = "text/plain"
    return Part(
        tuple(headers), body, end, content_type, str(_parameter(message, "charset")),
        transfer,
        str(message.get_content_disposition() or ""), _filename(message),
        _parameter(message, "format").lower() == "flowed", _parameter(message, "smime-type").lower(), parts,
    )  # fmt: skip


def _children(text: str, start: int, end: int, boundary: str, depth: int, room: _Room) -> tuple[Part, ...]:
    parts: list[Part] = []
    for low, high in _between(text, start, end, boundary):
        if room.parts <= 0:
            room.cut = True
            break
        parts.append(_part(text, low, high, depth + 1, room))
    return tuple(parts)


def _headers(text: str, start: int, end: int) -> tuple[list[Header], int]:
    """The header lines from `start` on, and where the body begins: after a blank line, or at what is no header."""
    headers: list[Header] = []
    at = start
    while at < end:
        line = _LINE.match(text, at, end)
        assert line is not None
        stop = line.end()
        content = line.group().rstrip("\r\n")
        if not content.strip() and not (headers and content):
            return headers, stop
        if content[0] in " \t" and headers:
            last = headers[-1]
            headers[-1] = last._replace(end=at + len(content))
        elif header := _HEADER.match(text, at, at + len(content)):
            headers.append(Header(header[1].lower(), header.end(), at + len(content)))
        elif not (at == start and content.startswith(("From ", ">From "))):
            return headers, at
        at = stop
    return headers, end


def _between(text: str, start: int, end: int, boundary: str) -> Iterator[tuple[int, int]]:
    """Spans of the parts between a multipart's boundary lines; the last may lack its closing line."""
    line = re.compile(rf"(?:^|(?<=\r))--{re.escape(boundary)}(--[^\r\n]*|[ \t]*)(?:\r\n|\n|\r|\Z)", re.MULTILINE)
    low = -1
    for found in line.finditer(text, start, end):
        if low >= 0:
            yield low, max(low, _before_line_end(text, found.start()))
        low = found.end()
        if found[1].startswith("--"):
            return
    if low >= 0:
        yield low, end


def _before_line_end(text: str, at: int) -> int:
    if text[at - 1 : at] == "\n":
        at -= 1
    return at - 1 if text[at - 1 : at] == "\r" else at


def _parameter(message: Message, name: str) -> str:
    """A parameter of the content type, empty where it is missing or beyond repair."""
    value = message.get_param(name, "")
    if isinstance(value, tuple):  # RFC 2231: charset, language, value
        value = value[2]
    return str(value or "")


def _filename(message: Message) -> str:
    try:
        return str(message.get_filename() or "")
    except (LookupError, UnicodeError, ValueError):
        return ""
