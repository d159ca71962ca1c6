"""HTML as blocks of text: headings, paragraphs, items, cells, buttons, each with its place in the source."""

from typing import Any

from lint.markup.html import CLOSE, COMMENT, OPEN, RAW, TEXT, Event, attributes, blank_code, scan
from lint.markup.htmldraft import FIELD_MASK, Context, Draft, Origin
from lint.markup.htmlelements import BLOCKS, CELLS, HEADINGS, IMAGES, LISTS, SKIPPED, TABLE_PARTS, VOID, OpenElements
from lint.markup.htmlsettle import Table, looks_like_email, settle
from lint.markup.htmlsigns import NOTHING, Signs, read_signs
from lint.markup.templates import scan_templates
from lint.model.document import Block, Comment, MarkKind, Role, Zone
from lint.model.namedtuple import NamedTuple

_ROLES: dict[str, Role] = {
    "button": "button", "mj-button": "button", "caption": "caption", "figcaption": "caption", "li": "item",
    "dt": "item", "dd": "paragraph", "td": "cell", "th": "cell", "mj-title": "title", "blockquote": "quote",
}  # fmt: skip
_PLAIN = frozenset("address article body center div form html label main p section span".split())
"""Elements that mean nothing by themselves for the text in them."""

_MARKS: dict[str, MarkKind] = {
    "b": "emphasis", "strong": "emphasis", "i": "emphasis", "em": "emphasis", "u": "emphasis", "mark": "emphasis",
    "code": "code", "kbd": "code", "samp": "code", "tt": "code", "var": "code", "q": "quote", "abbr": "abbr",
    "acronym": "abbr",
}  # fmt: skip
_DIRECTIVE = "pitchlint:"


class HtmlBlocks(NamedTuple):
    """What a piece of HTML holds: its blocks in reading order, comments to pitchlint, and what its head says.

    `groups` is the highest number given to a list or table. Texts that are not there are empty.
    """

    blocks: tuple[Block, ...]
    comments: tuple[Comment, ...] = ()
    title: str = ""
    description: str = ""
    lang: str = ""
    looks_like_email: bool = False
    groups: int = 0


def html_blocks(text: str, start: int, end: int, *, headings: tuple[str, ...] = (), groups: int = 0) -> HtmlBlocks:
    """The blocks of the HTML in a span of a text; their views point into that text.

    `headings` are those above the span; lists and tables are numbered from `groups` + 1. Never raises on bad HTML.
    """
    reader = _Reader(text[start:end], start, groups)
    for event in scan(reader.origin.scanned):
        reader.read(event)
    reader.finish()
    email = looks_like_email(reader.origin.text, reader.tables)
    blocks = settle(reader.drafts, reader.tables, reader.menus, reader.voices, email=email, headings=headings)
    head = {block.role: block.text for block in reversed(blocks) if block.role in ("title", "description")}
    comments = tuple(sorted(reader.comments, key=lambda comment: comment.start))
    return HtmlBlocks(blocks, comments, reader.title, head.get("description", ""), reader.lang, email, reader.groups)


