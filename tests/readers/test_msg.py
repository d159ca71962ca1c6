"""What is read of a mail that Outlook saved."""

import struct

import pytest

from lint.model.document import Document
from lint.model.errors import UnreadableError
from lint.model.source import Source
from lint.readers.msg import read
from tests.readers.msg_maker import msg, ole, uncompressed

pytest.importorskip("olefile", reason="needs the extra msg")

SUBJECT, BODY, HEADERS, NAME, ADDRESS, TO = 0x37, 0x1000, 0x7D, 0xC1A, 0xC1F, 0xE04
PLAIN = {SUBJECT: "Your van", BODY: "Hi Ann,\r\n\r\nYour van is ready\r\non Monday.\r\n\r\nBest,\r\nKim"}


def document(data: bytes) -> Document:
    return read(Source("mail.msg", "msg", "", data=data))


def shown(data: bytes) -> list[str]:
    """Each block's text, after its role and zone where they are not paragraph and body."""
    lines = []
    for block in document(data).blocks:
        label = ("" if block.role == "paragraph" else block.role) + ("" if block.zone == "body" else f"@{block.zone}")
        lines.append(f"{label}: {block.text}")
    return lines


def compressed(rtf: bytes) -> bytes:
    """RTF as Outlook writes it: every eight bytes are letters as they stand, and at the end one that refers back."""
    body = b"".join(b"\x00" + rtf[at : at + 8] for at in range(0, len(rtf) - len(rtf) % 8, 8))
    rest = rtf[len(rtf) - len(rtf) % 8 :]
    body += bytes((1 << len(rest),)) + rest
    end = (207 + len(rtf)) % 4096
    body += struct.pack(">H", end << 4)
    return struct.pack("<IIII", len(body) + 12, len(rtf), 0x75465A4C, 0) + body


MAILS = {
    "plain text": (
        msg(PLAIN), ["subject: Your van", ": Hi Ann,", ": Your van is ready on Monday.", ": Best,", ": Kim"],
    ),
    "no subject": (msg({BODY: "You pay later."}), [": You pay later."]),
    "HTML alone": (msg(html=b"<h1>Van</h1><p>It is r&eacute;ady.</p>"), ["heading: Van", ": It is réady."]),
    "HTML in a code page": (
        msg(html="<p>Привет, мир.</p>".encode("cp1251"), codepage=1251), [": Привет, мир."],
    ),
    "text in a code page": (msg(narrow={BODY: "It’s caf\u00e9.".encode("cp1252")}), [": It’s café."]),
    "a stub beside HTML": (
        msg({BODY: "See the web."}, html=b"<p>Your van is ready on Monday, clean and full, and you pay later.</p>"),
        [": Your van is ready on Monday, clean and full, and you pay later."],
    ),
    "links that Outlook writes out": (
        msg({BODY: "Book your van <https://example.com/van?x=1>  today."}), [": Book your van  today."],
    ),
    "RTF alone": (
        msg(rtf=uncompressed(rb"{\rtf1{\fonttbl{\f0 Arial;}}\f0 Your van\rquote s \b ready.\par Caf\'e9 \u8364?5}")),
        [": Your van’s ready.", ": Café €5"],
    ),
    "compressed RTF": (msg(rtf=compressed(rb"{\rtf1 It is ready, Ann.}")), [": It is ready, Ann."]),
    "HTML within RTF": (
        msg(rtf=uncompressed(rb"{\rtf1\ansi\fromhtml1{\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 You pay later.\htmlrtf }"
                             rb"\htmlrtf0{\*\htmltag72 </p>}}")),
        [": You pay later."],
    ),
    "a reply": (
        msg({BODY: "It is.\n\n-----Original Message-----\nFrom: Ann\nIs it ready?"}),
        [": It is.", "@quoted: -----Original Message-----", "@quoted: From: Ann", "@quoted: Is it ready?"],
    ),
    "nothing": (msg(), []),
}  # fmt: skip


@pytest.mark.parametrize(("data", "expected"), MAILS.values(), ids=MAILS)
def test_what_is_read(data: bytes, expected: list[str]) -> None:
    assert shown(data) == expected


def test_the_metadata_is_that_of_any_mail() -> None:
    more = {NAME: "Kim Lee", ADDRESS: "kim@example.com", TO: "Ann Ray; Bob", HEADERS: "Received: x"}
    read_of = document(msg(PLAIN | more, attachments=[("offer.txt", b"You pay later."), ("big.pdf", b"x" * 9000)]))
    assert read_of.kind == "email"
    assert read_of.metadata == {
        "email": True, "subject": "Your van", "from_name": "Kim Lee", "from_address": "kim@example.com",
        "to_name": "Ann Ray", "sent": True, "attachments": ("offer.txt", "big.pdf"), "reply": False,
    }  # fmt: skip
    assert [(inside.name, inside.data()) for inside in read_of.enclosed] == [
        ("offer.txt", b"You pay later."), ("big.pdf", b"x" * 9000),
    ]  # fmt: skip


def test_places_are_the_subject_and_numbered_paragraphs() -> None:
    subject, first, second, *_ = document(msg(PLAIN)).blocks
    assert subject.view.to_source(0, 4) == (0, 4, "subject")
    assert (first.view.to_source(0, 2), first.place) == ((0, 2, "para 1"), {"paragraph": 1})
    assert (second.view.to_source(5, 8), second.place) == ((5, 8, "para 2"), {"paragraph": 2})


UNREADABLE = {
    "cut off": (msg(PLAIN)[:600], "broken or cut off"),
    "another OLE file": (ole({"Workbook": b"x"}), "broken or cut off"),
    "no OLE file": (b"Subject: van", "broken or cut off"),
    "encrypted": (msg({0x1A: "IPM.Note.SMIME"}), "encrypted"),
}


@pytest.mark.parametrize(("data", "reason"), UNREADABLE.values(), ids=UNREADABLE)
def test_what_cannot_be_read_says_why_in_one_line(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        document(data)
    assert str(caught.value).startswith(reason)
    assert "\n" not in str(caught.value)


def test_a_missing_extra_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "olefile", None)
    with pytest.raises(
        UnreadableError, match=r"^reading Outlook mails needs an extra: pip install 'pitchlint\[msg\]'$"
    ):
        document(msg(PLAIN))
