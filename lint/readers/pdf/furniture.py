"""What stands on every page of a PDF and is no copy: running headers and footers, page numbers."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from lint.readers.pdf.lines import Line, Page

_MARGIN = 0.11
"""Share of a page's height at its top and at its foot in which headers and footers stand."""
_SAME_HEIGHT = 0.02
"""Share of a page's height by which the same footer may stand higher or lower on another page."""
_LEAST_SHARE = 0.3
"""Share of all pages that a running line is on; on two neighbouring pages at least."""
_TALLER = 1.2
"""How much taller than the usual line of its page a line is that is no header but a title which several pages have."""
_LONGEST = 200
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:page|p\.|seite|slide)?\s*[-–—|]?\s*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:/|of)\s*\d{1,4})?\s*[-–—|]?", re.IGNORECASE
)


def page_furniture(pages: Sequence[Page]) -> list[frozenset[int]]:
    """For each page the numbers of its lines that are furniture."""
    places: dict[str, list[tuple[int, int, float]]] = defaultdict(list)
    found: list[set[int]] = [set() for _ in pages]
    for number, page in enumerate(pages):
        heights = sorted(line.height for line in page.lines)
        tallest = _TALLER * heights[(len(heights) - 1) // 2] if heights else 0.0
        for at, line in enumerate(page.lines):
            if not _in_margin(line, page) or len(line.text) > _LONGEST:
                continue
            if len(pages) > 1 and _PAGE_NUMBER.fullmatch(line.text):
                found[number].add(at)
            elif line.height > tallest:
                continue
            places[_NUMBER.sub("#", line.text).lower()].append((number, at, _middle_of(line) / page.height))
    for seen in places.values():
        numbers = sorted({number for number, _, _ in seen})
        close = any(after - before <= 2 for before, after in pairwise(numbers))
        if not close or len(numbers) < max(2, _LEAST_SHARE * len(pages)):
            continue
        heights = sorted(height for _, _, height in seen)
        usual = heights[len(heights) // 2]
        for number, at, height in seen:
            if abs(height - usual) <= _SAME_HEIGHT:
                found[number].add(at)
    return [frozenset(lines) for lines in found]


def _in_margin(line: Line, page: Page) -> bool:
    middle = _middle_of(line)
    return not _MARGIN * page.height < middle < (1 - _MARGIN) * page.height


def _middle_of(line: Line) -> float:
    return (line.bottom + line.top) / 2
