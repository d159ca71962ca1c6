"""Fixing a text swaps words, and leaves every other character as it was."""

import re

from hypothesis import given
from hypothesis import strategies as st

from lint.api import check_text, fix_text
from lint.text.decode import decode, encode

SWAPS = {
    "utilize": "use",
    "Utilize": "Use",
    "utilizing": "using",
    "at this point in time": "now",
    "a multitude of": "many",
    "A plethora of": "Many",
    "adjacent to": "next to",
    "At the present time": "Now",
}
"""Words with one safe swap each, and what becomes of them in every form that is tried here."""

PLAIN = st.sampled_from(
    [
        "Your shop ", "café ", "naïve 🍞 ", "e\u0301tude ", "**bold** ", "_so_ ", "`code` ",
        "[a link](https://a.example/b) ", "&amp; ", "<br> ", "<!-- a note -->\n\n", "{{ name }} ",
        "\\*star ", "\t", "  ", "\u00a0", ".\r\n\r\n", ".\n\n",
        "# Head ", "\n\n- item ", "\n\n> quoted words\n\n", "\n\n```\nutilize\n```\n\n", "1,5 % ",
        "\u200b", "…", "— ", "\ufeff",
    ]
)  # fmt: skip
PIECES = st.lists(st.one_of(PLAIN, st.sampled_from(sorted(SWAPS)).map(lambda word: word + " ")), max_size=14)


def between(text: str) -> str:
    """A pattern for what a text may become: each swappable word as it was or swapped, all else as it stands."""
    words = sorted(SWAPS, key=len, reverse=True)
    pieces = re.split("(" + "|".join(map(re.escape, words)) + ")", text)
    return "".join(
        f"(?:{re.escape(piece)}|{re.escape(SWAPS[piece])})" if piece in SWAPS else re.escape(piece) for piece in pieces
    )


@given(PIECES, st.sampled_from(["home.md", "page.html", "note.txt", "mail.eml"]), st.booleans())
def test_nothing_changes_but_the_words_that_are_swapped(pieces: list[str], path: str, unsafe: bool) -> None:
    text = "".join(pieces)
    fixed = fix_text(text, path=path, unsafe=unsafe)
    assert fixed.settled
    assert re.fullmatch(between(text), fixed.text, re.DOTALL)
    assert (fixed.edits == 0) is (fixed.text == text)


@given(PIECES)
def test_every_safe_fix_that_is_told_is_made_and_nothing_is_left_for_a_second_time(pieces: list[str]) -> None:
    text = "".join(pieces)
    told = [found for found in check_text(text, path="home.md").findings if found.fix and found.fix.safety == "safe"]
    fixed = fix_text(text, path="home.md")
    assert fixed.edits >= len(told)
    assert not [found for found in fixed.result.findings if found.fix and found.fix.safety == "safe"]
    again = fix_text(fixed.text, path="home.md")
    assert (again.edits, again.text) == (0, fixed.text)


@given(st.text(max_size=200))
def test_any_text_can_be_fixed(text: str) -> None:
    fixed = fix_text(text, path="home.md", unsafe=True)
    assert fixed.settled
    assert fixed.edits or fixed.text == text


def test_the_words_are_swapped_as_they_stand() -> None:
    text = ". ".join(f"{word} bread" for word in SWAPS)
    assert fix_text(text, path="home.md").text == ". ".join(f"{word} bread" for word in SWAPS.values())


@given(PIECES, st.sampled_from(["utf-8", "utf-16-le", "windows-1252"]), st.booleans())
def test_encoding_and_byte_order_mark_are_kept(pieces: list[str], encoding: str, marked: bool) -> None:
    bom = {"utf-8": b"\xef\xbb\xbf", "utf-16-le": b"\xff\xfe", "windows-1252": b""}[encoding] if marked else b""
    text = "Your café. utilize " + "".join(piece for piece in pieces if piece.isascii())
    if encoding == "utf-16-le":
        bom = b"\xff\xfe"
    data = encode(text, encoding, bom)
    decoded = decode(data)
    assert (decoded.text, decoded.bom) == (text, bom)
    fixed = fix_text(decoded.text, path="home.md").text
    assert encode(fixed, decoded.encoding, decoded.bom).startswith(bom)
    assert decode(encode(fixed, decoded.encoding, decoded.bom)).text == fixed
