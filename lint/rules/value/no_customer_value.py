"""VAL001: nothing gets better for the reader."""

from collections.abc import Iterable, Mapping
from typing import Any

from lint.analysis.reading import Reading, SentenceReading
from lint.model.finding import Hit
from lint.model.rule import Bad, Good, rule
from lint.rules.agreements import is_offer
from lint.rules.evidence import goes_on, is_newsletter
from lint.text.patterns import pattern

_WORD = pattern(r"[a-z]+")
_GAP = "["
"""How a gap of a template begins."""
_TOLD = frozenset(
    "helped help helps improve improved reduce reduced increase increased scale scaled without benefit benefits value "
    "goal goals outcome outcomes result results".split()
)
"""Words beside which a gap holds a result: "we helped [Company] improve [metric] by [X]"."""


@rule(
    code="VAL001",
    name="no-customer-value",
    level="warning",
    unit="document",
    kinds="email proposal",
    says="Nothing here says what gets better for the reader.",
    help="Name one thing that they save, earn or avoid: time, money, risk, effort, or a worry.",
    sources=("Value has five sides for a customer: time, emotions, money, risk and convenience.",),
    examples=(
        Bad(
            "# Proposal\n\n[The system has a modular frame, a colour screen and nine connectors.] It follows the "
            "latest standard and comes in grey. You will find tabs, filters, charts and a search box on each "
            "screen. The frame is made of steel. There are three sizes. The screen shows nine lines of text, and you "
            "can change the colour of each line to one of twelve. The system is 9,000 dollars.",
            kind="proposal",
        ),
        Bad(
            "# Quote\n\n[Acme runs three labs.] Each lab has its own team. The teams meet on Tuesdays and write "
            "papers. The papers are read in nine countries. Two of the labs are in Leeds, and one in Boston. You can "
            "visit each of them on the first Monday of the month. The tour takes you through the halls.\n\n"
            "# Price\n\nA day in the lab: 400 euros",
            kind="proposal",
            brands=("Acme",),
        ),
        Bad(
            "Hi Ann,\n\n[We make scheduling software.] It has tabs, filters, charts and a search box. You can choose "
            "among nine themes. There is also a map. Would you like to see the maps and the charts on Tuesday?",
            kind="email",
        ),
        Bad(
            "# Offer: the platform\n\n[The platform consists of a broker, two workers and a store.] The broker takes "
            "your orders. The workers sort them by size and weight. The store keeps a copy.\n\n# Reports\n\nThe "
            "reports run at night. Forty of them are standard. The format is fixed, and the size is A4. You find them "
            "on the third page of the menu.\n\n# Fee\n\n80 pounds a week",
            kind="proposal",
        ),
        Good(
            "# Business plan\n\nThe system has a modular frame, a colour screen and nine connectors. It follows the "
            "latest standard and comes in grey. The frame is made of steel. There are three sizes. The screen shows "
            "nine lines of text, and you can change the colour of each line to one of twelve. We sell it for 90 euros.",
            kind="proposal",
        ),
        Good("The system has a modular frame, a colour screen and nine connectors.", kind="proposal"),
        Good(
            "You save two hours a week, you spend 300 dollars less a year, and you can cancel any time. The system has "
            "a modular frame, a colour screen and nine connectors. It follows the latest standard and comes in grey. "
            "You will find tabs, filters, charts and a search box on each screen. The frame is made of steel.",
            kind="proposal",
        ),
        Good(
            "Your staff stop worrying about lost forms: each one is backed up the same day. The system has a modular "
            "frame, a colour screen and nine connectors. It comes in grey. You will find tabs, filters, charts and a "
            "search box on each screen. The frame is made of steel. There are three sizes, and nine colours of text.",
            kind="proposal",
        ),
        Good(
            "Hi Ann,\n\nI have not heard from you, so I guess that the rota is not on your list this month. That is "
            "fine by me. I can ring again in May, or I can stop asking. Which is it?",
            kind="email",
        ),
        Good(
            "Hi Ann,\n\nWe make scheduling software for bakers. In short: [one-sentence value proposition]. It has "
            "tabs, filters and a map. Would you like to see it on Tuesday?",
            kind="email",
        ),
        Good(
            "Hi Ann,\n\nYou pay one bill, and the plan for your five vans gets a third cheaper. It has tabs, filters "
            "and a map. Would you like to see it on Tuesday?",
            kind="email",
        ),
    ),
)
def no_customer_value(reading: Reading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """A product is worth what it changes for its buyer: time, money, risk, effort, or how they feel.

    Copy that names none of the five leaves the sum to the reader, who won't do it. Web pages and newsletters, which
    inform too, and templates whose gaps hold a result are left alone, and so are a mail that offers nothing (“Shall I
    ask again in May?”) and a document that is no offer to a buyer.
    """
    purpose = reading.context.purpose
    if not reading.is_long_enough or purpose in ("about", "release-notes", "internal", "investor", "reply"):
        return
    if reading.context.kind == "proposal" and not is_offer(reading):
        return
    if is_newsletter(reading) or goes_on(reading):
        return
    if any(_hints_at_value(sentence) for sentence in reading.sentences):
        return
    prose = [sentence for sentence in reading.sentences if sentence.role == "paragraph" and not sentence.is_question]
    sellers = [sentence for sentence in prose if sentence.judgement.focus == "seller" and sentence.mentions]
    evidence = next(iter(sellers), reading.opening_sentence)
    if evidence is not None and any(map(_names_offer, reading.sentences)):
        yield evidence.hit()


def _hints_at_value(sentence: SentenceReading) -> bool:
    """Whether a result stands in it, whoever it is about; a gap of a template may hold one."""
    return bool(sentence.outcomes) or (
        _GAP in sentence.text and not _TOLD.isdisjoint(_WORD.findall(sentence.text.lower()))
    )


def _names_offer(sentence: SentenceReading) -> bool:
    """Whether it is about the seller's company or product, and not about the sender alone."""
    return sentence.subject.party == "product" or any(
        mention.party == "seller" and mention.form not in ("sender", "name") for mention in sentence.mentions
    )
