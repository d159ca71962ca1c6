"""OpenDocument texts and presentations: what is read of them, as what, and where it stands."""

import pytest

from lint.model.document import Block, Document
from lint.model.source import Source
from lint.readers.odf import read
from tests.office_files import odf, odf_xml

AUTOMATIC = (
    '<style:style style:name="P1" style:parent-style-name="Heading_20_2"/>'
    '<style:style style:name="P2" style:parent-style-name="Kapitel"/>'
    '<style:style style:name="P3" style:parent-style-name="Title"/>'
    '<style:style style:name="P4" style:parent-style-name="Contents_20_1"/>'
    '<style:style style:name="P5"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="P6" style:parent-style-name="P6"/>'
    '<style:style style:name="B"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="dp2"><style:drawing-page-properties presentation:visibility="hidden"/></style:style>'
)
STYLES = '<office:styles><style:style style:name="Kapitel" style:default-outline-level="1"/></office:styles>'
PAGES = (
    "<office:master-styles><style:master-page><style:header><text:p>Acme</text:p></style:header>"
    "<style:footer><text:p>Page <text:page-number>3</text:page-number></text:p></style:footer></style:master-page>"
    "</office:master-styles>"
)


def read_odt(body: str, styles: str = STYLES) -> Document:
    return read(Source("brief.odt", "odt", "", data=odf("text", body, AUTOMATIC, styles)))


def read_odp(body: str, **more: object) -> Document:
    return read(Source("deck.odp", "odp", "", data=odf("presentation", body, AUTOMATIC, **more)))  # type: ignore[arg-type]


def shown(block: Block) -> str:
    """A block on one line: role, level, zone unless it is the body, and text."""
    zone = "" if block.zone == "body" else f" {block.zone}"
    return f"{block.role}{block.level or ''}{zone}: {block.text}"


def placed(block: Block) -> str:
    return f"{block.view.to_source(0, 1).part} | {shown(block)}"


