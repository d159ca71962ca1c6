"""VAL004: what the reader owns is to be replaced, or put down, before anybody asked whether it can stay."""

from collections.abc import Iterable, Mapping
from typing import Any

from lint.analysis.reading import SentenceReading
from lint.model.finding import Hit
from lint.model.rule import Bad, Good, rule
from lint.text.matcher import Match

_SPARING = frozenset("without not never don't instead before or why when if whether should".split())
"""What stands before a replacement that is spared the reader, or still an open question."""
_REACH = 4
"""Words before the replacement in which such a word counts."""


@rule(
    code="VAL004",
    name="replace-before-reuse",
    level="note",
    unit="sentence",
    needs="replacing",
    kinds="email deck proposal",
    precedence=80,
    says="“{found}”: the reader chose what they have.",
    help="Say first what can stay: “Keep the scanners you own. They work with this on the first day.”",
    sources=(
        "Sometimes the best sale is to show how to use, or fix, what the customer already owns.",
        "What they own today was yesterday's answer, and somebody chose it.",
    ),
    examples=(
        Bad("[Replace your current] phones with ours.", kind="email"),
        Bad("[Your outdated] system is holding you back.", kind="email"),
        Bad("# The plan\n\n[Rip and replace] takes one weekend.", kind="proposal"),
        Bad("- [Ditch your old] spreadsheets\n- Plan the rota in ten minutes", kind="deck"),
        Bad("We will be [replacing your existing] tills in May. They were built in 1999.", kind="proposal"),
        Good("Your current phones can do this. You turn on one setting, and there is nothing to buy.", kind="email"),
        Good("Your pump needs a new seal, not a new pump. The seal costs 40 dollars.", kind="email"),
        Good("You see late orders at nine without replacing your existing tills.", kind="proposal"),
        Good(
            "We looked at mending it. Replace your current boiler only if you plan to stay: a repair costs 200 dollars "
            "and lasts two winters.",
            kind="proposal",
        ),
        Good("Should you replace your old boiler? A new seal may do.", kind="email"),
        Good("Replace your old windows before winter.", kind="web"),
    ),
)
def replace_before_reuse(sentence: SentenceReading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """Readers defend what they chose. Somebody who looked first at what can stay is trusted with the rest.

    Left alone where the sentence itself or one beside it speaks of keeping, mending or working with what is there.
    Not read on web pages: a roofer's page is about replacing.
    """
    found = sentence.matches("replacing")
    advances = [match for match in found if "keep" not in match.entry.tags]
    if not advances or len(advances) < len(found) or _keeps(sentence.previous) or _keeps(sentence.next):
        return
    for match in advances:
        if "put-down" in match.entry.tags:
            yield sentence.hit(match.first, match.last, level="warning", help=_PUT_DOWN_HELP)
        elif not _is_spared(sentence, match):
            yield sentence.hit(match.first, match.last)


_PUT_DOWN_HELP = "Name what it can't do: “Your tills send their figures once a day; you need them at noon.”"


def _keeps(sentence: SentenceReading | None) -> bool:
    return sentence is not None and any("keep" in match.entry.tags for match in sentence.matches("replacing"))


def _is_spared(sentence: SentenceReading, match: Match) -> bool:
    before = sentence.block.block.tokens[max(match.first - _REACH, sentence.sentence.first) : match.first]
    return sentence.is_question or any(token.norm in _SPARING for token in before)
