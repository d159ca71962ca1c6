"""The elements that are open at a place in a page, nested the way a browser would nest them.

Nothing here recurses, and every question is answered by the last place of a name, so that deep or wrong nesting costs
no more than good markup.
"""

from collections.abc import Iterator

from lint.markup.htmldraft import Context
from lint.model.namedtuple import NamedTuple

BLOCKS = frozenset(
    "address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt "
    "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html label legend li main menu "
    "nav ol optgroup p section summary table tbody td tfoot th thead tr ul "
    "mj-accordion-text mj-accordion-title mj-body mj-button mj-column mj-group mj-head mj-hero mj-navbar-link "
    "mj-preview mj-section mj-social-element mj-table mj-text mj-title mj-wrapper".split()
)
"""Elements that text does not run through: a paragraph ends where one begins and where one ends."""

SKIPPED = frozenset(
    "applet audio canvas datalist math mj-attributes mj-raw mj-style object pre select svg template video".split()
)
"""Elements that hold no prose."""

IMAGES = frozenset(("img", "mj-image", "mj-carousel-image"))
VOID = IMAGES | frozenset("area base br col embed frame hr input link meta param source track wbr".split())
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
LISTS = frozenset({"ul", "ol", "dl", "menu", "dir"})
CELLS = frozenset({"td", "th", "table", "caption"})
TABLE_PARTS = frozenset({"td", "th", "caption", "tr", "tbody", "thead", "tfoot"})

# A start tag ends the elements of the first group that are open, unless one of the second was opened since.
_ROW = ("tr", "td", "th", "caption")
_ENDED: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "li": (("li",), ("ul", "ol", "menu", "dir")), "dt": (("dt", "dd"), ("dl",)), "dd": (("dt", "dd"), ("dl",)),
    "td": (("td", "th"), ("table",)), "th": (("td", "th"), ("table",)), "tr": (_ROW, ("table",)),
    "tbody": ((*_ROW, "thead", "tbody"), ("table",)), "tfoot": ((*_ROW, "thead", "tbody"), ("table",)),
    **dict.fromkeys(HEADINGS, (tuple(HEADINGS), ())),
}  # fmt: skip


class Element(NamedTuple):
    """An open element and what holds inside it.

    `block_place` and `cell_place` say where the nearest block and the nearest cell or table are, itself included.
    `aside` marks a run of text that does not belong to the sentence around it.
    """

    name: str
    context: Context
    block: bool
    aside: bool
    block_place: int
    cell_place: int


class OpenElements:
    """A stack of elements that knows where each name was opened last. Place 0 holds everything and is never closed."""

    __slots__ = ("_places", "_stack", "top")

    def __init__(self) -> None:
        self.top = Element("", Context(), True, False, 0, 0)
        self._stack = [self.top]
        self._places: dict[str, list[int]] = {}

    def place(self, name: str) -> int:
        """Where the innermost open element of a name is; 0 when none is open."""
        places = self._places.get(name)
        return places[-1] if places else 0

    def push(self, name: str, context: Context, *, block: bool, aside: bool = False) -> None:
        """Open an element."""
        at = len(self._stack)
        self.top = Element(
            name, context, block, aside, at if block else self.top.block_place,
            at if name in CELLS else self.top.cell_place,
        )  # fmt: skip
        self._stack.append(self.top)
        self._places.setdefault(name, []).append(at)

    def close_to(self, place: int) -> Iterator[Element]:
        """Close the element at a place, those inside it first, and give each; place 0 closes nothing."""
        while place and len(self._stack) > place:
            closed = self._stack.pop()
            self._places[closed.name].pop()
            self.top = self._stack[-1]
            yield closed

    def ended_by_start(self, name: str) -> int:
        """The place of the outermost element that a block's start tag ends for want of its end tag; 0 for none."""
        cell = self.top.cell_place
        paragraph = self.place("p")
        ends = [paragraph] if paragraph > cell and paragraph > self.place("button") else []
        if name not in _ENDED:
            return ends[0] if ends else 0
        ended, fences = _ENDED[name]
        fence = max(map(self.place, fences), default=0)
        if "table" not in fences:
            fence = max(fence, cell)
        ends += [place for place in map(self.place, ended) if place > fence]
        return min(ends, default=0)

    def ended_by_end(self, name: str) -> int:
        """The place of the element that an end tag ends; 0 when it ends none."""
        # Any heading's end tag ends whichever heading is open.
        place = max(map(self.place, HEADINGS)) if name in HEADINGS else self.place(name)
        if name == "table":
            fence = 0
        elif name in TABLE_PARTS:
            fence = self.place("table")
        else:
            fence = self.top.cell_place if name in BLOCKS else self.top.block_place
        return place if place >= fence else 0
