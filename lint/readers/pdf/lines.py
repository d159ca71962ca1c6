"""The lines of a PDF's pages: their text and where it stands, as PDFium finds them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from ctypes import byref, c_int, create_string_buffer
from itertools import pairwise
from math import isfinite, pi
from typing import Any

from lint.model.errors import UnreadableError
from lint.model.namedtuple import NamedTuple

MOST_CHARACTERS = 10_000_000
MOST_PAGES = 5000
MOST_ON_PAGE = 200_000
"""Letters on one page: a newspaper's has a tenth of that."""

_GAP = 1.6
"""Space between two words, in heights of a line, from which they stand in two columns or cells."""
_WIDE_GAP = 0.9
"""The same where a line is justified: its other gaps are less than half of this one."""
_SPACED_LETTERS = 6
_WORD_SPACE = 0.12
"""How much wider the space between words is than that between letters set apart, in heights of the line."""
_DROP = 0.6
"""How far the middle of a letter may lie from the middle of its line, in heights of the line."""
_HYPHENS = "\x02\ufffe"
"""What PDFium puts for a hyphen at the end of a line."""
_QUARTER = pi / 2
_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_LIGATURES = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st",
}  # fmt: skip
_MISSING_EXTRA = "reading PDF needs an extra: pip install 'pitchlint[pdf]'"
_LOCKED = "locked with a password: save it without one and try again"
_BROKEN = "broken or cut off, and can't be opened as a PDF: export it anew"


class Line(NamedTuple):
    """A run of words on one line of one column. Places are in points from the page's lower left corner.

    `height` is that of its letters' boxes, about 1.2 times the size of the type. `bold` holds for the whole line.
    `hyphen` tells that it ends in the middle of a word, or of a compound; `text` is then without that hyphen.
    `first_word` is the width of its first word.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float
    height: float
    bold: bool
    hyphen: bool
    first_word: float
    face: str = ""
    """The name of its font; empty where it has several."""
    weight: int = -1
    """That font's weight as the file has it, which is a measure within one file only; −1 where it says nothing."""


class Page(NamedTuple):
    """A page's size in points, and its lines in the order in which they were written."""

    width: float
    height: float
    lines: tuple[Line, ...]


