"""Words that a text names and doesn't use: the entries of a list or table of words.

A style guide that tells its readers to avoid a word has to write it. Words in quotation marks are left out by the
engine; these stand bare in their item or cell.
"""

from collections.abc import Iterator

from lint.analysis.reading import BlockReading, SentenceReading
from lint.text.matcher import Match

_NAMING = frozenset("word words phrase phrases wording jargon buzzword buzzwords avoid".split())
"""What the heading or the first cells of a list of words speak of."""
_JOINTS = frozenset(("or", "and", ",", "/", "&"))
_AFTER = frozenset("(:→–—-=")
"""Marks between a word and what is said of it."""
_SHORT = 4
"""Tokens of an item that names a word, or two ("impact or impactful")."""
_NEAR = 60
"""Blocks of the same list looked at on either side; a longer list shows what it is within these."""


def is_named(sentence: SentenceReading, match: Match) -> bool:
    """Whether a match is an entry in a list of words: the head of its item or cell, below a heading that says so.

    A list without such a heading is one where an item is a word with a remark in brackets: "leverage (say “use”)".
    """
    block = sentence.block
    if block.block.role not in ("item", "cell"):
        return False
    tokens = block.block.tokens
    if match.first == 0 and (match.last == len(tokens) or tokens[match.last].norm in _AFTER):
        pass
    elif len(tokens) > _SHORT or _JOINTS.isdisjoint(token.norm for token in tokens):
        return False
    return any(_names_words(other) for other in _list_around(block)) or _is_titled_so(block)


def _names_words(block: BlockReading) -> bool:
    """Whether an item is a word with a remark in brackets, or a cell heads a column of words."""
    tokens = block.block.tokens
    if block.block.role == "cell":
        return len(tokens) <= _SHORT and not _NAMING.isdisjoint(token.norm for token in tokens)
    opening = next((at for at, token in enumerate(tokens[: _SHORT + 1]) if token.text == "("), 0)
    return opening > 0 and tokens[-1].text == ")" and tokens[0].text.islower()


def _is_titled_so(block: BlockReading) -> bool:
    headings = block.block.headings
    return bool(headings) and not _NAMING.isdisjoint(headings[-1].lower().split())


def _list_around(block: BlockReading) -> Iterator[BlockReading]:
    """The blocks of the same list or table near a block."""
    blocks, group = block.reading.blocks, block.block.group
    if not group:
        return
    for other in blocks[max(block.index - _NEAR, 0) : block.index + _NEAR]:
        if other.block.group == group:
            yield other
