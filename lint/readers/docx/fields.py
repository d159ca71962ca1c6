"""Fields of Word: what they show is text, what they are made of is not."""

import re

from lint.markup.paragraphs import Paragraph
from lint.model.document import MarkKind
from lint.model.namedtuple import NamedTuple

_LINK = re.compile(r'HYPERLINK\s+(?:\\l\s+)?"?([^"\s]+)')
_MERGE = re.compile(r'MERGEFIELD\s+"?([^"\\]+)')
_CONTENTS = re.compile(r"(?:TOC|TOA|INDEX)\b")


class FieldMark(NamedTuple):
    """What a field makes of the text that it shows."""

    kind: MarkKind
    value: str


class Field:
    """A field that has begun. Its code comes first, then what it shows, from `start` in `paragraph` on."""

    __slots__ = ("code", "is_shown", "paragraph", "start")

    def __init__(self, code: str = "") -> None:
        self.code = code
        self.is_shown = False
        self.paragraph: Paragraph | None = None
        self.start = 0

    def show(self, paragraph: Paragraph | None) -> None:
        """The code has ended; what comes next is shown."""
        self.is_shown = True
        self.paragraph = paragraph
        self.start = paragraph.length if paragraph else 0

    @property
    def is_contents(self) -> bool:
        """Whether it is a table of contents or an index, which repeats headings."""
        return bool(_CONTENTS.match(self.code.strip()))

    def mark(self) -> FieldMark | None:
        """The mark on what it shows, if any."""
        code = self.code.strip()
        if link := _LINK.match(code):
            return FieldMark("link", link[1])
        if merge := _MERGE.match(code):
            return FieldMark("merge", merge[1].strip())
        return None
