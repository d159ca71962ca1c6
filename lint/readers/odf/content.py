"""The text of an OpenDocument file: of a document's pages, of a presentation's slides, of headers and masters."""

import re
from typing import Any

from lint.markup.archive import Archive
from lint.markup.drawingml import add_alt
from lint.markup.officetables import OfficeTable
from lint.markup.paragraphs import Paragraph, Paragraphs, Spot
from lint.markup.slides import title_first
from lint.markup.xmlevents import Attributes, XmlReader
from lint.model.document import Role, Zone
from lint.readers.odf.charts import Chart
from lint.readers.odf.styles import PREFIXES, Styles

_SPACE = re.compile(r"[ \t\r\n]+")
_MOST_SPACES = 200
_FURNITURE = ("header", "footer", "date-time", "page-number")
_NAMES = {"title": "Title", "subtitle": "Subtitle", "outline": "Text", "notes": "Notes"}
_CONTENTS = tuple(
    f"text:{name}"
    for name in (
        "table-of-content", "illustration-index", "table-index", "object-index", "user-index", "alphabetical-index",
        "bibliography",
    )
)  # fmt: skip
_SHAPES = ("frame", "custom-shape", "rect", "ellipse", "line", "polygon", "polyline", "path", "connector", "caption",
           "circle", "regular-polygon", "g")  # fmt: skip


class _Shape:
    """An open shape: what it is called, what a presentation uses it for, and its alternative text."""

    __slots__ = ("alt", "kind", "name", "spot")

    def __init__(self, name: str, kind: str) -> None:
        self.name = name
        self.kind = kind
        self.alt = ""
        self.spot: Spot | None = None


