"""Styles of a Word document: which are headings, list items, quotations, tables of contents, hidden text.

A style is known by its built-in name, which Word keeps in English in every language, by the outline level that it has,
or by what it is based on.
"""

import re

from lint.markup.ooxml import OfficeXml
from lint.markup.xmlevents import Attributes, is_on
from lint.model.namedtuple import NamedTuple

_HEADING = re.compile(r"heading ?([1-9])")
_TITLE = re.compile(r"title|(?:book|cover) title")
_QUOTE = re.compile(r"(?:intense |block )?(?:quote|quotations?)|block text")
_LIST = re.compile(r"list (?:bullet|number)(?: \d)?")
_CONTENTS = re.compile(r"toc(?: ?\d| heading)?|table of (?:figures|authorities)|index(?: ?\d| heading)")
_LAST_HEADING = 6
_BODY_OUTLINE = 9
"""The outline level of text that is no heading; levels count from 0."""


class Style(NamedTuple):
    """What a style says itself, or, from `Styles.of`, with what it has from the styles that it is based on.

    `heading` is a heading's level, 0 for none, `list_level` an item's depth from 1, 0 for none. None is unsaid.
    """

    name: str = ""
    based_on: str = ""
    heading: int | None = None
    list_level: int | None = None
    is_hidden: bool | None = None
    is_bold: bool | None = None
    is_quote: bool | None = None
    is_contents: bool | None = None
    is_title: bool | None = None


PLAIN = Style()


class Styles(OfficeXml):
    """The styles of a document, by id, as `styles.xml` has them."""

    skipped = frozenset(("w:docDefaults", "w:latentStyles", "w:tblStylePr", "w:pPrChange", "w:rPrChange"))

    def __init__(self) -> None:
        super().__init__()
        self._styles: dict[str, Style] = {}
        self._resolved: dict[str, Style] = {}
        self._id = ""
        self._defaults: dict[str, str] = {}
        self.starts.update(
            {
                "w:style": self._style, "w:name": self._name, "w:basedOn": self._base, "w:outlineLvl": self._outline,
                "w:numId": self._list, "w:ilvl": self._list_level, "w:vanish": self._vanish, "w:b": self._bold,
            }
        )  # fmt: skip

    def of(self, id: str) -> Style:
        """A style with all that it has from others; of an unknown one, what its id tells."""
        found = self._resolved.get(id)
        if found is None:
            found = self._resolved[id] = self._resolve(id)
        return found

    @property
    def normal(self) -> str:
        """The id of the style of paragraphs that name none."""
        return self._defaults.get("paragraph", "")

    def _resolve(self, id: str) -> Style:
        if id not in self._styles:
            return _named(PLAIN, re.sub(r"(?<=[a-z])(?=\d)", " ", id.lower()))
        chain = [self._styles[id]]
        seen = {id}
        while (base := chain[-1].based_on) in self._styles and base not in seen:
            seen.add(base)
            chain.append(self._styles[base])
        told = {
            key: next((value for style in chain if (value := getattr(style, key)) is not None), None)
            for key in Style._fields[2:]
        }
        return Style(chain[0].name, chain[0].based_on, **told)

    def _change(self, **changes: object) -> None:
        if self._id:
            self._styles[self._id] = self._styles[self._id]._replace(**changes)  # type: ignore[arg-type]

    def _style(self, attributes: Attributes) -> None:
        self._id = attributes.get("w:styleId", "")
        self._styles[self._id] = PLAIN
        if is_on(attributes, "w:default") and "w:default" in attributes:
            self._defaults[attributes.get("w:type", "")] = self._id

    def _name(self, attributes: Attributes) -> None:
        if self._id:
            self._styles[self._id] = _named(self._styles[self._id], attributes.get("w:val", "").lower())

    def _base(self, attributes: Attributes) -> None:
        self._change(based_on=attributes.get("w:val", ""))

    def _outline(self, attributes: Attributes) -> None:
        if self._id and not self._styles[self._id].heading:
            self._change(heading=outline_level(attributes))

    def _list(self, attributes: Attributes) -> None:
        if attributes.get("w:val") == "0":
            self._change(list_level=0)
        elif self._id and not self._styles[self._id].list_level:
            self._change(list_level=1)

    def _list_level(self, attributes: Attributes) -> None:
        self._change(list_level=level_of_list(attributes))

    def _vanish(self, attributes: Attributes) -> None:
        self._change(is_hidden=is_on(attributes, "w:val"))

    def _bold(self, attributes: Attributes) -> None:
        self._change(is_bold=is_on(attributes, "w:val"))


def outline_level(attributes: Attributes) -> int:
    """The heading level that an outline level means; 0 for body text."""
    value = attributes.get("w:val", "")
    level = int(value) if value.isdecimal() and len(value) < 3 else _BODY_OUTLINE
    return 0 if level >= _BODY_OUTLINE else min(level + 1, _LAST_HEADING)


def level_of_list(attributes: Attributes) -> int:
    """An item's depth, from 1."""
    value = attributes.get("w:val", "")
    return int(value) + 1 if value.isdecimal() and len(value) < 3 else 1


def _named(style: Style, name: str) -> Style:
    """A style with what its name says. Unknown names say nothing, so that what they are based on counts."""
    heading = _HEADING.match(name)
    title = bool(_TITLE.fullmatch(name))
    return style._replace(
        name=name,
        heading=min(int(heading[1]), _LAST_HEADING) if heading else 1 if title else style.heading,
        list_level=1 if _LIST.fullmatch(name) else style.list_level,
        is_quote=True if _QUOTE.fullmatch(name) else style.is_quote,
        is_contents=True if _CONTENTS.fullmatch(name) else style.is_contents,
        is_title=True if title else style.is_title,
    )
