"""FOC004: the first thing said is about the seller."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

from lint.analysis.reading import Reading, SentenceReading
from lint.model.finding import Hit
from lint.model.rule import Bad, Good, rule
from lint.rules.agreements import tells_of_its_writer
from lint.rules.evidence import goes_on

_NOTICING = frozenset(
    "saw see noticed read heard met caught enjoyed loved liked watched attended appreciated following hope".split()
)
_READERS = frozenset(("you", "your", "yours"))
_NOTICING_WITHIN = 3
_SERVING = frozenset("for lets let letting helps help helping allows allow allowing".split())
"""What stands before those whom something is for, or who can do more with it."""
_SERVED_WITHIN = 2
"""Words behind the "I" in which it is said that something was noticed."""
_LABEL = 4
"""Words and marks of a line that only names what follows."""
_GLAD = frozenset("excited glad pleased happy delighted thrilled".split())
"""What a sender is who begins with what the reader has done: "We're glad you came"."""


@rule(
    code="FOC004",
    name="seller-first-opening",
    level="warning",
    unit="document",
    says="The first thing said is about {whom}, not about your reader.",
    help="Open with the reader's situation: what they want, what it costs them today, what they asked.",
    sources=("The first sentence tells the reader whose text it is.", "Make the customer the start of all effort."),
    examples=(
        Bad(
            "[Acme is a software company with offices in six countries.] You can use it to plan deliveries, and your "
            "drivers get the list on their phones. Orders come in by phone, by mail or from your shop. You see at nine "
            "which ones will be late, and you can call the customer before the customer calls you. Try it for a month.",
            brands=("Acme",),
        ),
        Bad(
            "Hi Ann,\n\n[We are delighted to share our story with you today.] Your bakery could save an hour a day. "
            "Shall we talk on Tuesday at ten?",
            kind="email",
        ),
        Bad(
            "Hello Sam,\n\n[My name is Dan and I work at Acme, where we make scheduling tools.] How do you plan your "
            "week today? I can show you a quicker way on Tuesday.",
            kind="email",
            brands=("Acme",),
        ),
        Bad(
            "# Deliveries\n\n[Our company has been in the business of planning software since 1999.] Late deliveries "
            "cost a bakery about 900 dollars a month. You can bring that down to 100. You see each van on a map, your "
            "driver sees the next stop, and your customer gets a message when the bread is ten minutes away. Start "
            "with one van."
        ),
        Good(
            "Your dispatch team re-types 200 orders a day. You can stop that this month. We connect your shop to your "
            "vans in a day, and your drivers get the list on their phones. You see at nine which orders will be late. "
            "You keep the scanners that you have. Try it with one van for a month, and then decide."
        ),
        Good(
            "Late deliveries cost a bakery of your size about 900 dollars a month. Here is how one baker got that down "
            "to 100. She looked at the map at nine, called the three customers whose bread would be late, and sent "
            "the van the other way round. You can do the same. Ask for the map of your own town."
        ),
        Good("Hi Ann,\n\nYou asked how long the move takes. It takes one weekend. Shall we pick one?", kind="email"),
        Good(
            "Hi Ann,\n\nI saw that your second shop opens in May. How will you plan the rota? Shall we talk?",
            kind="email",
        ),
        Good(
            "# Rye on your shelves by six\n\nWant fresh rye on your shelves by six each day?\n\nWhy Hill Street\n\nWe "
            "bake it at night, in a mill of 1804, with flour that we grind on our own stones. Our bakers came from "
            "Bremen, and our ovens from Leeds. We have baked rye since 1920, and our vans are on the road from four."
        ),
        Good(
            "Hi Ann,\n\nWe're so glad you chose the small oven. It comes on Tuesday, and Jo fits it. Is the back door "
            "open at nine?",
            kind="email",
        ),
        Good(
            "Hi Ann,\n\nIt was great talking to you on Monday. You are short of two drivers. The plan for both depots "
            "is attached.",
            kind="email",
        ),
        Good(
            "Hi Ann,\n\nI'm Jo Lee, and I've been following your second shop in Leeds. How do you plan the rota for "
            "two shops?",
            kind="email",
        ),
        Good(
            "# Our services\n\nYou bring the drawing, and you get the crate two days later. Your driver can pick it up "
            "at the gate in Leeds. You pay by the crate, and you can change the drawing until noon. If you need ten of "
            "a kind, you get the eleventh for nothing, and you can store it for a month."
        ),
        Good(
            "Hi Sam,\n\nThanks for your note. You can send the parts back until Friday. Do you still have the box?",
            kind="email",
        ),
    ),
)
def seller_first_opening(reading: Reading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """The first sentence tells readers whose text it is. If it is the seller's, why should they go on?

    Greetings and thanks don't count as the opening, nor does a heading that only names the page. What a sender noticed
    about the reader is about the reader, and so is what sums up a talk with them. A pitch to investors opens with what
    the company is for.
    """
    if not reading.is_long_enough or reading.context.purpose == "reply" or tells_of_its_writer(reading):
        return
    first = _first_statement(reading)
    if first is None or first.judgement.focus != "seller" or first.is_imperative or _notices_reader(first):
        return
    if sum(word in _READERS for word in first.words) > 1 or (reading.context.kind == "email" and goes_on(reading)):
        return  # it has the reader in view, whoever acts in it
    if _serves_reader(first) or any(map(_is_about_reader, reading.sentences[: first.index])):
        return
    if first is reading.opening_sentence and reading.opening not in ("seller", "product"):
        return
    product = reading.opening == "product" if first is reading.opening_sentence else first.subject.party == "product"
    yield first.hit(whom="the product" if product else "you, the seller")


def _first_statement(reading: Reading) -> SentenceReading | None:
    """The opening sentence; what follows it where it is a heading that only names the page ("Our services")."""
    first = reading.opening_sentence
    while first is not None and (_is_label(first) or (first.facts.clause.kind == "fragment" and not _speaks_up(first))):
        first = first.next
    return first


def _speaks_up(sentence: SentenceReading) -> bool:
    """Whether a fragment is more than a heading or a cry such as "Happy New Year!"."""
    return sentence.role != "heading" and (bool(sentence.mentions) or sentence.subject.party == "product")


def _is_label(sentence: SentenceReading) -> bool:
    """Whether a line of a few words only names what follows ("Why Hill Street Bakery"), or is a post ("Manager")."""
    unended = sentence.tokens[-1].kind == "word"
    return len(sentence.tokens) <= _LABEL and (unended or sentence.facts.clause.kind == "fragment")


def _serves_reader(sentence: SentenceReading) -> bool:
    """Whether it says for whom it is, or what it lets them do: "… for families in Leeds", "… lets you …"."""
    tokens = sentence.block.block.tokens
    for mention in sentence.mentions:
        if mention.party == "customer" and (mention.form == "noun" or tokens[mention.first].norm == "you"):
            before = tokens[max(0, mention.first - _SERVED_WITHIN) : mention.first]
            if not _SERVING.isdisjoint([token.norm for token in before]):
                return True
    return False


def _is_about_reader(sentence: SentenceReading) -> bool:
    """Whether something was said to the reader before: an invitation, a question, what they get."""
    said = sentence.role in ("paragraph", "heading", "item") and len(sentence.tokens) > _LABEL
    return said and sentence.judgement.focus in ("customer", "shared")


def _notices_reader(sentence: SentenceReading) -> bool:
    """Whether a sender tells what they noticed about the reader: "I saw that your second shop opens"."""
    readers = any(mention.party == "customer" for mention in sentence.mentions)
    for own in sentence.mentions:
        if own.party != "seller" or own.form not in ("sender", "pronoun"):
            continue
        after = [token.norm for token in sentence.block.block.tokens[own.last : own.last + _NOTICING_WITHIN + 1]]
        if "understand" in after[:-1] or {"know", "that"} <= {*after[:-1]}:
            return True
        if readers and not _NOTICING.isdisjoint(after[:-1]):
            return True
        if any(one in _GLAD and two.partition("'")[0] == "you" for one, two in pairwise(after)):
            return True
    return False