class _Letter(NamedTuple):
    """A letter, its box, its number on the page, and by how many quarters of a circle it is turned (clockwise)."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    at: int
    quarter: int


def read_pages(data: bytes) -> tuple[str, list[Page]]:
    """The title and the pages of a PDF. Raises UnreadableError for one that is locked, broken or beyond bounds."""
    try:
        import pypdfium2
        from pypdfium2 import raw
    except ImportError:
        raise UnreadableError(_MISSING_EXTRA) from None
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise UnreadableError(_LOCKED if "password" in str(error).lower() else _BROKEN) from None
    try:
        if len(pdf) > MOST_PAGES:
            raise UnreadableError(f"has more than {MOST_PAGES} pages: split it")
        title = " ".join(str(pdf.get_metadata_value("Title") or "").replace("\x00", "").split())
        pages: list[Page] = []
        left = MOST_CHARACTERS
        for number in range(len(pdf)):
            page = _page(pdf, raw, number, left)
            left -= sum(len(line.text) for line in page.lines)
            pages.append(page)
        if not pages:
            raise UnreadableError(_BROKEN)
        return title, _weighed(pages)
    except pypdfium2.PdfiumError:
        raise UnreadableError(_BROKEN) from None
    finally:
        pdf.close()


def _page(pdf: Any, raw: Any, number: int, most: int) -> Page:
    try:
        page = pdf[number]
    except Exception as error:
        # one page that can't be loaded leaves the others readable
        if type(error).__name__ != "PdfiumError":
            raise
        return Page(0.0, 0.0, ())
    try:
        text = page.get_textpage()
        try:
            count = text.count_chars()
            if count > MOST_ON_PAGE:
                raise UnreadableError(
                    f"page {number + 1} holds more than {MOST_ON_PAGE:,} letters: it is no page to read"
                )
            if count > most:
                raise UnreadableError(f"holds more than {MOST_CHARACTERS:,} letters of text: split it")
            width, height = page.get_size()
            if page.get_rotation() in (90, 270):
                width, height = height, width  # letters stand on the page as it was before it was turned
            letters, width, height = _upright(list(_letters(raw, text)), width, height)
            return Page(width, height, tuple(line for line in _lines(raw, text, letters) if line.text))
        finally:
            text.close()
    finally:
        page.close()


def _lines(raw: Any, page: Any, all_letters: Iterable[_Letter | None]) -> Iterator[Line]:
    letters: list[_Letter] = []
    for letter in all_letters:
        if letter is None or (letters and _breaks(letters, letter)):
            if letters:
                yield from _split(raw, page, letters)
            letters = []
        if letter is not None:
            letters.append(letter)
            if letter.text in _HYPHENS:
                yield from _split(raw, page, letters)
                letters = []
    if letters:
        yield from _split(raw, page, letters)


def _letters(raw: Any, page: Any) -> Iterator[_Letter | None]:
    """A page's letters; None where PDFium ends a line."""
    box = raw.FS_RECTF()
    high = 0
    for at in range(page.count_chars()):
        code = raw.FPDFText_GetUnicode(page, at)
        if code in (10, 13):
            yield None
            continue
        if 0xD800 <= code < 0xDC00:  # the first half of a pair
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0xFFFD
        high = 0
        text = chr(code) if 0 < code <= 0x10FFFF else " "
        text = _LIGATURES.get(text, text)
        if code == 0xFFFE or code == 2:
            text = "\x02"
        elif code < 32 or code == 0xFFFF:
            text = " "
        raw.FPDFText_GetLooseCharBox(page, at, byref(box))
        angle = raw.FPDFText_GetCharAngle(page, at)
        if not isfinite(box.left + box.bottom + box.right + box.top + angle):
            continue  # a damaged font: the letter stands nowhere
        quarter = round(angle / _QUARTER) % 4
        yield _Letter(text, box.left, box.bottom, box.right, box.top, at, quarter)


def _upright(letters: list[_Letter | None], width: float, height: float) -> tuple[list[_Letter | None], float, float]:
    """A page's letters with their boxes turned upright, and the size of the page as most of them stand on it.

    Those that are turned otherwise, beside a picture for instance, are put below the page.
    """
    turned = Counter(letter.quarter for letter in letters if letter is not None and not letter.text.isspace())
    usual = turned.most_common(1)[0][0] if turned else 0
    if len(turned) <= 1 and usual == 0:
        return letters, width, height
    upright = [letter and _turned(letter, width, height, usual) for letter in letters]
    return (upright, height, width) if usual % 2 else (upright, width, height)


def _turned(letter: _Letter, width: float, height: float, usual: int) -> _Letter:
    left, bottom, right, top = letter.left, letter.bottom, letter.right, letter.top
    quarter = usual if letter.text.isspace() else letter.quarter
    if quarter == 1:
        left, bottom, right, top = height - top, left, height - bottom, right
    elif quarter == 2:
        left, bottom, right, top = width - right, height - top, width - left, height - bottom
    elif quarter == 3:
        left, bottom, right, top = bottom, width - right, top, width - left
    below = 0.0 if quarter == usual else 10 * (width + height)
    return letter._replace(left=left, bottom=bottom - below, right=right, top=top - below)


def _breaks(letters: list[_Letter], letter: _Letter) -> bool:
    """Whether a letter stands on another line than those before it, though PDFium ends none there."""
    if letter.text.isspace() or letter.text == "\x02":
        return False
    last = next((before for before in reversed(letters) if not before.text.isspace()), None)
    if last is None:
        return False
    height = max(last.top - last.bottom, letter.top - letter.bottom, 1.0)
    middle = (last.top + last.bottom) / 2
    return abs(middle - (letter.top + letter.bottom) / 2) > _DROP * height or letter.left < last.left - 2 * height