def p(words: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{words}</text:p>'


def items(*words: str) -> str:
    return f"<text:list>{''.join(f'<text:list-item>{each}</text:list-item>' for each in words)}</text:list>"


def cells(*words: str) -> str:
    found = "".join(f"<table:table-cell>{p(each)}</table:table-cell>" for each in words)
    return f"<table:table-row>{found}</table:table-row>"


CASES = {
    "headings": (
        '<text:h text:outline-level="2">Why</text:h>' + p("How", "P1") + p("Where", "P2") + p("Ovens", "P3")
        + p("Round", "P6"),
        ["heading2: Why", "heading2: How", "heading1: Where", "heading1: Ovens", "paragraph: Round"],
    ),
    "lists": (
        p("You get:") + items(p("bread") + items(p("rolls"))) + "<text:list><text:list-header>" + p("No bullet")
        + "</text:list-header></text:list>",
        ["paragraph: You get:", "item1: bread", "item2: rolls", "paragraph: No bullet"],
    ),
    "white space": (
        p('One\n   two<text:s text:c="2"/>three<text:tab/>four<text:line-break/>five<text:s text:c="999999999"/>'),
        ["paragraph: One two  three\tfour\nfive"],
    ),
    "hidden text": (
        p("Gone", "P5") + p('See <text:span text:style-name="H">secret</text:span>this')
        + '<text:section text:display="none">' + p("Gone") + "</text:section>"
        + p('<text:hidden-paragraph text:is-hidden="true"/>Gone') + p("Here"),
        ["paragraph: See this", "paragraph: Here"],
    ),
    "tracked deletions and comments": (
        "<text:tracked-changes><text:changed-region><text:deletion>" + p("Gone")
        + "</text:deletion></text:changed-region></text:tracked-changes>"
        + p("Stays<office:annotation><text:p>Hm</text:p></office:annotation> here"),
        ["paragraph: Stays here"],
    ),
    "a table with a head": (
        "<table:table><table:table-header-rows>" + cells("Plan", "Price") + "</table:table-header-rows>"
        + cells("Small", "9 €") + "</table:table><table:table>" + cells("Note") + "</table:table>",
        ["cell1: Plan", "cell1: Price", "cell: Small", "cell: 9 €", "paragraph: Note"],
    ),
    "a table of contents": (
        "<text:table-of-content><text:table-of-content-source><text:index-title-template>Contents</text:index-title-template>"
        "</text:table-of-content-source><text:index-body>" + p("Why 3") + "</text:index-body></text:table-of-content>"
        + p("How 4", "P4") + p("Body"),
        ["paragraph navigation: Why 3", "paragraph navigation: How 4", "paragraph: Body"],
    ),
    "footnotes follow at the end": (
        p("Save an hour.<text:note><text:note-citation>1</text:note-citation><text:note-body>" + p("Own count.")
          + "</text:note-body></text:note>") + p("Each day."),
        ["paragraph: Save an hour.", "paragraph: Each day.", "caption: Own count."],
    ),
    "text boxes and alternative texts": (
        p("Anchor<draw:frame><draw:text-box>" + p("Box") + "</draw:text-box></draw:frame>")
        + p("<draw:frame><draw:image/><svg:title>A baker</svg:title></draw:frame>"),
        ["paragraph: Anchor", "paragraph: Box", "alt: A baker"],
    ),
    "a short line in bold above text": (
        p("What you get", "B") + p("Bread.") + p('<text:span text:style-name="B">And more</text:span>') + p("Rolls."),
        ["heading2: What you get", "paragraph: Bread.", "heading2: And more", "paragraph: Rolls."],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), CASES.values(), ids=CASES)
def test_what_is_read_of_a_text(body: str, expected: list[str]) -> None:
    assert [shown(block) for block in read_odt(body).blocks] == expected


def test_places_headers_and_marks_of_a_text() -> None:
    link = '<text:a xlink:href="https://a.example">our shop</text:a>'
    merge = '<text:database-display text:column-name="name">Jo</text:database-display>'
    document = read_odt(p("Ovens", "P3") + p(f"See {link}, {merge}."), PAGES)
    assert [placed(block) for block in document.blocks] == [
        "para 1 | heading1: Ovens",
        "para 2 | paragraph: See our shop, Jo.",
        "header 1 | paragraph navigation: Acme",
        "footer 2 | paragraph footer: Page",
    ]
    assert [(mark.kind, mark.start, mark.end, mark.value) for mark in document.blocks[1].marks] == [
        ("link", 4, 12, "https://a.example"),
        ("merge", 14, 16, ""),
    ]
    assert (document.metadata, document.kind) == ({"title": "Ovens"}, "proposal")


def frame(content: str, kind: str = "", name: str = "") -> str:
    about = f' presentation:class="{kind}"' if kind else ""
    about += f' draw:name="{name}"' if name else ""
    return f"<draw:frame{about}><draw:text-box>{content}</draw:text-box></draw:frame>"


def test_slides_of_a_presentation() -> None:
    notes = "<presentation:notes>" + frame(p("Pause.") + p("pitchlint: ignore CLR"), "notes") + "</presentation:notes>"
    document = read_odp(
        "<draw:page>" + frame(p("Less waste."), "outline") + frame(p("Why<text:line-break/>ovens"), "title")
        + frame(p("12"), "page-number") + notes + "</draw:page>"
        '<draw:page draw:style-name="dp2">' + frame(p("Backup"), "title") + "</draw:page>"
        "<draw:page>" + frame(p("Our method"), name="Box") + "<draw:g>" + frame(items(p("Bake"), p("Sell")), name="Box")
        + "</draw:g></draw:page>",
        styles="<office:master-styles><style:master-page>" + frame(p("Confidential"))
        + "</style:master-page></office:master-styles>",
    )  # fmt: skip
    assert [placed(block) for block in document.blocks] == [
        "slide 1:Title | heading1: Why ovens",
        "slide 1:Text | paragraph: Less waste.",
        "slide 1:Shape | paragraph footer: 12",
        "slide 1:Notes | notes: Pause.",
        "slide 2:Title | heading1 hidden: Backup",
        "slide 3:Box | heading1: Our method",
        "slide 3:Box (2) | item1: Bake",
        "slide 3:Box (2):2 | item1: Sell",
        "master 1 | paragraph master: Confidential",
    ]
    assert document.metadata == {"slides": 3, "title": "Why ovens"}
    assert document.kind == "deck"
    assert [(comment.text, comment.part, comment.place) for comment in document.comments] == [
        ("ignore CLR", "slide 1:Notes:2", ("slide", 1))
    ]


def test_charts() -> None:
    chart = odf_xml(
        "<office:body><office:chart><chart:title><text:p>Hours saved</text:p></chart:title>"
        "<table:table><table:table-row>"
        '<table:table-cell office:value-type="string"><text:p>Monday</text:p></table:table-cell>'
        '<table:table-cell office:value-type="float"><text:p>17</text:p></table:table-cell>'
        "</table:table-row></table:table></office:chart></office:body>"
    )
    body = '<draw:page><draw:frame draw:name="Chart"><draw:object xlink:href="./Object 1"/></draw:frame></draw:page>'
    document = read_odp(body, parts={"Object 1/content.xml": chart})
    assert [placed(block) for block in document.blocks] == [
        "slide 1:Chart | caption: Hours saved",
        "slide 1:Chart:2 | cell: Monday",
    ]
