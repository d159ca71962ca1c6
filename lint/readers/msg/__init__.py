"""Read a mail that Outlook saved (.msg).

Needs the extra `msg` (olefile), which is imported when the first such file is read.
"""

import re
from collections.abc import Iterable
from typing import Any

from lint.markup.htmlblocks import html_blocks
from lint.markup.mailtext import zones_of
from lint.markup.plaintext import plain_blocks, span_block
from lint.model.document import Block, Document
from lint.model.errors import UnreadableError
from lint.model.source import Source
from lint.model.view import Segment, TextView
from lint.readers.msg.properties import Message, open_message

_ENCRYPTED = "encrypted: open it in your mail program and save the text"
_SHORTER = 0.5
"""A plain text of less than this share of the HTML's words is a stub."""
_OUTLOOK_LINK = re.compile(r" ?<(?:https?|mailto|file):[^<>\s]{1,2000}>")


def read(source: Source) -> Document:
    """The document of an Outlook mail.

    Its paragraphs stand at `{"paragraph": 4}`, counted from 1, the subject in the part `subject`. The metadata is that
    of any mail: `email`, `subject`, `from_name`, `from_address`, `to_name`, `sent`, `reply` and `attachments`, which
    are enclosed. Raises UnreadableError for what is broken or encrypted, and when the extra is missing.
    """
    message = open_message(source.data)
    if "smime" in message.kind.lower() and "multipartsigned" not in message.kind.lower():
        raise UnreadableError(_ENCRYPTED)
    subject = " ".join(message.subject.split())
    blocks = [_subject(subject)] if subject else []
    blocks += _numbered(_body(message))
    metadata: dict[str, Any] = {
        "email": True,
        "subject": subject,
        "from_name": message.from_name,
        "from_address": message.from_address,
        "to_name": message.to_name,
        "sent": message.sent,
        "attachments": tuple(enclosed.name for enclosed in message.attachments),
        "reply": message.is_reply or (subject.lower().startswith(("re:", "aw:")) and _quotes(blocks)),
    }
    return Document(source, tuple(blocks), (), metadata, "email", message.attachments)


def _subject(subject: str) -> Block:
    view = TextView(subject, [Segment(0, len(subject), 0, len(subject), True, "subject")])
    return span_block("subject", subject, 0, len(subject))._replace(view=view)


def _body(message: Message) -> tuple[Block, ...]:
    """The blocks of the text, or of its HTML where that says much more. Links that Outlook wrote out are left out."""
    text = _OUTLOOK_LINK.sub("", message.text)
    if message.html:
        page = html_blocks(message.html, 0, len(message.html)).blocks
        told = sum(len(block.text.split()) for block in page if block.zone in ("body", "footer"))
        if len(text.split()) < _SHORTER * told:
            return _zoned(page, message.sent)
    return tuple(plain_blocks(text, 0, len(text), mail=True, sent=message.sent))


def _zoned(blocks: Iterable[Block], sent: bool) -> tuple[Block, ...]:
    blocks = tuple(blocks)
    lines = [line for block in blocks for line in (block.text if block.zone == "body" else "", "")]
    zones = zones_of([line.replace("\n", " ") for line in lines], sent=sent)[::2]
    return tuple(
        block._replace(zone=zone) if block.zone == "body" else block for block, zone in zip(blocks, zones, strict=True)
    )


def _numbered(blocks: Iterable[Block]) -> list[Block]:
    """The blocks, each with its own number as its place: Outlook's text has no lines of its own."""
    numbered: list[Block] = []
    for number, block in enumerate(blocks, 1):
        view = TextView(block.text, [Segment(0, len(block.text), 0, len(block.text), True, f"para {number}")])
        numbered.append(block._replace(view=view, place={"paragraph": number}))
    return numbered


def _quotes(blocks: Iterable[Block]) -> bool:
    return any(block.zone == "quoted" for block in blocks)
