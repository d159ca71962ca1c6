"""Lines cut to the terminal's width, and verdicts in plain words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.api import check_text
from lint.model.document import Kind
from lint.model.result import Run
from lint.report.excerpt import cells, excerpt, printable
from lint.report.terminal import Look, as_text, plain

LONG = "word " * 40


@pytest.mark.parametrize(
    ("line", "start", "end", "width", "text", "underlined"),
    [
        ("Your gizmo bakes.", 5, 10, 40, "Your gizmo bakes.", "gizmo"),
        ("   Your gizmo.  ", 8, 13, 40, "Your gizmo.", "gizmo"),
        ("\tYour\tgizmo.", 6, 11, 40, "Your gizmo.", "gizmo"),
        (LONG + "gizmo " + LONG, 200, 205, 20, "…d word gizmo word …", "gizmo"),
        ("gizmo " + LONG, 0, 5, 12, "gizmo word…", "gizmo"),
        (LONG + "gizmo", 200, 205, 12, "…word gizmo", "gizmo"),
        ("x" * 50, 10, 40, 20, "…xxxxxxxxxxxxxxxxxx…", "x" * 18),
        ("abc", 3, 3, 40, "abc", ""),
        ("", 0, 0, 40, "", ""),
    ],
)
def test_a_line_is_cut_around_its_span(line: str, start: int, end: int, width: int, text: str, underlined: str) -> None:
    shown = excerpt(line, start, end, width)
    assert shown.text == text
    assert shown.text[shown.start : shown.end] == underlined
    assert cells(shown.text) <= width


@pytest.mark.parametrize(
    ("line", "start", "end", "underline"),
    [
        ("日本 gizmo", 3, 8, "     ^^^^^"),
        ("🍞 gizmo", 2, 7, "   ^^^^^"),
        ("cafe\u0301 gizmo", 6, 11, "     ^^^^^"),
        ("a 日本", 2, 4, "  ^^^^"),
    ],
)
def test_carets_stand_below_wide_letters_and_marks(line: str, start: int, end: int, underline: str) -> None:
    assert excerpt(line, start, end, 40).underline == underline


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60), st.integers(8, 30))
def test_no_line_is_too_wide_or_unprintable(line: str, start: int, length: int, width: int) -> None:
    shown = excerpt(line, start, start + length, width)
    assert cells(shown.text) <= width
    assert printable(shown.text) == shown.text
    assert 0 <= shown.start <= shown.end <= len(shown.text)


LONG_SENTENCE = "You see " + "the van and the road and " * 5 + "the shop. "


def shown(text: str, kind: Kind = "web") -> list[str]:
    """The lines of the verbose report on a text."""
    return as_text(Run((check_text(text, kind=kind),)), Look(plain, verbose=True)).splitlines()


def test_findings_on_one_sentence_show_it_once() -> None:
    lines = shown("Hi Ann,\n\nOur product makes bread in the night.\n\nIt has a door. We sell it. We make it.", "email")
    places = [line for line in lines if line.startswith("<text>:3:1 ")]
    assert len(places) > 1
    assert sum("Our product" in line for line in lines) == 1


def test_notes_on_whole_sentences_take_one_place() -> None:
    lines = shown("\n\n".join([LONG_SENTENCE] * 3))
    assert sum("CLR005" in line for line in lines) == 1
    assert "    and 2 more: lines 3, 5" in lines
