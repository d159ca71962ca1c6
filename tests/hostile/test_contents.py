"""Contents that are out to get you: read as far as they go, or refused in one line, and in time either way.

What Markdown, HTML and mails have in store is in `benchmarks/hostile.py`.
"""

import re
import signal
import struct
from collections.abc import Callable, Iterator
from types import FrameType
from typing import NoReturn

import pytest

from lint.api import Checker
from lint.config.settings import Settings
from lint.intake import source_of
from lint.model.errors import UnreadableError
from tests.readers.msg_maker import msg, ole, uncompressed
from tests.readers.pdf_maker import Put, column, pdf

SECONDS = 60
N = 3000
FROM = b"From kim@example.com Mon May  5 09:12:00 2025\n"
COPY = "We utilize vans, and you save a day."


@pytest.fixture(autouse=True)
def _in_time() -> Iterator[None]:
    """Stop what takes longer than a minute: each of these takes a second or two."""
    if not hasattr(signal, "SIGALRM"):
        yield
        return

    def stop(number: int, frame: FrameType | None) -> NoReturn:
        pytest.fail(f"took more than {SECONDS} seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(SECONDS)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


def outcome(name: str, data: bytes) -> int | str:
    """How many documents were read, or why none could be."""
    try:
        return sum(1 for _ in Checker(Settings()).check_all(source_of(data, name)))
    except UnreadableError as error:
        assert "\n" not in str(error)
        return str(error)


def _pdf_with(old: bytes, new: bytes) -> bytes:
    made = pdf([Put(50, 700, COPY)])
    assert re.search(old, made)
    return re.sub(old, lambda _: new, made)


TEXTS: dict[str, tuple[str, bytes, int | str]] = {
    "UTF-16 without a mark": ("a.md", COPY.encode("utf-16-le"), 1),
    "UTF-16 with a mark": ("a.html", COPY.encode("utf-16"), 1),
    "UTF-32 with a mark": ("a.txt", COPY.encode("utf-32"), 1),
    "UTF-32 without a mark": ("a.txt", COPY.encode("utf-32-be"), "not a text file"),
    "UTF-16 cut off": ("a.md", COPY.encode("utf-16") + b"x", "starts as UTF-16-LE text but is broken further on"),
    "lone surrogates in UTF-8": ("a.md", COPY.encode() + b" \xed\xa0\x80\xed\xb0\x80", 1),
    "lone surrogates in UTF-16": ("a.md", b"\xff\xfe" + "\ud800x".encode("utf-16-le", "surrogatepass"),
                                  "starts as UTF-16-LE text but is broken further on"),
    "NULs in a page": ("a.html", b"<p>" + COPY.encode() + b"\x00</p>", "not a text file"),
    "NULs alone": ("a.txt", b"\x00" * 100, "not a text file"),
    "a mail cut off in NULs": ("a.eml", b"Subject: x\n\n" + COPY.encode() * 200 + b"\x00" * 5, 1),
    "half a letter": ("a.md", "You save 5 €".encode()[:-1], 1),
    "white space": ("a.md", b" \n\t\r\n\x0c", 1),
    "nothing": ("a.eml", b"", 1),
    "one line of a million letters": ("a.md", b"x" * 1_000_000, 1),
    "one line of many words": ("a.html", b"you save a day " * 20_000, 1),
    "one line of many sentences": ("a.txt", b"We utilize vans. " * 2000, 1),
    "a table of many rows": ("a.md", b"| a | b |\n| - | - |\n" + b"| We utilize vans | 30 |\n" * N, 1),
    "a table of many cells in a row": ("a.html", b"<table><tr>" + b"<td>vans" * N, 1),
    "tables in tables": ("a.html", b"<table><tr><td>" * N + b"vans", 1),
    "lists in lists": ("a.html", b"<ul><li>x" * N, 1),
    "list items": ("a.md", b"- vans\n" * N, 1),
    "quotes in quotes": ("a.md", b">" * N + b" vans", 1),
    "one character in all its forms": ("a.md", ("e" + "\u0301" * N).encode(), 1),
    "right-to-left marks": ("a.md", ("\u202e" + COPY).encode() * 1000, 1),
    "a comment to pitchlint without end": ("a.md", b"<!-- pitchlint: ignore CLR001 " + b"vans\n" * 50_000, 1),
    "a comment to pitchlint of many words": ("a.md", b"<!-- pitchlint: ignore " + b"vans\n" * 50_000 + b"-->", 1),
    "comments to pitchlint": ("a.md", b"<!-- pitchlint: off -->\n\n" * N, 1),
}  # fmt: skip

PDFS: dict[str, tuple[bytes, int | str]] = {
    "pages in a ring": (_pdf_with(rb"/Kids \[\d+ 0 R", b"/Kids [5 0 R"), "there is no text in this PDF"),
    "pages that are not there": (_pdf_with(rb"/Count 1 ", b"/Count 9 "), 1),
    "a page without size": (_pdf_with(rb"\[0 0 612 792\]", b"[0 0 0 0]    "), 1),
    "a page turned inside out": (_pdf_with(rb"\[0 0 612 792\]", b"[612 792 0 0]"), 1),
    "a page of no numbers": (_pdf_with(rb"\[0 0 612 792\]", b"[a b c d e f]"), 1),
    "type of no size": (pdf([Put(50, 700, COPY, 0)]), "there is no text in this PDF"),
    "type of a huge size": (pdf([Put(50, 700, COPY, 99999)]), 1),
    "type on its head": (pdf([Put(50, 700, COPY, -12)]), 1),
    "text off the page": (pdf([Put(-5000, 90000, COPY)]), 1),
    "all in one place": (pdf([Put(50, 700, "Vans.")] * 2000), 1),
    "letters all over the page": (pdf([Put(at * 37 % 600, at * 91 % 780, "x") for at in range(4000)]), 1),
    "many columns": (pdf([Put(10 + at % 40 * 15, 780 - at // 40 * 10, "a") for at in range(3000)]), 1),
    "a stair": (pdf([Put(at / 10, 780 - at / 10, "vans") for at in range(3000)]), 1),
    "many pages": (pdf(*[[Put(50, 20, f"Page {at}"), Put(50, 700, "Vans.")] for at in range(500)]), 1),
    "one long paragraph": (pdf(column(50, 780, *["you save a day"] * 5000, leading=0.15)), 1),
    "hyphens": (pdf(column(50, 780, *["a-"] * 2000, leading=12)), 1),
    "a page that nobody reads": (
        pdf([Put(50, 700 - 20 * at, f"{at} van " * 4600) for at in range(12)]),
        "page 1 holds more than 200,000",
    ),
    "more pages than are read": (pdf(*[[]] * 5001), "has more than 5000 pages"),
}

MSGS: dict[str, tuple[bytes, int | str]] = {
    "a loop of sectors": (msg({0x1000: COPY})[:512] + b"\0" * 2048, "broken or cut off"),
    "compressed text that refers to itself": (
        msg(rtf=struct.pack("<IIII", 99999, 99999, 0x75465A4C, 0) + b"\xff" + b"\x0f\xff" * 8), 1,
    ),
    "compressed text that is said to be long": (
        msg(rtf=struct.pack("<IIII", 99, 0xFFFFFFFF, 0x75465A4C, 0) + b"\x00vans"), 1,
    ),
    "RTF in braces": (msg(rtf=uncompressed(b"{" * N + b"\\b vans" + b"}" * N * 2)), 1),
    "RTF of half letters": (msg(rtf=uncompressed(b"{\\rtf1 \\u55357?\\u-10179? \\'zz \\u99999999999?}")), 1),
    "a code page that nobody knows": (msg(narrow={0x1000: b"vans"}, codepage=0x7FFFFFFF), 1),
    "HTML without end": (msg(html=b"<div " * N), 1),
    "attachments without names": (ole({"__properties_version1.0": bytes(32), "__attach_version1.0_#0": {"x": b""}}), 1),
    "attachments of attachments": (msg(attachments=[("a.msg", msg(attachments=[("b.md", b"Vans.")]))] * 3), 7),
}  # fmt: skip

MAILBOXES: dict[str, tuple[bytes, int | str]] = {
    "From lines alone": (FROM * N, "no mailbox"),
    "many mails": ((FROM + b"A: b\n\n") * 1000, 1000),
    "a mail of one line": (FROM + b"A: b\n\n" + b"vans " * 40_000, 1),
    "a header of one line": (FROM + b"Subject: " + b"vans " * 20_000, 1),
    "headers without end": (FROM + b"A: b\n" * N, 1),
    "attachments by the hundred": (
        FROM + b"Content-Type: multipart/mixed; boundary=b\n\n"
        + b"--b\nContent-Disposition: attachment; filename=a.md\n\nVans.\n" * 300, 51,
    ),
}  # fmt: skip

ALL: dict[str, tuple[str, bytes, int | str]] = {
    **TEXTS,
    **{f"PDF: {name}": ("a.pdf", *case) for name, case in PDFS.items()},
    **{f"Outlook: {name}": ("a.msg", *case) for name, case in MSGS.items()},
    **{f"mailbox: {name}": ("a.mbox", *case) for name, case in MAILBOXES.items()},
}
EXTRAS = {".pdf": "pypdfium2", ".msg": "olefile"}


@pytest.mark.parametrize(("name", "data", "expected"), ALL.values(), ids=ALL)
def test_hostile_contents(name: str, data: bytes, expected: int | str) -> None:
    if name[-4:] in EXTRAS:
        pytest.importorskip(EXTRAS[name[-4:]], reason="needs the extra of this format")
    found = outcome(name, data)
    if isinstance(expected, str):
        assert isinstance(found, str) and found.startswith(expected), found
    else:
        assert found == expected


ARCHIVES: dict[str, Callable[[], bytes]] = {
    ".docx": lambda: b"PK\x03\x04" + b"\x00" * 200,
    ".pptx": lambda: b"PK\x05\x06" + b"\x00" * 18,
    ".odt": lambda: b"PK\x03\x04" + b"\xff" * 200,
    ".pdf": lambda: b"%PDF-1.7\n" + b"\xff" * 2000,
    ".msg": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"__properties_version1.0".decode().encode("utf-16-le") * 99,
}


@pytest.mark.parametrize("extension", ARCHIVES)
def test_containers_with_rubbish_inside_are_refused(extension: str) -> None:
    assert isinstance(outcome(f"a{extension}", ARCHIVES[extension]()), str)
