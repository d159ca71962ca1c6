"""What a run of inline content is in the copy: a header line, a quote and its author, a heading, a speaker's note."""

import re
from collections.abc import Iterable
from typing import Any

from lint.markup.quotes import attribution_start, is_name_line, is_quoted
from lint.model.document import Block, Mark, Role
from lint.model.view import TextView
from lint.readers.markdown.run import Run
from lint.readers.markdown.slides import Slides
from lint.text.blocks import make_block
from lint.text.patterns import pattern

_HEADER = pattern(r"(subject(?: line)?|pre-?header|preview(?: text)?|from|to)\s?:\s*", re.IGNORECASE)
_ADDRESS = pattern(r"\s*<?[\w.+-]+@[\w.-]+>?\s*$")
_MOST_HEADERS = 8


class Passages:
    """Collects finished blocks, and what they say about the document."""

    def __init__(self, slides: Slides | None) -> None:
        self.blocks: list[Block] = []
        self.metadata: dict[str, Any] = {}
        self._slides = slides
        self._headings: list[tuple[int, str]] = []
        self._quotes = 0
        self._quote = (0, 0)  # the range in `blocks` of the last outermost quote
        self._attributed = False

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings above what comes next, outermost first."""
        return tuple(text for _, text in self._headings)

    def add(self, role: Role, view: TextView, marks: Iterable[Mark] = (), *, level: int = 0, group: int = 0) -> None:
        """Add a block."""
        if role == "heading" and not self._quotes:
            self._close_headings(level)
        headings = () if role in ("title", "description") else self.headings
        self.add_block(make_block(role, view, marks, level=level, headings=headings, group=group))

    def add_block(self, block: Block) -> None:
        """Add a finished block, giving it its slide."""
        if self._slides:
            at = block.view.segments[0].source_start
            notes = block.role == "notes" or self._slides.is_note(at)
            block = block._replace(place={"slide": self._slides.number(at)}, role="notes" if notes else block.role)
        self.blocks.append(block)
        if block.role == "heading" and not self._quotes:
            self._close_headings(block.level)
            self._headings.append((block.level, block.text))

    def _close_headings(self, level: int) -> None:
        while self._headings and self._headings[-1][0] >= level:
            self._headings.pop()

    def open_quote(self) -> None:
        """A block quote begins, perhaps inside another."""
        if not self._quotes:
            self._quote = (len(self.blocks), len(self.blocks))
            self._attributed = False
        self._quotes += 1

    def close_quote(self) -> None:
        """A block quote ends; at the outermost, who speaks in it is settled."""
        self._quotes -= 1
        if self._quotes:
            return
        start, end = self._quote[0], len(self.blocks)
        self._quote = (start, end)
        if end - start > 1:
            last = self.blocks[-1]
            # "> - Jane Doe, Acme": the dash made a list of it.
            if last.role == "item" and self.blocks[-2].group != last.group and is_name_line(last.text):
                self.blocks[-1] = last._replace(role="caption", level=0, group=0)
                self._attributed = True
        quoted = [block for block in self.blocks[start:end] if block.role == "quote"]
        if self._attributed or (quoted and is_quoted(quoted[0].text[:1] + quoted[-1].text)):
            self._customer_speaks()

    def _customer_speaks(self) -> None:
        start, end = self._quote
        for at in range(start, end):
            if self.blocks[at].role != "caption":
                self.blocks[at] = self.blocks[at]._replace(speaker="customer")

    def finish(self, run: Run) -> None:
        """Add what a run holds: one block, or several where header lines or an author's line part it."""
        text = run.builder.text
        if run.role in ("paragraph", "item", "heading") and _HEADER.match(text) and self._headers(run, text):
            return
        if run.role == "paragraph":
            if self._quotes:
                run.role = "quote"
            if self._with_author(run, text):
                return
        self._add_span(run, 0, len(text), run.role)

    def _add_span(self, run: Run, start: int, end: int, role: Role) -> str:
        cut = run.cut(start, end)
        if cut is None:
            return ""
        view, marks = cut
        kept = role == run.role
        self.add(role, view, marks, level=run.level if kept else 0, group=run.group if kept else 0)
        return view.text

    def _headers(self, run: Run, text: str) -> bool:
        """Take off leading lines such as "Subject: …"; False when these are no mail's headers."""
        ends = [*run.lines[1:], len(text)]
        found: list[tuple[str, int, int]] = []
        for start, end in zip(run.lines[:_MOST_HEADERS], ends, strict=False):
            match = _HEADER.match(text, start, end)
            if not match:
                break
            found.append((match[1].lower(), match.end(), end))
        names = {name for name, _, _ in found}
        if names <= {"from", "to"} and len(names) < 2 and "subject" not in self.metadata:
            return False
        for name, start, end in found:
            if name in ("from", "to"):
                self.metadata.setdefault(f"{name}_name", _ADDRESS.sub("", text[start:end]).strip())
            elif name.startswith("subject"):
                self.metadata.setdefault("subject", self._add_span(run, start, end, "subject"))
            else:
                self._add_span(run, start, end, "preheader")
        if found[-1][2] < len(text):
            run.role = "paragraph" if run.role == "heading" else run.role
            self._add_span(run, found[-1][2], len(text), run.role)
        return True

    def _with_author(self, run: Run, text: str) -> bool:
        """Add a quote and the line that says who spoke; False when the text ends in no such line."""
        at = attribution_start(text, run.lines[-1])
        after_quote = not self._quotes and self._quote[1] == len(self.blocks) > self._quote[0]
        if at is None:
            return False
        if text[:at].strip():
            if not self._quotes:
                if text.lstrip()[0] not in '“"«':
                    return False
                self._quote = (len(self.blocks), len(self.blocks) + 1)
            self._add_span(run, 0, at, "quote")
            self._attributed = True
        elif not (self._quotes or after_quote):
            return False
        self._attributed = True
        if not self._quotes:
            self._customer_speaks()
        self._add_span(run, at, len(text), "caption")
        return True
