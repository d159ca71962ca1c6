"""The position map: every character of a view leads back to where it came from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.model.source import Source
from lint.model.view import Segment, TextView, ViewBuilder

PIECES = st.lists(
    st.tuples(
        st.text(min_size=1, max_size=6),  # text that the reader skips before the piece
        st.text(min_size=1, max_size=6),  # the piece in the source
        st.one_of(st.none(), st.text(min_size=1, max_size=3)),  # None: verbatim; else what it stands for
    ),
    min_size=1,
    max_size=8,
)


def build(pieces: list[tuple[str, str, str | None]]) -> tuple[str, ViewBuilder]:
    source, builder = "", ViewBuilder()
    for skipped, piece, meaning in pieces:
        start = len(source) + len(skipped)
        source += skipped + piece
        if meaning is None:
            builder.add(piece, start, start + len(piece))
        else:
            builder.add(meaning, start, start + len(piece), verbatim=False)
    return source, builder


@given(PIECES)
def test_a_verbatim_span_is_the_same_text_in_the_source_and_any_other_lies_in_its_segment(pieces):
    source, builder = build(pieces)
    view = builder.view()
    for start in range(len(view.text)):
        for end in range(start + 1, len(view.text) + 1):
            span = view.to_source(start, end)
            assert 0 <= span.start < span.end <= len(source)
            if view.is_verbatim(start, end):
                assert source[span.start : span.end] == view.text[start:end]
    for segment in view.segments:
        assert view.to_source(segment.start, segment.end)[:2] == (segment.source_start, segment.source_end)


@given(PIECES, st.data())
def test_a_cut_keeps_every_place(pieces, data):
    _, builder = build(pieces)
    whole = builder.view()
    start = data.draw(st.integers(0, len(whole.text) - 1))
    end = data.draw(st.integers(start + 1, len(whole.text)))
    cut = builder.view_of(start, end)
    assert cut.text == whole.text[start:end]
    for offset in range(end - start):
        if cut.is_verbatim(offset, offset + 1):
            assert cut.to_source(offset, offset + 1) == whole.to_source(start + offset, start + offset + 1)


@given(PIECES, PIECES)
def test_a_map_through_a_map_is_the_same_as_one_after_the_other(outer_pieces, inner_pieces):
    source, outer_builder = build(outer_pieces)
    outer = outer_builder.view()
    inner_builder = ViewBuilder()
    at = 0
    for _, piece, meaning in inner_pieces:  # read the outer text, some of it as something else
        end = min(at + len(piece), len(outer.text))
        if end > at:
            inner_builder.add(meaning or outer.text[at:end], at, end, verbatim=meaning is None)
        at = end
    inner = inner_builder.view()
    composed = inner.through(outer)
    assert composed.text == inner.text
    for offset in range(len(inner.text)):
        span = composed.to_source(offset, offset + 1)
        middle = inner.to_source(offset, offset + 1)
        assert span == outer.to_source(middle.start, middle.end)
        if composed.is_verbatim(offset, offset + 1):
            assert source[span.start : span.end] == inner.text[offset]


@pytest.mark.parametrize(
    "text, segments",
    [
        ("ab", [Segment(0, 1, 0, 1)]),
        ("ab", [Segment(0, 2, 0, 3)]),
        ("ab", [Segment(0, 1, 0, 1), Segment(0, 2, 1, 3)]),
        ("ab", [Segment(0, 1, 0, 1), Segment(1, 1, 1, 1), Segment(1, 2, 1, 2)]),
        ("abc", [Segment(0, 1, 0, 1), Segment(2, 3, 2, 3)]),
    ],
)
def test_a_map_that_does_not_cover_its_text_is_refused(text, segments):
    with pytest.raises(ValueError):
        TextView(text, segments)


def test_a_span_over_two_parts_ends_with_its_first_part():
    builder = ViewBuilder()
    builder.add("one ", 0, 4, part="subject")
    builder.add("two", 0, 3, part="body")
    assert builder.view().to_source(1, 6) == (1, 4, "subject")
    assert not builder.view().is_verbatim(1, 6)


@given(st.text(alphabet="ab\r\n\u2028😀e\u0301 ", max_size=40))
def test_lines_and_columns_count_code_points(text):
    source = Source("a.md", "markdown", text)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert len(source.line_starts) == len(lines)
    for offset in range(len(text)):
        line, column = source.position(offset)
        assert source.line_starts[line - 1] + column - 1 == offset
    for number, line in enumerate(lines, 1):
        start, end = source.line_span(number)
        assert text[start:end] == line
