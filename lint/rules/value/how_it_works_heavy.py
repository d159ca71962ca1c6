"""VAL008: more on how it is built than on what the reader does with it."""

from collections.abc import Iterable, Mapping
from typing import Any

from lint.analysis.reading import Reading, SentenceReading
from lint.model.finding import Hit
from lint.model.rule import Bad, Good, Option, rule

_SILENT = ("release-notes", "internal", "investor", "docs", "reply")
_PROSE = ("heading", "paragraph", "item")


@rule(
    code="VAL008",
    name="how-it-works-heavy",
    flag="feature-only",
    level="note",
    unit="document",
    precedence=10,
    says="{inside} sentences on how it is built, {use} on what the reader does with it.",
    help="Show the reader's day with it: “An order arrives, you see it on your phone, and you tap once.”",
    options=(Option("min-sentences", 2, "sentences on how it is built that it takes", 1, 100),),
    sources=(
        "Nobody wants to own a power plant; they want the refrigerator cold.",
        "The seller knows how it works, the customer how to use it; copy has to bring both together.",
    ),
    examples=(
        Bad(
            "[The service is built on a queue, and the data flows through three stages.] The engine uses machine "
            "learning to rank each record."
        ),
        Bad("[Our architecture consists of a broker and two workers.] It runs on Linux and was written in Go."),
        Bad("# Inside\n\n[It is powered by a graph store.] The algorithm compares each node.", kind="deck"),
        Bad(
            "Hi Ann,\n\n[Our engine is written in Rust.] The backend is hosted on three continents. You get a list.",
            kind="email",
        ),
        Good(
            "You open the list at nine. You pick the top five and call them first. By ten you are done. Behind it, a "
            "ranking model is built on a year of orders, and the data flows in at night. Under the hood it uses "
            "machine learning."
        ),
        Good("When an order arrives, you see it on your phone. You tap once and your driver gets the address."),
        Good("The service is built on a queue. It takes orders for your nine vans."),
        Good("The house is built with oak. It was built using old beams, so your rooms stay cool.", kind="email"),
    ),
)
def how_it_works_heavy(reading: Reading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """Readers want the refrigerator cold, not the power plant. Gears explain what hands have already understood.

    Sentences that say how the product is made are held against those in which the reader acts or gets something.
    """
    if reading.context.purpose in _SILENT or reading.context.audience == "technical":
        return
    prose = [sentence for sentence in reading.sentences if sentence.role in _PROSE]
    inside = [sentence for sentence in prose if sentence.matches("how-it-is-built")]
    use = sum(_is_use(sentence) for sentence in prose)
    if len(inside) >= options["min-sentences"] and len(inside) > use:
        yield inside[0].hit(inside=str(len(inside)), use=str(use))


def _is_use(sentence: SentenceReading) -> bool:
    return sentence.judgement.focus in ("customer", "shared")
