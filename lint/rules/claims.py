"""What one claims of oneself in words that no list can hold: first in town, for forty years, loved by millions."""

from collections.abc import Iterator, Sequence
from typing import Literal

from lint.analysis.reading import SentenceReading
from lint.analysis.wordclasses import BE
from lint.model.namedtuple import NamedTuple

ClaimKind = Literal["rank", "age", "crowd", "best", "first", "knowledge"]


class Claim(NamedTuple):
    """A claim without a proof, by its half-open token indices in the sentence's block."""

    kind: ClaimKind
    first: int
    last: int


_RANKS = frozenset(
    "best finest greatest largest biggest fastest easiest strongest smartest broadest widest highest lowest cheapest "
    "safest quickest friendliest simplest freshest hottest coolest richest toughest sharpest brightest premier "
    "foremost leading top number-one".split()
)
_OWNED_RANKS = frozenset("best finest greatest premier foremost leading top favourite favorite fastest".split())
"""Ranks that are claimed by their owner alone: “the valley's finest”."""
_SCOPES = frozenset(
    "world industry market marketplace business trade country nation region area state county city town web internet "
    "planet field sector class category continent globe uk usa us europe america valley district community".split()
)
"""What one is the first of."""
_TIMES = frozenset("today yesterday tomorrow year month week season day tonight night".split())
_BEFORE_ONE = BE | frozenset((",", "–", "—", "-", "as"))
"""What stands before “one of the leading …” that is said of oneself."""
_BY_ANOTHER = frozenset(("with", "by", "from", "for"))
"""Before “one of Europe's leading banks”, with which one works."""
_WITHIN = frozenset(("in", "on", "of", "across", "around", "throughout"))
_REACH = 8
"""Words between a rank and what it holds for."""
_PLAIN_MOST = frozenset(
    "common recent of people companies firms businesses important relevant appropriate likely frequent basic recently "
    "commonly often from out for frequently the applicable".split()
)
"""What “the most” is said of without praise."""
_PLAIN_LEADING = frozenset(
    "cause causes role roles part question questions article indicator indicators zero zeros edge actor actress lady "
    "man lines line theory example".split()
)
"""What “leading” is said of without praise, or means something else."""
_OVER = frozenset(("over", "nearly", "almost"))
_AGES = frozenset(("years", "decades", "century", "centuries"))
_NUMBERS = frozenset(
    "five six seven eight nine ten twelve fifteen twenty thirty forty fifty sixty hundred many".split()
)
_LIVES = frozenset(
    "experience expertise business industry trade field serving served helping building making providing delivering "
    "working history reputation operated lived worked".split()
)
"""What a firm counts its years of."""
_CROWDS = frozenset(("hundreds", "thousands", "millions"))
_FOLLOWERS = frozenset(
    "customers clients companies businesses firms users people teams organizations organisations brands professionals "
    "families homeowners developers marketers startups readers subscribers fans owners merchants shops".split()
)
_FOLLOWING = frozenset(
    "trust trusted trusts rely relied love loved loves choose chosen chose use used uses helped served satisfied happy "
    "delighted believe recommend join joined".split()
)
"""What a crowd does that proves the seller right."""
_CLAIMING = _RANKS | _AGES | _CROWDS | {"most"}
_QUIET_HEADS = frozenset("warranty guarantee contract lease loan term old following coming next recent past".split())
"""What makes years those of something else, or of another time."""


_TILE = 6
"""Words and marks of a figure with its label (“25+ Years Combined Experience”), which is a fact, however old."""