def _split(raw: Any, page: Any, letters: list[_Letter]) -> Iterator[Line]:
    """The lines that letters on one height make: where the space between two words is wide, columns part."""
    words: list[list[_Letter]] = []
    for letter in letters:
        if letter.text.isspace():
            words.append([])
        elif not words:
            words.append([letter])
        else:
            words[-1].append(letter)
    words = _closed_up([word for word in words if word])
    if not words:
        return
    height = _middle([letter.top - letter.bottom for word in words for letter in word]) or 1.0
    gaps = [after[0].left - before[-1].right for before, after in pairwise(words)]
    usual = _middle(gaps)
    start = 0
    for at, gap in enumerate(gaps, 1):
        wide = gap > _GAP * height or (gap > _WIDE_GAP * height and gap > 2.5 * max(usual, 0.0) and len(gaps) > 3)
        if wide and not (at - start == 1 and len(words[start]) == 1 and not words[start][0].text.isalnum()):
            yield _line(raw, page, words[start:at])
            start = at
    yield _line(raw, page, words[start:])


def _closed_up(words: list[list[_Letter]]) -> list[list[_Letter]]:
    """The words of a line whose letters were set apart: "W e b u i l d" reads "We build", by the wider spaces."""
    single = sum(1 for word in words if len(word) == 1)
    if single < _SPACED_LETTERS or single < 0.8 * len(words):
        return words
    usual = _middle([after[0].left - before[-1].right for before, after in pairwise(words)])
    height = _middle([word[0].top - word[0].bottom for word in words])
    closed = [words[0]]
    for before, after in pairwise(words):
        if after[0].left - before[-1].right > usual + _WORD_SPACE * height:
            closed.append(after)
        else:
            closed[-1] = closed[-1] + after
    return closed


def _line(raw: Any, page: Any, words: list[list[_Letter]]) -> Line:
    letters = [letter for word in words for letter in word]
    text = " ".join("".join(letter.text for letter in word) for word in words)
    hyphen = text.endswith("\x02")
    text = text.replace("\x02", "-")
    face = _face(raw, page, letters[0].at)
    if face != _face(raw, page, letters[-1].at):
        face = ""
    return Line(
        text[:-1] if hyphen else text,
        min(letter.left for letter in letters),
        min(letter.bottom for letter in letters),
        max(letter.right for letter in letters),
        max(letter.top for letter in letters),
        _middle([letter.top - letter.bottom for letter in letters]),
        _BOLD.search(face) is not None,
        hyphen,
        words[0][-1].right - words[0][0].left,
        face,
        raw.FPDFText_GetFontWeight(page, letters[0].at),
    )


def _face(raw: Any, page: Any, at: int) -> str:
    name = create_string_buffer(200)
    raw.FPDFText_GetFontInfo(page, at, name, 200, byref(c_int()))
    return name.value.decode("utf-8", "replace")


def _weighed(pages: list[Page]) -> list[Page]:
    """The pages with lines in a heavier font than most text marked as bold, where the fonts' names say nothing."""
    letters: Counter[tuple[str, int]] = Counter()
    for page in pages:
        for line in page.lines:
            letters[line.face, line.weight] += len(line.text)
    if not letters:
        return pages
    (usual, weight), _ = letters.most_common(1)[0]
    if weight <= 0 or _BOLD.search(usual):
        return pages
    return [
        page._replace(
            lines=tuple(
                line._replace(bold=line.bold or (line.face not in ("", usual) and line.weight > weight))
                for line in page.lines
            )
        )
        for page in pages
    ]


def _middle(values: list[float]) -> float:
    return sorted(values)[len(values) // 2] if values else 0.0
