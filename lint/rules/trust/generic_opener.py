"""TRU007: an opener says nothing only where it opens."""

from collections.abc import Iterable, Mapping
from typing import Any

from lint.analysis.reading import BlockReading, SentenceReading
from lint.model.finding import Hit, Level
from lint.model.rule import Bad, Good
from lint.rules.from_lists import Refinement, weight
from lint.text.matcher import Match

OPENING_SENTENCES = 2
"""How many sentences from the first one with a verdict of its own count as the opening."""
_AFTER_NAME = frozenset(("from", "at", "with", ",", "of"))
_SHORTEST = 5
"""Words and marks of a sentence that introduces its writer."""


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


def introduced(block: BlockReading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """The writer's own name at the opening: “I'm Ann Hill from Acme”."""
    for sentence in block.sentences:
        words, tokens = sentence.words, sentence.tokens
        if words[0] != "i" or len(words) < _SHORTEST or words[1] not in ("'m", "am") or not _opens(sentence):
            continue
        named = tokens[2].kind == "word" and tokens[2].text[0].isupper()
        if named and (tokens[3].text[0].isupper() or words[3] in _AFTER_NAME):
            first = sentence.sentence.first
            yield sentence.hit(first, first + 3, level="note", instead="Open with the reader's situation.", hint="")


REFINEMENT = Refinement(
    judge=judge,
    also=introduced,
    examples=(
        Bad("[I'm Ann] Hill, and I sell ovens."),
        Bad("Hello,\n\n[I am Ann] from Hill Street Bakery.", kind="email"),
        Good("I'm glad that you came by on Tuesday."),
        Good("I am Welsh."),
    ),
)
