"""ASK001: a first message that wants to know nothing."""

from collections.abc import Iterable, Mapping
from typing import Any

from lint.analysis.formulas import SIGN_OFF
from lint.analysis.reading import Reading
from lint.model.finding import Hit
from lint.model.rule import Bad, Good, rule
from lint.rules.evidence import goes_on, is_newsletter, told_words

_SHORT = 100
"""Words of a mail that one question is enough for."""


@rule(
    code="ASK001",
    name="no-discovery-question",
    level="note",
    unit="document",
    kinds="email",
    says="This email asks nothing about the reader.",
    help="Ask one thing that you'd really like to know, such as “How do you plan deliveries today?”",
    sources=(
        "The seller who asked good questions made the sale.",
        "One to three questions bring half as many replies again as none (Boomerang, 40 million mails; second-hand).",
    ),
    examples=(
        Bad(
            "Dear Ann,\n\n[Our tool plans deliveries.] It has maps, alerts and reports. It works on phones. Please "
            "sign the form below.",
            kind="email",
        ),
        Bad(
            "Hello Sam,\n\n[I am attaching our price list and three brochures.] They cover vans, lorries and bikes. "
            "The prices hold until June.\n\nRegards, Lee",
            kind="email",
        ),
        Bad(
            "Hi Ann,\n\n[The demo showed 14 features.] The contract is attached. Sign and return it by Friday. Could "
            "we meet on Monday at ten to go through it?",
            kind="email",
        ),
        Bad(
            "Hi Lee,\n\n[You could plan the rota in ten minutes a week.] Your drivers get it on their phones. Tired of "
            "spreadsheets? Book a call below, and I will show you the rest.",
            kind="email",
        ),
        Good(
            "Hi Ann,\n\nI wanted to bring this up again before the long weekend, in case my last note was lost among "
            "the many of the spring.\n\nAre you still interested?\n\nRegards, Lee",
            kind="email",
        ),
        Good(
            "Hi Ann,\n\nYour second shop opened in May. A rota for two shops usually means an evening lost each week. "
            "Hill Street Bakery plans its week in ten minutes now.\n\nWorth a look?\n\nRegards, Lee",
            kind="email",
        ),
        Good("Hi Ann,\n\nYour second depot opens in May. How do you plan deliveries today?", kind="email"),
        Good("Hi Sam,\n\nYou mentioned late invoices. What happens when one is a week late?", kind="email"),
        Good("Hi Lee,\n\nThank you for the visit. What would good look like for you by June?", kind="email"),
        Good("Our tool plans deliveries. It has maps, alerts and reports. It works on phones.", kind="web"),
        Good(
            "Hi Ann,\n\nIt was great talking to you on Monday. You are short of two drivers, and the rota takes you a "
            "day. I have attached the plan for both depots. We will send the figures by Friday.\n\nBest, Jo",
            kind="email",
        ),
        Good(
            "Hi Sam,\n\nI have not heard from you, so the rota may not be on your list this month. Should I:\n\n"
            "- Ring again in May?\n- Write to somebody else at the bakery?\n\nOne number is enough of an answer.",
            kind="email",
        ),
    ),
)
def no_discovery_question(reading: Reading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """A question that the sender would like answered shows interest, and readers answer it.

    A pitch with a question mark (“Tired of slow reports?”) and a question for an appointment don't count.
    A newsletter isn't written to be answered, and what sums up a talk has had its questions: both are left alone.
    """
    silent = ("about", "release-notes", "internal", "reply")
    metadata = reading.document.metadata
    if not reading.is_long_enough or reading.context.purpose in silent or metadata.get("reply"):
        return
    if is_newsletter(reading) or goes_on(reading) or _offers_choices(reading):
        return
    if _asks_enough(reading):
        return
    if not reading.has_question and reading.opening_sentence is not None:
        yield reading.opening_sentence.hit()


def _asks_enough(reading: Reading) -> bool:
    """Whether one question is all that a mail has room for: whether they are interested, or a last one in a short mail.

    The short mail opens on its reader and closes with its question, so that it is no pitch.
    """
    if any(sentence.is_question and "interested" in sentence.words for sentence in reading.sentences):
        return True
    said = [sentence for sentence in reading.sentences if sentence.judgement.reason != SIGN_OFF]
    short = sum(told_words(block.block.tokens) for block in reading.blocks) <= _SHORT
    return short and reading.opening == "customer" and bool(said) and said[-1].is_question


def _offers_choices(reading: Reading) -> bool:
    """Whether the reader is asked to choose among the questions of a list."""
    return sum(sentence.role == "item" and sentence.is_question for sentence in reading.sentences) > 1
