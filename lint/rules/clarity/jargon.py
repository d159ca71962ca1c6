"""CLR001: how jargon in a crowd weighs more than a word alone."""

from collections.abc import Mapping
from typing import Any

from lint.analysis.reading import SentenceReading
from lint.model.finding import Level
from lint.model.rule import Option
from lint.rules.from_lists import Refinement, weight
from lint.text.matcher import Match

MAX_PER_1000 = Option(
    "max-per-1000-words",
    10,
    "different jargon words per 1,000 words, from 100 words on, before each one is a warning "
    "(the median of small firms' pages is 1.5, of technology firms' 13)",
    0,
    1000,
)


def judge(sentence: SentenceReading, match: Match, options: Mapping[str, Any]) -> Level | None:
    """A word's own weight; where jargon crowds, each word is a warning and weak ones are noted too."""
    reading = sentence.reading
    words = reading.word_count
    if words >= 100 and reading.distinct("CLR001") * 1000 > options[MAX_PER_1000.name] * words:
        return "note" if "weak" in match.entry.tags else "warning"
    return weight(match, "note")


REFINEMENT = Refinement(judge=judge, options=(MAX_PER_1000,))
