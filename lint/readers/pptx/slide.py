"""The shapes of one slide, layout or master, and the notes of a slide."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from lint.markup.archive import Archive
from lint.markup.drawingml import DrawingText, add_alt, read_graphic
from lint.markup.ooxml import relationships
from lint.markup.paragraphs import Paragraph, Paragraphs, Spot
from lint.markup.slides import title_first
from lint.markup.xmlevents import Attributes
from lint.model.document import Role, Zone
from lint.readers.pptx.layouts import Bullets, Layout, Placeholder, placeholder_of

_TITLES = ("title", "ctrTitle")
_FURNITURE = ("dt", "ftr", "hdr", "sldNum")
_TEXTS = ("body", "obj", "half", "quarter", "subTitle", "tbl", "clipArt", "chart")
_NAMES = {"title": "Title", "ctrTitle": "Title", "subTitle": "Subtitle"}
_STOPS = (".", "!", "?", ":")
_LONGEST_TITLE = 25
"""Words of a title; a longer one is a text for which the layout with the largest letters was taken."""

_GENERATED = "Google Shape;"
"""How Google Slides names every shape that it writes."""


class _Shape:
    """A shape that is being read."""

    __slots__ = ("alt", "bullets", "is_decorative", "is_hidden", "name", "paragraphs", "placeholder", "spot")

    def __init__(self, is_hidden: bool) -> None:
        self.name = ""
        self.alt = ""
        self.is_decorative = False
        self.is_hidden = is_hidden
        self.placeholder: Placeholder | None = None
        self.bullets: Bullets = {}
        self.spot: Spot | None = None
        self.paragraphs: list[Paragraph] = []

    @property
    def type(self) -> str:
        """The type of its placeholder, "" where it is none."""
        return self.placeholder.type if self.placeholder is not None else ""


class _Table:
    """A table that is being read."""

    __slots__ = ("columns", "group", "has_head", "row")

    def __init__(self, group: int, has_head: bool) -> None:
        self.group = group
        self.has_head = has_head
        self.columns = 0
        self.row = 0


class Slide(DrawingText):
    """Reads the shapes of a slide into `out`, its title first.

    `label` and `place` name the slide ("slide 3"); `layouts` are its layout and its master, for their bullets. Of a
    layout or master (`fixed`) only what is no placeholder is read. Shapes that are hidden have their zone.
    """

    skipped = frozenset(("p:timing", "p:transition", "p:extLst", "p:txStyles", "p:hf", "p:custDataLst"))

    def __init__(
        self, archive: Archive, out: Paragraphs, member: str, label: str, place: Mapping[str, Any],
        layouts: Sequence[Layout] = (), zone: Zone = "body", *, fixed: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(out, relationships(archive, member))
        self.title = ""
        self.zone = zone
        self._archive = archive
        self._member = member
        self._label = label
        self._place = place
        self._layouts = layouts
        self._fixed = fixed
        self._shapes: list[_Shape] = []
        self._tables: list[_Table] = []
        self._names: dict[str, int] = {}
        self._in_list_style = False
        self._level = 0
        self._bullet: bool | None = None
        for name in ("p:spTree", "p:sp", "p:pic", "p:graphicFrame", "p:cxnSp", "p:grpSp"):
            self.starts[name] = self._start_shape
            self.ends[name] = self._end_shape
        self.starts.update(
            {
                "p:sld": self._slide, "p:cNvPr": self._properties, "adec:decorative": self._decorative,
                "p:ph": self._ph, "a:pPr": self._paragraph_properties, "a:lstStyle": self._start_list_style,
                "a:buNone": self._no_bullet, "a:buChar": self._has_bullet, "a:buAutoNum": self._has_bullet,
                "a:buBlip": self._has_bullet, "a:tbl": self._start_table, "a:tblPr": self._table_properties,
                "a:gridCol": self._column, "a:tr": self._row, "c:chart": self._chart, "dgm:relIds": self._diagram,
            }
        )  # fmt: skip
        for level in range(9):
            self.starts[f"a:lvl{level + 1}pPr"] = partial(self._list_level, level)
        self.ends.update({"a:lstStyle": self._end_list_style, "a:tbl": self._end_table})

    def load(self) -> None:
        """Read all of it."""
        first = len(self.out.all)
        self.read(self._archive.read(self._member), self._member.rpartition("/")[2])
        here = self.out.all[first:]
        if not self._fixed:
            here = self.out.all[first:] = title_first(here)
        self.title = next((found.text.strip() for found in here if found.role == "heading"), "")

    def _slide(self, attributes: Attributes) -> None:
        if attributes.get("show") in ("0", "false"):
            self.zone = "hidden"

    # Shapes

    def _start_shape(self, _: Attributes) -> None:
        self._shapes.append(_Shape(bool(self._shapes) and self._shapes[-1].is_hidden))

    def _properties(self, attributes: Attributes) -> None:
        shape = self._shapes[-1] if self._shapes else None
        if shape is not None and not shape.name:
            shape.name = attributes.get("name", "") or "Shape"
            shape.alt = attributes.get("descr", "") or attributes.get("title", "")
            shape.is_hidden = shape.is_hidden or attributes.get("hidden") in ("1", "true")

    def _decorative(self, attributes: Attributes) -> None:
        if self._shapes:
            self._shapes[-1].is_decorative = attributes.get("val") in ("1", "true")

    def _ph(self, attributes: Attributes) -> None:
        if self._shapes:
            self._shapes[-1].placeholder = placeholder_of(attributes)

    def _end_shape(self) -> None:
        shape = self._shapes.pop()
        if shape.alt and not shape.is_decorative and not (self._fixed and shape.placeholder):
            add_alt(self.out, shape.alt, self._spot(shape), self._zone_of(shape))
        if shape.paragraphs and shape.paragraphs[0].role == "heading":
            head = shape.paragraphs[0]
            if len(head.text.split()) > _LONGEST_TITLE:
                head.role, head.level = "paragraph", 0
        items = [paragraph for paragraph in shape.paragraphs if paragraph.text.strip()]
        if len(items) == 1 and items[0].role == "item" and shape.placeholder is not None:
            items[0].role, items[0].level = "paragraph", 0  # a text that has its bullet from the layout alone

    def _zone_of(self, shape: _Shape) -> Zone:
        if shape.is_hidden:
            return "hidden"
        return "footer" if shape.type in _FURNITURE and self.zone == "body" else self.zone

    def _spot(self, shape: _Shape) -> Spot:
        if shape.spot is None:
            name = _NAMES.get(shape.type) or (
                "Text" if shape.name.startswith(_GENERATED) else " ".join(shape.name.split())
            )
            count = self._names[name] = self._names.get(name, 0) + 1
            name = name if count == 1 else f"{name} ({count})"
            shape.spot = Spot(f"{self._label}:{name}", {**self._place, "shape": name})
        return shape.spot

    # Paragraphs

    def begin(self) -> Paragraph | None:
        """The next paragraph of the open shape; a title is one, however many it is written in, up to a full stop."""
        if not self._shapes:
            return None
        shape = self._shapes[-1]
        self._level, self._bullet = 0, None
        if shape.type == "sldNum" or (self._fixed and shape.placeholder is not None):
            return None
        is_title = shape.type in _TITLES
        if is_title and shape.paragraphs:
            before = shape.paragraphs[-1]
            is_title = before.role == "heading" and before.text.rstrip()[-1:] not in _STOPS
            if is_title:
                self.out.write(before, " ")
                return before
        role: Role = "heading" if is_title else "paragraph"
        paragraph = self._spot(shape).paragraph(role, self._member, self._zone_of(shape))
        paragraph.level = int(role == "heading")
        shape.paragraphs.append(paragraph)
        self.out.add(paragraph)
        return paragraph

    def finish(self, paragraph: Paragraph) -> None:
        """Settle what the paragraph is."""
        shape = self._shapes[-1]
        if paragraph.role != "paragraph":
            return
        if self._tables and self._tables[-1].columns > 1:
            table = self._tables[-1]
            paragraph.role, paragraph.group = "cell", table.group
            paragraph.level = int(table.has_head and table.row == 1)
        elif self._bullet if self._bullet is not None else self._inherits_bullet(shape):
            paragraph.role, paragraph.level = "item", self._level + 1

    def _inherits_bullet(self, shape: _Shape) -> bool:
        if self._level in shape.bullets:
            return shape.bullets[self._level]
        if shape.placeholder is None or shape.type not in _TEXTS:
            return False
        found = (layout.has_bullet(shape.placeholder, self._level) for layout in self._layouts)
        return next((bullet for bullet in found if bullet is not None), False)

    def line_break(self) -> str:
        """In a title a break is a matter of layout."""
        return " " if self.paragraph is not None and self.paragraph.role == "heading" else "\n"

    def _paragraph_properties(self, attributes: Attributes) -> None:
        level = attributes.get("lvl", "0")
        self._level = int(level) if level.isdecimal() and len(level) == 1 else 0

    def _start_list_style(self, _: Attributes) -> None:
        self._in_list_style = True

    def _list_level(self, level: int, _: Attributes) -> None:
        self._level = level

    def _end_list_style(self) -> None:
        self._in_list_style = False

    def _has_bullet(self, _: Attributes) -> None:
        self._tell_bullet(True)

    def _no_bullet(self, _: Attributes) -> None:
        self._tell_bullet(False)

    def _tell_bullet(self, told: bool) -> None:
        if self._in_list_style and self._shapes:
            self._shapes[-1].bullets[self._level] = told
        else:
            self._bullet = told

    # Tables and graphics

    def _start_table(self, _: Attributes) -> None:
        self._tables.append(_Table(self.out.group(), False))

    def _table_properties(self, attributes: Attributes) -> None:
        if self._tables:
            self._tables[-1].has_head = attributes.get("firstRow") in ("1", "true")

    def _column(self, _: Attributes) -> None:
        if self._tables:
            self._tables[-1].columns += 1

    def _row(self, _: Attributes) -> None:
        if self._tables:
            self._tables[-1].row += 1

    def _end_table(self) -> None:
        self._tables.pop()

    def _chart(self, attributes: Attributes) -> None:
        self._graphic(attributes.get("r:id", ""))

    def _diagram(self, attributes: Attributes) -> None:
        self._graphic(attributes.get("r:dm", ""))

    def _graphic(self, id: str) -> None:
        if self._shapes:
            shape = self._shapes[-1]
            read_graphic(self._archive, self._links.get(id), self.out, self._spot(shape), self._zone_of(shape))


class Notes(DrawingText):
    """Reads the notes of a slide: the text below its picture, not the header and the number of the printed page."""

    def __init__(self, archive: Archive, out: Paragraphs, member: str, label: str, place: Mapping[str, Any],
                 zone: Zone) -> None:  # fmt: skip
        super().__init__(out, relationships(archive, member))
        self._member = member
        self._spot = Spot(f"{label}:Notes", {**place, "shape": "Notes"})
        self._zone = zone
        self._reads = False
        self.starts.update({"p:sp": self._shape, "p:ph": self._ph})

    def _shape(self, _: Attributes) -> None:
        self._reads = False

    def _ph(self, attributes: Attributes) -> None:
        self._reads = placeholder_of(attributes).type == "body"

    def begin(self) -> Paragraph | None:
        """The next paragraph of the notes."""
        return self._spot.paragraph("notes", self._member, self._zone) if self._reads else None
