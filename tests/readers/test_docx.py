"""Word documents: what is read of them, as what, and where it stands."""

from io import BytesIO

import pytest

from lint.api import Checker
from lint.config.settings import Settings
from lint.model.document import Block, Document
from lint.model.source import Source
from lint.readers.docx import read
from tests.office_files import docx, paragraph, relations, xml


def read_docx(body: str, **more: object) -> Document:
    return read(Source("brief.docx", "docx", "", data=docx(body, **more)))  # type: ignore[arg-type]


def shown(block: Block) -> str:
    """A block on one line: role, level, zone unless it is the body, and text."""
    zone = "" if block.zone == "body" else f" {block.zone}"
    return f"{block.role}{block.level or ''}{zone}: {block.text}"


def run(words: str) -> str:
    return f"<w:r><w:t>{words}</w:t></w:r>"


def cell(*content: str) -> str:
    return f"<w:tc>{''.join(content)}</w:tc>"


def row(*cells: str, head: bool = False) -> str:
    return f"<w:tr>{'<w:trPr><w:tblHeader/></w:trPr>' if head else ''}{''.join(cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def field(code: str, words: str) -> str:
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{marks[0]}<w:r><w:instrText>{code}</w:instrText></w:r>{marks[1]}{run(words)}{marks[2]}"


P = paragraph
LIST = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="4"/></w:numPr>'

