"""ASK004: the copy ends without saying what the reader can do next."""

from collections.abc import Iterable, Mapping
from typing import Any

from lint.analysis.reading import Reading
from lint.model.finding import Hit
from lint.model.rule import Bad, Good, rule


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
            "at once. Late orders show up at nine.\n\n# What it costs\n\n[It costs 40 dollars a month for each van, "
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
    last = reading.closing_sentence
    if last is not None:
        yield last.hit()
