"""Lines cut to the terminal's width, and verdicts in plain words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.report.excerpt import cells, excerpt, printable

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
