"""What is read of a PDF: its paragraphs in reading order, headings and lists by their looks, and what is left out."""

import pytest

from lint.model.document import Document
from lint.model.errors import UnreadableError
from lint.model.source import Source
from lint.readers.pdf import read
from tests.readers.pdf_maker import Put, column, pdf

pytest.importorskip("pypdfium2", reason="needs the extra pdf")

LEFT = column(50, 700, "Your van is ready on Monday and you", "drive it home the same day. We call",
              "you when it is washed.")  # fmt: skip
RIGHT = column(320, 700, "Pay when you collect it, by card or", "in cash. Bring the old keys and the",
               "papers of the van.")  # fmt: skip
LEFT_TEXT = "Your van is ready on Monday and you drive it home the same day. We call you when it is washed."
RIGHT_TEXT = "Pay when you collect it, by card or in cash. Bring the old keys and the papers of the van."


def document(data: bytes) -> Document:
    return read(Source("deck.pdf", "pdf", "", data=data))


def shown(data: bytes) -> list[str]:
    """Each block's text, after its role and zone where they are not paragraph and body."""
    lines = []
    for block in document(data).blocks:
        label = "" if block.role == "paragraph" else f"{block.role} {block.level}"
        label += "" if block.zone == "body" else f"@{block.zone}"
        lines.append(f"{label}: {block.text}" if label else block.text)
    return lines


