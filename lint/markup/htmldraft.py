"""A block while it is being read: its text as a browser would show it, its marks, and what its elements say of it."""

from collections.abc import Mapping

from lint.markup.html import SPACES, entity_at
from lint.markup.templates import MASK
from lint.model.document import Mark, MarkKind, Role, Zone
from lint.model.namedtuple import NamedTuple
from lint.model.view import ViewBuilder
from lint.text.patterns import pattern

FIELD_MASK = "\ue001"
"""Stands for one character of a merge field while tags are looked for, so that `<<Name>>` is not one."""

# 1 white space, 2 entity, 3 template code, 4 merge field. A space beside what may vanish is looked at too.
_PIECE = pattern(
    rf"([ \t\n\r\f]{{2,}}|[\t\n\r\f]|\A[ ]|[ ]\Z|[ ](?=[&{MASK}])|(?<=[;{MASK}])[ ])"
    rf"|(&)(?=[#a-zA-Z])|({MASK}+)|({FIELD_MASK}+)"
)


class Context(NamedTuple):
    """What the open elements make of the text inside them.

    Numbers name the innermost element of a sort, 0 being none: `table`, `menu` (a guess at navigation), `voice` (a
    testimonial), `quote` (a block quotation), `item` (of a list). `group` and `depth` are the innermost list's.
    `button_box` surrounds a link that may be a button, `author` a line that says who spoke.
    """

    role: Role = "paragraph"
    level: int = 0
    zone: Zone = "body"
    group: int = 0
    depth: int = 0
    table: int = 0
    menu: int = 0
    voice: int = 0
    quote: int = 0
    item: int = 0
    author: bool = False
    button_box: bool = False
    preheader: bool = False


class Origin(NamedTuple):
    """The text that is read, its offset in the text that views point into, and its merge fields by their start."""

    text: str
    scanned: str
    base: int
    fields: Mapping[int, tuple[int, str]]


class Draft:
    """A block in the making.

    White space is held back until something follows it, so that a block never begins or ends with any.
    """

    __slots__ = ("_held", "builder", "context", "is_empty", "link_carried", "marks", "open_marks", "origin", "role",
                 "start", "titles", "zone")  # fmt: skip

    def __init__(self, origin: Origin, context: Context) -> None:
        self.origin = origin
        self.context = context
        self.role: Role = context.role
        self.zone: Zone = context.zone
        self.start = 0
        self.builder = ViewBuilder()
        self.marks: list[Mark] = []
        self.open_marks: dict[MarkKind, tuple[int, str, int]] = {}  # start, value, how many are open
        self.titles: list[tuple[int, Draft]] = []
        self.link_carried = False
        self.is_empty = True
        self._held: tuple[str, int, int, bool] | None = None

    def add_text(self, start: int, end: int, context: Context) -> None:
        """Take in characters of the source: white space collapsed, entities decoded, template code left out."""
        run = self.origin.scanned[start:end]
        if not run.strip(SPACES):
            self._space(start, end, run == " ")
            return
        at = 0
        for piece in _PIECE.finditer(run):
            low, high = piece.span()
            if low > at:
                self._add(run[at:low], start + at, start + low, True, context)
            kind = piece.lastindex
            at = high
            if kind == 1:
                self._space(start + low, start + high, high - low == 1 and run[low] == " ")
            elif kind == 2:
                meant, at = entity_at(run, low)
                if meant and meant in SPACES:
                    self._space(start + low, start + at, False)
                else:
                    self._add(meant, start + low, start + at, meant == run[low:at], context)
            elif kind == 4:
                self._add_fields(start + low, start + high, context)
        if at < len(run):
            self._add(run[at:], start + at, end, True, context)

    def break_line(self, start: int, end: int) -> bool:
        """Take in a `<br>`; False when it follows another, which makes it the end of a paragraph."""
        if self._held and self._held[0] == "\n":
            return False
        if not self.is_empty:
            self._held = ("\n", start, end, False)
        return True

    def open_mark(self, kind: MarkKind, value: str) -> None:
        """Begin a mark at the next character; one of the same kind inside another is part of it."""
        start, value, depth = self.open_marks.get(kind, (len(self.builder), value, 0))
        self.open_marks[kind] = start, value, depth + 1

    def close_mark(self, kind: MarkKind) -> None:
        """End a mark after the last character."""
        start, value, depth = self.open_marks.pop(kind, (0, "", 0))
        if depth > 1:
            self.open_marks[kind] = start, value, depth - 1
        elif depth:
            self._mark(kind, start, value)

    def finish(self) -> None:
        """End the marks that are still open."""
        for kind, (start, value, _) in self.open_marks.items():
            self._mark(kind, start, value)
        self.open_marks.clear()

    def titles_worth_reading(self) -> "list[Draft]":
        """The tooltips of its links that say more than the links do."""
        if not self.titles:
            return []
        text = self.builder.text.lower()
        ends = {mark.start: mark.end for mark in self.marks if mark.kind == "link"}
        return [
            title
            for start, title in self.titles
            if not title.is_empty and title.builder.text.lower() not in text[start : ends.get(start, start)]
        ]

    def _mark(self, kind: MarkKind, start: int, value: str) -> None:
        if start < len(self.builder):
            self.marks.append(Mark(kind, start, len(self.builder), value))

    def _space(self, start: int, end: int, verbatim: bool) -> None:
        if self._held is None and not self.is_empty:
            self._held = (" ", start, end, verbatim)

    def _add(self, text: str, start: int, end: int, verbatim: bool, context: Context) -> None:
        if not text:
            return
        base = self.origin.base
        if self._held:
            held, held_start, held_end, held_verbatim = self._held
            self._held = None
            if held_verbatim and verbatim and held_end == start:
                text, start = held + text, held_start
            else:
                self.builder.add(held, base + held_start, base + held_end, verbatim=held_verbatim)
        elif self.is_empty:
            self.is_empty = False
            self.context, self.role, self.zone = context, context.role, context.zone
            self.start = base + start
        self.builder.add(text, base + start, base + end, verbatim=verbatim)

    def _add_fields(self, start: int, end: int, context: Context) -> None:
        at = start
        while at < end:
            field = self.origin.fields.get(at)
            if field is None:
                return
            stop, name = field
            self._add(self.origin.text[at:stop], at, stop, True, context)
            self.marks.append(Mark("merge", len(self.builder) - (stop - at), len(self.builder), name))
            at = stop
