"""Merge fields in single signs: `[First Name]`, `{first_name}`, `%FIRST_NAME%`, `<<Name>>`, `%s`, and spun text.

Such signs mean other things too, so that a name has to look like one.
"""

import re

from lint.text.patterns import pattern

_FIELDS = {
    "[": pattern(
        r"""
        \[\[(?:data:|var:)?(?P<wiki>[A-Za-z]\w{0,40})(?:(?::|[ ]OR[ ])[^\[\]\n]{0,60})?\]\](?!\()
      | \[(?P<campaign>[A-Za-z]\w{0,40}),[ ]?fallback=[^\[\]\n]{0,60}\]
      | \[(?P<bracket>[A-Za-z0-9#$][^\[\]\n]{0,100})\]
        """,
        re.VERBOSE,
    ),
    "<": pattern(r"<< ?(?P<angle>[A-Za-z][\w .'’-]{0,40})>>"),
    "«": pattern(r"« ?(?P<guillemets>[A-Za-z]\w{0,40}(?: \w{1,30}){0,3}) ?»"),
    "%": pattern(
        r"""
        %%(?P<percents>[A-Za-z][\w.]{1,40})%%
      | (?<![\w%])%(?P<percent>[A-Za-z][\w.]{2,40})%(?![\w%])
      | (?<![\w%])%(?:\((?P<python>[A-Za-z_]\w{0,40})\)[sd]|\{(?P<ruby>[A-Za-z_]\w{0,40})\})
      | (?<![\w%])%(?P<printf>(?:\d\$)?[sd])(?![\w-])
        """,
        re.VERBOSE,
    ),
    "$": pattern(r"\$\{(?P<dollar>[A-Za-z_]\w{0,40}(?:\.\w{1,40}){0,5})\}"),
    "{": pattern(
        r"""
        \{!(?P<salesforce>[$A-Za-z][\w.$]{1,60})\}
      | (?<![\w{$%\#])\{\$?(?P<brace>[A-Za-z][\w.-]{1,40}(?:[ ][A-Za-z]\w{0,30}){0,3})\}
      | (?<![\w{$%\#])\{(?P<fallback>[A-Za-z]\w{1,40})\|[^{}|\n]{0,60}\}
      | (?<![\w{$%\#])\{(?P<icu>\w{1,40}),\s{0,4}(?:plural|select|selectordinal|number|date|time)\b
          (?:[^{}]++|\{(?:[^{}]++|\{[^{}]*+\})*+\})*+\}
        """,
        re.VERBOSE,
    ),
}
"""The forms of merge fields by the sign that they begin with: most pages have only some of the signs, and to look for
a sign and try its forms there takes a tenth of the time of a search for all forms."""
_FIELD_SIGN = pattern(r"[\[{%«$<]")
_IDENTIFIER = pattern(r"[a-z]+[A-Z_]\w*|[A-Z][a-z]+[A-Z_]\w*|[A-Z]+_\w*|(?i:(?:first|last|full)?name|company|city)")
_SPUN = pattern(r"(?<![\w{$%#])\{([^\s{}|][^{}|\n]{0,120})((?:\|[^{}|\n]{0,120}){1,12})\}")
_SPACED = pattern(r"\s\|\s")
_DEFINITION = pattern(r"^[ ]{0,3}(?:>[ ]?){0,9}\[([^\[\]\n]{1,80})\]:", re.MULTILINE)
_WORD = pattern(r"[^\W_]+(?:['’]s?)?")
_ASIDE = pattern(
    r"(?:(?-i:x)|[0-9]{1,3}|draft|note|todo|tbd|sic|placeholder|edited?|image|photo|video)\b(?!%)", re.IGNORECASE
)
_PLAIN = pattern(r"[A-Za-z][\w '’/,.#&-]*")
_SNAKE = pattern(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)+")
_PLACEHOLDERS = frozenset(
    "name firstname lastname fullname company companyname business organization organisation date city state country "
    "title role position product service industry competitor competitors recipient prospect sender client customer "
    "email phone number address website url link amount price percentage metric result outcome goal challenge point "
    "connection event topic department team signature location xx xxx department day time month year timeframe "
    "feature benefit problem solution project tool software niche achievement accomplishment initiative".split()
)
_NOTE_STARTERS = frozenset("your insert their prospect's customer's recipient's client's company's enter".split())
_NAMES_ALONE = frozenset("first last full company job".split())


