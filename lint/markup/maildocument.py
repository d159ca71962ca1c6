"""The document that a raw mail makes (RFC 5322 with MIME), wherever it was saved."""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from lint.markup.htmlblocks import html_blocks
from lint.markup.mailtext import address_of, zones_of
from lint.markup.mime import Header, Part, read_mail
from lint.markup.plaintext import plain_blocks, span_block
from lint.markup.transfer import Content, content_of, header_text, raw_content
from lint.model.document import Block, Comment, Document, Enclosed
from lint.model.errors import UnreadableError
from lint.model.namedtuple import NamedTuple
from lint.model.source import Source
from lint.model.view import Segment, TextView
from lint.text.patterns import pattern

_TRANSPORT = frozenset(("received", "message-id", "return-path", "delivered-to"))
_STUB = pattern(
    r"(?:view|see|read|open) (?:this|the|it|our)\b.{0,60}\b(?:browser|online|html|web)"
    r"|html[- ](?:capable|enabled|compatible)|does not support html|can(?:no|')t (?:be )?(?:display|read|view)",
    re.IGNORECASE,
)
_STUB_WORDS = 60
_FULL_PLAIN = 200
"""Words from which a mail's plain text is its whole text; a shorter one is held against the HTML beside it."""
_SHORTER = 0.5
_CUT = "more is nested in this mail, or attached to it, than pitchlint reads: some of it is left out"
_ENCRYPTED = "encrypted: open it in your mail program and save the text"


class _Read(NamedTuple):
    """The blocks of one part, with what its HTML says besides."""

    blocks: tuple[Block, ...]
    comments: tuple[Comment, ...] = ()
    title: str = ""


def mail_document(source: Source) -> Document:
    """The document of a raw mail.

    Of several versions of one text the plain one is read, unless it is a stub. A forwarded mail within it is `quoted`.
    The metadata holds `email`, `subject`, `from_name`, `from_address`, `to_name` where the headers have them, `sent`
    for a mail that was, `reply`, and the names of the `attachments`; those that may be read are enclosed. Raises
    UnreadableError for an encrypted mail.
    """
    return _Reader(source).read()


