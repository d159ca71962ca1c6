"""DCK001: a slide that has to be read."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any

from lint.analysis.reading import BlockReading, Reading
from lint.model.finding import Hit
from lint.model.rule import Bad, Good, Option, rule

_NOT_SHOWN = frozenset(("notes", "alt", "title", "description"))

_MARP = "---\nmarp: true\n---\n\n"
_LONG = (
    "your drivers scan the parcel at the door and you see it at once in the list of the day, sorted by depot and by "
    "hour, with the late ones at the top and the reason next to each of them, so that you can ring the customer "
    "before the customer rings you"
)
_LONGER = f"{_LONG}; nobody copies forms any more, and on Fridays the list of the week is ready at noon, with the " + (
    "hours of each driver and the parcels that came back, and you send it to the office with one tap"
)
_FOR_RECORD = frozenset(
    "notice disclaimer disclaimers legal policy appendix references terms instructions imprint".split()
)
"""Words in the titles of slides that are looked up, not shown."""


@rule(
    code="DCK001",
    name="wall-of-text-slide",
    level="note",
    unit="document",
    kinds="deck",
    precedence=10,
    says="{words} words on one slide.",
    help="Show one thought, say the rest, or move it to the notes.",
    options=(Option("max-words", 75, "words that a slide may have, notes left out", 10, 1000),),
    sources=("People read a full slide instead of listening: 75 words are what a slide to be seen can hold at most.",),
    examples=(
        Bad(
            f"{_MARP}# Late\n\nOne hour a day.\n\n---\n\n# [What changes]\n\nNow {_LONGER}.\n\n---\n\n# Price\n\nNine.",
            kind="deck",
        ),
        Bad(f"{_MARP}# [What changes]\n\n- Now {_LONG}\n- Then {_LONG}\n\n---\n\n# Price\n\nNine.", kind="deck"),
        Bad(f"{_MARP}# Hello\n\n---\n\n[Now {_LONGER}.]", kind="deck"),
        Bad(f"{_MARP}# [One]\n\nNow {_LONGER}.\n\n---\n\n# [Two]\n\nThen {_LONGER}.", kind="deck"),
        Good(f"{_MARP}# Antitrust notice\n\nNow {_LONGER}.\n\n---\n\n# Price\n\nNine.", kind="deck"),
        Good(f"{_MARP}# What changes\n\nNow {_LONG}.\n\n---\n\n# Price\n\nNine.", kind="deck"),
        Good(f"{_MARP}# Late\n\nOne hour a day.\n\n---\n\n# What changes\n\nTen minutes.", kind="deck"),
        Good(f"# What changes\n\nNow {_LONGER}.", kind="deck"),
        Good(f"{_MARP}# Late\n\nOne hour.\n\n???\n\nNow {_LONGER}.\n\n---\n\n# Price\n\nNine.", kind="deck"),
    ),
)
def wall_of_text_slide(reading: Reading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """Nobody reads and listens at once. A full slide takes the ears away from whoever speaks.

    Lessons, whose slides are handed out, are left alone, and so are slides that are there for the record: notices,
    instructions, an appendix.
    """
    if reading.context.purpose == "docs":
        return
    for slide, group in groupby(reading.blocks, key=_slide_of):
        shown = [block for block in group if block.block.role not in _NOT_SHOWN and block.sentences]
        words = sum(block.block.words for block in shown)
        if slide is not None and words > options["max-words"] and _FOR_RECORD.isdisjoint(shown[0].sentences[0].words):
            yield shown[0].sentences[0].hit(words=str(words))


def _slide_of(block: BlockReading) -> object:
    return (block.block.place or {}).get("slide")
