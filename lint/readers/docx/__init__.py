"""Word documents (.docx): what stands on the page, in reading order, each paragraph in its place."""

from collections.abc import Sequence
from typing import Any

from lint.markup.archive import Archive
from lint.markup.ooxml import Relationship, main_part, relationships
from lint.markup.paragraphs import Paragraphs
from lint.markup.rewriting import rewritten
from lint.model.document import Block, Document, Role, Zone
from lint.model.errors import UnreadableError
from lint.model.finding import Edit
from lint.model.source import Source
from lint.readers.docx.chunks import chunk_blocks
from lint.readers.docx.story import Story
from lint.readers.docx.styles import Styles

_NOTES = (("footnotes", "footnote"), ("endnotes", "endnote"))
_FURNITURE: tuple[tuple[str, Zone], ...] = (("header", "navigation"), ("footer", "footer"))


def read(source: Source) -> Document:
    """The document of a Word file.

    Footnotes are captions at its end; headers, footers and tables of contents have their zones. Deleted and hidden
    text, comments and prompts are left out. Pages that it takes in (`w:altChunk`) follow at the end. Metadata: `title`,
    the text of the title's style, where there is one. Raises UnreadableError for what is no Word file, is damaged or
    encrypted, or goes beyond the limits.
    """
    reader = _Reader(source)
    reader.read()
    return Document(source, reader.out.blocks() + reader.chunks(), metadata=reader.metadata)


def rewrite(source: Source, edits: Sequence[Edit]) -> bytes:
    """The file with edits in its paragraphs; everything else in it stays as it is, byte for byte."""
    reader = _Reader(source)
    reader.read()
    return rewritten(source.data, reader.archive, reader.out.all, edits)


class _Reader:
    """Reads the stories of a document."""

    def __init__(self, source: Source) -> None:
        self.archive = Archive(source.data)
        self.out = Paragraphs()
        self.metadata: dict[str, Any] = {}
        self._main = main_part(self.archive)
        self._links = relationships(self.archive, self._main)
        self._styles = Styles()

    def read(self) -> None:
        """Read all stories: headers, the body, notes, footers."""
        for link in self._of("styles")[:1]:
            self._styles.read(self.archive.read(link.target), "styles.xml")
        (header, above), (footer, below) = _FURNITURE
        self._furniture(header, above)
        self._body()
        for kind, label in _NOTES:
            for link in self._of(kind)[:1]:
                self._story(link.target, label, role="caption")
        self._furniture(footer, below)

    def chunks(self) -> tuple[Block, ...]:
        """The blocks of texts in other formats that the document takes in."""
        blocks: list[Block] = []
        for number, link in enumerate(self._of("aFChunk"), 1):
            blocks += chunk_blocks(self.archive.read(link.target), link.target, number, self.out.group() + len(blocks))
        return tuple(blocks)

    def _of(self, kind: str) -> list[Relationship]:
        """The parts of a kind that the document refers to and that are there, each once."""
        found = {link.target: link for link in self._links.values() if link.kind == kind}
        return [link for target, link in found.items() if target in self.archive]

    def _furniture(self, kind: str, zone: Zone) -> None:
        for number, link in enumerate(self._of(kind), 1):
            self._story(link.target, kind, number, zone)

    def _body(self) -> None:
        if not self._main.endswith(".xml") or "word" not in self.archive.read("[Content_Types].xml").decode("latin-1"):
            raise UnreadableError("not a Word document, whatever its name says")
        story = self._story(self._main)
        if story.title:
            self.metadata["title"] = story.title

    def _story(
        self, member: str, label: str = "para", number: int = 1, zone: Zone = "body", role: Role = "paragraph"
    ) -> Story:
        story = Story(self.archive, self.out, self._styles, member, label, number, zone, role)
        story.read(self.archive.read(member), member.rpartition("/")[2])
        return story
