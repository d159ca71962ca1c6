"""RSP008: one trouble after another, and no way out."""

from collections.abc import Iterable, Mapping
from typing import Any

from lint.analysis.reading import BlockReading
from lint.model.finding import Hit
from lint.model.rule import Bad, Good, Option, rule

_SILENT = ("release-notes", "internal", "investor", "docs")


@rule(
    code="RSP008",
    name="problem-pileup",
    level="warning",
    unit="block",
    roles="paragraph item notes",
    precedence=10,
    says="{count} words of trouble, and no way out.",
    help="Name one problem, then the way out: “The X100 is out of stock. The X200 fits, and you get it on Tuesday.”",
    options=(
        Option("min-problems", 5, "words of trouble in a paragraph that it takes", 2, 100),
        Option("min-share", 0.06, "their least share (0 … 1) of the paragraph's words", 0, 1),
    ),
    sources=("A seller listed so many problems that the buyer grew afraid of buying anything at all.",),
    examples=(
        Bad(
            "[The X100 is out of stock, the X200 has a fault, the X300 is not compatible, the X400 fails in heat, and "
            "the X500 is discontinued.] Installation is difficult and mistakes are costly."
        ),
        Bad("[Hackers, ransomware, outages, fines and lawsuits are all threats.] One breach and your shop is lost."),
        Bad(
            "Hi Ann,\n\n[Your loom is problematic, the frame is not available, the antenna fails, errors are common, "
            "and a wrong wire is dangerous.]",
            kind="email",
        ),
        Bad("- [Delays, outages, penalties, losses and lawsuits]\n- Nine depots", kind="deck"),
        Good("One thing to watch: the X100 is out of stock. The X200 fits, and you get it on Tuesday."),
        Good("The main risk is a lost laptop. You switch on one setting and the files are safe."),
        Good(
            "Hackers, ransomware, outages, fines and lawsuits are all threats. One setting protects your shop from the "
            "first two, and your insurance pays for the rest."
        ),
        Good(
            "Delays, outages, penalties, losses and lawsuits were what kept you up at night.\n\nYou sleep now. The "
            "list on your phone shows you at nine which parcels are late."
        ),
        Good("There is one extra part for your car. It costs 12 dollars and takes ten minutes to fit."),
    ),
)
def problem_pileup(block: BlockReading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """Too many problems at once frighten readers off buying anything. One is enough, with the way out beside it.

    A paragraph is found where neither it nor the next one says what helps.
    """
    if not block.sentences or block.reading.context.purpose in _SILENT:
        return
    found = block.matches("problem-words")
    problems = {match.first for match in found if "problem" in match.entry.tags}
    if len(problems) < options["min-problems"]:
        return
    words = block.block.words
    if len(problems) < options["min-share"] * words:
        return
    if len(found) > len(problems) or _helps(block.reading.blocks[block.index + 1 : block.index + 2]):
        return
    yield block.sentences[0].hit(count=str(len(problems)))


def _helps(following: Iterable[BlockReading]) -> bool:
    """Whether what follows says what helps, or what the reader gets."""
    return any("way-out" in match.entry.tags for block in following for match in block.matches("problem-words")) or any(
        sentence.judgement.focus in ("customer", "shared") or sentence.subject.party == "seller"
        for block in following
        for sentence in block.sentences
    )
