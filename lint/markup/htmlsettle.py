"""What can be told of a page's blocks only once all of it is read.

Whether a table holds data or arranges a mail, whether a list of links is a menu, whether a quotation is a customer's,
which hidden line is a mail's preview text.
"""

import re
from collections.abc import Iterator, Sequence

from lint.markup.htmldraft import Draft
from lint.model.document import Block, Mark, Role
from lint.text.blocks import make_block

_LONGEST_LINK = 10  # words; a longer one is a sentence that happens to be linked
_LONGEST_CARRIED_LINK = 4  # words, of one block among several inside one link
_LONGEST_BUTTON = 8  # words
_LONGEST_AUTHOR = 14  # words
_SHORTEST_TESTIMONIAL = 6  # words
_LONGEST_MENU_ENTRY = 6  # words
_MENU_SHARE = 0.6  # of a menu's words stand in links
_RUN = 4  # links in a row make a menu; inside what looks like one, two do
_LONGEST_BOILERPLATE = 80  # words
_MOST_BELOW_A_FOOTER = 0.5  # of the words of the body
_LONGEST_TAIL = 0.4  # of the words of a mail, after the line on how to leave its list

_SENTENCE_END = re.compile(r"[.:;…]$")
_QUOTE_SIGN = re.compile("[\"“”„«»‘’']")
_DASHED = re.compile(r"\s*(?:[—–―]|--?\s)\s*\w")
_PICTURE_NAME = re.compile(r"\S+\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$", re.IGNORECASE)
_EDGES = " \t\r\n\f\u00a0"
_PADDING = _EDGES + "\u00ad\u034f\u061c\u180e\u2007\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u2800\u3164"

_COPYRIGHT = re.compile(r"\W{0,3}(?:©|\(c\) |copyright (?:©|\(c\)|\d{4}))", re.IGNORECASE)
_RIGHTS = re.compile(
    r"\ball rights reserved\b|\bregistered trademarks?\b|\btrademarks are the property\b", re.IGNORECASE
)
_UNSUBSCRIBE = re.compile(
    r"\bunsubscribe\b|\b(?:update|manage|change) (?:your |my )?(?:e-?mail |subscription )?preferences"
    r"|\byou(?:['’]re| are)? receiv(?:ing|ed) this e-?mail",
    re.IGNORECASE,
)
_VIEW_ONLINE = re.compile(r"\b(?:view|read|see|open)\b.{0,30}\b(?:browser|online|web version)\b", re.IGNORECASE)
_MAIL_SIGNS = (
    "[if mso", "[if gte mso", "mso-", "x-apple-disable-message-reformatting", "nsubscribe", "ReadMsgBody",
    "ExternalClass", "*|", "urn:schemas-microsoft-com:office:office",
)  # fmt: skip
_MAIL_WIDTH = re.compile(r"width\s?[=:]\s?[\"']?(?:5[5-9]\d|6\d\d|700)(?:px)?\b", re.IGNORECASE)


class Table:
    """What was seen of a table: enough to tell data from layout."""

    __slots__ = ("_cells", "arranges", "bordered", "captioned", "columns", "group", "headers", "nests", "padded",
                 "rows")  # fmt: skip

    def __init__(self, group: int, *, arranges: bool, bordered: bool, padded: bool) -> None:
        self.group = group
        self.arranges = arranges
        self.bordered = bordered
        self.padded = padded
        self.captioned = False
        self.nests = False
        self.rows = self.columns = self.headers = self._cells = 0

    def begin_row(self) -> None:
        """A row begins."""
        self.rows += 1
        self._cells = 0

    def add_cell(self, *, header: bool) -> None:
        """A cell begins in the row."""
        self.headers += header
        self._cells += 1
        self.columns = max(self.columns, self._cells)

    @property
    def is_data(self) -> bool:
        """Whether its cells hold data rather than arrange a page.

        A grid of two rows and columns or more is data when it has header cells or visible lines, or says nothing of
        padding, which is how mails set up their layout. A caption always means data, a table in a cell always layout.
        """
        if self.arranges or self.nests:
            return False
        if self.captioned:
            return True
        if self.rows < 2 or self.columns < 2:
            return False
        return bool(self.headers) or self.bordered or not self.padded


def looks_like_email(text: str, tables: Sequence[Table]) -> bool:
    """Whether HTML was made for a mail client: layout tables, and at least two more things that mails need."""
    if "<mjml" in text:
        return True
    if not any(table.arranges or table.nests or table.padded for table in tables):
        return False
    signs = sum(sign in text for sign in _MAIL_SIGNS)
    return signs >= 2 or (signs == 1 and bool(_MAIL_WIDTH.search(text)))


