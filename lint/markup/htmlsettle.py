"""What can be told of a page's blocks only once all of it is read.

Whether a table holds data or arranges a mail, whether a list of links is a menu, whether a quotation is a customer's,
which hidden line is a mail's preview text.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from lint.markup.htmldraft import Draft
from lint.model.document import Block, Mark, Role, Speaker
from lint.model.view import TextView
from lint.text.blocks import make_block
from lint.text.patterns import pattern

_LONGEST_LINK = 10  # words; a longer one is a sentence that happens to be linked
_LONGEST_CARRIED_LINK = 4  # words, of one block among several inside one link
_LONGEST_BUTTON = 8  # words
_LONGEST_AUTHOR = 14  # words
_SHORTEST_TESTIMONIAL = 6  # words
_LONGEST_MENU_ENTRY = 6  # words
_LONGEST_MENU_LINE = 10  # words
_MENU_SHARE = 0.6  # of a menu's words stand in links
_SHORT_MENU_SHARE = 0.3  # the same when nothing in it is longer than a line of a menu
_RUN = 4  # links in a row make a menu; inside what looks like one, two do
_LONGEST_BOILERPLATE = 80  # words
_MOST_BELOW_A_FOOTER = 0.5  # of the words of the body
_LONGEST_TAIL = 0.4  # of the words of a mail, after the line on how to leave its list

_SENTENCE_END = pattern(r"[.:;…]$")
_QUOTE_SIGN = pattern("[\"“”„«»‘’']")
_DASHED = pattern(r"\s*(?:[—–―]|--?\s)\s*\w")
_PICTURE_NAME = pattern(r"\S+\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$", re.IGNORECASE)
_EDGES = " \t\r\n\f\u00a0"
_PADDING = _EDGES + "\u00ad\u034f\u061c\u180e\u2007\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u2800\u3164"

_COPYRIGHT = pattern(r"\W{0,3}(?:©|\(c\) |copyright (?:©|\(c\)|\d{4}))", re.IGNORECASE)
_RIGHTS = pattern(r"\ball rights reserved\b|\bregistered trademarks?\b|\btrademarks are the property\b", re.IGNORECASE)
_UNSUBSCRIBE = pattern(
    r"\bunsubscribe\b|\b(?:update|manage|change) (?:your |my )?(?:e-?mail |subscription )?preferences"
    r"|\byou(?:['’]re| are)? receiv(?:ing|ed) this e-?mail",
    re.IGNORECASE,
)
_VIEW_ONLINE = pattern(r"\b(?:view|read|see|open)\b.{0,30}\b(?:browser|online|web version)\b", re.IGNORECASE)
_MAIL_SIGNS = (
    "[if mso", "[if gte mso", "mso-", "x-apple-disable-message-reformatting", "nsubscribe", "ReadMsgBody",
    "ExternalClass", "*|", "urn:schemas-microsoft-com:office:office",
)  # fmt: skip
_MAIL_WIDTH = pattern(r"width\s?[=:]\s?[\"']?(?:5[5-9]\d|6\d\d|700)(?:px)?\b", re.IGNORECASE)


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
    """A finished draft, or one link of a row of links, with its text and how much of it is linked."""

    __slots__ = ("carried", "context", "linked", "links", "marks", "role", "speaker", "text", "view", "whole_link",
                 "words", "zone")  # fmt: skip

    def __init__(self, draft: Draft, view: TextView, marks: Sequence[Mark]) -> None:
        self.context = draft.context
        self.role: Role = draft.role
        self.zone = draft.zone
        self.speaker: Speaker = "unknown"
        self.carried = draft.link_carried
        self.view = view
        self.marks = marks
        self.text = view.text
        self.words = _words(self.text)
        self.links = [mark for mark in marks if mark.kind == "link"]
        self.linked = 0
        outside = at = 0
        for link in self.links:
            self.linked += _words(self.text[link.start : link.end])
            outside += _words(self.text[at : link.start])
            at = link.end
        self.whole_link = bool(self.links) and not outside and not _words(self.text[at:])

    @property
    def is_entry(self) -> bool:
        """Whether it could be an entry of a menu: a link of a few words."""
        return self.whole_link and self.role != "button" and self.words <= _LONGEST_MENU_ENTRY

    def block(self, headings: tuple[str, ...]) -> Block:
        """The block, without no-break spaces or e-mail padding around it."""
        text, context = self.text, self.context
        padding = _PADDING if self.role == "preheader" else _EDGES
        low = len(text) - len(text.lstrip(padding))
        high = len(text.rstrip(padding))
        whole = low == 0 and high == len(text)
        marks = [
            Mark(mark.kind, start - low, end - low, mark.value)
            for mark in self.marks
            for start, end in [_without_spaces(text, max(mark.start, low), min(mark.end, high))]
            if start < end
        ]
        level = context.level if self.role in ("heading", "item", "cell", "link") else 0
        group = context.group if self.role in ("item", "cell") or (self.role == "link" and context.item) else 0
        return make_block(
            self.role, self.view if whole else self.view.part(low, high), marks,
            level=level, zone=self.zone, speaker=self.speaker, headings=headings, group=group,
        )  # fmt: skip


def _reads(draft: Draft) -> Iterator[_Read]:
    """The draft, or each link of a draft that is links side by side."""
    whole = _Read(draft, draft.builder.view(), draft.marks)
    if len(whole.links) < 2 or not whole.whole_link or whole.role not in ("paragraph", "item", "cell"):
        yield whole
        return
    starts = [link.start for link in whole.links]
    inside: list[list[Mark]] = [[] for _ in starts]
    for mark in draft.marks:
        number = max(bisect_right(starts, mark.start) - 1, 0)
        link = whole.links[number]
        start, end = max(mark.start, link.start), min(mark.end, link.end)
        if start < end:
            inside[number].append(Mark(mark.kind, start - link.start, end - link.start, mark.value))
    for link, marks in zip(whole.links, inside, strict=True):
        yield _Read(draft, whole.view.part(link.start, link.end), marks)


def settle(
    drafts: list[Draft], tables: Sequence[Table], menus: Sequence[int], voices: set[int], *, email: bool,
    headings: tuple[str, ...],
) -> tuple[Block, ...]:  # fmt: skip
    """The blocks of all drafts, in reading order, with the roles and zones that take the whole page to tell.

    `menus` gives the menu around each menu, `voices` the testimonials that hold others.
    """
    in_order = sorted(drafts, key=lambda draft: draft.start)
    read = [each for draft in in_order for each in _reads(draft) if each.words]
    read = [each for each in read if each.role != "alt" or not _PICTURE_NAME.match(each.text)]
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
        if each.words > (_LONGEST_CARRIED_LINK if each.carried else _LONGEST_LINK) or _SENTENCE_END.search(each.text):
            continue
        if each.context.button_box and each.words <= _LONGEST_BUTTON:
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
    wordy = [False] * len(menus)  # something in it is longer than an entry
    for each in read:
        menu = each.context.menu
        if menu and each.role != "alt":
            total[menu] += each.words
            linked[menu] += each.linked if each.words <= _LONGEST_MENU_LINE else 0
            wordy[menu] = wordy[menu] or each.role == "heading" or each.words > _LONGEST_MENU_LINE
    for menu in range(len(menus) - 1, 0, -1):
        around = menus[menu]
        total[around] += total[menu]
        linked[around] += linked[menu]
        wordy[around] = wordy[around] or wordy[menu]
    confirmed = [False] * len(menus)
    for menu in range(1, len(menus)):
        share = _MENU_SHARE if wordy[menu] else _SHORT_MENU_SHARE
        confirmed[menu] = confirmed[menus[menu]] or (linked[menu] > 0 and linked[menu] >= share * total[menu])
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
    if len(run) >= _RUN or (len(run) >= 2 and all(each.context.menu for each in run)):
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
