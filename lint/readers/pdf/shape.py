"""Headings and list items, told from the size, weight and first signs of a paragraph."""

from collections import Counter
from collections.abc import Sequence

from lint.model.document import Role
from lint.model.namedtuple import NamedTuple
from lint.readers.pdf.layout import BULLET, NUMBERED, Stretch

_BIGGER = 1.15
"""How much taller than the body's a heading's letters are."""
_MOST_WORDS = 22
_MOST_BOLD_WORDS = 12
_MOST_LEVELS = 3


class Shape(NamedTuple):
    """What a paragraph is; `skip` is the length of its bullet."""

    role: Role
    level: int = 0
    skip: int = 0


def shapes_of(pages: Sequence[Sequence[Stretch]], *, titled: bool) -> list[list[Shape]]:
    """The shape of every paragraph of every page: sizes are held against those of the whole file.

    Where pages are `titled`, being slides, the tallest paragraph of a page without a heading is one.
    """
    copy = [paragraph for page in pages for paragraph in page if not paragraph.furniture]
    letters: Counter[float] = Counter()
    for paragraph in copy:
        letters[round(paragraph.height * 2) / 2] += len(paragraph.text)
    body = _middle_of(letters)
    sizes = sorted({round(one.height) for one in copy if _is_big(one, body)}, reverse=True)
    levels = {size: min(at, _MOST_LEVELS) for at, size in enumerate(sizes, 1)}
    shapes = [
        [
            _shape(paragraph, page[at + 1] if at + 1 < len(page) else None, body, levels)
            for at, paragraph in enumerate(page)
        ]
        for page in pages
    ]
    for page, looks in zip(pages, shapes, strict=True):
        if titled and not any(look.role == "heading" for look in looks):
            _entitle(page, looks)
    return shapes


def _entitle(page: Sequence[Stretch], looks: list[Shape]) -> None:
    """Make a heading of the paragraph that is set in the largest type of its slide, if one is."""
    copy = [(paragraph.height, at) for at, paragraph in enumerate(page) if looks[at].role == "paragraph"]
    copy = [(height, at) for height, at in copy if not page[at].furniture and any(map(str.isalpha, page[at].text))]
    if not copy:
        return
    tallest, at = max(copy, key=lambda one: (one[0], -one[1]))
    rivals = [height for height, other in copy if other != at]
    if len(page[at].text.split()) <= _MOST_WORDS and (not rivals or tallest > _BIGGER * max(rivals)):
        looks[at] = Shape("heading", 1)


def _middle_of(letters: Counter[float]) -> float:
    """The size at which half of all letters are smaller."""
    half = sum(letters.values()) / 2
    for size in sorted(letters):
        half -= letters[size]
        if half <= 0:
            return size
    return 0.0


def _is_big(paragraph: Stretch, body: float) -> bool:
    return paragraph.height > _BIGGER * body and len(paragraph.text.split()) <= _MOST_WORDS


def _shape(paragraph: Stretch, following: Stretch | None, body: float, levels: dict[int, int]) -> Shape:
    text = paragraph.text
    if paragraph.furniture:
        return Shape("paragraph")
    bullet = BULLET.match(text) or (None if _is_big(paragraph, body) else NUMBERED.match(text))
    if bullet is not None and bullet.end() < len(text):
        return Shape("item", 1, bullet.end())
    if not any(char.isalpha() for char in text):
        return Shape("paragraph")
    if _is_big(paragraph, body) and not (text.endswith(".") and len(text.split()) > _MOST_BOLD_WORDS):
        return Shape("heading", levels.get(round(paragraph.height), _MOST_LEVELS))
    stands_out = paragraph.bold and following is not None and not following.bold and not following.furniture
    if stands_out and len(text.split()) <= _MOST_BOLD_WORDS and not text.endswith((".", ",", ";")):
        return Shape("heading", _MOST_LEVELS + 1)
    return Shape("paragraph")
