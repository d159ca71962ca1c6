"""Read an HTML page or an HTML mail that was saved as a file."""

from lint.markup.htmlblocks import html_blocks
from lint.model.document import Document
from lint.model.source import Source


def read(source: Source) -> Document:
    """The document of an HTML source.

    Its metadata holds `title`, `description` and `lang` (empty when the page has none) and `looks_like_email`.
    """
    page = html_blocks(source.text, 0, len(source.text))
    metadata = {
        "title": page.title,
        "description": page.description,
        "lang": page.lang,
        "looks_like_email": page.looks_like_email,
    }
    return Document(source, page.blocks, page.comments, metadata, "email" if page.looks_like_email else "web")
