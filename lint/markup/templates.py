"""Template code and merge fields in copy, of any engine: Liquid, Jinja, Handlebars, ERB, PHP, Hugo, mail tools.

Template *code* (conditions, loops, includes, shortcodes, comments) is no prose: it is masked at equal length, so that
every offset holds. What it shows is read: see `lint.markup.templateprose`. A *merge field* stands for a word that the
reader will see: it stays as it is, named, and so does any other expression that is put out amid words.

Everything is linear in the text. Closers are looked up once each, never by a pattern that can run to the end of the
text from every opener.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Literal

from lint.markup.mergefields import single_fields, spun_texts
from lint.markup.templateprose import Prose, arguments, said_in_place
from lint.model.namedtuple import NamedTuple
from lint.text.patterns import pattern

MASK = "\ue000"
"""Stands for one character of masked template code. A private-use character is an ordinary letter to every parser."""

FIELD_MASK = "\ue001"
"""Stands for one character of a merge field while a parser looks for its own signs, so that `<<Name>>` is no tag."""

_LONGEST_FIELD = 300

_PAIRS = {
    "{{!--": "--}}", "{{/*": "*/}}", "{{{": "}}}", "{{": "}}", "{%": "%}", "{#": "#}", "{!!": "!!}",
    "<%--": "--%>", "<%": "%>", "<?php": "?>", "<?=": "?>", "%%[": "]%%", "*|": "|*",
}  # fmt: skip
_OPENER = pattern(r"\{\{(?:!--|/\*|\{)?|\{%|\{#|\{!!|<%(?:--)?|<\?(?:php\b|=)|%%\[|\*\|(?=[A-Z])")
_COMMENT_OPENERS = ("{{!--", "{{/*", "{#", "<%--")
# "{#pricing}" and "{#pricing .wide}" after a heading name it; they are attributes, not the start of a comment.
_ATTRIBUTES = pattern(r"\{#[\w:.-]+(?: +[.\w][^{}\n]{0,100}(?<!#))?\}")

# Tags whose body is not copy: what they hold is masked with them.
_BODY_TAG = pattern(r"\{%-?\s*(comment|schema|javascript|stylesheet|style|highlight|doc)\b")

_KEYWORDS = frozenset(
    "if else elseif elsif elif unless end endif endfor endeach each range with for block define template partial "
    "include import extends yield render set let switch case default then true false nil null none content_for".split()
)
_DOUBLE_BRACE_FIELD = pattern(
    r"\s*[-~&=]?\s*(?:(?:var|data):)?[.$@]{0,2}([A-Za-z_]\w*(?:(?:\.|->|-|\ )\w+|\[[^\[\]\n]{1,40}\])*)"
    r"\s*[-~]?\s*(?:$|[|:,]|\?\?|\|\|)"
)
_OUTPUT = ("{{", "{{{", "{!!", "<%=", "<?=", "<?php echo ")
_NOT_SHOWN = pattern(r"\s*[-~&=]?\s*(?:[#/>^*!<%]|$)")
"""The start of double braces that put nothing out: {{#if}}, {{/if}}, {{> card }}, {{!-- note --}}, {{< card >}}."""
_NO_WORDS = frozenset(
    "url href src path route asset assets csrf icon svg image img script javascript stylesheet css js style form "
    "render include partial template yield super parent component slot class attr attrs attributes snippet shortcode "
    "header footer sidebar head dump json static relref resources block".split()
)
"""Words in the names of what is called that tell that it puts out no words."""
_CALLED = pattern(r"(?:^|\|\s*)[\w.@$>-]+")
_PARAMETER = pattern(r"[<%]\s*param\s+\"?([\w.]+)\"?\s*[>%]$")
"""A shortcode of Hugo that puts out a word."""
_LETTERS = pattern(r"[A-Za-z]+")
_MARKUP = pattern(r"<[^<>]*>|\{[{%#][^{}]*\}+")
_BESIDE = 200
"""Characters on either side of an expression in which words are looked for."""
_CODE_COMMENT = pattern(r"[-~\s]*/\*((?:[^*]++|\*(?!/))*+)\*/[-~;\s]*$")
_LINE_COMMENT = pattern(r"[-\s]*(?://|#)([^\n]*+)\s*$")
_ERB_FIELD = pattern(r"(?:<%=|<\?=|<\?php\s+echo\b)[-\s]*([$@]?[A-Za-z_]\w*(?:(?:\.|->)\w+)*)[\s;]*[-]?$")
_STAR_CODE = pattern(r"(?:IF|ELSE|ELSEIF|IFNOT|END|INTERESTED|GROUPS)\b")

_ELSE = pattern(r"(?:\{%|\{\{|<%|<\?php|\*\|)[-~\s}]*(?:else|elsif|elif|elseif)", re.IGNORECASE)
_END = pattern(r"(?:\{%|\{\{|<%|<\?php|\*\|)[-~\s]*(?:end|/|\}|else|elsif|elif|elseif)", re.IGNORECASE)
_FEW_WORDS = 60
"""Characters of an alternative that is short enough to be left out for the one before it."""
_MOST_FIELDS = 5

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
    """What `scan_templates` found: the text with its code masked, merge fields, comments, and arguments that are prose.

    `said` is the text to read those arguments from: with the escapes in it masked. `breaks` are offsets at which code
    parts the blocks of text before and after it.
    """

    masked: str
    fields: tuple[tuple[int, int, str], ...]
    comments: tuple[TemplateComment, ...]
    prose: tuple[Prose, ...] = ()
    said: str = ""
    breaks: tuple[int, ...] = ()


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
    prose: list[Prose] = []
    code: list[tuple[int, int]] = []
    breaks: list[int] = []
    for start, end, kind, value in _first_choices(text, _paired(text)):
        if kind == "else":
            breaks.append(start)
        elif kind == "field":
            fields.append((start, end, value))
        elif kind == "call" and (said := said_in_place(text, start, end)):
            code += [(start, said[0]), *_escapes(text, *said), (said[1], end)]
        else:
            code.append((start, end))
        if kind == "comment":
            comments.append(TemplateComment(value, start, end))
        elif kind == "call" and code[-1][0] == start:
            prose += arguments(text, start, end)
    masked = fill(text, code)
    shortcodes = _shortcodes(masked)
    masked = fill(masked, shortcodes)
    for start, end in shortcodes:
        prose += arguments(text, start, end)
    masked = fill(masked, spun_texts(masked))
    taken = fill(masked, [(start, end) for start, end, _ in fields]) if fields else masked
    fields += (field for field in single_fields(taken) if MASK not in taken[field[0] : field[1]])
    fields.sort()
    prose.sort(key=lambda one: one.start)
    unescaped = fill(text, _escapes(text, 0, len(text))) if prose else ""
    breaks += (start for start, end in shortcodes if _parts_blocks(text, start, end))
    return Templates(masked, tuple(fields), tuple(comments), tuple(prose), unescaped, tuple(sorted(breaks)))


def _first_choices(text: str, found: "list[_Span]") -> "Iterator[_Span]":
    """The spans of template code, without a few words that stand in place of others: "there" in place of a name.

    Where more words do, both are read: the tag between them gives an `else` besides, which parts them.
    """
    hidden = 0
    for at, span in enumerate(found):
        if span[0] < hidden:
            continue
        yield span
        start, end, kind, _ = span
        if kind == "call" and _ELSE.match(text, start, end):
            tags = (tag for tag in islice(found, at + 1, at + _MOST_FIELDS) if tag[2] != "field")
            closing = next(tags, None)
            words = text[end : closing[0]] if closing and closing[0] <= end + _FEW_WORDS else "\n"
            if closing and _END.match(text, closing[0]) and not ("\n" in words or "<" in words):
                hidden = closing[0]
                yield end, hidden, "code", ""
            else:
                yield start, start, "else", ""


def _escapes(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The backslashes in a string of code, before what they escape."""
    at = text.find("\\", start, end)
    while at >= 0:
        yield at, at + 1
        at = text.find("\\", at + 2, end)


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


_Kind = Literal["code", "call", "comment", "field", "else"]
"""What paired signs hold: `call` is code whose strings may be prose."""

_Span = tuple[int, int, _Kind, str]


def _paired(text: str) -> list[_Span]:
    """Spans between the paired signs of template engines, with their kind and the field's name or comment's text."""
    found: list[_Span] = []
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
        body = _BODY_TAG.match(text, start, end) if opener == "{%" else None
        if name := _field_name(opener, inner) or _expression(text, start, end, opener):
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
        elif comment := _CODE_COMMENT.match(inner) or (opener.startswith("<") and _LINE_COMMENT.match(inner)):
            found.append((start, end, "comment", comment[1].strip(" \t\r\n-")))
        else:
            found.append((start, end, "call", ""))
        match = _OPENER.search(text, end)
    return found


def _field_name(opener: str, inner: str) -> str:
    """The name of the merge field that paired signs hold; empty when they hold code."""
    if len(inner) > _LONGEST_FIELD:
        return ""
    if opener in ("{{", "{{{", "{!!"):
        match = _DOUBLE_BRACE_FIELD.match(inner) or _PARAMETER.match(inner)
        if not match or match.group(1).split(" ", 1)[0].lower() in _KEYWORDS:
            return ""
        return match.group(1)
    if opener in ("<%", "<?php", "<?="):
        match = _ERB_FIELD.match(opener + inner)
        return match.group(1) if match and match.group(1) != "yield" else ""
    if opener == "*|" and not _STAR_CODE.match(inner):
        return inner
    return ""


def _expression(text: str, start: int, end: int, opener: str) -> str:
    """The code of an output tag that stands for a word of the sentence around it; empty when it doesn't."""
    if opener in _COMMENT_OPENERS or end - start > _LONGEST_FIELD or not text.startswith(_OUTPUT, start):
        return ""
    inner = text[start + len(opener) : end - len(_PAIRS[opener])]
    if _NOT_SHOWN.match(inner):
        return ""
    inner = inner.lstrip("=-~& \t\r\n").removeprefix("echo ").rstrip("-~; \t\r\n")
    words = [word.lower() for name in _CALLED.findall(inner) for word in _LETTERS.findall(name)]
    if not any(map(str.isalpha, inner)) or not _KEYWORDS.isdisjoint(words[:1]) or not _NO_WORDS.isdisjoint(words):
        return ""
    if said_in_place(text, start, end):
        return ""
    before = text[max(start - _BESIDE, 0) : start].rpartition("\n")[2]
    if before.rfind("<") > before.rfind(">"):  # in a tag
        return ""
    around = _MARKUP.sub("", before) + _MARKUP.sub("", text[end : end + _BESIDE].partition("\n")[0])
    return inner if any(map(str.isalnum, around)) else ""


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


def _parts_blocks(text: str, start: int, end: int) -> bool:
    """Whether a shortcode stands at a line's edge, beside another or at the end of a sentence, not amid one."""
    before = text[max(start - _BESIDE, 0) : start].rstrip(" \t")[-1:]
    after = text[end : end + _BESIDE].lstrip(" \t")[:1]
    return not before or before in "\n>].!?:" or not after or after in "\r\n<["


def _family(shortcode: str) -> str:
    return shortcode.partition("_")[0]


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
