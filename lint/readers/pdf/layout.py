"""From the lines of a page to its paragraphs, in the order in which people read them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from itertools import pairwise

from lint.model.namedtuple import NamedTuple
from lint.readers.pdf.hyphens import Words, joined
from lint.readers.pdf.lines import Line, Page

BULLET = re.compile(
    r"(?:[•‣◦▪■□●○◆◇▶►➢➤✓✔✗❖·∙*–—\-\uf000-\uf0ff]|o(?= [A-Z]))\s+(?=\S)|[•‣◦▪■●○➢➤✓✔\uf0a7\uf0b7\uf0d8](?=\S)"
)
NUMBERED = re.compile(r"(?:\(?\d{1,2}[.)]|\(?[a-z][.)]|[ivx]{1,4}[.)])\s+(?=\S)")

_LONE_BULLET = re.compile(r"[•‣◦▪■□●○▶►➢➤✓✔·\uf000-\uf0ff](?: [•‣◦▪■□●○▶►➢➤✓✔·\uf000-\uf0ff])*")

_MOST_OPEN = 40
"""Columns side by side, at most."""
_LEADING = 1.75
"""Distance of two lines of a paragraph, from middle to middle, in heights of the line at most."""
_LOOSER = 1.25
"""How much further a line may stand than the paragraph's lines before it."""
_SAME_SIZE = 1.12
_MOST_CUT = 1500
"""Pieces of a page up to which its columns are looked for; with more, the order is the one that they are written in."""
_DEEPEST = 30
_LEAST_GAP = 0.35
"""Space that parts two pieces of a page, in heights of a line."""
_SENTENCE_END = tuple(".!?:;…”\"')")


