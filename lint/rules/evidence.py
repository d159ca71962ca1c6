"""What takes the sting out of a claim: a figure, a date, a reason, somebody who says so."""

from lint.analysis.reading import SentenceReading

_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec".split()
)
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday tomorrow tonight noon midnight".split())
_AGES = frozenset(("year", "years", "decade", "decades", "+"))
_REASONS = frozenset(("because", "since", "due", "so", "as"))
_NUMBER_WORDS = frozenset("two three four five six seven eight nine ten twelve twenty thirty forty fifty".split())


def has_number(sentence: SentenceReading) -> bool:
    """Whether a figure stands in the sentence, in digits or in words."""
    return any(token.kind == "number" or token.norm in _NUMBER_WORDS for token in sentence.tokens)


def has_fact(sentence: SentenceReading) -> bool:
    """Whether a figure stands in the sentence that could be checked; "for over 40 years" proves nothing but age."""
    tokens = sentence.tokens
    return any(
        token.kind == "number" and not {after.norm for after in tokens[at + 1 : at + 3]} & _AGES
        for at, token in enumerate(tokens)
    )


def has_date(sentence: SentenceReading) -> bool:
    """Whether a day, a month or a year is named, with a figure beside a month's name ("may" is a verb too)."""
    norms = [token.norm for token in sentence.tokens]
    numbered = any(token.kind == "number" for token in sentence.tokens)
    return any(norm in _DAYS for norm in norms) or (numbered and any(norm in _MONTHS for norm in norms))


def has_reason(sentence: SentenceReading) -> bool:
    """Whether a word that gives a reason stands in the sentence."""
    return any(token.norm in _REASONS for token in sentence.tokens)
