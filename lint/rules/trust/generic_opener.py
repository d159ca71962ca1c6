"""TRU007: an opener says nothing only where it opens."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from lint.analysis.reading import BlockReading, SentenceReading
from lint.model.finding import Hit, Level
from lint.model.rule import Bad, Good
from lint.rules.from_lists import Refinement, weight
from lint.text.matcher import Match

OPENING_SENTENCES = 2
"""How many sentences from the first one with a verdict of its own count as the opening."""
_AFTER_NAME = frozenset(("from", "at", "with", ",", "of"))
_MORE = frozenset("and so plus much lots loads more of , . ! … ...".split())
"""Words and marks of a line that says no more than that there is more: “And much, much more!”"""
_CUE = 4
"""Words that the name of what “comes in” may have."""
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


def told_nothing(block: BlockReading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """The writer's own name at the opening, the cue at which a product enters, and more of what is not named."""
    yield from introduced(block, options)
    for sentence in block.sentences:
        words, first = sentence.words, sentence.sentence.first
        if "where" in words and (last := _cue_end(words, at := words.index("where"))):
            yield sentence.hit(first + at, first + last, level="note", instead="Say what it does.", hint="")
        if "more" in words and len(words) > 2 and _MORE.issuperset(words):
            yield sentence.hit(first, first + len(words), level="note", instead="Name the next one, or stop.", hint="")


def _cue_end(words: Sequence[str], at: int) -> int:
    """Where “that's where our oven comes in” ends, seen from its “where”; 0 where it is not that."""
    if words[max(0, at - 2) : at] not in (["that", "'s"], ["this", "is"], ["that", "is"], ["here", "'s"]):
        return 0
    for end in range(at + 2, min(at + 2 + _CUE, len(words) - 1)):
        if words[end] in ("comes", "come") and words[end + 1] == "in":
            return end + 2
    return 0


def introduced(block: BlockReading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """The writer's own name at the opening of a mail: “I'm Ann Hill from Acme”; on a page it tells whose page it is."""
    if block.reading.context.kind != "email":
        return
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
    also=told_nothing,
    examples=(
        Bad("[I'm Ann] Hill, and I sell ovens.", kind="email"),
        Bad("Hello,\n\n[I am Ann] from Hill Street Bakery.", kind="email"),
        Good("I'm glad that you came by on Tuesday."),
        Good("I am Welsh.", kind="email"),
        Good("I'm Ann Hill, D.O., and I treat sore backs in Leeds."),
        Bad("Rye, oats.\n\n[And much, much more!]"),
        Good("One more?"),
        Bad("Late bread costs sales. That's [where Hill Street comes in]."),
        Good("The gate is where the van comes in."),
    ),
)
