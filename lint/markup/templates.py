"""Template code and merge fields in copy, of any engine: Liquid, Jinja, Handlebars, ERB, PHP, Hugo, mail tools.

Template *code* (conditions, loops, includes, shortcodes, comments) is no prose: it is masked at equal length, so that
every offset holds. A *merge field* stands for a word that the reader will see: it stays as it is, named.

Everything is linear in the text. Closers are looked up once each, never by a pattern that can run to the end of the
text from every opener.
"""

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from lint.text.patterns import pattern

MASK = "\ue000"
"""Stands for one character of masked template code. A private-use character is an ordinary letter to every parser."""

FIELD_MASK = "\ue001"
"""Stands for one character of a merge field while a parser looks for its own signs, so that `<<Name>>` is no tag."""

_LONGEST_FIELD = 300

_PAIRS = {
    "{{!--": "--}}", "{{/*": "*/}}", "{{{": "}}}", "{{": "}}", "{%": "%}", "{#": "#}", "{!!": "!!}",
    "<%": "%>", "<?php": "?>", "<?=": "?>", "%%[": "]%%", "*|": "|*",
}  # fmt: skip
_OPENER = pattern(r"\{\{(?:!--|/\*|\{)?|\{%|\{#|\{!!|<%|<\?(?:php\b|=)|%%\[|\*\|(?=[A-Z])")
_COMMENT_OPENERS = ("{{!--", "{{/*", "{#")
# "{#pricing}" and "{#pricing .wide}" after a heading name it; they are attributes, not the start of a comment.
_ATTRIBUTES = pattern(r"\{#[\w:.-]+(?: +[.\w][^{}\n]{0,100}(?<!#))?\}")

# Tags whose body is not copy: what they hold is masked with them.
_BODY_TAG = pattern(r"\{%-?\s*(comment|schema|javascript|stylesheet|style|highlight|doc)\b")

_KEYWORDS = frozenset(
    "if else elseif elsif elif unless end endif endfor endeach each range with for block define template partial "
    "include import extends yield render set let switch case default then true false nil null none content_for".split()
)
_DOUBLE_BRACE_FIELD = pattern(
    r"\s*[-~&=]?\s*[.$@]{0,2}([A-Za-z_]\w*(?:(?:\.|->|-|\ )\w+|\[[^\[\]\n]{1,40}\])*)\s*[-~]?\s*(?:$|[|:,]|\?\?|\|\|)"
)
_ERB_FIELD = pattern(r"(?:<%=|<\?=|<\?php\s+echo\b)[-\s]*([$@]?[A-Za-z_]\w*(?:(?:\.|->)\w+)*)[\s;]*[-]?$")
_STAR_CODE = pattern(r"(?:IF|ELSE|ELSEIF|IFNOT|END|INTERESTED|GROUPS)\b")

_FIELD = pattern(
    r"""
    \[\[(?P<wiki>[A-Za-z]\w{0,40})\]\](?!\()
  | \[(?P<bracket>[A-Za-z0-9#$][^\[\]\n]{0,100})\]
  | <<(?P<angle>[A-Za-z][\w .'’-]{0,40})>>
  | %%(?P<percents>[A-Za-z][\w.]{1,40})%%
  | (?<![\w%])%(?P<percent>[A-Za-z][\w.]{2,40})%(?![\w%])
  | \$\{(?P<dollar>[A-Za-z_]\w{0,40}(?:\.\w{1,40}){0,5})\}
  | \{!(?P<salesforce>[$A-Za-z][\w.$]{1,60})\}
  | (?<![\w{$%\#])\{(?P<brace>[A-Za-z][\w.-]{1,40}(?:[ ][A-Za-z]\w{0,30}){0,3})\}
    """,
    re.VERBOSE,
)
_FIELD_SIGN = pattern(r"[\[{%]|<<")
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

_SHORTCODE = pattern(
    r"""
    \[/?(?P<opener>[a-zA-Z][\w-]{0,40})
      (?:\s{1,4}[\w-]{1,40}\s?=\s?(?:"[^"\[\]]{0,500}"|'[^'\[\]]{0,500}'|[^\s\]\["']{1,200})){1,60}
      \s{0,4}/?\](?!\()
  | \[/(?P<closer>[a-zA-Z][\w-]{0,40})\](?!\()
    """,
    re.VERBOSE,
)
_BARE_SHORTCODE = pattern(r"\[([a-zA-Z][\w-]{0,40})\](?!\()")


class TemplateComment(NamedTuple):
    """A comment in template code: its inner text, and its span with its signs."""

    text: str
    start: int
    end: int


class Templates(NamedTuple):
    """What `scan_templates` found: the text with its code masked, the merge fields, and the comments."""

    masked: str
    fields: tuple[tuple[int, int, str], ...]
    comments: tuple[TemplateComment, ...]


def mask_templates(text: str) -> str:
    """The text with template code replaced by as many MASK characters; merge fields and all else stay as they are."""
    return scan_templates(text).masked


def merge_fields(text: str) -> list[tuple[int, int, str]]:
    """Start, end and name of every merge field, in order.

    Forms: `{{first_name}}` with or without filters, `{first_name}`, `%FIRST_NAME%`, `%%Name%%`, `*|FNAME|*`,
    `<<Name>>`, `[[Name]]`, `${name}`, `{!Contact.Name}`, `<%= name %>`, and bracketed placeholders such as
    `[First Name]`. A bracket that is a link, or has a link definition in the text, is none.
    """
    return list(scan_templates(text).fields)


