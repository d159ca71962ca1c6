"""ASK005: an email, or a section of a page, that asks for too much at once."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

from lint.analysis.asks import is_next_step
from lint.analysis.reading import BlockReading, Reading, SentenceReading
from lint.model.finding import Hit, Level
from lint.model.rule import Bad, Good, Option, rule


@rule(
    code="ASK005",
    name="too-many-asks",
    level="note",
    unit="document",
    kinds="email web",
    precedence=10,
    default=False,
    says="{asks} things asked for in one {place}; this is number {next}.",
    help="Keep the one that you need most: “Would you like to see it on Tuesday?”",
    options=(
        Option("max-asks", 3, "questions and requests in an email before they are noted", 1, 100),
        Option("warning-asks", 5, "above this number it is a warning", 1, 100),
        Option(
            "max-section-asks", 2, "different asks on the buttons of a page's section before they are noted", 1, 100
        ),
        Option("max-words", 300, "words above which an email is a newsletter, which may ask for much", 10, 10000),
    ),
    sources=(
        "Too much at once, and the buyer decides nothing.",
        "One to three questions bring the most replies (Boomerang, 40 million mails; second-hand).",
    ),
    examples=(
        Bad(
            "Hi Ann,\n\nCould you fill in the form? Can you also call Jo? Would you like a demo? [Should I send the "
            "price list?] Do you have 30 minutes on Friday? Who else should I write to?",
            kind="email",
        ),
        Bad(
            "Hi Ann,\n\nThe guide is ready. Book a demo. Download the guide. Call us on Monday. [Reply to this email.]",
            kind="email",
        ),
        Bad(
            "Hi Sam,\n\nWho decides? What is your budget? When do you buy? [Which tools do you use?] How many people?",
            kind="email",
        ),
        Bad(
            "Hi Lee,\n\nHow do you plan the rota today? Please send me the list. What does a late parcel cost you? "
            "[Would Tuesday suit you?]\n\nBest, Jo",
            kind="email",
        ),
        Good("Hi Ann,\n\nWould you like to see it on Tuesday?", kind="email"),
        Good("Hi Ann,\n\nHow do you plan the rota today, and how long does it take? What would help?", kind="email"),
        Good("Hi Ann,\n\nCall us today. Call us today. Call us today. Call us today.", kind="email"),
        Bad(
            "<h2>Your vans</h2><p>See them all.</p>\n<a class='btn' href='/a'>Book a demo</a>\n<a class='btn' "
            "href='/b'>Buy now</a>\n<a class='btn' href='/c'>[Download the guide]</a>",
            format="html",
        ),
        Good(
            "<h2>Your vans</h2><p>See them all.</p>\n<a class='btn' href='/a'>Book a demo</a>\n<a class='btn' "
            "href='/b'>Call 0100 555</a>\n<h2>The depot</h2><p>It's new.</p>\n<a class='btn' href='/c'>Book a tour</a>",
            format="html",
        ),
        Good(
            "<h2>Plans</h2><p>Three.</p>\n<a class='btn' href='/a'>Buy now</a>\n<a class='btn' href='/b'>Buy now</a>\n"
            "<a class='btn' href='/c'>Buy now</a>",
            format="html",
        ),
        Good("Could you call? Can you write? Would you like a demo? Should I send the list?", kind="web"),
        Good("Hi Ann,\n\nYou call. You write. You see the list. You choose. You pay on Friday.", kind="email"),
    ),
)
def too_many_asks(reading: Reading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """One ask gets an answer. With six the reader puts the mail aside for a quiet hour that never comes.

    Counted are different questions and requests in the running text of an email; buttons and links are not. On a page
    the different asks on the buttons of one section are counted: two, such as an order and a call, are usual.
    """
    if reading.context.purpose in ("internal", "reply"):
        return
    if reading.context.kind == "web":
        yield from _asks_of_sections(reading, options["max-section-asks"])
        return
    if reading.word_count > options["max-words"]:
        return
    total = len(reading.sentences)
    asks = [sentence for sentence in reading.sentences if _is_ask(sentence, total)]
    different = _different(asks)
    limit = options["max-asks"]
    if len(different) > limit:
        level: Level = "warning" if len(different) > options["warning-asks"] else "note"
        yield different[limit].hit(asks=str(len(different)), next=str(limit + 1), place="email", level=level)


def _asks_of_sections(reading: Reading, limit: int) -> Iterator[Hit]:
    total = len(reading.sentences)
    for _, blocks in groupby(reading.blocks, key=_section_of):
        buttons = [block.sentences[0] for block in blocks if block.block.role == "button" and block.sentences]
        different = _different([button for button in buttons if is_next_step(button, total)])
        if len(different) > limit:
            yield different[limit].hit(asks=str(len(different)), next=str(limit + 1), place="section")


def _section_of(block: BlockReading) -> tuple[str, ...]:
    return block.block.headings


def _different(asks: list[SentenceReading]) -> list[SentenceReading]:
    """The asks in order, each the first time that it is made."""
    return list({sentence.text.lower(): sentence for sentence in reversed(asks)}.values())[::-1]


def _is_ask(sentence: SentenceReading, total: int) -> bool:
    return sentence.role == "paragraph" and (sentence.is_question or is_next_step(sentence, total))
