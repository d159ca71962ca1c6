"""CLR009: the text needs more years of school than its kind can bear."""

from collections.abc import Iterable, Mapping
from typing import Any

from lint.analysis.reading import Reading
from lint.model.finding import Hit
from lint.model.rule import Bad, Good, Option, rule

_HARD = (
    "Organisational capabilities necessitate comprehensive operational transformation initiatives. "
    "Multidisciplinary collaboration facilitates sustainable competitive differentiation. "
)
_EASY = "Your drivers lose an hour a day to paper forms. You can give them that hour back. They scan it and go. "
_PROSE = ("paragraph", "item", "quote", "notes")


@rule(
    code="CLR009",
    name="reading-grade",
    level="note",
    unit="document",
    default=False,
    says="It takes {years} years of school to read this with ease.",
    help="Aim at {aim}: shorter sentences, and words that the reader would say aloud.",
    options=(
        Option("max-grade-email", 8, "US school grade above which an email is noted", 1, 30),
        Option("max-grade-web", 10, "the same for a web page", 1, 30),
        Option("max-grade-deck", 10, "the same for a deck", 1, 30),
        Option("max-grade-proposal", 12, "the same for a proposal", 1, 30),
    ),
    sources=(
        "Emails at grade 3 to 5 are answered most (Boomerang, Lavender; correlations); real pages have a median of 9.",
    ),
    examples=(
        Bad("[Organisational capabilities necessitate comprehensive operational transformation initiatives.] "
            + _HARD[94:] + _HARD * 8),
        Bad("[Organisational capabilities necessitate comprehensive operational transformation initiatives.] "
            + _HARD * 8, kind="email"),
        Bad("[Organisational capabilities necessitate comprehensive operational transformation initiatives.] "
            + _HARD * 8, kind="deck"),
        Bad("[Organisational capabilities necessitate comprehensive operational transformation initiatives.] "
            + _HARD * 8, kind="proposal"),
        Good(_EASY * 6),
        Good(_EASY * 6, kind="email"),
        Good(_HARD, kind="email"),
        Good(_EASY * 6, kind="proposal"),
    ),
)  # fmt: skip
def reading_grade(reading: Reading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """The easier a text reads, the more of it is read, by experts too.

    The grade is Flesch-Kincaid's, over the prose alone. It is off by default: a grade says that something is hard, not
    where.
    """
    from lint.text.readability import readability  # for those who switch this on

    prose = [sentence for sentence in reading.sentences if sentence.role in _PROSE]
    figures = readability(sentence.text for sentence in prose)
    limit = options[f"max-grade-{reading.context.kind}"]
    if figures is not None and figures.grade > limit:
        yield prose[0].hit(years=f"{figures.grade:.0f}", aim=str(limit))
