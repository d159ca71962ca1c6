"""XML as a stream of events, without entities and without anything from outside the file."""

from collections.abc import Callable, Mapping
from xml.parsers import expat

from lint.model.errors import UnreadableError

MOST_DEPTH = 2000
"""Elements inside one another. Office files reach 60; a table in a table in a table … takes 4 more each."""

MOST_TAG = 4 << 20
"""Bytes of one tag, comment or instruction. The longest that office programs write hold a drawn path of 1 MB."""

_CHUNK = 1 << 20
_UTF16 = (b"\xff\xfe", b"\xfe\xff")

Attributes = Mapping[str, str]
Start = Callable[[Attributes], None]
End = Callable[[], None]


class XmlReader:
    """Calls `starts` and `ends` of the elements that they name, and `on_text` for the text between.

    Names are written with the prefixes of `prefixes` (by namespace), whatever prefix the file itself uses; unprefixed
    attributes stay so. What stands in an element of `skipped`, or in one whose start called `skip`, is passed over; its
    end isn't called.
    """

    prefixes: Mapping[str, str] = {}
    skipped: frozenset[str] = frozenset()

    def __init__(self) -> None:
        self.starts: dict[str, Start] = {}
        self.ends: dict[str, End] = {}
        self._skipping = 0
        self._short_names = _Names(self.prefixes)

    def on_text(self, text: str, at: int) -> None:
        """Text, and the offset at which its first byte stands in the XML. A text may come in several pieces."""

    def skip(self) -> None:
        """Pass over all that the element that has just begun holds."""
        self._skipping = 1

    def read(self, data: bytes, name: str) -> None:
        """Read XML. Raises UnreadableError, in which `name` says which file of an archive it is, for what is broken."""
        encoding = None if data.startswith(_UTF16) else "utf-8"  # office files have no other
        parser = expat.ParserCreate(encoding, namespace_separator=" ")
        depth = 0
        starts, ends, names, skipped = self.starts, self.ends, self._short_names, self.skipped

        def start(element: str, attributes: dict[str, str]) -> None:
            nonlocal depth
            depth += 1
            if depth > MOST_DEPTH:
                raise UnreadableError(f"refused: {name} nests more than {MOST_DEPTH} elements")
            if self._skipping:
                self._skipping += 1
                return
            short = names[element]
            if short in skipped:
                self._skipping = 1
                return
            handle = starts.get(short)
            if handle is not None:
                handle({names[key]: value for key, value in attributes.items()})

        def end(element: str) -> None:
            nonlocal depth
            depth -= 1
            if self._skipping:
                self._skipping -= 1
                return
            handle = ends.get(names[element])
            if handle is not None:
                handle()

        def text(piece: str) -> None:
            if not self._skipping:
                self.on_text(piece, parser.CurrentByteIndex)

        def refuse(*_: object) -> None:
            raise UnreadableError(f"refused: {name} declares entities, which no office program writes")

        parser.StartElementHandler = start
        parser.EndElementHandler = end
        parser.CharacterDataHandler = text
        parser.StartDoctypeDeclHandler = refuse
        self._skipping = 0
        try:
            for at in range(0, len(data), _CHUNK):
                parser.Parse(data[at : at + _CHUNK], False)
                if at - parser.CurrentByteIndex > MOST_TAG:
                    raise UnreadableError(f"refused: {name} has a tag of more than {MOST_TAG >> 20} MB")
            parser.Parse(b"", True)
        except expat.ExpatError as error:
            raise UnreadableError(f"damaged: {name} is broken at line {error.lineno}") from None


class _Names(dict[str, str]):
    """Short names of elements and attributes, by the long ones that the parser gives."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        super().__init__()
        self._prefixes = prefixes

    def __missing__(self, name: str) -> str:
        space, _, local = name.rpartition(" ")
        short = f"{self._prefixes.get(space, '?')}:{local}" if space else local
        self[name] = short
        return short


def is_on(attributes: Attributes, key: str) -> bool:
    """Whether a switch that is on by being there is not switched off by its value."""
    return attributes.get(key, "true") not in ("0", "false", "off", "none")