class Content(XmlReader):
    """Reads paragraphs into `out`; footnotes go into `notes`, to follow at the end.

    Tracked deletions, hidden text and comments are left out. `zone` holds for all that has none of its own.
    """

    prefixes = PREFIXES
    skipped = frozenset(
        (
            "office:styles", "office:automatic-styles", "office:annotation", "text:tracked-changes", "text:hidden-text",
            "text:note-citation", "text:ruby-text", "text:page-number", "text:page-count", "text:date", "text:time",
            "text:table-of-content-source", "text:illustration-index-source", "text:table-index-source",
            "text:object-index-source", "text:user-index-source", "text:alphabetical-index-source",
            "text:bibliography-source", "presentation:date-time", "presentation:footer", "presentation:header",
            "office:forms", "draw:page-thumbnail", "text:script",
        )
    )  # fmt: skip

    def __init__(self, archive: Archive, out: Paragraphs, styles: Styles, zone: Zone = "body") -> None:
        super().__init__()
        self.kind = ""
        self.slides = 0
        self.notes: list[Paragraph] = []
        self._archive = archive
        self._out = out
        self._styles = styles
        self._zone = zone
        self._page_zone: Zone = zone
        self._page_start = 0
        self._number = 0
        self._graphics = 0
        self._open: list[Paragraph] = []
        self._base: list[bool] = []  # whether the open paragraphs are bold by their style
        self._spans: list[bool | None] = []
        self._hidden = 0
        self._after_space = False
        self._lists = 0
        self._list_heads = 0
        self._tables: list[OfficeTable] = []
        self._shapes: list[_Shape] = []
        self._names: dict[str, int] = {}
        self._links: list[tuple[int, str]] = []
        self._merges: list[int] = []
        self._contents = 0
        self._in_notes = self._in_footnote = 0
        self._alt: list[str] | None = None
        self._titled: Paragraph | None = None
        self.starts.update(
            {
                "office:text": self._document, "office:presentation": self._presentation, "text:p": self._paragraph,
                "text:h": self._heading, "text:span": self._start_span, "text:s": self._spaces, "text:tab": self._tab,
                "text:line-break": self._break, "text:a": self._start_link, "text:list": self._start_list,
                "text:list-header": self._start_list_head, "table:table": self._start_table,
                "table:table-row": self._row, "table:table-cell": self._cell,
                "table:table-header-rows": self._start_head, "text:note": self._start_note,
                "text:section": self._section, "text:hidden-paragraph": self._hide, "svg:title": self._start_alt,
                "svg:desc": self._start_alt, "draw:page": self._page, "presentation:notes": self._start_notes,
                "text:database-display": self._start_merge, "draw:object": self._object,
                "style:master-page": self._master, "style:header": self._header, "style:footer": self._footer,
            }
        )  # fmt: skip
        self.ends.update(
            {
                "text:p": self._end_paragraph, "text:h": self._end_paragraph, "text:span": self._end_span,
                "text:a": self._end_link, "text:list": self._end_list, "text:list-header": self._end_list_head,
                "table:table": self._end_table, "table:table-header-rows": self._end_head,
                "text:note": self._end_note, "svg:title": self._end_alt, "svg:desc": self._end_alt,
                "draw:page": self._end_page, "presentation:notes": self._end_notes,
                "text:database-display": self._end_merge, "style:header": self._end_furniture,
                "style:footer": self._end_furniture,
            }
        )  # fmt: skip
        for name in _SHAPES:
            self.starts[f"draw:{name}"] = self._start_shape
            self.ends[f"draw:{name}"] = self._end_shape
        for name in _CONTENTS:
            self.starts[name] = self._start_contents
            self.ends[name] = self._end_contents

    @property
    def title(self) -> str:
        """The text of the first title."""
        return self._titled.text.strip() if self._titled is not None else ""

    def on_text(self, text: str, at: int) -> None:
        """Append to the open paragraph; white space of the XML is one space."""
        if self._alt is not None:
            self._alt.append(text)
        elif self._open:
            text = _SPACE.sub(" ", text)
            after_space = self._after_space and text[0] == " "
            self._write(text[1:] if after_space else text)
            self._after_space = text[-1] == " "

    def _write(self, text: str) -> None:
        self._after_space = False
        if not self._open or self._hidden or not text:
            return
        paragraph = self._open[-1]
        self._out.write(paragraph, text)
        told = next((bold for bold in reversed(self._spans[-4:]) if bold is not None), self._base[-1])
        paragraph.bold += len(text) if told else 0

    # Where it stands

    def _document(self, _: Attributes) -> None:
        self.kind = "text"

    def _presentation(self, _: Attributes) -> None:
        self.kind = "presentation"

    def _page(self, attributes: Attributes) -> None:
        self.slides += 1
        self._names.clear()
        self._page_start = len(self._out.all)
        hidden = self._styles.is_hidden(attributes.get("draw:style-name", ""))
        self._page_zone = "hidden" if hidden else self._zone

    def _end_page(self) -> None:
        self._out.all[self._page_start :] = title_first(self._out.all[self._page_start :])

    def _master(self, attributes: Attributes) -> None:
        self._number = 0
        self._page_zone = "master"

    def _header(self, _: Attributes) -> None:
        self._page_zone = "navigation"

    def _footer(self, _: Attributes) -> None:
        self._page_zone = "footer"

    def _end_furniture(self) -> None:
        self._page_zone = "master"

    def _start_notes(self, _: Attributes) -> None:
        self._in_notes += 1

    def _end_notes(self) -> None:
        self._in_notes -= 1

    def _start_contents(self, _: Attributes) -> None:
        self._contents += 1

    def _end_contents(self) -> None:
        self._contents -= 1

    def _section(self, attributes: Attributes) -> None:
        if attributes.get("text:display") == "none":
            self.skip()

    def _start_note(self, _: Attributes) -> None:
        self._in_footnote += 1

    def _end_note(self) -> None:
        self._in_footnote -= 1

    def _start_shape(self, attributes: Attributes) -> None:
        kind = attributes.get("presentation:class", "")
        self._shapes.append(_Shape(_NAMES.get(kind) or attributes.get("draw:name", "") or "Shape", kind))

    def _end_shape(self) -> None:
        shape = self._shapes.pop()
        if shape.alt and not self._in_notes:
            add_alt(self._out, shape.alt, self._spot(), self._zone_here())

    def _zone_here(self) -> Zone:
        if self._page_zone != "body":
            return self._page_zone
        if self._shapes and self._shapes[-1].kind in _FURNITURE:
            return "footer"
        return "navigation" if self._contents else "body"

    def _spot(self) -> Spot:
        """Where a picture or the paragraphs of a shape stand."""
        if not self.slides:
            self._graphics += 1
            place: dict[str, Any] = {"paragraph": max(self._number, 1), "graphic": self._graphics}
            return Spot(f"para {place['paragraph']}:graphic {self._graphics}", place, "line")
        shape = self._shapes[-1] if self._shapes else _Shape("Text", "")
        if shape.spot is None:
            count = self._names[shape.name] = self._names.get(shape.name, 0) + 1
            name = shape.name if count == 1 else f"{shape.name} ({count})"
            shape.spot = Spot(f"slide {self.slides}:{name}", {"slide": self.slides, "shape": name})
        return shape.spot

    # Paragraphs

    def _paragraph(self, attributes: Attributes) -> None:
        style = attributes.get("text:style-name", "")
        paragraph = self._begin(style)
        if paragraph.role != "paragraph":
            return
        kind = self._shapes[-1].kind if self._shapes else ""
        if kind == "title":
            paragraph.role, paragraph.level = "heading", 1
        elif heading := self._styles.heading(style):
            paragraph.role, paragraph.level = "heading", heading
        elif self._lists and not self._list_heads:
            paragraph.role, paragraph.level = "item", self._lists
        elif self._styles.is_quote(style):
            paragraph.role = "quote"

    def _heading(self, attributes: Attributes) -> None:
        paragraph = self._begin(attributes.get("text:style-name", ""))
        level = attributes.get("text:outline-level", "1")
        if paragraph.role == "paragraph":
            paragraph.role, paragraph.level = "heading", min(int(level), 6) if level in "123456789" else 6

    def _begin(self, style: str) -> Paragraph:
        """A new paragraph at this place, added to what it belongs to."""
        zone = self._zone_here()
        if zone == "body" and self._styles.is_contents(style):
            zone = "navigation"
        role: Role = "notes" if self._in_notes else "caption" if self._in_footnote else "paragraph"
        paragraph = self._spot().paragraph(role, zone=zone) if self.slides else self._numbered(role, zone)
        if self._in_footnote:
            self.notes.append(paragraph)
        else:
            self._out.add(paragraph)
        if self._tables and not self._in_footnote:
            self._tables[-1].add(paragraph)
        self._open.append(paragraph)
        self._base.append(bool(self._styles.is_bold(style)))
        self._hidden += self._styles.is_hidden(style)
        if self._titled is None and zone == "body" and self._is_title(style):
            self._titled = paragraph
        return paragraph

    def _is_title(self, style: str) -> bool:
        return self._shapes[-1].kind == "title" if self._shapes else self._styles.is_title(style)

    def _numbered(self, role: Role, zone: Zone) -> Paragraph:
        if self._in_footnote:
            number = len(self.notes) + 1
            return Paragraph(role, f"footnote {number}", {"footnote": number}, zone=zone)
        self._number += 1
        label = {"navigation": "header", "footer": "footer", "master": "master"}.get(self._zone_label(), "para")
        place = {"paragraph" if label == "para" else label: self._number}
        return Paragraph(role, f"{label} {self._number}", place, zone=zone)

    def _zone_label(self) -> str:
        return self._page_zone if self._zone == "master" else ""

    def _end_paragraph(self) -> None:
        self._open.pop()
        self._base.pop()
        self._hidden = 0 if not self._open else self._hidden

    def _hide(self, attributes: Attributes) -> None:
        if attributes.get("text:is-hidden") == "true" and self._open:
            self._hidden += 1

    def _start_span(self, attributes: Attributes) -> None:
        style = attributes.get("text:style-name", "")
        if self._styles.is_hidden(style):
            self.skip()
            return
        self._spans.append(self._styles.is_bold(style))

    def _end_span(self) -> None:
        self._spans.pop()

    def _spaces(self, attributes: Attributes) -> None:
        count = attributes.get("text:c", "1")
        self._write(" " * min(int(count) if count.isdecimal() and len(count) < 6 else 1, _MOST_SPACES))

    def _tab(self, _: Attributes) -> None:
        self._write("\t")

    def _break(self, _: Attributes) -> None:
        title = bool(self._open) and self._open[-1].role == "heading"
        self._write(" " if title else "\n")

    def _start_link(self, attributes: Attributes) -> None:
        self._links.append((self._open[-1].length if self._open else 0, attributes.get("xlink:href", "")))

    def _end_link(self) -> None:
        start, target = self._links.pop()
        if self._open:
            self._open[-1].mark("link", start, target)

    def _start_merge(self, _: Attributes) -> None:
        self._merges.append(self._open[-1].length if self._open else 0)

    def _end_merge(self) -> None:
        start = self._merges.pop()
        if self._open:
            self._open[-1].mark("merge", start)

    # Lists and tables

    def _start_list(self, _: Attributes) -> None:
        self._lists += 1

    def _end_list(self) -> None:
        self._lists -= 1

    def _start_list_head(self, _: Attributes) -> None:
        self._list_heads += 1

    def _end_list_head(self) -> None:
        self._list_heads -= 1

    def _start_table(self, _: Attributes) -> None:
        if self._tables:
            self._tables[-1].nests = True
        self._tables.append(OfficeTable(self._out.group()))

    def _row(self, _: Attributes) -> None:
        if self._tables:
            self._tables[-1].begin_row()

    def _cell(self, _: Attributes) -> None:
        if self._tables:
            self._tables[-1].begin_cell()

    def _start_head(self, _: Attributes) -> None:
        if self._tables:
            self._tables[-1].in_head = True

    def _end_head(self) -> None:
        if self._tables:
            self._tables[-1].in_head = False

    def _end_table(self) -> None:
        self._tables.pop().settle()

    # Pictures and charts

    def _start_alt(self, _: Attributes) -> None:
        self._alt = []

    def _end_alt(self) -> None:
        if self._alt is not None and self._shapes:
            self._shapes[-1].alt = "".join(self._alt).strip() or self._shapes[-1].alt
        self._alt = None

    def _object(self, attributes: Attributes) -> None:
        member = attributes.get("xlink:href", "").removeprefix("./") + "/content.xml"
        if member in self._archive:
            chart = Chart(self._out, self._spot(), self._zone_here())
            chart.read(self._archive.read(member), member)
