"""Cut a block's text into words, numbers, punctuation and opaque runs."""

import re
import unicodedata
from collections.abc import Iterable
from sys import intern

from lint.model.document import Mark, Token, TokenKind
from lint.text.patterns import pattern

_INSIDE = r"[\u0300-\u036f\u00ad\u200b-\u200d\u2060]"
"""Accents and invisible characters, which may stand inside a word."""
_REST_OF_WORD = rf"[^\W_]*(?:{_INSIDE}+[^\W_]*)*(?:['’ʼ](?!(?i:s|re|ve|ll|d|m)(?!\w))[^\W\d_]+)?"
# A token with the space before it, so that spaces are no matches of their own; at the end of the text, space alone.
# The order is that of how often they come, as far as they exclude one another.
_TOKEN = rf"""
    [\s\u00ad\u200b-\u200d\u2060\ufeff]*+(?:
    {{address}}
    ([^\W\d_]{_REST_OF_WORD})
  | (['’ʼ](?i:s|re|ve|ll|d|m)(?!\w))
  | ([$€£¥]?\d+(?:[.,:/]\d+)*(?:\.\d+)?%?(?![^\W_]))
  | (\d{_REST_OF_WORD})
  | ((?<=\w)[-\u2010\u2011](?=\w) | \Z)
  | (\.\.\.+ | [!?]+ | .)
    )
"""
_ADDRESS = r"""
    ((?i:https?://|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]'’] | [\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+) |
"""
_NO_ADDRESS = "((?!)) |"
_KINDS: tuple[TokenKind | None, ...] = (None, "opaque", "word", "word", "number", "word", None, "punct")
"""What the groups of _TOKEN are, by their number; None for gaps."""
_PLAIN = re.compile(_TOKEN.format(address=_NO_ADDRESS), re.VERBOSE | re.DOTALL)
_WITH_ADDRESSES = pattern(_TOKEN.format(address=_ADDRESS), re.VERBOSE | re.DOTALL)
"""To look for an address at every word takes as long as all the rest, so it is done only where there may be one."""
# A site named without "https://". Top-level domains that are English words ("it", "in", "me") are left out: a missing
# space after a full stop is commoner in copy.
_SITE_END = re.compile(r"\.(?:com|org|net|edu|gov|io|ai|app|dev|co|uk|eu|de|fr|nl|ch|ca|au|nz)\b", re.IGNORECASE)
_SITE = pattern(
    r"(?<![\w@./:=&?#%-])(?:[a-z0-9][a-z0-9-]{0,62}\.){1,8}"
    r"(?:com|org|net|edu|gov|io|ai|app|dev|co|uk|eu|de|fr|nl|ch|ca|au|nz)(?![\w@-]|\.\w)"
    r"(?:/[^\s<>\"“”]*[^\s<>\"“”.,;:!?)\]'’])?",
    re.IGNORECASE,
)
_COMPARED_AS = str.maketrans("’ʼ", "''", "\u00ad\u200b\u200c\u200d\u2060\ufeff")
_Cut = tuple[str, str, int, int, TokenKind]
"""What a token is made of; its offsets count from the start of its piece."""
_known: dict[str, list[_Cut]] = {}
"""What stood between two spaces, with its tokens: copy has few different ones, and to look one up takes a fifth of the
time of cutting it. Tokens never reach over a space, nor look beyond one."""
_MOST_KNOWN = 20_000
_LONGEST_KNOWN = 40
"""Characters; longer pieces are addresses and the like, which seldom come again."""
_OPAQUE_MARKS = ("code", "merge", "url")


def normalise(word: str) -> str:
    """The form in which words are compared: lower case, straight quotes, composed accents, nothing invisible."""
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFC", word).translate(_COMPARED_AS).lower()


def tokenise(text: str, marks: Iterable[Mark] = ()) -> tuple[Token, ...]:
    """The tokens of a text, in order; code, merge fields and URLs that `marks` name become one opaque token each.

    So do addresses written out ("https://…", "acme.com/prices", "info@acme.com"). A hyphen between letters and white
    space of any kind are gaps between tokens, so that "end-to-end" and "end to end" give the same tokens. Contracted
    endings ('s, 're, 'll …) are tokens of their own; "don't" is one word.
    """
    opaque = [(mark.start, mark.end) for mark in marks if mark.kind in _OPAQUE_MARKS]
    if _SITE_END.search(text):
        opaque += [site.span() for site in _SITE.finditer(text)]
    opaque.sort()
    tokens: list[Token] = []
    at = 0
    for start, end in opaque:
        if start < at or end <= start:
            continue
        _scan(text, at, start, tokens)
        run = text[start:end]
        tokens.append(Token(run, run, start, end, "opaque"))
        at = end
    _scan(text, at, len(text), tokens)
    return tuple(tokens)


def _scan(text: str, start: int, end: int, tokens: list[Token]) -> None:
    """Add the tokens of a span that holds no mark."""
    # shortcuts: no loop runs as often as this one, which is once a word
    add, new, known = tokens.append, tuple.__new__, _known
    at = start
    if 0 < start < end and text[start] != " ":  # what stands right behind a mark is no piece of its own
        at = text.find(" ", start, end) + 1 or end + 1
        for cut in _cuts(text, start, at - 1):
            add(new(Token, cut))
    for piece in text[at:end].split(" ") if at < end else ():
        cuts = known.get(piece)
        if cuts is None:
            cuts = _remember(piece)
        for run, norm, low, high, kind in cuts:
            add(new(Token, (run, norm, at + low, at + high, kind)))
        at += len(piece) + 1


def _remember(piece: str) -> list[_Cut]:
    """The tokens of a piece, kept for when it comes again."""
    cuts = _cuts(piece, 0, len(piece))
    if len(piece) <= _LONGEST_KNOWN:
        if len(_known) >= _MOST_KNOWN:
            _known.clear()
        _known[piece] = cuts
    return cuts


def _cuts(text: str, start: int, end: int) -> list[_Cut]:
    """The tokens of a span of a text."""
    piece = text[start:end]
    may_hold_address = "@" in piece or "://" in piece or "www." in piece.lower()
    cuts: list[_Cut] = []
    for match in (_WITH_ADDRESSES if may_hold_address else _PLAIN).finditer(text, start, end):
        group: int = match.lastindex  # type: ignore[assignment]  # one of them always matches
        kind = _KINDS[group]
        if kind is not None:
            run = intern(match[group])  # the same words come in piece after piece
            cuts.append((run, intern(normalise(run)), *match.span(group), kind))
    return cuts