class _Reader:
    """Takes in a mail part by part."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.mail = read_mail(source.text)
        self.names = {header.name for header in self.mail.headers}
        self.sent = bool(self.names & _TRANSPORT) or {"date", "from"} <= self.names
        self.attachments: list[str] = []
        self.enclosed: list[Enclosed] = []
        self._bodies = 0

    def read(self) -> Document:
        """The whole mail."""
        blocks: list[Block] = []
        comments: list[Comment] = []
        metadata: dict[str, Any] = {"email": True}
        for header in self.mail.headers:
            self._read_header(header, metadata, blocks)
        groups = 0
        for part, quoted in self._texts(self.mail, False):
            found = self._blocks_of(part, quoted)
            blocks += [block._replace(group=block.group + groups) if block.group else block for block in found.blocks]
            groups = max([groups, *(block.group for block in blocks)])
            if not quoted:
                comments += found.comments
                metadata.setdefault("title", found.title)
        metadata["sent"] = self.sent
        metadata["attachments"] = tuple(self.attachments)
        if self.mail.cut:
            metadata["notices"] = (_CUT,)
        answers = str(metadata.get("subject", "")).lower().startswith(("re:", "aw:"))
        quotes = any(block.zone == "quoted" for block in blocks)
        metadata["reply"] = bool(self.names & {"in-reply-to", "references"}) or (answers and quotes)
        return Document(self.source, tuple(blocks), tuple(comments), metadata, "email", tuple(self.enclosed))

    def _read_header(self, header: Header, metadata: dict[str, Any], blocks: list[Block]) -> None:
        raw = self.source.text[header.start : header.end]
        if header.name == "subject" and "subject" not in metadata:
            metadata["subject"] = value = header_text(raw)
            if not value:
                return
            if value == raw.strip():
                blocks.append(span_block("subject", self.source.text, header.start, header.end))
            else:
                view = TextView(value, [Segment(0, len(value), 0, len(value), True, "subject")])
                block = span_block("subject", value, 0, len(value))
                blocks.append(block._replace(view=block.view.through(view)))
        elif header.name == "from" and "from_address" not in metadata:
            name, address = address_of(raw)
            metadata["from_name"], metadata["from_address"] = header_text(name), address
        elif header.name == "to" and "to_name" not in metadata:
            metadata["to_name"] = header_text(address_of(raw)[0])

    def _texts(self, part: Part, quoted: bool) -> Iterator[tuple[Part, bool]]:
        """The parts that make up the text of a part, in order, and whether each is of a forwarded mail."""
        kind = part.content_type
        if kind == "multipart/encrypted" or (kind in _SMIME and part.smime != "certs-only"):
            if not quoted:
                raise UnreadableError(_ENCRYPTED)
        elif kind == "message/rfc822":
            for inner in part.parts:
                yield from self._texts(inner, True)
        elif kind == "multipart/alternative":
            yield from self._texts(self._best(part.parts), quoted)
        elif kind == "multipart/related":
            root = next((at for at, child in enumerate(part.parts) if _leaf(child)), 0)
            yield from self._texts(part.parts[root], quoted)
            self.attachments += [child.filename for child in part.parts[root + 1 :] if child.filename]
        elif kind.startswith("multipart/"):
            for child in part.parts:
                yield from self._texts(child, quoted)
        elif kind in ("text/plain", "text/html") and part.disposition != "attachment":
            yield part, quoted
        elif part.filename and not quoted:
            name = header_text(part.filename)
            self.attachments.append(name)
            self.enclosed.append(Enclosed(name, partial(raw_content, self.source, part.start, part.end, part.transfer)))

    def _best(self, versions: Sequence[Part]) -> Part:
        """The version of a text to read: plain, unless the HTML says much more."""
        leaves = [(version, leaf) for version in versions if (leaf := _leaf(version))]
        plain = next(((version, leaf) for version, leaf in leaves if leaf.content_type == "text/plain"), None)
        html = next(((version, leaf) for version, leaf in leaves if leaf.content_type == "text/html"), None)
        if not plain or not html:
            return (plain or html or (versions[0], None))[0]
        content = self._content(plain[1], "")
        text = content.text[content.start : content.end]
        words = len(text.split())
        if words >= _FULL_PLAIN:
            return plain[0]
        told = sum(len(block.text.split()) for block in self._html(html[1]).blocks if block.zone in ("body", "footer"))
        stub = words < _STUB_WORDS and told > words and _STUB.search(text)
        return html[0] if stub or words < _SHORTER * told else plain[0]

    def _content(self, part: Part, name: str) -> Content:
        return content_of(self.source, part.start, part.end, part.transfer, part.charset, name)

    def _html(self, part: Part, name: str = "") -> _Read:
        content = self._content(part, name)
        page = html_blocks(content.text, content.start, content.end)
        comments = page.comments
        if content.outer and part.transfer != "base64":
            spans = [content.outer.to_source(comment.start, comment.end) for comment in comments]
            comments = tuple(
                comment._replace(start=span.start, end=span.end) for comment, span in zip(comments, spans, strict=True)
            )
        return _Read(_rebased(page.blocks, content.outer), comments, page.title)

    def _blocks_of(self, part: Part, quoted: bool) -> _Read:
        name = ""
        if part.transfer == "base64":
            self._bodies += 1
            name = "body" if self._bodies == 1 else f"body {self._bodies}"
        if part.content_type == "text/html":
            page = self._html(part, name)
            return page._replace(blocks=_zoned(page.blocks, quoted, self.sent))
        content = self._content(part, name)
        if content.text.startswith("-----BEGIN PGP MESSAGE-----", content.start) and not quoted:
            raise UnreadableError(_ENCRYPTED)
        blocks = plain_blocks(
            content.text, content.start, content.end, mail=True, sent=self.sent, flowed=part.flowed,
            zone="quoted" if quoted else "body",
        )  # fmt: skip
        return _Read(_rebased(blocks, content.outer))


_SMIME = ("application/pkcs7-mime", "application/x-pkcs7-mime")


def _leaf(part: Part) -> Part | None:
    """The first part with text to read in a part, itself included."""
    waiting = [part]
    while waiting:
        now = waiting.pop()
        if now.content_type in ("text/plain", "text/html") and now.disposition != "attachment":
            return now
        if now.content_type != "message/rfc822":
            waiting += reversed(now.parts)
    return None


def _rebased(blocks: tuple[Block, ...], outer: TextView | None) -> tuple[Block, ...]:
    if outer is None:
        return blocks
    return tuple(block._replace(view=block.view.through(outer)) for block in blocks)


def _zoned(blocks: tuple[Block, ...], quoted: bool, sent: bool) -> tuple[Block, ...]:
    """HTML's blocks, with the zones that their texts tell."""
    lines = [line for block in blocks for line in (block.text if block.zone == "body" else "", "")]
    zones = zones_of([line.replace("\n", " ") for line in lines], sent=sent)[::2]
    return tuple(
        block._replace(zone="quoted" if quoted else zone) if block.zone == "body" else block
        for block, zone in zip(blocks, zones, strict=True)
    )
