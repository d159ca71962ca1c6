"""Texts in other formats that a Word document takes in when it is opened: converters of web pages write such files."""

from collections.abc import Iterator

from lint.markup.htmlblocks import html_blocks
from lint.markup.mime import Part, read_mail
from lint.markup.plaintext import plain_blocks
from lint.markup.transfer import Content, content_of
from lint.model.document import Block
from lint.model.errors import UnreadableError
from lint.model.source import Source
from lint.model.view import Segment, TextView
from lint.text.decode import decode

_PAGES = (".html", ".htm", ".xhtml")
_WEB_ARCHIVES = (".mht", ".mhtml")


def chunk_blocks(data: bytes, name: str, number: int, groups: int) -> tuple[Block, ...]:
    """The blocks of a page, web archive or plain text; none of any other format.

    Each stands in the part `embedded N`, whose text is that of the page. Lists and tables have numbers above `groups`.
    """
    suffix = name[name.rfind(".") :].lower()
    try:
        text = decode(data).text
    except UnreadableError:
        return ()
    if suffix in _PAGES:
        blocks = html_blocks(text, 0, len(text)).blocks
    elif suffix in _WEB_ARCHIVES:
        content = next(_pages(text), Content("", 0, 0))
        text = content.text
        blocks = html_blocks(text, content.start, content.end).blocks
    elif suffix == ".txt":
        blocks = plain_blocks(text)
    else:
        return ()
    part = f"embedded {number}"
    whole = TextView(text, [Segment(0, len(text), 0, len(text), True, part)] if text else [])
    return tuple(
        block._replace(
            view=block.view.through(whole), place={"embedded": number}, group=block.group and block.group + groups
        )
        for block in blocks
    )


def _pages(text: str) -> Iterator[Content]:
    """The pages of a web archive, which is a mail that holds a page with its pictures."""
    source = Source("", "eml", text)
    waiting: list[Part] = [read_mail(text)]
    while waiting:
        part = waiting.pop()
        waiting += reversed(part.parts)
        if part.content_type == "text/html":
            yield content_of(source, part.start, part.end, part.transfer, part.charset, "")
