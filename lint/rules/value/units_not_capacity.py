"""VAL007: a proposal counts licences and hours, and says nowhere what people will be able to do."""

from collections.abc import Iterable, Mapping
from typing import Any

from lint.analysis.reading import Reading, SentenceReading
from lint.model.finding import Hit
from lint.model.rule import Bad, Good, rule


@rule(
    code="VAL007",
    name="units-not-capacity",
    level="warning",
    unit="document",
    kinds="proposal",
    precedence=10,
    says="“{found}” is what they pay for, not what they will be able to do.",
    help="Say what people can do at the end: “By week two, 50 people can book a job without help.”",
    sources=("Customers don't buy units or hours. They buy the capacity to get something done.",),
    examples=(
        Bad("# Price\n\nThe price includes [20 hours of training] and 50 licenses.", kind="proposal"),
        Bad("You are buying [12 consulting days].", kind="proposal"),
        Bad("# The package\n\n- [400 units]\n- Three training sessions", kind="proposal"),
        Bad(
            "# What changes\n\nYour staff can run the month-end on their own.\n\n# Scope\n\nThe scope is [two "
            "workshops], on 4 and 9 May.",
            kind="proposal",
        ),
        Good(
            "By week two, 50 people can book a job without help. That takes about 20 hours of training, which is in "
            "the price.",
            kind="proposal",
        ),
        Good("# Training\n\nAfter 12 training days your staff can run the month-end alone.", kind="proposal"),
        Good("You will be able to serve 400 people at once, up from 250 units today.", kind="proposal"),
        Good("| Item | Price |\n| --- | --- |\n| 40 licenses | 4,000 dollars |", kind="proposal"),
        Good("The scanner reads 400 labels an hour.", kind="proposal"),
    ),
)
def units_not_capacity(reading: Reading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """The training took place, and people still couldn't do the work: hours were sold, not what they were for.

    A section of a proposal that counts units, licences or hours should say as well what somebody will be able to do.
    Tables are left alone: a price list counts units, and should.
    """
    for section in _sections(reading):
        found = [(sentence, match) for sentence in section for match in sentence.matches("units")]
        if found and all("unit" in match.entry.tags for _, match in found):
            sentence, match = found[0]
            yield sentence.hit(match.first, match.last)


def _sections(reading: Reading) -> Iterable[list[SentenceReading]]:
    """The sentences between one heading and the next, tables left out."""
    section: list[SentenceReading] = []
    for sentence in reading.sentences:
        if sentence.role == "heading" and section:
            yield section
            section = []
        if sentence.role in ("heading", "paragraph", "item"):
            section.append(sentence)
    yield section
