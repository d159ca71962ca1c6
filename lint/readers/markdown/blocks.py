"""From the parser's events to blocks."""

from collections.abc import Iterable
from typing import Any

import pyromark

from lint.markup.canvas import Canvas
from lint.markup.html import COMMENT, attributes, scan
from lint.markup.templates import FIELD_MASK, MASK, Templates
from lint.model.document import Block, Comment, Mark, MarkKind, Role
from lint.model.view import Segment, TextView
from lint.readers.markdown.links import definition_title, inline_title
from lint.readers.markdown.passages import Passages
from lint.readers.markdown.run import Run
from lint.readers.markdown.slides import Slides, is_tool_alt
from lint.text.patterns import pattern

DIRECTIVE = "pitchlint:"
_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
    | pyromark.Options.ENABLE_GFM
)
_TAG = pattern(r"<(/?)([a-zA-Z][^\s/>]*)")
_INLINE_MARKS: dict[str, MarkKind] = {
    "b": "emphasis", "strong": "emphasis", "i": "emphasis", "em": "emphasis", "u": "emphasis", "mark": "emphasis",
    "code": "code", "kbd": "code", "samp": "code", "tt": "code", "var": "code", "q": "quote",
}  # fmt: skip
_NOT_PROSE = frozenset(("script", "style", "svg", "template", "object", "video", "audio", "math", "select"))
_AUTOLINKS = ("Autolink", "Email")
_SLIDE_SETTING = pattern(r"\s*[.$_]?[\w-]+\s*:")


