"""What an Outlook message holds, property by property ([MS-OXMSG], [MS-OXPROPS])."""

import struct
from collections.abc import Callable
from copy import copy
from functools import partial
from io import BytesIO
from typing import Any

from lint.model.document import Enclosed
from lint.model.errors import UnreadableError
from lint.model.namedtuple import NamedTuple
from lint.readers.msg.richtext import html_or_text
from lint.text.decode import decode_windows_1252

_MISSING_EXTRA = "reading Outlook mails needs an extra: pip install 'pitchlint[msg]'"
_BROKEN = "broken or cut off, and can't be opened as an Outlook mail: save it anew"
_LARGEST = 50_000_000
"""Bytes of a text that are read."""

_CLASS, _SUBJECT, _HEADERS, _IN_REPLY_TO = 0x001A, 0x0037, 0x007D, 0x1042
_SENDER_NAME, _SENDER_ADDRESS, _SENDER_SMTP, _TO = 0x0C1A, 0x0C1F, 0x5D01, 0x0E04
_BODY, _RTF, _HTML, _INTERNET_CODEPAGE, _CODEPAGE = 0x1000, 0x1009, 0x1013, 0x3FDE, 0x3FFD
_LONG_NAME, _SHORT_NAME, _DATA, _CONTENT_ID, _HIDDEN = 0x3707, 0x3704, 0x3701, 0x3712, 0x7FFE
_TEXT, _TEXT_8BIT, _BINARY = 0x001F, 0x001E, 0x0102
_ATTACHED = "__attach_version1.0_"
_MOST_ATTACHMENTS = 1000
_MOST_ROWS = 100_000
_SECTORS, _MINI_SECTOR = (512, 4096), 64
"""Bytes of the sectors that an OLE file is made of; others are damage."""


class Message(NamedTuple):
    """A mail as Outlook keeps it. `kind` is its message class; `text` and `html` are empty where it has none."""

    kind: str
    subject: str
    from_name: str
    from_address: str
    to_name: str
    sent: bool
    is_reply: bool
    text: str
    html: str
    attachments: tuple[Enclosed, ...]


def open_message(data: bytes) -> Message:
    """The mail in a file's bytes. Raises UnreadableError for what is none, and when the extra is missing."""
    try:
        import olefile
    except ImportError:
        raise UnreadableError(_MISSING_EXTRA) from None
    try:
        with olefile.OleFileIO(BytesIO(data)) as file:
            return _message(_Storage(file, data))
    except UnreadableError:
        raise
    except Exception:  # olefile and struct raise whatever the broken bytes lead them into
        raise UnreadableError(_BROKEN) from None


class _Storage:
    """The properties in one folder of the file: of the message, or of one attachment."""

    def __init__(self, file: Any, data: bytes, path: tuple[str, ...] = ()) -> None:
        if file.sectorsize not in _SECTORS or file.minisectorsize != _MINI_SECTOR:
            raise UnreadableError(_BROKEN)
        self.file = file
        self.data = data
        self.entries: list[list[str]] = file.listdir()
        self.names = {entry[-1].lower(): entry for entry in self.entries if tuple(entry[:-1]) == path}
        self.codepage = "cp1252"

    def folder(self, name: str) -> "_Storage":
        """A folder within this one."""
        inside = copy(self)
        inside.names = {entry[-1].lower(): entry for entry in self.entries if entry[:-1] == [name]}
        return inside

    def binary(self, number: int, type_: int = _BINARY) -> bytes:
        """A property's bytes, empty where it has none."""
        return self._stream(f"__substg1.0_{number:04x}{type_:04x}")[:_LARGEST]

    def text(self, number: int) -> str:
        """A property's text, empty where it has none."""
        if wide := self.binary(number, _TEXT):
            return wide.decode("utf-16-le", "replace").rstrip("\x00")
        return _decoded(self.binary(number, _TEXT_8BIT), self.codepage).rstrip("\x00")

    def integer(self, number: int, header: int) -> int:
        """A whole number among the fixed-width properties, which begin after a header; 0 where there is none."""
        rows = self._stream("__properties_version1.0")[header:_MOST_ROWS]
        for at in range(0, len(rows) - 15, 16):
            tag, _, value = struct.unpack_from("<III", rows, at)
            if tag >> 16 == number:
                return int(value)
        return 0

    def _stream(self, name: str) -> bytes:
        entry = self.names.get(name)
        # olefile goes round and round for what is said to be longer than its file
        if entry is None or self.file.get_size(entry) > len(self.data):
            return b""
        with self.file.openstream(entry) as stream:
            return bytes(stream.read())


