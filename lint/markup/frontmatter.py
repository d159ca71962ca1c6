"""Front matter: the block of settings before the copy, with the place of every simple value.

Reads the part of YAML (`---`) and TOML (`+++`) that page titles are written in: plain, quoted and block scalars at the
top level. Lists, maps and nested keys are passed over.
"""

import re
from collections.abc import Iterator
from itertools import islice

from lint.model.namedtuple import NamedTuple
from lint.model.view import TextView, ViewBuilder
from lint.text.patterns import pattern

_FENCE = pattern(r"(---|\+\+\+)[ \t]*\r?\n")
_YAML_KEY = pattern(r"""(["']?)([A-Za-z_@][\w .@/-]{0,80})\1[ \t]*:(?=[ \t\r\n]|$)[ \t]*""")
_TOML_KEY = pattern(r"""(["']?)([A-Za-z_][\w.-]{0,80})\1[ \t]*=[ \t]*""")
_TOML_TABLE = pattern(r"\[\[?[^\[\]\n]+\]\]?[ \t]*(?:#.*)?$")
_BLOCK_SCALAR = pattern(r"[|>][+-]?\d?[+-]?[ \t]*(?:#.*)?$")
_PLAIN_END = pattern(r"[ \t]+#|[ \t]*$")
_ESCAPE = pattern(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|U([0-9a-fA-F]{8})|(.))", re.DOTALL)
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "0": "", "_": "\u00a0"}


class FrontMatter(NamedTuple):
    """The simple values of a front matter, with where it ends in the text (after its closing line)."""

    end: int
    values: dict[str, TextView]


class _Line(NamedTuple):
    start: int
    end: int  # line end left out


def read_front_matter(text: str) -> FrontMatter | None:
    """The front matter that a text begins with; None when it has none, or what stands there is not settings."""
    fence = _FENCE.match(text)
    if not fence:
        return None
    lines: list[_Line] = []
    for line in _lines(text, fence.end()):
        shown = text[line.start : line.end].rstrip()
        if shown == fence.group(1) or (shown == "..." and fence.group(1) == "---"):
            toml = fence.group(1) == "+++"
            values = _toml(text, lines) if toml else _yaml(text, lines)
            return None if values is None else FrontMatter(_after(text, line.end), values)
        lines.append(line)
    return None


def _lines(text: str, at: int) -> Iterator[_Line]:
    while at < len(text):
        end = text.find("\n", at)
        stop = len(text) if end < 0 else end
        yield _Line(at, stop - 1 if stop > at and text[stop - 1] == "\r" else stop)
        at = stop + 1


def _after(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end + 1


def _yaml(text: str, lines: list[_Line]) -> dict[str, TextView] | None:
    """Top-level scalars; None when a line at the margin is neither a key, a comment nor a list entry, or no key is."""
    values: dict[str, TextView] = {}
    keys = at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        first = text[line.start : line.end][:1]
        if not first.strip() or first == "#":
            continue
        match = _YAML_KEY.match(text, line.start, line.end)
        if not match:
            if first in "-]}":
                continue
            return None
        keys += 1
        stop = at
        while stop < len(lines) and _is_inside(text, lines[stop]):
            stop += 1
        view = _yaml_value(text, _Line(match.end(), line.end), lines[at:stop])
        if view is not None and view.text:
            values[match.group(2)] = view
        at = stop
    return values if keys or not any(text[line.start : line.end].strip() for line in lines) else None


def _is_inside(text: str, line: _Line) -> bool:
    return line.start == line.end or text[line.start] in " \t"


def _yaml_value(text: str, first: _Line, below: list[_Line]) -> TextView | None:
    """The view of one value: what follows the key on its line, and the indented lines below it."""
    opening = text[first.start : first.start + 1]
    if opening in ("[", "{", "&", "*", "!", "%", "`"):
        return None
    if opening in ("|", ">"):
        return _folded(text, below) if _BLOCK_SCALAR.match(text, first.start, first.end) else None
    if opening and opening in "\"'":
        return _quoted(text, first, below, opening, opening == '"')
    if first.start >= first.end or opening == "#":
        return None
    return _folded(text, [first, *below], comments=True)


def _folded(text: str, lines: list[_Line], comments: bool = False) -> TextView:
    """Lines joined by a space, as YAML folds them; an empty line is a line break."""
    builder = ViewBuilder()
    last = gap = 0
    for line in lines:
        start, end = line
        while start < end and text[start] in " \t":
            start += 1
        if comments:
            end = min(end, _first_end(text, start, end))
        end = start + len(text[start:end].rstrip())
        if start == end:
            gap += 1
            continue
        if len(builder):
            builder.add("\n" if gap else " ", last, start, verbatim=False)
        builder.add(text[start:end], start, end)
        last, gap = end, 0
    return builder.view()


def _first_end(text: str, start: int, end: int) -> int:
    match = _PLAIN_END.search(text, start, end)
    return match.start() if match else end


def _quoted(text: str, first: _Line, below: list[_Line], quote: str, escapes: bool) -> TextView | None:
    """A quoted scalar, over several lines if need be; None when its quote is never closed."""
    builder = ViewBuilder()
    start = first.start + 1
    last = start
    for line in (first, *below):
        if line is not first:
            start = line.start
            while start < line.end and text[start] in " \t":
                start += 1
            builder.add(" ", last, start, verbatim=False)
        at = start
        while at < line.end:
            char = text[at]
            if char == quote and not (quote == "'" and text[at + 1 : at + 2] == "'"):
                builder.add(text[start:at], start, at)
                return builder.view()
            if char == quote or (escapes and char == "\\" and at + 1 < line.end):
                builder.add(text[start:at], start, at)
                shown, after = _unescape(text, at) if escapes else ("'", at + 2)
                builder.add(shown, at, after, verbatim=False)
                start = at = after
                continue
            at += 1
        builder.add(text[start : line.end], start, line.end)
        last = line.end
    return None


def _unescape(text: str, at: int) -> tuple[str, int]:
    match = _ESCAPE.match(text, at)
    if not match:
        return text[at], at + 1
    digits = match.group(1) or match.group(2) or match.group(3)
    if digits:
        code = int(digits, 16)
        return (chr(code) if code < 0x110000 else "\ufffd"), match.end()
    return _ESCAPES.get(match.group(4), match.group(4)), match.end()


def _toml(text: str, lines: list[_Line]) -> dict[str, TextView] | None:
    """String values before the first table, and other simple values as they are written."""
    values: dict[str, TextView] = {}
    for at, line in enumerate(lines):
        if _TOML_TABLE.match(text, line.start, line.end):
            break
        match = _TOML_KEY.match(text, line.start, line.end)
        if not match:
            continue
        start = match.end()
        quote = text[start : start + 1]
        view: TextView | None = None
        if text.startswith(('"""', "'''"), start):
            view = _triple_quoted(text, start + 3, lines, at, quote * 3)
            if view is None:
                break
        elif quote and quote in "\"'":
            view = _quoted(text, _Line(start, line.end), [], quote, quote == '"')
        elif quote and quote not in "[{#":
            view = _folded(text, [_Line(start, line.end)], comments=True)
        if view is not None and view.text:
            values[match.group(2)] = view
    return values


def _triple_quoted(text: str, start: int, lines: list[_Line], first: int, closer: str) -> TextView | None:
    inside: list[_Line] = []
    for line in islice(lines, first, None):
        low = max(line.start, start)
        close = text.find(closer, low, line.end)
        inside.append(_Line(low, close if close >= 0 else line.end))
        if close >= 0:
            return _folded(text, inside)
    return None
