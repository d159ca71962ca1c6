"""COM002: a proposal that doesn't say what the buyer has to bring."""

from collections.abc import Iterable, Mapping
from typing import Any

from lint.analysis.reading import Reading
from lint.model.finding import Hit
from lint.model.rule import Bad, Good, rule
from lint.rules.agreements import evidence, is_offer, is_settled

_SITE = (
    "# Proposal\n\nAcme designs, builds and tests the site. The design has nine pages, and the tests run on three "
    "kinds of phones. The site starts in May. By June each order reaches the kitchen in a minute, down from ten. The "
    "price is 4,000 dollars, and it is due at the start."
)
_RESULT = (
    "# Proposal\n\nSuccess means that by 1 June all 40 nurses file a form in two minutes. The price is 9,000 dollars. "
    "It covers the tablets, the cases, the chargers and two mornings of training. Jo Hill leads the training. The "
    "tablets come in one delivery in May."
)


@rule(
    code="COM002",
    name="buyer-effort-missing",
    level="warning",
    unit="document",
    kinds="proposal",
    precedence=10,
    says="The proposal doesn't say what the buyer has to bring.",
    help="Say it before the start: “You will need one person from your office for two hours a week.”",
    sources=("Before a deal: do they know what is required of them beyond the money?",),
    examples=(
        Bad(f"{_SITE} [It covers all of the work.]", kind="proposal", brands=("Acme",)),
        Bad(f"{_RESULT} [A second visit follows in July.]", kind="proposal"),
        Bad(f"{_SITE}\n\n# Next step\n\n[Sign below and return it by Friday.]", kind="proposal", brands=("Acme",)),
        Bad(f"{_RESULT}\n\n- Price: 9,000 dollars\n- Start: May\n\n[We do it all.]", kind="proposal"),
        Good(f"{_SITE} You will need one person from your office for two hours a week.", kind="proposal"),
        Good(f"{_RESULT}\n\n# What we need from you\n\nA room on 3 May.", kind="proposal"),
        Good(f"{_SITE} Before we start, your team will list the nine pages.", kind="proposal"),
        Good(f"{_RESULT}\n\n# Your part\n\nTwo mornings of each nurse.", kind="proposal"),
        Good(f"{_SITE} It covers all of the work.", kind="web"),
        Good(
            "# Business plan\n\nWe bake rye bread for nine cafes. The oven costs 9,000 dollars, and the rent is "
            "900 dollars a month. In the second year we mean to open a shop by the station, with two people and a van. "
            "A loan of 40,000 dollars pays for both.",
            kind="proposal",
        ),
    ),
)
def buyer_effort_missing(reading: Reading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """Money is seldom all that a buyer has to give. People, hours and data that nobody mentioned come as a shock."""
    last = evidence(reading)
    if last is not None and is_offer(reading) and not is_settled(reading, "effort"):
        yield last.hit()
