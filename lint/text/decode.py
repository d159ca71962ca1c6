"""Bytes to text and back, so that a file that is fixed is written as it was."""

from lint.model.errors import UnreadableError
from lint.model.namedtuple import NamedTuple
from lint.text.patterns import pattern

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),  # before UTF-16, whose mark it begins with
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or office file"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"\x1f\x8b\x08", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"{\\rtf", "an RTF document"),
    (b"\x78\x9f\x3e\x22", "an Outlook winmail.dat file"),
)
_LOOKED_AT = 4096
"""Bytes at the head of a file by which UTF-16 without a mark and binary content are told."""

_MOST_CONTROLS = 0.05
"""Share of control characters above which a file is no text; real copy has none, terminal logs a few per cent."""

_MOST_NULS = 0.001
"""Share of NUL bytes further down that a damaged text file (a mail cut off while it was written) may have."""

_CONTROL = pattern(rb"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")

_HIGH = pattern(rb"[\x80-\xff]")
_LATIN = pattern(rb"[A-Za-z]")
_GUESSED_BY = 50_000
"""Bytes by which a code page is told."""
_OTHER_ENCODING = "in an old encoding: save it as UTF-8, or pip install 'pitchlint[encodings]'"

WINDOWS_1252 = "windows-1252"
DAMAGED_UTF_8 = "UTF-8 with wrong bytes"
"""As an encoding: each wrong byte is a character for private use, U+F780 … U+F7FF, so that it can be written back."""
_TO_PRIVATE = {0xDC80 + byte: 0xF780 + byte for byte in range(0x80)}
_TO_BYTES = {private: byte for byte, private in _TO_PRIVATE.items()}
_PRIVATE = pattern("[\uf780-\uf7ff]")
_RIGHT_BY_WRONG = 3
"""Characters beyond ASCII that are right for each wrong byte, at least; Windows-1252 that looks like UTF-8 has none."""
_C1 = (0x81, 0x8D, 0x8F, 0x90, 0x9D)
"""Bytes that Windows-1252 leaves undefined. As on the web, they stand for the control characters of the same number."""


class Decoded(NamedTuple):
    """A file's text with what it takes to write it back: see `encode`. `bom` is left out of the text."""

    text: str
    encoding: str
    bom: bytes


def decode(data: bytes, *, guess: bool = False) -> Decoded:
    """The text of a file's bytes.

    Tried in order: a byte order mark; UTF-8; UTF-16 without a mark, told by its many NUL bytes; Windows-1252, which any
    byte fits. With `guess`, UTF-8 in which a few bytes are wrong stays UTF-8, and text that is more of other bytes than
    of Latin letters is in the code page that the extra `encodings` takes it for; a mail's parts name their own. Line
    ends stay as they are. Raises UnreadableError for what is no text, by its first bytes, its NUL bytes or its many
    control characters, and where the extra is needed and missing.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return Decoded(data[len(bom) :].decode(encoding), encoding, bom)
            except UnicodeDecodeError:
                if encoding != "utf-8":
                    raise UnreadableError(f"starts as {encoding.upper()} text but is broken further on") from None
                break
    for magic, name in _MAGIC:
        if data.startswith(magic):
            raise UnreadableError(f"looks like {name}, not text")
    head = data[:_LOOKED_AT]
    if b"\x00" in head:
        return _without_mark(data, head)
    if len(_CONTROL.findall(head)) > _MOST_CONTROLS * len(head) or data.count(0) > _MOST_NULS * len(data):
        raise UnreadableError("not a text file")
    try:
        return Decoded(data.decode("utf-8"), "utf-8", b"")
    except UnicodeDecodeError:
        if guess and (damaged := _damaged(data)):
            return damaged
        if guess and len(_HIGH.findall(head)) > len(_LATIN.findall(head)):
            return _guessed(data)
        return Decoded(decode_windows_1252(data), WINDOWS_1252, b"")


def encode(text: str, encoding: str, bom: bytes = b"") -> bytes:
    """The bytes of a text: `encode(*decode(data))` is `data`. Raises UnicodeEncodeError for what an encoding lacks."""
    if encoding == DAMAGED_UTF_8:
        return bom + text.translate(_TO_BYTES).encode("utf-8", "surrogateescape")
    if encoding != WINDOWS_1252:
        return bom + text.encode(encoding)
    try:
        return bom + text.encode("cp1252")
    except UnicodeEncodeError:
        return bom + b"".join(bytes((ord(char),)) if ord(char) in _C1 else char.encode("cp1252") for char in text)


def decode_windows_1252(data: bytes) -> str:
    """Windows-1252 as browsers read it: never fails."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return "".join(chr(byte) if byte in _C1 else bytes((byte,)).decode("cp1252") for byte in data)


def _damaged(data: bytes) -> Decoded | None:
    """UTF-8 with a few wrong bytes in it, as programs make that put texts together; None for what is none."""
    text = data.decode("utf-8", "surrogateescape")
    wrong = sum(1 for char in text if "\udc80" <= char <= "\udcff")
    right = sum(1 for char in text if char > "\x7f") - wrong
    if right < _RIGHT_BY_WRONG * wrong or _PRIVATE.search(text):
        return None
    return Decoded(text.translate(_TO_PRIVATE), DAMAGED_UTF_8, b"")


def _guessed(data: bytes) -> Decoded:
    """The text of bytes in some code page of another script, as far as it can be told."""
    try:
        from charset_normalizer import from_bytes
    except ImportError:
        raise UnreadableError(_OTHER_ENCODING) from None
    best = from_bytes(data[:_GUESSED_BY]).best()
    if best is not None:
        try:
            text = data.decode(best.encoding)
            if text.encode(best.encoding) == data:
                return Decoded(text, best.encoding, b"")
        except UnicodeError:
            pass
    return Decoded(decode_windows_1252(data), WINDOWS_1252, b"")


def _without_mark(data: bytes, head: bytes) -> Decoded:
    """Read bytes with NULs among them as UTF-16, if the NULs stand where Latin text would have them."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if len(data) % 2 == 0 and half:
        encoding = ""
        if odd > 0.4 * half and even < 0.05 * half:
            encoding = "utf-16-le"
        elif even > 0.4 * half and odd < 0.05 * half:
            encoding = "utf-16-be"
        if encoding:
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                raise UnreadableError("not a text file") from None
            if "\x00" not in text[:_LOOKED_AT]:
                return Decoded(text, encoding, b"")
    raise UnreadableError("not a text file")
