"""TRU008: gaps that no phrase can name: a figure left as XX, a greeting with nobody in it, a query in the margin."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from lint.analysis.reading import BlockReading
from lint.model.finding import Hit
from lint.model.rule import Bad, Good
from lint.rules.from_lists import Refinement
from lint.text.patterns import pattern

_FIGURE_GAP = pattern(r"(?<![\w.-])[$€£]?(?:X{2,}|x{2,})(?=\s?%|\s(?:days?|hours?|minutes?|weeks?|customers?)\b)")
_EMPTY_GREETING = pattern(r"(?:Dear|Hi|Hello)\s*,$")

_QUERY = pattern(
    r"\((?:photo|photos|image|images|picture|pic|logo|logos|video|screenshot|headline|caption|quote|testimonial|link|"
    r"name|title|source|price|spelling|reference)\s?\?{1,3}\)",
    re.IGNORECASE,
)
_GAPS = ((_FIGURE_GAP, "xx"), (_EMPTY_GREETING, ","), (_QUERY, "?)"))
"""What is looked for, and what, in small letters, is there then: that is found out far sooner."""


def gaps(block: BlockReading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """“Up by XX%”, “Dear ,” and “(photo?)”."""
    lower = block.block.text.lower()
    wanted = [gap for gap, sign in _GAPS if sign in lower]
    for sentence in block.sentences if wanted else ():
        start, text = sentence.sentence.start, sentence.text
        for gap in wanted:
            for place in gap.finditer(text):
                found = place.group()
                span = (start + place.start(), start + place.end())
                yield Hit(block.block, *span, {"found": found, "instead": "Put in what belongs here.", "hint": ""})


REFINEMENT = Refinement(
    also=gaps,
    examples=(
        Bad("Orders went up by [XX]% in a year."),
        Bad("Our clients are Hill Street Bakery [(photo?)] and Leeds Depot."),
        Bad("Ask Ann Hill [(spelling?)] for the list.", kind="email"),
        Good("Who took it (and when?) is unknown."),
        Good("The list (with the name of each van) is on page two."),
    ),
)
