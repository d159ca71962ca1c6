"""CLR001: how jargon in a crowd weighs more than a word alone, and verbs that bring about nothing anybody could see."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from lint.analysis.reading import BlockReading, SentenceReading
from lint.model.finding import Hit, Level
from lint.model.rule import Bad, Good, Option
from lint.rules.evidence import has_fact, in_gap
from lint.rules.from_lists import Refinement, weight
from lint.text.matcher import Match

MAX_PER_1000 = Option(
    "max-per-1000-words",
    13,
    "different jargon words per 1,000 words, from 100 words and four of them on, before each one is a warning",
    0,
    1000,
)
"""Counted with this list: of 49 real web pages one in ten has 13 or more, and half have 1.4 or fewer; of 37 mails and
newsletters 17 and 1.6. Of 21 government pages in plain language all have none but one, which is about jargon.
"""
_CROWD = 4
"""Different jargon words from which on they are a crowd, in however short a text."""
_POSTS = frozenset("vp svp evp head director manager officer chief president".split())
"""Who is in charge of what follows: "VP Strategic Partnerships" is what a card says."""
_PARTS = ("our solution", "core competencies", "differentiator")
"""Headings that a buyer looks for in a deck, or a government in a capability statement."""
_OFFICE = 3
"""Words between a post and what it is in charge of, "of" among them."""
_BETWEEN = frozenset(
    "the a an its their our your more better greater real true lasting sustainable new business digital organic long "
    "term operational customer user brand employee team economic social positive meaningful measurable strategic "
    "continuous rapid profitable of and".split()
)
"""What may stand between a verb and the abstract thing that it brings about."""
_ALIGNING = frozenset(("align", "aligns", "aligned", "aligning"))
_AIMS = frozenset(
    "goal goals objective objectives strategy strategies priority priorities vision mission plan plans "
    "ambition ambitions purpose".split()
)
"""What plans are aligned with."""
_NAMING = frozenset(("such", "including", "like", ":"))
_REACH = 14
"""Words behind “align” in which its aim stands."""
_NEAR_AIM = 6
"""Words behind “with” in which its aim stands."""


def judge(sentence: SentenceReading, match: Match, options: Mapping[str, Any]) -> Level | None:
    """A word's own weight; where jargon crowds, each word is a warning and weak ones are noted too."""
    if in_gap(sentence, match) or _is_in_name(sentence, match) or _is_part_of_deck(sentence, match):
        return None
    reading = sentence.reading
    words = reading.word_count
    different = reading.distinct("CLR001")
    if words >= 100 and different >= _CROWD and different * 1000 > options[MAX_PER_1000.name] * words:
        return "note" if "weak" in match.entry.tags else "warning"
    return weight(match, "note")


def _is_in_name(sentence: SentenceReading, match: Match) -> bool:
    """Whether a match is part of a name within a sentence, or of a post: "the Hill Street Ecosystem team"."""
    before = sentence.block.block.tokens[max(sentence.sentence.first, match.first - _OFFICE) : match.first]
    if any(token.norm in _POSTS and token.text[0].isupper() for token in before):
        return True
    if sentence.role in ("heading", "title", "subject", "preheader", "description", "button"):
        return False
    tokens = sentence.block.block.tokens
    first, last = sentence.sentence.first, sentence.sentence.last
    capitals = [token.text[0].isupper() and not token.text.isupper() for token in tokens[match.first : match.last]]
    near = [tokens[at] for at in (match.first - 1, match.last) if first <= at < last]
    return all(capitals) and any(token.kind == "word" and token.text[0].isupper() for token in near)


def _is_part_of_deck(sentence: SentenceReading, match: Match) -> bool:
    """Whether a heading is no more than what that part of a deck or proposal is always called: "Our solution"."""
    if sentence.role != "heading" or sentence.reading.context.kind not in ("deck", "proposal"):
        return False
    words = sum(token.kind == "word" for token in sentence.tokens)
    return match.entry.phrase in _PARTS and words == match.last - match.first


