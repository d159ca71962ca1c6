"""Where one claims to stand above others in words that no list can hold: the best yet, the #1 choice, the first app."""

from collections.abc import Iterator, Sequence

from lint.analysis.reading import SentenceReading
from lint.analysis.wordclasses import COMPANY_NOUNS, PRODUCT_NOUNS
from lint.rules.claims import Claim

_HIGHEST = frozenset(
    "best finest greatest largest biggest fastest easiest strongest smartest broadest widest lowest cheapest safest "
    "quickest simplest freshest richest toughest sharpest brightest lightest thinnest quietest cleanest boldest "
    "coolest hottest newest slimmest most".split()
)
_NO_PRAISE = frozenset("common recent likely people companies businesses firms of important".split())
"""What “the most” is said of without praise."""
_BEYOND_COMPARISON = (("available",), ("out", "there"), ("we", "'ve", "ever"), ("to", "date"))
"""What ends a comparison with everything else: “the simplest option available”."""
_REACH = 9
"""Words and marks from a superlative to its end."""
_NUMBER_ONE = (("#", "1"), ("number", "one"), ("number", "1"), ("no", ".", "1"))
_NUMBERING = frozenset(sign[0] for sign in _NUMBER_ONE)
_HELD = frozenset(
    "choice name source resource destination team dealer retailer bank lender broker insurer recruiter charity hotel "
    "seller pick spot place publisher podcast conference builder contractor installer clinic gym rated ranked "
    "trusted selling recommended".split()
)
_HOLDERS = _HELD | COMPANY_NOUNS | PRODUCT_NOUNS
"""What is said to be number one."""
_HOLDER_WITHIN = 3
_DEGREES = frozenset("deep deepest extensive in-depth broad rich intimate profound unique vast proven thorough".split())
_KNOWING = frozenset("knowledge expertise understanding know-how insight experience".split())
_KNOWN = 2
"""Words between a degree and what is known to it: “deep local market knowledge”."""
_ALONE = frozenset(("first", "only"))
_AHEAD = PRODUCT_NOUNS | COMPANY_NOUNS
_AHEAD_WITHIN = 4
_GOES_ON = frozenset("to that with for specifically built designed offering dedicated of in".split())
"""What follows a thing of which there is no other."""
_READERS = frozenset(("you", "your", "yourself"))
_SETTING = frozenset(("sets", "set", "setting"))
_SIGNS = _HIGHEST | _ALONE | _DEGREES | _SETTING | {"#", "number", "1"}


def standings(sentence: SentenceReading) -> Iterator[Claim]:
    """The claims to stand above others in what a sentence says of the seller, in order of their kind."""
    words = sentence.words
    if _SIGNS.isdisjoint(words) and not ("the" in words and "THE" in sentence.text):
        return
    if sentence.is_question or sentence.subject.party == "customer":
        return
    first = sentence.sentence.first
    own = sentence.judgement.focus in ("seller", "shared") and not sentence.is_imperative
    for at, word in enumerate(words):
        before = words[at - 1] if at else ""
        if before in _READERS:
            continue
        if last := _best_end(sentence, at, own):
            yield Claim("best", first + at, first + last)
        elif word in _ALONE and own and before in ("", "the", "a") and (last := _ahead_end(words, at)):
            yield Claim("first", first + at, first + last)
        elif word in _DEGREES and sentence.judgement.focus == "seller" and (last := _knowing_end(words, at)):
            yield Claim("knowledge", first + at, first + last)


def _best_end(sentence: SentenceReading, at: int, own: bool) -> int:
    """Where a claim ends to be better than all others; 0 where none begins here. Some are the seller's `own` alone."""
    words = sentence.words
    word = words[at]
    if word in _HIGHEST:
        return _unequalled_end(words, at) if own else 0
    if word in _SETTING:
        return _apart_end(words, at) if own else 0
    if word == "the":
        return _sole_end(sentence, at)
    return _number_one_end(words, at) if word in _NUMBERING else 0


def _unequalled_end(words: Sequence[str], at: int) -> int:
    """Where a superlative ends that leaves all others behind: “the best yet”; 0 where it doesn't."""
    if words[at] == "most" and (words[at - 1 : at] != ["the"] or not _NO_PRAISE.isdisjoint(words[at + 1 : at + 2])):
        return 0
    for end in range(at + 1, min(at + _REACH, len(words))):
        if words[end] == "yet" and all(not word[0].isalnum() for word in words[end + 1 : end + 2]):
            return end + 1
        for ending in _BEYOND_COMPARISON:
            if tuple(words[end : end + len(ending)]) == ending:
                return end + len(ending)
    return 0


def _number_one_end(words: Sequence[str], at: int) -> int:
    """Where a claim ends to be the first of many: “the #1 choice”; 0 where none begins here."""
    for sign in _NUMBER_ONE:
        behind = at + len(sign)
        if tuple(words[at:behind]) == sign:
            held = (end for end in range(behind, min(behind + _HOLDER_WITHIN, len(words))) if words[end] in _HOLDERS)
            return next(held, -1) + 1
    return 0


def _sole_end(sentence: SentenceReading, at: int) -> int:
    """Where a THE in capitals ends that leaves no room for another: “THE place for bread”; 0 where none is here."""
    tokens = sentence.tokens
    alone = tokens[at].text == "THE" and at + 1 < len(tokens) and tokens[at + 1].text.islower()
    return at + 2 if alone and not (at and tokens[at - 1].text.isupper()) else 0


def _apart_end(words: Sequence[str], at: int) -> int:
    """Where it ends that something “sets Acme apart”, where that is not the reader; 0 where nothing does."""
    between = words[at + 1 : at + 2 + _AHEAD_WITHIN]
    if (
        "apart" not in between
        or not _READERS.isdisjoint(between)
        or between[between.index("apart") + 1 :][:1] == ["by"]
    ):
        return 0
    return at + 2 + between.index("apart")


def _ahead_end(words: Sequence[str], at: int) -> int:
    """Where a claim ends to be the first or only one of its kind: “the first app for bakers”; 0 where none begins."""
    for end in range(at + 1, min(at + 1 + _AHEAD_WITHIN, len(words))):
        if words[end] in _AHEAD:
            return end + 1 if end > at + 1 and (end + 1 == len(words) or words[end + 1] in _GOES_ON) else 0
        if not words[end].isalpha():
            return 0
    return 0


def _knowing_end(words: Sequence[str], at: int) -> int:
    """Where a claim to know much ends: “deep local market knowledge”; 0 where none begins here."""
    for end in range(at + 1, min(at + 2 + _KNOWN, len(words))):
        if words[end] in _KNOWING:
            return end + 1
        if not words[end].isalpha():
            return 0
    return 0
