"""OpenDocument files: texts (.odt) and presentations (.odp)."""

from typing import Any

from lint.markup.archive import Archive
from lint.markup.paragraphs import Paragraphs
from lint.markup.slides import comments_in_notes
from lint.model.document import Document, Kind
from lint.model.errors import UnreadableError
from lint.model.source import Source
from lint.readers.odf.content import Content
from lint.readers.odf.styles import Styles
from lint.text.contents import LOCKED

_MANIFEST = "META-INF/manifest.xml"


def read(source: Source) -> Document:
    """The document of an OpenDocument text or presentation.

    Blocks, zones and metadata are as those of Word and PowerPoint files: `title`, and `slides` of a presentation.
    Raises UnreadableError for any other file, and for what is damaged, encrypted or goes beyond the limits.
    """
    archive = Archive(source.data)
    if _MANIFEST in archive and b"encryption-data" in archive.read(_MANIFEST):
        raise UnreadableError(LOCKED)
    xml = archive.read("content.xml")
    decoration = archive.read("styles.xml") if "styles.xml" in archive else None
    styles, out = Styles(), Paragraphs()
    if decoration is not None:
        styles.read(decoration, "styles.xml")
    styles.read(xml, "content.xml")
    content = Content(archive, out, styles)
    content.read(xml, "content.xml")
    if not content.kind:
        raise UnreadableError("neither a text nor a presentation, whatever its name says")
    out.all += content.notes
    out.all, comments = comments_in_notes(out.all)
    if decoration is not None:
        Content(archive, out, styles, "master").read(decoration, "styles.xml")
    metadata: dict[str, Any] = {"slides": content.slides} if content.kind == "presentation" else {}
    if content.title:
        metadata["title"] = content.title
    kind: Kind = "deck" if content.kind == "presentation" else "proposal"
    return Document(source, out.blocks(), tuple(comments), metadata, kind)
