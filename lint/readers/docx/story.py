"""One story of a Word document: its body, a header, a footer, its footnotes."""

from typing import Any

from lint.markup.archive import Archive
from lint.markup.drawingml import add_alt, read_graphic
from lint.markup.officetables import OfficeTable
from lint.markup.ooxml import OfficeXml, relationships
from lint.markup.paragraphs import NOT_IN_FILE, Paragraph, Paragraphs, Spot
from lint.markup.xmlevents import Attributes, is_on
from lint.model.document import Role, Zone
from lint.readers.docx.fields import Field
from lint.readers.docx.styles import PLAIN, Style, Styles, level_of_list, outline_level


class Story(OfficeXml):
    """Reads the paragraphs of a story into `out`.

    A paragraph is named by its number ("para 12"); outside the body by the story's `label` and `number`, or by that of
    the note, and by its own number there ("header 1", "footnote 3:2").

    Deleted and hidden text, comments and prompts of content controls are left out. A text box follows the paragraph
    that it is anchored in, as do charts, diagrams and alternative texts.
    """

    skipped = frozenset(
        (
            "w:del", "w:moveFrom", "w:delText", "w:delInstrText", "w:pPrChange", "w:rPrChange", "w:sectPrChange",
            "w:tblPrChange", "w:trPrChange", "w:tcPrChange", "w:tblPrExChange", "w:numberingChange", "w:rt", "w:tabs",
            "w:sectPr", "w:tblGrid", "w:tblPr",
        )
    )  # fmt: skip

    def __init__(
        self, archive: Archive, out: Paragraphs, styles: Styles, member: str,
        label: str = "para", number: int = 1, zone: Zone = "body", role: Role = "paragraph",
    ) -> None:  # fmt: skip
        super().__init__()
        self.title = ""
        self._archive = archive
        self._out = out
        self._graphics = 0
        self._styles = styles
        self._links = relationships(archive, member)
        self._member = member
        self._label = label
        self._story = number
        self._zone = zone
        self._role = role
        self._number = 0
        self._open: list[tuple[Paragraph, Style]] = []
        self._tables: list[OfficeTable | None] = []  # None where a text box begins
        self._fields: list[Field] = []
        self._codes = 0  # open fields whose code has not ended
        self._contents = 0  # open tables of contents
        self._notes = 0
        self._anchors: list[tuple[int, str]] = []  # open hyperlinks: where their text begins, their targets
        self._controls: list[bool] = []  # open content controls: whether they show a prompt
        self._in_properties = False
        self._in_text = False
        self._in_code = False
        self._is_hidden = False
        self._is_bold = False
        self.starts.update(
            {
                "w:p": self._start_paragraph, "w:pPr": self._start_properties, "w:pStyle": self._paragraph_style,
                "w:ilvl": self._list_level, "w:numId": self._list, "w:outlineLvl": self._outline,
                "w:r": self._start_run, "w:rStyle": self._run_style, "w:vanish": self._vanish, "w:b": self._bold,
                "w:t": self._start_text, "m:t": self._start_text, "w:tab": self._tab, "w:ptab": self._tab,
                "w:br": self._break, "w:cr": self._break, "w:noBreakHyphen": self._hyphen,
                "w:hyperlink": self._start_link, "w:fldSimple": self._simple_field, "w:fldChar": self._field,
                "w:instrText": self._start_code, "w:sdt": self._start_control, "w:sdtPr": self._start_properties,
                "w:showingPlcHdr": self._prompt, "w:tbl": self._start_table, "w:tr": self._start_row,
                "w:tc": self._start_cell, "w:tblHeader": self._head_row, "w:txbxContent": self._start_box,
                "wp:docPr": self._picture, "v:shape": self._old_picture, "c:chart": self._chart,
                "dgm:relIds": self._diagram, "w:footnote": self._note, "w:endnote": self._note,
            }
        )  # fmt: skip
        self.ends.update(
            {
                "w:p": self._end_paragraph, "w:pPr": self._end_properties, "w:t": self._end_text,
                "m:t": self._end_text, "w:hyperlink": self._end_link, "w:fldSimple": self._end_field,
                "w:instrText": self._end_code, "w:sdt": self._end_control, "w:sdtPr": self._end_properties,
                "w:tbl": self._end_table, "w:txbxContent": self._end_box,
            }
        )  # fmt: skip

    def on_text(self, text: str, at: int) -> None:
        """Append to the open paragraph, or to the code of a field."""
        if self._in_code and self._fields:
            self._fields[-1].code += text
        elif self._in_text:
            self._write(text, at)

    def _write(self, text: str, at: int = NOT_IN_FILE) -> None:
        if not self._open or self._is_hidden or (self._controls and self._controls[-1]):
            return
        if self._codes:
            return
        paragraph = self._open[-1][0]
        self._out.write(paragraph, text, at)
        if self._is_bold:
            paragraph.bold += len(text)

    # Paragraphs

    def _start_paragraph(self, _: Attributes) -> None:
        self._number += 1
        part, place = self._spot()
        zone: Zone = "navigation" if self._contents else self._zone
        paragraph = Paragraph(self._role, part, place, self._member, zone)
        self._out.add(paragraph)
        self._open.append((paragraph, self._styles.of(self._styles.normal)))
        if self._tables and (table := self._tables[-1]) is not None:
            table.add(paragraph)

    def _spot(self) -> tuple[str, dict[str, Any]]:
        if self._label == "para":
            return f"para {self._number}", {"paragraph": self._number}
        number = self._notes or self._story
        part = f"{self._label} {number}" + (f":{self._number}" if self._number > 1 else "")
        return part, {self._label: number, "paragraph": self._number}

    def _end_paragraph(self) -> None:
        paragraph, style = self._open.pop()
        if paragraph.role == "paragraph" and paragraph.zone != "navigation":
            self._settle(paragraph, style)
        if style.is_contents:
            paragraph.zone = "navigation"
        if style.is_title and not self.title:
            self.title = paragraph.text.strip()

    def _settle(self, paragraph: Paragraph, style: Style) -> None:
        if style.heading:
            paragraph.role, paragraph.level = "heading", style.heading
        elif style.list_level:
            paragraph.role, paragraph.level = "item", style.list_level
        elif style.is_quote:
            paragraph.role = "quote"
        if style.is_bold:
            paragraph.bold = paragraph.length

    def _start_properties(self, _: Attributes) -> None:
        self._in_properties = True

    def _end_properties(self) -> None:
        self._in_properties = False

    def _paragraph_style(self, attributes: Attributes) -> None:
        self._change(self._styles.of(attributes.get("w:val", "")))

    def _change(self, style: Style) -> None:
        if self._open and self._in_properties:
            self._open[-1] = (self._open[-1][0], style)

    @property
    def _style(self) -> Style:
        return self._open[-1][1] if self._open else PLAIN

    def _list_level(self, attributes: Attributes) -> None:
        self._change(self._style._replace(list_level=level_of_list(attributes)))

    def _list(self, attributes: Attributes) -> None:
        if attributes.get("w:val") == "0":
            self._change(self._style._replace(list_level=0))
        elif not self._style.list_level:
            self._change(self._style._replace(list_level=1))

    def _outline(self, attributes: Attributes) -> None:
        self._change(self._style._replace(heading=outline_level(attributes)))

    # Runs

    def _start_run(self, _: Attributes) -> None:
        self._is_hidden = self._style.is_hidden or False
        self._is_bold = False

    def _run_style(self, attributes: Attributes) -> None:
        if not self._in_properties and self._styles.of(attributes.get("w:val", "")).is_hidden:
            self._is_hidden = True

    def _vanish(self, attributes: Attributes) -> None:
        if not self._in_properties:
            self._is_hidden = is_on(attributes, "w:val")

    def _bold(self, attributes: Attributes) -> None:
        if not self._in_properties:
            self._is_bold = is_on(attributes, "w:val")

    def _start_text(self, _: Attributes) -> None:
        self._in_text = True

    def _end_text(self) -> None:
        self._in_text = False

    def _tab(self, _: Attributes) -> None:
        self._write("\t")

    def _break(self, _: Attributes) -> None:
        self._write("\n")

    def _hyphen(self, _: Attributes) -> None:
        self._write("\u2011")

    # Links and fields

    def _start_link(self, attributes: Attributes) -> None:
        link = self._links.get(attributes.get("r:id", ""))
        start = self._open[-1][0].length if self._open else 0
        self._anchors.append((start, link.target if link else "#" + attributes.get("w:anchor", "")))

    def _end_link(self) -> None:
        start, target = self._anchors.pop()
        if self._open:
            self._open[-1][0].mark("link", start, target)

    def _simple_field(self, attributes: Attributes) -> None:
        self._begin_field(attributes.get("w:instr", ""))
        self._show_field()

    def _field(self, attributes: Attributes) -> None:
        kind = attributes.get("w:fldCharType")
        if kind == "begin":
            self._begin_field("")
        elif kind == "separate":
            self._show_field()
        elif kind == "end":
            self._end_field()

    def _begin_field(self, code: str) -> None:
        self._fields.append(Field(code))
        self._codes += 1

    def _show_field(self) -> None:
        if self._fields and not self._fields[-1].is_shown:
            field = self._fields[-1]
            field.show(self._open[-1][0] if self._open else None)
            self._codes -= 1
            self._contents += field.is_contents
            if field.is_contents and self._open and not self._open[-1][0].length:
                self._open[-1][0].zone = "navigation"

    def _end_field(self) -> None:
        if not self._fields:
            return
        field = self._fields.pop()
        self._codes -= not field.is_shown
        self._contents -= field.is_shown and field.is_contents
        mark = field.mark()
        if mark is not None and self._open and field.paragraph is self._open[-1][0]:
            field.paragraph.mark(mark.kind, field.start, mark.value)

    def _start_code(self, _: Attributes) -> None:
        self._in_code = True

    def _end_code(self) -> None:
        self._in_code = False

    def _start_control(self, _: Attributes) -> None:
        self._controls.append(False)

    def _prompt(self, attributes: Attributes) -> None:
        if self._controls:
            self._controls[-1] = is_on(attributes, "w:val")

    def _end_control(self) -> None:
        self._controls.pop()

    # Tables and boxes

    def _start_table(self, _: Attributes) -> None:
        if self._tables and (around := self._tables[-1]) is not None:
            around.nests = True
        self._tables.append(OfficeTable(self._out.group()))

    def _start_row(self, _: Attributes) -> None:
        if self._tables and (table := self._tables[-1]) is not None:
            table.begin_row()
            table.in_head = False

    def _start_cell(self, _: Attributes) -> None:
        if self._tables and (table := self._tables[-1]) is not None:
            table.begin_cell()

    def _head_row(self, attributes: Attributes) -> None:
        if self._tables and (table := self._tables[-1]) is not None:
            table.in_head = is_on(attributes, "w:val")

    def _end_table(self) -> None:
        table = self._tables.pop()
        if table is not None:
            table.settle()

    def _start_box(self, _: Attributes) -> None:
        self._tables.append(None)

    def _end_box(self) -> None:
        self._tables.pop()

    def _note(self, attributes: Attributes) -> None:
        """A footnote, or the line that Word draws above them."""
        if attributes.get("w:type", "normal") != "normal":
            self.skip()
        elif self._label != "para":
            self._notes += 1
            self._number = 0

    # Pictures, charts, embedded texts

    def _picture(self, attributes: Attributes) -> None:
        self._alt(attributes.get("descr", "") or attributes.get("title", ""))

    def _old_picture(self, attributes: Attributes) -> None:
        self._alt(attributes.get("alt", ""))

    def _alt(self, alt: str) -> None:
        if self._open:
            add_alt(self._out, alt, self._graphic_spot(), self._open[-1][0].zone)

    def _chart(self, attributes: Attributes) -> None:
        self._read_graphic(attributes.get("r:id", ""))

    def _diagram(self, attributes: Attributes) -> None:
        self._read_graphic(attributes.get("r:dm", ""))

    def _read_graphic(self, id: str) -> None:
        if self._open:
            read_graphic(self._archive, self._links.get(id), self._out, self._graphic_spot(), self._open[-1][0].zone)

    def _graphic_spot(self) -> Spot:
        """A place of its own for a picture, chart or diagram in the open paragraph."""
        anchor = self._open[-1][0]
        self._graphics += 1
        return Spot(f"{anchor.part}:graphic {self._graphics}", {**anchor.place, "graphic": self._graphics}, "line")
