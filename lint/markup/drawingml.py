"""Text of DrawingML: in shapes of slides, in charts and in diagrams."""

from collections.abc import Callable, Mapping

from lint.markup.archive import Archive
from lint.markup.ooxml import OfficeXml, Relationship
from lint.markup.paragraphs import Paragraph, Paragraphs, Spot
from lint.markup.xmlevents import Attributes
from lint.model.document import Role, Zone
from lint.text.patterns import pattern

_NOT_SAID = ("slidenum", "datetime", "header", "footer")
"""Fields that PowerPoint fills in: numbers and dates."""

_NO_ALT = pattern(
    r"(?i).*\b(?:description |beschreibung )?(?:automatically|automatisch) (?:generated|generiert)"
    r"|.*\.(?:png|jpe?g|gif|svg|bmp|emf|wmf|tiff?)\s*$|(?:image|picture|img|screenshot|logo|icon)[\s_-]*\d*\s*$"
)


def says_something(alt: str) -> bool:
    """Whether a picture's alternative text was written for people: no file name, nor what a program guessed."""
    alt = " ".join(alt.split())
    return bool(alt) and not _NO_ALT.match(alt)


class DrawingText(OfficeXml):
    """Reads paragraphs (`a:p`) with their runs, breaks and links into what `begin` gives."""

    def __init__(self, out: Paragraphs, links: Mapping[str, Relationship]) -> None:
        super().__init__()
        self.out = out
        self.paragraph: Paragraph | None = None
        self._links = links
        self._in_text = False
        self._bold = False
        self._link = ""
        self._run_start = 0
        self.starts.update(
            {
                "a:p": self._start_paragraph, "a:r": self._start_run, "a:rPr": self._run_properties,
                "a:hlinkClick": self._start_link, "a:t": self._start_text, "a:br": self._break, "a:fld": self._field,
            }
        )  # fmt: skip
        self.ends.update({"a:p": self._end_paragraph, "a:r": self._end_run, "a:t": self._end_text})

    def begin(self) -> Paragraph | None:
        """The paragraph that begins; None for one to pass over."""
        raise NotImplementedError

    def finish(self, paragraph: Paragraph) -> None:
        """A paragraph has ended."""
        self.out.add(paragraph)

    def line_break(self) -> str:
        """What a line break reads as."""
        return "\n"

    def on_text(self, text: str, at: int) -> None:
        """Append to the open paragraph."""
        if self._in_text and self.paragraph is not None:
            self.out.write(self.paragraph, text, at)
            if self._bold:
                self.paragraph.bold += len(text)

    def _start_paragraph(self, _: Attributes) -> None:
        self.paragraph = self.begin()
        if self.paragraph is None:
            self.skip()

    def _end_paragraph(self) -> None:
        if self.paragraph is not None:
            self.finish(self.paragraph)
        self.paragraph = None

    def _start_run(self, _: Attributes) -> None:
        self._bold, self._link = False, ""
        self._run_start = self.paragraph.length if self.paragraph else 0

    def _run_properties(self, attributes: Attributes) -> None:
        self._bold = attributes.get("b", "0") in ("1", "true")

    def _start_link(self, attributes: Attributes) -> None:
        link = self._links.get(attributes.get("r:id", ""))
        self._link = link.target if link is not None and link.is_external else ""

    def _end_run(self) -> None:
        if self._link and self.paragraph is not None:
            self.paragraph.mark("link", self._run_start, self._link)
        self._bold, self._link = False, ""

    def _start_text(self, _: Attributes) -> None:
        self._in_text = True

    def _end_text(self) -> None:
        self._in_text = False

    def _break(self, _: Attributes) -> None:
        if self.paragraph is not None:
            self.out.write(self.paragraph, self.line_break())

    def _field(self, attributes: Attributes) -> None:
        if attributes.get("type", "").startswith(_NOT_SAID):
            self.skip()


