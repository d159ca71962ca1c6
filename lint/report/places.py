"""Paths and places as other programs write them."""

import os
from urllib.parse import quote

from lint.model.finding import Finding, Location
from lint.model.result import FileResult
from lint.report.excerpt import printable

_ILLEGAL_IN_XML = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 65534, 65535, *range(55296, 57344)), " ")
_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})
_LINE_ENDS = str.maketrans({"\t": "&#9;", "\n": "&#10;", "\r": "&#13;"})


def slashed(path: str) -> str:
    """A path as it reads in a repository: with slashes, without `./` before it."""
    return os.path.normpath(path).replace(os.sep, "/")


def uri_of(path: str) -> str:
    """A file's URI: relative where the path is."""
    name = slashed(path)
    if os.path.isabs(path):
        return "file://" + ("" if name.startswith("/") else "/") + quote(name, errors="surrogatepass")
    first, slash, rest = name.partition("/")
    return quote(first, safe="", errors="surrogatepass") + slash + quote(rest, errors="surrogatepass")


def part_of(location: Location) -> str:
    """What stands for a line where a format has none: `slide 3:Title`, `subject`; empty where there are lines."""
    if location.line is not None:
        return ""
    if location.part is not None:
        return location.part
    return ":".join(f"{key} {value}" for key, value in (location.place or {}).items())


def line_of(result: FileResult, location: Location) -> int | None:
    """The line of the file itself that a place is on; None where it has none, as inside an attachment."""
    return None if "attachment" in (result.source.member or {}) else location.line


def said(result: FileResult, finding: Finding) -> str:
    """A finding's message and help on one line; before them its place, where that is no line of the file itself."""
    place = part_of(finding.location)
    if "attachment" in (result.source.member or {}):
        inside = result.name.removeprefix(f"{result.path}:")
        place = f"{inside}:{place or finding.location.line}"
    text = f"{place}: {finding.message}" if place else finding.message
    return printable(f"{text} {finding.help}".strip())


def attribute(text: str) -> str:
    """A text that may stand in an XML attribute, its quotation marks included."""
    return f'"{element(text).translate(_LINE_ENDS)}"'


def element(text: str) -> str:
    """A text that may stand in an XML element; what XML can't hold becomes a space."""
    return text.translate(_ILLEGAL_IN_XML).translate(_MARKUP)
