"""TRU002: a promise with its terms is no over-promise."""

from collections.abc import Mapping
from typing import Any

from lint.analysis.reading import SentenceReading
from lint.model.finding import Level
from lint.rules.from_lists import Refinement, weight
from lint.text.matcher import Match

_TERMS = frozenset("refund refunded refunds if unless provided otherwise terms excluding except until within".split())


def judge(sentence: SentenceReading, match: Match, options: Mapping[str, Any]) -> Level | None:
    """None where terms stand in this sentence or in the next one of its block."""
    beside = [sentence]
    if sentence.next is not None and sentence.next.block is sentence.block:
        beside.append(sentence.next)
    if any(token.norm in _TERMS for each in beside for token in each.tokens):
        return None
    return weight(match, "warning")


REFINEMENT = Refinement(judge=judge)
