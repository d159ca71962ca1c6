"""TOML with the place of every string."""

import re

from lint.model.errors import UnreadableError
from lint.model.source import Source
from lint.model.view import TextView, ViewBuilder
from lint.readers.catalogue.places import MOST_DEPTH, Node, Text, too_deep, unescaped
from lint.text.patterns import pattern

_ENDLESS_KEY = pattern(rf"(?<![\w\"'.-])(?:[\w\"'-]++[ \t]*+\.[ \t]*+){{{MOST_DEPTH}}}")
_GAP = pattern(r"(?:[ \t\r\n]++|#[^\n]*+)*+")
_STRING = pattern(
    r'"""((?:[^"\\]++|\\[\s\S]|"(?!""))*+"{0,2})"""' r"|'''((?:[^']++|'(?!''))*+'{0,2})'''"
    r'|"((?:[^"\\\n]++|\\.)*+)"' r"|'([^'\n]*+)'"
)  # fmt: skip
_BARE = pattern(r"[A-Za-z0-9_-]++")
_OTHER = pattern(r"[^,\]}\s#]++(?: [0-9][^,\]}\s#]*+)?")

_BASIC_LINES, _LITERAL_LINES, _BASIC, _LITERAL = '"""', "'''", '"', "'"
_STYLES = (_BASIC_LINES, _LITERAL_LINES, _BASIC, _LITERAL)
_ESCAPE = pattern(
    r"\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2})|([ \t]*+\r?\n[ \t\r\n]*+)|([\s\S]))|\r\n"
)
_LINE_END = pattern(r"\r\n")
_MEANINGS = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "e": "\x1b"}


def read_toml(source: Source) -> Node:
    """The tree of a TOML file. Raises UnreadableError, with the place."""
    import tomllib

    if endless := _ENDLESS_KEY.search(source.text):
        raise too_deep(source, endless.start())
    try:
        tomllib.loads(source.text)
    except tomllib.TOMLDecodeError as error:
        raise UnreadableError(f"this is not valid TOML: {error}") from None
    except RecursionError:
        raise UnreadableError(f"lists and tables nest more than {MOST_DEPTH} deep") from None
    return _Scanner(source).read()


def view_of(source: Source, text: Text) -> TextView:
    """What a string says, with its places."""
    builder = ViewBuilder()
    start, written = text.start, source.text
    if len(text.style) == 3:  # a line end right after the opening marks is none
        start += 2 if written.startswith("\r\n", start) else written.startswith("\n", start)
    if text.style in (_BASIC, _BASIC_LINES):
        unescaped(builder, written, start, text.end, _ESCAPE, _meaning)
    else:
        unescaped(builder, written, start, text.end, _LINE_END, lambda _: "\n")
    return builder.view()


def _meaning(escape: "re.Match[str]") -> str:
    if escape[0] == "\r\n":
        return "\n"
    short, long, code, line_end, sign = escape.groups()
    if short or long or code:
        return chr(int(short or long or code, 16))
    return "" if line_end else _MEANINGS.get(sign, sign)


class _Scanner:
    """Walks through a file that is known to be right, so that it need not look at what can't be wrong."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._text = source.text
        self._at = 0

    def read(self) -> dict[str, Node]:
        """The tree of the file."""
        root: dict[str, Node] = {}
        table = root
        while (sign := self._next()) is not None:
            if sign == "[":
                signs = 2 if self._text.startswith("[[", self._at) else 1
                self._at += signs
                keys = self._keys()
                self._at += signs
                *outer, last = keys
                table = self._table(root, outer)
                if signs == 2:
                    tables = table.setdefault(last, [])
                    assert isinstance(tables, list)
                    table = {}
                    tables.append(table)
                else:
                    table = self._table(table, [last])
            else:
                self._pair(table, 0)
        return root

    def _next(self) -> str | None:
        """The first character that is no white space or comment; None at the end."""
        gap = _GAP.match(self._text, self._at)
        self._at = gap.end() if gap else self._at
        return self._text[self._at] if self._at < len(self._text) else None

    def _pair(self, table: dict[str, Node], depth: int) -> None:
        *outer, last = self._keys()
        self._at += 1
        self._table(table, outer)[last] = self._value(depth)

    def _keys(self) -> list[str]:
        """The keys of a dotted key, up to the sign after it."""
        keys: list[str] = []
        while True:
            if self._next() in ('"', "'"):
                keys.append(view_of(self._source, self._string()).text)
            else:
                bare = _BARE.match(self._text, self._at)
                assert bare is not None
                keys.append(bare[0])
                self._at = bare.end()
            if self._next() != ".":
                return keys
            self._at += 1

    def _table(self, table: dict[str, Node], keys: list[str]) -> dict[str, Node]:
        """The table that keys lead to, made where it isn't there; of a list of tables, the last."""
        for key in keys:
            inner = table.setdefault(key, {})
            if isinstance(inner, list):
                inner = inner[-1]
            assert isinstance(inner, dict)
            table = inner
        return table

    def _value(self, depth: int) -> Node:
        if depth > MOST_DEPTH:
            raise too_deep(self._source, self._at)
        sign = self._next()
        if sign in ('"', "'"):
            return self._string()
        if sign == "[":
            items: list[Node] = []
            while self._inside("]"):
                items.append(self._value(depth + 1))
            return items
        if sign == "{":
            table: dict[str, Node] = {}
            while self._inside("}"):
                self._pair(table, depth + 1)
            return table
        other = _OTHER.match(self._text, self._at)
        assert other is not None
        self._at = other.end()
        return None

    def _inside(self, closer: str) -> bool:
        """Step over the opening bracket or a comma; False, and over the closer, where nothing more comes."""
        if self._next() != closer:
            self._at += self._text[self._at] in "[{,"
        if self._next() != closer:
            return True
        self._at += 1
        return False

    def _string(self) -> Text:
        found = _STRING.match(self._text, self._at)
        assert found is not None and found.lastindex is not None
        self._at = found.end()
        return Text(*found.span(found.lastindex), _STYLES[found.lastindex - 1])