PAGES: dict[str, tuple[list[Put], list[str]]] = {
    "a paragraph": (LEFT, [LEFT_TEXT]),
    "two columns": ([*LEFT, *RIGHT], [LEFT_TEXT, RIGHT_TEXT]),
    "two columns, the right one drawn first": ([*RIGHT, *LEFT], [LEFT_TEXT, RIGHT_TEXT]),
    "two columns, drawn line by line": (
        [put for pair in zip(LEFT, RIGHT, strict=True) for put in pair], [LEFT_TEXT, RIGHT_TEXT],
    ),
    "a heading across two columns, drawn last": (
        [*RIGHT, *LEFT, Put(50, 740, "Your van is back on Monday, and it costs less", 20)],
        ["heading 1: Your van is back on Monday, and it costs less", LEFT_TEXT, RIGHT_TEXT],
    ),
    "columns with bold headings": (
        [Put(50, 716, "Where", bold=True), *LEFT, Put(320, 716, "What it costs", bold=True), *RIGHT],
        ["heading 4: Where", LEFT_TEXT, "heading 4: What it costs", RIGHT_TEXT],
    ),
    "paragraphs told by the room on the line above": (
        column(50, 700, "You drive home in a van that is clean and full.", "It is short.", "Call us when you are near "
               "the shop and we wait."),
        ["You drive home in a van that is clean and full.", "It is short.",
         "Call us when you are near the shop and we wait."],
    ),
    "a word parted at the end of a line": (
        column(50, 700, "You collect the van on Monday and the war-", "ranty runs for a whole year. A long-",
               "term contract costs you nothing."),
        ["You collect the van on Monday and the warranty runs for a whole year. A long-term contract costs you "
         "nothing."],
    ),
    "a hyphen that the file writes elsewhere too": (
        [*column(50, 700, "You buy a meter-read plan or a meter-", "based one, as you wish, any day of it.")],
        ["You buy a meter-read plan or a meter-based one, as you wish, any day of it."],
    ),
    "bullets": (
        column(50, 700, "• Clean vans on any day of the week and", "at night", "• Full tanks"),
        ["item 1: Clean vans on any day of the week and at night", "item 1: Full tanks"],
    ),
    "bullets that stand apart": (
        [Put(50, 700, "\u2022"), Put(66, 700, "Clean vans"), Put(50, 680, "\u2022"), Put(66, 680, "Full tanks")],
        ["item 1: Clean vans", "item 1: Full tanks"],
    ),
    "numbers": (column(50, 700, "1. Call us.", "2. Collect it."), ["item 1: Call us.", "item 1: Collect it."]),
    "letters set apart": (
        [Put(50, 700, "Your van is ready on Monday", apart=6)], ["Your van is ready on Monday"],
    ),
    "a customer's words": (
        [Put(50, 700, "“The van was clean, and I drove home the same day.”"), Put(50, 660, "Ann Ray, Example Bakery")],
        ["quote 0: “The van was clean, and I drove home the same day.”", "caption 0: Ann Ray, Example Bakery"],
    ),
    "a line of one hyphen at its end": (column(50, 700, "\x02", "It is ready.", "\x02"), ["It is ready."]),
    "cells of a row": (
        [Put(50, 700, "Van"), Put(250, 700, "30 a day"), Put(450, 700, "one week")], ["Van", "30 a day", "one week"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("page", "expected"), PAGES.values(), ids=PAGES)
def test_what_is_read(page: list[Put], expected: list[str]) -> None:
    assert shown(pdf(page)) == expected


def test_running_lines_and_page_numbers_are_furniture() -> None:
    pages = [
        [
            Put(50, 770, "Example Vans 2025"),
            *LEFT,
            Put(50, 20, f"Confidential, page {number}"),
            Put(560, 20, str(number)),
        ]
        for number in range(1, 5)
    ]
    expected = [LEFT_TEXT, "@master: Example Vans 2025", "@master: Confidential, page 3", "@master: 3"]
    assert shown(pdf(*pages))[8:12] == expected


def test_a_line_at_the_head_of_one_page_is_copy() -> None:
    assert shown(pdf([Put(50, 770, "You save a day"), *LEFT], RIGHT))[0] == "You save a day"


@pytest.mark.parametrize("turn", [0, 1, 2, 3])
def test_pages_and_pictures_may_be_turned(turn: int) -> None:
    def place(x: float, y: float) -> tuple[float, float]:
        y -= 150  # so that it is on the page either way
        return [(x, y), (612 - y, x), (612 - x, 792 - y), (y, 792 - x)][turn]

    lines = [Put(*place(put.x, put.y), put.text, turn=turn) for put in (*RIGHT, *LEFT)]
    beside = Put(*place(580, 300), "A van in the rain", turn=turn + 1)
    for turned in (0, 90 * turn):
        assert shown(pdf([beside, *lines], turned=turned)) == [LEFT_TEXT, RIGHT_TEXT, "A van in the rain"]


def test_merge_fields_are_marked() -> None:
    (block,) = document(pdf(column(50, 700, "You pay {{ price }} a day."))).blocks
    assert [(mark.kind, block.text[mark.start : mark.end]) for mark in block.marks] == [("merge", "{{ price }}")]


def test_places_are_pages_and_paragraphs() -> None:
    two = [*column(50, 700, "You drive."), *column(50, 600, "You pay.")]
    blocks = document(pdf(LEFT, two)).blocks
    assert [block.place for block in blocks] == [
        {"page": 1, "paragraph": 1}, {"page": 2, "paragraph": 1}, {"page": 2, "paragraph": 2},
    ]  # fmt: skip
    assert [block.view.to_source(0, 3) for block in blocks] == [
        (0, 3, "page 1"), (0, 3, "page 2"), (0, 3, "page 2:2"),
    ]  # fmt: skip


def test_landscape_pages_are_slides_unless_they_are_full_of_text() -> None:
    title = Put(50, 350, "You save a day", 30)
    deck = document(pdf([title], [title, Put(50, 300, "Every week.")], width=720, height=405))
    assert deck.kind == "deck"
    assert [block.place["slide"] for block in deck.blocks if block.place] == [1, 2, 2]
    assert [block.role for block in deck.blocks] == ["heading", "heading", "paragraph"]
    words = column(20, 390, *["You save a day in every week of a year that you work."] * 27)
    assert document(pdf(words, words, width=720, height=405)).kind == "proposal"
    assert document(pdf(LEFT)).kind == "proposal"


@pytest.mark.parametrize(
    ("title", "expected"),
    [("Vans for you", "Vans for you"), ("Microsoft Word - draft.docx", ""), ("draft.pptx", ""), ("", "")],
)
def test_the_title_is_what_a_person_wrote(title: str, expected: str) -> None:
    assert document(pdf(LEFT, title=title)).metadata == {"title": expected, "pages": 1}


UNREADABLE = {
    "no text": (pdf([]), "there is no text in this PDF, only pictures"),
    "locked": (pdf(LEFT, locked=True), "locked with a password"),
    "cut off": (pdf(LEFT)[:200], "broken or cut off"),
    "no PDF": (b"%PDF-1.7 and that is all", "broken or cut off"),
    "nothing": (b"", "broken or cut off"),
}


@pytest.mark.parametrize(("data", "reason"), UNREADABLE.values(), ids=UNREADABLE)
def test_what_cannot_be_read_says_why_in_one_line(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        document(data)
    assert str(caught.value).startswith(reason)
    assert "\n" not in str(caught.value)


def test_fonts_without_a_table_of_letters_are_told() -> None:
    garbled = pdf(column(50, 700, "'%( &. ) * &+ )", "+% *'*+)", ") & **"))
    assert "export it anew" in document(garbled).metadata["passed_over"]


def test_a_missing_extra_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pypdfium2", None)
    with pytest.raises(UnreadableError, match=r"^reading PDF needs an extra: pip install 'pitchlint\[pdf\]'$"):
        document(pdf(LEFT))
