"""What Office Open XML files (.docx, .pptx) have in common: their parts, how these refer to one another, versions."""

import posixpath

from lint.markup.archive import Archive
from lint.markup.xmlevents import Attributes, XmlReader
from lint.model.errors import UnreadableError
from lint.model.namedtuple import NamedTuple

_OFFICE = "http://schemas.openxmlformats.org/{}", "http://purl.oclc.org/ooxml/{}"
_NAMES = {
    "w": ("wordprocessingml/2006/main", "wordprocessingml/main"),
    "p": ("presentationml/2006/main", "presentationml/main"),
    "a": ("drawingml/2006/main", "drawingml/main"),
    "c": ("drawingml/2006/chart", "drawingml/chart"),
    "dgm": ("drawingml/2006/diagram", "drawingml/diagram"),
    "wp": ("drawingml/2006/wordprocessingDrawing", "drawingml/wordprocessingDrawing"),
    "r": ("officeDocument/2006/relationships", "officeDocument/relationships"),
    "m": ("officeDocument/2006/math", "officeDocument/math"),
    "mc": ("markup-compatibility/2006", ""),
    "rel": ("package/2006/relationships", ""),
}
PREFIXES = {
    base.format(name): prefix for prefix, pair in _NAMES.items() for base, name in zip(_OFFICE, pair, strict=True)
} | {
    "http://schemas.microsoft.com/office/drawing/2017/decorative": "adec",
    "urn:schemas-microsoft-com:vml": "v",
}
"""Prefixes of the namespaces, those of the strict variant of the standard included."""


class Relationship(NamedTuple):
    """What a part refers to: the last word of the type, and the name of a part or, outside the file, a URL."""

    kind: str
    target: str
    is_external: bool


class OfficeXml(XmlReader):
    """Reads the XML of a part. Of several versions of one content for old and new programs the first is read."""

    prefixes = PREFIXES

    def __init__(self) -> None:
        super().__init__()
        self._read_version: list[bool] = []
        self.starts.update(
            {
                "mc:AlternateContent": self._open_versions,
                "mc:Choice": self._open_version,
                "mc:Fallback": self._open_version,
            }
        )
        self.ends["mc:AlternateContent"] = self._close_versions

    def _open_versions(self, _: Attributes) -> None:
        self._read_version.append(False)

    def _open_version(self, _: Attributes) -> None:
        if self._read_version and self._read_version[-1]:
            self.skip()
        elif self._read_version:
            self._read_version[-1] = True

    def _close_versions(self) -> None:
        self._read_version.pop()


class _Relationships(OfficeXml):
    def __init__(self, folder: str) -> None:
        super().__init__()
        self._folder = folder
        self.found: dict[str, Relationship] = {}
        self.starts["rel:Relationship"] = self._relationship

    def _relationship(self, attributes: Attributes) -> None:
        kind = attributes.get("Type", "").rpartition("/")[2]
        target = attributes.get("Target", "")
        external = attributes.get("TargetMode") == "External"
        if not external:
            target = posixpath.normpath(posixpath.join("/", self._folder, target)).lstrip("/")
        self.found[attributes.get("Id", "")] = Relationship(kind, target, external)


def relationships(archive: Archive, part: str) -> dict[str, Relationship]:
    """What a part refers to, by id; of the part "", what the file as a whole consists of."""
    folder, _, name = part.rpartition("/")
    of_part = f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"
    if of_part not in archive:
        return {}
    reader = _Relationships(folder)
    reader.read(archive.read(of_part), name or "its list of parts")
    return reader.found


def main_part(archive: Archive) -> str:
    """The name of the part that holds the document or presentation. Raises UnreadableError when there is none."""
    for relationship in relationships(archive, "").values():
        if relationship.kind == "officeDocument" and relationship.target in archive:
            return relationship.target
    raise UnreadableError("damaged, or no Word or PowerPoint file: it names no document")
