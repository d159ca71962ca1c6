"""COM001: a proposal that doesn't say what success is."""

from collections.abc import Iterable, Mapping
from typing import Any

from lint.analysis.reading import Reading, SentenceReading
from lint.model.finding import Hit
from lint.model.rule import Bad, Good, rule
from lint.rules.agreements import evidence, is_offer, is_settled
from lint.rules.evidence import has_number

_SCOPE = (
    "# Proposal\n\nThe scope has three parts. The first is a workshop with the people in the office, the second an "
    "audit of the stock in both depots, and the third a written report. The work starts in May. The price is 9,000 "
    "dollars, and it holds until the end of June."
)
_SUPPLY = (
    "# Proposal\n\n- 40 tablets with cases and chargers\n- 20 hours of training in two groups\n- One visit to each "
    "site before the start\n\nThe tablets come in May, in one delivery, to the depot in Leeds. The price is 9,000 "
    "dollars, and it is due in two parts, one at the start and one at the end."
)


@rule(
    code="COM001",
    name="outcome-not-agreed",
    level="warning",
    unit="document",
    kinds="proposal",
    precedence=10,
    says="The proposal doesn't say what success is.",
    help="Write down the result: “By week six your team can close the month in two days, down from five.”",
    sources=("Before a deal: what outcome is expected, exactly? Talk about it now.",),
    examples=(
        Bad(f"{_SCOPE} [It covers all travel.]", kind="proposal"),
        Bad(f"{_SUPPLY} [The invoice follows.]", kind="proposal"),
        Bad(f"{_SCOPE}\n\n# Who does what\n\nJo Hill leads the workshop. [Sam writes the report.]", kind="proposal"),
        Bad(f"{_SUPPLY}\n\n# Before we start\n\n[You will need a room for two mornings.]", kind="proposal"),
        Good(f"{_SCOPE} Success means that both depots know at nine what is missing.", kind="proposal"),
        Good(f"{_SUPPLY} By week six your team can close the month in two days.", kind="proposal"),
        Good(f"{_SCOPE}\n\nWe'll know it worked when late orders fall to five.", kind="proposal"),
        Good(f"{_SUPPLY} You save 30 hours a month.", kind="proposal"),
        Good(f"{_SCOPE} It covers all travel.", kind="web"),
        Good("# Proposal\n\n40 tablets at 200 dollars each.", kind="proposal"),
        Good(
            "# Business plan\n\nWe bake rye bread for nine cafes. The oven costs 9,000 dollars, and the rent is "
            "900 dollars a month. In the second year we mean to open a shop by the station, with two people and a van. "
            "A loan of 40,000 dollars pays for both.",
            kind="proposal",
        ),
    ),
)
def outcome_not_agreed(reading: Reading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """The training took place, and still nobody could do the work: nobody had written down what it was for.

    A phrase that names the result, or a result for the reader with a figure, is enough.
    """
    if not is_offer(reading) or is_settled(reading, "outcome"):
        return
    last = evidence(reading)
    if last is not None and not any(_names_result(sentence) for sentence in reading.sentences):
        yield last.hit()


def _names_result(sentence: SentenceReading) -> bool:
    return bool(sentence.outcomes) and has_number(sentence) and sentence.judgement.focus in ("customer", "shared")
