"""Fragments take their focus from what stands around them: a lead-in, the sentence before, the text under a heading."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lint.model.judgement import Focus, Judgement

if TYPE_CHECKING:
    from lint.analysis.focus import Facts
    from lint.analysis.reading import BlockReading, Reading

_SHORT = 12  # words of a line that can still be an item of a list without bullets


def settle_fragments(reading: "Reading", facts: list["Facts"]) -> list["Facts"]:
    """The facts with the verdict of every open fragment."""
    settled = list(facts)
    leads = _leads(reading, facts)
    for block in reading.blocks:
        for sentence in block.sentences:
            found = facts[sentence.index]
            if found.is_open:
                judgement = _from_lead(leads[block.index], settled) or _from_neighbours(block, sentence.index, settled)
                if judgement:
                    settled[sentence.index] = found._replace(judgement=judgement)
    return settled


def _leads(reading: "Reading", facts: Sequence["Facts"]) -> list[int]:
    """For each block the index of the sentence that it completes ("You can claim:"), −1 where there is none."""
    leads: list[int] = []
    group_leads: dict[int, int] = {}
    previous = -1
    for block in reading.blocks:
        group = block.block.group
        lead = -1
        if group:
            if group not in group_leads:
                group_leads[group] = _lead_before(reading, block.index)
            lead = group_leads[group]
        elif block.index and _is_line(block, facts):
            lead = _lead_before(reading, block.index)
            if lead < 0 and block.block.role == "paragraph":
                lead = previous
        leads.append(lead)
        previous = lead
    return leads


def _lead_before(reading: "Reading", index: int) -> int:
    """The sentence right before a block, if it ends in a colon."""
    if not index:
        return -1
    before = reading.blocks[index - 1]
    if not before.sentences or not before.block.text.rstrip().endswith(":"):
        return -1
    return before.sentences[-1].index


def _is_line(block: "BlockReading", facts: Sequence["Facts"]) -> bool:
    """Whether a block is one short fragment, as an item of a list whose bullets were lost."""
    return (
        len(block.sentences) == 1
        and facts[block.sentences[0].index].clause.kind == "fragment"
        and len(block.block.tokens) <= _SHORT
        and block.block.text[-1] not in ".:"
    )


def _from_lead(lead: int, facts: Sequence["Facts"]) -> Judgement | None:
    if lead < 0:
        return None
    focus = facts[lead].judgement.focus
    if focus == "neutral":
        return Judgement("neutral", "completes a list about neither")
    taken: Focus = "seller" if focus == "shared" else focus
    return Judgement(taken, "completes a list about " + ("the reader" if taken == "customer" else "the seller"))


def _from_neighbours(block: "BlockReading", index: int, facts: Sequence["Facts"]) -> Judgement | None:
    """The verdict of the sentence before or after in one paragraph, or of the text below a heading."""
    sentences = block.sentences
    text = sentences[index - sentences[0].index].text
    own = facts[index].judgement
    if len(sentences) > 1 and text[-1:] in ".!…":
        for other in (index - 1, index + 1):
            if sentences[0].index <= other <= sentences[-1].index and not facts[other].is_open:
                if facts[other].judgement.focus in ("seller", "shared"):
                    return Judgement("seller", "goes on about the offer; no result for the reader")
                return own if own.focus == "seller" else None
    if block.block.role == "heading" or (len(sentences) == 1 and text[-1:].isalnum()):
        after = sentences[-1].index + 1
        if after < len(facts) and facts[after].subject.party in ("seller", "product"):
            if facts[after].judgement.focus == "seller" or facts[after].judgement.focus == "shared":
                if len(sentences[0].tokens) > 1:
                    return Judgement("seller", "heads what the seller tells of itself")
    return None
