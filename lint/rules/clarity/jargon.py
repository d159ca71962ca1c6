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
    "continuous rapid profitable healthy diverse inclusive vibrant creative efficient deeper stronger faster genuine "
    "open innovative seamless collaborative effective overall all even further deep high lifelong of and &".split()
)
"""What may stand between a verb and the abstract thing that it brings about."""
_TIES = frozenset(
    "for to in on at with from by that which who when where if not no it is are was be will can as or but into than "
    "then so because about over under after before you we they he she this these those".split()
)
"""What parts a verb from the thing behind it, so that the one doesn't bring about the other."""
_MOST_BETWEEN = 4
_PREFIX = 2
"""Letters of “re” in “re-engagement”, which describes nothing."""
_JOINTS = frozenset((",", "and", "&"))
_ROW = 3
"""Abstract things in a row from which on they are a motto: “creativity, culture and innovation”."""
_REAL_SPACES = frozenset(
    "same open public outdoor indoor office living working work air free blank empty white shared green parking "
    "storage small limited available remaining physical event events kitchen garden exhibition gallery outer user "
    "disk name address color colour vector search problem design state sample own given following tight confined "
    "roof wall counter head retail shop outside inside loading meeting community loft attic crawl extra urban teaching "
    "learning leftover tiny large big right left top bottom enclosed narrow vast new safe creative".split()
)
"""What a space is that has walls, or an edge."""
_SPACE_WITHIN = 4
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
            yield from motto(sentence)
        if "space" in sentence.words:
            yield from trade_as_space(sentence)
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
        between = [token.norm for token in tokens[verb.last : what.first]]
        other = [word for word in between if word not in _BETWEEN]
        near = len(between) <= _MOST_BETWEEN and (not other or (len(other) == 1 and _may_describe(other[0], between)))
        if near and listed.isdisjoint(range(verb.first, what.last)):
            yield sentence.hit(
                verb.first, what.last, level="note", instead="Say what changes, and by how much.", hint=""
            )


def _may_describe(word: str, between: Sequence[str]) -> bool:
    """Whether a word that could be any is likely to belong to the abstract thing: “realize your bakery growth”."""
    return len(word) > _PREFIX and word.isalpha() and word not in _TIES and _JOINTS.isdisjoint(between)


def motto(sentence: SentenceReading) -> Iterable[Hit]:
    """Three abstract things or more in a row and nothing done: “creativity, culture and innovation”."""
    tokens = sentence.block.block.tokens
    things = [match for match in sentence.matches("hollow-promises") if "what" in match.entry.tags]
    row: list[Match] = []
    for at, thing in enumerate(things):
        row.append(thing)
        behind = things[at + 1].first if at + 1 < len(things) else sentence.sentence.last
        if _JOINTS.issuperset(words := [token.norm for token in tokens[thing.last : behind]]) and 0 < len(words) <= 2:
            continue
        if len(row) >= _ROW and not has_fact(sentence):
            yield sentence.hit(row[0].first, thing.last, level="note", instead="Say what one of them is.", hint="")
        row = []


def trade_as_space(sentence: SentenceReading) -> Iterable[Hit]:
    """A trade that is called a space: “in the pet food space”."""
    words = sentence.words
    for at in range(len(words)):
        if words[at] not in ("in", "into") or words[at + 1 : at + 2] != ["the"]:
            continue
        named = words[at + 2 : at + 2 + _SPACE_WITHIN]
        if "space" not in named[1:]:
            continue
        of_what = named[: named.index("space")]
        start = sentence.sentence.first + at
        taken = any(start <= match.first < start + 3 + len(of_what) for match in sentence.matches("CLR001"))
        if not taken and _REAL_SPACES.isdisjoint(of_what) and all(part.isalpha() for part in of_what):
            yield sentence.hit(start, start + 3 + len(of_what), level="note", instead="Name the trade alone.", hint="")


REFINEMENT = Refinement(
    judge=judge,
    also=empty_verbs,
    options=(MAX_PER_1000,),
    examples=(
        Bad("We [spark innovation] and [nurture lasting resilience]."),
        Bad("Come and [shape the digital change] with us."),
        Bad("# [Strengthening our brand awareness]"),
        Bad("The plan [promotes entrepreneurship] in Leeds.", kind="deck"),
        Bad("Our bakers [promote a healthy and diverse community]."),
        Bad("We help you [realize your bakery growth]."),
        Bad("Come for [creativity, culture and innovation]."),
        Bad("There are few bakers [in the pet food space]."),
        Good("We deliver flour for growth and for bread."),
        Good("Our ovens enable bakers and experience helps them."),
        Good("Your vans stand in the loading space behind the shop, and in the empty space beside it."),
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
