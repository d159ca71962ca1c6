"""Cut a block's text into words, numbers, punctuation and opaque runs."""

import re
import unicodedata
from collections.abc import Iterable

from lint.model.document import Mark, Token, TokenKind

_LETTER = r"[^\W\d_]"
_TOKEN = re.compile(
    rf"""
    (?P<url>(?:https?://|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]'’] | [\w.+-]{{1,64}}@[\w-]+(?:\.[\w-]+)+)
  | (?P<clitic>['’ʼ](?:s|re|ve|ll|d|m)(?!\w))
  | (?P<number>[$€£¥]?\d+(?:[.,:/]\d+)*(?:\.\d+)?%?(?![^\W_]))
  | (?P<word>(?:[^\W_][\u0300-\u036f\u00ad\u200b-\u200d\u2060]*)+
       (?:['’ʼ](?!(?:s|re|ve|ll|d|m)(?!\w)){_LETTER}+)?)
  | (?P<gap>(?<=\w)[-\u2010\u2011](?=\w) | [\s\u00ad\u200b-\u200d\u2060\ufeff]+)
  | (?P<punct>\.\.\.+ | [!?]+ | .)
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
# A site named without "https://". Top-level domains that are English words ("it", "in", "me") are left out: a missing
# space after a full stop is commoner in copy.
_SITE_END = re.compile(r"\.(?:com|org|net|edu|gov|io|ai|app|dev|co|uk|eu|de|fr|nl|ch|ca|au|nz)\b", re.IGNORECASE)
_SITE = re.compile(
    r"(?<![\w@./:=&?#%-])(?:[a-z0-9][a-z0-9-]{0,62}\.){1,8}"
    r"(?:com|org|net|edu|gov|io|ai|app|dev|co|uk|eu|de|fr|nl|ch|ca|au|nz)(?![\w@-]|\.\w)"
    r"(?:/[^\s<>\"“”]*[^\s<>\"“”.,;:!?)\]'’])?",
    re.IGNORECASE,
)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_OPAQUE_MARKS = ("code", "merge", "url")


def normalise(word: str) -> str:
    """The form in which words are compared: lower case, straight quotes, composed accents, nothing invisible."""
    if word.isascii():
        return word.lower()
    word = _INVISIBLE.sub("", unicodedata.normalize("NFC", word))
    return word.replace("’", "'").replace("ʼ", "'").lower()


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
    for match in _TOKEN.finditer(text, start, end):
        group = match.lastgroup
        if group == "gap":
            continue
        run = match.group()
        kind: TokenKind = "word"
        if group == "url":
            kind = "opaque"
        elif group in ("number", "punct"):
            kind = group  # type: ignore[assignment]
        tokens.append(Token(run, normalise(run), match.start(), match.end(), kind))
