"""Catalogues of copy: CSV, JSON, JSON Lines, YAML, TOML, PO and XLIFF. Each record is a document of its own."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from lint.markup.plaintext import plain_blocks, span_block
from lint.model.copyfields import CopyFields
from lint.model.document import Block, Comment, Document, Role
from lint.model.source import Source
from lint.model.view import TextView
from lint.readers.catalogue.records import Field, read_records

Read = Callable[[Source], Document]
"""Reads a text in one of the formats that a field may be in."""

_LINES: dict[str, Role] = {"subject": "subject", "preheader": "preheader", "heading": "heading"}


def read_all(source: Source, fields: CopyFields, read: Read) -> Iterator[Document]:
    """The documents of a catalogue's records, in order, numbered from 1; a record without a word is passed over.

    Where the config names a subject, each record is an email. `read` reads the texts in it. Raises UnreadableError for
    a file that is broken, with the place, and for a column or key path that is not in it.
    """
    for number, record in enumerate(read_records(source, fields), 1):
        said = [field for field in record if field.view.text.strip()]
        if said:
            yield _document(source.of_member({"record": number}), said, fields, read)


def _document(source: Source, record: Sequence[Field], fields: CopyFields, read: Read) -> Document:
    subject = next((field.view.text for field in record if field.name == "subject"), None)
    blocks: list[Block] = []
    comments: list[Comment] = []
    metadata: dict[str, Any] = {}
    is_email = bool(fields.subject)
    above: tuple[str, ...] = ()
    for name, role in _LINES.items():
        for view in (field.view for field in record if field.name == name):
            block = span_block(role, view.text, 0, len(view.text))
            blocks.append(block._replace(view=block.view.through(view), level=int(role == "heading")))
            if role == "heading":
                above = (block.text,)
    for view in (field.view for field in record if field.name == "text"):
        if fields.subject and fields.format == "text":
            inner = Document(source, plain_blocks(view.text, mail=True))
        else:
            inner = read(Source(source.path, fields.format, view.text))
        groups = max((block.group for block in blocks), default=0)
        blocks += [_moved(block, view, groups, above) for block in inner.blocks]
        comments += [_moved_comment(comment, view) for comment in inner.comments]
        metadata = {**inner.metadata, **metadata}
        is_email = is_email or inner.kind == "email"
    if is_email:
        metadata["email"] = True
    if subject is not None:
        metadata["subject"] = " ".join(subject.split())
    return Document(source, tuple(blocks), tuple(comments), metadata, "email" if is_email else "web")


def _moved(block: Block, view: TextView, groups: int, above: tuple[str, ...]) -> Block:
    """A block of a field's text as a block of the file."""
    return block._replace(
        view=block.view.through(view), group=block.group and block.group + groups, headings=above + block.headings
    )


def _moved_comment(comment: Comment, view: TextView) -> Comment:
    span = view.to_source(comment.start, comment.end)
    return comment._replace(start=span.start, end=span.end)
