"""News of the product: what was launched or is out now, in sentences that say no more than that."""

from collections.abc import Sequence
from itertools import pairwise

from lint.analysis.reading import SentenceReading

_FEATURES = frozenset(
    "feature features functionality functionalities capability capabilities support integration integrations module "
    "modules plugin plugins add-on add-ons version versions update updates upgrade upgrades release edition app apps "
    "api apis sdk dashboard".split()
)
_ANNOUNCES = frozenset(
    "announces announced launches launched unveils unveiled introduces introduced releases released debuts "
    "debuted".split()
)
_ADDS = frozenset("introduces adds brings includes features offers gains gets supports".split())
"""What a release does."""
_RELEASES = frozenset("it release version update edition upgrade".split())
_LOOK = frozenset("check learn see discover explore meet find read watch".split())
"""How the reader is told to look at what is new."""
_LOOKED_AT_WITHIN = 5
"""Words behind "check out" among which stands what is new."""
_NEW = frozenset(("new", "newest", "latest", "brand-new", "all-new"))
_OUT = frozenset(("available", "live", "shipping", "offering", "supporting", "accepting"))
_PRESENT = frozenset(("out", "here", "public"))
_BEING = frozenset(("is", "are", "has", "have"))
_NOW = frozenset(("now", "today", ",", ".", "!"))
_UNNAMED = frozenset("we you i they he she there it that this what who".split())
"""Who is here, or has arrived, and is no product."""
_AFTER_NOW = frozenset(("available", "shipping"))
_BENEFITS = frozenset(
    "so because without instead means used you your yours faster easier quicker cheaper simpler safer better improve "
    "improved improves reduce reduces save saves avoid avoids prevent prevents prevented help helps when if".split()
)
"""What says whom it is good for, or when; "for" alone doesn't ("support for tables")."""
_TECHNICAL_AIMS = frozenset(("use", "support", "include", "be"))
_LEADING_IN = frozenset(("and", "also", "finally", ",", "then", "plus", "first", "next"))
_NEAR_START = 9
"""Words and marks from the start among which the name of who announces, and the verb, stand."""
_SHORTEST = 4
"""Words of a line that tells more than a name."""


def is_news(sentence: SentenceReading) -> bool:
    """Whether the sentence tells that something was launched or is out now, and no use of it."""
    if sentence.role == "item":
        return False  # what a list of changes tells is looked up, not read
    words = list(sentence.words)
    while words and words[0] in _LEADING_IN:
        del words[0]
    if sentence.is_question or not words or words[-1] == ":" or not _BENEFITS.isdisjoint(words) or _has_aim(words):
        return False
    if sum(word[0].isalnum() for word in words) < _SHORTEST:
        return False
    return _points_at_new(words) or _is_out(words) or _announces(sentence) or _adds_features(words)


def _has_aim(words: Sequence[str]) -> bool:
    """Whether a verb says what something is for: "to list the vans"."""
    return any(
        word == "to" and at + 1 < len(words) and words[at + 1].isalpha() and words[at + 1] not in _TECHNICAL_AIMS
        for at, word in enumerate(words[:-1])
        if at and words[at - 1] not in ("support", "access", "pleased", "proud", "excited", "thrilled", "happy")
    ) and not _ANNOUNCES.intersection(words)


def _points_at_new(words: Sequence[str]) -> bool:
    """Whether the reader is sent to look at something for being new: "Check out the new map"."""
    near = words[1 : _LOOKED_AT_WITHIN + 1]
    return words[0] in _LOOK and any(one in ("the", "our", "these") and two in _NEW for one, two in pairwise(near))


def _is_out(words: Sequence[str]) -> bool:
    """Whether something is said to be out: "is now available", "Now available: …"."""
    if words[0] == "now" and words[1] in _AFTER_NOW:
        return True
    for at, word in enumerate(words[:_NEAR_START]):
        if word not in _BEING or not at or words[0] in _UNNAMED:
            continue
        after = [word for word in words[at + 1 : at + 4] if word != "generally"][:2]
        if word in ("has", "have"):
            return after[:1] == ["arrived"] or after == ["been", "updated"]
        if after[:1] == ["now"]:
            return after[1:] != [] and (after[1] in _OUT or after[1] in _PRESENT)
        return at > 1 and after[:1] != [] and after[0] in _PRESENT and (len(after) == 1 or after[1] in _NOW)
    return False


def _announces(sentence: SentenceReading) -> bool:
    """Whether a name begins the sentence whose owner announces or launches: "Acme Ltd today launched …"."""
    for at, token in enumerate(sentence.tokens[:_NEAR_START]):
        if token.norm in _ANNOUNCES:
            return at > 0
        if token.kind == "word" and not (token.text[0].isupper() or token.norm in _BESIDE_NAMES):
            return False
    return False


_BESIDE_NAMES = frozenset("of and the for in today has have just proudly officially recently now".split())
"""Words in small letters within a name, and between it and its verb."""


def _adds_features(words: Sequence[str]) -> bool:
    """Whether a release is told to bring features: "This release adds support for …"."""
    for at, word in enumerate(words[:_NEAR_START]):
        if word in _ADDS and at and not _RELEASES.isdisjoint(words[:at]):
            return not _FEATURES.isdisjoint(words[at + 1 : at + 6])
    return False
