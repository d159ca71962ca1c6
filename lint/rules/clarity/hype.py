"""CLR004: what its word list leaves to judgement. Strong words are praise wherever they stand; weak ones are praise
only beside what the seller calls its own, and neither is praise where a fact stands behind it."""

from collections.abc import Mapping
from typing import Any

from lint.analysis.reading import SentenceReading
from lint.model.finding import Level
from lint.rules.evidence import has_fact
from lint.rules.from_lists import Refinement, weight
from lint.text.matcher import Match

NEAR = 3
"""Words between a weak word and the seller's own noun."""


def judge(sentence: SentenceReading, match: Match, options: Mapping[str, Any]) -> Level | None:
    """The level of one word of praise; None where a fact backs it, or where it praises nobody's own."""
    if has_fact(sentence):
        return None
    if "weak" in match.entry.tags:
        return "note" if _praises_own(sentence, match) else None
    return weight(match, "note")


def _praises_own(sentence: SentenceReading, match: Match) -> bool:
    """Whether the seller's own is a few words away, or the seller acts in a sentence that gives the reader nothing.

    Praise right behind "your" or the reader's name is praise of the reader.
    """
    if any(m.party == "customer" and 0 <= match.first - m.last < 2 for m in sentence.mentions):
        return False
    if sentence.judgement.focus == "seller" and sentence.subject.party in ("seller", "product"):
        return True
    owned = [mention for mention in sentence.mentions if mention.party == "seller"]
    return any(mention.first - match.last < NEAR and match.first - mention.last < NEAR for mention in owned)


REFINEMENT = Refinement(judge=judge)