class _Chart(DrawingText):
    """A chart: its titles are captions, its names of series and categories cells. Numbers are left out."""

    skipped = frozenset(("c:numCache", "c:numLit", "c:txPr", "c:userShapes", "c:externalData"))

    def __init__(self, out: Paragraphs, spot: Spot, zone: Zone) -> None:
        super().__init__(out, {})
        self._spot = spot
        self._zone = zone
        self._group = out.group()
        self._titles = 0
        self._seen: set[str] = set()
        self.starts.update({"c:title": self._start_title, "c:v": self._start_value})
        self.ends.update({"c:title": self._end_title, "c:v": self._end_value})

    def begin(self) -> Paragraph | None:
        """A title, or a label that was typed."""
        return self._new()

    def finish(self, paragraph: Paragraph) -> None:
        """Series repeat the names of their categories: each is kept once."""
        if paragraph.text not in self._seen:
            self._seen.add(paragraph.text)
            self.out.add(paragraph)

    def _new(self) -> Paragraph:
        paragraph = self._spot.paragraph("caption" if self._titles else "cell", zone=self._zone)
        paragraph.group = 0 if self._titles else self._group
        return paragraph

    def on_text(self, text: str, at: int) -> None:
        """A chart's text is a copy of what its table holds: it can be read, not written."""
        if self._in_text and self.paragraph is not None:
            self.out.write(self.paragraph, text)

    def _start_title(self, _: Attributes) -> None:
        self._titles += 1

    def _end_title(self) -> None:
        self._titles -= 1

    def _start_value(self, _: Attributes) -> None:
        self.paragraph, self._in_text = self._new(), True

    def _end_value(self) -> None:
        self._in_text = False
        self._end_paragraph()


class _Diagram(DrawingText):
    """A SmartArt diagram: the texts of its points are items. Its drawing repeats them and is not read."""

    def __init__(self, out: Paragraphs, spot: Spot, zone: Zone) -> None:
        super().__init__(out, {})
        self._spot = spot
        self._zone = zone
        self._group = out.group()
        self._is_prompt = False
        self.starts.update({"dgm:pt": self._start_point, "dgm:prSet": self._point_properties})

    def begin(self) -> Paragraph | None:
        """A point's paragraph; none where it only asks for text."""
        if self._is_prompt:
            return None
        paragraph = self._spot.paragraph("item", zone=self._zone)
        paragraph.group, paragraph.level = self._group, 1
        return paragraph

    def on_text(self, text: str, at: int) -> None:
        """A diagram's drawing repeats its text: it can be read, not written."""
        if self._in_text and self.paragraph is not None:
            self.out.write(self.paragraph, text)

    def _start_point(self, attributes: Attributes) -> None:
        self._is_prompt = False
        if attributes.get("type", "node") in ("pres", "parTrans", "sibTrans"):
            self.skip()

    def _point_properties(self, attributes: Attributes) -> None:
        self._is_prompt = attributes.get("phldr") in ("1", "true")


_READERS: dict[str, Callable[[Paragraphs, Spot, Zone], DrawingText]] = {"chart": _Chart, "diagramData": _Diagram}


def read_graphic(archive: Archive, graphic: Relationship | None, out: Paragraphs, spot: Spot, zone: Zone) -> None:
    """Add the text of a chart or diagram that a slide or document refers to."""
    if graphic is None or graphic.kind not in _READERS or graphic.target not in archive:
        return
    reader = _READERS[graphic.kind](out, spot, zone)
    reader.read(archive.read(graphic.target), graphic.target.rpartition("/")[2])


def add_alt(out: Paragraphs, alt: str, spot: Spot, zone: Zone, role: Role = "alt") -> None:
    """Add the alternative text of a picture, if it says something."""
    if says_something(alt):
        paragraph = spot.paragraph(role, zone=zone)
        out.write(paragraph, " ".join(alt.split()))
        out.add(paragraph)
