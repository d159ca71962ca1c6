"""What a reader makes of a file: blocks of plain text with their roles, sentences and tokens."""

from collections.abc import Callable, Mapping
from typing import Any, Literal

from lint.model.namedtuple import NamedTuple
from lint.model.source import Source
from lint.model.view import TextView

Kind = Literal["web", "email", "deck", "proposal"]
KINDS: tuple[Kind, ...] = ("web", "email", "deck", "proposal")

Role = Literal[
    "paragraph", "heading", "item", "cell", "subject", "preheader", "button",
    "link", "alt", "title", "description", "caption", "quote", "notes",
]  # fmt: skip
Speaker = Literal["seller", "customer", "unknown"]

Zone = Literal["body", "navigation", "footer", "signature", "quoted", "disclaimer", "hidden", "master"]
"""Where a block stands. Only `body` is judged: the rest is kept so that nothing of a file is lost, and left alone."""

TokenKind = Literal["word", "number", "punct", "opaque"]
"""`opaque` is a token that no rule reads inside: code, a URL, an email address, a merge field."""

MarkKind = Literal["code", "merge", "url", "link", "abbr", "emphasis", "quote"]


class Token(NamedTuple):
    """A word, number, punctuation mark or opaque run of a block's text.

    `norm` is the form that lists are written in: lower case, straight quotes, composed accents, no soft hyphens.
    """

    text: str
    norm: str
    start: int
    end: int
    kind: TokenKind


class Tokenised:
    """What a text is made of: its tokens, in order, and how many of them are words or numbers."""

    __slots__ = ("tokens", "words")

    tokens: tuple[Token, ...]
    words: int


class Sentence(NamedTuple):
    """Something that stands alone in a block: a sentence, a heading, a bullet, a button.

    Offsets count code points of the block's text; `first` and `last` bound its tokens (half-open) in the block.
    """

    start: int
    end: int
    first: int
    last: int


class Mark(NamedTuple):
    """A span of a block's text that its markup says something about.

    `value` is the link's target, the abbreviation's `title`, the merge field's name; otherwise empty.
    """

    kind: MarkKind
    start: int
    end: int
    value: str = ""


class Block(NamedTuple):
    """One paragraph, heading, list item, cell, subject, button, alternative text … of a document.

    `level` is a heading's level (1 … 6) or a list item's depth (1 …), otherwise 0. `headings` are the headings above,
    outermost first. Blocks of one list or one table share a `group` number; 0 is none. `place` is set by formats
    without lines: `{"slide": 3, "shape": "Title"}`.
    """

    role: Role
    view: TextView
    tokenised: Tokenised
    sentences: tuple[Sentence, ...]
    marks: tuple[Mark, ...] = ()
    level: int = 0
    zone: Zone = "body"
    speaker: Speaker = "unknown"
    headings: tuple[str, ...] = ()
    group: int = 0
    place: Mapping[str, Any] | None = None

    @property
    def text(self) -> str:
        """The block's plain text."""
        return self.view.text

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of its text."""
        return self.tokenised.tokens

    @property
    def words(self) -> int:
        """How many words and numbers it has; punctuation and code don't count."""
        return self.tokenised.words

    @property
    def size(self) -> int:
        """How many tokens it has."""
        return self.sentences[-1].last if self.sentences else 0


class Comment(NamedTuple):
    """A comment in the copy that speaks to pitchlint: its text without `pitchlint:`, and its span in the source.

    In a format without lines the span is that of the text of `part`, and what it ignores is all that stands at
    `place`, a pair of a block's place: `("slide", 3)`.
    """

    text: str
    start: int
    end: int
    part: str | None = None
    place: tuple[str, Any] | None = None


class Enclosed(NamedTuple):
    """A file inside a document (an attachment): its name, and what gives its bytes when they are wanted."""

    name: str
    data: Callable[[], bytes]


class Document(NamedTuple):
    """All blocks of one input, in reading order.

    `metadata` holds what the reader knows besides the text: `title`, `from_name`, `from_address`, `to_name`,
    `subject`, `sent` (True for a mail with transport headers), `front_matter`, `slides` …; `passed_over` is the reason,
    in plain words without a full stop, why one document of several can't be judged (a message that is encrypted);
    `notices` are sentences without a full stop about what was left out. `enclosed` are the files inside it that may
    hold copy of their own.
    """

    source: Source
    blocks: tuple[Block, ...]
    comments: tuple[Comment, ...] = ()
    metadata: Mapping[str, Any] = {}
    kind: Kind = "web"
    enclosed: tuple[Enclosed, ...] = ()
