"""COM003: a proposal that doesn't say who looks after it later."""

from collections.abc import Iterable, Mapping
from typing import Any

from lint.analysis.reading import Reading, SentenceReading
from lint.model.finding import Hit
from lint.model.rule import Bad, Good, rule
from lint.rules.agreements import evidence, is_offer, is_settled
from lint.rules.evidence import has_date, has_number

_LATER = frozenset("call ring visit meet check answer train review fix report".split())
_SHALL = frozenset(("will", "'ll"))

_TRAINING = (
    "# Proposal\n\nBy June all nurses file a form in two minutes. You will need a room for two mornings. The price is "
    "9,000 dollars. It covers the tablets, the cases and the chargers. Training is included, support is included, and "
    "so is the first year of repairs in the workshop in Leeds."
)
_SETUP = (
    "# Proposal\n\nYour team can close the month in two days, down from five. The price is 4,000 dollars and covers "
    "the setup. There is help after that, by phone and by mail. You will need one person from the office for two hours "
    "a week, from the start until the end of the month."
)


@rule(
    code="COM003",
    name="follow-up-owner-missing",
    level="warning",
    unit="document",
    kinds="proposal",
    precedence=10,
    says="The proposal doesn't say who follows up.",
    help="Name who, when, and what if it fails: “I will call you on day five. Jo Hill is responsible for training.”",
    sources=(
        "Before a deal: are the duties after it clear to the people on both sides?",
        "Buyers hate having to get nasty to be heard.",
    ),
    examples=(
        Bad(f"{_TRAINING} [The service plan lasts a year.]", kind="proposal"),
        Bad(f"{_SETUP} [The price holds until June.]", kind="proposal"),
        Bad(f"{_TRAINING}\n\n# Next step\n\n[Choose a date in May.]", kind="proposal"),
        Bad(f"{_SETUP}\n\n- Support: yes\n- Training: yes\n\n[All of it is in the price.]", kind="proposal"),
        Good(f"{_TRAINING} Jo Hill is responsible for training.", kind="proposal"),
        Good(f"{_SETUP} We will visit after 30 days.", kind="proposal"),
        Good(f"{_TRAINING} Your contact is Mina Shah.", kind="proposal"),
        Good(f"{_SETUP}\n\nIf it does not work, call Lee.", kind="proposal"),
        Good(f"{_TRAINING} I'll ring you on Tuesday.", kind="proposal"),
        Good(f"{_SETUP} The price holds until June.", kind="web"),
        Good(
            "# Business plan\n\nWe bake rye bread for nine cafes. The oven costs 9,000 dollars, and the rent is "
            "900 dollars a month. In the second year we mean to open a shop by the station, with two people and a van. "
            "A loan of 40,000 dollars pays for both.",
            kind="proposal",
        ),
    ),
)
def follow_up_owner_missing(reading: Reading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """A buyer judges the next purchase by what happened when something went wrong. Say who calls, and when."""
    last = evidence(reading)
    if last is None or not is_offer(reading) or is_settled(reading, "follow-up"):
        return
    if not any(_promises_call(sentence) for sentence in reading.sentences):
        yield last.hit()


def _promises_call(sentence: SentenceReading) -> bool:
    """Whether somebody will call, visit or help at a stated time."""
    words = sentence.words
    return not (_LATER.isdisjoint(words) or _SHALL.isdisjoint(words)) and (has_date(sentence) or has_number(sentence))
