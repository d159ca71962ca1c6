"""From files to documents: how a file is opened, which format it is in, and what is read of the files inside it."""

import os
import stat
from collections.abc import Iterator
from typing import BinaryIO

from lint import plugins, registry
from lint.config.settings import MOST_TEXT
from lint.discovery import catalogue_format_of, format_of, format_of_template, unsupported
from lint.model.copyfields import CopyFields
from lint.model.document import Document, Enclosed
from lint.model.errors import UnreadableError
from lint.model.source import Source
from lint.text.contents import OLD_FORMATS, actual_format
from lint.text.decode import decode

MOST_BYTES = 200_000_000
"""Bytes of a file that is no text: decks with many pictures are large, what they say is not."""

MOST_TEXT_BYTES = 60_000_000
"""Bytes of a text file: what mail servers let through with its attachments, and more than any page has."""

_MARKUP = 5
"""How many times the text's limit a raw file may hold: most of a mail is attachments, much of a page is markup."""

_OF_BYTES = ("eml", "mbox")
"""Formats whose parts say in which encodings they are."""

_NO_LETTER = "\ufffd"
"""Stands where bytes are no letter in the encoding that they are said to be in."""

_DEEPEST = 3
"""How deep files inside files are read: an attachment of a mail that is attached to a mail."""

_MOST_ENCLOSED = 50
"""Files inside one document that are read."""


def source_at(path: str) -> Source:
    """The source of a file. A file that is read piece by piece comes as an open stream.

    Raises UnreadableError for what can't be opened, is too large, is no text, or is in no known format.
    """
    format = format_of(path)
    if format in registry.STREAMED:
        return Source(path, format, "", stream=_open(path))
    return source_of(read_bytes(path, MOST_BYTES if format in registry.BINARY else MOST_TEXT_BYTES), path)


def source_of(data: bytes, path: str, format: str | None = None) -> Source:
    """The source that a file's bytes make, by what they hold where the name says something else.

    Raises UnreadableError for what is no text, or in no known format.
    """
    format = format or format_of(path) or catalogue_format_of(path)
    if format is None:
        raise unsupported(path)
    if format in registry.READERS:
        format = actual_format(data, format)
    if format in registry.BINARY or format in registry.STREAMED:
        return Source(path, format, "", data=data)
    if format not in registry.READERS and plugins.is_binary(format):
        return Source(path, format, "", data=data)
    text, encoding, bom = decode(data, guess=format not in _OF_BYTES)
    if format == "template":
        format = format_of_template(text)
    return Source(path, format, text, encoding, bom)


def read_bytes(path: str, most: int = MOST_BYTES) -> bytes:
    """A file's bytes. Raises UnreadableError when it can't be opened, or holds more than `most`."""
    with _open(path) as file:
        try:
            is_large = os.fstat(file.fileno()).st_size > most
            data = b"" if is_large else file.read(most + 1)
        except OSError as error:
            raise UnreadableError(_refused(error)) from None
    if is_large or len(data) > most:  # it may have grown since
        raise UnreadableError(f"larger than {most // 1_000_000} MB: split it, or save it without its pictures")
    return data


def documents(source: Source, most_text: int = MOST_TEXT, fields: CopyFields | None = None) -> Iterator[Document]:
    """The documents that a source holds, and after each one those of the files inside it that pitchlint reads.

    A file inside that can't be read is a document without blocks that says so. Raises UnreadableError when the source
    itself can't be made sense of, or holds more letters than `most_text`; the first ones of several may have come then.
    `fields` say where a catalogue keeps its copy.
    """
    if source.format in registry.CATALOGUES and fields is None:
        raise unsupported(source.path)
    return _documents(source, most_text, 0, fields)


def _documents(source: Source, most_text: int, depth: int, fields: CopyFields | None = None) -> Iterator[Document]:
    if len(source.text) > most_text * _MARKUP:
        raise UnreadableError(_too_much(most_text))
    for document in registry.read_all(source, fields):
        if sum(len(block.text) for block in document.blocks) > most_text:
            if not document.source.member:
                raise UnreadableError(_too_much(most_text))
            document = document._replace(blocks=(), metadata={"passed_over": _too_much(most_text)})
        read = [enclosed for enclosed in document.enclosed if depth < _DEEPEST and _is_known(enclosed.name)]
        unread = [enclosed.name for enclosed in document.enclosed if enclosed not in read[:_MOST_ENCLOSED]]
        if notices := tuple(_notices(document, unread)):
            document = document._replace(metadata={**document.metadata, "notices": notices})
        yield document
        for enclosed in read[:_MOST_ENCLOSED]:
            yield from _inside(document.source, enclosed, most_text, depth + 1)


def _notices(document: Document, unread: list[str]) -> Iterator[str]:
    """What a document's reader says of it, and what there is to say of its letters and attachments."""
    yield from document.metadata.get("notices", ())
    if broken := sum(block.text.count(_NO_LETTER) for block in document.blocks):
        which = "1 letter" if broken == 1 else f"{broken:,} letters"
        yield f"{which} in it could not be read (shown as {_NO_LETTER}): check its encoding"
    if unread:
        yield f"attached and not read: {', '.join(unread)}"


def _is_known(name: str) -> bool:
    return format_of(name) is not None or os.path.splitext(name)[1].lower() in OLD_FORMATS


def _inside(outer: Source, enclosed: Enclosed, most_text: int, depth: int) -> Iterator[Document]:
    """The documents of a file inside another."""
    member = dict(outer.member or {})
    name = member.get("attachment")
    member["attachment"] = f"{name}:{enclosed.name}" if name else enclosed.name
    found = Source(outer.path, "", "", member=member, apart=True)
    try:
        inner = source_of(enclosed.data(), enclosed.name)
        found = Source(
            outer.path, inner.format, inner.text, inner.encoding, inner.bom, inner.data, member, apart=True
        )  # fmt: skip
        yield from _documents(found, most_text, depth)
    except UnreadableError as error:
        yield Document(found, (), (), {"passed_over": f"not read: {error}"})


def _open(path: str) -> BinaryIO:
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            raise UnreadableError("a pipe or a device, not a file: save what it gives to a file first")
        return open(path, "rb")
    except OSError as error:
        raise UnreadableError(_refused(error)) from None
    except ValueError:  # a NUL in the name
        raise UnreadableError("no file can have this name") from None


def _refused(error: OSError) -> str:
    return f"can't be read ({(error.strerror or 'error').lower()})"


def _too_much(most: int) -> str:
    return f"holds more than {most:,} letters of text: split it, or raise max-text in the config"
