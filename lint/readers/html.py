"""Read an HTML page, a template of one, a mail in MJML, or an HTML mail that was saved as a file."""

from typing import Any

from lint.markup.frontmatter import read_front_matter
from lint.markup.htmlblocks import html_blocks
from lint.model.document import Document, Role
from lint.model.source import Source
from lint.text.blocks import make_block

_PROSE: tuple[tuple[str, Role], ...] = (("title", "title"), ("description", "description"))


def read(source: Source) -> Document:
    """The document of an HTML source.

    Metadata: `title`, `description` and `lang`, empty when the page gives none; `looks_like_email`, which makes the
    kind email; `subject`, when its template gives one; and `front_matter` (simple values as text) when a site
    generator's settings stand before the page.
    """
    text = source.text
    front = read_front_matter(text)
    page = html_blocks(text, front.end if front else 0, len(text))
    metadata: dict[str, Any] = {
        "title": page.title,
        "description": page.description,
        "lang": page.lang,
        "looks_like_email": page.looks_like_email,
    }
    if subject := next((block.text for block in page.blocks if block.role == "subject"), ""):
        metadata["subject"] = subject
    blocks = page.blocks
    if front:
        metadata["front_matter"] = {key: view.text for key, view in front.values.items()}
        told = [(role, front.values[key]) for key, role in _PROSE if key in front.values]
        for role, view in told:
            metadata[role] = metadata[role] or view.text
        blocks = (*(make_block(role, view) for role, view in told), *blocks)
    email = page.looks_like_email or source.format == "mjml"
    return Document(source, blocks, page.comments, metadata, "email" if email else "web")
