"""What the reader is asked: to take a next step, or about their own situation."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lint.analysis.wordclasses import MODALS, WH_WORDS

if TYPE_CHECKING:
    from lint.analysis.reading import SentenceReading

STEPS = frozenset(
    "call contact click book schedule register sign order buy download request reply respond visit apply join subscribe "
    "email phone ring enquire inquire reserve talk speak send submit complete pick choose confirm let text message "
    "donate enroll enrol shop drop".split()
)
"""Verbs of an imperative that is a next step wherever it stands."""
_LATE_STEPS = frozenset("get try start upload request".split())
"""Verbs that are a next step near the end, where a reader who was convinced looks for one."""
_LATE = 0.5
"""The part of the copy, counted in sentences, after which it counts as near the end."""
_ASK_OBJECTS = frozenset("us me the here to below with our".split())
_APPLYING = frozenset("apply file claim order register book join buy".split())
"""What a page can explain how to do: "Find out how to apply"."""
_CONTACTING = frozenset(
    "call contact click book schedule register sign email phone visit download request apply".split()
)
"""The next steps that a deck or proposal can ask for; its other imperatives are what the product does."""
_LINE = 5  # words of a button at most
_MEETING = frozenset(
    "meet meeting call chat talk conversation demo time minutes available open worth interested connect schedule slot "
    "availability discuss speak appointment".split()
)
_PITCHING = frozenset("ready tired want looking need struggling wondering interested fed sick know ever why".split())
"""What a pitch with a question mark begins with ("Tired of slow reports?")."""
_OFFERS = frozenset("shall should may can could would".split())
_SUGGESTED = frozenset("suggest propose call contact email reply ask reach book".split())
"""What a reader is free to do: "feel free to suggest a time"."""


def is_next_step(sentence: "SentenceReading", total: int) -> bool:
    """Whether a sentence tells the reader what to do next. `total` is the number of judged sentences."""
    facts = sentence.facts
    words = [token.norm for token in sentence.tokens]
    if facts.judgement.reason == "small print":
        return False
    late = sentence.index >= total * _LATE
    clause = facts.clause
    if clause.kind == "imperative":
        if words and words[0] == "please" and {"find", "note", "wish", "see"} & set(words[1:2]):
            return False
        base = clause.base
        if sentence.reading.context.kind == "deck" and base not in _CONTACTING:
            return False
        if "free" in words and set(words) & _SUGGESTED:
            return True
        if base in STEPS:
            return base != "let" or "know" in words
        if base in _LATE_STEPS and late:
            return True
        if base in ("find", "learn", "see") and "to" in words and set(words) & _APPLYING:
            return True
        return _opened_step(words)
    if sentence.role in ("button", "link"):
        return bool(set(words) & (STEPS | _LATE_STEPS))
    if facts.is_question and late and sentence.reading.context.kind in ("email", "proposal"):
        return _is_asking(words)
    return _opened_step(words) or _is_labelled_step(words)


def is_bare_step(sentence: "SentenceReading") -> bool:
    """Whether a line is a button's or menu's words, such as "Get a quote", wherever it stands."""
    clause = sentence.facts.clause
    if clause.kind != "imperative" or clause.base not in STEPS | _LATE_STEPS:
        return False
    return len(sentence.tokens) <= _LINE and sentence.text[-1:].isalnum() and len(sentence.block.sentences) == 1


def _opened_step(words: Sequence[str]) -> bool:
    """An imperative behind an opener: "If you'd like a demo, click …", "just reply"."""
    return any(
        word in ("click", "reply", "call", "contact") and words[at + 1] in _ASK_OBJECTS
        for at, word in enumerate(words[:-1])
        if at == 0 or words[at - 1] not in ("to", "a", "the", "our", "we", "will", "i", "'ll", "your", "phone")
    ) or ("please" in words and bool(set(words) & STEPS)) or "let me know" in " ".join(words)  # fmt: skip


def _is_labelled_step(words: Sequence[str]) -> bool:
    return len(words) > 4 and words[0] == "next" and words[1] in ("step", "steps") and "you" in words


def _is_asking(words: Sequence[str]) -> bool:
    """A question that can be answered at once: for a meeting, for a yes."""
    head = words[0] if words else ""
    if head in _PITCHING:
        return False
    return (
        head in _OFFERS
        or head in ("are", "is", "do", "does", "worth", "how", "when", "what", "which", "would")
        or bool(set(words) & _MEETING)
    )


def is_real_question(sentence: "SentenceReading") -> bool:
    """Whether it asks the reader about their own situation: no pitch, no request for an appointment, no routing."""
    facts = sentence.facts
    if not facts.is_question or sentence.role in ("subject", "heading", "title", "button"):
        return False
    if sentence.block.block.speaker == "customer":
        return False
    words = [token.norm for token in sentence.tokens if token.kind != "punct"]
    if len(words) < 4:
        return False
    readers = any(mention.party == "customer" and mention.form in ("pronoun", "name") for mention in facts.mentions)
    if any(mention.form == "reader" for mention in facts.mentions):
        return False
    head = words[0]
    if not readers:
        named = any(mention.party == "seller" for mention in facts.mentions)
        return head in ("what", "how", "which", "who", "where", "when") and words[1] != "if" and not named and (
            sentence.reading.context.kind == "email"
        )  # fmt: skip
    if head in (
        "want",
        "need",
        "ready",
        "tired",
        "looking",
        "ever",
        "interested",
        "know",
        "worth",
        "can",
        "could",
        "may",
    ):
        return False
    if head in ("would", "will") and set(words) & _MEETING | {"like"} & set(words):
        return False
    if head in ("do", "did", "have", "are", "is") and set(words[1:4]) & {
        "want",
        "know",
        "need",
        "ready",
        "tired",
        "looking",
    }:
        return False
    if head == "why" or (head == "what" and words[1:2] == ["if"]):
        return False
    return (
        head in WH_WORDS or head in MODALS or head in ("do", "did", "does", "have", "has", "are", "is", "was", "were")
    )
