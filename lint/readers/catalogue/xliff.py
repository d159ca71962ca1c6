"""XLIFF 1.2 and 2.0 with the place of every text."""

from collections.abc import Iterator, Mapping
from xml.parsers import expat

from lint.model.errors import UnreadableError
from lint.model.namedtuple import NamedTuple
from lint.model.source import Source
from lint.model.view import TextView, ViewBuilder
from lint.readers.catalogue.places import MOST_DEPTH, broken, too_deep

_CODES = frozenset("ph x bx ex bpt ept it sub sc ec cp".split())
"""Elements in a text that stand for code: a placeholder, a tag of the original."""


class Unit(NamedTuple):
    """A text and its translation, with the languages that the file names; empty where there are none."""

    source: TextView
    target: TextView
    source_language: str
    target_language: str


def read_units(source: Source) -> Iterator[Unit]:
    """The units of a file in order. Raises UnreadableError, with the place, for what is no XML or declares entities."""
    reader = _Reader(source)
    reader.read()
    yield from reader.units


class _Reader:
    """Takes in a file's XML."""

    def __init__(self, source: Source) -> None:
        self.units: list[Unit] = []
        self._source = source
        self._data = source.text.encode("utf-8", "replace")
        self._is_ascii = len(self._data) == len(source.text)
        self._known = (0, 0)  # the last place looked up: bytes, characters
        self._languages = ("", "")
        self._open = ""
        self._texts: dict[str, ViewBuilder] = {}
        self._coded = self._depth = 0
        self._waiting: tuple[str, int] | None = None
        self._parser = expat.ParserCreate("utf-8")
        self._parser.buffer_text = False
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.CommentHandler = self._other
        self._parser.StartCdataSectionHandler = self._other
        self._parser.EndCdataSectionHandler = self._other
        self._parser.EntityDeclHandler = self._refuse

    def read(self) -> None:
        """Read it all."""
        try:
            self._parser.Parse(self._data, True)
        except expat.ExpatError as error:
            what = expat.errors.messages[error.code]
            raise broken(
                self._source, self._offset(self._parser.ErrorByteIndex), f"this is not valid XML: {what}"
            ) from None

    def _offset(self, byte: int) -> int:
        """The character that a byte begins; places are asked for in order."""
        if self._is_ascii:
            return byte
        bytes_, characters = self._known
        if byte < bytes_:
            return len(self._data[:byte].decode("utf-8", "ignore"))
        characters += len(self._data[bytes_:byte].decode("utf-8", "ignore"))
        self._known = (byte, characters)
        return characters

    def _start(self, element: str, attributes: Mapping[str, str]) -> None:
        self._flush()
        self._depth += 1
        if self._depth > MOST_DEPTH:
            raise too_deep(self._source, self._offset(self._parser.CurrentByteIndex))
        name = element.rpartition(":")[2]
        if name in ("file", "xliff"):
            here = (attributes.get("source-language") or attributes.get("srcLang"),
                    attributes.get("target-language") or attributes.get("trgLang"))  # fmt: skip
            self._languages = (here[0] or self._languages[0], here[1] or self._languages[1])
        elif name in ("trans-unit", "segment") and not self._open:
            self._texts = {}
        elif name in ("source", "target") and not self._open and name not in self._texts:
            self._open = name
            self._texts[name] = ViewBuilder()
        elif name in _CODES and self._open:
            if not self._coded:
                self._show(attributes)
            self._coded += 1

    def _show(self, attributes: Mapping[str, str]) -> None:
        """Put a word in place of a placeholder, so that the sentence around it stays one."""
        shown = (
            attributes.get("equiv-text") or attributes.get("equiv") or attributes.get("disp") or attributes.get("id")
        )
        first = self._parser.CurrentByteIndex
        if shown and shown[0] not in "</":
            start, end = self._offset(first), self._offset(self._data.find(b">", first) + 1)
            self._texts[self._open].add(f"{{{shown.strip('{} ')}}}", start, end, verbatim=False)

    def _end(self, element: str) -> None:
        self._flush()
        self._depth -= 1
        name = element.rpartition(":")[2]
        if self._coded:
            self._coded -= name in _CODES
        elif name == self._open:
            self._open = ""
        elif name in ("trans-unit", "segment") and self._texts and not self._open:
            none = ViewBuilder()
            said, meant = self._texts.get("source", none), self._texts.get("target", none)
            self.units.append(Unit(said.view(), meant.view(), *self._languages))
            self._texts = {}

    def _text(self, text: str) -> None:
        self._flush()
        if self._open and not self._coded:
            self._waiting = (text, self._parser.CurrentByteIndex)

    def _other(self, *_: object) -> None:
        self._flush()

    def _flush(self) -> None:
        """Take in the text before what is read now, whose place is where it ends."""
        if self._waiting is None:
            return
        text, first = self._waiting
        self._waiting = None
        last = self._parser.CurrentByteIndex
        as_written = text.encode("utf-8", "replace")
        if self._data.startswith(as_written, first):
            last = first + len(as_written)
        start = self._offset(first)
        end = self._offset(last)
        self._texts[self._open].add(text, start, end, verbatim=self._source.text[start:end] == text)

    def _refuse(self, *_: object) -> None:
        raise UnreadableError("refused: it declares XML entities, which no XLIFF file needs")
