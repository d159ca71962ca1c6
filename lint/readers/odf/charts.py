"""Charts in OpenDocument files."""

from lint.markup.paragraphs import Paragraph, Paragraphs, Spot
from lint.markup.xmlevents import Attributes, XmlReader
from lint.model.document import Role, Zone
from lint.readers.odf.styles import PREFIXES


class Chart(XmlReader):
    """A chart: its titles are captions, its labels cells. Numbers, and objects that are no charts, are left out."""

    prefixes = PREFIXES
    skipped = frozenset(("office:styles", "office:automatic-styles"))

    def __init__(self, out: Paragraphs, spot: Spot, zone: Zone) -> None:
        super().__init__()
        self._out = out
        self._spot = spot
        self._zone = zone
        self._group = out.group()
        self._in_chart = False
        self._reads = False
        self._open: Paragraph | None = None
        self.starts.update(
            {
                "office:chart": self._chart, "chart:title": self._title, "chart:subtitle": self._title,
                "table:table-cell": self._cell, "text:p": self._paragraph,
            }
        )  # fmt: skip
        self.ends["text:p"] = self._end_paragraph
        self._role: Role = "cell"

    def on_text(self, text: str, at: int) -> None:
        """Append to the open label."""
        if self._open is not None:
            self._out.write(self._open, text)

    def _chart(self, _: Attributes) -> None:
        self._in_chart = True

    def _title(self, _: Attributes) -> None:
        self._role, self._reads = "caption", True

    def _cell(self, attributes: Attributes) -> None:
        self._role, self._reads = "cell", attributes.get("office:value-type") == "string"

    def _paragraph(self, _: Attributes) -> None:
        if self._in_chart and self._reads:
            self._open = self._spot.paragraph(self._role, zone=self._zone)
            self._open.group = self._group if self._role == "cell" else 0
            self._out.add(self._open)

    def _end_paragraph(self) -> None:
        self._open = None
