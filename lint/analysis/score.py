"""The judgement of a whole document: counts, score, what costs most. docs/focus.md prints the formula."""

import math
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from lint.model.document import Kind
from lint.model.judgement import FOCUSES, Change, Focus, Metrics

if TYPE_CHECKING:
    from lint.analysis.reading import Reading, SentenceReading

_POINTS: dict[Focus, float] = {"customer": 100, "shared": 80, "seller": 0, "neutral": 20}
"""What a sentence is worth. A neutral one gives its reader little, and weighs little."""
_NEUTRAL_WEIGHT = 0.2
_ROLE_WEIGHTS = {
    "subject": 1.5, "title": 0.5, "description": 0.7, "cell": 0.5, "button": 0.5, "link": 0.3, "alt": 0.2,
    "caption": 0.5, "notes": 0.5,
}  # fmt: skip
_OPENING_WEIGHT = 1.5
"""The first sentence tells a reader whose text it is."""
_RESULT_POINTS = 10
"""Of the 100 points, those for naming at least one concrete result for the reader."""
_LEAST_WORDS: dict[Kind, int] = {"email": 20}
_LEAST_WORDS_ELSE = 50
_MANY_WORDS, _MANY_SENTENCES = 150, 8
_CHANGES = 3


def weight(sentence: "SentenceReading", opens: bool) -> float:
    """How much a sentence counts in the score: by its role and place, and by the root of its length.

    A long sentence says more than a short one, but not as many times more as it has words.
    """
    base = _ROLE_WEIGHTS.get(sentence.role, 1.0) * math.sqrt(sentence.size)
    if opens:
        base *= _OPENING_WEIGHT
    return base * _NEUTRAL_WEIGHT if sentence.judgement.focus == "neutral" else base


def score_of(sentences: Iterable["SentenceReading"], opening: "SentenceReading | None") -> int | None:
    """90 % of the weighted mean of the sentences' points, and 10 points if one names a result for the reader.

    0 … 100; None when no sentence is about anybody.
    """
    total = weights = 0.0
    judged = names_result = False
    for sentence in sentences:
        focus = sentence.judgement.focus
        judged = judged or focus != "neutral"
        names_result = names_result or bool(sentence.outcomes)
        counts = weight(sentence, sentence is opening)
        weights += counts
        total += counts * _POINTS[focus]
    if not judged or not weights:
        return None
    return round(total / weights * (100 - _RESULT_POINTS) / 100 + _RESULT_POINTS * names_result)


def confidence_of(words: int, judged: int, kind: Kind) -> str:
    """How far a score can be trusted, by the words and the sentences that it rests on."""
    least = _LEAST_WORDS.get(kind, _LEAST_WORDS_ELSE)
    if not judged:
        return "none"
    if words < least or judged < 3:
        return "low"
    return "high" if words >= _MANY_WORDS and judged >= _MANY_SENTENCES else "medium"


def count(sentences: Sequence["SentenceReading"], questions: int) -> Metrics:
    """Words that name the parties, and sentences by focus."""
    we = you = brand = 0
    focus = dict.fromkeys(FOCUSES, 0)
    for sentence in sentences:
        focus[sentence.judgement.focus] += 1
        for mention in sentence.mentions:
            if mention.party == "seller":
                if mention.form in ("pronoun", "sender"):
                    we += 1
                elif mention.form == "brand":
                    brand += 1
            elif mention.party == "customer" and mention.form in ("pronoun", "reader"):
                you += 1
    named = we + you + brand
    return Metrics(we, you, brand, len(sentences), focus, you / named if named else None, questions)


def costliest(sentences: Sequence["SentenceReading"], opening: "SentenceReading | None") -> tuple[Change, ...]:
    """The sentences whose change from the seller to the reader would lift the score furthest, most points first."""
    weights = [weight(sentence, sentence is opening) for sentence in sentences]
    total = sum(weights)
    changes = [
        Change(sentence.index, round(counts * (100 - _RESULT_POINTS) / total, 1), sentence.judgement.reason)
        for sentence, counts in zip(sentences, weights, strict=True)
        if sentence.judgement.focus == "seller"
    ]
    changes.sort(key=lambda change: (-change.points, change.sentence))
    return tuple(changes[:_CHANGES])


def section_scores(reading: "Reading") -> tuple[tuple[str, int | None], ...]:
    """Title and score of each section (by headings of the two highest levels used) or slide, in order."""
    sections: list[tuple[str, list[SentenceReading]]] = []
    slide: object = None
    for block in reading.blocks:
        here = block.block.place.get("slide") if block.block.place else None
        starts = here != slide if here is not None else block.block.role == "heading" and block.block.level <= 2
        if starts or not sections:
            title = block.block.text if block.block.role == "heading" or here is not None else ""
            sections.append((title[:80], []))
        slide = here
        sections[-1][1].extend(block.sentences)
    if len(sections) < 2:
        return ()
    return tuple((title, score_of(sentences, None)) for title, sentences in sections if sentences)
