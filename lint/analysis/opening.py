"""What the first thing said, after greeting, title and navigation, is about."""

from typing import TYPE_CHECKING

from lint.analysis.asks import is_bare_step
from lint.model.judgement import Opening

if TYPE_CHECKING:
    from lint.analysis.reading import Reading, SentenceReading

_PASSED = frozenset(("subject", "preheader", "title", "description", "button", "link", "alt", "caption", "notes"))
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


def opening_of(sentence: "SentenceReading | None") -> Opening:
    """Whom or what an opening sentence is about."""
    if sentence is None:
        return "other"
    facts = sentence.facts
    focus = facts.judgement.focus
    party = facts.subject.party
    if focus == "customer":
        return "customer"
    if focus == "neutral":
        return "other"
    if party == "product" or facts.judgement.reason.startswith("what the seller plans"):
        return "product"
    if facts.clause.base in ("announce", "launch", "introduce") and party == "seller":
        return "product"
    if party == "seller":
        return "seller"
    if focus == "shared" and party == "customer":
        return "customer"
    if facts.clause.kind == "fragment" and not any(mention.form == "pronoun" for mention in facts.mentions):
        return "product"
    return "seller"
