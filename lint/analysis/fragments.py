"""Fragments take their focus from what stands around them: a lead-in, the sentence before, the text under a heading."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lint.analysis.imperatives import LOOKING
from lint.analysis.offers import announced_names, states_offer, tells_quality
from lint.analysis.signs import STRONG
from lint.analysis.verbs import verb_form
from lint.analysis.wordclasses import PLAN_TOPICS, PLAN_VERBS, PLEDGES, READER_TOPICS, SELLER_TOPICS, WORLD_TOPICS
from lint.model.judgement import Focus, Judgement

if TYPE_CHECKING:
    from lint.analysis.focus import Facts
    from lint.analysis.reading import BlockReading, Reading, SentenceReading

_ASIDES = frozenset("if when unless to".split())
"""What a fragment begins with that is an aside: "If done right."."""
_SHORT = 12  # words of a line that can still be an item of a list without bullets

_HEADING_WORDS = 6
_SAYING = 6  # words from which on a slide's fragment says something of a thing
_SELLING_SHARE = 0.2
"""Share of the sentences about anybody that are the seller's, from which on descriptions are taken for its offer."""
_SERVING = 3  # how many times more sentences are the reader's than the seller's in copy that is about its reader
_PLAN = Judgement("seller", "what the seller means to do; no result for the reader")
_GOES_ON = Judgement("seller", "describes the offer; no result for the reader")
_SERVES = Judgement("shared", "what is sold has a result for the reader")
_STATES = Judgement("seller", "its subject is what the seller offers; no result for the reader")


def settle_fragments(reading: "Reading", facts: list["Facts"]) -> list["Facts"]:
    """The facts with the verdict of every open fragment."""
    settled = list(facts)
    leads = _leads(reading, facts)
    headings = _headings(reading)
    serves = _serves(facts)
    sells = _sells(facts) or (reading.context.kind == "email" and _is_signed(facts))
    names = announced_names(block.block for block in reading.blocks)
    for block in reading.blocks:
        for sentence in block.sentences:
            found = facts[sentence.index]
            if found.clause.kind == "imperative" and _is_plan(
                reading.blocks, leads, headings, block.index, found, facts
            ):
                settled[sentence.index] = found._replace(judgement=_PLAN)
            elif found.is_open:
                judgement = None
                if found.clause.kind != "clause" or _is_listed_clause(sentence):
                    judgement = _in_list(reading.blocks, block, leads, headings, settled)
                    if judgement is None and found.judgement.focus == "customer":
                        continue
                    if judgement is None and serves and found.clause.kind == "participle":
                        judgement = Judgement("customer", "what the reader does")
                    judgement = judgement or _from_neighbours(block, sentence.index, settled, sells)
                if judgement is None and sells:
                    judgement = _of_offer(sentence, found, names)
                is_open = found.clause.kind != "clause" or _is_listed_clause(sentence)
                settled[sentence.index] = found._replace(judgement=judgement or found.judgement, is_open=is_open)
    return settled


def _is_listed_clause(sentence: "SentenceReading") -> bool:
    """Whether a clause completes a list: an item that begins with a small letter."""
    return sentence.role == "item" and sentence.text[0].islower()


def _in_list(
    blocks: Sequence["BlockReading"], block: "BlockReading", leads: Sequence[int], headings: Sequence[int],
    facts: Sequence["Facts"],
) -> Judgement | None:  # fmt: skip
    """The verdict that an item has from the line that leads in, or from the heading above."""
    lead = leads[block.index]
    judgement = _from_lead(block, lead, facts)
    if judgement is None and (lead >= 0 or block.block.role in ("item", "cell")):
        judgement = _from_heading(blocks, headings[block.index], facts)
    if judgement is None and lead >= 0:
        judgement = Judgement("neutral", "completes a list about neither")
    return judgement


def _of_offer(sentence: "SentenceReading", found: "Facts", names: frozenset[tuple[str, ...]]) -> Judgement | None:
    """The verdict on a statement whose subject is the offer, or on a fragment that says what it is like."""
    if found.clause.kind == "clause":
        if found.result.strength == STRONG and sentence.role != "quote":
            return _SERVES
        return _STATES if states_offer(found, sentence.block.block.tokens, names) else None
    return _GOES_ON if found.clause.kind == "fragment" and tells_quality(sentence) else None


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
        elif block.index and block.block.role != "heading" and _is_line(block, facts):
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
        and block.block.size <= _SHORT
        and block.block.text[-1] not in ".:"
    )


def _from_lead(block: "BlockReading", lead: int, facts: Sequence["Facts"]) -> Judgement | None:
    """The verdict of an item by the line that leads in: its focus, or what it announces ("Key features:")."""
    if lead < 0:
        return None
    focus = facts[lead].judgement.focus
    if focus == "neutral":
        topic = topic_of(block.reading.sentences[lead].words)
        if topic is None or facts[lead].clause.kind != "fragment":
            return None
        focus = topic
    if focus == "neutral":
        return Judgement("neutral", "completes a list about neither")
    taken: Focus = "seller" if focus == "shared" else focus
    return Judgement(taken, "completes a list about " + ("the reader" if taken == "customer" else "the seller"))


