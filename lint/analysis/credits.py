"""What the copy does well for its reader. A credit is never demanded: a text without one has no fault."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from lint.analysis.asks import is_real_question
from lint.model.judgement import Credit

if TYPE_CHECKING:
    from lint.analysis.reading import Reading, SentenceReading

_CONTRASTS = frozenset("but though although while whereas unless if instead".split())
_TRADED = frozenset(
    "cheaper dearer faster quicker slower louder quieter lighter heavier longer shorter easier harder simpler smaller "
    "bigger larger less more fewer".split()
)
_SECOND_OPTIONS = frozenset("other another second alternative".split())
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday tomorrow noon week weeks day days morning".split()
)
_FOLLOWING_UP = frozenset("call ring phone visit write send come check ask answer reply train run show".split())
_PROMISING = frozenset(("will", "'ll"))


def find_credits(reading: "Reading") -> tuple[Credit, ...]:
    """Each kind of credit once, at the first sentence that earns it, in reading order."""
    found: dict[str, Credit] = {}
    for sentence in reading.sentences:
        for name in _earned(sentence):
            found.setdefault(name, Credit(name, sentence.index))
    return tuple(sorted(found.values(), key=lambda credit: credit.sentence))


def _earned(sentence: "SentenceReading") -> Iterator[str]:
    tags = {tag for match in sentence.matches("courtesies") for tag in match.entry.tags}
    norms = sentence.words
    if is_real_question(sentence):
        yield "real-question"
    if _offers_choice(sentence, norms):
        yield "choice-with-trade-off"
    if "way-out" in tags:
        yield "easy-way-out"
    if _promises_follow_up(sentence, norms):
        yield "named-follow-up"
    if _gives_result(sentence):
        yield "result-with-number"
    if "curious" in tags:
        yield "curious-about-objection"


def _offers_choice(sentence: "SentenceReading", norms: Sequence[str]) -> bool:
    """Whether two things are weighed here: a comparative and a contrast, with a second option or the one before."""
    if not _TRADED.intersection(norms) or not (_CONTRASTS | {";"}).intersection(norms):
        return False
    if _SECOND_OPTIONS.intersection(norms) or "or" in norms:
        return True
    before = sentence.previous
    return before is not None and before.block is sentence.block and "two" in before.words


def _promises_follow_up(sentence: "SentenceReading", norms: Sequence[str]) -> bool:
    """Whether somebody by name, or the writer, will do something for the reader by a day that is named."""
    if not _DAYS.intersection(norms) or not _FOLLOWING_UP.intersection(norms):
        return False
    for at, norm in enumerate(norms):
        if norm in _PROMISING and at and _FOLLOWING_UP.intersection(norms[at + 1 : at + 4]):
            who = sentence.tokens[at - 1]
            return who.norm == "i" or (who.text[0].isupper() and who.norm not in ("we", "you", "it", "this", "they"))
    return False


def _gives_result(sentence: "SentenceReading") -> bool:
    """Whether a result for the reader comes with a figure."""
    if sentence.judgement.focus not in ("customer", "shared") or not sentence.outcomes or sentence.is_question:
        return False
    return sentence.has_digits
