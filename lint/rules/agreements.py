"""What a proposal settles: the result, the buyer's part, who follows up."""

from functools import lru_cache
from typing import Literal

from lint.analysis.reading import BlockReading, Reading, SentenceReading

Matter = Literal["outcome", "effort", "follow-up"]


_OFFERING = frozenset("price prices pricing fee fees quote quotation scope deliverables".split())
"""What the heading of a part of an offer says."""
_OFFERS = frozenset("proposal quote quotation estimate offer sow tender".split())
"""What an offer calls itself, in a heading or its first lines."""
_PLANS = frozenset("plan pitch investor investors loan funding shareholders capability".split())
"""What stands in the titles of plans, pitches for money and profiles, which name sums too."""
_FIRST_LINES = 4
"""Blocks in which a piece of copy says what it is."""
_TITLE_WORDS = 6
_CURRENCIES = frozenset("dollars euros pounds usd eur gbp chf".split())
_SILENT = ("internal", "investor", "docs")
_ABOUT_ITS_WRITER = ("about", "release-notes", "internal", "investor", "docs")
_DOCUMENTS = ("docx", "odt", "pdf")


@lru_cache(maxsize=1)  # asked again for one sentence after the other of a document
def is_offer(reading: Reading) -> bool:
    """Whether the copy is an offer to a buyer, of a length that can be judged: it says so, and names a price.

    Proposals to a committee, plans, pitches to investors and minutes are called proposals too. An offer that doesn't
    call itself one is known by a part on its scope or price.
    """
    if not reading.is_long_enough or reading.context.purpose in _SILENT:
        return False
    first = [block.block for block in reading.blocks[:_FIRST_LINES]]
    says = {token.norm for block in first for token in block.tokens}
    titles = {token.norm for block in first if len(block.tokens) <= _TITLE_WORDS for token in block.tokens}
    if not titles.isdisjoint(_PLANS):
        return False
    parts = {token.norm for block in reading.blocks if block.block.role == "heading" for token in block.block.tokens}
    if _OFFERS.isdisjoint(says | parts) and _OFFERING.isdisjoint(parts) and "statement" not in says:
        return False
    return any(_names_price(block) for block in reading.blocks)


def tells_of_its_writer(reading: Reading) -> bool:
    """Whether a text is about whoever wrote it as it should be: by its purpose, or as a paper that offers nothing."""
    return reading.context.purpose in _ABOUT_ITS_WRITER or _is_paper(reading)


def _is_paper(reading: Reading) -> bool:
    """Whether a document of a word processor offers nothing: a report, an application, a profile that buyers ask for.

    They are proposals by their format alone, and tell of their writer because they should.
    """
    return reading.context.kind == "proposal" and reading.document.source.format in _DOCUMENTS and not is_offer(reading)


def _names_price(block: BlockReading) -> bool:
    tokens = block.block.tokens
    if block.block.role == "heading":
        return any(token.norm in _OFFERING for token in tokens)
    return any(
        token.kind == "number" and (token.text[0] in "$€£" or after.norm in _CURRENCIES)
        for token, after in zip(tokens, (*tokens[1:], *tokens[-1:]), strict=True)
    )


def is_settled(reading: Reading, matter: Matter) -> bool:
    """Whether a phrase of the vocabulary `commitments` that settles the matter stands anywhere in the copy."""
    return any(
        matter in match.entry.tags
        for block in reading.blocks
        if block.block.role != "title"
        for match in block.matches("commitments")
    )


def evidence(reading: Reading) -> SentenceReading | None:
    """The sentence at which to say that something is missing: the last of the running text, else the last of all."""
    return reading.closing_sentence or next(reversed(reading.sentences), None)