class _Reader:
    """Takes in a page's events one by one and collects its drafts."""

    def __init__(self, text: str, base: int, groups: int) -> None:
        templates = scan_templates(blank_code(text))
        scanned = templates.masked
        if templates.fields:
            scanned = _covered(scanned, templates.fields)
        self.origin = Origin(text, scanned, base, {start: (end, name) for start, end, name in templates.fields})
        self._said = Origin(text, templates.said, base, {})
        self._prose = list(reversed(templates.prose))
        self._breaks = list(reversed(templates.breaks))
        self.comments = [
            Comment(comment.text.strip()[len(_DIRECTIVE) :].strip(), base + comment.start, base + comment.end)
            for comment in templates.comments
            if comment.text.strip().startswith(_DIRECTIVE)
        ]
        self.drafts: list[Draft] = []
        self.tables: list[Table] = []
        self.menus: list[int] = [0]  # the menu around each menu
        self.voices: set[int] = set()  # testimonials that hold another
        self.title = ""
        self.lang = ""
        self.groups = groups
        self._numbers = 0
        self._described: set[str] = set()
        self._elements = OpenElements()
        self._signs: dict[tuple[str, str], Signs] = {}
        self._draft = Draft(self.origin, Context())
        self._outer: list[Draft] = []
        self._link: str | None = None
        self._skipped = ""
        self._depth_skipped = 0

    def read(self, event: Event) -> None:
        """Take in the next piece of the page."""
        kind = event.kind
        if self._skipped:
            if kind in (OPEN, CLOSE):
                self._skip(event)
        elif kind == TEXT:
            if self._prose:
                self._arguments(event)
            at = event.start
            while self._breaks and self._breaks[-1] < event.end:
                stop = self._breaks.pop()
                if stop >= at:
                    self._draft.add_text(at, stop, self._elements.top.context)
                    self._end_block()
                    at = stop
            self._draft.add_text(at, event.end, self._elements.top.context)
        elif kind == OPEN:
            self._start_tag(event)
        elif kind == CLOSE:
            self._end_tag(event)
        elif kind == COMMENT:
            self._comment(event)
        elif kind == RAW and event.name == "title" and not self.title:
            self._attribute_block("title", event.inner_start, event.inner_end)
            self.title = self.drafts[-1].builder.text if self.drafts and self.drafts[-1].role == "title" else ""

    def finish(self) -> None:
        """End whatever is still open."""
        self._close_to(1)
        self._end_block()

    # Tags

    def _start_tag(self, event: Event) -> None:
        name = event.name
        rest = self.origin.scanned[event.inner_start : event.inner_end]
        if name in SKIPPED:
            if name != "svg" or not rest.endswith("/"):
                self._skipped, self._depth_skipped = name, 1
            return
        signs = self._signs_of(name, rest, event) if rest and not rest.isspace() else NOTHING
        if name in VOID:
            self._void(event, signs)
            return
        outer = self._elements.top.context
        block = name in BLOCKS or (name == "cite" and bool(outer.quote or outer.voice))
        if block:
            ended = self._elements.ended_by_start(name)
            if ended:
                self._close_to(ended)
            self._end_block()
            outer = self._elements.top.context
        context = self._context(name, signs, event) if block or signs is not NOTHING else outer
        if not block and context.role == "button" and outer.role != "button":
            self._end_block()
        if name == "a":
            self._open_link(event)
        elif name in _MARKS:
            self._open_mark(_MARKS[name], event)
        if block or context is not outer or self._elements.place(name):
            aside = not block and context.zone == "hidden" and outer.zone != "hidden"
            self._elements.push(name, context, block=block, aside=aside)
            if aside:
                self._outer.append(self._draft)
                self._draft = Draft(self.origin, context)

    def _end_tag(self, event: Event) -> None:
        name = event.name
        if name == "br":
            self._line_break(event)
            return
        if name == "a":
            self._close_link()
        elif name in _MARKS:
            self._draft.close_mark(_MARKS[name])
        elif name in ("body", "html"):
            return
        place = self._elements.ended_by_end(name)
        if place:
            self._close_to(place)
        elif name in BLOCKS:
            self._end_block()

    def _close_to(self, place: int) -> None:
        """Close the element at a place and all that were opened in it; 0 closes nothing."""
        for closed in self._elements.close_to(place):
            if closed.aside:
                self._end_block()
                self._draft = self._outer.pop()
            elif closed.block or (closed.context.role == "button" and self._elements.top.context.role != "button"):
                self._end_block()
            if closed.name in CELLS:
                self._link = None
                self._draft.open_marks.clear()

    def _skip(self, event: Event) -> None:
        """Pass over an element that is no prose, up to its end tag."""
        if event.name == self._skipped:
            self._depth_skipped += 1 if event.kind == OPEN else -1
            if not self._depth_skipped:
                self._skipped = ""

    def _void(self, event: Event, signs: Signs) -> None:
        name = event.name
        if name == "br":
            self._line_break(event)
        elif name == "hr":
            self._close_to(self._elements.ended_by_start(name))
            self._end_block()
        elif name in IMAGES:
            found = attributes(self.origin.scanned, event.inner_start, event.inner_end)
            zone = "hidden" if signs.hidden else self._elements.top.context.zone
            self._attribute_block("alt", *found.get("alt", (0, 0)), zone)
            if self._value(found, "title") != self._value(found, "alt"):
                self._attribute_block("title", *found.get("title", (0, 0)), zone)
        elif name == "input":
            found = attributes(self.origin.scanned, event.inner_start, event.inner_end)
            kind = self._value(found, "type").lower()
            if kind in ("submit", "button", "image"):
                role: Role = "alt" if kind == "image" else "button"
                zone = "hidden" if signs.hidden else self._elements.top.context.zone
                self._attribute_block(role, *found.get("alt" if kind == "image" else "value", (0, 0)), zone)
        elif name == "meta":
            self._meta(attributes(self.origin.scanned, event.inner_start, event.inner_end))

    def _meta(self, found: dict[str, tuple[int, int]]) -> None:
        named = (self._value(found, "name") or self._value(found, "property")).lower()
        content = self._value(found, "content").strip()
        if named in ("description", "og:description") and content and content not in self._described:
            self._described.add(content)
            self._attribute_block("description", *found["content"])

    def _comment(self, event: Event) -> None:
        base = self.origin.base
        inner = self.origin.text[event.inner_start : event.inner_end].strip()
        if inner.startswith(_DIRECTIVE):
            self.comments.append(Comment(inner[len(_DIRECTIVE) :].strip(), base + event.start, base + event.end))

    # What holds inside an element

    def _context(self, name: str, signs: Signs, event: Event) -> Context:
        """What holds inside an element, given what holds around it."""
        outer = self._elements.top.context
        if signs is NOTHING and name in _PLAIN:
            return outer
        changes: dict[str, Any] = {}
        zone = self._zone(name, signs, outer)
        if zone != outer.zone:
            changes["zone"] = zone
        role = _ROLES.get(name)
        if role:
            changes["role"] = role
        if name in HEADINGS:
            changes.update(role="heading", level=HEADINGS[name])
        elif name == "li":
            self._numbers += 1
            changes.update(level=outer.depth, item=self._numbers)
        elif name in LISTS:
            self.groups += 1
            changes.update(group=self.groups, depth=outer.depth + 1, role="paragraph", level=0)
        elif name == "table":
            changes.update(self._table(signs, outer, event))
        elif name in TABLE_PARTS:
            self._table_part(name, outer)
            changes["level"] = int(name == "th")
        elif name == "blockquote":
            self._numbers += 1
            changes["quote"] = self._numbers
        if signs.voice and name not in HEADINGS and not (signs.part and outer.voice):
            self._numbers += 1
            changes["voice"] = self._numbers
            self.voices.add(outer.voice)
        if (signs.author or name in ("cite", "footer", "figcaption")) and (outer.voice or outer.quote):
            changes["author"] = True
        if signs.button:
            if name in ("a", "span", "div"):
                changes["role"] = "button"
            changes["button_box"] = True
        if signs.preheader or name == "mj-preview":
            changes["preheader"] = True
        if signs.menu or name in ("header", "aside"):
            self.menus.append(outer.menu)
            changes["menu"] = len(self.menus) - 1
        return outer._replace(**changes) if changes else outer

    def _zone(self, name: str, signs: Signs, outer: Context) -> Zone:
        if signs.hidden:
            return "hidden"
        if outer.zone != "body":
            return "disclaimer" if outer.zone == "footer" and signs.zone == "disclaimer" else outer.zone
        if name == "nav":
            return "navigation"
        if name == "footer" and not outer.quote and not outer.voice:
            return "footer"
        return signs.zone or "body"

    def _table(self, signs: Signs, outer: Context, event: Event) -> dict[str, Any]:
        if outer.table:
            self.tables[outer.table - 1].nests = True
        found = attributes(self.origin.scanned, event.inner_start, event.inner_end)
        self.groups += 1
        border = self._value(found, "border")
        self.tables.append(
            Table(self.groups, arranges=signs.layout, bordered=border not in ("", "0"), padded="cellpadding" in found)
        )
        return {"table": len(self.tables), "group": self.groups, "depth": 0, "role": "paragraph", "level": 0}

    def _table_part(self, name: str, outer: Context) -> None:
        if not outer.table:
            return
        table = self.tables[outer.table - 1]
        if name == "tr":
            table.begin_row()
        elif name in ("td", "th"):
            table.add_cell(header=name == "th")
        elif name == "caption":
            table.captioned = True

    def _signs_of(self, name: str, rest: str, event: Event) -> Signs:
        """The signs of a start tag; worked out once for each different tag."""
        signs = self._signs.get((name, rest))
        if signs is None:
            found = attributes(self.origin.scanned, event.inner_start, event.inner_end)
            if name == "html" and not self.lang:
                self.lang = self._value(found, "lang")
            signs = read_signs(name, {key: self._value(found, key) for key in found})
            signs = self._signs[name, rest] = NOTHING if signs == NOTHING else signs
        return signs

    def _value(self, found: dict[str, tuple[int, int]], name: str) -> str:
        start, end = found.get(name, (0, 0))
        return self.origin.text[start:end]

    # Text

    def _end_block(self) -> None:
        """What comes next is a block of its own. A link that is still open goes on in it."""
        draft = self._draft
        if not draft.is_empty:
            emphasised = "emphasis" in draft.open_marks
            draft.finish()
            self.drafts.append(draft)
            self.drafts.extend(draft.titles_worth_reading())
            self._draft = draft = Draft(self.origin, self._elements.top.context)
            if emphasised:
                draft.open_mark("emphasis", "")
            if self._link is not None:
                draft.open_mark("link", self._link)
        draft.link_carried = self._link is not None

    def _line_break(self, event: Event) -> None:
        if not self._draft.break_line(event.start, event.end):
            self._end_block()

    def _open_link(self, event: Event) -> None:
        self._close_link()
        found = attributes(self.origin.scanned, event.inner_start, event.inner_end)
        if "href" in found:
            self._link = self._value(found, "href").strip()
            self._draft.open_mark("link", self._link)
            if "title" in found:
                self._draft.titles.append((len(self._draft.builder), self._attribute("title", *found["title"])))

    def _close_link(self) -> None:
        if self._link is not None:
            self._draft.close_mark("link")
            self._link = None

    def _open_mark(self, kind: MarkKind, event: Event) -> None:
        value = ""
        if kind == "abbr":
            value = self._value(attributes(self.origin.scanned, event.inner_start, event.inner_end), "title").strip()
        self._draft.open_mark(kind, value)

    def _arguments(self, event: Event) -> None:
        """Take in what the template code of a text shows elsewhere."""
        while self._prose and self._prose[-1].start < event.end:
            prose = self._prose.pop()
            if prose.start >= event.start:
                self.drafts.append(self._attribute(prose.role, prose.start, prose.end, self._said))

    def _attribute(self, role: Role, start: int, end: int, origin: Origin | None = None) -> Draft:
        """A draft of text that stands in an attribute, in the page's title or in template code."""
        outer = self._elements.top.context
        context = outer._replace(role=role, level=0, author=False)
        draft = Draft(origin or self.origin, context)
        draft.add_text(start, end, context)
        return draft

    def _attribute_block(self, role: Role, start: int, end: int, zone: Zone | None = None) -> None:
        draft = self._attribute(role, start, end)
        if not draft.is_empty:
            draft.zone = zone or draft.zone
            self.drafts.append(draft)


def _covered(scanned: str, fields: tuple[tuple[int, int, str], ...]) -> str:
    """The text with its merge fields filled with FIELD_MASK, so that nothing in them is taken for markup."""
    pieces: list[str] = []
    at = 0
    for start, end, _ in fields:
        pieces += (scanned[at:start], FIELD_MASK * (end - start))
        at = end
    return "".join((*pieces, scanned[at:]))