CASES = {
    "headings by name, base, outline": (
        P("Ovens", "Titel") + P("Why", "berschrift1") + P("How", "Kapitel") + P("Step", "Stufe")
        + P("Here", "", '<w:outlineLvl w:val="1"/>') + P("None", "Stufe", '<w:outlineLvl w:val="9"/>'),
        ["heading1: Ovens", "heading1: Why", "heading1: How", "heading3: Step", "heading2: Here", "paragraph: None"],
    ),
    "a style based on itself": (P("Round", "Kreis"), ["paragraph: Round"]),
    "a style that isn't there": (P("Lost", "Heading2") + P("Gone", "Nix"), ["heading2: Lost", "paragraph: Gone"]),
    "lists": (
        P("You get:") + P("bread", "", LIST.format(0)) + P("rolls", "", LIST.format(1)) + P("buns", "Liste")
        + P("• cake") + P("None", "Liste", '<w:numPr><w:numId w:val="0"/></w:numPr>'),
        ["paragraph: You get:", "item1: bread", "item2: rolls", "item1: buns", "item1: cake", "paragraph: None"],
    ),
    "a short line in bold above text": (
        P("What you get", run="<w:b/>") + P("Bread.") + P("Bold alone", run="<w:b/>") + P("So:", run="<w:b/>")
        + P("Rolls."),
        ["heading2: What you get", "paragraph: Bread.", "heading2: Bold alone", "paragraph: So:",
         "paragraph: Rolls."],
    ),
    "tracked changes": (
        "<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins>" + run("new") + "</w:ins>"
        + "<w:moveFrom>" + run("gone") + "</w:moveFrom><w:moveTo>" + run(" here") + "</w:moveTo></w:p>",
        ["paragraph: new here"],
    ),
    "hidden text": (
        P("No", run="<w:vanish/>") + P("Yes", run='<w:vanish w:val="0"/>') + P("No", "Geheim"), ["paragraph: Yes"],
    ),
    "content controls, smart tags, insertions of each other": (
        f"<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr></w:sdtPr><w:sdtContent>{P('In')}</w:sdtContent></w:sdt>"
        f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{P('Click here')}</w:sdtContent></w:sdt>"
        f"<w:p><w:smartTag>{run('Smart')}</w:smartTag></w:p>",
        ["paragraph: In", "paragraph: Smart"],
    ),
    "fields": (
        f"<w:p>{field('MERGEFIELD Name', '«Name»')}{run(', hello')}</w:p>"
        f"<w:p>{field('IF a = b', 'Shown')}</w:p><w:p><w:fldSimple w:instr='DATE'>{run('Today')}</w:fldSimple></w:p>",
        ["paragraph: «Name», hello", "paragraph: Shown", "paragraph: Today"],
    ),
    "a table of contents": (
        "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r>"
        "<w:r><w:fldChar w:fldCharType='separate'/></w:r>" + run("Why 3") + "</w:p>" + P("How 4")
        + "<w:p><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>" + P("Body") + P("Step 5", "Verzeichnis1"),
        ["paragraph navigation: Why 3", "paragraph navigation: How 4", "paragraph: Body",
         "paragraph navigation: Step 5"],
    ),
    "a table": (
        table(row(cell(P("Plan")), cell(P("Price")), head=True), row(cell(P("Small")), cell(P("9 €"), P("a month")))),
        ["cell1: Plan", "cell1: Price", "cell: Small", "cell: 9 €", "cell: a month"],
    ),
    "a table of one column arranges text": (table(row(cell(P("Note")))), ["paragraph: Note"]),
    "a table in a table": (
        table(row(cell(P("Left")), cell(table(row(cell(P("a")), cell(P("b")))), P("Right")))),
        ["paragraph: Left", "cell: a", "cell: b", "paragraph: Right"],
    ),
    "long prose in a table": (
        table(row(cell(P("word " * 41)), cell(P("Short")))), [f"paragraph: {'word ' * 41}".rstrip(), "cell: Short"],
    ),
    "a text box in both its versions": (
        "<w:p>" + run("Anchor") + "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:txbxContent>" + P("Box")
        + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + P("Box")
        + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>" + run(" goes on") + "</w:p>",
        ["paragraph: Anchor goes on", "paragraph: Box"],
    ),
    "breaks, tabs and hyphens": (
        "<w:p><w:r><w:t>One</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>e</w:t><w:noBreakHyphen/><w:t>mail</w:t></w:r></w:p>",
        ["paragraph: One\ntwo\te\u2011mail"],
    ),
    "alternative texts": (
        "<w:p><w:r><wp:docPr id='1' name='P' descr='A baker at work'/></w:r>"
        "<w:r><wp:docPr id='2' name='P' descr='IMG 1.png'/></w:r><w:r>"
        "<wp:docPr id='3' name='P' descr='A cat&#10;&#10;Description automatically generated'/></w:r></w:p>",
        ["alt: A baker at work"],
    ),
    "quotes and who said them": (
        P("“It bakes while we sleep.”") + P("— Jane Doe, Crust & Co") + P("Said by nobody", "Zitat"),
        ["quote: “It bakes while we sleep.”", "caption: — Jane Doe, Crust & Co", "quote: Said by nobody"],
    ),
    "lines of one sentence": (
        P("You save an hour") + P("each day.") + P("") + P("so it says"),
        ["paragraph: You save an hour each day.", "paragraph: so it says"],
    ),
    "comments": (
        "<w:p><w:commentRangeStart w:id='0'/>" + run("Text") + "<w:commentRangeEnd w:id='0'/></w:p>",
        ["paragraph: Text"],
    ),
    "changed properties": (
        "<w:p><w:pPr><w:pStyle w:val='berschrift1'/>"
        "<w:pPrChange><w:pPr><w:pStyle w:val='Liste'/></w:pPr></w:pPrChange></w:pPr>"
        + run("Why") + "</w:p>",
        ["heading1: Why"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), CASES.values(), ids=CASES)
def test_what_is_read(body: str, expected: list[str]) -> None:
    assert [shown(block) for block in read_docx(body).blocks] == expected


def test_places_parts_and_groups() -> None:
    document = read_docx(
        P("Ovens", "Titel")
        + P("")
        + P("You get:")
        + P("bread", "Liste")
        + P("rolls", "Liste")
        + P("Then:")
        + P("• tea")
    )
    blocks = document.blocks
    assert document.metadata["title"] == "Ovens"
    assert [block.view.to_source(0, 1).part for block in blocks] == [f"para {n}" for n in (1, 3, 4, 5, 6, 7)]
    assert [block.place for block in blocks[:2]] == [{"paragraph": 1}, {"paragraph": 3}]
    assert [bool(block.group) for block in blocks] == [False, False, True, True, False, True]
    assert blocks[2].group == blocks[3].group != blocks[5].group
    assert blocks[5].view.to_source(0, 3) == (2, 5, "para 7")  # behind its bullet
    assert all(block.headings == ("Ovens",) for block in blocks[1:])


def test_links_and_merge_fields_are_marked() -> None:
    body = (
        f"<w:p>{run('See ')}<w:hyperlink r:id='h'>{run('our ')}{run('shop')}</w:hyperlink> {run(' now')}</w:p>"
        f"<w:p>{run('Dear ')}{field('MERGEFIELD First_Name', '«First»')}{run(' or {{name}}')}</w:p>"
        f"<w:p>{field('HYPERLINK https://b.example', 'here')}</w:p>"
    )
    link, merge, old = read_docx(body, links={"h": ("hyperlink", "https://a.example")}).blocks
    assert [(mark.kind, link.text[mark.start : mark.end], mark.value) for mark in link.marks] == [
        ("link", "our shop", "https://a.example")
    ]
    assert [(mark.kind, merge.text[mark.start : mark.end], mark.value) for mark in merge.marks] == [
        ("merge", "«First»", "First_Name"),
        ("merge", "{{name}}", "name"),
    ]
    assert [(mark.kind, mark.value) for mark in old.marks] == [("link", "https://b.example")]


def test_headers_footers_and_notes_stand_around_the_body() -> None:
    notes = "<w:footnote w:type='separator' w:id='0'>{}</w:footnote><w:footnote w:id='1'>{}{}</w:footnote>"
    document = read_docx(
        P("Body"),
        links={"h": ("header", "header1.xml"), "f": ("footer", "footer1.xml"), "n": ("footnotes", "footnotes.xml")},
        parts={
            "word/header1.xml": xml("w:hdr", P("Acme")),
            "word/footer1.xml": xml("w:ftr", P("Page 3")),
            "word/footnotes.xml": xml("w:footnotes", notes.format(P("line"), P("Source"), P("More"))),
        },
    )
    assert [(shown(block), block.view.to_source(0, 1).part) for block in document.blocks] == [
        ("paragraph navigation: Acme", "header 1"),
        ("paragraph: Body", "para 1"),
        ("caption: Source", "footnote 1"),
        ("caption: More", "footnote 1:2"),
        ("paragraph footer: Page 3", "footer 1"),
    ]


def test_charts_and_diagrams_stand_where_they_are_anchored() -> None:
    chart = (
        "<c:title><c:tx><c:rich><a:p><a:r><a:t>Hours saved</a:t></a:r></a:p></c:rich></c:tx></c:title>"
        + "<c:ser><c:cat><c:strCache><c:pt><c:v>Monday</c:v></c:pt></c:strCache></c:cat>"
        "<c:val><c:numCache><c:pt><c:v>17</c:v></c:pt></c:numCache></c:val></c:ser>" * 2
    )
    points = (
        "<dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>Bake</a:t></a:r></a:p></dgm:t></dgm:pt>"
        "<dgm:pt><dgm:prSet phldr='1'/><dgm:t><a:p><a:r><a:t>[Text]</a:t></a:r></a:p></dgm:t></dgm:pt>"
        "<dgm:pt type='pres'><dgm:t><a:p><a:r><a:t>no</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst>"
    )
    graphics = "<c:chart r:id='c'/><dgm:relIds r:dm='d'/><c:chart r:id='gone'/>"
    document = read_docx(
        f"<w:p>{run('Before')}<w:r>{graphics}</w:r></w:p>{P('After')}",
        links={"c": ("chart", "charts/chart1.xml"), "d": ("diagramData", "diagrams/data1.xml")},
        parts={
            "word/charts/chart1.xml": xml("c:chartSpace", chart),
            "word/diagrams/data1.xml": xml("dgm:dataModel", points),
        },
    )
    assert [(shown(block), block.view.to_source(0, 1).part) for block in document.blocks] == [
        ("paragraph: Before", "para 1"),
        ("caption: Hours saved", "para 1:graphic 1"),
        ("cell: Monday", "para 1:graphic 1:2"),
        ("item1: Bake", "para 1:graphic 2"),
        ("paragraph: After", "para 2"),
    ]
    assert document.blocks[2].place == {"paragraph": 1, "graphic": 1, "line": 2}


WEB_ARCHIVE = (
    "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html; charset=utf-8\n"
    "Content-Transfer-Encoding: quoted-printable\n\n<h1>Brot =C3=B6ven</h1><p>You save\n an hour.</p>\n--x--\n"
)


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        (
            "a.html",
            "<h1>Ovens</h1><p>You <b>save</b> an hour.</p>",
            ["heading1: Ovens", "paragraph: You save an hour."],
        ),
        ("a.mht", WEB_ARCHIVE, ["heading1: Brot öven", "paragraph: You save an hour."]),
        ("a.txt", "You save an hour.\n", ["paragraph: You save an hour."]),
        ("a.docx", "PK", []),
        ("a.mht", "\x00", []),
    ],
)
def test_texts_in_other_formats_that_the_document_takes_in(name: str, content: str, expected: list[str]) -> None:
    document = read_docx(
        P("Body") + '<w:altChunk r:id="c"/>', links={"c": ("aFChunk", f"/word/{name}")}, parts={f"word/{name}": content}
    )
    assert [shown(block) for block in document.blocks] == ["paragraph: Body", *expected]
    assert {block.view.to_source(0, 1).part for block in document.blocks[1:]} <= {"embedded 1"}


