"""Read a PDF: its text by pages, in reading order, with headings and lists told by their looks.

Needs the extra `pdf` (pypdfium2), which is imported when the first PDF is read.
"""

import re
from collections import Counter
from typing import Any

from lint.markup.paragraphs import Paragraph, Paragraphs
from lint.model.document import Document, Kind, Zone
from lint.model.errors import UnreadableError
from lint.model.source import Source
from lint.readers.pdf.furniture import page_furniture
from lint.readers.pdf.hyphens import Words
from lint.readers.pdf.layout import Stretch, paragraphs_of
from lint.readers.pdf.lines import Page, read_pages
from lint.readers.pdf.shape import shapes_of

_LANDSCAPE = 1.2
"""Width of a page by its height from which it is a slide's: 4:3 is 1.33; portrait and square pages are less."""
_WORDDY = 200
"""Words on the middle page of a landscape PDF from which it is a report, not slides."""
_GARBLED = "its fonts don't say which letters they show: export it anew, or run text recognition (OCR) on it"
_MOST_GARBLED = 0.3
"""Share of the signs of a PDF that may stand in paragraphs without letters and digits; drawings have a few."""
_OF_A_FILE = re.compile(r"^Microsoft |\.\w{2,5}$|^untitled$", re.IGNORECASE)
"""Titles that the program made up from the name of a file."""


def read(source: Source) -> Document:
    """The document of a PDF.

    Blocks stand at `{"page": 2, "paragraph": 4}`, counted from 1; landscape pages with little text are slides, and the
    kind is then deck. Headers and footers that repeat from page to page, and page numbers, are in the zone `master`.
    Metadata: `title`, where the file gives one, and the number of `pages`. Raises UnreadableError for a PDF that is
    locked or broken or that holds no text, and when the extra is missing.
    """
    title, pages = read_pages(source.data)
    if not any(page.lines for page in pages):
        raise UnreadableError(
            "there is no text in this PDF, only pictures: export it anew from the program that it was made with, "
            "or run text recognition (OCR) on it first"
        )
    furniture = page_furniture(pages)
    words = Words(line.text for page in pages for line in page.lines)
    laid = [paragraphs_of(page, furniture[at], words) for at, page in enumerate(pages)]
    slides = _are_slides(pages, laid)
    out = Paragraphs()
    for number, (page, looks) in enumerate(zip(laid, shapes_of(laid, titled=slides), strict=True), 1):
        place: dict[str, Any] = {"page": number, "slide": number} if slides else {"page": number}
        for at, (laid_out, look) in enumerate(zip(page, looks, strict=True), 1):
            part = f"page {number}" if at == 1 else f"page {number}:{at}"
            zone: Zone = "master" if laid_out.furniture else "body"
            # each is a member of its own: what was parted by its place on the page is not put together by its words
            paragraph = Paragraph(look.role, part, place | {"paragraph": at}, part, zone)
            paragraph.level = look.level
            out.write(paragraph, laid_out.text[look.skip :])
            out.add(paragraph)
    kind: Kind = "deck" if slides else "proposal"
    metadata: dict[str, Any] = {"title": "" if _OF_A_FILE.search(title) else title, "pages": len(pages)}
    if _is_garbled(laid):
        metadata["passed_over"] = _GARBLED
    return Document(source, out.blocks(), (), metadata, kind)


def _are_slides(pages: list[Page], laid: list[list[Stretch]]) -> bool:
    landscape = Counter(page.width > _LANDSCAPE * page.height for page in pages)
    if landscape[True] <= landscape[False]:
        return False
    words = sorted(sum(len(paragraph.text.split()) for paragraph in page) for page in laid)
    return words[len(words) // 2] < _WORDDY


def _is_garbled(laid: list[list[Stretch]]) -> bool:
    """Whether much of the text is signs at random, as where a font has no table of its letters."""
    garbled = signs = 0
    for page in laid:
        for paragraph in page:
            visible = paragraph.text.replace(" ", "")
            signs += len(visible)
            if 2 * sum(map(str.isalnum, visible)) < len(visible):
                garbled += len(visible)
    return garbled > _MOST_GARBLED * signs
