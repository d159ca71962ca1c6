"""Small office files, made by hand: only what a reader looks at."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape, quoteattr

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_ROOT = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    f'xmlns:a="{_DRAWING}/main" xmlns:c="{_DRAWING}/chart" xmlns:dgm="{_DRAWING}/diagram" '
    f'xmlns:wp="{_DRAWING}/wordprocessingDrawing" xmlns:r="{RELATIONS}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"'
)
Relations = Mapping[str, tuple[str, str]]
"""By id: the last word of the type, and the target; a target with a colon is outside the file."""


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """A ZIP archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 2, 3, 4, 6)), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def xml(name: str, content: str, attributes: str = "") -> str:
    """An XML file of one element in an office namespace."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{name} {_ROOT} {attributes}>{content}</{name}>'


def relations(found: Relations) -> str:
    """The XML of what a part refers to."""
    items = ""
    for id, (kind, target) in found.items():
        mode = ' TargetMode="External"' if ":" in target else ""
        items += f'<Relationship Id="{id}" Type="{RELATIONS}/{kind}" Target={quoteattr(target)}{mode}/>'
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{items}</Relationships>'


def _types(name: str, kind: str) -> str:
    type = f"application/vnd.openxmlformats-officedocument.{kind}.main+xml"
    return f'<Types xmlns="{_PACKAGE}/content-types"><Override PartName="/{name}" ContentType="{type}"/></Types>'


def paragraph(text: str, style: str = "", properties: str = "", run: str = "") -> str:
    """A paragraph of Word with one run."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    about = f"<w:pPr>{named}{properties}</w:pPr>" if named or properties else ""
    looks = f"<w:rPr>{run}</w:rPr>" if run else ""
    return f'<w:p>{about}<w:r>{looks}<w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/>{more}</w:style>'
    for id, name, more in (
        ("Normal", "Normal", ""),
        ("berschrift1", "heading 1", ""),
        ("Titel", "Title", ""),
        ("Kapitel", "Our chapters", '<w:basedOn w:val="berschrift1"/>'),
        ("Stufe", "Own style", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
        ("Zitat", "Quote", ""),
        ("Verzeichnis1", "toc 1", ""),
        ("Liste", "List Bullet", ""),
        ("Geheim", "Secret", "<w:rPr><w:vanish/></w:rPr>"),
        ("Kreis", "Circle", '<w:basedOn w:val="Kreis"/>'),
    )
)


def docx(body: str, links: Relations | None = None, parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """A Word document with a body, what it refers to, and further files."""
    found = {"s": ("styles", "styles.xml"), **(links or {})}
    return zipped(
        {
            "[Content_Types].xml": _types("word/document.xml", "wordprocessingml.document"),
            "_rels/.rels": relations({"d": ("officeDocument", "word/document.xml")}),
            "word/document.xml": xml("w:document", f"<w:body>{body}</w:body>"),
            "word/_rels/document.xml.rels": relations(found),
            "word/styles.xml": xml("w:styles", STYLES),
            **(parts or {}),
        }
    )


def text(*paragraphs: str) -> str:
    """The text of a shape: paragraphs that are XML already, or words."""
    return "".join(
        each if each.startswith("<a:p") else f"<a:p><a:r><a:t>{escape(each)}</a:t></a:r></a:p>" for each in paragraphs
    )


def shape(content: str, name: str = "TextBox 1", holder: str = "", about: str = "", style: str = "") -> str:
    """A shape of a slide. `holder` are the attributes of its placeholder, `about` those of its properties."""
    ph = f"<p:nvPr><p:ph {holder}/></p:nvPr>" if holder else "<p:nvPr/>"
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="2" name="{name}" {about}/><p:cNvSpPr/>{ph}</p:nvSpPr>'
        f"<p:txBody><a:bodyPr/>{style}{content}</p:txBody></p:sp>"
    )


def title(words: str) -> str:
    """The title of a slide."""
    return shape(text(words), "Title 1", 'type="title"')


def slide(*shapes: str, attributes: str = "") -> str:
    """A slide's XML."""
    tree = f'<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/></p:nvGrpSpPr>{"".join(shapes)}</p:spTree>'
    return xml("p:sld", f"<p:cSld>{tree}</p:cSld>", attributes)


def pptx(
    slides: Iterable[str],
    notes: Mapping[int, str] | None = None,
    links: Mapping[int, Relations] | None = None,
    parts: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """A presentation; `notes` and `links` are those of slides by their numbers. Files are named out of order."""
    slides = list(slides)
    names = {number: f"slides/slide{len(slides) + 1 - number}.xml" for number in range(1, len(slides) + 1)}
    shown = "".join(f'<p:sldId id="{255 + number}" r:id="s{number}"/>' for number in names)
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": _types("ppt/presentation.xml", "presentationml.presentation"),
        "_rels/.rels": relations({"p": ("officeDocument", "ppt/presentation.xml")}),
        "ppt/presentation.xml": xml("p:presentation", f"<p:sldIdLst>{shown}</p:sldIdLst>"),
        "ppt/_rels/presentation.xml.rels": relations({f"s{n}": ("slide", name) for n, name in names.items()}),
    }
    for number, content in enumerate(slides, 1):
        files[f"ppt/{names[number]}"] = content
        found = dict((links or {}).get(number, {}))
        if notes and number in notes:
            found["n"] = ("notesSlide", f"../notesSlides/notes{number}.xml")
            inner = shape(text("3"), "Number", 'type="sldNum"') + shape(notes[number], "Notes 2", 'type="body" idx="1"')
            files[f"ppt/notesSlides/notes{number}.xml"] = xml(
                "p:notes", f"<p:cSld><p:spTree>{inner}</p:spTree></p:cSld>"
            )
        if found:
            files[f"ppt/slides/_rels/{names[number].rpartition('/')[2]}.rels"] = relations(found)
    return zipped({**files, **(parts or {})})


_SPACES = {
    "office": "office", "text": "text", "table": "table", "draw": "drawing", "presentation": "presentation",
    "style": "style", "svg": "svg-compatible", "fo": "xsl-fo-compatible", "chart": "chart",
}  # fmt: skip
_ODF_ROOT = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for prefix, name in _SPACES.items()
)


def odf_xml(content: str) -> str:
    """An XML file of OpenDocument."""
    root = f'office:document-content {_ODF_ROOT} xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f'<?xml version="1.0"?><{root}>{content}</office:document-content>'


def odf(kind: str, body: str, automatic: str = "", styles: str = "", parts: Mapping[str, str] | None = None) -> bytes:
    """An OpenDocument file of a kind (text, presentation), with automatic styles and the content of styles.xml."""
    content = f"<office:automatic-styles>{automatic}</office:automatic-styles>"
    content += f"<office:body><office:{kind}>{body}</office:{kind}></office:body>"
    return zipped(
        {
            "mimetype": f"application/vnd.oasis.opendocument.{kind}",
            "content.xml": odf_xml(content),
            "styles.xml": odf_xml(styles),
            **(parts or {}),
        }
    )
