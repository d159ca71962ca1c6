"""PowerPoint files (.pptx): slides in the order in which they are shown, with their notes."""

from collections.abc import Sequence
from typing import Any

from lint.markup.archive import Archive
from lint.markup.ooxml import OfficeXml, Relationship, main_part, relationships
from lint.markup.paragraphs import Paragraphs
from lint.markup.rewriting import rewritten
from lint.markup.slides import comments_in_notes
from lint.markup.xmlevents import Attributes
from lint.model.document import Document
from lint.model.errors import UnreadableError
from lint.model.finding import Edit
from lint.model.source import Source
from lint.readers.pptx.layouts import Layout
from lint.readers.pptx.slide import Notes, Slide


def read(source: Source) -> Document:
    """The document of a presentation.

    Each block's `place` names its slide and shape. Hidden slides and shapes, footers, and the texts of layouts and
    masters have their zones; notes have their role, and what they say to pitchlint is a comment on their slide.
    Metadata: `slides`, their number, and `title`, that of the first slide. Raises UnreadableError for what is no
    presentation, is damaged or encrypted, or goes beyond the limits.
    """
    reader = _Reader(source)
    reader.read()
    reader.out.all, comments = comments_in_notes(reader.out.all)
    return Document(source, reader.out.blocks(), tuple(comments), reader.metadata, "deck")


def rewrite(source: Source, edits: Sequence[Edit]) -> bytes:
    """The file with edits in its paragraphs; everything else in it stays as it is, byte for byte."""
    reader = _Reader(source)
    reader.read()
    return rewritten(source.data, reader.archive, reader.out.all, edits)


class _Presentation(OfficeXml):
    """Reads which slides there are, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.is_one = False
        self.slides: list[str] = []
        self.starts.update({"p:presentation": self._presentation, "p:sldId": self._slide})

    def _presentation(self, _: Attributes) -> None:
        self.is_one = True

    def _slide(self, attributes: Attributes) -> None:
        self.slides.append(attributes.get("r:id", ""))


class _Reader:
    """Reads the slides of a presentation."""

    def __init__(self, source: Source) -> None:
        self.archive = Archive(source.data)
        self.out = Paragraphs()
        self.metadata: dict[str, Any] = {}
        self._layouts: dict[str, Layout] = {}

    def read(self) -> None:
        """Read all slides, and then what their layouts and masters add to them."""
        main = main_part(self.archive)
        presentation = _Presentation()
        presentation.read(self.archive.read(main), main.rpartition("/")[2])
        if not presentation.is_one:
            raise UnreadableError("not a presentation, whatever its name says")
        links = relationships(self.archive, main)
        slides = [links[id] for id in presentation.slides if id in links and links[id].target in self.archive]
        self.metadata["slides"] = len(slides)
        for number, slide in enumerate(slides, 1):
            self._slide(slide.target, number)
        for number, (member, layout) in enumerate(self._layouts.items(), 1):
            label = f"layout {number}"
            place = {"layout": number, "name": layout.name}
            Slide(self.archive, self.out, member, label, place, zone="master", fixed=True).load()

    def _slide(self, member: str, number: int) -> None:
        links = relationships(self.archive, member)
        layouts = self._layouts_of(links)
        label, place = f"slide {number}", {"slide": number}
        slide = Slide(self.archive, self.out, member, label, place, layouts)
        slide.load()
        if number == 1 and slide.title:
            self.metadata["title"] = slide.title
        for link in _of(links, "notesSlide", self.archive):
            notes = Notes(self.archive, self.out, link.target, label, place, slide.zone)
            notes.read(self.archive.read(link.target), link.target.rpartition("/")[2])

    def _layouts_of(self, links: dict[str, Relationship]) -> list[Layout]:
        """The layout of a slide and its master."""
        found: list[Layout] = []
        for kind in ("slideLayout", "slideMaster"):
            for link in _of(links, kind, self.archive)[:1]:
                found.append(self._layout(link.target))
                links = relationships(self.archive, link.target)
        return found

    def _layout(self, member: str) -> Layout:
        layout = self._layouts.get(member)
        if layout is None:
            layout = self._layouts[member] = Layout()
            layout.read(self.archive.read(member), member.rpartition("/")[2])
        return layout


def _of(links: dict[str, Relationship], kind: str, archive: Archive) -> list[Relationship]:
    return [link for link in links.values() if link.kind == kind and link.target in archive]
