"""Who a sentence talks about, and what that makes of it."""

from typing import Literal, NamedTuple

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
