"""RSP005: a real deadline with its reason is no pressure; shouting is."""

from collections.abc import Iterable, Mapping
from typing import Any

from lint.analysis.reading import BlockReading, SentenceReading
from lint.model.finding import Hit, Level
from lint.model.rule import Bad, Good
from lint.rules.evidence import has_date, has_number, has_reason
from lint.rules.from_lists import Refinement, weight
from lint.text.matcher import Match

_DANGERS = frozenset("danger dangerous unsafe hazard hazardous gas leak".split())
"""Where haste is good advice."""

_TERMS = frozenset(("valid", "expires", "ends", "until", "closes"))
"""What tells how long an offer holds."""
_JOY = frozenset(
    "love loved wow thank thanks congratulations congrats welcome cheers happy merry birthday hooray".split()
)


def judge(sentence: SentenceReading, match: Match, options: Mapping[str, Any]) -> Level | None:
    """None where a date or a figure with its reason stands in the sentence or the next, or where danger is near.

    An error in a subject.
    """
    after = sentence.next
    beside = [sentence, after] if after is not None and after.block is sentence.block else [sentence]
    dated = has_date(sentence) or has_number(sentence)
    if dated and any(has_reason(each) for each in beside):
        return None
    following = beside[-1]
    if has_number(following) and not _TERMS.isdisjoint(following.words):
        return None  # “Hurry! The code is valid for 3 days.”
    if not _DANGERS.isdisjoint(sentence.words):
        return None
    level = weight(match, "warning")
    return "error" if level is not None and sentence.role == "subject" else level


def shouting(block: BlockReading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """A NOW, and exclamation marks in a row; those of a subject line are EML002's, and joy pushes nobody."""
    if block.block.role == "subject":
        return
    if "NOW" in block.block.text:
        yield from now(block)
    if block.block.text.count("!") < 2:
        return
    for sentence in block.sentences:
        before = sentence.previous
        if not sentence.is_imperative:
            continue
        if not _JOY.isdisjoint(sentence.words) or (before is not None and not _JOY.isdisjoint(before.words)):
            continue
        for at, token in enumerate(sentence.tokens, sentence.sentence.first):
            if token.kind == "punct" and token.text.count("!") > 1:
                yield sentence.hit(
                    at, at + 1, level="note", replacement=".", safety="unsafe", hint="",
                    instead="One full stop carries further.",
                )  # fmt: skip


def now(block: BlockReading) -> Iterable[Hit]:
    """A NOW in capitals among words in small letters, where the reader is to do something."""
    for sentence in block.sentences:
        texts = [token.text for token in sentence.tokens]
        if "NOW" not in texts or not sentence.is_imperative or not any(text.islower() for text in texts):
            continue
        at = sentence.sentence.first + texts.index("NOW")
        yield sentence.hit(at, at + 1, level="note", instead="Say by when, and why.", hint="")


REFINEMENT = Refinement(
    judge=judge,
    also=shouting,
    examples=(
        Bad("Come today[!!] The shop closes at nine."),
        Bad("Order your bread [NOW] while it is warm."),
        Good("Our shop is NOW open on Sundays."),
        Good("ORDER NOW"),
        Good("Hurry! The code is valid for 3 days."),
        Good("We thank Ann and Jo! You made our day!!!"),
    ),
)
