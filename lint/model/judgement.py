"""Who a sentence talks about, and what that makes of it."""

from collections.abc import Mapping
from typing import Literal

from lint.model.namedtuple import NamedTuple

Focus = Literal["customer", "seller", "shared", "neutral"]
FOCUSES: tuple[Focus, ...] = ("customer", "seller", "shared", "neutral")

Party = Literal["seller", "customer", "inclusive", "applause"]
Opening = Literal["customer", "seller", "product", "other"]
Outcome = Literal["time", "money", "risk", "effort", "feeling"]
OUTCOMES: tuple[Outcome, ...] = ("time", "money", "risk", "effort", "feeling")


class Mention(NamedTuple):
    """A word or phrase that names a party; token indices are half-open and count the block's tokens.

    `form` says how: `pronoun`, `brand`, `noun` ("the team"), `sender` (the I of an email), `reader` (the I of a button
    or FAQ), `imperative`, `name`.
    """

    party: Party
    first: int
    last: int
    form: str


class Judgement(NamedTuple):
    """A sentence's focus and, in words that an editor would use, why."""

    focus: Focus
    reason: str


class Subject(NamedTuple):
    """The main clause's subject: who acts, and the half-open token indices (of the block) that say so.

    `first == last` where nothing says it: the unspoken "you" of an imperative, a fragment.
    """

    party: Literal["seller", "product", "customer", "inclusive", "other"]
    first: int
    last: int


class Metrics(NamedTuple):
    """What was counted in the judged copy.

    `we`, `you` and `brand` count words and names, imperatives left out. `customer_focus_rate` is the We-We figure,
    you / (you + we + brand), 0 … 1, None when there are none of them.
    """

    we: int
    you: int
    brand: int
    sentences: int
    focus: Mapping[Focus, int]
    customer_focus_rate: float | None
    questions: int


class Credit(NamedTuple):
    """Something done well for the reader: its name ("real-question") and its index among the judged sentences."""

    name: str
    sentence: int


CREDITS: Mapping[str, str] = {
    "real-question": "asks the reader a real question",
    "choice-with-trade-off": "offers a choice and says what each costs",
    "easy-way-out": "makes it easy to say no",
    "named-follow-up": "says who follows up, and when",
    "result-with-number": "gives a result with its figure",
    "curious-about-objection": "is curious about an objection",
}
"""What each credit is for, as a sentence about the copy goes on."""


class Change(NamedTuple):
    """A sentence that holds the score down: its index among the judged sentences, the points that it costs, and why."""

    sentence: int
    points: float
    reason: str
