"""The text of a mail's part, and the way from it back to the raw file."""

import codecs
import re
from binascii import a2b_base64
from collections.abc import Iterator

from lint.model.namedtuple import NamedTuple
from lint.model.source import Source
from lint.model.view import Segment, TextView, ViewBuilder
from lint.text.decode import WINDOWS_1252, decode_windows_1252, encode
from lint.text.patterns import pattern

_QUOTED = pattern(r"=([0-9A-Fa-f]{2})|(=[ \t]*(?:\r\n|\n|\r|\Z))|[^=]+|=")
_RUNS = pattern(r"[\x00-\x7f]+|[^\x00-\x7f]+")
_NOT_ASCII = pattern(r"[^\x00-\x7f]")
_NOT_BASE64 = pattern(rb"[^A-Za-z0-9+/]+")
_WORD = pattern(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?\r\n]*)\?=([ \t]+(?==\?))?")
_FOLD = pattern(r"(?:\r\n|\n|\r)[ \t]*")
_MOST_HEADER = 20_000

# As on the web, the old label stands for the wider code page that programs really write.
_CODECS = {
    "gb2312": "gb18030", "gbk": "gb18030", "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "shift_jis": "cp932",
    "shift-jis": "cp932", "sjis": "cp932", "iso-8859-9": "cp1254", "iso-8859-11": "cp874", "tis-620": "cp874",
}  # fmt: skip
_WESTERN = frozenset("us-ascii ascii iso-8859-1 iso8859-1 latin1 latin-1 iso_8859-1 windows-1252 cp1252".split())
_FAMILIES = ("iso", "windows", "cp", "utf-16", "utf-32", "koi8", "gb", "big5", "euc", "mac", "hz", "johab")
_WIDE = ("utf-16", "utf-32")
_SHIFTING = ("iso2022", "hz", *_WIDE)


class Content(NamedTuple):
    """A part's text: a span of `text`. `outer` leads from `text` to the source; None where `text` is the source's."""

    text: str
    start: int
    end: int
    outer: TextView | None = None


def content_of(source: Source, start: int, end: int, transfer: str, charset: str, name: str) -> Content:
    """The text of the part whose raw body is a span of the source.

    Its places are exact for 7bit, 8bit and quoted-printable; a base64 part has places of its own, in the part `name`.
    """
    raw = source.text[start:end]
    if transfer == "base64":
        text = decode_bytes(base64_bytes(raw), charset)
        segments = [Segment(0, len(text), 0, len(text), True, name)] if text else []
        return Content(text, 0, len(text), TextView(text, segments))
    quoted = transfer == "quoted-printable" and "=" in raw
    data = _raw_bytes(raw, source)
    codec = codec_of(charset, _unquoted(data) if quoted else data)
    if not quoted and codec.startswith(_WIDE):  # such bytes would not have come through
        return Content(source.text, start, end)
    if quoted:
        view = _decoded(_quoted_pieces(raw, start), codec, source)
    elif codec == "cp1252" or (not _shifts(codec) and (raw.isascii() or source.encoding != WINDOWS_1252)):
        return Content(source.text, start, end)
    else:
        runs = ((run.group(), start + run.start(), start + run.end(), False) for run in _RUNS.finditer(raw))
        view = _decoded(runs, codec, source)
    return Content(view.text, 0, len(view.text), view)


def raw_content(source: Source, start: int, end: int, transfer: str) -> bytes:
    """The bytes of the part whose raw body is a span of the source: an attachment as it was before it was sent."""
    raw = source.text[start:end]
    if transfer == "base64":
        return base64_bytes(raw)
    data = _raw_bytes(raw, source)
    return _unquoted(data) if transfer == "quoted-printable" else data


def header_text(raw: str) -> str:
    """A header's value, unfolded and with its encoded words (RFC 2047) decoded."""
    value = _FOLD.sub(" ", raw[:_MOST_HEADER]).strip()
    if "=?" not in value:
        return value
    pieces: list[str] = []
    waiting, waiting_charset = b"", ""
    at = 0
    for word in _WORD.finditer(value):
        charset = word[1].partition("*")[0].lower()
        if word.start() > at or charset != waiting_charset:
            pieces += [decode_bytes(waiting, waiting_charset), value[at : word.start()]]
            waiting, waiting_charset = b"", charset
        if word[2] in "bB":
            waiting += base64_bytes(word[3])
        else:
            waiting += _unquoted(word[3].replace("_", " ").encode("utf-8"))
        at = word.end()
    pieces += [decode_bytes(waiting, waiting_charset), value[at:]]
    return " ".join("".join(pieces).split())