def _is_plan(
    blocks: Sequence["BlockReading"], leads: Sequence[int], headings: Sequence[int], at: int, found: "Facts",
    facts: Sequence["Facts"],
) -> bool:  # fmt: skip
    """Whether an imperative is what the seller will do: "We will: · answer within a day", under "Our commitments"."""
    if found.judgement.focus != "customer" or found.clause.base in LOOKING:
        return False
    if any(mention.form in ("pronoun", "name") and mention.party == "customer" for mention in found.mentions):
        return False
    if leads[at] >= 0:
        return facts[leads[at]].judgement.focus == "seller"
    above = headings[at]
    if above < 0:
        return False
    words = [token.norm for token in blocks[above].block.tokens]
    if not PLEDGES.isdisjoint(words):
        return True
    return found.clause.base in PLAN_VERBS and words[0] == "our"


def _headings(reading: "Reading") -> list[int]:
    """For each block the index of what heads it, −1 where nothing does: a heading, or a short line before a list."""
    above: list[int] = []
    last, line = -1, -1
    for block in reading.blocks:
        role = block.block.role
        above.append(line if role == "item" and line >= 0 else last)
        if role == "heading":
            last = block.index
        if role != "item":
            line = block.index if role == "paragraph" and block.block.size <= _HEADING_WORDS else -1
    return above


def _from_heading(blocks: Sequence["BlockReading"], heading: int, facts: Sequence["Facts"]) -> Judgement | None:
    """The verdict of an item by the heading above its list: "Our services", "What you get", "The problem"."""
    if heading < 0 or not blocks[heading].sentences:
        return None
    topic = topic_of([token.norm for token in blocks[heading].block.tokens])
    head = facts[blocks[heading].sentences[-1].index]
    own = "neutral" if head.is_question else head.judgement.focus
    focus: Focus | None = topic or ("seller" if own == "shared" else own if own != "neutral" else None)
    if focus is None:
        return None
    about = {"customer": "the reader", "seller": "the seller"}.get(focus, "neither")
    return Judgement(focus, f"an item under a heading about {about}")


def topic_of(words: Sequence[str]) -> Focus | None:
    """Whom a heading announces, by the customary words of pages and decks; None where it tells nothing."""
    found = set(words)
    if found & PLAN_TOPICS:
        return "seller"
    if found & READER_TOPICS:
        return "customer"
    if found & WORLD_TOPICS:
        return "neutral"
    return "seller" if found & SELLER_TOPICS else None


def _from_neighbours(block: "BlockReading", index: int, facts: Sequence["Facts"], sells: bool) -> Judgement | None:
    """The verdict of the sentence before or after in one paragraph, or of the text below a heading."""
    sentences = block.sentences
    sentence = sentences[index - sentences[0].index]
    text = sentence.text
    if text[-1:] in ".!…" and sentence.tokens[0].norm not in _ASIDES:
        for other in (index - 1, index + 1):
            if sentences[0].index <= other <= sentences[-1].index and _tells_of_seller(facts[other]):
                return _GOES_ON
    if block.block.role == "heading":
        after = sentences[-1].index + 1
        if after < len(facts) and facts[after].subject.party in ("seller", "product") and sentence.size > 1:
            return Judgement("seller", "heads what the seller tells of itself")
    if sells and _describes(sentence, facts[index].clause.kind):
        return _GOES_ON
    return None


def _tells_of_seller(found: "Facts") -> bool:
    """Whether a sentence says something of the seller or the offer, rather than what the sender of a mail is doing."""
    speaks = found.subject.party in ("seller", "product") or found.clause.kind != "fragment"
    return (
        not found.is_open
        and found.judgement.focus in ("seller", "shared")
        and found.subject.party != "customer"
        and speaks
    )


def _describes(sentence: "SentenceReading", kind: str) -> bool:
    """Whether a fragment says something of a thing rather than naming it: it ends like a sentence, or is as long."""
    tokens = sentence.tokens
    words = [token.text for token in tokens if token.kind == "word"]
    if len(words) < 2 or words[0].lower() in _ASIDES:
        return False
    if len(words[0]) == 1 and words[0].isupper() and words[0] not in "AI":
        return False
    if sentence.role == "subject":
        return True
    form = verb_form(words[0].lower())
    if kind == "participle" or words[0].endswith("ly") or (form is not None and form.form in ("ed", "en")):
        return False
    plain = sum(word[0].islower() for word in words)
    if tokens[-1].norm in (".", "!", "…", "...") and sentence.role in ("paragraph", "item", "description"):
        return plain > 0 or len(words) > 2
    in_deck = sentence.reading.context.kind == "deck" and sentence.role in ("paragraph", "item")
    return in_deck and len(words) >= _SAYING and 2 * plain >= len(words)


def _serves(facts: Sequence["Facts"]) -> bool:
    """Whether the copy as a whole is about its reader, so that "Getting started" is what the reader does."""
    own = sum(found.subject.party in ("seller", "product") for found in facts)
    theirs = sum(found.judgement.focus == "customer" for found in facts)
    return theirs > _SERVING and theirs > _SERVING * own


def _is_signed(facts: Sequence["Facts"]) -> bool:
    """Whether a mail names its sender at all, so that it is more than news or a story passed on."""
    return any(mention.party in ("seller", "applause") for found in facts for mention in found.mentions)


def _sells(facts: Sequence["Facts"]) -> bool:
    """Whether the copy as a whole speaks for a seller: enough of its sentences have it for their subject."""
    own = sum(found.subject.party in ("seller", "product") for found in facts)
    theirs = sum(found.judgement.focus == "customer" for found in facts)
    return own > 0 and own >= _SELLING_SHARE * (own + theirs)
