"""PowerPoint files: slides in order, what stands on them, and where."""

from io import BytesIO

import pytest

from lint.api import Checker
from lint.config.settings import Settings
from lint.model.document import Block, Document
from lint.model.source import Source
from lint.readers.pptx import read
from tests.office_files import pptx, relations, shape, slide, text, title, xml


def read_pptx(*slides: str, **more: object) -> Document:
    return read(Source("deck.pptx", "pptx", "", data=pptx(slides, **more)))  # type: ignore[arg-type]


def shown(block: Block) -> str:
    """A block on one line: where it stands, its role, level, zone unless it is the body, and text."""
    zone = "" if block.zone == "body" else f" {block.zone}"
    return f"{block.view.to_source(0, 1).part} | {block.role}{block.level or ''}{zone}: {block.text}"


def run(words: str) -> str:
    return f"<a:r><a:t>{words}</a:t></a:r>"


def bullet(words: str, level: int = 0, kind: str = "<a:buChar char='•'/>") -> str:
    return f"<a:p><a:pPr lvl='{level}'>{kind}</a:pPr><a:r><a:t>{words}</a:t></a:r></a:p>"


def table(*rows: tuple[str, ...]) -> str:
    cells = "".join(
        f"<a:tr>{''.join(f'<a:tc><a:txBody>{text(c)}</a:txBody></a:tc>' for c in row)}</a:tr>" for row in rows
    )
    grid = "<a:gridCol/>" * len(rows[0])
    return frame(f'<a:tbl><a:tblPr firstRow="1"/><a:tblGrid>{grid}</a:tblGrid>{cells}</a:tbl>', "Table 4")


def frame(content: str, name: str, about: str = "") -> str:
    """A frame with a table, chart or diagram."""
    properties = f'<p:nvGraphicFramePr><p:cNvPr id="4" name="{name}" {about}/></p:nvGraphicFramePr>'
    return (
        f"<p:graphicFrame>{properties}<a:graphic><a:graphicData>{content}</a:graphicData></a:graphic></p:graphicFrame>"
    )


def picture(alt: str, more: str = "") -> str:
    return f'<p:pic><p:nvPicPr><p:cNvPr id="7" name="Picture 7" descr="{alt}">{more}</p:cNvPr></p:nvPicPr></p:pic>'


T, HEAD = title("T"), "slide 1:Title | heading1: T"