def claims(sentence: SentenceReading) -> Iterator[Claim]:
    """The claims in what a sentence says of the seller, in order; none where it says something of the reader."""
    if (
        not may_claim(sentence)
        or sentence.is_question
        or sentence.is_imperative
        or sentence.judgement.focus not in ("seller", "shared")
    ):
        return
    if sentence.subject.party == "customer":
        return
    words = sentence.words
    start = sentence.sentence.first
    for at, word in enumerate(words):
        last = _rank_end(words, at) if word in _RANKS or word == "most" else 0
        if last:
            yield Claim("rank", start + _rank_start(words, at), start + last)
        elif word in _AGES and _counts_own_years(words, at) and sentence.judgement.focus == "seller":
            yield Claim("age", start + _age_start(words, at), start + at + 1)
        elif word in _CROWDS and words[at + 1 : at + 2] == ["of"]:
            last = _crowd_end(words, at)
            if last:
                yield Claim("crowd", start + at, start + last)


def may_claim(sentence: SentenceReading) -> bool:
    """Whether a word stands in a sentence that could claim anything, as in few; the rest takes longer to ask."""
    return not _CLAIMING.isdisjoint(sentence.words)


def _rank_end(words: Sequence[str], at: int) -> int:
    """Where a claim to a rank ends that begins at a word: behind what it is the first of; 0 where none is claimed."""
    before = words[at - 1] if at else ""
    after = words[at + 1] if at + 1 < len(words) else ""
    if words[at] == "most" and (after in _PLAIN_MOST or before not in ("the", "'s", "our")):
        return 0
    behind = at + 2 if words[at] == "most" else at + 1
    if words[at] == "leading" and before in ("the", "a", "as") and after.isalpha() and after not in _PLAIN_LEADING:
        return behind
    if _is_one_of(words, at):
        return min(behind, len(words))
    if (
        words[max(0, at - 4) : max(0, at - 2)] == ["one", "of"]
        and before == "'s"
        and words[max(0, at - 5)] in _BY_ANOTHER
    ):
        return 0
    if before == "'s" and at > 1 and words[at - 2] not in _TIMES and (words[at] in _OWNED_RANKS or words[at] == "most"):
        return min(behind, len(words))
    if at < 2 and words[behind : behind + 2] == ["way", "to"]:
        return behind + 2
    for scope in range(behind, min(at + _REACH, len(words))):
        if words[scope] in _SCOPES and not _WITHIN.isdisjoint(words[max(behind, scope - 3) : scope]):
            return scope + 1
    return 0


def _rank_start(words: Sequence[str], at: int) -> int:
    if _is_one_of(words, at):
        return at - 3
    return at - 1 if at and words[at - 1] in ("the", "'s") else at


def _is_one_of(words: Sequence[str], at: int) -> bool:
    return words[max(0, at - 3) : at] == ["one", "of", "the"] and (at == 3 or words[at - 4] in _BEFORE_ONE)


def _crowd_end(words: Sequence[str], at: int) -> int:
    """Where a crowd ends that is called as a witness: “thousands of happy customers”; 0 where it is none."""
    for end in range(at + 2, min(at + 6, len(words))):
        if words[end] in _FOLLOWERS:
            return end + 1 if not _FOLLOWING.isdisjoint(words) else 0
    return 0


def _counts_own_years(words: Sequence[str], at: int) -> bool:
    """Whether years of doing business are counted: “for over forty years”, “two decades in the trade”."""
    near = words[max(0, at - 4) : at]
    if not _QUIET_HEADS.isdisjoint(words[at : at + 3]) or not _QUIET_HEADS.isdisjoint(near):
        return False
    if len(words) <= _TILE and any(word[0].isdigit() for word in near):
        return False
    if words[at] == "years" and not any(word in _NUMBERS or word[0].isdigit() for word in near):
        return False
    rounded = not _OVER.isdisjoint(near) or ("more" in near and "than" in near) or "+" in near
    return (rounded or words[at] != "years") and not _LIVES.isdisjoint(words)


def _age_start(words: Sequence[str], at: int) -> int:
    for first in range(max(0, at - 4), at):
        if words[first] in _OVER or words[first : first + 2] == ["more", "than"]:
            return first
    return max(0, at - 2 if words[at - 1] == "+" else at - 1)
