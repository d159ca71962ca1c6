"""CLR004: what its word list leaves to judgement. Strong words are praise wherever they stand; weak ones are praise
only beside what the seller calls its own, and neither is praise where a fact stands behind it."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

from lint.analysis.reading import BlockReading, SentenceReading
from lint.model.finding import Hit, Level
from lint.model.rule import Bad, Good
from lint.rules.claims import claims, may_claim
from lint.rules.evidence import has_fact, in_gap
from lint.rules.from_lists import Refinement, weight
from lint.rules.standings import standings
from lint.text.matcher import Match

_ADVICE = {
    "rank": "Name the ranking, and who made it.",
    "age": "Say what those years change for the reader.",
    "crowd": "Give the number, or let one of them speak.",
    "best": "Say what is better about it, and than what.",
    "first": "Say what the others can't do, and why that helps the reader.",
    "knowledge": "Give one result of it.",
}
_LINE = 9
"""Words and marks of a line without a subject that is read as praise of the seller's own: “Powerful reports.”"""
_PRAISING_LINE = 16
"""Words and marks of such a line that begins with the praise: “Expert brickwork, from a garden wall to a house.”"""
_NEEDS = frozenset(
    "need needs requirement requirements challenge challenges situation situations circumstances".split()
)
"""What of the reader's is called unique or extensive, and is no praise."""
_NEEDS_WITHIN = 4
"""Words behind a weak word in which the reader's needs stand."""
_LACKING = frozenset("lack lacked lacks need needs needed seek seeking want wanted hire hiring require".split())
"""What is said of what one looks for, and praises nobody."""
_LACKING_WITHIN = 8
"""Words and marks before praise in which it is said that it is lacked."""
_OWN = frozenset(("our", "we", "us", ":", "—", "–"))
"""Between what is lacked and praise, what makes it the seller's own: “All that you need: our powerful …”."""
_THANKING = frozenset((("thank", "you"), ("thanks", "for"), ("big", "thanks"), ("many", "thanks")))
_ASKING = frozenset(("how", "what", "which"))
_AIMING = frozenset(("aim", "aims", "aspire", "aspires", "goal", "ambition", "vision", "strive", "strives"))
_AGES = frozenset(("years", "decades"))
NEAR = 3
"""Words between a weak word and the seller's own noun."""


def judge(sentence: SentenceReading, match: Match, options: Mapping[str, Any]) -> Level | None:
    """The level of one word of praise; None where a fact backs it, or where it praises nobody's own."""
    if has_fact(sentence) or _is_aim(sentence) or in_gap(sentence, match) or _claims_nothing(sentence, match):
        return None
    if "weak" in match.entry.tags:
        return "note" if _praises_own(sentence, match) else None
    return weight(match, "note")


def _is_aim(sentence: SentenceReading) -> bool:
    """Whether it says what somebody wants to be one day: "We aim to become …", "To be the best"."""
    words = sentence.words
    return words[:2] == ["to", "be"] or ("become" in words and not _AIMING.isdisjoint(words))


def _claims_nothing(sentence: SentenceReading, match: Match) -> bool:
    """Whether praise claims nothing: what is lacked, asked or thanked for, a name, or what has its years beside it."""
    tokens = sentence.block.block.tokens
    start, words = sentence.sentence.first, sentence.words
    before = words[max(0, match.first - start - _LACKING_WITHIN) : match.first - start]
    lacking = [at for at, word in enumerate(before) if word in _LACKING]
    if (lacking and _OWN.isdisjoint(before[lacking[-1] :])) or any(word.endswith("n't") for word in before[-2:]):
        return True
    if "since" in words and sentence.has_digits:
        return True
    if (sentence.is_question and not _ASKING.isdisjoint(words)) or not _THANKING.isdisjoint(pairwise(words)):
        return True
    after = words[match.last - start] if match.last - start < len(words) else ""
    if match.entry.phrase.endswith(" apart") and after == "by":
        return True
    if "years" in match.entry.hint and sentence.has_digits and not _AGES.isdisjoint(words):
        return True
    if match.first - start < 2 or sentence.role == "heading" or not tokens[match.first].text.istitle():
        return False
    return tokens[match.first - 1].kind == "word" and tokens[match.first - 1].text.isupper()