class BlockReader:
    """Reads the Markdown of a canvas into blocks, comments and metadata."""

    def __init__(self, canvas: Canvas, html: str, slides: Slides | None, templates: Templates) -> None:
        """`html` is the text with template code masked and merge fields as they stand."""
        self.comments: list[Comment] = []
        self._canvas = canvas
        self._html = html
        self._passages = Passages(slides)
        self._slides = slides
        self._runs: list[Run] = []
        self._labels: list[tuple[Any, int]] = []  # open links and images: the parser's data, the end of the label
        self._groups = 0
        self._lists: list[int] = []  # open lists' groups
        self._items: list[bool | None] = []  # open items: whether nothing was read yet; None for a quote or footnote
        self._alerts: list[bool] = []  # open block quotes: whether it is a note to the reader, not a quote
        self._table = 0
        self._table_head = False
        self._code = False
        self._html_lines: list[tuple[int, int]] = []
        self._said = Canvas(canvas.text, templates.said, ())
        self._prose = list(reversed(templates.prose))
        self._breaks = list(reversed(templates.breaks))

    @property
    def metadata(self) -> dict[str, Any]:
        """What the copy says about itself."""
        return self._passages.metadata

    def in_order(self) -> tuple[Block, ...]:
        """All blocks by where they begin."""
        return tuple(sorted(self._passages.blocks, key=lambda block: block.view.segments[0].source_start))

    def add_view(self, role: Role, view: TextView, marks: Iterable[Mark]) -> None:
        """Add a block that was read elsewhere: a value of the front matter."""
        if role in ("title", "subject"):
            self.metadata.setdefault(role, view.text)
        self._passages.add(role, view, marks)

    def add_attribute(self, role: Role, canvas: Canvas, start: int, end: int) -> None:
        """Add the text of an attribute as a block: entities resolved, white space collapsed."""
        run = Run(role)
        run.add_html(canvas, start, end)
        self._passages.finish(run)

    def read(self) -> None:
        """Read all of the canvas."""
        parsed = self._canvas.parsed
        offset = self._canvas.byte_to_offset()
        for event, span in pyromark.events_with_range(parsed, options=_OPTIONS):
            start, end = offset(span["start"]), offset(span["end"])
            if isinstance(event, str):
                self._break(event, start, end)
                continue
            kind: str
            value: Any
            ((kind, value),) = event.items()
            if kind == "Text":
                if not self._code:
                    self._text(value, start, end)
            elif kind == "Start":
                self._start(value, start, end)
            elif kind == "End":
                self._end(value, start, end)
            elif kind == "Code":
                self._inline_code(value, start, end)
            elif kind == "InlineHtml":
                self._inline_html(start, end)
            elif kind == "Html":
                self._html_lines.append((start, end))
            elif kind == "FootnoteReference" and self._runs:
                self._runs[-1].add_gap()
        self._finish()
        if "]:" in parsed:
            for definition in pyromark.reference_definitions(parsed, options=_OPTIONS).values():
                if definition["title"]:
                    span = definition["span"]
                    start, end = offset(span["start"]), offset(span["end"])
                    self._title(definition["title"], definition_title(parsed, start, end))

    # Blocks

    def _start(self, tag: Any, start: int, end: int) -> None:
        data: Any = None
        if isinstance(tag, str):
            name = tag
        else:
            ((name, data),) = tag.items()
        if name in ("Emphasis", "Strong"):
            self._run().open(name, "emphasis")
        elif name == "Link":
            self._run().open("Link", "url" if data["link_type"] in _AUTOLINKS else "link")
            self._labels.append((data, start))
        elif name == "Image":
            self._run()
            self._runs.append(Run("alt"))
            self._labels.append((data, start))
        elif name in ("Strikethrough", "Superscript", "Subscript"):
            return
        else:
            self._finish()
            self._start_block(name, data)

    def _start_block(self, name: str, data: Any) -> None:
        if name == "Paragraph":
            self._run()
        elif name == "Heading":
            self._runs.append(Run("heading", int(data["level"][1])))
        elif name == "List":
            self._groups += 1
            self._lists.append(self._groups)
        elif name == "Item":
            self._items.append(True)
        elif name == "BlockQuote":
            self._items.append(None)
            self._alerts.append(data is not None)
            if data is None:
                self._passages.open_quote()
        elif name == "FootnoteDefinition":
            self._items.append(None)
        elif name == "Table":
            self._groups += 1
            self._table = self._groups
        elif name == "TableHead":
            self._table_head = True
        elif name == "TableCell":
            self._runs.append(Run("cell", int(self._table_head), self._table))
        elif name == "CodeBlock":
            self._code = True

    def _end(self, tag: Any, start: int, end: int) -> None:
        name = tag if isinstance(tag, str) else next(iter(tag))
        if name in ("Emphasis", "Strong"):
            self._run().close(name)
        elif name == "Link":
            data, label_end = self._labels[-1]
            target = start if data["link_type"] in _AUTOLINKS else label_end
            self._run().close(name, self._canvas.restored(data["dest_url"], target, end))
            self._end_label(end)
        elif name == "Image":
            run = self._runs.pop()
            if not (self._slides and is_tool_alt(run.builder.text)):
                self._passages.finish(run)
            self._runs[-1].add_gap()
            self._end_label(end)
        elif name not in ("Strikethrough", "Superscript", "Subscript"):
            self._finish()
            self._end_block(name)
        if self._labels:
            self._labels[-1] = (self._labels[-1][0], end)

    def _end_block(self, name: str) -> None:
        if name == "List":
            self._lists.pop()
        elif name in ("Item", "FootnoteDefinition"):
            self._items.pop()
        elif name == "BlockQuote":
            self._items.pop()
            if not self._alerts.pop():
                self._passages.close_quote()
        elif name == "TableHead":
            self._table_head = False
        elif name == "CodeBlock":
            self._code = False
        elif name == "HtmlBlock":
            self._html_block()

    def _run(self) -> Run:
        """The run that inline content goes to: the open one, or a new paragraph's or item's."""
        if not self._runs:
            if self._items and self._items[-1]:
                self._items[-1] = False
                self._runs.append(Run("item", len(self._lists), self._lists[-1]))
            else:
                self._runs.append(Run("paragraph"))
        return self._runs[-1]

    def _finish(self) -> None:
        if self._runs:
            self._passages.finish(self._runs[0])
            self._runs.clear()
            self._labels.clear()

    # Inline content

    def _text(self, value: str, start: int, end: int) -> None:
        run = self._run()
        parsed = self._canvas.parsed
        if self._prose:
            self._arguments(start, end)
        if self._labels:
            self._labels[-1] = (self._labels[-1][0], end)
        if parsed[start:end] == value:
            if MASK not in value and FIELD_MASK not in value:
                run.add(self._canvas.text[start:end], start, end)
            elif self._is_line_of_code(run, start, end):
                self._restart(run)
            else:
                self._add_parted(start, end)
        else:
            run.add(self._canvas.restored(value, start, end), start, end, verbatim=False)

    def _add_parted(self, start: int, end: int) -> None:
        """Append a span of the source, parted where a shortcode in it parts blocks."""
        while self._breaks and self._breaks[-1] < end:
            stop = self._breaks.pop()
            if stop >= start:
                self._run().add_source(self._canvas, start, stop)
                self._restart(self._run())
                start = stop
        self._run().add_source(self._canvas, start, end)

    def _arguments(self, start: int, end: int) -> None:
        """Read what the template code in a span shows elsewhere."""
        while self._prose and self._prose[-1].start < end:
            prose = self._prose.pop()
            if prose.start >= start:
                if prose.role == "subject":
                    self.metadata.setdefault("subject", self._said.text[prose.start : prose.end])
                self.add_attribute(prose.role, self._said, prose.start, prose.end)

    def _is_line_of_code(self, run: Run, start: int, end: int) -> bool:
        """Whether a text is a line of nothing but template code, which parts the lines around it."""
        parsed = self._canvas.parsed
        at_line_start = run.lines[-1] == len(run.builder)
        return at_line_start and parsed[end : end + 1] in "\r\n" and not parsed[start:end].strip(MASK + " \t")

    def _restart(self, run: Run) -> None:
        if len(self._runs) == 1 and len(run.builder):
            self._passages.finish(run)
            self._runs[0] = Run(run.role, run.level, run.group)

    def _break(self, kind: str, start: int, end: int) -> None:
        if kind == "Rule":
            self._finish()
        elif self._runs:
            self._runs[-1].add_break("\n" if kind == "HardBreak" else " ", start, end)

    def _inline_code(self, value: str, start: int, end: int) -> None:
        run = self._run()
        text = self._canvas.parsed
        low, high = start, end
        while low < high - 1 and text[low] == text[high - 1] == "`":
            low, high = low + 1, high - 1
        if high - low == len(value) + 2:
            low, high = low + 1, high - 1
        first = len(run.builder)
        if text[low:high] == value:
            run.add(self._canvas.text[low:high], low, high)
        else:
            run.add(self._canvas.restored(value, start, end), start, end, verbatim=False)
        run.add_mark("code", first)
        if self._labels:
            self._labels[-1] = (self._labels[-1][0], end)

    def _end_label(self, end: int) -> None:
        data, label_end = self._labels.pop()
        if data["title"] and data["link_type"] == "Inline":
            self._title(data["title"], inline_title(self._canvas.parsed, label_end, end))

    def _title(self, title: str, span: tuple[int, int] | None) -> None:
        """Add the title of a link, image or definition, which stands at a span."""
        if span is None:
            return
        run = Run("title")
        if self._canvas.parsed[slice(*span)] == title and "\n" not in title:
            run.add_source(self._canvas, *span)
        else:
            shown = " ".join(self._canvas.restored(title, *span).split())
            run.add(shown, *span, verbatim=False)
        self._passages.finish(run)

    # HTML

    def _inline_html(self, start: int, end: int) -> None:
        run = self._run()
        parsed = self._canvas.parsed
        if self._labels:
            self._labels[-1] = (self._labels[-1][0], end)
        if parsed.startswith("<!--", start):
            self._comment(start, end, start + 4, end - 3)
            run.add_gap()
            return
        tag = _TAG.match(parsed, start, end)
        if not tag:
            return
        name = tag[2].lower()
        if tag[1]:
            if run.hidden == name:
                run.hidden = ""
            run.close(name)
        elif name == "br":
            self._line_break(run, start, end)
        elif name in _NOT_PROSE:
            run.hidden = run.hidden or ("" if parsed.endswith("/>", start, end) else name)
        elif name == "img":
            alt = attributes(parsed, tag.end(), end - 1).get("alt")
            if alt and not run.hidden:
                self.add_attribute("alt", self._canvas, *alt)
            run.add_gap()
        elif name == "abbr":
            run.open(name, "abbr", self._attribute(tag.end(), end - 1, "title"))
        elif name == "a":
            run.open(name, "link", self._attribute(tag.end(), end - 1, "href"))
        elif name in _INLINE_MARKS:
            run.open(name, _INLINE_MARKS[name])

    def _line_break(self, run: Run, start: int, end: int) -> None:
        if run.ends_in_break:
            self._restart(run)
        else:
            run.add_break("\n", start, end)

    def _attribute(self, start: int, end: int, name: str) -> str:
        """The value of an attribute between two places in a tag; empty without one."""
        span = attributes(self._canvas.parsed, start, end).get(name)
        if not span:
            return ""
        run = Run("title")
        run.add_html(self._canvas, *span)
        return run.builder.text

    def _comment(self, start: int, end: int, low: int, high: int) -> None:
        """Keep a comment that speaks to pitchlint; in a deck, any other is what the speaker will say."""
        text = self._canvas.text[low:high]
        if text.strip().startswith(DIRECTIVE):
            self.comments.append(Comment(text.strip()[len(DIRECTIVE) :].strip(), start, end))
        elif self._slides and not all(_SLIDE_SETTING.match(line) for line in text.strip().splitlines() or [":"]):
            run = Run("notes")
            run.add_lines(self._canvas, low, high)
            self._passages.finish(run)

    def _html_block(self) -> None:
        """Read the gathered lines of an HTML block; quote and list signs between them count as spaces."""
        lines, self._html_lines = self._html_lines, []
        if not lines:
            return
        start, end = lines[0][0], lines[-1][1]
        pieces: list[str] = []
        at = start
        for low, high in lines:
            pieces += (" " * (low - at), self._html[low:high])
            at = high
        text = "".join(pieces)
        if self._slides and text.startswith("<!--"):
            for event in scan(text):
                if event.kind == COMMENT:
                    inner = (start + event.inner_start, start + event.inner_end)
                    self._comment(start + event.start, start + event.end, *inner)
            text = ""
        from lint.markup.htmlblocks import html_blocks  # with all that HTML needs, which most pages have none of

        found = html_blocks(text, 0, len(text), headings=self._passages.headings, groups=self._groups)
        self._groups = found.groups or self._groups
        for comment in found.comments:
            self.comments.append(Comment(comment.text, start + comment.start, start + comment.end))
        if found.blocks:
            source = TextView(text, [Segment(0, len(text), start, end)])
            for block in found.blocks:
                self._passages.add_block(block._replace(view=block.view.through(source)))
