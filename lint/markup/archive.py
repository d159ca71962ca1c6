"""Files in a ZIP archive, read within limits that a prepared archive can't pass.

Sizes that an archive states about itself are not believed: bytes are counted while they inflate.
"""

import struct
import zipfile
import zlib
from io import BytesIO

from lint.model.errors import UnreadableError
from lint.text.contents import LOCKED

MOST_MEMBERS = 20_000
"""Files in one archive. A deck of a thousand slides has some ten thousand with its notes, layouts and pictures."""

MOST_BYTES = 64 << 20
"""Bytes of one file in it. The text of a novel of a thousand pages, marked up by a word processor, takes 20 MB."""

MOST_TOTAL = 128 << 20
"""Bytes of all files that are read from it; pictures, fonts and embedded files never are. Large decks have 20 MB."""

MOST_RATIO = 200
"""How many times a file may grow. Markup of office programs grows 5 to 60 times, a bomb a thousand times."""

_SMALL = 8 << 20
"""Bytes below which the ratio says nothing: an empty table of some thousand rows grows 300 times."""

_CHUNK = 1 << 16
_TOO_BIG = "refused: it unpacks to far more than an office file holds"
_DAMAGED = "damaged or cut off: open it in its program and save it again"
_LOCK_FILE_BYTES = 165
"""Microsoft Office keeps the name of whoever has a file open in a hidden file of at most this size beside it."""


class Archive:
    """The files of a ZIP archive, by name. Archives within it are never opened.

    Raises UnreadableError for what is no archive, is damaged, encrypted, or larger than the limits of this module.
    """

    def __init__(self, data: bytes) -> None:
        _complain_about_others(data)
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except _BROKEN:
            raise UnreadableError(_DAMAGED) from None
        infos = self._zip.infolist()
        if len(infos) > MOST_MEMBERS:
            raise UnreadableError(f"refused: it holds {len(infos)} files, and an office file at most {MOST_MEMBERS}")
        self._infos = {info.filename.replace("\\", "/").lstrip("/"): info for info in infos}
        self._left = MOST_TOTAL

    def __contains__(self, name: str) -> bool:
        return name in self._infos

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all files, in the archive's order."""
        return tuple(self._infos)

    def read(self, name: str) -> bytes:
        """The bytes of a file. Raises UnreadableError when it isn't there, is damaged, encrypted or too large."""
        info = self._infos.get(name)
        if info is None:
            raise UnreadableError(f"damaged: it lacks its {name.rpartition('/')[2]}")
        if info.flag_bits & 0x1:
            raise UnreadableError(LOCKED)
        most = max(_SMALL, info.compress_size * MOST_RATIO)
        pieces: list[bytes] = []
        size = 0
        try:
            with self._zip.open(info) as file:
                while piece := file.read(_CHUNK):
                    size += len(piece)
                    if size > MOST_BYTES or size > self._left or size > most:
                        raise UnreadableError(_TOO_BIG)
                    pieces.append(piece)
        except _BROKEN:
            raise UnreadableError(_DAMAGED) from None
        self._left -= size
        return b"".join(pieces)


_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
)
"""What the standard library raises for archives that are not as they should be."""


def _complain_about_others(data: bytes) -> None:
    """Raise UnreadableError for files that often stand where an office file is looked for."""
    if data.startswith(b"PK"):
        return
    if not data:
        raise UnreadableError("it is empty")
    if len(data) <= _LOCK_FILE_BYTES and 0 in data:
        raise UnreadableError("a lock file that Office leaves beside an open document; the document is another file")
    raise UnreadableError("not an office file, whatever its name says")
