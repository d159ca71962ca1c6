"""Make a reading of a few lines of copy, without a file format."""

from collections.abc import Iterable
from typing import Any

from lint.analysis.reading import Context, Reading
from lint.model.document import Block, Document, Kind, Mark, Role, Speaker
from lint.model.source import Source
from lint.model.view import ViewBuilder
from lint.text.blocks import make_block
from lint.text.matcher import Lexicon


def block(
    text: str,
    role: Role = "paragraph",
    *,
    level: int = 0,
    group: int = 0,
    speaker: Speaker = "unknown",
    marks: Iterable[Mark] = (),
    **more: Any,
) -> Block:
    """A block of one run of text."""
    builder = ViewBuilder()
    builder.add(text, 0, len(text))
    return make_block(role, builder.view(), marks, level=level, group=group, speaker=speaker, **more)


def read(blocks: str | Iterable[Block], kind: Kind = "web", brands: tuple[str, ...] = (), **metadata: Any) -> Reading:
    """The reading of blocks, or of paragraphs parted by blank lines."""
    if isinstance(blocks, str):
        blocks = [block(paragraph) for paragraph in blocks.split("\n\n")]
    made = tuple(blocks)
    text = "\n\n".join(each.text for each in made)
    document = Document(Source("copy.txt", "text", text), made, metadata=metadata, kind=kind)
    return Reading(document, Context(kind=kind, brands=brands), Lexicon())
