"""What a file holds, by its first bytes, where that is something else than its name says."""

from lint.model.errors import UnreadableError

OLD_FORMATS = {
    ".ppt": "an old PowerPoint file: open it and save it as .pptx",
    ".pps": "an old PowerPoint file: open it and save it as .pptx",
    ".doc": "an old Word file: open it and save it as .docx",
    ".dot": "an old Word file: open it and save it as .docx",
    ".xls": "a spreadsheet: save the sheet that holds the copy as CSV",
    ".xlsx": "a spreadsheet: save the sheet that holds the copy as CSV",
    ".ods": "a spreadsheet: save the sheet that holds the copy as CSV",
    ".numbers": "a spreadsheet: in Numbers choose File > Export To > CSV",
    ".key": "a Keynote presentation: in Keynote choose File > Export To > PowerPoint",
    ".pages": "a Pages document: in Pages choose File > Export To > Word",
    ".rtf": "an RTF document: open it and save it as .docx",
    ".gdoc": "only a link to a Google document: open it and choose File > Download > Microsoft Word",
    ".gslides": "only a link to a Google presentation: open it and choose File > Download > Microsoft PowerPoint",
    ".epub": "an e-book: save its chapters as HTML or text",
    ".zip": "an archive: unpack it and check the files in it",
}
"""Extensions of formats that are not read, and what to do instead."""

LOCKED = "locked with a password: save it without one and try again"

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_STREAMS = (
    ("__properties_version1.0", "msg"),
    ("EncryptedPackage", LOCKED),
    ("WordDocument", OLD_FORMATS[".doc"]),
    ("PowerPoint Document", OLD_FORMATS[".ppt"]),
    ("Workbook", OLD_FORMATS[".xls"]),
    ("Book", OLD_FORMATS[".xls"]),
)
"""Streams that tell what an OLE file is, the surest first: a mail may have a Word file inside."""

_ZIP_PARTS = (
    ("word/", "docx"),
    ("ppt/", "pptx"),
    ("xl/", OLD_FORMATS[".xlsx"]),
    ("Index/Slide", OLD_FORMATS[".key"]),
    ("index.apxl", OLD_FORMATS[".key"]),
    ("Index/Document.iwa", OLD_FORMATS[".pages"]),
    ("Index.zip", OLD_FORMATS[".pages"]),
    ("META-INF/container.xml", OLD_FORMATS[".epub"]),
)
_MIMETYPES = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.text-template": "odt",
    b"application/vnd.oasis.opendocument.presentation": "odp",
    b"application/vnd.oasis.opendocument.presentation-template": "odp",
    b"application/vnd.oasis.opendocument.spreadsheet": OLD_FORMATS[".ods"],
    b"application/epub+zip": OLD_FORMATS[".epub"],
}
_FORMATS = frozenset(("msg", "docx", "pptx", "odt", "odp"))
_TEXT_FORMATS = frozenset(("markdown", "html", "text", "eml", "mbox"))
_LOOKED_AT = 4096
_PDF_WITHIN = 1024
"""Bytes before the mark of a PDF: some programs put a few there, and readers of PDF bear it."""
_MARKUP_SIGNS = (b"<", b"&", b"{{", b"{%", b"{#")
_HTML_STARTS = (b"<!doctype html", b"<html")


def actual_format(data: bytes, format: str) -> str:
    """The format that a file is read in, given the one that its name means.

    A container (PDF, ZIP, OLE) tells what it is; text is read as HTML or as mail only where it begins as no other text
    does. Raises UnreadableError, saying what to do, for what is known and not read.
    """
    head = data[:_LOOKED_AT]
    if b"%PDF-" in head[:_PDF_WITHIN] and (format == "pdf" or head.lstrip().startswith(b"%PDF-")):
        return "pdf"
    if head.startswith(_OLE):
        return _named(_in_ole(data, format))
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _named(_in_zip(data) or format)
    if head.startswith(b"{\\rtf"):
        raise UnreadableError(OLD_FORMATS[".rtf"])
    if format in ("pdf", "msg", "docx", "pptx", "odt", "odp"):
        return _text_format(data, format) if head and b"\x00" not in head else format
    return _text_format(data, format) if format in _TEXT_FORMATS else format


def _named(found: str) -> str:
    if found in _FORMATS or found in _TEXT_FORMATS:
        return found
    raise UnreadableError(found)


def _in_ole(data: bytes, format: str) -> str:
    for name, found in _OLE_STREAMS:
        if name.encode("utf-16-le") in data:
            return found
    if format == "msg":
        return format  # its reader says that it is broken
    return "an old Office file: open it and save it in today's format (.docx, .pptx)"


def _in_zip(data: bytes) -> str:
    """What a ZIP file is; empty where its list of contents can't be read, so that its reader says so."""
    import io
    import zipfile

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            if "mimetype" in names and archive.getinfo("mimetype").file_size < _PDF_WITHIN:
                with archive.open("mimetype") as file:
                    kind = _MIMETYPES.get(file.read(_PDF_WITHIN).strip())
                if kind:
                    return kind
    except Exception:  # zipfile raises half a dozen kinds of error for broken files
        return ""
    for start, found in _ZIP_PARTS:
        if any(name.startswith(start) for name in names):
            return found
    return OLD_FORMATS[".zip"]


def _text_format(data: bytes, format: str) -> str:
    head = data[:_LOOKED_AT]
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:20].lower()
    if start.startswith(_HTML_STARTS):
        return "html" if format != "eml" else format
    if format == "text" and head.startswith(b"From ") and _is_mailbox(head):
        return "mbox"
    if format == "html" and data and b"\x00" not in head and not any(sign in data for sign in _MARKUP_SIGNS):
        return "text"
    return format


def _is_mailbox(head: bytes) -> bool:
    """Whether a text begins as a mailbox: a line "From …", and header lines below it."""
    lines = head.splitlines()[1:4]
    return len(lines) == 3 and all(b":" in line.split(b" ")[0] or line[:1] in b" \t" for line in lines)
