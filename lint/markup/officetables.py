"""Tables of office files: whether they hold data or arrange text."""

from lint.markup.paragraphs import Paragraph

_LONGEST_CELL = 40
"""Words up to which a paragraph in a table is a cell; a longer one is prose that the table arranges."""


class OfficeTable:
    """An open table: its paragraphs, and what tells what it is for."""

    __slots__ = ("_columns", "_group", "_paragraphs", "_width", "in_head", "nests")

    def __init__(self, group: int) -> None:
        self.in_head = False
        self.nests = False
        self._group = group
        self._columns = 0
        self._width = 0  # cells in the open row
        self._paragraphs: list[Paragraph] = []

    def begin_row(self) -> None:
        """A row begins."""
        self._width = 0

    def begin_cell(self) -> None:
        """A cell begins in the row."""
        self._width += 1
        self._columns = max(self._columns, self._width)

    def add(self, paragraph: Paragraph) -> None:
        """A paragraph begins in the cell."""
        self._paragraphs.append(paragraph)
        paragraph.level = int(self.in_head)

    def settle(self) -> None:
        """A table of one column, or around another, arranges text; in any other a short paragraph is a cell."""
        is_data = self._columns > 1 and not self.nests
        for paragraph in self._paragraphs:
            if paragraph.role != "paragraph":
                continue
            if is_data and len(paragraph.text.split()) <= _LONGEST_CELL:
                paragraph.role, paragraph.group = "cell", self._group
            else:
                paragraph.level = 0
