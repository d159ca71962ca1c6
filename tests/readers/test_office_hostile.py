"""Office files that are broken, locked, disguised or meant to harm: one clear line each, in little time and memory."""

import struct
import time
import tracemalloc
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import registry
from lint.markup import archive as limits
from lint.markup import paragraphs
from lint.markup.xmlevents import MOST_DEPTH
from lint.model.document import Document
from lint.model.errors import UnreadableError
from lint.model.source import Source
from tests.office_files import docx, odf, paragraph, pptx, shape, slide, text, title, xml, zipped

MAKE: dict[str, Callable[[str], bytes]] = {
    "docx": lambda words: docx(paragraph(words)),
    "pptx": lambda words: pptx([slide(title("T"), shape(text(words)))], {1: text("Note")}),
    "odt": lambda words: odf("text", f"<text:p>{words}</text:p>"),
    "odp": lambda words: odf(
        "presentation", f"<draw:page><draw:frame><text:p>{words}</text:p></draw:frame></draw:page>"
    ),
}
MAIN = {"docx": "word/document.xml", "pptx": "ppt/slides/slide1.xml", "odt": "content.xml", "odp": "content.xml"}
GOOD = {format: make("We leverage ovens") for format, make in MAKE.items()}


def read(data: bytes, format: str) -> Document:
    (document,) = registry.read_all(Source(f"file.{format}", format, "", data=data))
    return document


def changed(format: str, name: str, content: str | bytes | None) -> bytes:
    """A good file with one of its files replaced, or without it."""
    with zipfile.ZipFile(BytesIO(GOOD[format])) as found:
        files: dict[str, str | bytes] = {each: found.read(each) for each in found.namelist()}
    if content is None:
        del files[name]
    else:
        files[name] = content
    return zipped(files)


def with_flag(data: bytes, flag: int) -> bytes:
    """An archive all of whose files have a flag set, in both of their headers."""
    found = bytearray(data)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = found.find(signature)
        while at >= 0:
            flags = struct.unpack_from("<H", found, at + offset)[0]
            struct.pack_into("<H", found, at + offset, flags | flag)
            at = found.find(signature, at + 4)
    return bytes(found)


ENTITIES = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("format", GOOD)
def test_a_good_one_is_read(format: str) -> None:
    assert "We leverage ovens" in [block.text for block in read(GOOD[format], format).blocks]


@pytest.mark.parametrize("format", GOOD)
@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda format: b"", "it is empty"),
        (lambda format: b"Hello", "not an office file, whatever its name says"),
        (lambda format: b"\x04Anis" + bytes(157), "a lock file that Office leaves"),
        (lambda format: with_flag(GOOD[format], 1), "locked with a password"),
        (lambda format: GOOD[format][: len(GOOD[format]) // 2], "damaged or cut off"),
        (lambda format: GOOD[format][:-30], "damaged or cut off"),
        (lambda format: zipped({}), "damaged"),
        (lambda format: zipped({"a.txt": "Hello"}), "damaged"),
        (lambda format: changed(format, MAIN[format], "<a><b></a>"), "damaged: .*xml is broken at line 1"),
        (lambda format: changed(format, MAIN[format], b"\x00\x01"), "damaged: .*xml is broken at line 1"),
        (lambda format: changed(format, MAIN[format], ENTITIES + "<x>&b;</x>"), "refused: .*xml declares entities"),
        (lambda format: changed(format, MAIN[format], OUTSIDE + "<x>&a;</x>"), "refused: .*xml declares entities"),
        (lambda format: changed(format, MAIN[format], "<a>" * (MOST_DEPTH + 1)), "refused: .* nests more than"),
        (lambda format: changed(format, MAIN[format], "<a b='" + "12345" * 1_300_000 + "'/>"), "has a tag of more"),
        (lambda format: changed(format, MAIN[format], "<a>" + " " * 30_000_000 + "</a>"), "refused: it unpacks"),
    ],
)  # fmt: skip
def test_what_cant_be_read_says_why_in_one_line(format: str, spoil: Callable[[str], bytes], message: str) -> None:
    with pytest.raises(UnreadableError, match=message) as raised:
        read(spoil(format), format)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("named", "real", "message"),
    [
        ("docx", "pptx", "not a Word document"),
        ("pptx", "docx", "not a presentation"),
        ("docx", "odt", "damaged, or no Word or PowerPoint file"),
        ("odt", "docx", "damaged: it lacks its content.xml"),
    ],
)
def test_a_file_under_another_formats_name(named: str, real: str, message: str) -> None:
    with pytest.raises(UnreadableError, match=message):
        read(GOOD[real], named)


