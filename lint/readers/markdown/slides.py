"""Markdown that is a slide deck: where its slides part, and what in it speaks to the slide tool alone.

Knows Marp, Slidev, remark, reveal.js and GitPitch, and plain Markdown whose sections are as short as slides.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping

from lint.model.namedtuple import NamedTuple
from lint.text.patterns import pattern

_LINE = pattern(r"[^\n]*\n?")
_FENCE = pattern(r"[ \t>]*(`{3,}|~{3,})")
_SEPARATOR = pattern(r"(?:-{3,}|---\?\S+)[ \t]*\r?\n?$")
_VERTICAL = pattern(r"(?:--[ \t]*|\+\+\+(?:\?\S*)?[ \t]*)\r?\n?$")
_NOTES = pattern(r"(?:\?\?\?[ \t]*\r?\n?$|Notes?:|\[notes\])", re.IGNORECASE)
_PROPERTY = pattern(
    r"(?:name|class|layout|count|template|exclude|continued|transition|level|image|clicks|background|"
    r"background-(?:image|size|color|position)|backgroundColor|_class|hideInToc|routeAlias)[ \t]*:[ \t]*\S*"
)
_MACRO = pattern(r"(?:@\w+\[[^\]\n]*\](?:\([^)\n]*\))?|@snapend|\.[a-zA-Z][\w.-]*\[|\])[ \t]*\r?\n?$")
_BOX = pattern(r"(\.[a-zA-Z][\w.-]*\[).*(\])[ \t]*\r?\n?$")
_HEADING = pattern(r"#{1,6}[ \t]|<h[1-6][ >]")
_TOOL_ALT = pattern(r":\w|(?:bg|fit|left|right|contain|cover|auto|inline|(?:w|h|width|height):\S+|\d+%)(?:\s|:|$)")
_TOOL_KEYS = frozenset(("marp", "paginate", "revealoptions", "highlighttheme", "routermode", "drawings", "remark"))

_FEWEST_SLIDES = 4
_USUAL_SLIDE = 80
_LONGEST_SLIDE = 250
"""Words on the middle one and on the longest of a deck's slides at most; sections of a page are longer."""


class Slides(NamedTuple):
    """A deck: offsets at which slides 2, 3 … begin, its text with the tool's own lines blanked, and note spans.

    The text has the length of the original; a rule that parts slides is `***`, so that it never underlines a heading.
    """

    starts: tuple[int, ...]
    text: str
    notes: tuple[tuple[int, int], ...]

    def number(self, offset: int) -> int:
        """The 1-based slide that an offset stands on."""
        return bisect_right(self.starts, offset) + 1

    def is_note(self, offset: int) -> bool:
        """Whether an offset stands in the speaker's notes."""
        at = bisect_right(self.notes, (offset, len(self.text))) - 1
        return at >= 0 and offset < self.notes[at][1]


def is_tool_alt(alt: str) -> bool:
    """Whether the alternative text of an image in a deck tells the slide tool how to place it: "bg left:40%"."""
    return _TOOL_ALT.match(alt) is not None


def find_slides(text: str, start: int, settings: Mapping[str, str]) -> Slides | None:
    """The slides of Markdown from `start` on, given the front matter's values; None when it is no deck."""
    if "\n---" not in text and not text.startswith("---", start):
        return None
    deck = _Deck(text)
    deck.read(start)
    lower = {key.lower() for key in settings}
    told = settings.get("marp", "") == "true" or bool(lower & _TOOL_KEYS) or ("theme" in lower and len(deck.starts) > 1)
    if not (told or deck.signed or deck.looks_like_slides()):
        return None
    return Slides(tuple(deck.starts), deck.masked(), tuple(deck.notes))


class _Deck:
    """What reading the lines of a supposed deck gathers."""

    __slots__ = ("_edits", "_text", "_words", "headed", "notes", "signed", "starts")

    def __init__(self, text: str) -> None:
        self._text = text
        self._edits: list[tuple[int, int, str]] = []
        self._words = [0]
        self.headed = 0
        self.starts: list[int] = []
        self.notes: list[tuple[int, int]] = []
        self.signed = False

    def read(self, start: int) -> None:
        """Go through the lines once. A second rule right below a slide's properties belongs to them."""
        seen = False
        fresh, in_properties = True, False
        note = -1
        for at, line in self._lines(start):
            if _SEPARATOR.match(line):
                if in_properties:
                    self._rewrite(at, line)
                else:
                    self._rewrite(at, line, "***")
                    self._part(at, seen)
                note = self._close_note(note, at)
                fresh, in_properties = True, False
                continue
            if _VERTICAL.match(line) and self.starts:
                self._rewrite(at, line)
                self._part(at, seen)
                note = self._close_note(note, at)
                fresh = True
                continue
            if not line.strip():
                in_properties = False
                continue
            if _NOTES.match(line) and note < 0:
                note = at
                if line.startswith("???"):
                    self._rewrite(at, line)
                    self.signed = True
                    continue
            if _MACRO.match(line):
                self._rewrite(at, line)
                self.signed = self.signed or line[0] in "@."
                continue
            boxed = _BOX.match(line)
            if boxed:
                self._edits.append((at, at + boxed.end(1), " " * boxed.end(1)))
                self._edits.append((at + boxed.start(2), at + boxed.end(2), " "))
            if fresh and _PROPERTY.match(line):
                self._rewrite(at, line)
                in_properties = True
                continue
            if fresh and self.starts and _HEADING.match(line):
                self.headed += 1
            seen, fresh, in_properties = True, False, False
            self._words[-1] += len(line.split())
        self._close_note(note, len(self._text))

    def looks_like_slides(self) -> bool:
        """Four sections or more between rules, most of them under a heading and none of a page's length."""
        count = len(self.starts)
        if count + 1 < _FEWEST_SLIDES or self.headed < 3 or self.headed * 3 < count * 2:
            return False
        lengths = sorted(self._words)
        return lengths[len(lengths) // 2] <= _USUAL_SLIDE and lengths[-1] <= _LONGEST_SLIDE

    def masked(self) -> str:
        """The text with its rules and tool lines rewritten, at equal length."""
        pieces: list[str] = []
        at = 0
        for start, end, shown in self._edits:
            pieces += (self._text[at:start], shown)
            at = end
        pieces.append(self._text[at:])
        return "".join(pieces)

    def _lines(self, start: int) -> Iterator[tuple[int, str]]:
        """Lines outside code fences, with their offsets."""
        fence = ""
        for match in _LINE.finditer(self._text, start):
            line = match.group()
            if fence:
                if line.strip().startswith(fence) and not line.strip().strip(fence[0]):
                    fence = ""
                continue
            opening = _FENCE.match(line)
            if opening:
                fence = opening.group(1)
                continue
            yield match.start(), line

    def _rewrite(self, at: int, line: str, shown: str = "") -> None:
        length = len(line.rstrip("\r\n"))
        self._edits.append((at, at + length, shown.ljust(length)))

    def _part(self, at: int, seen: bool) -> None:
        """Begin a slide; a rule before all content begins none."""
        if seen:
            self.starts.append(at)
            self._words.append(0)

    def _close_note(self, note: int, at: int) -> int:
        if note >= 0:
            self.notes.append((note, at))
        return -1
