"""TRU001: a claim of caring is no lip service when what was done stands beside it."""

from collections.abc import Mapping
from typing import Any

from lint.analysis.reading import SentenceReading
from lint.model.finding import Level
from lint.rules.evidence import has_date, has_number
from lint.rules.from_lists import Refinement, weight
from lint.text.matcher import Match


def judge(sentence: SentenceReading, match: Match, options: Mapping[str, Any]) -> Level | None:
    """None where a figure or a day stands in this sentence or in the next one of its block."""
    beside = [sentence]
    if sentence.next is not None and sentence.next.block is sentence.block:
        beside.append(sentence.next)
    if any(has_number(each) or has_date(each) for each in beside):
        return None
    return weight(match, "warning")


REFINEMENT = Refinement(judge=judge)
