"""The guild's house rules."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from lint.model.finding import Hit
from lint.model.rule import Bad, Good, rule

_ROCKETS = re.compile("🚀+")


@rule(
    code="GLD001",
    name="rockets",
    level="warning",
    unit="sentence",
    says="“{found}” is our excitement, not the reader's.",
    help="Say what the reader gets, in words.",
    examples=[
        Bad("Your bread is warm [🚀🚀]"),
        Bad("You save an hour [🚀] every day."),
        Good("Your bread is warm."),
        Good("You save an hour every day ⏰"),
    ],
)
def rockets(sentence: Any, options: Mapping[str, Any]) -> Iterator[Hit]:
    """A rocket tells how its writer feels. Readers want to know what changes for them."""
    start = sentence.sentence.start
    for found in _ROCKETS.finditer(sentence.text):
        yield Hit(sentence.block.block, start + found.start(), start + found.end())


RULES = (rockets,)