def base64_bytes(text: str) -> bytes:
    """Decode base64 as far as it goes: whatever is no base64 letter is passed over."""
    data = _NOT_BASE64.sub(b"", text.encode("ascii", "ignore"))
    whole = len(data) // 4 * 4
    rest = data[whole:]
    return a2b_base64(data[:whole] + (rest + b"=" * (4 - len(rest)) if len(rest) > 1 else b""))


def decode_bytes(data: bytes, charset: str) -> str:
    """Text from bytes with the charset that a mail names; never fails."""
    codec = codec_of(charset, data)
    return decode_windows_1252(data) if codec == "cp1252" else data.decode(codec, "replace")


def codec_of(charset: str, data: bytes) -> str:
    """Python's name for a mail's charset.

    Where it is missing, unknown or Western, the bytes decide: UTF-8 if they are, else Windows-1252. Bytes that are said
    to be UTF-8 but hold more that is not than is, are Windows-1252 too.
    """
    label = charset.strip("\"' ").lower()
    if label not in _WESTERN and label.startswith((*_FAMILIES, *_CODECS)):
        try:
            return codecs.lookup(_CODECS.get(label, label)).name
        except LookupError:
            pass
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        if label not in ("utf-8", "utf8"):
            return "cp1252"
        read = data.decode("utf-8", "replace")
        broken = read.count("\ufffd")
        return "utf-8" if 2 * broken < len(_NOT_ASCII.findall(read)) else "cp1252"
    return "utf-8"


def _shifts(codec: str) -> bool:
    """Whether an ASCII byte may mean something else, depending on what stood before it."""
    return codec.startswith(_SHIFTING)


def _raw_bytes(raw: str, source: Source) -> bytes:
    return encode(raw, source.encoding if source.encoding == WINDOWS_1252 else "utf-8")


def _unquoted(data: bytes) -> bytes:
    def byte(found: re.Match[bytes]) -> bytes:
        return bytes((int(found[1], 16),)) if found[1] else b""

    return re.sub(rb"=([0-9A-Fa-f]{2})|=[ \t]*(?:\r\n|\n|\r|\Z)", byte, data)


_Piece = tuple[str, int, int, bool]
"""Raw text, its span, and whether it is one quoted byte ("=C3") rather than letters that stand for themselves."""


def _quoted_pieces(raw: str, base: int) -> Iterator[_Piece]:
    for found in _QUOTED.finditer(raw):
        start, end = base + found.start(), base + found.end()
        if found[1]:
            yield chr(int(found[1], 16)), start, end, True
        elif not found[2]:
            yield found.group(), start, end, False


def _decoded(pieces: Iterator[_Piece], codec: str, source: Source) -> TextView:
    """The decoded text of a part's pieces, each character mapped to the bytes that it was written with."""
    builder = ViewBuilder()
    decoder = codecs.getincrementaldecoder(codec)("replace")
    clean = decoder.getstate()
    shifts = _shifts(codec)
    pending = last = -1

    def feed(byte: bytes, start: int, end: int) -> None:
        nonlocal pending, last
        text = decoder.decode(byte)
        if text:
            builder.add(text, start if pending < 0 else pending, end, verbatim=False)
            pending = -1
        if decoder.getstate() != clean and pending < 0:
            pending = start
        last = end

    for run, start, end, is_byte in pieces:
        if is_byte:
            feed(run.encode("latin-1"), start, end)
        elif not shifts and decoder.getstate() == clean and (run.isascii() or source.encoding != WINDOWS_1252):
            builder.add(run, start, end)
        else:
            for at, char in enumerate(run, start):
                feed(_raw_bytes(char, source), at, at + 1)
    rest = decoder.decode(b"", True)
    if rest and last >= 0:
        builder.add(rest, pending if pending >= 0 else last - 1, last, verbatim=False)
    return builder.view()
