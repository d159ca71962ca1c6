"""Small PDFs for tests: text at given places, in one of two fonts."""

from collections.abc import Sequence
from typing import NamedTuple

_TURNS = (b"1 0 0 1", b"0 1 -1 0", b"-1 0 0 -1", b"0 -1 1 0")


class Put(NamedTuple):
    """A line of text at a place, in points from the lower left corner."""

    x: float
    y: float
    text: str
    size: float = 12
    bold: bool = False
    apart: float = 0
    """Points by which its letters are set apart."""
    turn: int = 0
    """Quarters of a circle by which it is turned anticlockwise, around its own place."""


def column(x: float, y: float, *lines: str, size: float = 12, leading: float = 14) -> list[Put]:
    """Lines below each other."""
    return [Put(x, y - at * leading, line, size) for at, line in enumerate(lines)]


def pdf(
    *pages: Sequence[Put], width: float = 612, height: float = 792, title: str = "", locked: bool = False,
    turned: int = 0,
) -> bytes:  # fmt: skip
    """The bytes of a PDF. A locked one asks for a password that nobody knows; pages are `turned` by so many degrees."""
    objects: list[bytes] = []

    def add(body: bytes) -> int:
        objects.append(body)
        return len(objects)

    fonts = [
        add(b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>" % name)
        for name in (b"Helvetica", b"Helvetica-Bold")
    ]
    tree = len(objects) + 1 + 2 * len(pages)
    numbers = []
    for page in pages:
        content = b"".join(_shown(put) for put in page) or b"0 0 100 100 re f"
        stream = add(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        numbers.append(
            add(
                b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 %d %d] /Rotate %d /Contents %d 0 R "
                b"/Resources << /Font << /F0 %d 0 R /F1 %d 0 R >> >> >>"
                % (tree, int(width), int(height), turned, stream, *fonts)
            )
        )
    kids = b" ".join(b"%d 0 R" % number for number in numbers)
    assert add(b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages))) == tree
    root = add(b"<< /Type /Catalog /Pages %d 0 R >>" % tree)
    info = add(b"<< /Title (%s) >>" % _escaped(title))
    extra = b""
    if locked:
        key = add(b"<< /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >>" % (b"ab" * 32, b"cd" * 32))
        extra = b" /Encrypt %d 0 R /ID [<%s> <%s>]" % (key, b"01" * 16, b"01" * 16)
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R%s >>\n" % (len(objects) + 1, root, info, extra)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def _shown(put: Put) -> bytes:
    text = _escaped(put.text)
    return b"BT /F%d %.1f Tf %.1f Tc %s %.2f %.2f Tm (%s) Tj ET\n" % (
        put.bold, put.size, put.apart, _TURNS[put.turn % 4], put.x, put.y, text,
    )  # fmt: skip


def _escaped(text: str) -> bytes:
    data = text.encode("cp1252")
    return data.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