def test_the_strict_variant_of_the_standard_is_read_alike() -> None:
    here, strictly = "http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/"
    body = xml("w:document", f"<w:body>{P('Ovens')}</w:body>")
    strict = body.replace(f"{here}wordprocessingml/2006/main", f"{strictly}wordprocessingml/main")
    root = relations({"d": ("officeDocument", "/word/document.xml")})
    root = root.replace(f"{here}officeDocument/2006", f"{strictly}officeDocument")
    document = read_docx("", parts={"word/document.xml": strict, "_rels/.rels": root})
    assert [block.text for block in document.blocks] == ["Ovens"]


def test_text_in_utf_16_is_read() -> None:
    document = read_docx(
        "", parts={"word/document.xml": xml("w:document", P("Öfen")).replace("UTF-8", "UTF-16").encode("utf-16")}
    )
    assert [block.text for block in document.blocks] == ["Öfen"]


def test_what_another_program_writes_is_read() -> None:
    other = pytest.importorskip("docx", reason="needs python-docx")
    brief = other.Document()
    brief.add_heading("Ovens", 0)
    brief.add_heading("Why", 1)
    brief.add_paragraph("You save an hour.")
    brief.add_paragraph("bread", style="List Bullet")
    brief.add_paragraph("Loved it.", style="Intense Quote")
    table = brief.add_table(2, 2)
    for number, words in enumerate(("Plan", "Price", "Small", "9 €")):
        table.cell(number // 2, number % 2).text = words
    brief.sections[0].footer.paragraphs[0].text = "Acme"
    buffer = BytesIO()
    brief.save(buffer)
    document = read(Source("brief.docx", "docx", "", data=buffer.getvalue()))
    assert [shown(block) for block in document.blocks] == [
        "heading1: Ovens", "heading1: Why", "paragraph: You save an hour.", "item1: bread", "quote: Loved it.",
        "cell: Plan", "cell: Price", "cell: Small", "cell: 9 €", "paragraph footer: Acme",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (P("Our offer", "Titel") + P("We bake bread for your shop."), "proposal"),
        (P("Email 2: the reminder", "berschrift1") + P("You asked for bread."), "email"),
        (P("Hello Jo,") + P("You asked for bread.") + P("Kind regards") + P("Ann"), "email"),
        (P("Landing page", "berschrift1") + P("You save an hour."), "web"),
        (P("Meta description", "berschrift1") + P("You save an hour."), "web"),
        (P("Slide 1: Ovens", "berschrift1") + P("You save an hour."), "deck"),
        (P("Emails that work", "berschrift1") + P("You save an hour."), "proposal"),
    ],
)
def test_headings_tell_what_a_document_drafts(body: str, kind: str) -> None:
    assert Checker(Settings()).check_bytes(docx(body), "brief.docx").kind == kind
