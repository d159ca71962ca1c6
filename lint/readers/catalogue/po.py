"""Gettext catalogues (PO, POT) with the place of every string."""

import re
from collections.abc import Iterator

from lint.model.namedtuple import NamedTuple
from lint.model.source import Source
from lint.model.view import TextView, ViewBuilder
from lint.readers.catalogue.places import broken, unescaped
from lint.text.patterns import pattern

_LINE = pattern(
    r"""[ \t]*+(?:(?P<blank>(?=[\r\n]|\Z))|\#(?P<comment>[^\r\n]*+)
      |(?:(?P<keyword>msgctxt|msgid_plural|msgid|msgstr(?:\[\d{1,3}\])?)[ \t]++)?
       "(?P<said>(?:[^"\\\r\n]++|\\[^\r\n])*+)"[ \t]*+)
      (?:\r\n|\r|\n|\Z)""",
    re.VERBOSE,
)
_ESCAPE = pattern(r"\\(?:([0-7]{1,3})|x([0-9a-fA-F]{2})|(.))")
_MEANINGS = {"n": "\n", "t": "\t", "r": "\r", "a": "", "b": "", "f": "", "v": ""}
_LANGUAGE = pattern(r"^Language:\s*(\w+)", re.MULTILINE | re.IGNORECASE)


class Entry(NamedTuple):
    """The strings of an entry by keyword, each as the spans of its lines; a fuzzy translation is left out."""

    strings: dict[str, list[tuple[int, int]]]

    def view(self, text: str, keyword: str) -> TextView:
        """What a string says, its plural forms below it; nothing where it isn't there."""
        builder = ViewBuilder()
        for name, spans in self.strings.items():
            if name != keyword and not name.startswith((keyword + "[", keyword + "_")):
                continue
            if len(builder) and spans:
                builder.add("\n\n", spans[0][0] - 1, spans[0][0], verbatim=False)
            for start, end in spans:
                unescaped(builder, text, start, end, _ESCAPE, _meaning)
        return builder.view()


def read_entries(source: Source) -> Iterator[Entry]:
    """The entries of a catalogue, its header first if it has one. Raises UnreadableError, with the place."""
    text = source.text
    strings: dict[str, list[tuple[int, int]]] = {}
    keyword, fuzzy, next_fuzzy = "", False, False
    at = 0
    while at < len(text):
        line = _LINE.match(text, at)
        if line is None:
            raise broken(source, at, 'this is no line of a PO file: msgid "…", msgstr "…", "…" or a comment')
        if line["comment"] is not None:
            next_fuzzy = next_fuzzy or (line["comment"].startswith(",") and "fuzzy" in line["comment"])
            keyword = ""
        elif line["said"] is not None:
            begins = line["keyword"] or keyword
            if not begins:
                raise broken(source, at, "a string without msgid or msgstr before it")
            if line["keyword"] in ("msgctxt", "msgid") and any(name.startswith("msgstr") for name in strings):
                yield Entry(_used(strings, fuzzy))
                strings = {}
            if line["keyword"] and (not strings):
                fuzzy, next_fuzzy = next_fuzzy, False
            keyword = begins
            strings.setdefault(keyword, []).append(line.span("said"))
        at = line.end()
        if line["blank"] is not None and line.end() == line.start():
            break
    if strings:
        yield Entry(_used(strings, fuzzy))


def language_of(header: str) -> str:
    """The language that a catalogue's header names; empty where it names none."""
    found = _LANGUAGE.search(header)
    return found[1] if found else ""


def _used(strings: dict[str, list[tuple[int, int]]], fuzzy: bool) -> dict[str, list[tuple[int, int]]]:
    return {name: spans for name, spans in strings.items() if not (fuzzy and name.startswith("msgstr"))}


def _meaning(escape: "re.Match[str]") -> str:
    octal, code, sign = escape.groups()
    if octal or code:
        return chr(int(octal, 8) if octal else int(code, 16))
    return _MEANINGS.get(sign, sign)
