"""MDX as Markdown: imports, exports, JSX tags and {expressions} masked at equal length, the prose in them kept."""

import re

from lint.markup.templateprose import Prose, arguments
from lint.markup.templates import TemplateComment, fill
from lint.model.document import Role
from lint.model.namedtuple import NamedTuple
from lint.readers.markdown.indents import without_indents
from lint.text.patterns import pattern

_TOKEN = pattern(
    r"""
    ^[ \t]*(?P<fence>`{3,}|~{3,})
  | (?P<code>(?P<ticks>`{1,3})[^`\n]+(?P=ticks))
  | ^(?P<module>import\s+(?:["']|[\w*{][^;"'\n]{0,500}["']|\{\s*$)
      | export\s+(?:default|const|let|var|function|class|async|\{|\*))
  | (?P<tag></?(?:[A-Z][\w.]*|(?=>)))
  | (?P<open>\{)
  | (?P<close>\})
    """,
    re.VERBOSE | re.MULTILINE,
)
_FENCE_END = pattern(r"^[ \t]*(`{3,}|~{3,})[ \t]*\r?$", re.MULTILINE)
_BLANK_LINE = pattern(r"\n[ \t]*\r?\n|\Z")
_TAG_PART = pattern(
    r"""
    \s+ | (?P<end>/?>) | (?P<brace>\{)
  | (?P<name>[\w:.-]+)(?:\s*=\s*(?:"(?P<double>[^"<]*)"|'(?P<single>[^'<]*)'|(?=\{)))?
    """,
    re.VERBOSE,
)
_PROSE: dict[str, Role] = {"alt": "alt", "title": "title", "heading": "title", "description": "description"}
_SAID = pattern(r"""\{\s*(?:"([^"\\\n]*)"|'([^'\\\n]*)'|`([^`\\$\n]*)`)\s*\}""")
_VALUE = pattern(r"\{[A-Za-z_][\w.]{0,60}\}")
_LINE = 200


class Mdx(NamedTuple):
    """MDX with its code masked, the comments found in it, and the prose in attributes."""

    masked: str
    comments: tuple[TemplateComment, ...]
    prose: tuple[Prose, ...]


def mask_mdx(text: str, start: int = 0) -> Mdx:
    """Mask the code of MDX from `start` on. Text between tags stays; so do HTML's tags but for their {expressions}."""
    spans: list[tuple[int, int]] = []
    comments: list[TemplateComment] = []
    prose: list[Prose] = []
    braces = _match_braces(text, start)
    at = start
    while match := _TOKEN.search(text, at):
        at = match.end()
        kind = match.lastgroup
        if kind == "fence":
            at = _fence_end(text, match)
        elif kind == "module":
            at = _module_end(text, match, braces)
            spans.append((match.start(), at))
        elif kind == "tag":
            end = _tag_end(text, match.end(), braces, prose)
            if end:
                spans.append((match.start(), end))
                at = end
        elif kind == "open" and match.start() in braces:
            at = braces[match.start()]
            inner = text[match.start() + 1 : at - 1].strip()
            if inner.startswith("/*") and inner.endswith("*/"):
                comments.append(TemplateComment(inner[2:-2].strip(), match.start(), at))
            spans += _hidden(text, match.start(), at)
    masked = fill(text, spans)
    return Mdx(without_indents(masked, start) if spans else masked, tuple(comments), tuple(prose))


def _hidden(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """What is not shown of an expression: all of it, the signs around a text, or nothing of a value amid words."""
    if said := _SAID.fullmatch(text, start, end):
        return [(start, said.start(said.lastindex or 0)), (said.end(said.lastindex or 0), end)]
    if _VALUE.fullmatch(text, start, end):
        before = text[max(start - _LINE, 0) : start].rpartition("\n")[2]
        after = text[end : end + _LINE].partition("\n")[0]
        in_tag = before.rfind("<") > before.rfind(">")
        if (before.strip() or after.strip()) and not in_tag:
            return []
    return [(start, end)]


def _match_braces(text: str, start: int) -> dict[int, int]:
    """Offsets of opening braces outside code, each with the offset after its closing one."""
    pairs: dict[int, int] = {}
    stack: list[int] = []
    at = start
    while match := _TOKEN.search(text, at):
        at = match.end()
        kind = match.lastgroup
        if kind == "fence":
            at = _fence_end(text, match)
        elif kind == "module":
            at = match.start() + 1
        elif kind == "open":
            stack.append(match.start())
        elif kind == "close" and stack:
            pairs[stack.pop()] = at
    return pairs


def _fence_end(text: str, opening: "re.Match[str]") -> int:
    fence = opening.group("fence")
    for match in _FENCE_END.finditer(text, opening.end()):
        if match.group(1).startswith(fence):
            return match.end()
    return len(text)


def _module_end(text: str, match: "re.Match[str]", braces: dict[int, int]) -> int:
    """The end of an import or export: its blank line, or the end of its last brace if that is further."""
    blank = _BLANK_LINE.search(text, match.start())
    end = blank.start() if blank else len(text)
    at = text.find("{", match.start(), end)
    while 0 <= at < end and at in braces:
        if braces[at] > end:
            blank = _BLANK_LINE.search(text, braces[at])
            end = blank.start() if blank else len(text)
        at = text.find("{", braces[at], end)
    return end


def _tag_end(text: str, at: int, braces: dict[int, int], prose: list[Prose]) -> int:
    """The offset after a JSX tag whose name ends at `at`; 0 when it is none."""
    found: dict[int, Prose] = {}
    start = at
    while match := _TAG_PART.match(text, at):
        at = match.end()
        if match.group("end"):
            found = {argument.start: argument for argument in arguments(text, start, at)} | found
            prose.extend(found[place] for place in sorted(found))
            return at
        if match.group("brace"):
            if match.start() not in braces:
                return 0
            at = braces[match.start()]
        for quote in ("double", "single"):
            role = _PROSE.get(match.group("name") or "")
            if role and match.group(quote):
                found[match.start(quote)] = Prose(role, *match.span(quote))
        if text.startswith("{", at) and match.group("name"):
            if at not in braces:
                return 0
            at = braces[at]
    return 0