def single_fields(text: str) -> list[tuple[int, int, str]]:
    """Start, end and name of the merge fields in single signs: brackets, braces, per cent signs, angles."""
    fields: list[tuple[int, int, str]] = []
    brackets: list[tuple[int, int, str]] = []
    done = 0
    for sign in _FIELD_SIGN.finditer(text):
        match = _FIELDS[sign[0]].match(text, sign.start()) if sign.start() >= done else None
        if match is None:
            continue
        done = match.end()
        kind = match.lastgroup or ""
        field = (match.start(), match.end(), match.group(kind))
        if kind == "bracket":
            if not _is_link(text, match.start(), match.end()):
                brackets.append(field)
        elif kind not in _DOUBTED or _DOUBTED[kind](field[2]):
            fields.append(field)
    return fields + _placeholders(text, brackets) if brackets else fields


def _placeholders(text: str, brackets: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Those bracketed words that stand to be filled in.

    Where a text has placeholders beyond doubt ("[First Name]"), its other brackets are some too ("[pain point]").
    """
    if "]:" in text:
        defined = {label.casefold() for label in _DEFINITION.findall(text)}
        brackets = [field for field in brackets if field[2].casefold() not in defined]
    sure = [field for field in brackets if _is_placeholder(field[2])]
    if len(sure) > 1 or any("name" in name.lower() for _, _, name in sure):
        return [field for field in brackets if not _ASIDE.match(field[2])]
    return sure


def _is_percent_field(name: str) -> bool:
    # "%BF%" is an escaped byte of a URL.
    return len(name) > 2 and (name.isupper() or "_" in name or "." in name or name[0].islower())


def _is_link(text: str, start: int, end: int) -> bool:
    """Whether a bracket is part of a Markdown link, image, footnote or definition."""
    after = text[end : end + 1]
    if after and after in "([":
        return True
    return start > 0 and text[start - 1] in "]!"


def _is_placeholder(name: str) -> bool:
    """Whether bracketed words ask to be filled in: "First Name", "your company", "pain_point", "CITY"."""
    if _SNAKE.fullmatch(name):
        return True
    if not _PLAIN.fullmatch(name):
        return False
    words = [word.lower().replace("’", "'") for word in _WORD.findall(name.replace("_", " "))]
    if not words or len(words) > 8:
        return False
    if words[0] in _NOTE_STARTERS and len(words) > 1:
        return True
    if len(words) > 1 and (len(words[-1]) == 1 or words[-1].isdigit()):
        words.pop()
    if words[-1] in _PLACEHOLDERS:
        return True
    return len(words) == 1 and words[0] in _NAMES_ALONE and name[0].isupper()


def _is_identifier(name: str) -> bool:
    """Whether a word is the name of a field rather than the first of several choices: "FirstName", not "Hi"."""
    return bool(_IDENTIFIER.fullmatch(name))


_DOUBTED = {"percent": _is_percent_field, "guillemets": _is_placeholder, "fallback": _is_identifier}
"""What a name must be for signs that mean other things too."""


def spun_texts(text: str) -> list[tuple[int, int]]:
    """Spans to leave out of text to be spun, so that its first choice is read: all but "Hi" of "{Hi|Hello|Hey}"."""
    spans: list[tuple[int, int]] = []
    for match in _SPUN.finditer(text) if "|" in text else ():
        first = match[1]
        if not _SPACED.search(match[0]) and first[0].isalpha() and not _is_identifier(first):
            spans += ((match.start(), match.start(1)), (match.end(1), match.end()))
    return spans