class _Read:
    """A finished draft with its text, and how much of it is links."""

    __slots__ = ("context", "draft", "links", "role", "speaker", "text", "whole_link", "words", "zone")

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.context = draft.context
        self.role: Role = draft.role
        self.zone = draft.zone
        self.speaker = draft.speaker
        self.text = draft.builder.text
        self.words = _words(self.text)
        self.links = 0
        outside = 0
        at = 0
        for mark in draft.marks:
            if mark.kind == "link" and mark.start >= at:
                self.links += 1
                outside += _words(self.text[at : mark.start])
                at = mark.end
        self.whole_link = at > 0 and outside + _words(self.text[at:]) == 0

    @property
    def is_entry(self) -> bool:
        """Whether it could be an entry of a menu: links alone, each of a few words."""
        return self.whole_link and self.role != "button" and self.words <= _LONGEST_MENU_ENTRY * self.links

    def block(self, headings: tuple[str, ...]) -> Block:
        """The block, without no-break spaces or e-mail padding around it."""
        text, context = self.text, self.context
        padding = _PADDING if self.role == "preheader" else _EDGES
        low = len(text) - len(text.lstrip(padding))
        high = len(text.rstrip(padding))
        whole = low == 0 and high == len(text)
        view = self.draft.builder.view() if whole else self.draft.builder.view_of(low, high)
        marks = [
            Mark(mark.kind, start - low, end - low, mark.value)
            for mark in self.draft.marks
            for start, end in [_without_spaces(text, max(mark.start, low), min(mark.end, high))]
            if start < end
        ]
        level = context.level if self.role in ("heading", "item", "cell", "link") else 0
        group = context.group if self.role in ("item", "cell") or (self.role == "link" and context.item) else 0
        return make_block(
            self.role, view, marks, level=level, zone=self.zone, speaker=self.speaker, headings=headings, group=group
        )


def settle(
    drafts: list[Draft], tables: Sequence[Table], menus: Sequence[int], voices: set[int], *, email: bool,
    headings: tuple[str, ...],
) -> tuple[Block, ...]:  # fmt: skip
    """The blocks of all drafts, in reading order, with the roles and zones that take the whole page to tell.

    `menus` gives the menu around each menu, `voices` the testimonials that hold others.
    """
    read = [_Read(draft) for draft in sorted(drafts, key=lambda draft: draft.start)]
    read = [each for each in read if each.words and not (each.role == "alt" and _PICTURE_NAME.match(each.text))]
    _settle_cells(read, tables)
    _settle_links(read)
    _settle_items(read)
    _settle_menus(read, menus)
    _settle_quotes(read, voices)
    _settle_preheader(read, email)
    _settle_footers(read)
    _settle_boilerplate(read, email)
    return tuple(_blocks(read, headings))


def _settle_cells(read: list[_Read], tables: Sequence[Table]) -> None:
    data = [table.is_data for table in tables]
    for each in read:
        if each.role == "cell" and not (each.context.table and data[each.context.table - 1]):
            each.role = "paragraph"


def _settle_links(read: list[_Read]) -> None:
    """Blocks that are links alone, and which of them are buttons. A list that is not all links keeps its items."""
    mixed = {each.context.group for each in read if each.role == "item" and not each.whole_link}
    for each in read:
        if each.role == "button" and each.words > _LONGEST_BUTTON:
            each.role = "paragraph"
        if each.role not in ("paragraph", "item", "cell", "quote") or not each.whole_link:
            continue
        longest = _LONGEST_CARRIED_LINK if each.draft.link_carried else _LONGEST_LINK
        if each.links == 1 and (each.words > longest or _SENTENCE_END.search(each.text)):
            continue
        if each.context.button_box and each.links == 1 and each.words <= _LONGEST_BUTTON:
            each.role = "button"
        elif each.role != "cell" and not (each.role == "item" and each.context.group in mixed):
            each.role = "link"


def _settle_items(read: list[_Read]) -> None:
    """A list item with a heading in it is a card: what else it holds are paragraphs."""
    cards = {each.context.item for each in read if each.role == "heading"}
    for each in read:
        if each.role == "item" and each.context.item in cards:
            each.role = "paragraph"