class Stretch(NamedTuple):
    """Lines that belong together, and whether they are furniture of the page."""

    text: str
    lines: tuple[Line, ...]
    furniture: bool = False

    @property
    def height(self) -> float:
        """The height of its lines: the middle one of their heights."""
        heights = sorted(line.height for line in self.lines)
        return heights[len(heights) // 2]

    @property
    def bold(self) -> bool:
        """Whether all of it is set in bold type."""
        return all(line.bold for line in self.lines)


class _Box(NamedTuple):
    left: float
    bottom: float
    right: float
    top: float
    height: float
    at: int


def paragraphs_of(page: Page, furniture: Collection[int], words: Words) -> list[Stretch]:
    """A page's paragraphs in reading order: column by column, row by row, whichever the wider gap tells apart.

    `furniture` are the numbers of lines that come last, apart; `words` tell how the file writes its words.
    """
    copy = _with_bullets([line for at, line in enumerate(page.lines) if at not in furniture])
    rest = [Stretch(line.text, (line,), True) for at, line in enumerate(page.lines) if at in furniture]
    if _runs_upwards(copy):
        copy.sort(key=lambda line: -_middle_of(line))
    stacks = _stacks(copy)
    ordered = [stacks[at] for at in _order([_box(stack, at) for at, stack in enumerate(stacks)])]
    return [Stretch(joined(part, words), tuple(part)) for stack in ordered for part in _parts(stack)] + rest


def _runs_upwards(lines: Sequence[Line]) -> bool:
    """Whether lines were written from the foot of the page to its head, as some pages that are turned are."""
    up = down = 0
    for line, after in pairwise(lines):
        step = _middle_of(line) - _middle_of(after)
        if (
            0.3 * line.height < abs(step) <= _LEADING * line.height
            and after.left < line.right
            and line.left < after.right
        ):
            up, down = up + (step < 0), down + (step > 0)
    return up > down


def _with_bullets(lines: list[Line]) -> list[Line]:
    """The lines with each bullet that was written apart put before the line that it belongs to."""
    bullets = [line for line in lines if _LONE_BULLET.fullmatch(line.text)]
    if not bullets:
        return lines
    kept = sorted((line for line in lines if not _LONE_BULLET.fullmatch(line.text)), key=_middle_of)
    middles = [_middle_of(line) for line in kept]
    marked: dict[int, Line] = {}
    for bullet in bullets[:_MOST_CUT]:
        middle = _middle_of(bullet)
        low, high = bisect_left(middles, middle - bullet.height), bisect_right(middles, middle + bullet.height)
        beside = [line for line in kept[low : min(high, low + 50)] if 0 <= line.left - bullet.right < 4 * line.height]
        if beside:
            nearest = min(beside, key=lambda line: (abs(_middle_of(line) - middle) > 0.5 * line.height, line.left))
            marked[id(nearest)] = nearest._replace(text="• " + nearest.text, left=bullet.left)
    return [marked.get(id(line), line) for line in lines if not _LONE_BULLET.fullmatch(line.text)]


def _stacks(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines gathered under each other: each goes below the stack whose last line it follows."""
    stacks: list[list[Line]] = []
    open_: list[list[Line]] = []
    for line in lines:
        follows = next((stack for stack in reversed(open_) if _follows(stack, line)), None)
        if follows is None:
            follows = []
            stacks.append(follows)
        else:
            open_.remove(follows)
        follows.append(line)
        open_.append(follows)
        del open_[:-_MOST_OPEN]
    return stacks


def _follows(stack: Sequence[Line], line: Line) -> bool:
    last = stack[-1]
    height = max(last.height, line.height)
    if height > _SAME_SIZE * min(last.height, line.height) or line.bold != last.bold:
        return False
    step = _middle_of(last) - _middle_of(line)
    if not 0.3 * height < step <= _LEADING * height:
        return False
    if len(stack) > 1 and step > _LOOSER * max(_middle_of(stack[-2]) - _middle_of(last), 0.8 * height):
        return False
    left, right = min(one.left for one in stack[-3:]), max(one.right for one in stack[-3:])
    return line.left < right and line.right > left


def _parts(stack: Sequence[Line]) -> list[list[Line]]:
    """The paragraphs of a stack: a bullet begins one, and so does a line that could have stood on the line above."""
    parts: list[list[Line]] = [[stack[0]]]
    edge = max(line.right for line in stack)
    margin = min(line.left for line in stack)
    for last, line in pairwise(stack):
        if _begins(last, line, edge, margin):
            parts.append([line])
        else:
            parts[-1].append(line)
    return parts


def _begins(last: Line, line: Line, edge: float, margin: float) -> bool:
    if last.hyphen:
        return False
    if BULLET.match(line.text) or (NUMBERED.match(line.text) and line.left <= margin + line.height):
        return True
    if line.text[0].islower():
        return False
    room = edge - last.right - (line.left - margin if line.left - margin < line.height else 0.0)
    fits = line.first_word + 0.25 * line.height < room
    if last.text.endswith(_SENTENCE_END):
        return fits or line.left > margin + 0.8 * line.height > last.left
    return fits and line.first_word + 1.5 * line.height < room


def _order(boxes: Sequence[_Box]) -> list[int]:
    """The numbers of boxes in reading order: recursive cuts along the widest gap, across or down."""
    if len(boxes) > _MOST_CUT:
        return [box.at for box in boxes]
    ordered: list[int] = []
    waiting: list[tuple[Sequence[_Box], int]] = [(boxes, 0)]
    while waiting:
        now, depth = waiting.pop()
        cut = _cut(now) if len(now) > 1 and depth < _DEEPEST else None
        if cut is None:
            ordered += [box.at for box in now]
        else:
            waiting += [(piece, depth + 1) for piece in reversed(cut)]
    return ordered


def _cut(boxes: Sequence[_Box]) -> tuple[list[_Box], list[_Box]] | None:
    """Two groups of boxes with the widest gap between them, the first to be read first; None where there is no gap."""
    down = sorted(boxes, key=lambda box: -box.top)
    across = sorted(boxes, key=lambda box: box.left)
    row, row_gap = _widest([(-box.top, -box.bottom) for box in down])
    column, column_gap = _widest([(box.left, box.right) for box in across])
    least = _LEAST_GAP * sorted(box.height for box in boxes)[len(boxes) // 2]
    if max(row_gap, column_gap) < least:
        return None
    if row_gap >= column_gap:
        return down[:row], down[row:]
    return across[:column], across[column:]


def _widest(spans: Sequence[tuple[float, float]]) -> tuple[int, float]:
    """Where the widest gap among spans sorted by their starts is: the number of spans before it, and its width."""
    reached = spans[0][1]
    best, width = 0, 0.0
    for at, (start, end) in enumerate(spans[1:], 1):
        if start - reached > width:
            best, width = at, start - reached
        reached = max(reached, end)
    return best, width


def _box(stack: Sequence[Line], at: int) -> _Box:
    return _Box(
        min(line.left for line in stack),
        min(line.bottom for line in stack),
        max(line.right for line in stack),
        max(line.top for line in stack),
        stack[0].height,
        at,
    )


def _middle_of(line: Line) -> float:
    return (line.bottom + line.top) / 2
