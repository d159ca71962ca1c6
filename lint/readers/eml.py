"""Read an email as it was saved or sent."""

from lint.markup.maildocument import mail_document
from lint.model.document import Document
from lint.model.source import Source


def read(source: Source) -> Document:
    """The document of a raw mail; see `mail_document`. Raises UnreadableError for an encrypted one."""
    return mail_document(source)