def _settle_menus(read: list[_Read], menus: Sequence[int]) -> None:
    """Menus are what looks like one and is mostly links, and links in a row anywhere."""
    total = [0] * len(menus)
    linked = [0] * len(menus)
    for each in read:
        if each.context.menu and each.role != "alt":
            total[each.context.menu] += each.words
            linked[each.context.menu] += each.words if each.is_entry else 0
    for menu in range(len(menus) - 1, 0, -1):
        total[menus[menu]] += total[menu]
        linked[menus[menu]] += linked[menu]
    confirmed = [False] * len(menus)
    for menu in range(1, len(menus)):
        confirmed[menu] = confirmed[menus[menu]] or (linked[menu] > 0 and linked[menu] >= _MENU_SHARE * total[menu])
    run: list[_Read] = []
    for each in read:
        if each.zone != "body":
            continue
        if confirmed[each.context.menu] and each.role != "title":
            each.zone = "navigation"
        elif each.is_entry and each.role == "link":
            run.append(each)
        elif each.role != "alt":
            _settle_run(run)
            run = []
    _settle_run(run)


def _settle_run(run: list[_Read]) -> None:
    links = sum(each.links for each in run)
    if links >= _RUN or (links >= 2 and all(each.context.menu for each in run)):
        for each in run:
            each.zone = "navigation"


def _settle_quotes(read: list[_Read], voices: set[int]) -> None:
    """A quotation is a customer's when it stands in a testimonial or is followed by the one who said it."""
    quoting = {each.context.voice for each in read if each.context.quote}
    credited: set[int] = set()
    previous: _Read | None = None
    for each in read:
        if each.role in ("heading", "alt", "title", "description"):
            continue
        context = each.context
        signed = each.words <= _LONGEST_AUTHOR and (each.role == "caption" or bool(_DASHED.match(each.text)))
        if context.author:
            each.role = "caption"
            credited.add(context.quote)
        elif signed and previous is not None and previous.role == "quote":
            each.role = "caption"
            credited.add(previous.context.quote)
        elif signed and previous is not None and previous.role == "paragraph" and _is_in_quotes(previous.text):
            each.role = "caption"
            previous.role, previous.speaker = "quote", "customer"
        elif (
            context.voice and context.voice not in voices and context.voice not in quoting
            and each.role in ("paragraph", "item", "cell")
            and (each.words >= _SHORTEST_TESTIMONIAL or _QUOTE_SIGN.match(each.text))
        ):  # fmt: skip
            each.role, each.speaker = "quote", "customer"
        previous = each
    for each in read:
        context = each.context
        if each.role == "quote" and (context.voice or (context.quote and context.quote in credited)):
            each.speaker = "customer"


def _is_in_quotes(text: str) -> bool:
    return bool(_QUOTE_SIGN.match(text)) and bool(_QUOTE_SIGN.match(text[-1]))


def _settle_footers(read: list[_Read]) -> None:
    """A footer with most of the page's copy below it is no footer of the page: its card's, its hero's."""
    body = sum(each.words for each in read if each.zone == "body")
    below = 0
    for each in reversed(read):
        if each.zone == "body":
            below += each.words
        elif each.zone == "footer" and below > _MOST_BELOW_A_FOOTER * body:
            each.zone = "body"


def _settle_boilerplate(read: list[_Read], email: bool) -> None:
    """Copyright lines, and in a mail how to leave the list with all that follows it near the end."""
    left = sum(each.words for each in read if each.zone == "body")
    body = left
    tail = False
    for each in read:
        if each.zone != "body" or each.role in ("title", "description", "preheader"):
            continue
        left -= each.words
        if tail:
            each.zone = "footer"
        elif each.role == "heading" or each.words > _LONGEST_BOILERPLATE:
            continue
        elif _COPYRIGHT.match(each.text) or _RIGHTS.search(each.text):
            each.zone = "footer"
        elif email and _UNSUBSCRIBE.search(each.text):
            each.zone = "footer"
            tail = left <= _LONGEST_TAIL * body
        elif email and each.words <= _LONGEST_AUTHOR and _VIEW_ONLINE.search(each.text):
            each.zone = "navigation"


def _settle_preheader(read: list[_Read], email: bool) -> None:
    """The first text of a mail when it is hidden, or whatever is named so, is what an inbox shows as preview."""
    for each in read:
        if each.role in ("title", "description", "alt"):
            continue
        if each.context.preheader or (email and each.zone == "hidden"):
            each.role, each.zone = "preheader", "body"
            return
        if each.zone == "body":
            return


def _blocks(read: list[_Read], headings: tuple[str, ...]) -> Iterator[Block]:
    above: list[tuple[int, str]] = []
    path = headings
    for each in read:
        if each.role == "heading" and each.zone == "body":
            while above and above[-1][0] >= each.context.level:
                above.pop()
            path = (*headings, *(text for _, text in above))
            yield each.block(path)
            above.append((each.context.level, each.text))
            path = (*path, each.text)
        else:
            yield each.block(path)


def _without_spaces(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return start, end


def _words(text: str) -> int:
    """How many words hold a letter or digit."""
    return sum(word.isalnum() or any(map(str.isalnum, word)) for word in text.split())
