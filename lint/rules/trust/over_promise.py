"""TRU002: a promise with its terms is no over-promise; a gain of many hundred per cent without any is one."""

from collections.abc import Iterable, Mapping
from typing import Any

from lint.analysis.reading import BlockReading, SentenceReading
from lint.model.document import Token
from lint.model.finding import Hit, Level
from lint.model.rule import Bad, Good
from lint.rules.from_lists import Refinement, weight
from lint.text.matcher import Match

_TERMS = frozenset("refund refunded refunds if unless provided otherwise terms excluding except until within".split())
_GAINS = frozenset(
    "increase increases boost boosts grow grows raise raises improve improves multiply lift lifts earn earns profit "
    "profits return returns gain gains skyrocket explode more".split()
)
_INCREDIBLE = 300
"""Per cent from which on a promised gain is not believed."""
_MOST_DIGITS = 6


def judge(sentence: SentenceReading, match: Match, options: Mapping[str, Any]) -> Level | None:
    """None where terms stand in this sentence or in the next one of its block."""
    beside = [sentence]
    if sentence.next is not None and sentence.next.block is sentence.block:
        beside.append(sentence.next)
    if not all(_TERMS.isdisjoint(each.words) for each in beside):
        return None
    return weight(match, "warning")


def incredible(block: BlockReading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """A gain that the reader is promised of 300 per cent or more; what one customer gained in the past is a report."""
    if "%" not in block.block.text:
        return
    for sentence in block.sentences:
        if sentence.judgement.focus not in ("customer", "shared"):
            continue
        figures = [at for at, token in enumerate(sentence.tokens) if _percent(token) >= _INCREDIBLE]
        if figures and not _GAINS.isdisjoint(sentence.words) and _TERMS.isdisjoint(sentence.words):
            at = sentence.sentence.first + figures[0]
            yield sentence.hit(
                at, at + 1, level="warning", instead="Say who gained how much, and over what time.", hint=""
            )


def _percent(token: Token) -> int:
    digits = token.text.rstrip("%").replace(",", "")
    return int(digits) if token.text.endswith("%") and digits.isdecimal() and len(digits) <= _MOST_DIGITS else 0


REFINEMENT = Refinement(
    judge=judge,
    also=incredible,
    examples=(
        Bad("Increase your orders by [900%]!"),
        Bad("You can earn up to [1,000%] more on each loaf."),
        Bad("Grow your list by as much as [500%].", kind="email"),
        Good("Increase your orders by 9%."),
        Good("Hill Street Bakery raised its orders by 400% in nine years."),
        Good("You can earn up to 400% more if the depot agrees."),
    ),
)
