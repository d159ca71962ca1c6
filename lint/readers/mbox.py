"""Read a mailbox: many mails in one file, each a document of its own."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

from lint.markup.maildocument import mail_document
from lint.model.document import Document
from lint.model.errors import UnreadableError
from lint.model.namedtuple import NamedTuple
from lint.model.source import Source
from lint.text.decode import decode

_FROM = re.compile(rb"From \S.*\d")
"""The line between two mails: "From kim@example.com Mon May  5 09:12:00 2025"."""
_HEADER = re.compile(rb"[!-9;-~]{1,100}[ \t]*:")
_LINE_END = re.compile(rb"\r\n?|\n")
_LONGEST_LINE = 1_000_000
_LARGEST = 50_000_000
"""Bytes of one mail, attachments included; mail servers stop at half of that."""


class _Message(NamedTuple):
    """The raw bytes of one mail of the mailbox, None where there are too many, and the line at which it begins."""

    data: bytes | None
    first_line: int


def read_all(source: Source) -> Iterator[Document]:
    """The documents of a mailbox, one a mail, each with `{"message": n}` counted from 1 as its member.

    Lines are those of the mailbox; offsets count from the mail's own "From " line. The file is read mail by mail, and a
    mail that can't be read is passed over. Raises UnreadableError for what is no mailbox.
    """
    number = 0
    with source.stream or BytesIO(source.data) as file:
        for number, message in enumerate(_messages(file), 1):
            member = {"message": number}
            apart = Source(source.path, source.format, "", member=member, apart=True, first_line=message.first_line)
            try:
                if message.data is None:
                    raise UnreadableError(f"larger than {_LARGEST // 1_000_000} MB")
                text, encoding, bom = decode(message.data)
                apart = Source(
                    source.path, source.format, text, encoding, bom, b"", member,
                    apart=True, first_line=message.first_line,
                )  # fmt: skip
                yield mail_document(apart)
            except UnreadableError as error:
                yield Document(apart, (), (), {"passed_over": f"not read: {error}"}, "email")
    if not number:
        raise UnreadableError(
            "no mailbox: it has no line that begins with “From ” and a sender, as each mail in one has"
        )


def _messages(file: BinaryIO) -> Iterator[_Message]:
    """The mails of a mailbox. A line "From …" parts them where it follows a blank line and a header follows it."""
    lines: list[bytes] = []
    size = 0
    number = first = 1
    blank, begun = True, False
    waiting: bytes | None = None
    while line := file.readline(_LONGEST_LINE):
        if waiting is not None:
            if _HEADER.match(line):
                if begun:
                    yield _Message(b"".join(lines) if size <= _LARGEST else None, first)
                lines, size, begun = [], 0, True
                first = number - _line_ends(waiting)
            lines.append(waiting)
            size += len(waiting)
            waiting = None
        if blank and _FROM.match(line):
            waiting = line
        elif begun and size <= _LARGEST:
            lines.append(line)
            size += len(line)
        elif begun:
            lines = []
        elif line.strip():
            return  # what stands before the first mail is no mailbox's
        number += _line_ends(line)
        blank = not line.strip()
    if begun:
        lines += [waiting] if waiting is not None else []
        yield _Message(b"".join(lines) if size <= _LARGEST else None, first)


def _line_ends(line: bytes) -> int:
    """How many lines end in what was read up to a line feed: a carriage return alone ends one too."""
    return 1 if line.endswith(b"\n") and b"\r" not in line[:-2] else len(_LINE_END.findall(line))