def _praises_own(sentence: SentenceReading, match: Match) -> bool:
    """Whether the seller's own is a few words away, or the seller or its product acts.

    Praise right behind "your" or the reader's name is praise of the reader, and needs are the reader's too.
    """
    behind = sentence.block.block.tokens[match.last : min(match.last + _NEEDS_WITHIN, sentence.sentence.last)]
    if not _NEEDS.isdisjoint([token.norm for token in behind]):
        return False
    if any(m.party == "customer" and 0 <= match.first - m.last < 2 for m in sentence.mentions):
        return False
    subject = sentence.subject
    if subject.party in ("seller", "product") and sentence.judgement.focus in ("seller", "shared"):
        return True
    if subject.first == subject.last and sentence.judgement.focus == "seller":
        opens = match.first == sentence.sentence.first
        if sentence.size <= (_PRAISING_LINE if opens else _LINE):
            return True
    owned = [mention for mention in sentence.mentions if mention.party == "seller"]
    return any(mention.first - match.last < NEAR and match.first - mention.last < NEAR for mention in owned)


def claimed(block: BlockReading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """Ranks, years and standings that the seller claims in words that the list doesn't hold."""
    for sentence in block.sentences:
        found = [*(claims(sentence) if may_claim(sentence) else ()), *standings(sentence)]
        if not found or has_fact(sentence) or _is_aim(sentence):
            continue
        taken = {at for match in sentence.matches("CLR004") for at in range(match.first, match.last)}
        for claim in found:
            span = range(claim.first, claim.last)
            if taken.isdisjoint(span):
                taken.update(span)
                yield sentence.hit(claim.first, claim.last, level="note", instead=_ADVICE[claim.kind], hint="")


REFINEMENT = Refinement(
    judge=judge,
    also=claimed,
    examples=(
        Bad("We are [the fastest bakers in the county], and we know it."),
        Bad("Our shop is [one of the fastest]."),
        Bad("We have served bakers for [over forty years]."),
        Bad("We spent [two decades] in the trade."),
        Bad("Our shop is [the leading] baker of rye."),
        Good("Our bakers learn the unique storage needs of each shop."),
        Good("The leading cause of late bread is rain."),
        Bad("We have helped [thousands of families]."),
        Good("Thousands of people lose their keys each year."),
        Good("The largest depot in the county is yours."),
        Good("The lease runs for over ten years, and we pay it."),
        Good("We are the fastest in the county: 31 minutes from the call to the door in the 2025 survey."),
        Good("Which is the largest depot in the county?"),
        Good("Write [your powerful pitch] here."),
        Good("In our last job we lacked an experienced baker, so we trained one."),
        Good("How will we revolutionize the trade in bread?"),
        Good("Our shop aims to become the leading baker of rye."),
        Good("Bread doesn't need to have powerful features to be good."),
        Good("Our shop sets itself apart by one rule: rye is baked at night."),
        Good("To be the best bakery of rye is our aim."),
        Good("25+ Years Combined Experience"),
        Good("We have worked with one of Leeds's leading mills for a year."),
        Bad("Our rye is our [best bread yet]!"),
        Bad("We think this is the [simplest oven for ships available] today."),
        Bad("### Ovens\n\n[Expert] installation of all ovens, from small ones to large oven services."),
        Bad("We are the [#1 choice] of bakers."),
        Bad("Hill Street is the [number one rye shop]."),
        Bad("Our shop is [THE place] for rye."),
        Bad("Our warm bread [sets Hill Street apart]."),
        Bad("We run the [only baking app] in town."),
        Bad("Our team brings [deep local market knowledge]."),
        Good("The first oven was built in Leeds."),
        Good("We have not baked the best bread yet known to us."),
        Good("Which bread sets your shop apart?"),
        Good("Our number one reason to bake is hunger."),
        Good("You gain a deep understanding of rye."),
        Bad("All that you need is in our [powerful] oven."),
        Bad("Thanks to our [world-class] bakers the bread is warm."),
        Good("Thank you to all who came: our bakers are awesome!"),
        Good("Our seasoned bakers have 90 years of baking between them."),
        Good("Our code is in the NORR Awesome repository."),
        Good("Rye will be baked in our industry for the following decades, we think."),
    ),
)
