"""FOC006: the seller's story stands before the reader's."""

from collections.abc import Iterable, Mapping
from typing import Any

from lint.analysis.reading import Reading
from lint.model.finding import Hit
from lint.model.rule import Bad, Good, rule

MIN_HEADINGS = 3


@rule(
    code="FOC006",
    name="about-us-first",
    level="warning",
    unit="document",
    levels={"web": "note", "email": "note"},
    roles="heading",
    says="“{found}” comes before what the reader came for.",
    help="Move it behind the reader's problem and what changes for them.",
    sources=(
        "Company history before the buyer's problem costs attention: an overview of more than two minutes goes with "
        "fewer deals won (Gong, 257,967 calls).",
    ),
    examples=(
        Bad(
            "# [About us]\n\nFounded in 2004 in Leeds.\n\n# Your deliveries\n\nYou lose an hour a day.\n\n# What "
            "changes\n\nYou plan in ten minutes.\n\n# Price\n\n40 dollars a month.",
            kind="deck",
        ),
        Bad(
            "# [Company overview]\n\nSix offices, 300 people.\n\n# The problem\n\nYour invoices are late.\n\n# Next "
            "step\n\nShall we meet on Tuesday?",
            kind="proposal",
        ),
        Bad(
            "# [Our story]\n\nIt began in a garage.\n\n# Paid ten days sooner\n\nYou send the bill at once.\n\n# What "
            "it costs\n\nNine dollars.\n\n# Next step\n\nTry it.",
            kind="deck",
        ),
        Bad(
            "# Your rota\n\nIt takes you a day.\n\n# [Who we are]\n\nA family firm.\n\n# What changes\n\nTen "
            "minutes.\n\n# What it costs\n\nNine dollars.\n\n# Next step\n\nTry it.",
            kind="deck",
        ),
        Good(
            "# Your deliveries\n\nYou lose an hour a day.\n\n# What changes\n\nYou plan in ten minutes.\n\n# "
            "Price\n\n40 dollars a month.\n\n# About us\n\nFounded in 2004 in Leeds.",
            kind="deck",
        ),
        Good(
            "# Your invoices are late\n\nThe cost is 900 dollars a month.\n\n# What you would see in 30 days\n\nPaid "
            "ten days sooner.\n\n# Who we are\n\nSix offices, 300 people.",
            kind="deck",
        ),
        Good(
            "# What your nurses told us\n\nForms take an hour.\n\n# What changes on day one\n\nForms take ten "
            "minutes.\n\n# What it costs\n\n3 dollars a nurse.",
            kind="proposal",
        ),
        Good("# Our clients asked for this\n\nAnd here it is.\n\n# Your rota\n\nTen minutes.\n\n# Price\n\nNine."),
        Good("# About us\n\nFounded in 2004 in Leeds.\n\n# Call us\n\nOn any day.", kind="deck"),
    ),
)
def about_us_first(reading: Reading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """The reader came with a problem. Who you are matters once they see that you understood it.

    A heading such as “About us” in the first half of the headings is found; real about pages are left alone.
    """
    if reading.context.purpose in ("about", "internal", "investor", "docs"):
        return
    headings = [block for block in reading.blocks if block.block.role == "heading" and block.sentences]
    if len(headings) < MIN_HEADINGS:
        return
    for heading in headings[: (len(headings) + 1) // 2]:
        words = {token.norm for token in heading.block.tokens if token.kind == "word"}
        for match in heading.matches("about-us-headings"):
            if match.last - match.first == len(words):
                yield heading.sentences[0].hit(match.first, match.last)
                return