def scan_templates(text: str) -> Templates:
    """Mask template code, and name the merge fields and comments, in one pass."""
    fields: list[tuple[int, int, str]] = []
    comments: list[TemplateComment] = []
    code: list[tuple[int, int]] = []
    for start, end, kind, value in _paired(text):
        if kind == "field":
            fields.append((start, end, value))
            continue
        code.append((start, end))
        if kind == "comment":
            comments.append(TemplateComment(value, start, end))
    masked = fill(text, code)
    masked = fill(masked, _shortcodes(masked))
    taken = fill(masked, [(start, end) for start, end, _ in fields]) if fields else masked
    fields += _single_fields(taken)
    fields.sort()
    return Templates(masked, tuple(fields), tuple(comments))


class _Finder:
    """`str.find` for offsets that only grow: each needle's next place is remembered, so that all calls are linear."""

    __slots__ = ("_next", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._next: dict[str, int] = {}

    def find(self, needle: str, at: int) -> int:
        """The first place of the needle from `at` on, or the length of the text."""
        known = self._next.get(needle, -1)
        if known < at:
            found = self._text.find(needle, at)
            known = found if found >= 0 else len(self._text)
            self._next[needle] = known
        return known


def _paired(text: str) -> "list[tuple[int, int, Literal['code', 'comment', 'field'], str]]":
    """Spans between the paired signs of template engines, with their kind and the field's name or comment's text."""
    found: list[tuple[int, int, Literal["code", "comment", "field"], str]] = []
    finder = _Finder(text)
    match = _OPENER.search(text)
    while match:
        start, opener = match.start(), match.group()
        inside = match.end()
        closer = _PAIRS[opener]
        close = finder.find(closer, inside)
        if opener == "{#" and _ATTRIBUTES.match(text, start):
            close = len(text)
        # PHP may run to the end of its file, but not out of a Markdown code fence that shows some.
        if close == len(text) and opener == "<?php" and finder.find("\n```", start) == close:
            found.append((start, len(text), "code", ""))
            break
        if close == len(text) or finder.find(opener, inside) < close or (opener == "*|" and close - inside > 80):
            match = _OPENER.search(text, inside)
            continue
        end = close + len(closer)
        inner = text[inside:close]
        name = _field_name(opener, inner)
        body = _BODY_TAG.match(text, start, end) if opener == "{%" else None
        if name:
            found.append((start, end, "field", name))
        elif body:
            tag_end = finder.find("%}", finder.find("end" + body.group(1), end))
            if tag_end < len(text):
                bodied = text[end : finder.find("{%", end)]
                end = tag_end + 2
                found.append((start, end, "comment" if body.group(1) == "comment" else "code", bodied.strip()))
            else:
                found.append((start, end, "code", ""))
        elif opener in _COMMENT_OPENERS:
            found.append((start, end, "comment", inner.strip("- \t\r\n")))
        elif opener == "{{" and inner.startswith("!"):
            found.append((start, end, "comment", inner[1:].strip()))
        else:
            found.append((start, end, "code", ""))
        match = _OPENER.search(text, end)
    return found


def _field_name(opener: str, inner: str) -> str:
    """The name of the merge field that paired signs hold; empty when they hold code."""
    if len(inner) > _LONGEST_FIELD:
        return ""
    if opener in ("{{", "{{{", "{!!"):
        match = _DOUBLE_BRACE_FIELD.match(inner)
        if not match or match.group(1).split(" ", 1)[0].lower() in _KEYWORDS:
            return ""
        return match.group(1)
    if opener in ("<%", "<?php", "<?="):
        match = _ERB_FIELD.match(opener + inner)
        return match.group(1) if match and match.group(1) != "yield" else ""
    if opener == "*|" and not _STAR_CODE.match(inner):
        return inner
    return ""


def _shortcodes(text: str) -> list[tuple[int, int]]:
    """Spans of WordPress shortcodes: with attributes, closing, or bare where another of its family shows it is one.

    "[vc_row]" and "[vc_column_text]" are of one family.
    """
    if "[" not in text:
        return []
    spans: list[tuple[int, int]] = []
    families: set[str] = set()
    for match in _SHORTCODE.finditer(text):
        spans.append(match.span())
        families.add(_family(match.group("closer") or match.group("opener")))
    if families:
        spans += (match.span() for match in _BARE_SHORTCODE.finditer(text) if _family(match.group(1)) in families)
        spans.sort()
    return spans


def _family(shortcode: str) -> str:
    return shortcode.partition("_")[0]


def _single_fields(text: str) -> list[tuple[int, int, str]]:
    """Merge fields in single signs: brackets, braces, per cent signs, angles."""
    if not _FIELD_SIGN.search(text):
        return []
    fields: list[tuple[int, int, str]] = []
    brackets: list[tuple[int, int, str]] = []
    for match in _FIELD.finditer(text):
        kind = match.lastgroup or ""
        field = (match.start(), match.end(), match.group(kind))
        if kind == "bracket":
            if not _is_link(text, match.start(), match.end()):
                brackets.append(field)
        elif kind != "percent" or _is_percent_field(field[2]):
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


def fill(text: str, spans: Iterable[tuple[int, int]], char: str = MASK) -> str:
    """The text with spans, in order of their starts and possibly overlapping, filled with a character."""
    pieces: list[str] = []
    at = 0
    for start, end in spans:
        if end <= at:
            continue
        low = max(start, at)
        pieces += (text[at:low], char * (end - low))
        at = end
    pieces.append(text[at:])
    return "".join(pieces)
