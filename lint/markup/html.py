"""HTML as a stream of texts, tags and comments with their exact places, cut the way a browser cuts them.

One regular expression does the scanning. Each of its repeats is possessive and each alternative that looks for an end
is satisfied by the end of the text too, so no character is read twice whatever the input.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from lint.model.namedtuple import NamedTuple
from lint.text.patterns import pattern

TEXT, OPEN, CLOSE, RAW, COMMENT = range(5)
"""What an `Event` is: characters, a start tag, an end tag, an element whose content is no markup, a comment."""

SPACES = " \t\n\r\f"
"""The characters that HTML counts as white space; a no-break space is none."""

_INSIDE_COMMENT = r"(?:[^-]++|-(?!-!?>))*+"
_INSIDE_TAG = r"""(?:[^>=]++|=[ \t\n\r\f]*+(?:"[^"]*+"?|'[^']*+'?)?+)*+"""
_TOKEN = pattern(
    rf"""
    ([^<]++|<(?![a-z/!?]))                                                              # 1 text
  | <((?:script|style|title|textarea|noscript|noframes|noembed|iframe|xmp)(?=[\s/>]))   # 2 name of a raw element
      {_INSIDE_TAG}>((?:[^<]++|<(?!/\2[\s/>]))*+)(?:</{_INSIDE_TAG}>?)?+                # 3 its content
  | <([a-z][^\s/>]*+)({_INSIDE_TAG})>                                                   # 4 name, 5 rest of start tag
  | </([a-z][^\s/>]*+){_INSIDE_TAG}>                                                    # 6 name of end tag
  | <!--(?:-?>|({_INSIDE_COMMENT})(?:--!?>)?+)                                           # 7 comment
  | <(?:[!?/][^>]*+>?|[a-z/][\s\S]*+)                                                   # declaration; tag cut off
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CODE = pattern(
    rf"""
    (?:[^<]++|<!--(?:-?>|{_INSIDE_COMMENT}(?:--!?>)?+)|<(?!(?:script|style)[\s/>])(?:[a-z/]{_INSIDE_TAG}>?)?+)*+
    (?:<(script|style)(?=[\s/>]){_INSIDE_TAG}(?:>((?:[^<]++|<(?!/\1[\s/>]))*+))?+|\Z)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ATTRIBUTE = pattern(
    r"""([^\s/>"'=][^\s/>=]*+)(?:[ \t\n\r\f]*+=[ \t\n\r\f]*+(?:"([^"]*+)"?|'([^']*+)'?|([^\s>"'][^\s>]*+)))?+"""
)
_ENTITY = pattern(r"&(?:#[0-9]{1,9}|#[xX][0-9a-fA-F]{1,8}|[a-zA-Z][a-zA-Z0-9]{1,31});?")


class Event(NamedTuple):
    """One piece of HTML: its kind and span, and by kind its lower-case name and an inner span.

    The inner span holds a start tag's attributes, a raw element's content, or a comment's content.
    """

    kind: int
    start: int
    end: int
    name: str = ""
    inner_start: int = 0
    inner_end: int = 0


def scan(text: str) -> Iterator[Event]:
    """The pieces of HTML in order. Declarations, processing instructions and a tag cut off by the end give nothing."""
    for match in _TOKEN.finditer(text):
        group = match.lastindex
        start, end = match.span()
        if group == 1:
            yield Event(TEXT, start, end)
        elif group == 5:
            yield Event(OPEN, start, end, match[4].lower(), *match.span(5))
        elif group == 6:
            yield Event(CLOSE, start, end, match[6].lower())
        elif group == 3:
            yield Event(RAW, start, end, match[2].lower(), *match.span(3))
        elif group == 7:
            yield Event(COMMENT, start, end, "", *match.span(7))


def blank_code(text: str) -> str:
    """The text with the content of scripts and style sheets made spaces, so that their braces open no template code."""
    pieces: list[str] = []
    at = 0
    for match in _CODE.finditer(text):
        start, end = match.span(2)
        if start < end:
            pieces += (text[at:start], " " * (end - start))
            at = end
    return "".join((*pieces, text[at:]))


def attributes(text: str, start: int, end: int) -> dict[str, tuple[int, int]]:
    """The attributes in a span inside a start tag: lower-case name to the span of the value as it stands.

    The first of two attributes of one name counts. An attribute without a value has an empty span.
    """
    found: dict[str, tuple[int, int]] = {}
    for match in _ATTRIBUTE.finditer(text, start, end):
        span = match.span(match.lastindex) if match.lastindex != 1 and match.lastindex else (match.end(), match.end())
        found.setdefault(match[1].lower(), span)
    return found


def entity_at(text: str, at: int) -> tuple[str, int]:
    """What the `&` at an offset stands for, and where that ends in the text; ("&", at + 1) when for itself."""
    match = _ENTITY.match(text, at)
    if match is None:
        return "&", at + 1
    written = match[0]
    meant = _meaning(written)
    end = match.end()
    # Of "&copyright" the first five characters are a name, the rest stands for itself.
    while len(meant) > 1 and meant[-1] == text[end - 1] and end > at + 1:
        meant, end = meant[:-1], end - 1
    if meant == "&" and not written.startswith(("&amp", "&AMP", "&#")):
        return "&", at + 1
    return meant, end


@lru_cache(maxsize=1024)
def _meaning(written: str) -> str:
    # Imported where it is needed: its table of names costs milliseconds, and many files hold no entity.
    from html import unescape

    return unescape(written)
