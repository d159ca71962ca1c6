"""The inline content of one block while it is being read."""

from lint.markup.canvas import Canvas
from lint.markup.html import entity_at
from lint.markup.templates import MASK
from lint.model.document import Mark, MarkKind, Role
from lint.model.view import TextView, ViewBuilder
from lint.text.patterns import pattern

_LINE_END = pattern(r"[ \t]*+[\r\n]\s*+")


class Run:
    """Text, marks and line starts of a paragraph, heading, item, cell or alternative text in the making."""

    __slots__ = ("_after_gap", "_last", "_open", "builder", "group", "hidden", "level", "lines", "marks", "role")

    def __init__(self, role: Role, level: int = 0, group: int = 0) -> None:
        self.role = role
        self.level = level
        self.group = group
        self.builder = ViewBuilder()
        self.marks: list[Mark] = []
        self.lines = [0]
        """Offsets at which lines begin in the text."""
        self.hidden = ""
        """The inline element whose content is being left out; empty outside one."""
        self._open: list[tuple[str, MarkKind, int, str]] = []
        self._after_gap = False
        self._last = " "

    def add(self, text: str, start: int, end: int, *, verbatim: bool = True) -> None:
        """Append text that came from a span of the source. Of the spaces on both sides of a gap, one stays."""
        if self.hidden:
            self._after_gap = True
            return
        if self._after_gap and self._last.isspace() and text[:1] == " ":
            text = text[1:]
            start = start + 1 if verbatim else start
        if text:
            self.builder.add(text, start, end, verbatim=verbatim)
            self._last = text[-1]
            self._after_gap = False

    def add_source(self, canvas: Canvas, start: int, end: int) -> None:
        """Append the source's own characters: merge fields marked, masked ones left out."""
        for low, high, name in canvas.pieces(start, end):
            if name == MASK:
                self.add_gap()
                continue
            first = len(self.builder)
            self.add(canvas.text[low:high], low, high)
            if name is not None:
                self.add_mark("merge", first, name)

    def add_html(self, canvas: Canvas, start: int, end: int) -> None:
        """Append a span of HTML without tags: entities resolved, line ends as spaces."""
        at = start
        while at < end:
            stop = canvas.parsed.find("&", at, end)
            self.add_lines(canvas, at, end if stop < 0 else stop)
            if stop < 0:
                return
            meant, at = entity_at(canvas.parsed, stop)
            self.add(meant, stop, at, verbatim=len(meant) == 1 == at - stop)

    def add_lines(self, canvas: Canvas, start: int, end: int) -> None:
        """Append a span whose line ends, with the spaces around them, count as one space."""
        at = start
        for match in _LINE_END.finditer(canvas.parsed, start, end):
            self.add_source(canvas, at, match.start())
            self.add_break(" ", *match.span())
            at = match.end()
        self.add_source(canvas, at, end)

    @property
    def ends_in_break(self) -> bool:
        """Whether the last thing appended was a line break that shows."""
        return self._last == "\n"

    def add_gap(self) -> None:
        """Note that something was left out here."""
        self._after_gap = True

    def add_break(self, shown: str, start: int, end: int) -> None:
        """Append a line end, shown as a space or as "\\n"."""
        if not self._last.isspace() or shown == "\n":
            self.add(shown, start, end, verbatim=False)
        self.lines.append(len(self.builder))

    def add_mark(self, kind: MarkKind, start: int, value: str = "") -> None:
        """Mark the text from an offset on to where it ends now."""
        if len(self.builder) > start:
            self.marks.append(Mark(kind, start, len(self.builder), value))

    def open(self, name: str, kind: MarkKind, value: str = "") -> None:
        """Begin a mark at the element of a name."""
        self._open.append((name, kind, len(self.builder), value))

    def close(self, name: str, value: str = "") -> None:
        """End the mark of the innermost open element of a name; a value given here counts."""
        for at in range(len(self._open) - 1, max(-1, len(self._open) - 20), -1):
            if self._open[at][0] == name:
                _, kind, start, known = self._open.pop(at)
                self.add_mark(kind, start, value or known)
                return

    def cut(self, start: int, end: int) -> tuple[TextView, list[Mark]] | None:
        """The view and marks of a span of the text, white space at its ends left out; None when nothing is left."""
        text = self.builder.text[start:end]
        start += len(text) - len(text.lstrip())
        end = start + len(text.strip())
        if start >= end:
            return None
        whole = start == 0 and end == len(self.builder)
        view = self.builder.view() if whole else self.builder.view_of(start, end)
        marks = (
            self.marks
            if whole
            else [
                mark._replace(start=max(mark.start, start) - start, end=min(mark.end, end) - start)
                for mark in self.marks
                if mark.start < end and mark.end > start
            ]
        )
        return view, sorted(marks, key=lambda mark: (mark.start, -mark.end))
