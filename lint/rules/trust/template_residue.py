"""TRU008: gaps that no phrase can name: a figure left as XX, a greeting with nobody in it."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from lint.analysis.reading import SentenceReading
from lint.model.finding import Hit
from lint.rules.from_lists import Refinement

_FIGURE_GAP = re.compile(r"(?<![\w.-])[$€£]?(?:X{2,}|x{2,})(?=\s?%|\s(?:days?|hours?|minutes?|weeks?|customers?)\b)")
_EMPTY_GREETING = re.compile(r"(?:Dear|Hi|Hello)\s*,$")


def gaps(sentence: SentenceReading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """“Up by XX%” and “Dear ,”."""
    block, start = sentence.block.block, sentence.sentence.start
    for pattern in (_FIGURE_GAP, _EMPTY_GREETING):
        for match in pattern.finditer(sentence.text):
            found = match.group()
            span = (start + match.start(), start + match.end())
            yield Hit(block, *span, {"found": found, "instead": "Put in what belongs here.", "hint": ""})


REFINEMENT = Refinement(also=gaps)