def test_an_encrypted_open_document() -> None:
    manifest = '<manifest><file-entry><encryption-data checksum="x"/></file-entry></manifest>'
    with pytest.raises(UnreadableError, match="locked with a password"):
        read(changed("odt", "META-INF/manifest.xml", manifest), "odt")


def test_a_bomb_is_refused_before_it_has_unpacked() -> None:
    bomb = changed("docx", MAIN["docx"], xml("w:document", "<w:p/>" * 20_000_000))
    tracemalloc.start()
    started = time.perf_counter()
    with pytest.raises(UnreadableError, match="refused: it unpacks to far more"):
        read(bomb, "docx")
    assert time.perf_counter() - started < 5
    assert tracemalloc.get_traced_memory()[1] < 2 * limits.MOST_BYTES
    tracemalloc.stop()


def test_sizes_that_lie_are_not_believed() -> None:
    bomb = bytearray(changed("docx", MAIN["docx"], xml("w:document", " " * 3_000_000)))
    at = bomb.find(b"PK\x01\x02")
    while at >= 0:
        struct.pack_into("<L", bomb, at + 24, 100)
        at = bomb.find(b"PK\x01\x02", at + 4)
    with pytest.raises(UnreadableError, match=r"damaged|refused"):
        read(bytes(bomb), "docx")


def test_all_files_together_are_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_TOTAL", 5000)
    with pytest.raises(UnreadableError, match="refused: it unpacks to far more"):
        read(pptx([slide(title(f"Slide {n}")) for n in range(20)]), "pptx")


def test_the_number_of_files_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_MEMBERS", 3)
    with pytest.raises(UnreadableError, match="refused: it holds"):
        read(GOOD["docx"], "docx")


def test_the_text_is_limited() -> None:
    many = "".join(paragraph(" ".join(str(7919 * at % 1_000_003) for at in range(n, n + 9000))) for n in range(180))
    with pytest.raises(UnreadableError, match="holds more than 10,000,000 letters"):
        read(docx(many), "docx")


@pytest.mark.parametrize(
    ("limit", "message"),
    [("MOST_PARAGRAPHS", "holds more than 50 paragraphs"), ("MOST_RUNS", "its text is in more than 50 pieces")],
)
def test_the_number_of_pieces_is_limited(limit: str, message: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paragraphs, limit, 50)
    with pytest.raises(UnreadableError, match=message):
        read(docx(paragraph("A") * 51), "docx")
    with pytest.raises(UnreadableError, match=message):
        read(pptx([slide(shape(text(*["A"] * 51)))]), "pptx")


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("<w:tbl><w:tr><w:tc>" * 400 + paragraph("Deep") + "</w:tc></w:tr></w:tbl>" * 400, 1),
        ("<w:p><w:r><w:txbxContent>" * 500 + paragraph("Deep") + "</w:txbxContent></w:r></w:p>" * 500, 1),
        ("<w:p>" + "<w:r><w:fldChar w:fldCharType='begin'/></w:r>" * 20_000 + "</w:p>" + paragraph("After"), 0),
        ("<w:p>" + "<w:r><w:fldChar w:fldCharType='end'/></w:r>" * 20_000 + "</w:p>" + paragraph("After"), 1),
        ("<w:p><w:r><w:t>" + "{{" * 20_000 + "</w:t></w:r></w:p>", 1),
        ("<w:p>" + "<w:r><w:t>a </w:t></w:r>" * 50_000 + "</w:p>", 1),
        ("<w:p>" + "<w:hyperlink><w:r><w:t>a </w:t></w:r></w:hyperlink>" * 20_000 + "</w:p>", 1),
        ("<w:p><w:r><w:t>“" + "a — " * 50_000 + "</w:t></w:r></w:p>", 1),
        ("<w:p><w:r>" + "<w:rPr><w:b/></w:rPr><w:br/>" * 50_000 + "</w:r></w:p>", 0),
        ("<w:r><w:t>Outside</w:t></w:r><w:pStyle w:val='x'/><w:tc/><w:tr/><w:ilvl w:val='9999999999'/>", 0),
    ],
)  # fmt: skip
def test_strange_documents_are_read_as_far_as_they_go(body: str, count: int) -> None:
    started = time.perf_counter()
    assert len(read(docx(body), "docx").blocks) == count
    assert time.perf_counter() - started < 5


