"""VAL001: nothing gets better for the reader."""

from collections.abc import Iterable, Mapping
from typing import Any

from lint.analysis.reading import Reading
from lint.model.finding import Hit
from lint.model.rule import Bad, Good, rule


@rule(
    code="VAL001",
    name="no-customer-value",
    level="warning",
    unit="document",
    levels={"web": "note"},
    says="Nothing here says what gets better for the reader.",
    help="Name one thing that they save, earn or avoid: time, money, risk, effort, or a worry.",
    sources=("Value has five sides for a customer: time, emotions, money, risk and convenience.",),
    examples=(
        Bad(
            "[The system has a modular frame, a colour screen and nine connectors.] It follows the latest standard and "
            "comes in grey. You will find tabs, filters, charts and a search box on each screen. The frame is made of "
            "steel. There are three sizes. The screen shows nine lines of text, and you can change the colour of each "
            "line to one of twelve."
        ),
        Bad(
            "# Acme\n\n[Acme runs three labs.] Each lab has its own team. The teams meet on Tuesdays and write papers. "
            "The papers are read in nine countries. Two of the labs are in Leeds, and one is in Boston. You can visit "
            "each of them on the first Monday of the month. The tour takes you through the halls and the archive.",
            brands=("Acme",),
        ),
        Bad(
            "Hi Ann,\n\n[We make scheduling software.] It has tabs, filters, charts and a search box. You can choose "
            "among nine themes. There is also a map. Would you like to see the maps and the charts on Tuesday?",
            kind="email",
        ),
        Bad(
            "# Platform\n\n[The platform consists of a broker, two workers and a store.] The broker takes your orders. "
            "The workers sort them by size and weight. The store keeps a copy.\n\n# Reports\n\nThe reports run at "
            "night. Forty of them are standard. The format is fixed, and the size is A4. You find them on the third "
            "page of the menu.",
            kind="deck",
        ),
        Good("The system has a modular frame, a colour screen and nine connectors."),
        Good(
            "You save two hours a week, you spend 300 dollars less a year, and you can cancel any time. The system has "
            "a modular frame, a colour screen and nine connectors. It follows the latest standard and comes in grey. "
            "You will find tabs, filters, charts and a search box on each screen. The frame is made of steel."
        ),
        Good(
            "Your staff stop worrying about lost forms: each one is backed up the same day. The system has a modular "
            "frame, a colour screen and nine connectors. It comes in grey. You will find tabs, filters, charts and a "
            "search box on each screen. The frame is made of steel. There are three sizes, and nine colours of text."
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

    Copy that names none of the five leaves the sum to the reader, who won't do it.
    """
    purpose = reading.context.purpose
    if not reading.is_long_enough or purpose in ("about", "release-notes", "internal", "investor", "reply"):
        return
    if reading.outcomes or any(sentence.outcomes for sentence in reading.sentences):
        return
    prose = [sentence for sentence in reading.sentences if sentence.role == "paragraph" and not sentence.is_question]
    sellers = [sentence for sentence in prose if sentence.judgement.focus == "seller" and sentence.mentions]
    evidence = next(iter(sellers), reading.opening_sentence)
    if evidence is not None:
        yield evidence.hit()