def empty_verbs(block: BlockReading, options: Mapping[str, Any]) -> Iterable[Hit]:
    """Verbs that bring about nothing anybody could see, and plans that are “aligned” with aims."""
    may_be_hollow = len(block.matches("hollow-promises")) > 1
    for sentence in block.sentences:
        if may_be_hollow:
            yield from hollow(sentence)
        if not _ALIGNING.isdisjoint(sentence.words):
            yield from aligned(sentence)


def aligned(sentence: SentenceReading) -> Iterable[Hit]:
    """Something that is “aligned” with an aim."""
    words = sentence.words
    for at, word in enumerate(words):
        if word in _ALIGNING:
            last = _aim_end(words[at + 1 : at + 1 + _REACH])
            start = sentence.sentence.first + at
            if not _NAMING.isdisjoint(words[at + 1 + last : at + 3 + last]):
                continue  # the aims are named: “our goals, such as …”
            if last and not any(match.first <= start < match.last for match in sentence.matches("CLR001")):
                yield sentence.hit(
                    start, start + 1 + last, level="note", instead="Say what is done for which aim.", hint=""
                )


def _aim_end(words: Sequence[str]) -> int:
    """Where the aims end that something is aligned with, among the words behind “align”; 0 where none are named."""
    if "with" not in words:
        return 0
    at = words.index("with")
    return next((end for end in range(at + 1, min(at + 1 + _NEAR_AIM, len(words) + 1)) if words[end - 1] in _AIMS), 0)


def hollow(sentence: SentenceReading) -> Iterable[Hit]:
    """A verb that announces with nothing behind it but an abstraction: “drive innovation”, “foster a new dialogue”.

    A figure in the sentence makes it a result.
    """
    found = sentence.matches("hollow-promises")
    if len(found) < 2 or has_fact(sentence):
        return
    tokens = sentence.block.block.tokens
    listed = {at for match in sentence.matches("CLR001") for at in range(match.first, match.last)}
    for verb, what in pairwise(found):
        if "verb" not in verb.entry.tags or "what" not in what.entry.tags:
            continue
        between = tokens[verb.last : what.first]
        span = range(verb.first, what.last)
        if len(between) <= 3 and all(token.norm in _BETWEEN for token in between) and listed.isdisjoint(span):
            yield sentence.hit(
                verb.first, what.last, level="note", instead="Say what changes, and by how much.", hint=""
            )


REFINEMENT = Refinement(
    judge=judge,
    also=empty_verbs,
    options=(MAX_PER_1000,),
    examples=(
        Bad("We [spark innovation] and [nurture lasting resilience]."),
        Bad("Come and [shape the digital change] with us."),
        Bad("# [Strengthening our brand awareness]"),
        Bad("The plan [promotes entrepreneurship] in Leeds.", kind="deck"),
        Bad("We [align your ovens, trays and staff with your core goals]."),
        Good("Align the tray with the mark on the door."),
        Good("The change of the shape cost us a week."),
        Good("We deliver bread, and the results are on page two."),
        Good("It sustained a growth of 4% a year."),
        Good("A good dialogue with the depot needs the support of its staff."),
        Good("The people of the Hill Street Ecosystem Team meet on Tuesdays."),
        Good("Ann Hill of Leeds Outdoor Solutions mended the pump."),
        Good("We align the rota with your goals, such as fewer late vans."),
        Good("The shop sells two of them, since these solutions mend most pumps."),
        Good("Ann Hill, VP of Strategic Partnerships"),
        Good("# The problem\n\nForms get lost.\n\n# Our solution\n\nOne form for all.", kind="deck"),
        Good("# Core competencies\n\nOvens for ships.\n\n# Differentiators\n\nSteel of our own.", kind="proposal"),
        Good("One last try: [value proposition]", kind="email"),
    ),
)