def _message(storage: _Storage) -> Message:
    if "__properties_version1.0" not in storage.names:
        raise UnreadableError(_BROKEN)
    internet = _codec(storage.integer(_INTERNET_CODEPAGE, 32))
    storage.codepage = _codec(storage.integer(_CODEPAGE, 32)) or internet or "cp1252"
    text = storage.text(_BODY)
    raw = storage.binary(_HTML) or storage.binary(_HTML, _TEXT_8BIT)
    html = _decoded(raw, internet or storage.codepage) if raw else storage.text(_HTML)
    if not html and not text.strip() and (rich := storage.binary(_RTF)):
        html, text = html_or_text(rich)
    address = storage.text(_SENDER_SMTP) or storage.text(_SENDER_ADDRESS)
    headers = storage.text(_HEADERS)
    return Message(
        storage.text(_CLASS),
        storage.text(_SUBJECT),
        storage.text(_SENDER_NAME),
        address if "@" in address else "",
        storage.text(_TO).split(";")[0].strip("' "),
        bool(headers or address),
        bool(storage.text(_IN_REPLY_TO)),
        text.replace("\x00", ""),
        html.replace("\x00", ""),
        tuple(_attachments(storage)),
    )


def _attachments(storage: _Storage) -> list[Enclosed]:
    """The files attached to the message; pictures that stand in its text, and mails attached to it, are none."""
    folders = sorted({entry[0] for entry in storage.entries if len(entry) == 2 and entry[0].startswith(_ATTACHED)})
    found: list[Enclosed] = []
    for folder in folders[:_MOST_ATTACHMENTS]:
        inside = storage.folder(folder)
        name = inside.text(_LONG_NAME) or inside.text(_SHORT_NAME)
        in_text = inside.integer(_HIDDEN, 8) or (inside.text(_CONTENT_ID) and _is_picture(name))
        if name and not in_text:
            found.append(Enclosed(" ".join(name.split()), _reader(storage.data, folder)))
    return found


def _reader(data: bytes, folder: str) -> Callable[[], bytes]:
    return partial(_attached, data, folder)


def _attached(data: bytes, folder: str) -> bytes:
    import olefile

    try:
        with olefile.OleFileIO(BytesIO(data)) as file:
            return _Storage(file, data, (folder,)).binary(_DATA)
    except Exception:  # see above
        raise UnreadableError(_BROKEN) from None


def _is_picture(name: str) -> bool:
    return name.lower().endswith((".png", ".jpg", ".jpeg", ".gif", ".bmp", ".svg", ".webp"))


def _codec(number: int) -> str:
    """Python's name for a Windows code page; empty where there is none."""
    import codecs

    known = {65001: "utf-8", 20127: "cp1252", 28591: "cp1252", 1200: "utf-16-le", 936: "gb18030", 54936: "gb18030"}
    if 28592 <= number <= 28606:
        return f"iso8859-{number - 28590}"
    try:
        return codecs.lookup(known.get(number, f"cp{number}")).name if number else ""
    except LookupError:
        return {50220: "iso2022_jp", 51932: "euc_jp", 20866: "koi8_r", 51949: "euc_kr"}.get(number, "")


def _decoded(data: bytes, codepage: str) -> str:
    if codepage == "cp1252":
        return decode_windows_1252(data)
    return data.decode(codepage, "replace")