def test_what_stands_where_it_doesnt_belong_has_a_place_of_its_own() -> None:
    note = "<w:footnote w:id='1'>" + paragraph("Note") + "</w:footnote>"
    parts = [block.view.segments[0].part for block in read(docx(paragraph("One") + note + note), "docx").blocks]
    assert parts == ["para 1", "para 2", "para 3"]
    notes = "<presentation:notes><text:p>pitchlint: ignore CLR</text:p></presentation:notes>"
    assert [block.role for block in read(odf("text", notes), "odt").blocks] == ["notes"]


def test_strange_slides_are_read_as_far_as_they_go() -> None:
    outside = "<a:p><a:r><a:t>Outside</a:t></a:r></a:p><a:pPr lvl='x'/><p:ph/><a:tr/><a:buNone/><c:chart r:id='no'/>"
    inside = shape(text(*["word", "Word"] * 5_000)) + "<p:grpSp>" * 300 + "</p:grpSp>" * 300
    assert len(read(pptx([xml("p:sld", outside), slide(inside)]), "pptx").blocks) == 5_001


@pytest.mark.parametrize("format", GOOD)
@given(data=st.data())
def test_damage_anywhere_gives_a_document_or_one_line(format: str, data: st.DataObject) -> None:
    found = bytearray(GOOD[format])
    for _ in range(data.draw(st.integers(1, 4))):
        found[data.draw(st.integers(0, len(found) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(found)) | st.just(len(found)))
    try:
        document = read(bytes(found[:cut]), format)
    except UnreadableError as error:
        assert str(error).strip() and "\n" not in str(error)
    else:
        assert all(block.text.strip() for block in document.blocks)


TAGS = {
    "docx": (
        "w:p w:r w:t w:pPr w:rPr w:tbl w:tr w:tc w:sdt w:sdtPr w:sdtContent w:del w:ins w:hyperlink w:txbxContent "
        "w:br w:tab w:fldSimple w:instrText w:vanish w:b w:numPr w:ilvl w:numId mc:AlternateContent mc:Choice "
        "mc:Fallback wp:docPr"
    ),
    "pptx": (
        "a:p a:r a:t a:pPr a:rPr a:br a:fld a:tbl a:tr a:tc a:gridCol a:lstStyle a:lvl1pPr a:buChar a:buNone p:sp "
        "p:grpSp p:cNvPr p:ph p:txBody p:graphicFrame p:pic mc:AlternateContent mc:Choice mc:Fallback a:hlinkClick"
    ),
    "odt": (
        "text:p text:h text:span text:s text:a text:list text:list-item text:list-header table:table table:table-row "
        "table:table-cell text:note text:section draw:frame draw:text-box draw:g svg:title text:tracked-changes "
        "table:table-header-rows text:table-of-content text:hidden-paragraph"
    ),
}  # fmt: skip
TAGS["odp"] = TAGS["odt"] + " draw:page presentation:notes"


def trees(format: str) -> st.SearchStrategy[str]:
    """Any nesting of the elements that a reader knows, with words between."""
    names = st.sampled_from(TAGS[format].split())
    leaves = st.sampled_from(["We", " leverage ", "ovens.", "\n", "• ", "“", "&amp;", "{{name}}", "\u2028", "ö"])
    return st.recursive(
        leaves,
        lambda inner: st.builds(
            lambda name, content: f"<{name}>{''.join(content)}</{name}>", names, st.lists(inner, max_size=4)
        ),
        max_leaves=25,
    )


WRAP: dict[str, Callable[[str], bytes]] = {
    "docx": docx,
    "pptx": lambda content: pptx([slide(content)]),
    "odt": lambda content: odf("text", content),
    "odp": lambda content: odf("presentation", content),
}


@pytest.mark.parametrize("format", WRAP)
@given(data=st.data())
def test_any_nesting_of_elements_is_read(format: str, data: st.DataObject) -> None:
    document = read(WRAP[format](data.draw(trees(format))), format)
    for block in document.blocks:
        span = block.view.to_source(0, len(block.text))
        assert span.part is not None and span.end >= len(block.text)
    parts = [block.view.segments[0].part for block in document.blocks]
    assert len(parts) == len(set(parts))
