"""What is read of a mailbox: one document a mail, with the lines of the file."""

import io
from collections.abc import Iterator

import pytest

from lint.model.document import Document
from lint.model.errors import UnreadableError
from lint.model.source import Source
from lint.readers.mbox import read_all

FROM = "From kim@example.com Mon May  5 09:12:00 2025\n"


def documents(raw: bytes | str) -> list[Document]:
    data = raw.encode() if isinstance(raw, str) else raw
    return list(read_all(Source("in.mbox", "mbox", "", data=data)))


def shown(raw: bytes | str) -> list[list[str]]:
    """Each mail's blocks, with the line at which each begins."""
    return [
        [f"{read.source.position(block.view.to_source(0, 1).start).line}: {block.text}" for block in read.blocks]
        for read in documents(raw)
    ]


MAILBOXES: dict[str, tuple[bytes | str, list[list[str]]]] = {
    "two mails": (
        f"{FROM}Subject: Van\n\nIt is\nready.\n\n{FROM}Subject: Keys\n\nThey are here.\n",
        [["2: Van", "4: It is ready."], ["8: Keys", "10: They are here."]],
    ),
    "line ends of Windows": (
        f"{FROM}Subject: Van\n\nReady.\n\n{FROM}Subject: Keys\n\nHere.\n".replace("\n", "\r\n"),
        [["2: Van", "4: Ready."], ["7: Keys", "9: Here."]],
    ),
    "From at the start of a paragraph": (
        f"{FROM}Subject: Van\n\nReady.\n\nFrom 9 to 5 we are here.\n\n>From 5 on too.\n",
        [["2: Van", "4: Ready.", "6: From 9 to 5 we are here.", "8: >From 5 on too."]],
    ),
    "blank lines first": (f"\n\n{FROM}Subject: Van\n\nReady.\n", [["4: Van", "6: Ready."]]),
    "mails in their own encodings": (
        FROM.encode() + b"Content-Type: text/plain; charset=koi8-r\n\n" + "Мир.".encode("koi8-r") + b"\n\n"
        + FROM.encode() + b"Content-Type: text/plain; charset=utf-8\n\n" + "Café.\n".encode(),
        [["4: Мир."], ["9: Café."]],
    ),
    "a lone carriage return": (
        f"{FROM}Subject: V\n\na\rb\n\n{FROM}Subject: K\n\nc\n", [["2: V", "4: a b"], ["8: K", "10: c"]],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("raw", "expected"), MAILBOXES.values(), ids=MAILBOXES)
def test_what_is_read(raw: bytes | str, expected: list[list[str]]) -> None:
    assert shown(raw) == expected


def test_each_mail_has_its_number_and_stands_apart() -> None:
    first, second = documents(f"{FROM}Subject: Van\n\nReady.\n\n{FROM}Subject: Keys\n\nHere.\n")
    assert (first.source.member, second.source.member) == ({"message": 1}, {"message": 2})
    assert first.source.apart
    assert second.source.line_span(6) == (0, len(FROM) - 1)
    assert second.kind == "email"


def test_a_mail_that_cannot_be_read_stops_no_other() -> None:
    encrypted = "Content-Type: multipart/encrypted; boundary=b\n\n--b\n\nx\n--b--\n"
    binary = b"Subject: x\n\n" + bytes(range(1, 9)) * 900
    raw = (f"{FROM}{encrypted}\n{FROM}").encode() + binary + f"\n\n{FROM}Subject: Keys\n\nHere.\n".encode()
    first, second, third = documents(raw)
    assert first.metadata["passed_over"] == "not read: encrypted: open it in your mail program and save the text"
    assert second.metadata["passed_over"] == "not read: not a text file"
    assert [block.text for block in third.blocks] == ["Keys", "Here."]


def test_what_is_no_mailbox_says_so() -> None:
    for raw in (b"", b"Subject: Van\n\nReady.\n", b"\n\n", b"From here on\nno headers.\n"):
        with pytest.raises(UnreadableError, match=r"^no mailbox"):
            documents(raw)


class _Endless(io.RawIOBase):
    """A file that holds the same mail over and over, and remembers how much of it was read."""

    MAIL = f"{FROM}Subject: Van\n\nReady.\n\n".encode()

    def __init__(self) -> None:
        self.given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        size = min(len(buffer), len(self.MAIL))
        buffer[:size] = self.MAIL[:size]
        self.given += size
        return size


def test_a_mailbox_is_read_mail_by_mail() -> None:
    endless = _Endless()
    stream = io.BufferedReader(endless, len(_Endless.MAIL))
    mails: Iterator[Document] = iter(read_all(Source("in.mbox", "mbox", "", stream=stream)))
    for number in range(1, 50):
        assert next(mails).source.member == {"message": number}
    assert endless.given < 60 * len(_Endless.MAIL)


def test_a_mail_that_is_too_large_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lint.readers.mbox._LARGEST", 1000)
    first, second = documents(f"{FROM}Subject: Van\n\n{'Ready. ' * 400}\n\n{FROM}Subject: Keys\n\nHere.\n")
    assert "larger than" in first.metadata["passed_over"]
    assert second.source.position(0).line == 6
