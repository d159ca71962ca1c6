"""Read plain text: a page's words, a note, or the draft of an email."""

import re
from typing import Any

from lint.markup.mailtext import address_of, is_sign_off, opens_with_greeting
from lint.markup.plaintext import plain_blocks, span_block
from lint.model.document import Block, Document
from lint.model.source import Source
from lint.text.patterns import pattern

_HEADER = pattern(
    r"[ \t]*(?:\*\*|__)?(?P<name>subject(?: line)?|from|to|cc|bcc|date|reply-to|sent|preheader|preview(?: text)?)"
    r"(?:\*\*|__)?:(?:\*\*|__)?[ \t]*(?P<value>[^\r\n]*)(?:\r\n|\n|\r|\Z)",
    re.IGNORECASE,
)
_BLANK = pattern(r"[ \t]*(?:\r\n|\n|\r)")
_GREETED_WITHIN, _SIGNED_WITHIN = 6, 16
"""Lines at the head and at the end of a text in which a greeting and a sign-off make it an email."""


def read(source: Source) -> Document:
    """The document of a plain text.

    Leading `Subject:`, `From:`, `To:` … lines, or a greeting with a sign-off, make it an email draft: its metadata then
    holds `email`, and `subject`, `from_name`, `from_address` and `to_name` where a line gives them.
    """
    text = source.text
    headers, start = _headers(text)
    mail = bool(headers) or _reads_as_mail(text)
    blocks: list[Block] = []
    metadata: dict[str, Any] = {"email": True} if mail else {}
    for name, low, high in headers:
        value = text[low:high]
        if name == "subject":
            metadata.setdefault("subject", value)
        elif name == "from":
            metadata["from_name"], metadata["from_address"] = address_of(value)
        elif name == "to":
            metadata["to_name"] = address_of(value)[0]
        if value and name in ("subject", "preheader"):
            blocks.append(span_block("subject" if name == "subject" else "preheader", text, low, high))
    blocks += plain_blocks(text, start, mail=mail, main_heading=not mail)
    return Document(source, tuple(blocks), (), metadata, "email" if mail else "web")


def _headers(text: str) -> tuple[list[tuple[str, int, int]], int]:
    """The header lines at the head of a draft, each with the span of its value, and where its body begins."""
    headers: list[tuple[str, int, int]] = []
    at = start = 0
    while at < len(text):
        if blank := _BLANK.match(text, at):
            at = blank.end()
            continue
        header = _HEADER.match(text, at)
        if not header:
            break
        name = header["name"].lower().split()[0].replace("preview", "preheader")
        low, high = header.span("value")
        high = low + len(text[low:high].rstrip().removesuffix("**"))
        headers.append((name, low, high))
        at = start = header.end()
    names = {name for name, _, _ in headers}
    if "subject" in names or (len(names) > 1 and any("@" in text[low:high] for _, low, high in headers)):
        return headers, start
    return [], 0


def _reads_as_mail(text: str) -> bool:
    lines = [line for raw in text.splitlines() if (line := raw.strip())]
    return any(map(opens_with_greeting, lines[:_GREETED_WITHIN])) and any(map(is_sign_off, lines[-_SIGNED_WITHIN:]))
