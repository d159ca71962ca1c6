"""Styles of OpenDocument files: which are headings, titles, quotations, tables of contents, bold, hidden."""

import re
from collections.abc import Mapping

from lint.markup.xmlevents import Attributes, XmlReader
from lint.model.namedtuple import NamedTuple

_NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0"
_NAMES = {
    "office": "office", "text": "text", "table": "table", "draw": "drawing", "presentation": "presentation",
    "style": "style", "svg": "svg-compatible", "fo": "xsl-fo-compatible", "chart": "chart", "manifest": "manifest",
}  # fmt: skip
PREFIXES: Mapping[str, str] = {_NAMESPACE.format(name): prefix for prefix, name in _NAMES.items()} | {
    "http://www.w3.org/1999/xlink": "xlink"
}

_HEADING = re.compile(r"Heading(?:_20_|[ _])?([1-9]\d?)?$")
_CONTENTS = re.compile(r"Contents_20_|.*Index_20_|Table_20_of_20_Contents")
_LAST_HEADING = 6
_MOST_BASES = 20


class Style(NamedTuple):
    """What a style says; None is unsaid. `parent` is the style that it is based on."""

    name: str = ""
    parent: str = ""
    heading: int | None = None
    is_bold: bool | None = None
    is_hidden: bool | None = None


class Styles(XmlReader):
    """The styles of a file, by name, gathered from all of its XML that is given to `read`."""

    prefixes = PREFIXES
    skipped = frozenset(("office:body", "office:master-styles", "office:font-face-decls", "text:list-style"))

    def __init__(self) -> None:
        super().__init__()
        self._styles: dict[str, Style] = {}
        self._name = ""
        self.starts.update(
            {
                "style:style": self._style, "style:text-properties": self._text,
                "style:drawing-page-properties": self._page,
            }
        )  # fmt: skip

    def is_title(self, name: str) -> bool:
        """Whether paragraphs of a style are the document's title."""
        return any(style.name == "Title" for style in self._chain(name))

    def is_quote(self, name: str) -> bool:
        """Whether paragraphs of a style are quotations."""
        return any(style.name == "Quotations" for style in self._chain(name))

    def is_contents(self, name: str) -> bool:
        """Whether paragraphs of a style stand in a table of contents or an index."""
        return any(_CONTENTS.match(style.name) for style in self._chain(name))

    def heading(self, name: str) -> int:
        """The level of headings of a style, 0 for none."""
        return next((style.heading for style in self._chain(name) if style.heading is not None), 0)

    def is_bold(self, name: str) -> bool | None:
        """Whether text of a style is bold; None where no style says."""
        return next((style.is_bold for style in self._chain(name) if style.is_bold is not None), None)

    def is_hidden(self, name: str) -> bool:
        """Whether text, or a page, of a style is hidden."""
        return next((style.is_hidden for style in self._chain(name) if style.is_hidden is not None), False)

    def _chain(self, name: str) -> list[Style]:
        """A style and those that it is based on; of an unknown one, what its name tells."""
        chain: list[Style] = []
        while name and len(chain) < _MOST_BASES:
            style = self._styles.get(name) or Style(name, heading=_heading_of(name))
            chain.append(style)
            name = style.parent
        return chain

    def _style(self, attributes: Attributes) -> None:
        self._name = name = attributes.get("style:name", "")
        outline = attributes.get("style:default-outline-level", "")
        heading = min(int(outline), _LAST_HEADING) if outline.isdecimal() and len(outline) < 3 else _heading_of(name)
        self._styles[name] = Style(name, attributes.get("style:parent-style-name", ""), heading or None)

    def _text(self, attributes: Attributes) -> None:
        if "fo:font-weight" in attributes:
            self._change(is_bold=attributes["fo:font-weight"] in ("bold", "600", "700", "800", "900"))
        if "text:display" in attributes:
            self._change(is_hidden=attributes["text:display"] == "none")

    def _page(self, attributes: Attributes) -> None:
        if "presentation:visibility" in attributes:
            self._change(is_hidden=attributes["presentation:visibility"] == "hidden")

    def _change(self, **changes: bool) -> None:
        if self._name in self._styles:
            self._styles[self._name] = self._styles[self._name]._replace(**changes)  # type: ignore[arg-type]


def _heading_of(name: str) -> int | None:
    """The level that a style's own name tells."""
    if name == "Title":
        return 1
    heading = _HEADING.match(name)
    return min(int(heading[1] or 1), _LAST_HEADING) if heading else None
