"""What slides take from their layouts and masters: whether a placeholder's paragraphs are bullets."""

from functools import partial

from lint.markup.ooxml import OfficeXml
from lint.markup.xmlevents import Attributes
from lint.model.namedtuple import NamedTuple

Bullets = dict[int, bool]
"""Whether paragraphs have a bullet, by level from 0; a level that is missing says nothing."""


class Placeholder(NamedTuple):
    """What ties a slide's shape to its layout's: its type ("obj" where it names none) and its number."""

    type: str
    number: str


def placeholder_of(attributes: Attributes) -> Placeholder:
    """The placeholder that an element `p:ph` names."""
    return Placeholder(attributes.get("type", "obj"), attributes.get("idx", "0"))


class Layout(OfficeXml):
    """Reads a layout or master: the bullets of its placeholders, and of all text bodies by the master's style."""

    skipped = frozenset(("p:titleStyle", "p:otherStyle", "p:pic"))

    def __init__(self) -> None:
        super().__init__()
        self.name = ""
        self._bullets: dict[Placeholder, Bullets] = {}
        self._style: Bullets = {}
        self._open: Bullets | None = None
        self._placeholder: Placeholder | None = None
        self._level = 0
        self.starts.update(
            {
                "p:cSld": self._slide, "p:sp": self._shape, "p:ph": self._ph, "p:bodyStyle": self._body_style,
                "a:lstStyle": self._list_style, "a:buNone": self._no_bullet, "a:buChar": self._bullet,
                "a:buAutoNum": self._bullet, "a:buBlip": self._bullet,
            }
        )  # fmt: skip
        for level in range(9):
            self.starts[f"a:lvl{level + 1}pPr"] = partial(self._list_level, level)
        self.ends.update({"a:lstStyle": self._close, "p:bodyStyle": self._close, "p:sp": self._end_shape})

    def has_bullet(self, placeholder: Placeholder, level: int) -> bool | None:
        """Whether a placeholder's paragraphs of a level have a bullet; None where nothing is said."""
        bullets = self._bullets.get(placeholder)
        if bullets is None:
            numbered = (found for known, found in self._bullets.items() if known.number == placeholder.number)
            bullets = next(numbered, {})
        return bullets.get(level, self._style.get(level))

    def _slide(self, attributes: Attributes) -> None:
        self.name = attributes.get("name", "")

    def _shape(self, _: Attributes) -> None:
        self._placeholder = None

    def _end_shape(self) -> None:
        self._placeholder = None

    def _ph(self, attributes: Attributes) -> None:
        self._placeholder = placeholder_of(attributes)
        self._bullets.setdefault(self._placeholder, {})

    def _body_style(self, _: Attributes) -> None:
        self._open = self._style

    def _list_style(self, _: Attributes) -> None:
        self._open = self._bullets[self._placeholder] if self._placeholder is not None else None

    def _list_level(self, level: int, _: Attributes) -> None:
        self._level = level

    def _close(self) -> None:
        self._open = None

    def _bullet(self, _: Attributes) -> None:
        if self._open is not None:
            self._open[self._level] = True

    def _no_bullet(self, _: Attributes) -> None:
        if self._open is not None:
            self._open[self._level] = False
