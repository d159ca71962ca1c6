"""What holds for every block of every document: each character leads back to the place that it came from."""

from html import unescape

from lint.model.document import Document


def assert_exact(document: Document) -> None:
    """Check every segment of every block, and every mark."""
    source = document.source.text
    for block in document.blocks:
        assert block.text == block.text.strip() != ""
        at = last = 0
        for segment in block.view.segments:
            assert segment.start == at < segment.end
            at = segment.end
            assert last <= segment.source_start < segment.source_end <= len(source)
            last = segment.source_start
            shown = block.text[segment.start : segment.end]
            written = source[segment.source_start : segment.source_end]
            if segment.verbatim:
                assert shown == written
            elif not shown.isspace():
                # The only other things: an entity, or a value whose escapes are resolved as a whole.
                assert unescape(written) == shown or len(shown) <= len(written)
        assert at == len(block.text)
        for mark in block.marks:
            assert 0 <= mark.start < mark.end <= len(block.text)
