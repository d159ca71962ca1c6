"""What copy that sells says of its offer without naming the seller: "The set contains …", "All work is insured"."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from lint.analysis.subjects import noun_end
from lint.analysis.verbs import verb_form
from lint.analysis.wordclasses import (
    META_NOUNS,
    OFFER_NOUNS,
    PREPOSITIONS,
    PRODUCT_NOUNS,
    PRONOUNS,
    QUALITIES,
    READER_ROLES,
    TIME_NOUNS,
)
from lint.model.document import Block, Token

if TYPE_CHECKING:
    from lint.analysis.focus import Facts
    from lint.analysis.reading import SentenceReading

_TITLES = frozenset(("title", "subject", "heading"))
_POINTING = frozenset(("the", "this", "these"))
_EACH = frozenset(("all", "every", "each"))
_NAME_WORDS = 6
_THING_WORDS = 5
"""Words from which on "A binder with …" says what comes rather than naming it."""
_CAPABLE = frozenset(
    "combine hold host include feature cover compare contain provide offer support deliver integrate label retry proxy "
    "run store handle weigh measure fit ship come".split()
)
"""What an offer does: "The printer combines …", "Escrow holds the funds"."""
_REDUCED = frozenset("accepted included available guaranteed verified welcome insured provided delivered".split())
"""What a fragment ends in that is a statement without its "is": "All cards accepted"."""
_REDUCED_WORDS = 3


def announced_names(blocks: Iterable[Block]) -> frozenset[tuple[str, ...]]:
    """The runs of two or more capitalised words in titles and headings that a name can be."""
    found: set[tuple[str, ...]] = set()
    for block in blocks:
        if block.role not in _TITLES:
            continue
        words = [token.norm for token in block.tokens if token.kind != "punct"][:24]
        for first in range(len(words)):
            for last in range(first + 2, min(first + _NAME_WORDS, len(words)) + 1):
                found.add(tuple(words[first:last]))
    return frozenset(found)


def states_offer(found: "Facts", tokens: Sequence[Token], names: frozenset[tuple[str, ...]]) -> bool:
    """Whether the subject of a statement is the offer: "this set", "the event", "all work", a name of a heading."""
    first, last = found.subject.first, found.subject.last
    if last <= first or any(first <= mention.first < last for mention in found.mentions):
        return False
    end = noun_end(tokens, first, last)
    opening, head = tokens[first].norm, tokens[end - 1].norm
    if opening in _POINTING and end - first > 1:
        if head in OFFER_NOUNS or head in PRODUCT_NOUNS:
            return True
        return opening == "the" and (_is_announced(tokens[first + 1 : last], names) or _can_do(found, tokens, head))
    if opening in _EACH and end - first > 1:
        return not (head in READER_ROLES or head in META_NOUNS or head in TIME_NOUNS or head in PRONOUNS)
    return _is_announced(tokens[first:last], names) or _covers(found, tokens) or _can_do(found, tokens, head)


def _can_do(found: "Facts", tokens: Sequence[Token], head: str) -> bool:
    """Whether a thing does what offers do, now: "Our printer" need not be said of "The LX-9 combines …"."""
    if found.clause.base not in _CAPABLE or found.clause.passive:
        return False
    form = verb_form(tokens[found.clause.verb].norm)
    if form is None or form.form not in ("base", "s"):
        return False
    return not (head in READER_ROLES or head in META_NOUNS or head in TIME_NOUNS or head in PRONOUNS)


def _is_announced(tokens: Sequence[Token], names: frozenset[tuple[str, ...]]) -> bool:
    capitals = sum(token.text[:1].isupper() for token in tokens)
    spelt = all(token.kind == "word" or token.kind == "number" for token in tokens)
    return spelt and capitals > 1 and tuple(token.norm for token in tokens) in names


def _covers(found: "Facts", tokens: Sequence[Token]) -> bool:
    """Whether a passive names the offer as its place: "Forty walks are described in this book"."""
    if not found.clause.passive or found.clause.verb < 0:
        return False
    for at in range(found.clause.verb + 1, min(found.clause.verb + 8, len(tokens) - 1)):
        if tokens[at].norm in ("in", "by", "with") and tokens[at + 1].norm in ("this", "these"):
            return not OFFER_NOUNS.isdisjoint(token.norm for token in tokens[at + 2 : at + 6])
    return False


def tells_quality(sentence: "SentenceReading") -> bool:
    """Whether a fragment says what the offer is like or comes with: "Lightning fast", "A binder with …"."""
    words = [token for token in sentence.tokens if token.kind == "word"]
    if len(words) < 2:
        return False
    head, end = words[0].norm, words[-1].norm
    if len(words) <= 3 and end in QUALITIES and head not in PREPOSITIONS:
        return True
    if len(words) >= _REDUCED_WORDS and (end in _REDUCED and (verb_form(head) is None)):
        return True
    plain = sum(word.text[0].islower() for word in words)
    return head in ("a", "an") and len(words) >= _THING_WORDS and 3 * plain >= 2 * len(words)
