"""Where the copy opens and closes, greeting, title, navigation and sign-off left out, and what its opening is about."""

from typing import TYPE_CHECKING

from lint.analysis.asks import is_bare_step
from lint.analysis.wordclasses import PRODUCT_NOUNS
from lint.model.judgement import Opening

if TYPE_CHECKING:
    from lint.analysis.reading import Reading, SentenceReading

_PASSED = frozenset(("subject", "preheader", "title", "description", "button", "link", "alt", "caption", "notes"))
_ANNOUNCING = frozenset("announce announcing launch launching launched introduce introducing release released".split())
_EMPTY_REASONS = frozenset(
    (
        "a greeting", "navigation", "a sign-off", "nothing to read", "small print", "a pleasantry", "a label",
        "a label with its value", "a name or a field",
    )
)  # fmt: skip


def opening_sentence(reading: "Reading") -> "SentenceReading | None":
    """The sentence that opens the copy: the first that says something; a bare title only where nothing else does."""
    title: SentenceReading | None = None
    for sentence in reading.sentences:
        if sentence.role in _PASSED:
            continue
        facts = sentence.facts
        if facts.judgement.reason in _EMPTY_REASONS:
            continue
        if is_bare_step(sentence) or "|" in sentence.text or (len(sentence.tokens) <= 3 and facts.clause.kind == "imperative"):
            title = title or sentence
            continue
        if facts.is_open or (sentence.role == "heading" and facts.judgement.focus == "neutral"):
            title = title or sentence
            continue
        return sentence
    return title


def closing_sentence(reading: "Reading") -> "SentenceReading | None":
    """The last sentence that says something: no sign-off and no name under it."""
    for sentence in reversed(reading.sentences):
        facts = sentence.facts
        is_name = len(sentence.tokens) <= 3 and facts.clause.kind == "fragment"
        if sentence.role in ("paragraph", "item") and facts.judgement.reason not in _EMPTY_REASONS and not is_name:
            return sentence
    return None


def opening_of(sentence: "SentenceReading | None") -> Opening:
    """Whom or what an opening sentence is about."""
    if sentence is None:
        return "other"
    facts = sentence.facts
    focus, party, kind = facts.judgement.focus, facts.subject.party, facts.clause.kind
    if focus == "neutral":
        return "product" if kind == "clause" and _sells(sentence.reading) else "other"
    if party == "product" or facts.judgement.reason.startswith("what the seller plans"):
        return "product"
    if party == "seller":
        announces = any(token.norm in _ANNOUNCING for token in sentence.tokens)
        return "product" if announces else "seller"
    if kind == "clause" and party == "other" and focus != "seller":
        return "product"  # a thing acts, for or upon the reader
    if focus == "customer" or party == "customer":
        return "customer"
    names_product = any(token.norm in PRODUCT_NOUNS for token in sentence.tokens)
    return "product" if names_product and sentence.tokens[0].norm != "to" else "seller"


def _sells(reading: "Reading") -> bool:
    """Whether the copy tells more of the seller than of its reader: a thing that opens it is then what is sold."""
    own = sum(found.subject.party in ("seller", "product") for found in reading.facts)
    return own > sum(found.judgement.focus == "customer" for found in reading.facts)
