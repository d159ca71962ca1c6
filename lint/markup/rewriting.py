"""Write fixes into an office file: the bytes of changed runs are replaced, everything else is copied as it stands."""

import struct
import zlib
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, pairwise
from xml.sax.saxutils import escape

from lint.markup.archive import Archive
from lint.markup.paragraphs import NOT_IN_FILE, Paragraph
from lint.model.errors import UnreadableError
from lint.model.finding import Edit
from lint.model.namedtuple import NamedTuple

_LOCAL, _CENTRAL, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_LOCAL_HEADER = struct.Struct("<4s5H3L2H")
_CENTRAL_HEADER = struct.Struct("<4s6H3L5H2L")
_END_RECORD = struct.Struct("<4s4H2LH")
_DEFLATED = 8
_HAS_DESCRIPTOR = 0x8
_MOST = 0xFFFFFFFF
_UNUSUAL = "its fixes can't be written into an archive of this kind; open it in its program and save it again"


class _Change(NamedTuple):
    """Bytes of a member to replace."""

    start: int
    end: int
    new: bytes


def rewritten(data: bytes, archive: Archive, paragraphs: Iterable[Paragraph], edits: Sequence[Edit]) -> bytes:
    """The bytes of an office file after edits inside runs of its paragraphs.

    Raises UnreadableError for an edit that doesn't lie within one run, and for archives with features that office
    programs don't use.
    """
    by_part: dict[str, list[Edit]] = {}
    for edit in edits:
        by_part.setdefault(edit.part or "", []).append(edit)
    changes: dict[str, list[_Change]] = {}
    texts: dict[str, bytes] = {}
    for paragraph in paragraphs:
        wanted = by_part.pop(paragraph.part, [])
        if not wanted:
            continue
        member = paragraph.member
        if member not in texts:
            texts[member] = archive.read(member)
        changes.setdefault(member, []).extend(_changes(paragraph, wanted, texts[member]))
    if by_part:
        raise UnreadableError(_UNUSUAL)
    return _with_members(data, {member: _changed(texts[member], found) for member, found in changes.items()})


def _changes(paragraph: Paragraph, edits: Iterable[Edit], xml: bytes) -> list[_Change]:
    """Where edits of a paragraph's text stand in the XML."""
    starts = [0, *accumulate(len(text) for text, _ in paragraph.pieces)]
    changes = []
    for start, end, new, _ in edits:
        number = bisect_right(starts, start) - 1
        text, at = paragraph.pieces[number]
        low, high = start - starts[number], end - starts[number]
        old = text.encode()
        if at == NOT_IN_FILE or high > len(text) or xml[at : at + len(old)] != old:
            raise UnreadableError(_UNUSUAL)
        first = at + len(text[:low].encode())
        changes.append(_Change(first, first + len(text[low:high].encode()), escape(new).encode()))
    return changes


def _changed(xml: bytes, changes: Iterable[_Change]) -> bytes:
    pieces: list[bytes] = []
    at = 0
    for start, end, new in sorted(changes):
        pieces += (xml[at:start], new)
        at = end
    return b"".join((*pieces, xml[at:]))


class _Member(NamedTuple):
    """A member's entry in the central directory: its fields, its variable part, its name and where its data begins."""

    fields: tuple[int, ...]
    rest: bytes
    name: str
    offset: int


def _with_members(data: bytes, new: Mapping[str, bytes]) -> bytes:
    """An archive with the contents of some members replaced. What stands between and around members stays, too."""
    end = data.rfind(_END)
    if end < 0 or len(data) < end + _END_RECORD.size:
        raise UnreadableError(_UNUSUAL)
    _, disk, _, _, count, size, directory, _ = _END_RECORD.unpack_from(data, end)
    if disk or count == 0xFFFF or directory == _MOST or directory + size > end:
        raise UnreadableError(_UNUSUAL)
    members = _members(data, directory, count)
    bounds = sorted([*(member.offset for member in members), directory])
    shifts: dict[int, int] = {}
    pieces: list[bytes] = [data[: bounds[0]]]
    length = bounds[0]
    sizes: dict[int, tuple[int, int, int]] = {}
    by_offset = {member.offset: member for member in members}
    for start, stop in pairwise(bounds):
        member = by_offset[start]
        shifts[start] = length
        piece = data[start:stop]
        if member.name in new:
            piece, sizes[start] = _packed(piece, new[member.name])
        pieces.append(piece)
        length += len(piece)
    entries = [_entry(member, shifts[member.offset], sizes.get(member.offset)) for member in members]
    central = b"".join(entries)
    tail = data[directory + size : end] + _END_RECORD.pack(
        _END, 0, 0, count, count, len(central), length, len(data) - end - _END_RECORD.size
    )
    return b"".join((*pieces, central, tail, data[end + _END_RECORD.size :]))


def _members(data: bytes, directory: int, count: int) -> list[_Member]:
    members: list[_Member] = []
    at = directory
    for _ in range(count):
        signature, *fields = _CENTRAL_HEADER.unpack_from(data, at)
        if signature != _CENTRAL:
            raise UnreadableError(_UNUSUAL)
        name, extra, comment = fields[9:12]
        rest = data[at + _CENTRAL_HEADER.size : at + _CENTRAL_HEADER.size + name + extra + comment]
        offset = fields[15]
        if offset == _MOST or data[offset : offset + 4] != _LOCAL:
            raise UnreadableError(_UNUSUAL)
        members.append(_Member(tuple(fields), rest, rest[:name].decode("utf-8", "replace").lstrip("/"), offset))
        at += _CENTRAL_HEADER.size + len(rest)
    return members


def _packed(old: bytes, content: bytes) -> tuple[bytes, tuple[int, int, int]]:
    """A member with new content, and its checksum and sizes packed and unpacked. Its header stays as it was."""
    signature, version, flags, _, time, date, _, _, _, name, extra = _LOCAL_HEADER.unpack_from(old)
    packer = zlib.compressobj(zlib.Z_DEFAULT_COMPRESSION, zlib.DEFLATED, -15)
    packed = packer.compress(content) + packer.flush()
    checks = (zlib.crc32(content), len(packed), len(content))
    header = _LOCAL_HEADER.pack(
        signature, version, flags & ~_HAS_DESCRIPTOR, _DEFLATED, time, date, *checks, name, extra
    )
    variable = old[_LOCAL_HEADER.size : _LOCAL_HEADER.size + name + extra]
    return header + variable + packed, checks


def _entry(member: _Member, offset: int, checks: tuple[int, int, int] | None) -> bytes:
    """A member's entry with its new place, and its new checksum and sizes if its content is new."""
    fields = list(member.fields)
    fields[15] = offset
    if checks is not None:
        fields[2] &= ~_HAS_DESCRIPTOR
        fields[3] = _DEFLATED
        fields[6:9] = checks
    return _CENTRAL_HEADER.pack(_CENTRAL, *fields) + member.rest
