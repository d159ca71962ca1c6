"""TRU007: an opener says nothing only where it opens."""

from collections.abc import Mapping
from typing import Any

from lint.analysis.reading import SentenceReading
from lint.model.finding import Level
from lint.rules.from_lists import Refinement, weight
from lint.text.matcher import Match

OPENING_SENTENCES = 2
"""How many sentences from the first one with a verdict of its own count as the opening."""


def judge(sentence: SentenceReading, match: Match, options: Mapping[str, Any]) -> Level | None:
    """An entry tagged `~opener` counts at the opening, one tagged `~subject` in the subject, any other everywhere.

    At the opening and in the subject it is a warning, elsewhere a note.
    """
    tags = match.entry.tags
    at_opening = _opens(sentence)
    if "subject" in tags and sentence.role != "subject":
        return None
    if "opener" in tags and not at_opening:
        return None
    return weight(match, "warning" if at_opening or sentence.role == "subject" else "note")


def _opens(sentence: SentenceReading) -> bool:
    first = sentence.reading.opening_sentence
    return first is not None and sentence.index - first.index < OPENING_SENTENCES


REFINEMENT = Refinement(judge=judge)
