"""What several rules ask of a text: a figure, a date or a reason behind a claim, and for whom the whole is written."""

from collections.abc import Sequence

from lint.analysis.formulas import GREETING
from lint.analysis.reading import Reading, SentenceReading
from lint.analysis.wordclasses import MONTHS
from lint.model.document import Token
from lint.text.matcher import Match

_GREETED_WITHIN = 4
"""Sentences in which a letter greets."""
_MONTHS = MONTHS.union("jan feb mar apr jun jul aug sep sept oct nov dec".split())
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday tomorrow tonight noon midnight".split())
_AGES = frozenset(("year", "years", "decade", "decades"))
_NO_FACTS = frozenset(("24/7", "365"))
_CODE_LENGTH = 10
"""Characters from which on a number is a code, a phone number or junk."""
_ROUND = frozenset(("+", "plus", "odd", "-"))
_REASONS = frozenset(("because", "since", "due", "so", "as"))
_LAID_OUT = frozenset(("preheader", "button", "alt"))
"""Roles of blocks that somebody designed; a rep's own email has none."""
_NEWSLETTER_LINKS = 5
"""Links from which on a mail is something to browse. An email that wants an answer has one or two."""
_GAP_WORDS = 4
"""Words and marks between a word and the bracket of the gap that it stands in."""
_GAP_COUNTS = 3
"""Words that a gap of a template holds once it is filled in, whatever its instruction says."""
_OWN_TERM_USES = 3
_THANKED = frozenset("interest enquiry inquiry order booking registering subscribing signing".split())
"""What a mail thanks for that goes on with something the reader has begun."""
_TALKED = frozenset("speaking talking meeting chatting speak talk meet chat conversation call discussion".split())
"""What a mail refers to that follows a talk."""
_YOU = frozenset(("you", "your", "our"))
_TALK_WORDS = frozenset("pleasure great good nice lovely enjoyed thank thanks summarize summarise recap".split())
_NUMBER_WORDS = frozenset("two three four five six seven eight nine ten twelve twenty thirty forty fifty".split())


def has_number(sentence: SentenceReading) -> bool:
    """Whether a figure stands in the sentence, in digits or in words."""
    return sentence.has_digits or not _NUMBER_WORDS.isdisjoint(sentence.words)


def has_fact(sentence: SentenceReading) -> bool:
    """Whether a figure stands in the sentence that could be checked.

    No fact are an age ("for over 40 years"), the number in a name ("Atlas 4", "ISO 9001"), "24/7", "number 1" and a
    row of digits that counts nothing.
    """
    if not sentence.has_digits:
        return False
    tokens = sentence.tokens
    return any(
        token.kind == "number"
        and token.text not in _NO_FACTS
        and len(token.text) < _CODE_LENGTH
        and not _is_age(tokens[at + 1 : at + 3])
        and not (at and _names_number(tokens[at - 1], at == 1))
        for at, token in enumerate(tokens)
    )


def _is_age(after: Sequence[Token]) -> bool:
    """Whether the words behind a number count years: "40 years", "40+ years"."""
    words = [token.norm for token in after]
    return bool(words) and (words[0] in _AGES or (words[0] in _ROUND and words[-1] in _AGES))


def _names_number(before: Token, opens: bool) -> bool:
    """Whether a number belongs to the word before it: "Atlas 4", "MPEG-4", "No 1"."""
    if before.norm in ("no", "number", "#"):
        return True
    if before.kind != "word" or not before.text[0].isupper() or before.norm in _MONTHS:
        return False
    return not opens or not before.text[1:].islower()


def has_date(sentence: SentenceReading) -> bool:
    """Whether a day, a month or a year is named, with a figure beside a month's name ("may" is a verb too)."""
    words = sentence.words
    return not _DAYS.isdisjoint(words) or (sentence.has_digits and not _MONTHS.isdisjoint(words))


def has_reason(sentence: SentenceReading) -> bool:
    """Whether a word that gives a reason stands in the sentence."""
    return not _REASONS.isdisjoint(sentence.words)


def in_gap(sentence: SentenceReading, match: Match) -> bool:
    """Whether a match stands in a gap of a template that tells its writer what to put there: "[value proposition]"."""
    tokens = sentence.tokens
    first, last = match.first - sentence.sentence.first, match.last - sentence.sentence.first
    before = [token.text for token in tokens[max(0, first - _GAP_WORDS) : first]]
    after = [token.text for token in tokens[last : last + _GAP_WORDS]]
    return "[" in before and "]" in after and "]" not in before[before.index("[") :]


def told_words(tokens: Sequence[Token]) -> int:
    """Words that a reader will see: a gap of a template counts as the few that will fill it, not as its instruction."""
    words = pending = depth = 0
    for token in tokens:
        if token.text == "[":
            depth += 1
        elif token.text == "]" and depth:
            depth -= 1
            if not depth:
                words, pending = words + min(pending, _GAP_COUNTS), 0
        elif token.kind in ("word", "number") and token.text[0] not in "'’":
            pending += depth > 0
            words += not depth
    return words + pending


def goes_on(reading: Reading) -> bool:
    """Whether a mail goes on with what its reader has begun, or sums up a talk: "Thank you for your interest"."""
    opening = reading.opening_sentence
    before = opening.previous if opening is not None else None
    return any(sentence is not None and _goes_on(sentence) for sentence in (before, opening))


def _goes_on(sentence: SentenceReading) -> bool:
    words = sentence.words
    if words[0] in ("thank", "thanks") and not _THANKED.isdisjoint(words):
        return True
    return not (_TALKED.isdisjoint(words) or _TALK_WORDS.isdisjoint(words) or _YOU.isdisjoint(words))


def is_newsletter(reading: Reading) -> bool:
    """Whether a mail is for many to read, not for one to answer.

    It is laid out with buttons, pictures or links, or greets nobody.
    """
    if reading.document.metadata.get("looks_like_email") or _is_broadcast(reading):
        return True
    links = 0
    for block in reading.blocks:
        if block.block.role in _LAID_OUT:
            return True
        links += block.block.role == "link"
        marked = sum(mark.kind in ("link", "url") for mark in block.block.marks)
        links += marked or sum(token.kind == "opaque" and "://" in token.text for token in block.block.tokens)
    return links >= _NEWSLETTER_LINKS


def _is_broadcast(reading: Reading) -> bool:
    """Whether a mail greets nobody."""
    if reading.context.kind != "email":
        return False
    return not any(sentence.judgement.reason == GREETING for sentence in reading.sentences[:_GREETED_WITHIN])


def is_for_specialists(reading: Reading) -> bool:
    """Whether the copy is about a technical term: one stands in a heading, or is used again and again."""
    counts: dict[str, int] = {}
    for sentence in reading.sentences:
        for match in sentence.matches("technical-terms"):
            phrase = match.entry.phrase
            counts[phrase] = counts.get(phrase, 0) + 1
            if "marketing" not in match.entry.tags and (
                sentence.role in ("heading", "title", "subject") or counts[phrase] >= _OWN_TERM_USES
            ):
                return True
    return False


def shows_code(reading: Reading) -> bool:
    """Whether code stands in the copy: whoever it is for knows the terms and acronyms of the trade."""
    return any(mark.kind == "code" for block in reading.blocks for mark in block.block.marks)
