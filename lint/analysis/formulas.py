"""Sentences that count for nothing: greetings, thanks, sign-offs, navigation, small print, labels, names."""

from collections.abc import Sequence

from lint.analysis.evidence import Evidence
from lint.analysis.wordclasses import (
    GREETINGS,
    MONTHS,
    NAVIGATION,
    NAVIGATION_FILLERS,
    SIGN_OFFS,
    SMALL_PRINT,
    SMALL_PRINT_PAIRS,
    THANKS,
)

_GREETING_WORDS, _SIGN_OFF_WORDS, _CLICK_WORDS, _FIELD_WORDS, _SMALL_PRINT_WORDS = 6, 3, 6, 12, 40
"""How many words such a sentence has at most; longer ones say something beside."""
_APART = 8  # words that may part the two words of a pair
_PAIR_STARTS = frozenset(first for first, _ in SMALL_PRINT_PAIRS)
_CONGRATULATIONS = frozenset("congratulations congrats".split())
_KINDNESSES = frozenset("time consideration interest".split())
_MEETING = frozenset("hearing speaking talking meeting connecting chatting seeing discussing".split())
_PLEASANTRY_WORDS = 10
_CAPTION_WORDS = 6
_PAPERS = frozenset("newsletter news daily weekly monthly digest bulletin gazette".split())


GREETING = "a greeting"
SIGN_OFF = "a sign-off"


def formula(seen: Evidence) -> str:
    """Why a sentence of any form counts for nothing; "" where it says something."""
    words = seen.words
    head, count = words[0], len(words)
    if (head in GREETINGS and count <= _GREETING_WORDS) or (words[:2] == ["welcome", "to"] and not seen.solid):
        return GREETING
    if head in ("happy", "merry") and count <= _SIGN_OFF_WORDS + 1 and words[1:2] != ["to"] and not seen.readers:
        return GREETING
    if head in _CONGRATULATIONS and not seen.solid:
        return GREETING
    if head in SIGN_OFFS and count <= _SIGN_OFF_WORDS:
        return SIGN_OFF
    if "thank" in words[:4] or (head in THANKS and words[1:2] != ["to"]) or words[:2] == ["many", "thanks"]:
        return "thanks"
    if head in ("i", "we") and words[1:2] == ["appreciate"] and not _KINDNESSES.isdisjoint(words[:6]):
        return "thanks"
    if head in ("i", "we") and ("finds" in words[:6] or _is_kind(words)):
        return "a pleasantry"
    if (is_small_print(words) and not (seen.is_question and seen.solid)) or "©" in seen.norms or head == "copyright":
        return "small print"
    if head == "click" and count <= _CLICK_WORDS and not seen.solid:
        return "navigation"
    return ""


def _is_kind(words: Sequence[str]) -> bool:
    """Whether "we" say what mails say at their ends: "We hope you had a good week", "I look forward to meeting you"."""
    if len(words) > _PLEASANTRY_WORDS:
        return False
    hopes = words[1:3] == ["hope", "you"] and not {"had", "enjoyed", "well"}.isdisjoint(words[3:])
    return hopes or (words[1:4] == ["look", "forward", "to"] and words[4:5] != [] and words[4] in _MEETING)


def bare_fragment(seen: Evidence) -> str:
    """Why a fragment is navigation, a field or a label; "" where it may be more."""
    words = seen.words
    ends = seen.norms[-1]
    if all(word in NAVIGATION or word in NAVIGATION_FILLERS for word in words):
        return "navigation"
    if ends not in (".", "!") and 2 * sum(word in NAVIGATION or word == "us" for word in words) >= len(words) > 1:
        return "navigation"
    if seen.solid and len(words) <= 2 and ends[0].isalnum():
        return "navigation"  # "Your account"
    field = seen.tokens[seen.first].kind == "opaque" and len(words) <= _FIELD_WORDS and not seen.says_we
    if field or (seen.norms[0] == "[" and not seen.solid):
        return "a name or a field"
    if ends == ":" and not seen.solid and not seen.sellers:
        return "a label"
    first, last = seen.clause.label
    says_nothing = not seen.solid and not seen.is_gain_plain and not seen.says_we
    if last > first and says_nothing and not any(first <= mention.first < last for mention in seen.sellers):
        return "a label with its value"
    return ""


def is_small_print(words: Sequence[str]) -> bool:
    """Whether a sentence is legal or technical text that stands below any mail or page."""
    if not SMALL_PRINT.isdisjoint(words):
        return True
    if len(words) > _SMALL_PRINT_WORDS or _PAIR_STARTS.isdisjoint(words):
        return False
    places: dict[str, int] = {}
    for at, word in enumerate(words):
        places.setdefault(word, at)
    return any(
        0 < places.get(second, 0) - places.get(first, len(words)) <= _APART for first, second in SMALL_PRINT_PAIRS
    )


def is_title(seen: Evidence) -> bool:
    """Whether a fragment is what a picture shows, or the name of a paper: "Atlas dashboard", "Acme Weekly"."""
    if seen.is_gain_plain or seen.says_we:
        return False
    if seen.block.role in ("alt", "caption"):
        return len(seen.words) <= _CAPTION_WORDS and seen.norms[-1] not in (".", "!")
    head = next((word for word in reversed(seen.words) if word.isalpha() and word not in MONTHS), "")
    return is_bare_name(seen) and head in _PAPERS


def is_bare_name(seen: Evidence) -> bool:
    """Whether a fragment is the seller's name and nothing that is said of it."""
    if seen.words[0] in ("about", "why", "meet", "introducing", "welcome"):
        return False
    return all(token.text[0].isupper() or token.kind != "word" for token in seen.tokens[seen.first : seen.last])
