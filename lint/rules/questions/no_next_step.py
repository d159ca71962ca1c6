"""ASK004: the copy ends without saying what the reader can do next."""

from collections.abc import Iterable, Mapping
from typing import Any

from lint.analysis.reading import Reading, SentenceReading
from lint.model.finding import Hit
from lint.model.rule import Bad, Good, rule
from lint.rules.agreements import is_offer

_CLOSE = 3
"""Sentences before the last one that belong to the close."""
_INVITING = frozenset("contact call visit join below register reply hesitate subscribe download".split())
"""Words of an invitation, whatever its grammar: "don't hesitate to contact us", "fill out the form below"."""


@rule(
    code="ASK004",
    name="no-next-step",
    level="warning",
    unit="document",
    levels={"web": "note"},
    says="The reader isn't told what to do next.",
    help="End with one easy step, for instance “Shall I put one aside for Saturday?”",
    sources=("The seller made no effort to close.", "One ask that is easy to say yes to gets an answer."),
    examples=(
        Bad(
            "Ann, the X200 is the right size for your van and costs 300 dollars. It carries two pallets, and your "
            "driver can load it alone. Your insurance stays the same. [It is grey.]",
            kind="email",
        ),
        Bad(
            "Hi Sam,\n\nAttached is the quote. It covers both sites. You would save about four hours a week on the "
            "rota. [The price holds until the end of June.]\n\nRegards,\n\nLee",
            kind="email",
        ),
        Bad(
            "# Proposal\n\nBy June your nurses file a form in two minutes. Training takes two mornings. Your ward "
            "managers see the list at noon, and nobody copies it by hand. The price is 9,000 dollars, and it covers 40 "
            "tablets, the cases and the chargers. Jo Hill runs the training. [She has done this on six wards.]",
            kind="proposal",
        ),
        Bad(
            "# Your deliveries\n\nYou lose an hour a day to paper forms, in four vans and two depots, and your "
            "customers ask where the bread is.\n\n# What changes\n\nYour drivers scan the parcel. You see it "
            "at once. Late orders show up at nine.\n\n# Price\n\n[It costs 40 dollars a month for each van, "
            "with no fee at the start.]",
            kind="deck",
        ),
        Good(
            "Ann, the X200 fits your van and costs 300 dollars. Your driver can load it alone, and your insurance "
            "stays the same. Shall I put one aside for Saturday?",
            kind="email",
        ),
        Good(
            "Hi Sam,\n\nThe quote covers both sites. You would save about four hours a week on the rota. Would you "
            "like to go ahead, or is there something left to decide?\n\nRegards,\nLee",
            kind="email",
        ),
        Good(
            "# Proposal\n\nBy June your nurses file a form in two minutes. Training takes two mornings. Your ward "
            "managers see the list at noon, and nobody copies it by hand. The price is 9,000 dollars, and it covers 40 "
            "tablets.\n\nNext step: you choose a date, and Jo Hill books the room.",
            kind="proposal",
        ),
        Good("Hi Ann, your second depot opens in May. Thank you!", kind="email"),
        Good(
            "Ann, the X200 fits your van and costs 300 dollars. It carries two pallets, and your driver can load it "
            "alone. Your insurance stays the same. Interested in how the bakery in Leeds did it?",
            kind="email",
        ),
        Good(
            "# Your deliveries\n\nYou lose an hour a day to paper forms, in four vans and two depots, and your "
            "customers call to ask where the bread is. Your drivers can scan the parcel instead. You see it at once, "
            "and late orders show up at nine. For the prices, don't hesitate to contact us.",
        ),
        Good(
            "# Your deliveries\n\nYou lose an hour a day to paper forms, in four vans and two depots, and your "
            "customers call to ask where the bread is. Your drivers can scan the parcel instead. You see it at once, "
            "and late orders show up at nine. Call us to try it with one van.",
            kind="web",
        ),
    ),
)
def no_next_step(reading: Reading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """A reader who was convinced still has to find out how to say yes. Many don't.

    One clear, easy next step is enough: a question that can be answered at once, a date to choose, a button.
    """
    silent = ("about", "release-notes", "internal", "reply", "docs")
    if not reading.is_long_enough or reading.context.purpose in silent or reading.next_step:
        return
    if reading.context.kind in ("proposal", "deck") and not is_offer(reading):
        return
    last = reading.closing_sentence
    if last is not None and not _invites(reading, last):
        yield last.hit()


def _invites(reading: Reading, last: SentenceReading) -> bool:
    """Whether the close holds something to answer, to click, or to do, however it is put."""
    if reading.context.kind == "web" and reading.document.metadata.get("front_matter"):
        return True  # the site's template adds buttons that the file doesn't show
    for sentence in reading.sentences[max(last.index - _CLOSE, 0) :]:
        if sentence.is_question and reading.context.kind in ("email", "deck"):
            return True
        if not _INVITING.isdisjoint(sentence.words) or any(token.kind == "opaque" for token in sentence.tokens):
            return True
        start, end = sentence.sentence.start, sentence.sentence.end
        if any(mark.kind in ("link", "url") and start <= mark.start < end for mark in sentence.block.block.marks):
            return True
    return False
