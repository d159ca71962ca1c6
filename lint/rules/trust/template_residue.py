"""TRU008: gaps that no phrase can name: a figure left as XX, a greeting with nobody in it."""

from collections.abc import Iterable, Mapping
from typing import Any

from lint.analysis.reading import SentenceReading
from lint.model.finding import Hit
from lint.rules.from_lists import Refinement
from lint.text.patterns import pattern

_FIGURE_GAP = pattern(r"(?<![\w.-])[$€£]?(?:X{2,}|x{2,})(?=\s?%|\s(?:days?|hours?|minutes?|weeks?|customers?)\b)")
_EMPTY_GREETING = pattern(r"(?:Dear|Hi|Hello)\s*,$")


def gaps(sentence: SentenceReading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """“Up by XX%” and “Dear ,”."""
    block, start = sentence.block.block, sentence.sentence.start
    for gap in (_FIGURE_GAP, _EMPTY_GREETING):
        for match in gap.finditer(sentence.text):
            found = match.group()
            span = (start + match.start(), start + match.end())
            yield Hit(block, *span, {"found": found, "instead": "Put in what belongs here.", "hint": ""})


REFINEMENT = Refinement(also=gaps)