CASES = {
    "the title comes first, wherever it was drawn": (
        shape(text("Less waste.")) + title("Why ovens"),
        ["slide 1:Title | heading1: Why ovens", "slide 1:TextBox 1 | paragraph: Less waste."],
    ),
    "a title on several lines is one": (
        shape(f"<a:p>{run('Why')}<a:br/>{run('ovens')}</a:p>" + text("matter"), "T", 'type="ctrTitle"'),
        ["slide 1:Title | heading1: Why ovens matter"],
    ),
    "prose in the place of a title": (
        shape(text("We bake.", "And sell."), "T", 'type="title"') + shape(text("Less waste.")),
        ["slide 1:Title | heading1: We bake.", "slide 1:Title:2 | paragraph: And sell.",
         "slide 1:TextBox 1 | paragraph: Less waste."],
    ),
    "a very long title is none": (
        shape(text("word " * 30), "T", 'type="title"'), [f"slide 1:Title | paragraph: {'word ' * 30}".rstrip()],
    ),
    "without a title, the first short text is the heading": (
        shape(text("Our method")) + shape(text("We bake at night.", "You sleep."), "Box"),
        ["slide 1:TextBox 1 | heading1: Our method", "slide 1:Box | paragraph: We bake at night.",
         "slide 1:Box:2 | paragraph: You sleep."],
    ),
    "bullets, levels and what has none": (
        T + shape(bullet("One") + bullet("Two", 1, "<a:buAutoNum/>") + bullet("Three", 0, "<a:buNone/>")),
        [HEAD, "slide 1:TextBox 1 | item1: One", "slide 1:TextBox 1:2 | item2: Two",
         "slide 1:TextBox 1:3 | paragraph: Three"],
    ),
    "bullets by the shape's own list style": (
        T + shape(text("One", "Two"), style="<a:lstStyle><a:lvl1pPr><a:buChar/></a:lvl1pPr></a:lstStyle>"),
        [HEAD, "slide 1:TextBox 1 | item1: One", "slide 1:TextBox 1:2 | item1: Two"],
    ),
    "lines of one sentence": (
        T + shape(bullet("You save an hour") + text("each day")),
        [HEAD, "slide 1:TextBox 1 | item1: You save an hour each day"],
    ),
    "two shapes of one name": (
        T + shape(text("One")) + shape(text("Two")),
        [HEAD, "slide 1:TextBox 1 | paragraph: One", "slide 1:TextBox 1 (2) | paragraph: Two"],
    ),
    "groups": (
        T + "<p:grpSp><p:nvGrpSpPr><p:cNvPr id='9' name='G' descr='Three steps'/></p:nvGrpSpPr>"
        + shape(text("In")) + "</p:grpSp>",
        [HEAD, "slide 1:TextBox 1 | paragraph: In", "slide 1:G | alt: Three steps"],
    ),
    "a table": (
        T + table(("Plan", "Price"), ("Small", "9 €")),
        [HEAD, "slide 1:Table 4 | cell1: Plan", "slide 1:Table 4:2 | cell1: Price",
         "slide 1:Table 4:3 | cell: Small", "slide 1:Table 4:4 | cell: 9 €"],
    ),
    "a table of one column arranges text": (
        T + table(("Note",)), [HEAD, "slide 1:Table 4 | paragraph: Note"],
    ),
    "footers, numbers and dates": (
        T + shape(text("Acme"), "F", 'type="ftr"') + shape(text("Page 3"), "N", 'type="sldNum"')
        + shape(f"<a:p>{run('On ')}<a:fld type='datetime1'><a:t>1.1.</a:t></a:fld></a:p>", "D"),
        [HEAD, "slide 1:F | paragraph footer: Acme", "slide 1:D | paragraph: On"],
    ),
    "hidden shapes": (
        T + shape(text("Draft"), about="hidden='1'"),
        [HEAD, "slide 1:TextBox 1 | paragraph hidden: Draft"],
    ),
    "alternative texts": (
        T + picture("A baker") + picture("Bild 1.png")
        + picture("Line", "<a:extLst><a:ext><adec:decorative val='1'/></a:ext></a:extLst>"),
        [HEAD, "slide 1:Picture 7 | alt: A baker"],
    ),
    "a testimonial with a drawn mark": (
        T + shape(text("“")) + shape(text("Acme has made our bread the best in town."), "Said"),
        [HEAD, "slide 1:TextBox 1 | paragraph: “", "slide 1:Said | quote: Acme has made our bread the best in town."],
    ),
    "old and new versions of one content": (
        T + f"<mc:AlternateContent><mc:Choice Requires='x'>{shape(text('New'))}</mc:Choice>"
        f"<mc:Fallback>{shape(text('Old'))}</mc:Fallback></mc:AlternateContent>",
        [HEAD, "slide 1:TextBox 1 | paragraph: New"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("shapes", "expected"), CASES.values(), ids=CASES)
def test_what_is_read_of_a_slide(shapes: str, expected: list[str]) -> None:
    assert [shown(block) for block in read_pptx(slide(shapes)).blocks] == expected


def test_slides_come_in_the_order_in_which_they_are_shown_with_their_notes() -> None:
    document = read_pptx(
        slide(title("Ovens")),
        slide(title("Backup"), attributes='show="0"'),
        slide(title("Price")),
        notes={2: text("Only if asked."), 3: text("Pause.", "Then the price.")},
    )
    assert [shown(block) for block in document.blocks] == [
        "slide 1:Title | heading1: Ovens",
        "slide 2:Title | heading1 hidden: Backup",
        "slide 2:Notes | notes hidden: Only if asked.",
        "slide 3:Title | heading1: Price",
        "slide 3:Notes | notes: Pause.",
        "slide 3:Notes:2 | notes: Then the price.",
    ]
    assert document.metadata == {"slides": 3, "title": "Ovens"}
    assert document.kind == "deck"
    assert document.blocks[-1].place == {"slide": 3, "shape": "Notes", "paragraph": 2}


LAYOUT = (
    "<p:cSld name='Two contents'><p:spTree>"
    + shape(
        text("Click to edit"), "Body", 'idx="1"', style="<a:lstStyle><a:lvl1pPr><a:buNone/></a:lvl1pPr></a:lstStyle>"
    )
    + shape(text("Click to edit"), "Other", 'idx="2"')
    + shape(text("Acme, confidential"), "Band")
    + "</p:spTree></p:cSld>"
)
MASTER = "<p:txStyles><p:bodyStyle><a:lvl1pPr><a:buChar/></a:lvl1pPr></p:bodyStyle></p:txStyles>"


def test_bullets_come_from_the_layout_and_its_master_and_their_texts_are_marked() -> None:
    document = read_pptx(
        slide(
            title("T"),
            shape(text("One", "Two"), "Left", 'idx="1"'),
            shape(text("Three", "Four"), "Right", 'idx="2"'),
            shape(text("Alone"), "Third", 'idx="2"'),
            shape(text("Free")),
        ),
        links={1: {"l": ("slideLayout", "../slideLayouts/slideLayout1.xml")}},
        parts={
            "ppt/slideLayouts/slideLayout1.xml": xml("p:sldLayout", LAYOUT),
            "ppt/slideLayouts/_rels/slideLayout1.xml.rels": relations(
                {"m": ("slideMaster", "../slideMasters/slideMaster1.xml")}
            ),
            "ppt/slideMasters/slideMaster1.xml": xml("p:sldMaster", MASTER),
        },
    )
    assert [shown(block).partition(" | ")[2] for block in document.blocks] == [
        "heading1: T",
        "paragraph: One",
        "paragraph: Two",
        "item1: Three",
        "item1: Four",
        "paragraph: Alone",
        "paragraph: Free",
        "paragraph master: Acme, confidential",
    ]
    assert document.blocks[-1].view.to_source(0, 1).part == "layout 1:Band"


def test_charts_and_diagrams_stand_at_their_frames() -> None:
    chart = (
        "<c:title><c:tx><c:rich>" + text("Hours saved") + "</c:rich></c:tx></c:title><c:cat><c:v>Monday</c:v></c:cat>"
    )
    points = f"<dgm:ptLst><dgm:pt><dgm:t>{text('Bake', 'Sell')}</dgm:t></dgm:pt></dgm:ptLst>"
    document = read_pptx(
        slide(title("T"), frame("<c:chart r:id='c'/>", "Chart 2"), frame("<dgm:relIds r:dm='d'/>", "Steps")),
        links={1: {"c": ("chart", "../charts/chart1.xml"), "d": ("diagramData", "/ppt/diagrams/data1.xml")}},
        parts={
            "ppt/charts/chart1.xml": xml("c:chartSpace", chart),
            "ppt/diagrams/data1.xml": xml("dgm:dataModel", points),
        },
    )
    assert [shown(block) for block in document.blocks[1:]] == [
        "slide 1:Chart 2 | caption: Hours saved",
        "slide 1:Chart 2:2 | cell: Monday",
        "slide 1:Steps | item1: Bake",
        "slide 1:Steps:2 | item1: Sell",
    ]


def test_links_are_marked() -> None:
    link = "<a:r><a:rPr><a:hlinkClick r:id='h'/></a:rPr><a:t>Book a call</a:t></a:r>"
    document = read_pptx(
        slide(title("T"), shape(f"<a:p>{link}<a:r><a:t> now</a:t></a:r></a:p>")),
        links={1: {"h": ("hyperlink", "https://a.example/call")}},
    )
    assert [(mark.kind, mark.start, mark.end, mark.value) for mark in document.blocks[1].marks] == [
        ("link", 0, 11, "https://a.example/call")
    ]


FULL = "Now " + "your drivers scan the parcel at the door and you see it at once in the list of the day " * 5


def test_a_full_slide_is_found_and_its_notes_can_say_that_it_may_be() -> None:
    slides = [slide(title("Late"), shape(text(FULL))), slide(title("Price"), shape(text("Nine.")))]
    checker = Checker(Settings(select=("DCK001", "PLT")), kind=None)

    def codes(notes: dict[int, str]) -> list[tuple[str, object]]:
        found = checker.check_bytes(pptx(slides, notes), "deck.pptx").findings
        return [(finding.code, finding.location.part) for finding in found]

    assert codes({}) == [("DCK001", "slide 1:Title")]
    assert codes({1: text("Breathe.", "pitchlint: ignore DCK001 -- a handout")}) == []
    assert codes({2: text("pitchlint: ignore DCK001")}) == [("DCK001", "slide 1:Title"), ("PLT001", "slide 2:Notes")]
    assert codes({1: text("pitchlint: ignore-file DCK")}) == []
    assert codes({1: text("pitchlint: forget DCK001")})[-1] == ("PLT002", "slide 1:Notes")


def test_sections_are_slides() -> None:
    slides = [
        slide(title(f"Slide {n}"), shape(text("We are the best bakers. We lead. You save an hour."))) for n in (1, 2)
    ]
    result = Checker(Settings()).check_bytes(pptx(slides), "deck.pptx")
    assert (result.kind, [section.title for section in result.sections]) == ("deck", ["Slide 1", "Slide 2"])


def test_what_another_program_writes_is_read() -> None:
    other = pytest.importorskip("pptx", reason="needs python-pptx")
    deck = other.Presentation()
    first = deck.slides.add_slide(deck.slide_layouts[0])
    first.shapes.title.text, first.placeholders[1].text = "Ovens", "for bakers who sleep"
    second = deck.slides.add_slide(deck.slide_layouts[1])
    second.shapes.title.text, second.placeholders[1].text = "You get", "bread\nrolls"
    second.notes_slide.notes_text_frame.text = "Pause here."
    buffer = BytesIO()
    deck.save(buffer)
    document = read(Source("deck.pptx", "pptx", "", data=buffer.getvalue()))
    assert [shown(block) for block in document.blocks if block.zone == "body"] == [
        "slide 1:Title | heading1: Ovens",
        "slide 1:Subtitle | paragraph: for bakers who sleep",
        "slide 2:Title | heading1: You get",
        "slide 2:Content Placeholder 2 | item1: bread",
        "slide 2:Content Placeholder 2:2 | item1: rolls",
        "slide 2:Notes | notes: Pause here.",
    ]
