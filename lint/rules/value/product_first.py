"""VAL002: the product is told, and what it changes for the reader isn't."""

from collections.abc import Iterable, Mapping
from typing import Any

from lint.analysis.reading import SentenceReading
from lint.model.finding import Hit, Level
from lint.model.rule import Bad, Good, rule

_TELLING = frozenset(
    "offers offer provides provide features feature includes include supports support delivers deliver comprises "
    "contains combines combine integrates integrate leverages uses use built build developed develop designed launched "
    "launch introduced introduce announce announced released release specialize specialise specializes specialises "
    "present presents bring brings come comes has have is".split()
)
_LAUNCHING = frozenset(("introducing", "announcing", "meet", "presenting", "unveiling"))
_AUXILIARIES = frozenset("have has 've are is 're now also currently just recently proudly".split())
_PURPOSES = frozenset("for so because without instead helps lets means enables enable allows allowing enabling".split())
_ASKING = frozenset(("what", "why", "how", "where", "who", "when"))
_PLAIN_VERBS = frozenset(("has", "have", "is", "use", "come", "comes", "bring", "deliver"))
"""What a product does to be told of, and a seller does without telling one."""
_POINTING = frozenset("this these that those it while as although though since when if for".split())
"""What refers to the sentence before, or begins a clause that isn't the main one."""
_ANNOUNCING = frozenset("announce announcing announced launch launched launching introduce introducing unveil".split())
_TERMS = frozenset(
    "refund refunds quote quotes quotation guarantee discount discounts free price prices pricing".split()
)
"""What a seller offers for the buyer's sake: terms, not features."""
_ANNOUNCED_WITHIN = 7
"""Words behind "we" in which an announcement is told ("are pleased to announce")."""
_NEAR_OPENING = 3
"""Sentences from the opening on in which the product's place is a warning; further on it is a note."""


@rule(
    code="VAL002",
    name="product-first",
    flag="feature-only",
    level="note",
    unit="sentence",
    roles="heading paragraph subject title",
    precedence=50,
    says="Tells what it is, not yet what it changes for the reader.",
    help="Say what they can do now, or stop doing: “See where each van is, and get a text when one is late.”",
    sources=(
        "Customers ask for a result, seldom for the next release.",
        "A product has value only if it solves a problem; technology doesn't sell itself.",
    ),
    examples=(
        Bad("[Introducing the all-electric Widget 9.]"),
        Bad("[We've developed a phone system with nine lines.] It is made in Leeds."),
        Bad("[Our platform provides tracking, alerts and reports.] It runs on Linux."),
        Bad("# Scheduling\n\n[Our new software includes a map, a calendar and forty charts.]\n\nThe map is blue."),
        Bad("[The platform supports 40 protocols.] It was written in Go.", kind="deck"),
        Good("Guests reach the right desk on the first call."),
        Good("See where each van is, and get a text when one is late."),
        Good("You know by nine each morning which orders will be late."),
        Good("Our platform provides a map. You see at nine which orders will be late."),
        Good("We offer a refund for 30 days, so you can try it at home."),
        Bad("[We are thrilled to announce Atlas 4.] It ships today."),
        Good("# What we offer\n\nWe offer a free quote within a day."),
        Good("Our services include:\n\n- audits\n- training"),
        Good("You asked for faster exports; our new release has them."),
        Good("The bakery opens at six. This release includes fixes from forty people in nine countries."),
        Good("We offer training, but it isn't what we live on."),
    ),
)
def product_first(sentence: SentenceReading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """Customers ask for a result: do more, spend less, stop worrying. They seldom ask for a product.

    A sentence that tells a product, a feature or a launch is found when neither it nor the next one says what the
    reader gets from it.
    """
    if sentence.reading.context.purpose in ("release-notes", "internal", "about", "reply"):
        return
    if sentence.judgement.focus != "seller" or sentence.outcomes or not _tells_product(sentence):
        return
    if sentence.role == "paragraph" and sentence.index and _tells_product(sentence.reading.sentences[0]):
        return  # the title has announced it
    after = sentence.next
    if after is not None and (after.outcomes or after.judgement.focus in ("customer", "shared")):
        return
    opening = sentence.reading.opening_sentence
    early = opening is not None and sentence.index - opening.index < _NEAR_OPENING
    level: Level = "warning" if early or sentence.role in ("heading", "subject") else "note"
    yield sentence.hit(level=level)


def _tells_product(sentence: SentenceReading) -> bool:
    """Whether the product acts, or the seller offers or announces, and nothing says for whom or what for."""
    tokens = [token.norm for token in sentence.tokens]
    if tokens[0] in _LAUNCHING:
        return True
    if tokens[0] in _ASKING or tokens[0] in _POINTING or _TERMS.intersection(tokens) or sentence.is_question:
        return False
    if "but" in tokens or any(token.kind == "opaque" for token in sentence.tokens):
        return False
    subject = sentence.subject
    if subject.party not in ("product", "seller") or subject.first == subject.last or tokens[-1] == ":":
        return False
    rest = tokens[subject.last - sentence.sentence.first :]
    announces = subject.party == "seller" and rest[:1] not in (["'ll"], ["will"])
    if announces and _ANNOUNCING.intersection(rest[:_ANNOUNCED_WITHIN]):
        return True
    while len(rest) > 1 and rest[0] in _AUXILIARIES and rest[1] in _TELLING | _AUXILIARIES:
        rest = rest[1:]
    if not rest or rest[0] not in _TELLING or _PURPOSES.intersection(rest):
        return False
    return subject.party == "product" or rest[0] not in _PLAIN_VERBS
