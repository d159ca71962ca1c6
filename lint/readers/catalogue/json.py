"""JSON and JSON Lines with the place of every string."""

import re
from collections.abc import Iterator

from lint.model.source import Source
from lint.model.view import TextView, ViewBuilder
from lint.readers.catalogue.places import MOST_DEPTH, Node, Text, broken, too_deep, unescaped
from lint.text.patterns import pattern

_TOKEN = pattern(
    r'[ \t\r\n]*+(?:"((?:[^"\\]++|\\[\s\S])*+)"|([{}\[\],:])|(true|false|null|-?(?:NaN|Infinity|\d[\d.eE+-]*+))\b)'
)
_SPACE = pattern(r"[ \t\r\n]*+")
_ESCAPE = pattern(r"\\(?:u([dD][89aAbB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|([\s\S]))")
_MEANINGS = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}
_LINE = pattern(r"[^\n]*+")

_VALUE, _FIRST, _KEY, _FIRST_KEY, _COLON, _NEXT = range(6)
_EXPECTED = {
    _VALUE: "a value", _FIRST: "a value or “]”", _KEY: "a key in quotation marks", _FIRST_KEY: "a key or “}”",
    _COLON: "a colon", _NEXT: "a comma or a closing bracket",
}  # fmt: skip


def read_json(source: Source, start: int = 0, end: int | None = None) -> Node:
    """The tree of a span of JSON; of two equal keys the last counts. Raises UnreadableError, with the place."""
    text = source.text
    end = len(text) if end is None else end
    open_: list[tuple[dict[str, Node] | list[Node], str]] = []  # what is open, and the key that a value is for
    root: Node = None
    state, at = _VALUE, start
    while True:
        token = _TOKEN.match(text, at, end)
        if token is None:
            raise _unexpected(source, at, end, state)
        place, at = token.start(token.lastindex or 0), token.end()
        sign = token[2]
        value: Node = None
        if state in (_KEY, _FIRST_KEY) and token[1] is not None:
            open_[-1] = (open_[-1][0], view_of(source, Text(*token.span(1))).text)
            state = _COLON
            continue
        if state == _COLON and sign == ":":
            state = _VALUE
            continue
        if state == _NEXT and sign == ",":
            state = _KEY if isinstance(open_[-1][0], dict) else _VALUE
            continue
        if sign and sign in "]}" and open_ and _closes(sign, open_[-1][0], state):
            value, _ = open_.pop()
        elif state not in (_VALUE, _FIRST) or (sign and sign not in "{["):
            raise _unexpected(source, place, end, state)
        elif sign:
            if len(open_) >= MOST_DEPTH:
                raise too_deep(source, place)
            inner: dict[str, Node] | list[Node] = {} if sign == "{" else []
            _put(open_, inner)
            open_.append((inner, ""))
            root = open_[0][0]
            state = _FIRST_KEY if sign == "{" else _FIRST
            continue
        else:
            if token[1] is not None:
                value = Text(*token.span(1))
            _put(open_, value)
            root = root if open_ else value
        state = _NEXT
        if not open_:
            rest = _SPACE.match(text, at, end)
            if rest is not None and rest.end() < end:
                raise broken(source, rest.end(), "this is not valid JSON: something follows its end")
            return root


def read_json_lines(source: Source) -> Iterator[Node]:
    """The tree of each line that is not blank. Raises UnreadableError, with the place."""
    for line in _LINE.finditer(source.text):
        if line[0].strip():
            yield read_json(source, *line.span())


def view_of(source: Source, text: Text) -> TextView:
    """What a string says, with its places."""
    builder = ViewBuilder()
    unescaped(builder, source.text, text.start, text.end, _ESCAPE, _meaning)
    return builder.view()


def _meaning(escape: "re.Match[str]") -> str:
    high, low, code, sign = escape.groups("")
    if high:
        return chr(0x10000 + ((int(high, 16) - 0xD800) << 10) + int(low, 16) - 0xDC00)
    if code:
        return "\ufffd" if 0xD800 <= int(code, 16) < 0xE000 else chr(int(code, 16))
    return _MEANINGS.get(sign, sign)


def _put(open_: "list[tuple[dict[str, Node] | list[Node], str]]", value: Node) -> None:
    if open_:
        branch, key = open_[-1]
        if isinstance(branch, dict):
            branch[key] = value
        else:
            branch.append(value)


def _closes(sign: str, branch: "dict[str, Node] | list[Node]", state: int) -> bool:
    return state in ((_FIRST_KEY, _NEXT) if sign == "}" else (_FIRST, _NEXT)) and isinstance(branch, dict) == (
        sign == "}"
    )


def _unexpected(source: Source, at: int, end: int, state: int) -> Exception:
    space = _SPACE.match(source.text, at, end)
    at = space.end() if space else at
    if source.text[at : at + 1] == '"' and at < end and state != _COLON and state != _NEXT:
        return broken(source, at, "this is not valid JSON: a quotation mark is never closed")
    return broken(source, at, f"this is not valid JSON: {_EXPECTED[state]} should stand here")
